#include "content/fields/address.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace annuaire {
namespace {

// Names of hosts that stand in models and guides, for the editor to put another in their place.
constexpr std::array<std::string_view, 13> examples = {
    "example.com",     "example.org",  "example.net", "exemple.com",  "exemple.fr",
    "exemple.org",     "monsite.fr",   "mon-site.fr", "votresite.fr", "votre-site.fr",
    "votredomaine.fr", "yoursite.com", "mysite.com"};

// "ville.fr" of "https://moi@www.ville.fr:80/x" and of "mailto:x@ville.fr", in small letters.
std::string host_of(std::string_view address) {
  const std::string scheme = scheme_of(address);
  address.remove_prefix(std::min(address.size(), scheme.empty() ? 0 : scheme.size() + 1));
  while (address.starts_with('/')) address.remove_prefix(1);
  address = address.substr(0, address.find_first_of("/?#"));
  if (const size_t at = address.rfind('@'); at != address.npos) address.remove_prefix(at + 1);
  const bool six = address.starts_with('[');
  std::string host = lower_ascii(address.substr(0, six ? address.find(']') : address.find(':')));
  return host.starts_with("www.") ? host.substr(4) : host;
}

// "172.16." to "172.31."
bool is_middle_network(std::string_view host) {
  if (!host.starts_with("172.") || host.size() < 7 || host[6] != '.') return false;
  const std::string_view second = host.substr(4, 2);
  return second >= "16" && second <= "31";
}

bool is_of_one_network(const std::string& host) {
  const bool number = !host.empty() && host.find_first_not_of("0123456789.") == host.npos;
  if (number)
    return host.starts_with("127.") || host.starts_with("10.") || host.starts_with("192.168.") ||
           host.starts_with("169.254.") || host == "0.0.0.0" || is_middle_network(host);
  return host == "localhost" || host == "[::1" || host.ends_with(".localhost") || host.ends_with(".local") ||
         host.ends_with(".lan");
}

}  // namespace

Message fault_of_host(std::string_view address) {
  const std::string scheme = scheme_of(address);
  const bool known = scheme == "http" || scheme == "https" || scheme == "mailto";
  if (!known && address.find('@') == address.npos) return {};
  const std::string host = host_of(address);
  if (is_of_one_network(host))
    return {"« " + host + " » n’est qu’une machine ou un réseau : ailleurs, cette adresse ne mène nulle part",
            "“" + host + "” is one machine or network only: elsewhere this address leads nowhere"};
  const bool web = scheme == "http" || scheme == "https";
  if (web && !host.empty() && host[0] != '[' && host.find('.') == host.npos)
    return {"« " + host + " » n’est pas le nom entier d’un site",
            "“" + host + "” is not the whole name of a site"};
  if (std::find(examples.begin(), examples.end(), host) != examples.end())
    return {"« " + host + " » est resté d’un modèle : ce n’est pas la vraie adresse",
            "“" + host + "” was left of a model: it is not the true address"};
  return {};
}

Message public_address() {
  return {"donner l’adresse publique, comme un visiteur la tape",
          "give the public address, as a visitor types it"};
}

Message tracked_address() {
  return {"cette adresse garde la trace du courriel, du réseau ou de la recherche d’où elle vient",
          "this address keeps a trace of the mail, network or search that it came from"};
}

std::string scheme_of(std::string_view address) {
  std::string scheme;
  for (char c : address) {
    auto byte = static_cast<unsigned char>(c);
    if (byte <= ' ' || byte == 0x7F) continue;
    if (c == ':') return scheme;
    if (c == '/' || c == '?' || c == '#') break;
    scheme += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return {};
}

bool may_be_published(std::string_view address) {
  std::string scheme = scheme_of(address);
  if (scheme.empty()) return address.find_first_of(":") != 0;
  return scheme == "http" || scheme == "https" || scheme == "mailto" || scheme == "tel";
}

}  // namespace annuaire
