#include "html/page_templates.h"

#include "html/frame.h"

namespace annuaire {

PageTemplates::PageTemplates(const SiteView& view, const std::string& style, const Templates& templates,
                             Witness witness)
    : language_(view.site.config().language()), witness_(std::move(witness)) {
  for (const auto& [language, words] : view.languages) {
    Data frame = frame_data(view, style, words, language);
    Data menu = frame["site"]["menu"];
    languages_.emplace(language, InLanguage{std::move(menu), templates.with(std::move(frame))});
  }
}

std::string PageTemplates::page(const std::string& name, Data data, const std::string& address,
                                const std::string& language) const {
  const InLanguage& in = languages_.at(language);
  for (size_t i = 0; i < in.menu.size(); ++i)
    if (in.menu[i]["adresse"].text() == address) {
      data["menu"] = in.menu;
      data["menu"].items()[i]["courant"] = true;
    }
  if (witness_) witness_(name, data);
  return in.templates.render(name, data, address) + "\n";
}

std::string PageTemplates::part(const std::string& name, const Data& data, const std::string& address) const {
  if (witness_) witness_(name, data);
  return languages_.at(language_).templates.render(name, data, address);
}

}  // namespace annuaire
