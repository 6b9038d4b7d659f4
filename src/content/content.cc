#include "content/content.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <tuple>

#include "base/language.h"
#include "base/order.h"
#include "base/parallel.h"
#include "base/text.h"
#include "content/decode.h"

namespace annuaire {
namespace {

// One file of content/: what it is, and where what it says goes.
struct Job {
  enum class Kind { edition, card, page, none } kind = Kind::none;
  std::string path, name, language;  // name: slug of a card, name of a page
  int year = 0;
  size_t slot = 0;  // among the content's things of this kind
  Diagnostics out;
};

class Inventory {
 public:
  explicit Inventory(const Files& files) : files_(files) {}
  std::vector<Job> take();

 private:
  void year_folder(const std::string& folder, int year);
  size_t page_folder(const std::string& folder, int year);  // how many files it has
  bool is_text(const std::string& folder, const Entry& entry);
  void pass_over(const std::string& path, Message why, Message hint = {});
  void refuse(const std::string& path, Message message, Message hint);

  const Files& files_;
  std::vector<Job> jobs_;
};

constexpr const char *audit_path = "content/audit.yaml", *holders_path = "content/porteurs.yaml",
                     *texts_path = "content/textes";

bool is_hidden(const Entry& entry) { return entry.name.starts_with('.') || entry.name.starts_with('_'); }

bool is_page_folder(const Entry& entry) { return entry.folder && entry.name == "pages"; }

// The year that a folder is named after; 0 if it is none.
int year_named(std::string_view name) {
  if (name.size() != 4 || name.find_first_not_of("0123456789") != name.npos) return 0;
  return std::stoi(std::string(name));
}

bool has_markdown_ending(std::string_view name) {
  if (name.size() < 3) return false;
  std::string_view ending = name.substr(name.size() - 3);
  return ending[0] == '.' && (ending[1] | 0x20) == 'm' && (ending[2] | 0x20) == 'd';
}

std::string stem_of(const std::string& name) { return name.substr(0, name.size() - 3); }

Message rename_to(const std::string& name) {
  return {"le renommer « " + name + " »", "rename it “" + name + "”"};
}

// « fiche.md.txt », « fiche.txt », « fiche.markdown »: what a text editor or a system makes of « fiche.md ».
Message hint_for_name(const std::string& name) {
  const std::string small = lower_ascii(name);
  for (std::string_view ending :
       {".md.txt", ".markdown", ".mdown", ".mkd", ".txt", ".text", ".md~", ".md.docx"})
    if (small.ends_with(ending)) return rename_to(name.substr(0, name.size() - ending.size()) + ".md");
  for (std::string_view ending : {".doc", ".docx", ".odt", ".rtf", ".pages", ".html"})
    if (small.ends_with(ending))
      return {"l’enregistrer en texte brut, sous un nom qui finit par « .md »",
              "save it as plain text, under a name that ends in “.md”"};
  return {};
}

// « édition 2024 », « 2024-lauréats », « Pages »
Message hint_for_folder(const std::string& name) {
  constexpr std::string_view digits = "0123456789";
  if (slug(name) == "pages" || slug(name) == "page") return rename_to("pages");
  for (size_t at = name.find_first_of(digits); at != name.npos;) {
    const size_t end = std::min(name.find_first_not_of(digits, at), name.size());
    if (end - at == 4 && (name[at] == '1' || name[at] == '2')) return rename_to(name.substr(at, 4));
    at = name.find_first_of(digits, end);
  }
  return {};
}

void Inventory::pass_over(const std::string& path, Message why, Message hint) {
  jobs_.emplace_back().out.warning_in(path, std::move(why), std::move(hint));
}

void Inventory::refuse(const std::string& path, Message message, Message hint) {
  jobs_.emplace_back().out.error_in(path, std::move(message), std::move(hint));
}

// A Markdown file whose name gives an address; the others are reported.
bool Inventory::is_text(const std::string& folder, const Entry& entry) {
  std::string path = folder + '/' + entry.name;
  if (entry.folder) {
    pass_over(path, {"dossier ignoré", "folder passed over"});
  } else if (!has_markdown_ending(entry.name)) {
    pass_over(path,
              {"fichier ignoré : son nom ne finit pas par « .md »",
               "file passed over: its name does not end in “.md”"},
              hint_for_name(entry.name));
  } else if (slug(stem_of(entry.name)).empty()) {
    refuse(path,
           {"aucune adresse ne peut être tirée de ce nom de fichier", "this file name gives no address"},
           {"renommer le fichier avec des lettres sans accent, comme « mon-projet.md »",
            "rename the file in plain letters, such as “mon-projet.md”"});
  } else {
    if (const std::string stem = stem_of(entry.name); has_markdown_ending(stem))
      jobs_.emplace_back().out.warning_in(
          path, {"ce nom finit deux fois par « .md »", "this name ends in “.md” twice"}, rename_to(stem));
    return true;
  }
  return false;
}

void Inventory::year_folder(const std::string& folder, int year) {
  size_t editions = 0, cards = 0, place = jobs_.size();
  for (const Entry& entry : files_.list(folder)) {
    if (is_hidden(entry) || is_page_folder(entry) || !is_text(folder, entry)) continue;
    Job job;
    job.path = folder + '/' + entry.name;
    job.name = slug(stem_of(entry.name));
    job.year = year;
    job.kind = job.name == "edition" ? Job::Kind::edition : Job::Kind::card;
    bool edition = job.kind == Job::Kind::edition;
    if (edition && editions > 0) {
      refuse(job.path,
             {"l’édition " + std::to_string(year) + " est décrite par deux fichiers",
              "two files describe the edition " + std::to_string(year)},
             {"ne garder que « edition.md »", "keep only “edition.md”"});
      continue;
    }
    ++(edition ? editions : cards);
    jobs_.push_back(std::move(job));
  }
  std::stable_sort(jobs_.begin() + static_cast<std::ptrdiff_t>(place), jobs_.end(),
                   [](const Job& a, const Job& b) { return a.name < b.name; });
  const size_t pages = page_folder(folder + "/pages", year);
  if (editions > 0 || cards + pages == 0) return;
  Job missing;
  missing.out.error_in(
      folder,
      {"il manque le fichier « edition.md » dans ce dossier",
       "the file “edition.md” is missing in this folder"},
      {"y écrire au moins « titre: … » et « annee: " + std::to_string(year) + " » entre deux lignes « --- »",
       "write in it at least “titre: …” and “annee: " + std::to_string(year) + "” between two lines “---”"});
  jobs_.insert(jobs_.begin() + static_cast<std::ptrdiff_t>(place), std::move(missing));
}

size_t Inventory::page_folder(const std::string& folder, int year) {
  size_t pages = 0;
  for (const Entry& entry : files_.list(folder)) {
    if (is_hidden(entry) || !is_text(folder, entry)) continue;
    Job job;
    ++pages;
    job.kind = Job::Kind::page;
    job.year = year;
    job.path = folder + '/' + entry.name;
    std::string stem = stem_of(entry.name);
    size_t dot = stem.rfind('.');
    bool tagged =
        dot != stem.npos && stem.size() == dot + 3 && slug(stem.substr(dot)) == stem.substr(dot + 1);
    job.language = tagged ? stem.substr(dot + 1) : "";
    job.name = slug(tagged ? stem.substr(0, dot) : stem);
    if (!job.language.empty() && !is_language(job.language))
      job.out.error_in(
          job.path,
          {"« " + job.language + " » n’est pas une langue", "“" + job.language + "” is not a language"},
          {"finir le nom du fichier par deux lettres comme « .en.md », ou par « .md » seul",
           "end the file’s name with two letters such as “.en.md”, or with “.md” alone"});
    jobs_.push_back(std::move(job));
  }
  return pages;
}

std::vector<Job> Inventory::take() {
  for (const Entry& entry : files_.list("content")) {
    std::string path = "content/" + entry.name;
    int year = year_named(entry.name);
    if (is_hidden(entry) || path == audit_path || path == holders_path || path == texts_path) continue;
    if (entry.folder && year > 0)
      year_folder(path, year);
    else if (is_page_folder(entry))
      page_folder(path, 0);
    else if (entry.folder)
      pass_over(path,
                {"dossier ignoré : son nom n’est ni une année ni « pages »",
                 "folder passed over: its name is neither a year nor “pages”"},
                hint_for_folder(entry.name));
    else
      pass_over(path, {"fichier ignoré : les fiches se rangent dans le dossier de leur année",
                       "file passed over: cards go into the folder of their year"});
  }
  return std::move(jobs_);
}

void read_job(const Files& files, Content& content, FileId file, const std::string& language, Job& job) {
  Sources& sources = content.sources;
  sources[file].path = job.path;
  if (job.kind == Job::Kind::none || !read_source(files, sources, file, job.out)) return;
  switch (job.kind) {
    case Job::Kind::edition:
      content.editions[job.slot] = read_edition(sources, file, job.year, job.out);
      break;
    case Job::Kind::card:
      content.cards[job.slot] =
          read_card(sources, file, job.year, job.name, content.config.own.get(), job.out);
      break;
    case Job::Kind::page:
      content.pages[job.slot] = read_page(sources, file, job.year, job.name, job.language, language, job.out);
      break;
    case Job::Kind::none:
      break;
  }
}

// Makes room for what the jobs will read.
void reserve_slots(Content& content, std::vector<Job>& jobs) {
  size_t editions = 0, cards = 0, pages = 0;
  for (Job& job : jobs) {
    if (job.kind == Job::Kind::edition) job.slot = editions++;
    if (job.kind == Job::Kind::card) job.slot = cards++;
    if (job.kind == Job::Kind::page) job.slot = pages++;
  }
  content.editions.resize(editions);
  content.cards.resize(cards);
  content.pages.resize(pages);
}

// Cards that were taken back stand apart.
void part_retired(Content& content) {
  auto stays = [](const Card& card) { return !card.retired; };
  auto first = std::stable_partition(content.cards.begin(), content.cards.end(), stays);
  content.retired.assign(std::make_move_iterator(first), std::make_move_iterator(content.cards.end()));
  content.cards.erase(first, content.cards.end());
}

void note_unread(Content& content, const std::vector<Job>& jobs) {
  for (const Job& job : jobs)
    if (job.kind == Job::Kind::card && content.cards[job.slot].file == no_file)
      content.unread.push_back({job.year, job.name});
}

// Drops what could not be read and sorts the pages; cards came sorted by year and name.
void settle(Content& content) {
  auto unread = [](const auto& thing) { return thing.file == no_file; };
  std::erase_if(content.editions, unread);
  std::erase_if(content.cards, unread);
  std::erase_if(content.pages, unread);
  part_retired(content);
  std::map<std::string, std::string> keys;  // by name; the names move while pages are sorted
  for (const Page& page : content.pages)
    keys.emplace(page.name, sort_key(page.name, content.config.language()));
  std::stable_sort(content.pages.begin(), content.pages.end(), [&](const Page& a, const Page& b) {
    return std::tie(a.year, keys.at(a.name), a.language) < std::tie(b.year, keys.at(b.name), b.language);
  });
}

bool read_settings_file(const Files& files, Content& content, Diagnostics& out) {
  constexpr const char* path = "annuaire.yaml";
  if (!files.exists(path)) {
    std::string root = files.root();
    out.error_in(path,
                 {"fichier introuvable" + (root.empty() ? "" : " dans « " + root + " »"),
                  "file not found" + (root.empty() ? "" : " in “" + root + "”")},
                 {"lancer la commande dans le dossier du site, ou le donner par « --site »",
                  "run the command in the site’s folder, or name it with “--site”"});
    return false;
  }
  FileId file = content.sources.add(path, "");
  if (read_source(files, content.sources, file, out))
    content.config = read_config(content.sources, file, out);
  return true;
}

void read_audit_file(const Files& files, Content& content, Diagnostics& out) {
  if (!files.exists(audit_path)) return;
  FileId file = content.sources.add(audit_path, "");
  if (read_source(files, content.sources, file, out)) content.audit = read_audit(content.sources, file, out);
}

void read_holders_file(const Files& files, Content& content, Diagnostics& out) {
  if (!files.exists(holders_path)) return;
  FileId file = content.sources.add(holders_path, "");
  if (read_source(files, content.sources, file, out))
    content.holders = read_holders(content.sources, file, out);
}

// The language that a file of sentences is named after; empty if it is none.
std::string language_named(const std::string& name) {
  constexpr std::string_view ending = ".yaml";
  if (!name.ends_with(ending)) return {};
  std::string language = name.substr(0, name.size() - ending.size());
  return is_language(language) ? language : std::string();
}

void read_text_files(const Files& files, Content& content, Diagnostics& out) {
  for (const Entry& entry : files.list(texts_path)) {
    if (is_hidden(entry)) continue;
    const std::string path = std::string(texts_path) + '/' + entry.name,
                      language = language_named(entry.name);
    if (entry.folder || language.empty()) {
      out.warning_in(path,
                     {"ignoré : ce dossier ne contient que des phrases, un fichier par langue",
                      "passed over: this folder holds only sentences, one file for each language"},
                     {"le nommer comme sa langue, par exemple « de.yaml »",
                      "name it after its language, such as “de.yaml”"});
      continue;
    }
    const FileId file = content.sources.add(path, "");
    if (read_source(files, content.sources, file, out))
      content.texts.push_back(read_texts(content.sources, file, language, out));
  }
  std::sort(content.texts.begin(), content.texts.end(),
            [](const SiteTexts& a, const SiteTexts& b) { return a.language < b.language; });
}

// Pages in a language that the settings do not name, where they name some: told, and not published.
void leave_out_other_languages(Content& content, Diagnostics& out) {
  std::string known;
  for (const Field& language : content.config.languages)
    known += (known.empty() ? "" : ", ") + language.value;
  if (known.empty()) return;
  std::erase_if(content.pages, [&](const Page& page) {
    const auto names = [&](const Field& language) {
      return primary_language(language.value) == primary_language(page.language);
    };
    if (std::any_of(content.config.languages.begin(), content.config.languages.end(), names)) return false;
    const std::string line = "langues: [" + known + ", " + page.language + "]";
    out.warning_in(content.sources[page.file].path,
                   {"le site n’est pas en « " + page.language + " » : cette page n’est pas publiée",
                    "the site is not in “" + page.language + "”: this page is not published"},
                   {"écrire dans annuaire.yaml « " + line + " », ou ôter ce fichier",
                    "write in annuaire.yaml “" + line + "”, or take this file out"});
    return true;
  });
}

}  // namespace

Content read_content(const Files& files, unsigned threads, Diagnostics& out) {
  Content content;
  if (!read_settings_file(files, content, out)) return content;
  read_audit_file(files, content, out);
  read_holders_file(files, content, out);
  read_text_files(files, content, out);
  std::vector<Job> jobs = Inventory(files).take();
  FileId first = content.sources.reserve(jobs.size());
  reserve_slots(content, jobs);
  std::string language = content.config.language();
  parallel_for(jobs.size(), threads, [&](size_t i) {
    read_job(files, content, first + static_cast<FileId>(i), language, jobs[i]);
  });
  for (Job& job : jobs) out.append(std::move(job.out));
  note_unread(content, jobs);
  leave_out_other_languages(content, out);
  settle(content);
  if (content.editions.empty() && content.cards.empty() && !out.has_errors())
    out.error_in("content", {"aucune édition", "no edition"},
                 {"une édition se décrit dans « content/<année>/edition.md »",
                  "an edition is described in “content/<year>/edition.md”"});
  return content;
}

}  // namespace annuaire
