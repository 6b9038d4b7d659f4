#include "content/fields/address.h"

namespace annuaire {

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
