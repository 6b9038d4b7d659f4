#include "commands/build.h"

#include <algorithm>
#include <cstdio>
#include <optional>
#include <thread>

#include "base/files.h"
#include "base/language.h"
#include "commands/last_build.h"
#include "commands/local_copy.h"
#include "commands/precompress.h"
#include "commands/program_files.h"
#include "commands/remarks.h"
#include "commands/report.h"
#include "commands/site_days.h"
#include "commands/site_texts.h"
#include "commands/timings.h"
#include "commands/trees.h"
#include "commands/vanished.h"
#include "commands/why.h"
#include "html/render_site.h"
#include "model/check_site.h"
#include "model/picture_names.h"
#include "model/routes.h"
#include "model/site.h"
#include "outputs/pdfs.h"
#include "publish/publish.h"
#include "theme/check_theme.h"
#include "theme/page_format.h"
#include "theme/spoken.h"

namespace annuaire {
namespace {

// Where the settings name the site's first language, if they do.
std::optional<Span> language_place(const Config& config) {
  return config.languages.empty() ? std::nullopt : std::optional(config.languages.front().span);
}

std::string output_folder(const Options& options) {
  if (!options.out.empty()) return options.out;
  return options.site + (options.local ? "/hors-ligne/site" : "/output");
}

std::string offline_folder_of(const Options& options) {
  return has_offline_shelf(options) ? options.site + "/" + std::string(offline_folder) : options.out;
}

// What the phases are given.
struct Order {
  const Options& options;
  unsigned threads;
  const Trees& trees;
  SiteDays& days;
  Timings& timings;
  Publisher* publisher;               // null for a check
  std::string out;                    // the output folder
  std::optional<Publisher>& offline;  // opened once it is known that something is to stand there
};

// What they make.
struct Product {
  Site site;
  std::vector<PdfBook> books;
  std::vector<PdfPart> parts;
  Summary summary;
  Diagnostics said;
  Diagnostics vanished;  // what is said of pages that are no more: once, not in every build to come
};

// What texts may link beside pages: what this build makes, and what the settings ask for.
void know_own_files(Site& site, const std::vector<PdfBook>& books) {
  Diagnostics told;  // by the plan of this build
  const std::vector<PdfBook> usual = plan_pdfs(site, {}, told);
  for (const std::vector<PdfBook>* each : {&books, &usual})
    for (const PdfLink& pdf : planned_links(site, *each)) site.own_files.insert(pdf.path);
  for (std::string& path : files_to_link(site)) site.own_files.insert(std::move(path));
}

Shelves shelves_of(const Order& order, const std::vector<PdfBook>& books) {
  if (!order.publisher || !has_offline_shelf(order.options) || !any_offline(books))
    return {order.publisher, order.publisher};
  order.offline.emplace(offline_folder_of(order.options), Leftovers::kept);
  return {order.publisher, &*order.offline};
}

void make_pdfs(const Order& order, const Theme& theme, Website& website, Product& made) {
  order.timings.begin({"PDF", "PDFs"});
  PdfsMade pdfs =
      build_pdfs(made.site, {theme, order.trees.site(), order.trees.machine(), program_fingerprint()},
                 made.books, order.threads, shelves_of(order, made.books), made.said);
  made.parts = std::move(pdfs.parts);
  made.summary.pdfs = pdfs.links.size() + pdfs.offline.size();
  if (order.publisher)
    for (const std::string& path : pdfs.offline)
      made.summary.offline.push_back(offline_folder_of(order.options) + "/" + path);
  for (RefusedPdf& file : pdfs.refused) {
    file.report = offline_folder_of(order.options) + "/" + file.report;
    made.summary.refused.push_back(std::move(file));
  }
  website.set_pdfs(std::move(pdfs.links));
}

// `publisher`: null to look at the pages only.
void make_pages(const Order& order, Publisher* publisher, Website& website, Product& made) {
  order.timings.begin({"pages", "pages"});
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
  Sink both = !publisher            ? sink
              : order.options.local ? for_folders(made.site, sink)
                                    : with_twins(plan_compression(made.site.config()), keep, sink);
  made.summary.pages = website.render({order.trees.site(), order.threads, keep, both, made.said});
}

// Pages say how long and how large each PDF is: a build makes those first. A check looks at the pages first,
// and so does a build that will come to nothing, so that all faults but those of layout are told in one run.
void make_website(const Order& order, const Theme& theme, Website& website, Product& made) {
  const bool pages_first = !order.publisher || made.said.has_errors();
  if (pages_first) make_pages(order, nullptr, website, made);
  if (made.said.has_errors()) return;
  make_pdfs(order, theme, website, made);
  if (!pages_first) make_pages(order, order.publisher, website, made);
}

// The theme that the settings name, with the site's own sentences.
Theme read_theme(const Order& order, const Content& content, Diagnostics& faults) {
  const Field& named = content.config.theme;
  Theme theme = load_theme(order.trees.site(), order.trees.program(), named.value,
                           named.empty() ? std::nullopt : std::optional(named.span), faults);
  if (faults.has_errors()) return theme;
  take_site_texts(theme, content, faults);
  complete_words(theme, languages_of(content), language_place(content.config), faults);
  return theme;
}

// Of a site that has not its host to itself: hosts read these at their root alone.
std::vector<std::string> files_of_host(const Site& site, const std::vector<std::string>& paths,
                                       const std::string& out) {
  std::vector<std::string> files;
  if (Routes(site.config().address.value, site.config().language()).prefix() == "/") return files;
  for (const char* name : {"404.html", "_headers", "robots.txt"})
    if (std::find(paths.begin(), paths.end(), name) != paths.end()) files.push_back(out + "/" + name);
  return files;
}

// Where the theme cannot be used, links are looked at with the program's own: it gives pages the same
// addresses, so that faults of links come in the same run.
void check_links_without(const Order& order, Product& made) {
  Diagnostics ignored;
  const Theme theme = load_theme(MemoryFiles({}), order.trees.program(), "", std::nullopt, ignored);
  Website website(made.site, theme, order.trees.site(), order.threads, planned_links(made.site, made.books),
                  ignored);
  if (website.is_planned()) website.check_links(made.said);
}

// The phases. Faults of texts, settings, theme and links are told together, before anything is set.
Product produce(const Order& order) {
  const Files& files = order.trees.site();
  Product made;
  order.timings.begin({"lecture", "reading"});
  Content content = read_content(files, order.threads, made.said);
  order.timings.begin({"thème", "theme"});
  Diagnostics faults;
  const Theme theme = read_theme(order, content, faults);
  order.timings.begin({"liens", "linking"});
  name_pictures(content, files, made.said);
  const Calendar calendar = order.days.calendar(content.sources, files);
  NameForms forms(theme.settings["formes_juridiques"][primary_language(content.config.language())]);
  made.site = link_site(std::move(content), calendar, order.threads, made.said, std::move(forms));
  made.summary.decisions = decisions_of(made.site);
  made.summary.cards = made.site.content.cards.size();
  made.books = plan_pdfs(made.site, order.options.pdf, made.said);
  know_own_files(made.site, made.books);
  order.timings.begin({"vérification", "checking"});
  check_site(made.site, files, order.threads, made.said);
  if (made.site.editions.empty()) return made;  // what follows would speak of the same fault

  const bool speaks = !faults.has_errors(), sound = !made.said.has_errors();
  if (!theme.folders.empty()) check_theme(theme, faults);
  const Field& format = made.site.config().format;
  if (speaks) check_format(theme.print, format.value, format.span, made.said);
  made.said.append(std::move(faults));
  order.timings.begin({"adresses", "addresses"});
  std::optional<Website> website;
  if (speaks)
    website.emplace(made.site, theme, files, order.threads, planned_links(made.site, made.books), made.said);
  if (!website || !website->is_planned()) {
    if (website && sound) website->check_names(made.said);
    check_links_without(order, made);
    return made;
  }
  website->check_links(made.said);
  if (!website->ok()) return made;
  warn_of_vanished(made.site, published_files(order.out), website->paths(), made.vanished);
  if (order.publisher && !order.options.local)
    made.summary.of_host = files_of_host(made.site, website->paths(), order.out);
  if (sound) make_website(order, theme, *website, made);
  return made;
}

// A build is about what stands in its way; a check names every kind of remark.
Shown shown_by(const Options& options) {
  if (options.all || options.advice) return {Shown::Notes::whole, options.all};
  return {options.command == Command::build ? Shown::Notes::counted : Shown::Notes::in_a_line, false};
}

Outcome outcome_of(Product made) {
  made.said.append(std::move(made.vanished));
  return {std::move(made.summary), {}, std::move(made.said), std::move(made.site.content.sources), {}, {}};
}

// As the publisher's last build, if nothing has changed since; else made anew.
Outcome publish(const Options& options, unsigned threads, const Trees& trees, SiteDays& days,
                Timings& timings) {
  timings.begin({"comparaison", "comparison"});
  const std::string out = output_folder(options);
  Publisher publisher(out);
  if (std::optional<Outcome> last = recall(publisher, trees, options, days, threads)) {
    if (options.why) last->reasons = explain_same(options.language);
    return std::move(*last);
  }
  if (options.why) publisher.watch_remade();
  std::optional<Publisher> offline;
  Product made = produce({options, threads, trees, days, timings, &publisher, out, offline});
  if (made.said.has_errors()) return outcome_of(std::move(made));
  timings.begin({"publication", "publishing"});
  days.keep(made.site, made.said);
  const std::string memory = remember(made.summary, made.said, made.site, made.parts, trees, options, days);
  std::string reasons;
  if (options.why)
    reasons =
        explain(publisher.memory(), memory, publisher.remade(), made.site, made.books, options.language);
  if (offline) offline->commit();
  made.summary.published = publisher.commit(memory);
  Outcome outcome = outcome_of(std::move(made));
  outcome.reasons = std::move(reasons);
  return outcome;
}

}  // namespace

Outcome make(const Options& options, const std::string& machine) {
  Timings timings;
  const unsigned threads =
      options.threads ? options.threads : std::max(1u, std::thread::hardware_concurrency());
  const Trees trees(options.site, machine);
  SiteDays days(options);
  std::optional<Publisher> none;
  Outcome made = options.command == Command::build
                     ? publish(options, threads, trees, days, timings)
                     : outcome_of(produce(
                           {options, threads, trees, days, timings, nullptr, output_folder(options), none}));
  made.today = days.today();
  if (options.local && made.summary.published) {
    made.summary.copies.push_back(output_folder(options) + "/index.html");
    if (options.zip) made.summary.copies.push_back(pack(output_folder(options), made.today.date));
  }
  timings.end();
  made.summary.seconds = timings.elapsed();
  if (options.timings) made.timings = timings.table(options.language);
  return made;
}

int build(const Options& options) {
  const Outcome made = make(options);
  std::fputs(remarks(made.said, made.sources, options.language, shown_by(options)).c_str(), stderr);
  std::fputs(made.reasons.c_str(), stdout);
  std::fputs(made.timings.c_str(), stdout);
  print_refused(made.summary, options.language);
  print_summary(made.summary, made.today, made.said, options.language, has_offline_shelf(options));
  return made.said.has_errors() || !made.summary.refused.empty() ? 1 : 0;
}

}  // namespace annuaire
