// Links of texts that lead nowhere.
#include <optional>

#include "base/escape.h"
#include "base/nearest.h"
#include "base/text.h"
#include "content/fields/address.h"
#include "content/fields/schema_parts.h"
#include "content/fields/typed_address.h"
#include "model/check_steps.h"
#include "model/links.h"

namespace annuaire {
namespace {

bool is_year(std::string_view text) {
  return text.size() == 4 && text.find_first_not_of("0123456789") == text.npos;
}

// The names that a link to `path` from edition `year` may have meant: cards of the year it names, free pages.
std::vector<std::string> names_near(const Site& site, int year, const std::vector<std::string_view>& path) {
  for (std::string_view part : path)
    if (is_year(part)) year = std::stoi(std::string(part));
  std::vector<std::string> names;
  if (const SiteEdition* edition = site.edition(year))
    for (CardId id : edition->cards) names.push_back(site.card(id).slug);
  for (const Page& page : site.content.pages) names.push_back(page.name);
  return names;
}

// "ville.fr" lacks its scheme, "contact@ville.fr" too.
std::optional<std::string> whole_address(std::string_view typed) {
  if (typed.find("://") != typed.npos) return std::nullopt;
  const size_t at = typed.find('@');
  if (at != typed.npos && at > 0 && starts_with_host(typed.substr(at + 1)))
    return "mailto:" + std::string(typed);
  if (starts_with_host(typed)) return "https://" + std::string(typed);
  return std::nullopt;
}

void say_nowhere(const Site& site, int year, std::string_view target, Span where, Diagnostics& out) {
  out.error(where,
            {"ce lien ne mène nulle part : « " + std::string(target) + " »",
             "this link leads nowhere: “" + std::string(target) + "”"},
            hint_for_link(site, year, target));
}

// A file that the program makes is not below assets/.
bool is_own_file(const Site& site, const std::string& asset) {
  return asset.starts_with("assets/") && site.own_files.contains(std::string_view(asset).substr(7));
}

// "/annuaire-2024-livret.pdf" where only "/annuaire-2024.pdf" is made.
Message nearest_own_file(const Site& site, std::string_view typed) {
  if (!typed.starts_with('/')) return {};
  std::vector<std::string> names;
  for (const std::string& path : site.own_files) names.push_back("/" + path);
  return did_you_mean(typed, names);
}

void check_file(const Site& site, std::string_view typed, const std::string& path, Span where,
                const Pictures& files, Diagnostics& out) {
  if (files.has_file(path)) return;
  if (whole_address(typed)) return say_nowhere(site, 0, typed, where, out);
  if (!is_own_file(site, path)) return files.check_file(path, where, nearest_own_file(site, typed), out);
  const std::string own = path.substr(6);
  out.error(where, {"fichier introuvable : « " + path + " »", "no such file: “" + path + "”"},
            {"le fichier que le programme produit est « " + own + " »",
             "the file that the program makes is “" + own + "”"});
}

// "//ville.fr" takes the scheme of the page that it stands on; on paper there is none.
void say_without_scheme(std::string_view target, Span where, Diagnostics& out) {
  const std::string whole = "https:" + std::string(target);
  out.warning(where,
              {"adresse sans protocole : elle est prise comme « " + whole + " »",
               "address without a scheme: it is taken as “" + whole + "”"},
              {"écrivez « " + whole + " »", "write “" + whole + "”"});
}

void check_link(const Site& site, int year, std::string_view target, Span where, const Pictures& files,
                Diagnostics& out) {
  if (leads_to_unread(site, year, target)) return;  // its own fault is told
  if (names_host(target)) say_without_scheme(target, where, out);
  const LinkTarget leads = resolve_link(site, year, target);
  if (leads.kind == LinkTarget::Kind::file) return check_file(site, target, leads.text, where, files, out);
  if (leads.kind == LinkTarget::Kind::nowhere) say_nowhere(site, year, target, where, out);
}

}  // namespace

Message hint_for_link(const Site& site, int year, std::string_view target) {
  if (auto whole = whole_address(target)) return {"écrivez « " + *whole + " »", "write “" + *whole + "”"};
  target = target.substr(0, target.find_first_of("#?"));
  while (target.ends_with('/')) target.remove_suffix(1);
  for (std::string_view ending : {".md", ".html"})
    if (target.ends_with(ending)) target.remove_suffix(ending.size());
  const std::string decoded = percent_decoded(target);
  std::vector<std::string_view> path = split(decoded, '/');
  const std::string name = slug(path.back());
  for (const SiteEdition& edition : site.editions)  // the card of that name in another edition
    for (CardId id : edition.cards)
      if (site.card(id).slug == name) {
        const std::string address = "/" + std::to_string(edition.year) + "/" + name + "/";
        return you_meant(address);
      }
  return did_you_mean(
      path.back(), names_near(site, year, path),
      {"donnez le nom du fichier d’une fiche de la même année, une adresse comme « /2021/nom/ », ou une "
       "adresse en https://",
       "give the file name of a card of the same year, an address such as “/2021/name/”, or one in "
       "https://"});
}

void check_body(const Site& site, const Text& text, Pictures& pictures, Diagnostics& out) {
  for (const Node& node : text.body->nodes) {
    if (node.kind == NodeKind::link)
      check_link(site, text.year, text.body->text_of(node), node.span, pictures, out);
    if (node.kind == NodeKind::image)
      pictures.check(text.body->text_of(node), node.span, Pictures::Use::text, out);
  }
}

void check_address(const Site& site, int year, const Field& address, const Pictures& files,
                   Diagnostics& out) {
  if (address.empty() || leads_to_unread(site, year, address.value)) return;
  std::string scheme = scheme_of(address.value);
  if (Message fault = fault_of_host(address.value); !fault.empty()) {
    out.warning(address.span, std::move(fault), public_address());
  } else if (scheme == "http") {
    std::string secure = "https" + address.value.substr(4);
    out.warning(
        address.span, {"adresse sans chiffrement (http://)", "address without encryption (http://)"},
        {"écrivez « " + secure + " » si ce site le permet", "write “" + secure + "” if that site allows it"});
  }
  const LinkTarget leads = resolve_link(site, year, address.value);
  if (leads.kind == LinkTarget::Kind::file)
    return check_file(site, address.value, leads.text, address.span, files, out);
  if (leads.kind == LinkTarget::Kind::nowhere)
    out.error(address.span,
              {"cette adresse ne mène nulle part : « " + address.value + " »",
               "this address leads nowhere: “" + address.value + "”"},
              hint_for_link(site, year, address.value));
}

void check_mailbox(const Field& mailbox, Diagnostics& out) {
  if (Message fault = fault_of_host(mailbox.value); !fault.empty())
    out.warning(mailbox.span, std::move(fault), public_address());
}

void check_group(const Site& site, int year, std::span<const FieldSpec> fields, const Value& group,
                 const Pictures& files, Diagnostics& out) {
  for (const FieldSpec& field : fields) {
    if (field.kind == Kind::url) check_address(site, year, group.field(field.name), files, out);
    if (field.kind == Kind::email) check_mailbox(group.field(field.name), out);
    if (field.kind == Kind::group) check_group(site, year, field.fields, group[field.name], files, out);
  }
}

void check_picture_words(const Card& card, Diagnostics& out) {
  if (!card.picture.empty()) return;
  for (const Field* words : {&card.picture_alt, &card.picture_caption, &card.picture_credit})
    if (!words->empty())
      out.warning(words->span,
                  {"la fiche n’a pas d’image : rien de cela ne paraît",
                   "the card has no picture: nothing of this is shown"},
                  {"ajoutez une ligne « image: » avec le nom du fichier, ou ôtez celle-ci",
                   "add a line “image:” with the file’s name, or take this one out"});
}

void check_fields(const Site& site, const Card& card, Pictures& pictures, Diagnostics& out) {
  check_kept(site, card.year, card_schema.fields, card, pictures, out);
  for (const Partner& partner : card.partners)
    check_kept(site, card.year, partner_fields, partner, pictures, out);
  check_picture_words(card, out);
  if (!card.picture.empty() && card.picture_alt.empty())
    out.error(card.picture.span,
              {"cette image n’a pas de texte de remplacement", "this picture has no alternative text"},
              {"ajoutez une ligne « image_alt: » qui dit ce qu’elle montre",
               "add a line “image_alt:” that says what it shows"});
}

}  // namespace annuaire
