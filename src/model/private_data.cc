#include "model/private_data.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <numeric>

#include "base/scan.h"
#include "base/text.h"

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

// What stands for the @ where it was kept from machines, and for a dot of the host.
constexpr std::array<std::string_view, 13> disguised_at = {
    "(at)",      "[at]",  "{at}",     "(a)", "[a]", "(arobase)", "[arobase]",
    "{arobase}", "&#64;", "&commat;", "%40", "(@)", "[@]"};
constexpr std::array<std::string_view, 10> disguised_dot = {
    " point ", " dot ", "(point)", "[point]", "(dot)", "[dot]", "[.]", "(.)", "{.}", "{dot}"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_blank(char c) { return c == ' ' || c == '\t'; }

bool in_local_part(char c) {
  return is_letter(c) || is_digit(c) || std::string_view("._%+-").find(c) != std::string_view::npos;
}
bool in_host(char c) { return is_letter(c) || is_digit(c) || c == '.' || c == '-'; }

/// Bytes [begin, end) of a text.
struct Stretch {
  size_t begin, end;
  bool empty() const { return begin == end; }
};

// Does the sign, in small letters, stand at `at`? Letters' case means nothing.
bool stands_at(std::string_view text, size_t at, std::string_view sign) {
  if (at + sign.size() > text.size()) return false;
  for (size_t i = 0; i < sign.size(); ++i) {
    const char c = text[at + i];
    if ((c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c) != sign[i]) return false;
  }
  return true;
}

// The sign of a table that stands at `at`, in bytes; 0 if there is none.
size_t one_at(std::string_view text, size_t at, const auto& signs) {
  for (std::string_view sign : signs)
    if (stands_at(text, at, sign)) return sign.size();
  return 0;
}

// What stands for a dot at `at`, the blanks around it with it, in bytes; 0 if nothing does.
size_t dot_at(std::string_view text, size_t at) {
  if (const size_t words = one_at(text, at, disguised_dot)) return words;
  size_t begin = at;
  while (begin < text.size() && is_blank(text[begin])) ++begin;
  const size_t sign = begin > at ? one_at(text, begin, disguised_dot) : 0;
  if (sign == 0) return 0;
  size_t end = begin + sign;
  while (end < text.size() && is_blank(text[end])) ++end;
  return end - at;
}

// Reads a host from `at` on; its end is put into `at`. Empty if there is none.
std::string read_host(std::string_view text, size_t& at) {
  std::string host;
  for (size_t end = at; end < text.size();) {
    const bool plain = in_host(text[end]);
    const size_t dot = plain || host.empty() ? 0 : dot_at(text, end);
    if (!plain && dot == 0) break;
    host += plain ? text[end] : '.';
    end += std::max<size_t>(dot, 1);
    if (host.back() != '.' && host.back() != '-') at = end;
  }
  while (host.ends_with('.') || host.ends_with('-')) host.pop_back();
  const size_t dot = host.rfind('.');
  const bool whole = dot != host.npos && dot > 0 && host.size() - dot >= 3 && is_letter(host[dot + 1]);
  return whole ? host : "";
}

// The e-mail address whose @, or what stands for it, is [sign.begin, sign.end).
bool read_address(std::string_view text, Stretch sign, PrivateDatum& found) {
  size_t last = sign.begin, at = sign.end;
  while (last > 0 && is_blank(text[last - 1])) --last;
  while (at < text.size() && is_blank(text[at])) ++at;
  if (text[sign.begin] == '@' && (last < sign.begin || at > sign.end)) return false;
  size_t begin = last;
  while (begin > 0 && in_local_part(text[begin - 1])) --begin;
  while (begin < last && !is_letter(text[begin]) && !is_digit(text[begin])) ++begin;
  const std::string host = begin < last ? read_host(text, at) : "";
  if (host.empty()) return false;
  found = {PrivateDatum::Kind::address, begin, at,
           lower_ascii(std::string(text.substr(begin, last - begin)) + '@' + host)};
  return true;
}

// The blank or sign between groups of digits, in bytes; 0 if there is none.
size_t joint_at(std::string_view text, size_t at) {
  constexpr std::array<std::string_view, 12> joints = {" - ", " . ", " ",      ".",      "-",      "/",
                                                       "·",   "_",   "\u00A0", "\u202F", "\u2009", "\u2011"};
  return one_at(text, at, joints);
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
  const bool abroad = number.starts_with("00");
  if (abroad) digits.erase(0, 2);
  if ((abroad || number.starts_with('+')) && digits.starts_with("33")) {
    digits.erase(0, 2);
    if (!digits.starts_with('0')) digits.insert(0, 1, '0');
  }
  return digits;
}

// The least digits of a number abroad: "+376 812 345".
constexpr size_t shortest_abroad = 9;

// "+33 6 12 34 56 78", "+33 (0)6 12 34 56 78", "0033 6 …"; the digits begin at `digits_begin`.
Stretch number_abroad(std::string_view text, size_t at, size_t digits_begin) {
  size_t end = at;
  std::vector<size_t> lengths = groups_from(text, digits_begin, end);
  for (std::string_view zero : {" (0)", "(0)"}) {
    if (!text.substr(end).starts_with(zero)) continue;
    size_t from = end + zero.size();
    from += joint_at(text, from);
    for (size_t length : groups_from(text, from, end)) lengths.push_back(length);
  }
  const size_t digits = std::accumulate(lengths.begin(), lengths.end(), size_t{0});
  const bool service = dialled(text.substr(at, end - at)).starts_with("08");
  return digits >= shortest_abroad && digits <= 14 && !service ? Stretch{at, end} : Stretch{at, at};
}

// How the ten digits of a number of France may be grouped; mobile ones are also dictated in other ways.
bool are_groups(const std::vector<size_t>& lengths, bool mobile) {
  using Groups = std::vector<size_t>;
  if (lengths == Groups{10} || lengths == Groups(5, 2)) return true;
  if (lengths == Groups(4, 2)) return true;  // two were forgotten
  return mobile && (lengths == Groups{4, 2, 2, 2} || lengths == Groups{4, 3, 3} ||
                    lengths == Groups{2, 3, 3, 2} || lengths == Groups{2, 8});
}

// A telephone number that begins at `at`; empty if there is none.
Stretch telephone_at(std::string_view text, size_t at) {
  const char before = at > 0 ? text[at - 1] : ' ', next = at + 1 < text.size() ? text[at + 1] : ' ';
  if (is_digit(before) || is_letter(before) ||
      std::string_view("/-.,_=&").find(before) != std::string_view::npos)
    return {at, at};
  if (text[at] == '+') return number_abroad(text, at, at + 1);
  const bool abroad = text.substr(at).starts_with("00") && at + 2 < text.size() && text[at + 2] >= '1';
  if (abroad && is_digit(text[at + 2])) return number_abroad(text, at, at + 2);
  if (next < '1' || next > '9' || next == '8') return {at, at};
  size_t end = at;
  const std::vector<size_t> lengths = groups_from(text, at, end);
  const bool goes_on = at > 1 && is_digit(text[at - 2]);  // the end of a longer number
  if (goes_on && lengths.size() == 4) return {at, at};
  return are_groups(lengths, next == '6' || next == '7') ? Stretch{at, end} : Stretch{at, at};
}

// The digits after "wa.me/" or "phone=", as links to a messenger have them; `at`: of the sign within.
Stretch messenger_number(std::string_view text, size_t at) {
  for (std::string_view lead : {"wa.me/", "phone="}) {
    const size_t begin = at - std::min(at, lead.find(text[at]));
    if (!text.substr(begin).starts_with(lead)) continue;
    const size_t number = begin + lead.size();
    size_t end = number + text.substr(number).starts_with('+');
    while (end < text.size() && is_digit(text[end])) ++end;
    if (end - number >= 10) return {number, end};
  }
  return {at, at};
}

// The remainder that the norm asks of an account number: 1.
bool has_right_key(std::string_view account) {
  unsigned rest = 0;
  const std::string turned = std::string(account.substr(4)) + std::string(account.substr(0, 4));
  for (char c : turned) {
    const unsigned value = is_digit(c) ? static_cast<unsigned>(c - '0') : static_cast<unsigned>(c - 'A') + 10;
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest == 1;
}

// "FR76 3000 …": two letters, two digits, then up to thirty more signs whose key is right.
bool read_account(std::string_view text, size_t at, PrivateDatum& found) {
  constexpr size_t shortest = 15, longest = 34;
  if (at + 4 > text.size() || !is_digit(text[at + 2]) || !is_digit(text[at + 3])) return false;
  if (at > 0 && (is_letter(text[at - 1]) || is_digit(text[at - 1]))) return false;
  std::string plain;
  for (size_t end = at; end < text.size() && plain.size() < longest;) {
    const size_t joint = joint_at(text, end);
    if (joint > 0) end += joint;
    if (end >= text.size() || (!is_digit(text[end]) && (text[end] < 'A' || text[end] > 'Z'))) break;
    plain += text[end++];
    const bool ends = end == text.size() || (!is_letter(text[end]) && !is_digit(text[end]));
    if (!ends || plain.size() < shortest || !has_right_key(plain)) continue;
    found = {PrivateDatum::Kind::account, at, end, plain};
    return true;
  }
  return false;
}

// "1 61 03 63 113 045 22": sex, year, month, place of birth, rank, and a key of two digits.
bool read_security(std::string_view text, size_t at, PrivateDatum& found) {
  constexpr size_t digits = 15;
  if (at > 0 && (is_digit(text[at - 1]) || is_letter(text[at - 1]))) return false;
  std::string plain, number;  // the second with Corsica's letters as the key has them
  for (size_t end = at; end < text.size() && plain.size() < digits;) {
    const bool corsica = plain.size() == 6 && (text[end] == 'A' || text[end] == 'B') && plain[5] == '2';
    if (!is_digit(text[end]) && !corsica) {
      const size_t joint = plain.empty() ? 0 : joint_at(text, end);
      if (joint == 0) return false;
      end += joint;
      continue;
    }
    plain += text[end];
    number += corsica ? (text[end] == 'A' ? '9' : '8') : text[end];
    if (corsica) number[5] = '1';
    found.end = ++end;
  }
  if (plain.size() < digits || (found.end < text.size() && is_digit(text[found.end]))) return false;
  const int month = (number[3] - '0') * 10 + number[4] - '0';
  const uint64_t body = std::stoull(number.substr(0, 13)), key = std::stoull(number.substr(13));
  if (month == 0 || (month > 12 && month < 20) || key != 97 - body % 97) return false;
  found = {PrivateDatum::Kind::security, at, found.end, plain};
  return true;
}

// « né le 12/03/1961 », « Née le 1er mai 1980 », of persons who may be alive.
bool read_birth(std::string_view text, size_t at, PrivateDatum& found) {
  constexpr size_t longest = 24;  // bytes of a day
  constexpr int oldest = 1920, youngest = 2015;
  if (at > 0 && (is_letter(text[at - 1]) || (text[at - 1] & 0x80) != 0)) return false;
  for (std::string_view words : {"né le ", "née le ", "né(e) le ", "nés le ", "nées le "}) {
    if (!stands_at(text, at, words)) continue;
    const size_t begin = at + words.size();
    if (begin >= text.size() || !is_digit(text[begin])) return false;
    for (size_t end = begin; end + 4 <= std::min(begin + longest, text.size()) && text[end] != '\n'; ++end) {
      const std::string_view year = text.substr(end, 4);
      const bool whole = std::all_of(year.begin(), year.end(), is_digit) &&
                         (end + 4 == text.size() || !is_digit(text[end + 4])) && !is_digit(text[end - 1]);
      if (!whole) continue;
      const int number = std::stoi(std::string(year));
      if (number < oldest || number > youngest) return false;
      found = {PrivateDatum::Kind::birth, at, end + 4, lower_ascii(text.substr(at, end + 4 - at))};
      return true;
    }
    return false;
  }
  return false;
}

// Where one of them, or what stands for an @, may begin.
constexpr auto may_begin = [](const auto& bytes) {
  auto c = bytes.at(0), next = bytes.at(1);
  return (c == '@') | (c == '0') | (c == '+') |
         (((c == '(') | (c == '[') | (c == '{')) & ((next | 0x20) == 'a')) | ((c == 'o') & (next == 'b')) |
         ((c == '&') & ((next == '#') | (next == 'c'))) | ((c == '%') & (next == '4')) |
         ((c == '.') & (next == 'm')) | ((c == 'e') & (next == '=')) |
         ((c >= 'A') & (c <= 'Z') & (next >= 'A') & (next <= 'Z')) | (((c | 0x20) == 'n') & (next == 0xC3)) |
         (((c == '1') | (c == '2')) & ((next == ' ') | (next == '.') | ((next >= '0') & (next <= '9'))));
};

bool read_number(std::string_view text, size_t at, PrivateDatum& found) {
  const bool link = text[at] == '.' || text[at] == 'e';
  const Stretch place = link ? messenger_number(text, at) : telephone_at(text, at);
  if (place.empty()) return false;
  const std::string number(text.substr(place.begin, place.end - place.begin));
  found = {PrivateDatum::Kind::number, place.begin, place.end,
           dialled(link && number[0] != '+' ? '+' + number : number)};
  return true;
}

bool read_at(std::string_view text, size_t at, PrivateDatum& found) {
  switch (text[at]) {
    case '@':
      return read_address(text, {at, at + 1}, found);
    case '0':
    case '+':
    case '.':
    case 'e':
      return read_number(text, at, found);
    case '1':
    case '2':
      return read_security(text, at, found);
    case 'n':
      return read_birth(text, at, found);
    default:
      break;
  }
  if (text[at] == 'N' && read_birth(text, at, found)) return true;
  if (text[at] == 'o') {
    constexpr size_t before = std::string_view(" ar").size();  // of « arobase »
    if (at < before || !stands_at(text, at - before, " arobase ")) return false;
    return read_address(text, {at - before, at - before + std::string_view(" arobase ").size()}, found);
  }
  if (is_letter(text[at])) return read_account(text, at, found);
  const size_t sign = one_at(text, at, disguised_at);
  return sign > 0 && read_address(text, {at, at + sign}, found);
}

}  // namespace

std::vector<PrivateDatum> private_data_in(std::string_view text) {
  std::vector<PrivateDatum> all;
  for (size_t at = 0; (at = find_where(text, at, may_begin)) < text.size();) {
    PrivateDatum found;
    const bool read = read_at(text, at, found);
    at = read ? std::max(found.end, at + 1) : at + 1;
    if (read) all.push_back(std::move(found));
  }
  return all;
}

std::string plain_contact(std::string_view typed) {
  if (typed.empty()) return {};
  PrivateDatum found;
  if (read_security(typed, 0, found)) return found.plain;
  if (is_digit(typed[0]) || typed[0] == '+') return dialled(typed);
  if (typed.find('@') == typed.npos && read_account(typed, 0, found)) return found.plain;
  return lower_ascii(typed);
}

bool names_office(std::string_view address) {
  const std::string local = slug(address.substr(0, address.find('@')));
  const std::vector<std::string_view> words = split(local, '-');
  return std::any_of(words.begin(), words.end(), [](std::string_view word) {
    return std::find(offices.begin(), offices.end(), word) != offices.end();
  });
}

}  // namespace annuaire
