// Addresses and telephone numbers that seem a person's, in running texts: all that is written is published.
#include <algorithm>
#include <array>
#include <memory>
#include <numeric>
#include <set>

#include "base/scan.h"
#include "base/text.h"
#include "model/check_steps.h"

namespace annuaire {
namespace {

// Words that name an office, not a person, before the @ of an address.
constexpr std::array<std::string_view, 42> offices = {
    "contact",     "contacts",     "info",         "infos",         "information", "informations",
    "accueil",     "bonjour",      "hello",        "mairie",        "ville",       "commune",
    "agglo",       "metropole",    "secretariat",  "communication", "com",         "presse",
    "press",       "service",      "services",     "association",   "asso",        "bureau",
    "office",      "dpo",          "rgpd",         "support",       "aide",        "help",
    "numerique",   "mediatheque",  "bibliotheque", "culture",       "prix",        "label",
    "candidature", "candidatures", "noreply",      "webmaster",     "redaction",   "direction"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool in_local_part(char c) {
  return is_letter(c) || is_digit(c) || std::string_view("._%+-").find(c) != std::string_view::npos;
}
bool in_host(char c) { return is_letter(c) || is_digit(c) || c == '.' || c == '-'; }

/// Bytes [begin, end) of a text.
struct Stretch {
  size_t begin, end;
};

// The e-mail address around the @ at `at`; empty if it is none.
Stretch address_around(std::string_view text, size_t at) {
  size_t begin = at, end = at + 1;
  while (begin > 0 && in_local_part(text[begin - 1])) --begin;
  while (begin < at && !is_letter(text[begin]) && !is_digit(text[begin])) ++begin;
  while (end < text.size() && in_host(text[end])) ++end;
  while (end > at + 1 && (text[end - 1] == '.' || text[end - 1] == '-')) --end;
  const size_t dot = text.substr(0, end).rfind('.');
  const bool host = dot != text.npos && dot > at + 1 && end - dot >= 3 && is_letter(text[dot + 1]);
  return begin < at && host ? Stretch{begin, end} : Stretch{at, at};
}

bool is_office(std::string_view address) {
  const std::string local = slug(address.substr(0, address.find('@')));
  const std::vector<std::string_view> words = split(local, '-');
  return std::any_of(words.begin(), words.end(), [](std::string_view word) {
    return std::find(offices.begin(), offices.end(), word) != offices.end();
  });
}

// The blank or sign between groups of digits, in bytes; 0 if there is none.
size_t joint_at(std::string_view text, size_t at) {
  for (std::string_view joint : {" ", ".", "-", "\u00A0", "\u202F", "\u2009"})
    if (text.substr(at).starts_with(joint)) return joint.size();
  return 0;
}

// How many digits each group from `begin` on has: 2, 2, 2, 2, 2 of « 06 12 34 56 78 ».
std::vector<size_t> groups_from(std::string_view text, size_t begin, size_t& end) {
  std::vector<size_t> lengths;
  for (size_t at = begin;;) {
    const size_t first = at;
    while (at < text.size() && is_digit(text[at])) ++at;
    lengths.push_back(at - first);
    end = at;
    const size_t joint = joint_at(text, at);
    if (joint == 0 || at + joint >= text.size() || !is_digit(text[at + joint])) return lengths;
    at += joint;
  }
}

// Digits alone, of a number of France as one dials it there.
std::string dialled(std::string_view number) {
  std::string digits;
  for (char c : number)
    if (is_digit(c)) digits += c;
  if (number.starts_with('+') && digits.starts_with("33")) {
    digits.erase(0, 2);
    if (!digits.starts_with('0')) digits.insert(0, 1, '0');
  }
  return digits;
}

// "+33 6 12 34 56 78", "+33 (0)6 12 34 56 78"
Stretch number_abroad(std::string_view text, size_t at) {
  size_t end = at;
  std::vector<size_t> lengths = groups_from(text, at + 1, end);
  if (text.substr(end).starts_with(" (0)")) {
    size_t from = end + 4;
    from += joint_at(text, from);
    for (size_t length : groups_from(text, from, end)) lengths.push_back(length);
  }
  const size_t digits = std::accumulate(lengths.begin(), lengths.end(), size_t{0});
  const bool service = dialled(text.substr(at, end - at)).starts_with("08");
  return digits >= 10 && digits <= 14 && !service ? Stretch{at, end} : Stretch{at, at};
}

// A telephone number that begins at `at`; empty if there is none. Numbers of services (08…) are none.
Stretch telephone_at(std::string_view text, size_t at) {
  const char before = at > 0 ? text[at - 1] : ' ';
  if (is_digit(before) || is_letter(before) ||
      std::string_view("/-.,_=&").find(before) != std::string_view::npos)
    return {at, at};
  if (text[at] == '+') return number_abroad(text, at);
  const bool french =
      at + 1 < text.size() && text[at + 1] >= '1' && text[at + 1] <= '9' && text[at + 1] != '8';
  if (!french) return {at, at};
  size_t end = at;
  const std::vector<size_t> lengths = groups_from(text, at, end);
  const bool whole = lengths == std::vector<size_t>{10} || lengths == std::vector<size_t>(5, 2);
  return whole ? Stretch{at, end} : Stretch{at, at};
}

}  // namespace

// What is public by the settings or an edition, or accepted.
class PublicContacts {
 public:
  explicit PublicContacts(const Site& site) {
    const Config& config = site.config();
    for (const Field& each : config.accepted) add(each.value);
    add(config.imprint.email.value);
    add(config.imprint.phone.value);
    add(config.legal.field("telephone").value);
    for (const Edition& edition : site.content.editions)
      for (const Value* group : {&edition.contact, &edition.organiser})
        for (const char* name : {"courriel", "telephone"}) add(group->field(name).value);
  }
  bool accepts_address(std::string_view address) const {
    const std::string typed = lower_ascii(address);
    return known_.contains(typed) || known_.contains(typed.substr(typed.find('@') + 1));
  }
  bool accepts_number(std::string_view number) const { return known_.contains(dialled(number)); }

 private:
  void add(std::string_view typed) {
    if (typed.starts_with('@')) typed.remove_prefix(1);
    const bool number = !typed.empty() && (is_digit(typed[0]) || typed[0] == '+');
    if (!typed.empty()) known_.insert(number ? dialled(typed) : lower_ascii(typed));
  }
  std::set<std::string> known_;
};

namespace {

class PrivateReader {
 public:
  PrivateReader(const Site& site, const PublicContacts& known, Diagnostics& out)
      : site_(site), known_(known), out_(out) {}

  void read(Span where) {
    const std::string_view text = site_.sources().text(where);
    for (size_t at = text.find('@'); at != text.npos; at = text.find('@', at + 1)) {
      const Stretch found = address_around(text, at);
      const std::string_view address = text.substr(found.begin, found.end - found.begin);
      if (address.empty() || is_office(address) || known_.accepts_address(address)) continue;
      tell(where, found, std::string(address),
           {"cette adresse semble celle d’une personne", "this address seems to be a person’s"});
    }
    const auto may_begin = [](const auto& c) { return (c == '0') | (c == '+'); };
    for (size_t at = 0; (at = find_byte(text, at, may_begin)) < text.size();) {
      const Stretch found = telephone_at(text, at);
      at = std::max(found.end, at + 1);
      const std::string_view number = text.substr(found.begin, found.end - found.begin);
      if (!number.empty() && !known_.accepts_number(number))
        tell(where, found, std::string(number),
             {"ce numéro semble celui d’une personne", "this number seems to be a person’s"});
    }
  }

 private:
  void tell(Span where, Stretch found, const std::string& what, const Message& message) {
    if (!told_.insert(what).second) return;
    const bool begun = !site_.config().accepted.empty();
    const std::string line = "\n  - " + what, lines = begun ? line : "\nautoriser:" + line;
    out_.warning({where.file, where.begin + static_cast<uint32_t>(found.begin),
                  where.begin + static_cast<uint32_t>(found.end)},
                 {message.fr + " ; tout ce qui est écrit ici est publié",
                  message.en + "; all that is written here is published"},
                 {std::string("l’ôter, ou donner celui d’un service ; s’il est public, ajouter ") +
                      (begun ? "sous « autoriser: », dans annuaire.yaml :" : "à annuaire.yaml :") + lines,
                  std::string("take it out, or give that of an office; if it is public, add ") +
                      (begun ? "below “autoriser:” in annuaire.yaml:" : "to annuaire.yaml:") + lines});
  }

  const Site& site_;
  const PublicContacts& known_;
  Diagnostics& out_;
  std::set<std::string> told_;
};

}  // namespace

std::shared_ptr<const PublicContacts> public_contacts(const Site& site) {
  return std::make_shared<const PublicContacts>(site);
}

void check_private(const Site& site, const Text& text, const PublicContacts& known, Diagnostics& out) {
  PrivateReader reader(site, known, out);
  for (const Field* title : text.titles)
    if (!title->empty()) reader.read(title->span);
  const auto end = static_cast<uint32_t>(site.sources()[text.file].text.size());
  if (text.body_begin < end) reader.read({text.file, text.body_begin, end});
}

}  // namespace annuaire
