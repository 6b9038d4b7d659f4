#include "html/files/hosting.h"

#include "html/files/assets.h"

namespace annuaire {

std::string headers_file(const Workshop& shop) {
  const std::string& prefix = shop.routes.prefix();
  std::string out = prefix + "*\n";
  out += "  Content-Security-Policy: " + std::string(content_policy) + "\n";
  out +=
      "  X-Content-Type-Options: nosniff\n"
      "  Referrer-Policy: strict-origin-when-cross-origin\n"
      "  Permissions-Policy: camera=(), geolocation=(), microphone=()\n"
      "  Cross-Origin-Opener-Policy: same-origin\n";
  for (const Card& card : shop.site.content.retired)
    out += shop.routes.card(card.year, card.slug) + "\n  X-Robots-Tag: noindex\n";
  for (const std::string& hashed : {shop.routes.file(shop.style.path), prefix + copies_folder + "*"})
    out += hashed + "\n  Cache-Control: public, max-age=31536000, immutable\n";
  return out;
}

}  // namespace annuaire
