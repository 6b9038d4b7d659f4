#include "model/typed_links.h"

#include "content/fields/keep.h"
#include "content/fields/schema_parts.h"
#include "content/own_fields.h"

namespace annuaire {
namespace {

using Tell = std::function<void(const TypedLink&)>;

void tell_body(TypedLink link, const Doc& body, const Tell& tell) {
  link.body = &body;
  for (const Node& node : body.nodes) {
    if (node.kind != NodeKind::link) continue;
    link.text = body.text_of(node);
    link.span = node.span;
    tell(link);
  }
}

void tell_field(TypedLink link, const Field& address, const Tell& tell) {
  if (address.empty()) return;
  link.text = address.value;
  link.span = address.span;
  tell(link);
}

// Addresses of a group that is kept as it was read.
void tell_group(const TypedLink& link, std::span<const FieldSpec> fields, const Value& group,
                const Tell& tell) {
  for (const FieldSpec& field : fields)
    if (field.kind == Kind::url) tell_field(link, group.field(field.name), tell);
}

template <typename T>
void tell_kept(const TypedLink& link, std::span<const FieldSpec> fields, const T& thing, const Tell& tell) {
  for (const FieldSpec& field : fields) {
    const Field* text = kept_text(field, thing);
    if (text && field.kind == Kind::url) tell_field(link, *text, tell);
    const auto* value = std::get_if<Value T::*>(&field.kept);
    if (value && field.kind == Kind::group) tell_group(link, field.fields, thing.*(*value), tell);
  }
}

void tell_edition(const Edition& edition, const Tell& tell) {
  TypedLink link;
  link.page.kind = LinkTarget::Kind::edition;
  link.page.year = link.year = edition.year;
  tell_kept(link, edition_schema.fields, edition, tell);
  for (const Partner& partner : edition.partners) tell_kept(link, partner_fields, partner, tell);
  tell_body(link, edition.body, tell);
}

void tell_card(const Site& site, CardId id, const Tell& tell) {
  const Card& card = site.card(id);
  TypedLink link;
  link.page.kind = LinkTarget::Kind::card;
  link.page.card = id;
  link.year = card.year;
  tell_kept(link, card_schema.fields, card, tell);
  for (const Partner& partner : card.partners) tell_kept(link, partner_fields, partner, tell);
  for (size_t i = 0; i < card.own.size(); ++i)
    if (site.config().own->list[i].type == OwnField::Type::address)
      tell_field(link, card.own[i].scalar, tell);
  tell_body(link, card.body, tell);
}

void tell_page(const Page& page, const Tell& tell) {
  TypedLink link;
  link.page.kind = LinkTarget::Kind::page;
  link.page.page = &page;
  link.year = page.year;
  tell_kept(link, page_schema.fields, page, tell);
  tell_body(link, page.body, tell);
}

}  // namespace

void for_each_link(const Site& site, const Tell& tell) {
  const TypedLink elsewhere;
  tell_kept(elsewhere, site_schema.find("editeur")->fields, site.config().imprint, tell);
  for (const Partner& partner : site.config().partners) tell_kept(elsewhere, partner_fields, partner, tell);
  for (const Edition& edition : site.content.editions)
    if (site.edition(edition.year)) tell_edition(edition, tell);
  for (CardId id = 0; id < site.content.cards.size(); ++id) tell_card(site, id, tell);
  for (const Page& page : site.content.pages) tell_page(page, tell);
  for (const HolderEntry& entry : site.content.holders)
    tell_kept(elsewhere, holder_schema.fields, entry, tell);
}

}  // namespace annuaire
