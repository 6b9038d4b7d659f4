#include "model/own_values.h"

#include <algorithm>
#include <cstdlib>

#include "base/date.h"
#include "base/text.h"
#include "model/links.h"

namespace annuaire {
namespace {

using Type = OwnField::Type;

const OwnField& field_of(const Site& site, size_t field) { return site.config().own->list[field]; }

bool is_section(Type type) { return type == Type::long_text || type == Type::picture; }

// The lines of a text that hold something, each set.
std::vector<std::string> paragraphs_of(const Site& site, const Card& card, std::string_view text) {
  std::vector<std::string> paragraphs;
  for (std::string_view line : split(text, '\n'))
    if (!trim(line).empty()) paragraphs.push_back(set_in(trim(line), language_of(site, card), site.config()));
  return paragraphs;
}

std::vector<std::string> items_of(const Site& site, const Card& card, const Value& list) {
  std::vector<std::string> items;
  for (const Value& item : list.items)
    items.push_back(set_in(item.scalar.value, language_of(site, card), site.config()));
  return items;
}

std::string joined(const std::vector<std::string>& parts, const char* between) {
  std::string all;
  for (const std::string& part : parts) all += (all.empty() ? "" : between) + part;
  return all;
}

}  // namespace

std::string own_text(const Site& site, const Wording& words, const Card& card, size_t field) {
  const Value& value = card.own[field];
  const std::string& typed = value.scalar.value;
  const std::string language = language_of(site, card);
  switch (field_of(site, field).type) {
    case Type::number:
      return words.number(plain_amount(typed));
    case Type::date: {
      const std::optional<When> when = from_iso(typed);
      return when ? words.date(*when) : typed;
    }
    case Type::address:
      return shown_address(typed);
    case Type::picture:
      return typed.empty() ? "" : set_in(card.own[field + 1].scalar.value, language, site.config());
    case Type::long_text:
      return joined(paragraphs_of(site, card, typed), "\n");
    case Type::list:
      return joined(items_of(site, card, value), ", ");
    case Type::text:
    case Type::choice:
      break;
  }
  return set_in(typed, language, site.config());
}

void add_own_facts(const Site& site, const Wording& words, const Card& card, std::vector<CardFact>& facts) {
  for (size_t i = 0; i < card.own.size(); ++i) {
    const OwnField& field = field_of(site, i);
    const std::string text = own_text(site, words, card, i);
    if (!field.on_card || is_section(field.type) || text.empty()) continue;
    CardFact fact{field.id, words.set(field.name), text, nullptr, false};
    if (field.type == Type::address) {
      fact.text.clear();
      fact.address = &card.own[i].scalar;
    }
    facts.push_back(std::move(fact));
  }
}

std::string list_details(const Site& site, const Wording& words, const Card& card) {
  std::vector<std::string> parts;
  for (size_t i = 0; i < card.own.size(); ++i) {
    const std::string text = own_text(site, words, card, i);
    if (field_of(site, i).in_lists && !text.empty())
      parts.push_back(
          words.fill("fiche.detail", {{"nom", words.set(field_of(site, i).name)}, {"valeur", text}}));
  }
  return joined(parts, "\u00A0· ");
}

std::vector<OwnSection> own_sections(const Site& site, const Wording& words, const Card& card) {
  std::vector<OwnSection> sections;
  for (size_t i = 0; i < card.own.size(); ++i) {
    const OwnField& field = field_of(site, i);
    const std::string& typed = card.own[i].scalar.value;
    if (!field.on_card || !is_section(field.type) || typed.empty()) continue;
    OwnSection section{words.set(field.name), {}, "", ""};
    if (field.type == Type::picture) {
      section.picture = typed;
      section.alt = own_text(site, words, card, i);
    } else {
      section.paragraphs = paragraphs_of(site, card, typed);
    }
    sections.push_back(std::move(section));
  }
  return sections;
}

std::vector<FiledValue> filed_values(const Site& site, const Wording& words, const Card& card, size_t field) {
  const Value& value = card.own[field];
  const std::string& typed = value.scalar.value;
  const Type type = field_of(site, field).type;
  std::vector<FiledValue> values;
  for (const Value& item : value.items) values.push_back({item.scalar.value});
  if (typed.empty()) return values;
  if (type == Type::number) return {{words.number(plain_amount(typed)), std::strtod(typed.c_str(), nullptr)}};
  const std::optional<When> when = type == Type::date ? from_iso(typed) : std::nullopt;
  if (when) {
    const Date& day = when->date;
    return {{words.date(*when), day.year * 10000.0 + day.month * 100 + day.day}};
  }
  return {{type == Type::address ? shown_address(typed) : typed}};
}

}  // namespace annuaire
