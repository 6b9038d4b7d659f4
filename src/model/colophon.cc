#include "model/colophon.h"

#include <map>

#include "base/isbn.h"
#include "base/order.h"
#include "base/text.h"
#include "content/fields/schema_parts.h"

namespace annuaire {
namespace {

/// « Imprimerie des Quais, 4 quai des Presses, 44000 Nantes »
std::string printer_text(const Value& printer) {
  std::string text = printer.field("nom").value;
  const std::string& address = printer.field("adresse").value;
  if (!address.empty()) text += (text.empty() ? "" : ", ") + address;
  return text;
}

Value as_text(std::string text) {
  Value value;
  value.shape = Value::Shape::scalar;
  value.scalar.value = std::move(text);
  return value;
}

/// The value as readers are to see it.
Value shown_value(const Site& site, const Edition& edition, const FieldSpec& field) {
  const Value& typed = colophon_value(site, edition, field.name);
  if (field.kind == Kind::group) return as_text(printer_text(typed));
  if (field.name == "directeur" && !typed.present()) return site.config().legal["directeur"];
  if (field.name != "issn") return typed;
  const ReadNumber issn = read_issn(typed.scalar.value);
  return issn.fault == NumberFault::none ? as_text(shown_issn(issn.digits)) : typed;
}

/// « © Atelier Nord » → « Atelier Nord »
std::string bare_credit(std::string_view typed) {
  constexpr std::string_view sign = "©";
  std::string_view name = trim(typed);
  if (name.starts_with(sign)) name.remove_prefix(sign.size());
  return std::string(trim(name));
}

}  // namespace

const Value& colophon_value(const Site& site, const Edition& edition, std::string_view field) {
  const Value& own = edition.colophon[field];
  return own.present() ? own : site.config().colophon[field];
}

std::vector<Fact> colophon_facts(const Site& site, const Wording& words, const Edition& edition) {
  Value shown;
  shown.shape = Value::Shape::group;
  for (const FieldSpec& field : colophon_fields) {
    if (field.name == "credits") continue;
    Value value = shown_value(site, edition, field);
    if (!value.scalar.empty()) shown.members.push_back({{field.name, {}}, std::move(value)});
  }
  return facts_of(words, "ours", shown);
}

std::vector<PhotoCredit> photo_credits(const Site& site, const SiteEdition& edition) {
  std::map<std::string, PhotoCredit> by_name;  // by what they fold to: other spellings are the same
  for (CardId id : edition.cards) {
    const Card& card = site.card(id);
    const std::string name = bare_credit(card.picture_credit.value);
    if (card.picture.empty() || name.empty()) continue;
    PhotoCredit& credit = by_name[fold(name)];
    if (credit.cards.empty()) credit.name = name;
    credit.cards.push_back(id);
  }
  std::map<std::string, PhotoCredit> sorted;
  for (auto& [folded, credit] : by_name) {
    std::string key = sort_key(credit.name, site.config().language());
    sorted.emplace(std::move(key), std::move(credit));
  }
  std::vector<PhotoCredit> out;
  for (auto& [key, credit] : sorted) out.push_back(std::move(credit));
  return out;
}

}  // namespace annuaire
