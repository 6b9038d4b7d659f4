#include "html/files/typed_links.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "base/nearest.h"
#include "base/text.h"
#include "model/anchors.h"
#include "model/check_steps.h"
#include "model/typed_links.h"

namespace annuaire {
namespace {

using Leads = LinkTarget::Kind;
constexpr size_t most_listed = 8;         // anchors named in a hint
constexpr size_t most_addresses = 2'000;  // looked through for the nearest

class TypedLinkCheck {
 public:
  TypedLinkCheck(const Workshop& shop, const Jobs& jobs, LinkCheck& links, Diagnostics& out)
      : shop_(shop), jobs_(jobs), links_(links), out_(out) {}

  void look_at(const TypedLink& link) {
    const LinkTarget target = resolve_link(shop_.site, link.year, link.text, link.body);
    const bool inside = target.kind == Leads::card || target.kind == Leads::edition ||
                        target.kind == Leads::page || target.kind == Leads::path ||
                        (target.kind == Leads::anchor && link.body);
    if (!inside) return;
    const std::string address = web_address(shop_.site, shop_.routes, target);
    const LinkCheck::Place place = links_.place_of(web_address(shop_.site, shop_.routes, link.page), address);
    if (place.kind == LinkCheck::Place::Kind::absent)
      say_absent(link, target, address);
    else if (place.kind == LinkCheck::Place::Kind::file && !place.anchor.empty())
      look_for_anchor(link, target, place, address);
  }

 private:
  void look_for_anchor(const TypedLink& link, const LinkTarget& target, const LinkCheck::Place& place,
                       const std::string& address) {
    if (place.file >= jobs_.size() || !jobs_[place.file].page) return;  // "#page=3" of a PDF
    const Doc* body = target.kind == Leads::anchor ? link.body : body_of(shop_.site, target);
    const std::vector<std::string> headings = body ? heading_ids(*body) : std::vector<std::string>();
    if (holds(headings, place.anchor) || holds(ids_of(place.file), place.anchor)) return;
    links_.pass_over(address);
    out_.error(link.span,
               {"ce lien mène à une ancre qui n’existe pas : « " + std::string(link.text) + " »",
                "this link leads to an anchor that does not exist: “" + std::string(link.text) + "”"},
               anchor_hint(link.text, place.anchor, headings, ids_of(place.file)));
  }

  static bool holds(const std::vector<std::string>& ids, const std::string& id) {
    return std::find(ids.begin(), ids.end(), id) != ids.end();
  }

  const std::vector<std::string>& ids_of(uint32_t file) {
    auto [known, fresh] = ids_.try_emplace(file);
    if (!fresh) return known->second;
    const std::string html = jobs_[file].make();
    for (const LinkAttribute& each : link_attributes(html))
      if (each.kind == LinkAttribute::Kind::id) known->second.push_back(resolved(each.value));
    return known->second;
  }

  // What to write in the place of the whole address: the anchor that is nearest, else one of the headings’.
  static Message anchor_hint(std::string_view typed, const std::string& anchor,
                             const std::vector<std::string>& headings, const std::vector<std::string>& ids) {
    const std::string page(typed.substr(0, typed.find('#')));
    std::optional<std::string> meant = nearest(anchor, headings);
    if (!meant) meant = nearest(anchor, ids);
    if (meant) return you_meant(page + "#" + *meant);
    if (headings.empty())
      return page.empty() ? Message{"cette page n’a pas d’intertitre où mener : ôtez ce lien",
                                    "this page has no heading to lead to: remove this link"}
                          : Message{"cette page n’a pas d’intertitre : écrivez « " + page + " »",
                                    "that page has no heading: write “" + page + "”"};
    Message list{"les ancres de cette page sont : ", "the anchors of that page are: "};
    for (size_t i = 0; i < std::min(headings.size(), most_listed); ++i) {
      list.fr += (i == 0 ? "« " : ", « ") + page + "#" + headings[i] + " »";
      list.en += (i == 0 ? "“" : ", “") + page + "#" + headings[i] + "”";
    }
    if (headings.size() > most_listed) {
      list.fr += "…";
      list.en += "…";
    }
    return list;
  }

  // A page of the same domain may well stand beside the site: of those we know nothing.
  void say_absent(const TypedLink& link, const LinkTarget& target, const std::string& address) {
    links_.pass_over(address);
    const std::string typed(link.text);
    if (!target.whole || is_below_edition(target.text)) {
      out_.error(
          link.span,
          {"ce lien ne mène nulle part : « " + typed + " »", "this link leads nowhere: “" + typed + "”"},
          address_hint(link, target));
      return;
    }
    if (!warned_.insert(typed).second) return;
    out_.warning(link.span,
                 {"cette adresse est celle du site, qui n’a pas de telle page : « " + typed + " »",
                  "this address is the site’s, which has no such page: “" + typed + "”"},
                 {"vérifiez qu’une page s’y trouve par ailleurs, ou corrigez l’adresse",
                  "see that there is a page of other making, or correct the address"});
  }

  bool is_below_edition(std::string_view path) const {
    const std::vector<std::string_view> parts = split(path, '/');
    if (parts.size() < 2 || parts[1].size() != 4 || parts[1].find_first_not_of("0123456789") != path.npos)
      return false;
    return shop_.site.edition(std::stoi(std::string(parts[1]))) != nullptr;
  }

  // The nearest of the addresses as deep as it, else as for any link.
  Message address_hint(const TypedLink& link, const LinkTarget& target) const {
    const std::string& path = target.text;
    const auto depth = std::count(path.begin(), path.end(), '/');
    std::vector<std::string> near;
    for (const Job& job : jobs_) {
      const std::string address =
          "/" + job.address.substr(std::min(job.address.size(), shop_.routes.prefix().size()));
      if (near.size() < most_addresses && std::count(address.begin(), address.end(), '/') == depth)
        near.push_back(address);
    }
    const Message meant = did_you_mean(path, near);
    return meant.empty() ? hint_for_link(shop_.site, link.year, target.text) : meant;
  }

  const Workshop& shop_;
  const Jobs& jobs_;
  LinkCheck& links_;
  Diagnostics& out_;
  std::map<uint32_t, std::vector<std::string>> ids_;  // of pages that were made for them
  std::set<std::string> warned_;
};

}  // namespace

void check_typed_links(const Workshop& shop, const Jobs& jobs, LinkCheck& links, Diagnostics& out) {
  TypedLinkCheck check(shop, jobs, links, out);
  for_each_link(shop.site, [&](const TypedLink& link) { check.look_at(link); });
}

}  // namespace annuaire
