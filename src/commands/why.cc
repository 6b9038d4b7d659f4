#include "commands/why.h"

#include <algorithm>
#include <map>

#include "commands/build_memory.h"
#include "commands/changes.h"
#include "model/routes.h"
#include "outputs/pdf_inputs.h"

namespace annuaire {
namespace {

constexpr size_t most_named = 5;  // changes in one line

// Files of the site that an output is made from.
using Origins = std::map<std::string, std::vector<std::string>>;

Origins origins_of_pages(const Site& site) {
  const Routes routes(site.config().address.value, site.config().language());
  Origins origins;
  for (const Card& card : site.content.cards)
    origins[routes.output_path(routes.card(card.year, card.slug))] = files_of(site, card);
  for (const SiteEdition& edition : site.editions)
    origins[routes.output_path(routes.edition(edition.year))] = {site.sources()[edition.edition->file].path};
  for (const Page& page : site.content.pages)
    origins[routes.output_path(routes.page(page))] = {site.sources()[page.file].path};
  return origins;
}

Origins origins_of_pdfs(const Site& site, const std::vector<PdfBook>& books) {
  Origins origins;
  for (const PdfBook& book : books)
    for (const PdfBook::File& file : book.files) origins[file.path] = files_of(site, book);
  return origins;
}

// "index.html" of "index.html.gz": a compressed twin is made for the reasons of its file.
std::string untwinned(const std::string& path) {
  for (std::string_view ending : {".gz", ".br"})
    if (path.ends_with(ending)) return path.substr(0, path.size() - ending.size());
  return path;
}

class Explanation {
 public:
  Explanation(const BuildMemory& before, const BuildMemory& after, const Site& site,
              const std::vector<PdfBook>& books, Language language)
      : language_(language),
        changes_(changes_between(before, after)),
        pages_(origins_of_pages(site)),
        pdfs_(origins_of_pdfs(site, books)) {
    for (const PdfPart& part : after.pdf_parts) {
      auto same = std::find_if(before.pdf_parts.begin(), before.pdf_parts.end(), [&](const PdfPart& other) {
        return other.name.fr == part.name.fr && other.print == part.print;
      });
      if (same == before.pdf_parts.end()) add_reasons(part);
    }
  }

  std::string changes() const {
    if (changes_.empty()) return say({"rien n’a changé", "nothing has changed"}) + "\n";
    std::string text =
        say({"a changé depuis la dernière construction :", "changed since the last build:"}) + "\n";
    for (const Change& change : changes_)
      text += "  " + say(change.name) + say({" : ", ": "}) + say(change.what) + "\n";
    return text;
  }

  std::string remade(const std::vector<Remade>& files) const {
    if (files.empty()) return "";
    std::string text = say({"fait à nouveau :", "made again:"}) + "\n";
    for (const Remade& file : files) {
      text += "  " + file.path + say({" : ", ": "}) + reason(file);
      if (file.before == Remade::Before::same) text += say({" (le même qu’avant)", " (the same as before)"});
      text += "\n";
    }
    return text;
  }

 private:
  std::string say(const Message& message) const { return message.in(language_); }

  // The files that a part comes from and that changed; its name where none is known.
  void add_reasons(const PdfPart& part) {
    const size_t before = pdf_reasons_.size();
    for (const Change& change : changes_) {
      const bool moved = change.what.fr == new_file.fr || change.what.fr == removed_file.fr;
      const auto has = [&](const std::string& file) {
        return change.name.fr.find(file) != std::string::npos;
      };
      if ((moved || !part.by_names) && std::any_of(part.files.begin(), part.files.end(), has))
        pdf_reasons_.push_back(say(change.name));
    }
    if (pdf_reasons_.size() == before) pdf_reasons_.push_back(say(part.name));
  }

  std::string reason(const Remade& file) const {
    if (file.before == Remade::Before::altered)
      return say(
          {"le fichier publié avait été modifié ou supprimé", "the published file was altered or removed"});
    if (auto pdf = pdfs_.find(file.path); pdf != pdfs_.end()) return reason_of_pdf(pdf->second);
    auto page = pages_.find(untwinned(file.path));
    std::vector<std::string> own =
        page == pages_.end() ? std::vector<std::string>{} : changed_among(page->second);
    return own.empty() ? one_of_all() : joined(own);
  }

  std::string reason_of_pdf(const std::vector<std::string>& files) const {
    std::vector<std::string> reasons = changed_among(files);
    for (const std::string& reason : pdf_reasons_)
      if (std::find(reasons.begin(), reasons.end(), reason) == reasons.end()) reasons.push_back(reason);
    return reasons.empty() ? one_of_all() : joined(reasons);
  }

  std::vector<std::string> changed_among(const std::vector<std::string>& files) const {
    std::vector<std::string> changed;
    for (const Change& change : changes_)
      if (!change.path.empty() && std::find(files.begin(), files.end(), change.path) != files.end())
        changed.push_back(say(change.name));
    return changed;
  }

  std::string one_of_all() const {
    if (changes_.empty()) return say({"il manquait", "it was missing"});
    if (changes_.size() == 1) return say(changes_.front().name);
    if (changes_.size() > most_named) {
      const std::string count = std::to_string(changes_.size());
      return say({"l’un des " + count + " changements", "one of the " + count + " changes"});
    }
    std::vector<std::string> names;
    for (const Change& change : changes_) names.push_back(say(change.name));
    return say({"parmi ", "among "}) + joined(names);
  }

  static std::string joined(const std::vector<std::string>& names) {
    std::string text;
    for (size_t i = 0; i < names.size() && i < most_named; ++i) text += (i == 0 ? "" : ", ") + names[i];
    return names.size() > most_named ? text + "…" : text;
  }

  Language language_;
  std::vector<Change> changes_;
  Origins pages_, pdfs_;
  std::vector<std::string> pdf_reasons_;  // what all PDFs share and that changed
};

}  // namespace

std::string explain_same(Language language) {
  return Message{"rien n’a changé depuis la dernière construction",
                 "nothing has changed since the last build"}
             .in(language) +
         "\n";
}

std::string explain(std::string_view before, std::string_view after, const std::vector<Remade>& remade,
                    const Site& site, const std::vector<PdfBook>& books, Language language) {
  const std::optional<BuildMemory> last = read_memory(before), now = read_memory(after);
  if (!last || !now)
    return Message{"aucune construction n’est connue dans ce dossier : tout est fait\n",
                   "no build is known in this folder: everything is made\n"}
        .in(language);
  const Explanation explanation(*last, *now, site, books, language);
  return explanation.changes() + explanation.remade(remade);
}

}  // namespace annuaire
