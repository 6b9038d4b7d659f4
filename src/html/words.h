// What the website says in one language: the theme's sentences, numbers, dates, and the editors' words set.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "html/theme.h"
#include "model/site.h"

namespace annuaire {

class Words {
 public:
  /// The theme's strings of `language`; where it has none, those of the site's language, or of French.
  Words(const Site& site, const Theme& theme, const std::string& language);

  /// Of the strings, which may not be the one that was asked for.
  const std::string& language() const { return language_; }
  /// The sentence, or the key in its place where the theme lacks it.
  const std::string& operator()(const std::string& key) const;
  bool has(const std::string& key) const { return strings_->count(key) > 0; }
  /// A sentence with each "{name}" replaced.
  std::string fill(const std::string& key,
                   const std::vector<std::pair<std::string, std::string>>& values) const;
  /// "<key>.un" or "<key>.autres" with "{n}" replaced: French says « 0 lauréat », English “0 laureates”.
  std::string counted(const std::string& key, size_t count) const;
  /// Digits in groups of three, from five digits on in French and from four in English.
  std::string number(std::string_view digits) const;
  /// Tenths of a percent: 160 is « +16,0 % », -5 « −0,5 % ».
  std::string change(int64_t tenths) const;
  /// What an editor wrote in the site's language, with French micro-typography where that is French.
  std::string set(std::string_view text) const;
  /// "dossiers_annee_precedente": its label, else the name made readable.
  std::string label(const std::string& group, const std::string& name) const;
  /// All strings as a tree, for templates: {{t.fiche.partenaires}}.
  nlohmann::json tree() const;

 private:
  const std::map<std::string, std::string>* strings_;
  std::string language_;
  bool french_ = false, thin_ = false;
};

/// French micro-typography on text in `language`; unchanged in any other.
std::string set_in(std::string_view text, std::string_view language, const Config& config);

}  // namespace annuaire
