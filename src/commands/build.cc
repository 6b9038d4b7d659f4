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
#include "theme/spoken.h"

namespace annuaire {
namespace {

// SOURCE_DATE_EPOCH, or -1.
int64_t source_date_epoch() {
  const char* value = std::getenv("SOURCE_DATE_EPOCH");
  return value && *value ? std::atoll(value) : -1;
}

// Where the settings name the site's first language, if they do.
std::optional<Span> language_place(const Config& config) {
  return config.languages.empty() ? std::nullopt : std::optional(config.languages.front().span);
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
  complete_words(theme, languages_of(site), language_place(site.config()), faults);
  if (faults.has_errors()) return summary;

  // Before the pages, which say how long and how large each PDF is.
  std::vector<PdfBook> books = plan_pdfs(site, options.pdf, faults);
  std::vector<PdfLink> pdfs = build_pdfs(site, theme, trees, books, threads, publisher, faults);
  Sink both = with_twins(plan_compression(site.config()), keep, sink);
  summary.pages = render_site(site, theme, files, pdfs, threads, keep, both, faults);
  summary.pdfs = pdfs.size();
  return summary;
}

// As the publisher's last build, if nothing has changed since; else made anew.
Outcome publish(const Options& options, unsigned threads, const Trees& trees) {
  Publisher publisher(options.out.empty() ? options.site + "/output" : options.out);
  if (std::optional<Outcome> last = recall(publisher, trees, options, threads)) return std::move(*last);
  Outcome made;
  Site site;
  made.summary = produce(options, threads, trees, &publisher, site, made.said);
  if (!made.said.has_errors())
    made.summary.published =
        publisher.commit(remember(made.summary, made.said, site.sources(), trees, options));
  made.sources = std::move(site.content.sources);
  return made;
}

Outcome check(const Options& options, unsigned threads, const Trees& trees) {
  Outcome made;
  Site site;
  made.summary = produce(options, threads, trees, nullptr, site, made.said);
  made.sources = std::move(site.content.sources);
  return made;
}

}  // namespace

Outcome make(const Options& options, const std::string& machine) {
  const auto begin = std::chrono::steady_clock::now();
  const unsigned threads =
      options.threads ? options.threads : std::max(1u, std::thread::hardware_concurrency());
  const Trees trees(options.site, machine);
  Outcome made =
      options.command == Command::build ? publish(options, threads, trees) : check(options, threads, trees);
  made.summary.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  return made;
}

int build(const Options& options) {
  const Outcome made = make(options);
  print_diagnostics(made.said, made.sources, options.language, options.command != Command::build);
  print_summary(made.summary, made.said, options.language);
  return made.said.has_errors() ? 1 : 0;
}

}  // namespace annuaire
