#include "model/wording.h"

#include <algorithm>

#include "base/language.h"
#include "typography/conventions.h"

namespace annuaire {
namespace {

void replace(std::string& text, const std::string& what, const std::string& by) {
  for (size_t at = 0; (at = text.find(what, at)) != std::string::npos; at += by.size())
    text.replace(at, what.size(), by);
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

std::string set_in(std::string_view text, std::string_view language, const Config& config) {
  return set_text(text, conventions_of(language, config.thin_spaces));
}

Wording::Wording(const Config& config, const std::map<std::string, std::string>& sentences,
                 std::string language)
    : sentences_(&sentences),
      language_(std::move(language)),
      plurals_(language_),
      conventions_(conventions_of(config.language(), config.thin_spaces)) {
  if (std::string from = (*this)("nombre.milliers_des"); from.size() == 1 && is_digit(from[0]))
    grouped_from_ = static_cast<size_t>(from[0] - '0');
}

std::string Wording::operator()(const std::string& key) const {
  auto found = sentences_->find(key);
  return found == sentences_->end() ? key : found->second;
}

std::string Wording::fill(const std::string& key,
                          const std::vector<std::pair<std::string, std::string>>& values) const {
  std::string sentence = (*this)(key);
  for (const auto& [name, value] : values) replace(sentence, "{" + name + "}", value);
  return sentence;
}

std::string Wording::counted(const std::string& key, size_t count) const {
  std::string form = key + "." + std::string(plurals_.form(count));
  return fill(has(form) ? form : key + ".autres", {{"n", number(std::to_string(count))}});
}

std::string Wording::form_of(const std::string& key, size_t count) const {
  std::string form = key + "." + std::string(plurals_.form(count));
  return has(form) ? form : key;
}

std::string Wording::number(std::string_view digits) const { return grouped(digits, grouped_from_); }

std::string Wording::number(const Amount& amount) const {
  constexpr size_t four = 4;  // what was typed in groups stays so
  std::string text = amount.negative ? "\u2212" : "";
  text += grouped(amount.whole, amount.grouped ? std::min(four, grouped_from_) : grouped_from_);
  return amount.decimals.empty() ? text : text + (*this)("nombre.decimale") + amount.decimals;
}

std::string Wording::grouped(std::string_view digits, size_t from) const {
  if (digits.size() < from || !std::all_of(digits.begin(), digits.end(), is_digit))
    return std::string(digits);
  const std::string joint = has("nombre.milliers") ? (*this)("nombre.milliers") : "\u202F";
  std::string all;
  for (size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % 3 == 0) all += joint;
    all += digits[i];
  }
  return all;
}

std::string Wording::decimal(size_t tenths, bool bare) const {
  std::string whole = number(std::to_string(tenths / 10));
  if (bare && tenths % 10 == 0) return whole;
  return whole + (*this)("nombre.decimale") + std::to_string(tenths % 10);
}

std::string Wording::figure(std::string_view typed) const {
  const std::optional<Amount> amount = read_amount(typed);
  if (!amount) return set(typed);
  const std::string text = number(*amount);
  return amount->unit.empty() ? text : set(text + (amount->apart ? " " : "") + amount->unit);
}

std::string Wording::file_size(size_t bytes) const {
  constexpr size_t kilo = 1000;
  const size_t thousands = (bytes + kilo / 2) / kilo;
  if (thousands < kilo) return fill("pdf.ko", {{"n", std::to_string(std::max<size_t>(thousands, 1))}});
  return fill("pdf.mo", {{"n", decimal((bytes + kilo * kilo / 20) / (kilo * kilo / 10), true)}});
}

std::string Wording::change(int64_t tenths) const {
  const char* sign = tenths < 0 ? "\u2212" : tenths > 0 ? "+" : "";
  const auto size = static_cast<size_t>(tenths < 0 ? -tenths : tenths);
  return fill("nombre.pourcent", {{"n", sign + decimal(size, false)}});
}

std::string Wording::joined(const std::vector<std::string>& parts) const {
  std::string all;
  for (const std::string& part : parts) all += (all.empty() ? "" : (*this)("liste.membres")) + part;
  return all;
}

std::string Wording::list(const std::vector<std::string>& items) const {
  std::string all;
  for (size_t i = 0; i < items.size(); ++i) {
    if (i > 0) all += i + 1 == items.size() ? (*this)("liste.et") : ", ";
    all += items[i];
  }
  return all;
}

std::string Wording::set(std::string_view text) const { return set_text(text, conventions_); }

std::string Wording::label(const std::string& group, const std::string& name) const {
  if (auto found = sentences_->find(group + "." + name); found != sentences_->end()) return found->second;
  std::string readable = name;
  std::replace(readable.begin(), readable.end(), '_', ' ');
  return readable;
}

}  // namespace annuaire
