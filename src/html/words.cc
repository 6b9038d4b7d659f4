#include "html/words.h"

#include <algorithm>

#include "base/text.h"
#include "typography/french.h"

namespace annuaire {
namespace {

const std::map<std::string, std::string> no_strings;

void replace(std::string& text, const std::string& what, const std::string& by) {
  for (size_t at = 0; (at = text.find(what, at)) != std::string::npos; at += by.size())
    text.replace(at, what.size(), by);
}

}  // namespace

std::string set_in(std::string_view text, std::string_view language, const Config& config) {
  return language == "fr" ? french(text, {config.thin_spaces}) : std::string(text);
}

Words::Words(const Site& site, const Theme& theme, const std::string& language)
    : strings_(&no_strings), french_(site.config().language() == "fr"), thin_(site.config().thin_spaces) {
  for (const std::string& wanted : {language, site.config().language(), std::string("fr")})
    if (auto found = theme.strings.find(wanted); found != theme.strings.end()) {
      strings_ = &found->second;
      language_ = wanted;
      break;
    }
}

const std::string& Words::operator()(const std::string& key) const {
  auto found = strings_->find(key);
  return found == strings_->end() ? key : found->second;
}

std::string Words::fill(const std::string& key,
                        const std::vector<std::pair<std::string, std::string>>& values) const {
  std::string sentence = (*this)(key);
  for (const auto& [name, value] : values) replace(sentence, "{" + name + "}", value);
  return sentence;
}

std::string Words::counted(const std::string& key, size_t count) const {
  bool one = language_ == "fr" ? count < 2 : count == 1;
  return fill(key + (one ? ".un" : ".autres"), {{"n", number(std::to_string(count))}});
}

std::string Words::number(std::string_view digits) const {
  size_t from = language_ == "fr" ? 5 : 4;
  bool plain = std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (!plain || digits.size() < from) return std::string(digits);
  std::string grouped;
  for (size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % 3 == 0) grouped += language_ == "fr" ? "\u202F" : ",";
    grouped += digits[i];
  }
  return grouped;
}

std::string Words::change(int64_t tenths) const {
  int64_t size = tenths < 0 ? -tenths : tenths;
  const char* sign = tenths < 0 ? "\u2212" : tenths > 0 ? "+" : "";
  std::string shown =
      number(std::to_string(size / 10)) + (*this)("nombre.decimale") + std::to_string(size % 10);
  return fill("nombre.pourcent", {{"n", sign + shown}});
}

std::string Words::set(std::string_view text) const {
  return french_ ? french(text, {thin_}) : std::string(text);
}

std::string Words::label(const std::string& group, const std::string& name) const {
  if (auto found = strings_->find(group + "." + name); found != strings_->end()) return found->second;
  std::string readable = name;
  std::replace(readable.begin(), readable.end(), '_', ' ');
  return readable;
}

nlohmann::json Words::tree() const {
  nlohmann::json tree = nlohmann::json::object();
  for (const auto& [key, sentence] : *strings_) {
    nlohmann::json* place = &tree;
    for (std::string_view part : split(key, '.')) {
      if (!place->is_object()) *place = nlohmann::json::object();
      place = &(*place)[std::string(part)];
    }
    *place = sentence;
  }
  return tree;
}

}  // namespace annuaire
