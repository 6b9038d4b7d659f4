#include "theme/sentence_keys.h"

#include <algorithm>
#include <string_view>

#include "base/nearest.h"
#include "base/plural.h"
#include "base/text.h"

namespace annuaire {
namespace {

/// The style sheet is a template too.

/// `drawn`: names of templates that are drawn in.
void gather_tags(std::string_view text, std::set<std::string>& names, std::set<std::string>& drawn) {
  for (size_t at = 0; (at = text.find("{{", at)) != text.npos;) {
    const size_t begin = std::min(text.find_first_not_of("{#^/><$& \t", at), text.size());
    const size_t end = std::min(text.find_first_of("} \t\n", begin), text.size());
    const bool draws = text.substr(at, begin - at).find_first_of("><") != text.npos;
    (draws ? drawn : names).emplace(text.substr(begin, end - begin));
    at = end;
  }
}

// Groups whose names are the site's own: its figures, its pages.
bool is_free(const std::string& key) { return key.starts_with("chiffres.") || key.starts_with("pages."); }

// "laureats.deux" where the theme has "laureats.autres".
bool is_form(const std::string& key, const std::set<std::string>& known) {
  const size_t dot = key.rfind('.');
  if (dot == key.npos || !known.contains(key.substr(0, dot) + ".autres")) return false;
  return std::find(plural_forms.begin(), plural_forms.end(), key.substr(dot + 1)) != plural_forms.end();
}

// "t.mon.mot", or a section "t.mon" around it.
bool is_asked(const std::string& key, const std::set<std::string>& tags) {
  std::string name = "t." + key;
  while (name.size() > 1) {
    if (tags.contains(name)) return true;
    const size_t dot = name.rfind('.');
    name.resize(dot == name.npos ? 0 : dot);
  }
  return false;
}

}  // namespace

TagNames tag_names(const Theme& theme, const std::set<std::string>& only) {
  TagNames names;
  for (const auto& [name, file] : theme.templates)
    if (only.empty() || only.contains(name)) gather_tags(file.bytes, names.data, names.templates);
  for (const auto& [name, file] : theme.statics)
    if (is_sheet(name)) gather_tags(file.bytes, names.data, names.templates);
  return names;
}

SentenceKeys::SentenceKeys(const Theme& theme) : tags_(tag_names(theme).data) {
  for (const auto& [language, files] : theme.string_files)
    for (const JsonFile& file : files.all())
      if (file.root)
        for (auto& [key, sentence] : sentences_in(file.data)) keys_.insert(key);
}

bool SentenceKeys::knows(const std::string& key) const {
  return keys_.contains(key) || is_free(key) || is_form(key, keys_) || is_asked(key, tags_);
}

Message SentenceKeys::nearest_to(const std::string& key, Message otherwise) const {
  return did_you_mean(key, {keys_.begin(), keys_.end()}, std::move(otherwise));
}

}  // namespace annuaire
