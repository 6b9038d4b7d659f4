#include "commands/local_copy.h"

#include <algorithm>
#include <iterator>
#include <memory>
#include <utility>

#include "html/local_page.h"
#include "publish/archive.h"
#include "publish/publish.h"

namespace annuaire {

Sink for_folders(const Site& site, Sink sink) {
  auto routes = std::make_shared<const Routes>(site.config().address.value, site.config().language());
  return [routes = std::move(routes), sink = std::move(sink)](OutFile file) {
    constexpr std::string_view of_servers[] = {"_headers", "robots.txt", "sitemap.xml"};
    if (std::find(std::begin(of_servers), std::end(of_servers), file.path) != std::end(of_servers)) return;
    if (file.path.ends_with(".html")) file.bytes = local_page(*routes, file.path, file.bytes);
    if (file.path.ends_with(".css")) file.bytes = local_style(*routes, file.path, file.bytes);
    sink(std::move(file));
  };
}

std::string pack(const std::string& folder, const Date& day) {
  std::string plain = folder;
  while (plain.size() > 1 && plain.ends_with('/')) plain.pop_back();
  const std::string path = plain + ".zip";
  write_archive(plain, published_files(plain), day, path);
  return path;
}

}  // namespace annuaire
