#include "content/fields/typed_address.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "content/fields/address.h"
#include "content/fields/mended_address.h"

namespace annuaire {
namespace {

bool leaves_site(std::string_view path) {
  if (path.starts_with("//") || path.find('\\') != path.npos) return true;
  auto parts = split(path, '/');
  return std::find(parts.begin(), parts.end(), "..") != parts.end();
}

bool has_blank(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) <= ' '; }) ||
         text.find("\u00A0") != text.npos;
}

}  // namespace

// "exemple.fr/page", but not "dossier.pdf": a host's last part has letters only and names no kind of file.
bool starts_with_host(std::string_view address) {
  constexpr std::array<std::string_view, 18> files = {"pdf",  "html", "htm", "md",   "jpg",  "jpeg",
                                                      "png",  "svg",  "gif", "webp", "zip",  "csv",
                                                      "json", "odt",  "doc", "docx", "xlsx", "pptx"};
  std::string host = lower_ascii(address.substr(0, address.find_first_of("/?#:")));
  std::string_view port = address.substr(host.size());
  if (port.starts_with(':') && (port.size() < 2 || port[1] < '0' || port[1] > '9')) return false;
  size_t dot = host.rfind('.');
  if (dot == host.npos || dot == 0) return false;
  std::string_view last = std::string_view(host).substr(dot + 1);
  bool letters = last.size() >= 2 && last.find_first_not_of("abcdefghijklmnopqrstuvwxyz") == last.npos;
  return letters && std::find(files.begin(), files.end(), last) == files.end();
}

bool names_host(std::string_view address) {
  return address.starts_with("//") && starts_with_host(address.substr(2));
}

namespace {

// "nom@exemple.fr" of "nom@exemple.fr", and of "https://nom@exemple.fr"; empty where the address is of a
// site.
std::string mailbox_in(std::string_view typed, std::string_view scheme) {
  const bool web = scheme == "http" || scheme == "https";
  if (!web && !scheme.empty()) return {};
  if (web) typed.remove_prefix(std::min(typed.size(), scheme.size() + 3));
  const std::string_view host = typed.substr(0, typed.find_first_of("/?#"));
  const size_t at = host.rfind('@');
  if (at == host.npos || at == 0 || !starts_with_host(host.substr(at + 1))) return {};
  if (web && (host.size() < typed.size() || host.find(':') != host.npos)) return {};  // of a site after all
  return std::string(host);
}

// The address in « <https://…> » and « [mots](https://…) »; empty where there are no such marks.
std::string address_in_marks(std::string_view typed) {
  std::string_view inside;
  const size_t round = typed.rfind("](");
  if (typed.starts_with('<') && typed.ends_with('>'))
    inside = typed.substr(1, typed.size() - 2);
  else if (typed.starts_with('[') && typed.ends_with(')') && round != typed.npos)
    inside = typed.substr(round + 2, typed.size() - round - 3);
  inside = trim(inside);
  return has_blank(inside) ? std::string() : std::string(inside);
}

}  // namespace

namespace {

// Says what is read in the place of what was typed, or is to be written there.
std::string mend(const std::string& typed, const MendedAddress& mended, Span span, Diagnostics& out) {
  const Message hint{"écrire « " + mended.text + " »", "write “" + mended.text + "”"};
  if (mended.sure)
    out.note(span,
             {"« " + typed + " » est lu comme « " + mended.text + " »",
              "“" + typed + "” is read as “" + mended.text + "”"},
             hint);
  else
    out.error(span,
              {"« " + typed + " » n’est pas une adresse entière et juste",
               "“" + typed + "” is no whole and right address"},
              hint);
  return mended.sure ? mended.text : std::string();
}

void tell_trackers(const std::string& address, Span span, Diagnostics& out) {
  if (const std::string plain = without_trackers(address); !plain.empty())
    out.note(span, tracked_address(), {"écrire « " + plain + " »", "write “" + plain + "”"});
}

}  // namespace

std::string read_url(const std::string& as_typed, Span span, Diagnostics& out) {
  std::string typed = as_typed;
  if (const std::string bare = address_in_marks(typed); !bare.empty()) {
    out.error(span,
              {"cette adresse est entourée de signes qui n’en font pas partie",
               "this address stands between signs that are no part of it"},
              {"écrire « " + bare + " »", "write “" + bare + "”"});
    return {};
  }
  if (const MendedAddress mended = mended_address(typed); !mended.text.empty()) {
    typed = mend(typed, mended, span, out);
    if (typed.empty()) return {};
  }
  tell_trackers(typed, span, out);
  std::string scheme = scheme_of(typed);
  bool web = scheme == "http" || scheme == "https";
  const std::string mailbox = mailbox_in(typed, scheme);
  if (!mailbox.empty() && !has_blank(typed)) {
    out.error(span,
              {"« " + typed + " » est une adresse électronique, non celle d’un site",
               "“" + typed + "” is an e-mail address, not a website’s"},
              {"écrire « mailto:" + mailbox + " », ou l’adresse d’un site",
               "write “mailto:" + mailbox + "”, or the address of a website"});
  } else if (has_blank(typed)) {
    out.error(span, {"une adresse ne contient pas d’espace", "an address holds no space"},
              {"écrire une seule adresse, comme « https://projet.example/page »",
               "write one address, such as “https://projet.example/page”"});
  } else if (web || scheme == "mailto") {
    size_t host = scheme.size() + (web ? 3 : 1);
    if (typed.size() > host && (!web || typed.compare(scheme.size(), 3, "://") == 0)) return typed;
    out.error(span, {"adresse incomplète « " + typed + " »", "incomplete address “" + typed + "”"},
              {"écrire l’adresse en entier, comme « https://projet.example/ »",
               "write the whole address, such as “https://projet.example/”"});
  } else if (starts_with_host(typed)) {
    return "https://" + typed;
  } else if (!scheme.empty() || leaves_site(typed)) {
    out.error(span, {"adresse refusée « " + typed + " »", "address refused: “" + typed + "”"},
              {"une adresse commence par « https:// » ou « mailto: », ou reste dans le site",
               "an address starts with “https://” or “mailto:”, or stays inside the site"});
  } else {
    return typed;
  }
  return {};
}

std::string read_email(const std::string& typed, Span span, Diagnostics& out) {
  std::string address = scheme_of(typed) == "mailto" ? typed.substr(7) : typed;
  if (is_mailbox(address)) return address;
  if (const MendedAddress mended = mended_mailbox(typed); !mended.text.empty())
    return mend(typed, mended, span, out);
  out.error(
      span, {"« " + typed + " » n’est pas une adresse électronique", "“" + typed + "” is no e-mail address"},
      {"écrire une adresse comme « contact@reseau.example »", "write one such as “contact@reseau.example”"});
  return {};
}

std::string read_image_path(const std::string& as_typed, Span span, Diagnostics& out) {
  std::string typed = as_typed;
  size_t above = 0;  // as seen from the text's own folder
  while (typed.compare(above, 3, "../") == 0) above += 3;
  if (typed.compare(above, 7, "assets/") == 0) typed.erase(0, above);
  if (scheme_of(typed).empty() && !leaves_site(typed)) return typed;
  out.error(span, {"image refusée « " + typed + " »", "picture refused: “" + typed + "”"},
            {"déposer le fichier dans le dossier « assets » et donner son nom, comme « logo.png »",
             "put the file into the folder “assets” and give its name, such as “logo.png”"});
  return {};
}

}  // namespace annuaire
