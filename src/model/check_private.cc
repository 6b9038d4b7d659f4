// Addresses and numbers that seem a person's, wherever they stand in a file: all that is written is
// published.
#include <memory>
#include <set>

#include "base/text.h"
#include "model/check_steps.h"
#include "model/private_data.h"

namespace annuaire {

// What is public by the settings or an edition, or accepted.
class PublicContacts {
 public:
  explicit PublicContacts(const Site& site) {
    const Config& config = site.config();
    for (const Field& each : config.accepted) add(each.value);
    add(config.imprint.email.value);
    add(config.imprint.phone.value);
    add(config.legal.field("telephone").value);
    add(config.legal["hebergeur"].field("telephone").value);
    for (const Edition& edition : site.content.editions)
      for (const Value* group : {&edition.contact, &edition.organiser})
        for (const char* name : {"courriel", "telephone"}) add(group->field(name).value);
  }
  bool accept(const PrivateDatum& datum) const {
    if (known_.contains(datum.plain)) return true;
    if (datum.kind != PrivateDatum::Kind::address) return false;
    return names_office(datum.plain) || known_.contains(datum.plain.substr(datum.plain.find('@') + 1));
  }

 private:
  void add(std::string_view typed) {
    if (typed.starts_with('@')) typed.remove_prefix(1);
    if (!typed.empty()) known_.insert(plain_contact(typed));
  }
  std::set<std::string> known_;
};

namespace {

Message message_for(PrivateDatum::Kind kind) {
  switch (kind) {
    case PrivateDatum::Kind::address:
      return {"cette adresse semble celle d’une personne", "this address seems to be a person’s"};
    case PrivateDatum::Kind::number:
      return {"ce numéro semble celui d’une personne", "this number seems to be a person’s"};
    case PrivateDatum::Kind::security:
      return {"ce numéro est celui de la sécurité sociale d’une personne",
              "this number is that of a person’s social security"};
    case PrivateDatum::Kind::birth:
      return {"ce jour semble celui de la naissance d’une personne",
              "this day seems to be that of a person’s birth"};
    case PrivateDatum::Kind::account:
      break;
  }
  return {"ce numéro est celui d’un compte bancaire", "this number is that of a bank account"};
}

void tell(const Site& site, Span where, const PrivateDatum& datum, Diagnostics& out) {
  const Message message = message_for(datum.kind);
  const bool begun = !site.config().accepted.empty();
  const std::string line = "\n  - " + datum.plain, lines = begun ? line : "\nautoriser:" + line;
  out.warning(where,
              {message.fr + " ; tout ce qui est écrit ici est publié",
               message.en + "; all that is written here is published"},
              {std::string("l’ôter, ou donner celui d’un service ; s’il est public, ajouter ") +
                   (begun ? "sous « autoriser: », dans annuaire.yaml :" : "à annuaire.yaml :") + lines,
               std::string("take it out, or give that of an office; if it is public, add ") +
                   (begun ? "below “autoriser:” in annuaire.yaml:" : "to annuaire.yaml:") + lines});
}

// Comments of a header are not published.
bool is_comment(const Sources& sources, FileId file, uint32_t at, uint32_t body_begin) {
  return at < body_begin && trim(sources.line_around(file, at)).starts_with('#');
}

}  // namespace

std::shared_ptr<const PublicContacts> public_contacts(const Site& site) {
  return std::make_shared<const PublicContacts>(site);
}

void check_private(const Site& site, FileId file, uint32_t body_begin, const PublicContacts& known,
                   Diagnostics& out) {
  const Sources& sources = site.sources();
  std::set<std::string> told;
  for (const PrivateDatum& datum : private_data_in(sources[file].text)) {
    const Span where{file, static_cast<uint32_t>(datum.begin), static_cast<uint32_t>(datum.end)};
    if (known.accept(datum) || is_comment(sources, file, where.begin, body_begin)) continue;
    if (told.insert(datum.plain).second) tell(site, where, datum, out);
  }
}

}  // namespace annuaire
