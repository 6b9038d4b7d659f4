#include "html/render_site.h"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "base/parallel.h"
#include "html/files/catalogue.h"
#include "html/files/feeds.h"
#include "html/files/hosting.h"
#include "html/files/link_check.h"
#include "html/files/open_data.h"
#include "html/files/typed_links.h"
#include "html/pages/makers.h"
#include "html/theme_templates.h"

namespace annuaire {
namespace {

/// A static that is a template of the theme’s settings, and is published under another name.

void add_file(Jobs& jobs, std::string address, std::function<std::string()> make) {
  jobs.push_back({std::move(address), std::move(make), false, false});
}

void add_data(const Workshop& shop, Jobs& jobs) {
  if (shop.lines.empty()) return;
  const Routes& routes = shop.routes;
  add_file(jobs, routes.file("donnees/laureats.csv"), [&shop] { return cards_csv(shop); });
  add_file(jobs, routes.file("donnees/laureats-excel.csv"), [&shop] { return cards_excel(shop); });
  add_file(jobs, routes.file("donnees/laureats.json"), [&shop] { return cards_json(shop); });
  add_file(jobs, routes.file("donnees/laureats-schema.json"), [&shop] { return table_schema(shop); });
  add_file(jobs, routes.file("donnees/datapackage.json"), [&shop] { return data_package(shop); });
  add_file(jobs, routes.file("donnees/catalogue.jsonld"), [&shop] { return dcat_catalogue(shop); });
}

void add_statics(const Workshop& shop, Jobs& jobs) {
  add_file(jobs, shop.routes.file(shop.style.path), [&shop] { return shop.style.text; });
  for (const auto& [name, file] : shop.theme.statics)
    if (!is_sheet(name)) add_file(jobs, shop.routes.file(name), [bytes = &file.bytes] { return *bytes; });
  if (!shop.theme.statics.count("_headers"))
    add_file(jobs, shop.routes.file("_headers"), [&shop] { return headers_file(shop); });
}

/// Feeds speak of the pages, which are all in `jobs` by now.
void add_feeds(const Workshop& shop, Jobs& jobs) {
  if (shop.routes.host().empty()) return;
  std::string map = sitemap(shop, jobs);
  add_file(jobs, shop.routes.file("atom.xml"), [&shop] { return atom_feed(shop); });
  for (const SiteEdition& edition : shop.site.editions)
    add_file(jobs, shop.routes.feed(edition.year), [&shop, &edition] { return atom_feed(shop, &edition); });
  add_file(jobs, shop.routes.file("sitemap.xml"), [map = std::move(map)] { return map; });
  if (!shop.theme.statics.count("robots.txt"))
    add_file(jobs, shop.routes.file("robots.txt"), [&shop] { return robots(shop); });
}

Jobs plan(const Workshop& shop) {
  Jobs jobs;
  add_home(shop, jobs);
  add_language_homes(shop, jobs);
  add_editions(shop, jobs);
  add_editions_page(shop, jobs);
  add_cards(shop, jobs);
  add_holders(shop, jobs);
  add_free_pages(shop, jobs);
  add_legal_pages(shop, jobs);
  add_plan_pages(shop, jobs);
  add_retired(shop, jobs);
  add_redirections(shop, jobs);
  add_data(shop, jobs);
  add_statics(shop, jobs);
  add_feeds(shop, jobs);
  return jobs;
}

void clash(const Job& job, const Job& other, Diagnostics& out) {
  const std::string& where = job.from.empty() ? other.from : job.from;
  const std::string& elsewhere = where == other.from ? job.from : other.from;
  out.error_in(where,
               {"deux pages veulent la même adresse « " + job.address + " »",
                "two pages want the same address “" + job.address + "”"},
               elsewhere.empty()
                   ? Message{}
                   : Message{"l’autre vient de " + elsewhere, "the other comes from " + elsewhere});
}

/// Output paths of the jobs, in order. Two files at one path are an error, and so is a file in the place of a
/// folder.
std::vector<std::string> paths_of(const Workshop& shop, const Jobs& jobs, const std::vector<PdfLink>& pdfs,
                                  Diagnostics& out) {
  std::vector<std::string> paths;
  Jobs files;
  std::unordered_map<std::string_view, const Job*> seen;
  for (const Job& job : jobs) paths.push_back(shop.routes.output_path(job.address));
  files.reserve(pdfs.size());
  for (const PdfLink& pdf : pdfs)
    seen.emplace(pdf.path, &files.emplace_back(Job{shop.routes.file(pdf.path), {}}));
  for (size_t i = 0; i < jobs.size(); ++i)
    if (auto [other, fresh] = seen.emplace(paths[i], &jobs[i]); !fresh) clash(jobs[i], *other->second, out);
  for (size_t i = 0; i < jobs.size(); ++i)
    for (size_t slash = 0; (slash = paths[i].find('/', slash)) != std::string::npos; ++slash)
      if (auto file = seen.find(std::string_view(paths[i]).substr(0, slash)); file != seen.end())
        clash(jobs[i], *file->second, out);
  return paths;
}

/// `paths`: of the jobs, in order.
size_t make_all(const Jobs& jobs, const std::vector<std::string>& paths, LinkCheck& links,
                const BuildContext& build) {
  parallel_for(jobs.size(), build.threads, [&](size_t i) {
    std::string bytes = jobs[i].make();
    if (jobs[i].page) links.take(i, jobs[i].address, bytes);
    build.sink({paths[i], std::move(bytes), 0});
  });
  return static_cast<size_t>(
      std::count_if(jobs.begin(), jobs.end(), [](const Job& job) { return job.page; }));
}

}  // namespace

std::vector<std::string> files_to_link(const Site& site) {
  std::vector<std::string> paths;
  if (!site.content.cards.empty())
    for (const DataFile& file : data_files()) paths.emplace_back(file.path);
  if (site.config().address.empty()) return paths;
  paths.insert(paths.end(), {"atom.xml", "sitemap.xml"});
  for (const SiteEdition& edition : site.editions)
    paths.push_back(std::to_string(edition.year) + "/atom.xml");
  return paths;
}

struct Website::Impl {
  const Theme& theme;
  std::vector<PdfLink> made;
  PdfLinks pdfs;
  Templates templates;
  Assets assets;
  std::unique_ptr<Workshop> shop;
  Jobs jobs;
  std::vector<std::string> paths;
  std::unique_ptr<LinkCheck> links;
  unsigned threads;

  Impl(const Site& site, const Theme& theme_, const Files& files, std::vector<PdfLink> pdfs_,
       unsigned threads_, Diagnostics& faults)
      : theme(theme_),
        made(std::move(pdfs_)),
        pdfs(made),
        templates(template_texts(theme), faults),
        assets(files),
        threads(threads_) {
    check_templates(theme, site, faults);
  }

  void plan_pages(const Site& site, const Witness& witness, Diagnostics& faults) {
    shop =
        std::make_unique<Workshop>(SiteView(site, theme, pdfs, threads), templates, assets, threads, witness);
    jobs = plan(*shop);
    paths = paths_of(*shop, jobs, made, faults);
    std::vector<std::string> known = paths;
    for (const PdfLink& pdf : made) known.push_back(pdf.path);
    known.insert(known.end(), site.own_files.begin(), site.own_files.end());
    links = std::make_unique<LinkCheck>(shop->routes, assets, known, jobs.size());
  }
};

Website::Website(const Site& site, const Theme& theme, const Files& files, unsigned threads,
                 std::vector<PdfLink> pdfs, Diagnostics& out, const Witness& witness) {
  const bool sound = !out.has_errors();
  Diagnostics faults, clashes;
  auto planned = std::make_unique<Impl>(site, theme, files, std::move(pdfs), threads, faults);
  planned_ = !faults.has_errors();
  out.append(std::move(faults));
  planned->plan_pages(site, witness, clashes);
  impl_ = std::move(planned);
  if (!planned_) return;
  ok_ = !clashes.has_errors();
  if (sound) out.append(std::move(clashes));  // else the content was told of most of them
}

Website::~Website() = default;

bool Website::is_planned() const { return planned_; }

bool Website::ok() const { return ok_; }

const std::vector<std::string>& Website::paths() const { return impl_->paths; }

void Website::check_links(Diagnostics& out) {
  check_typed_links(*impl_->shop, impl_->jobs, *impl_->links, out);
}

void Website::check_names(Diagnostics& out) {
  const Jobs& jobs = impl_->jobs;
  parallel_for(jobs.size(), impl_->threads, [&](size_t i) {
    if (jobs[i].page) jobs[i].make();
  });
  impl_->templates.report(out);
}

void Website::set_pdfs(std::vector<PdfLink> pdfs) {
  impl_->made = std::move(pdfs);
  impl_->pdfs = PdfLinks(impl_->made);
}

size_t Website::render(const BuildContext& build) {
  const size_t pages = make_all(impl_->jobs, impl_->paths, *impl_->links, build);
  if (std::string path = impl_->assets.publish(build); !path.empty())
    build.out.error_in(impl_->theme.templates.at("vignette").path,
                       {"ce gabarit ne donne pas une image SVG lisible (" + path + ")",
                        "this template gives no readable SVG picture (" + path + ")"});
  impl_->templates.report(build.out);
  impl_->links->report(build.out);
  return pages;
}

size_t render_site(const Site& site, const Theme& theme, const std::vector<PdfLink>& pdfs,
                   const BuildContext& build, const Witness& witness) {
  Website website(site, theme, build.files, build.threads, pdfs, build.out, witness);
  return website.ok() ? website.render(build) : 0;
}

}  // namespace annuaire
