// Pages made of titled sections, which the program writes itself: plan, legal notice, declarations, open
// data.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/data.h"
#include "html/workshop.h"

namespace annuaire {

inline constexpr std::string_view plan_page = "plan-du-site", legal_page = "mentions-legales",
                                  accessibility_page = "accessibilite", sobriety_page = "eco-conception",
                                  data_page = "donnees-ouvertes", privacy_page = "donnees-personnelles",
                                  editions_page_name = "editions";

/// Pages that belong at the foot of every page, unless the settings' menu names them. The last is the
/// editors' alone, the others the program makes where they do not.
inline constexpr std::string_view foot_pages[] = {plan_page,     accessibility_page, legal_page,
                                                  sobriety_page, data_page,          privacy_page};

/// Those of the pages at the foot that the program makes, in their order: what the content says under the
/// same name goes first, and what there is nothing to say about is left out.
std::vector<std::string_view> made_pages(const Site& site);
/// Is there more than one edition, and no free page at the address of the page of all?
bool has_editions_page(const Site& site);
std::string editions_address(const SiteView& view);
bool is_made(const Site& site, std::string_view name);

/// {"titre", "paragraphes", "points": [{"texte", "adresse", "langue"}], "reperes": [{"nom", "valeur",
/// "adresse"}], "tableau": {"entetes", "lignes": [{"cases"}]} or null}
Data rubric(std::string title, std::vector<std::string> paragraphs = {});
/// `language`: of the text, where it is not the site’s.
void add_point(Data& rubric, std::string text, std::string address = "", std::string language = "");
/// Nothing for an empty text.
void add_fact(Data& rubric, std::string name, std::string text, std::string address = "");

/// The page `name`: "<strings>.titre" and "<strings>.chapo" open it, then its sections.
std::string rubrics_page(const Workshop& shop, std::string_view name, const std::string& strings,
                         Data sections);

}  // namespace annuaire
