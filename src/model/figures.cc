#include "model/figures.h"

#include <algorithm>

#include "base/text.h"

namespace annuaire {
namespace {

const Edition* edition_before(const Site& site, int year) {
  const SiteEdition* before = site.edition(year - 1);
  return before ? before->edition : nullptr;
}

/// Is it the figure of the year before, or the words, of another one that is there?
bool stands_beside(const Edition& edition, std::string_view name) {
  for (std::string_view ending : {last_years_ending, words_ending})
    if (name.ends_with(ending) && !figure_named(edition, name.substr(0, name.size() - ending.size())).empty())
      return true;
  return false;
}

/// The amount in units of its last decimal, of `decimals`; nothing where it is too large.
std::optional<int64_t> scaled(const Amount& amount, size_t decimals) {
  constexpr size_t most_digits = 15;
  std::string digits = amount.whole + amount.decimals;
  digits.append(decimals - amount.decimals.size(), '0');
  if (digits.size() > most_digits) return std::nullopt;
  const int64_t number = std::stoll(digits);
  return amount.negative ? -number : number;
}

/// The words that the edition gives for a figure, else those of its name.
std::string words_of(const Wording& words, const Edition& edition, const ComparedFigure& figure) {
  const std::string given = figure_named(edition, figure.name + std::string(words_ending));
  if (!given.empty()) return words.set(given);
  const std::string key = "chiffres." + figure.name;
  const std::optional<int64_t> number = plain_number(figure.value);
  const std::string form = number ? words.form_of(key, static_cast<size_t>(*number)) : key;
  return form == key ? words.label("chiffres", figure.name) : words(form);
}

std::string words_before(const Wording& words, const ComparedFigure& figure) {
  if (figure.before.empty()) return "";
  std::string text = words.fill(
      "chiffre.avant", {{"x", words.figure(figure.before)}, {"annee", std::to_string(figure.before_year)}});
  if (!figure.change) return text;
  return words.fill("chiffre.evolution", {{"avant", text}, {"evolution", words.change(*figure.change)}});
}

}  // namespace

std::string figure_named(const Edition& edition, std::string_view name) {
  for (const auto& [key, value] : edition.figures)
    if (key.value == name) return value.value;
  return "";
}

std::optional<int64_t> plain_number(std::string_view text) {
  constexpr size_t most_digits = 15;
  std::string digits;
  for (char c : fold(text)) {
    if (c == ' ') continue;
    if (c < '0' || c > '9' || digits.size() == most_digits) return std::nullopt;
    digits += c;
  }
  if (digits.empty()) return std::nullopt;
  return std::stoll(digits);
}

std::optional<int64_t> change_in_tenths(std::string_view before, std::string_view now) {
  const std::optional<Amount> was = read_amount(before), is = read_amount(now);
  if (!was || !is || fold(was->unit) != fold(is->unit) || was->unit.starts_with('%')) return std::nullopt;
  const size_t decimals = std::max(was->decimals.size(), is->decimals.size());
  const std::optional<int64_t> from = scaled(*was, decimals), to = scaled(*is, decimals);
  if (!from || !to || *from <= 0) return std::nullopt;
  int64_t twice = (*to - *from) * 2000 / *from;  // half tenths, towards zero
  return (twice + (twice > 0 ? 1 : -1)) / 2;
}

std::vector<ComparedFigure> compared_figures(const Site& site, const SiteEdition& edition) {
  const Edition* last = edition_before(site, edition.year);
  std::vector<ComparedFigure> figures;
  for (const auto& [key, value] : edition.edition->figures) {
    if (stands_beside(*edition.edition, key.value)) continue;
    ComparedFigure figure{key.value, value.value, "", edition.year - 1, std::nullopt};
    if (last) figure.before = figure_named(*last, key.value);
    if (figure.before.empty())
      figure.before = figure_named(*edition.edition, key.value + std::string(last_years_ending));
    if (!figure.before.empty()) figure.change = change_in_tenths(figure.before, figure.value);
    figures.push_back(std::move(figure));
  }
  return figures;
}

bool has_figures(const Edition& edition) {
  return !edition.figures.empty() || !edition.issues.empty() || !edition.services.empty();
}

std::vector<ShownFigure> shown_figures(const Wording& words, const Site& site, const SiteEdition& edition) {
  std::vector<ShownFigure> shown;
  for (const ComparedFigure& figure : compared_figures(site, edition))
    shown.push_back(
        {words.figure(figure.value), words_of(words, *edition.edition, figure), words_before(words, figure)});
  for (const auto& [name, of_grid] :
       {std::pair{"enjeux", &edition.edition->issues}, std::pair{"services", &edition.edition->services}})
    if (!of_grid->empty() && figure_named(*edition.edition, name).empty())
      shown.push_back({words.figure(of_grid->value),
                       words_of(words, *edition.edition, {name, of_grid->value, "", 0, std::nullopt}), ""});
  return shown;
}

}  // namespace annuaire
