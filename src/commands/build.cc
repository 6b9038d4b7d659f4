#include "commands/build.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <optional>
#include <thread>

#include "base/files.h"
#include "commands/last_build.h"
#include "commands/pdfs.h"
#include "commands/precompress.h"
#include "commands/report.h"
#include "commands/trees.h"
#include "html/render_site.h"
#include "model/check_site.h"
#include "model/site.h"
#include "publish/publish.h"
#include "theme/theme.h"

namespace annuaire {
namespace {

// SOURCE_DATE_EPOCH, or -1.
int64_t source_date_epoch() {
  const char* value = std::getenv("SOURCE_DATE_EPOCH");
  return value && *value ? std::atoll(value) : -1;
}

// The phases; `publisher` is null for a check. Stops after a phase whose faults would make the next one's
// messages misleading.
Summary produce(const Options& options, unsigned threads, const Trees& trees, Publisher* publisher,
                Site& site, Diagnostics& faults) {
  const Files& files = trees.site();
  Sink sink = [&](OutFile file) {
    if (publisher) publisher->stage(std::move(file));
  };
  // A check makes nothing that only a build would publish.
  Keep keep = [&](const std::string& path, uint64_t inputs) {
    if (!publisher) return true;
    bool stands = publisher->stands(path, inputs);
    if (stands) publisher->keep(path);
    return stands;
  };

  site = link_site(read_content(files, threads, faults), source_date_epoch(), threads, faults);
  Summary summary;
  summary.cards = site.content.cards.size();
  check_site(site, files, threads, faults);
  if (faults.has_errors()) return summary;

  Theme theme = load_theme(files, trees.program(), site.config().theme.value, faults);
  if (faults.has_errors()) return summary;

  // Before the pages, which say how long and how large each PDF is.
  std::vector<PdfBook> books = plan_pdfs(site, options.pdf, faults);
  for (const std::string& folder : theme.font_folders)
    for (const char* beside : {"", "/../profils"}) trees.see_folder(folder + beside);
  Sees sees = [&](const std::string& path) { trees.see_file(path); };
  std::vector<PdfLink> pdfs = build_pdfs(site, theme, files, books, threads, publisher, sees, faults);
  Sink both = with_twins(plan_compression(site.config(), faults), keep, sink);
  summary.pages = render_site(site, theme, files, pdfs, threads, keep, both, faults);
  summary.pdfs = pdfs.size();
  return summary;
}

}  // namespace

int build(const Options& options) {
  auto begin = std::chrono::steady_clock::now();
  unsigned threads = options.threads ? options.threads : std::max(1u, std::thread::hardware_concurrency());
  bool publishing = options.command == Command::build;
  Trees trees(options.site);
  std::optional<Publisher> publisher;
  if (publishing) publisher.emplace(options.out.empty() ? options.site + "/output" : options.out);
  auto end = [&](Summary& summary, const Diagnostics& faults) {
    summary.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    print_summary(summary, faults, options.language);
    return faults.has_errors() ? 1 : 0;
  };

  if (publisher)
    if (std::optional<LastBuild> last = recall(*publisher, trees, options, threads)) {
      print_diagnostics(last->said, last->sources, options.language, false);
      return end(last->summary, last->said);
    }

  Diagnostics faults;
  Site site;
  Summary summary = produce(options, threads, trees, publisher ? &*publisher : nullptr, site, faults);
  print_diagnostics(faults, site.sources(), options.language, !publishing);
  if (publisher && !faults.has_errors())
    summary.published = publisher->commit(remember(summary, faults, site.sources(), trees, options));
  return end(summary, faults);
}

}  // namespace annuaire
