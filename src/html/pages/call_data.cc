#include "html/pages/call_data.h"

#include "html/pages/edition_data.h"
#include "model/call.h"
#include "model/facts.h"

namespace annuaire {
namespace {

std::string sentence(const Wording& words, const Call& call) {
  auto day = [&](const std::optional<When>& date) { return date ? words.date(*date) : std::string(); };
  std::string key = call.state == Call::State::upcoming ? "appel.a_venir"
                    : call.state == Call::State::open   ? "appel.ouvert"
                                                        : "appel.clos";
  if (call.state != Call::State::upcoming && !call.closes) key += "_sans_fin";
  return words.fill(key, {{"annee", call.year}, {"debut", day(call.opens)}, {"fin", day(call.closes)}});
}

/// What concerns the call alone, not one that is over.
bool is_step(const Call& call, const std::string& key) {
  bool of_next = key.starts_with("prochain");
  bool of_any = key == "auditions" || key == "plateforme" || key == "dossier" || key.ends_with("_minutes");
  return key != "prochaine_edition" && (of_any || of_next == call.next);
}

Data steps(const Workshop& shop, const Call& call) {
  Data list = Data::list();
  if (call.state == Call::State::closed) return list;
  const Wording& words = shop.words();
  for (const Fact& fact : facts_of(words, "candidatures", call.edition->edition->applications))
    if (is_step(call, fact.key))
      list.push(Data::row({{"nom", fact.label}, {"valeur", fact.text}, {"adresse", fact.address}}));
  return list;
}

/// The anchor of the first heading after the break that parts opening and closing.
std::string closing_anchor(const Doc& doc) {
  bool closing = false;
  if (doc.empty()) return "";
  for (NodeId block : doc.children(0)) {
    const Node& node = doc.nodes[block];
    closing = closing || node.kind == NodeKind::rule;
    if (closing && node.kind == NodeKind::heading && node.title_length > 0)
      return std::string(doc.title_of(node));
  }
  return "";
}

std::string contact(const Site& site, const Edition& edition) {
  for (const Field& mail :
       {edition.contact.field("courriel"), edition.organiser.field("courriel"), site.config().imprint.email})
    if (!mail.empty()) return mail.value;
  return "";
}

}  // namespace

Data call_data(const Workshop& shop) {
  std::optional<Call> call = newest_call(shop.site);
  if (!call) return nullptr;
  const Edition& edition = *call->edition->edition;
  std::string anchor = closing_anchor(edition.body);
  return Data::row(
      {{"ouvert", call->state == Call::State::open},
       {"phrase", sentence(shop.words(), *call)},
       {"reperes", steps(shop, *call)},
       {"marche", anchor.empty() ? Data()
                                 : link_data(shop.words()("appel.marche"),
                                             shop.routes.edition(call->edition->year) + "#" + anchor)},
       {"contact", contact(shop.site, edition)}});
}

}  // namespace annuaire
