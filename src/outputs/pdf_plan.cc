#include "outputs/pdf_plan.h"

#include <algorithm>
#include <optional>
#include <set>

#include "base/nearest.h"
#include "model/book_parts.h"
#include "model/colophon.h"
#include "model/routes.h"
#include "outputs/paper_of.h"

namespace annuaire {
namespace {

using Wanted = std::set<const PdfOutput*>;  // in the table's order: all stand in one vector

// "2021/slug/index.html" → "2021/slug/slug"
std::string beside_page(const Routes& routes, const std::string& address) {
  const std::string page = routes.output_path(address);
  const std::string folder = page.substr(0, page.rfind('/'));
  return folder + "/" + folder.substr(folder.rfind('/') + 1);
}

// Path of a PDF about the subject, without the output's ending.
std::string stem(const Site& site, const Routes& routes, PdfScope scope, const PdfSubject& subject) {
  const int year = subject.edition->year;
  switch (scope) {
    case PdfScope::edition:
      return "annuaire-" + std::to_string(year);
    case PdfScope::press_release:  // journalists keep those of several years
      return beside_page(routes, routes.press_release(year)) + "-" + std::to_string(year);
    case PdfScope::category:
      return beside_page(routes, routes.category(year, subject.category->category->id.value));
    case PdfScope::card:
      return beside_page(routes, routes.card(year, site.card(subject.card).slug));
  }
  return {};
}

std::vector<PdfSubject> subjects(const SiteEdition& edition, PdfScope scope) {
  std::vector<PdfSubject> all;
  if (scope == PdfScope::edition || scope == PdfScope::press_release) all.push_back({&edition});
  if (scope == PdfScope::category)
    for (const CategoryCards& category : edition.categories)
      if (!category.cards.empty() && category.category->named()) all.push_back({&edition, &category});
  if (scope == PdfScope::card)
    for (CardId card : edition.cards) all.push_back({&edition, nullptr, card});
  return all;
}

// An output as it was named, and where.
struct Named {
  std::string name;
  Span span;  // no file: on the command line
};

void tell(const Named& named, const Message& message, const Message& hint, Diagnostics& out) {
  if (named.span.file == no_file)
    out.error_in("--pdf", message, hint);
  else
    out.error(named.span, message, hint);
}

void tell_unknown(const Named& named, Diagnostics& out) {
  std::vector<std::string> names{std::string(no_output)};
  for (const PdfOutput& output : pdf_outputs()) names.emplace_back(output.name);
  tell(named, {"sortie PDF inconnue « " + named.name + " »", "unknown PDF output “" + named.name + "”"},
       did_you_mean(named.name, names, known_outputs()), out);
}

void tell_contradiction(const Named& none, Diagnostics& out) {
  tell(none, {"« aucun » ne va pas avec d’autres sorties", "“aucun” does not go with other outputs"},
       {"ôter « aucun », ou les autres", "take out “aucun”, or the others"}, out);
}

bool is_offered(const Site& site, const PdfOutput& output) {
  const std::vector<Field>& offered = site.config().offered;
  return std::any_of(offered.begin(), offered.end(),
                     [&](const Field& name) { return name.value == output.name; });
}

bool is_offline(const Site& site, const PdfOutput& output) {
  return output.for_paper() && !is_offered(site, output);
}

// Does the command line name outputs that stand off line, and no others?
bool is_all_offline(const Site& site, const std::vector<std::string>& names) {
  return !names.empty() && std::all_of(names.begin(), names.end(), [&](const std::string& name) {
    const PdfOutput* output = find_output(name);
    return output && is_offline(site, *output);
  });
}

// What the settings publish.
std::vector<Named> published_outputs(const Site& site) {
  std::vector<Named> named;
  if (site.config().pdf.empty()) named.push_back({std::string(pdf_outputs().front().name), {}});
  for (const Field& name : site.config().pdf) {
    const PdfOutput* output = find_output(name.value);
    if (name.value != no_output && !(output && is_offline(site, *output)))
      named.push_back({name.value, name.span});
  }
  return named;
}

// As the command line names them, else the settings.
std::vector<Named> named_outputs(const Site& site, const std::vector<std::string>& names) {
  std::vector<Named> named;
  if (is_all_offline(site, names)) named = published_outputs(site);
  for (const std::string& name : names) named.push_back({name, {}});
  if (names.empty())
    for (const Field& name : site.config().pdf) named.push_back({name.value, name.span});
  return named;
}

Wanted wanted_outputs(const Site& site, const std::vector<std::string>& names, Diagnostics& out) {
  Wanted wanted;
  std::optional<Named> none;
  for (const Named& named : named_outputs(site, names)) {
    if (const PdfOutput* output = find_output(named.name))
      wanted.insert(output);
    else if (named.name == no_output)
      none = named;
    else
      tell_unknown(named, out);
  }
  if (none && !wanted.empty()) tell_contradiction(*none, out);
  if (none) return {};
  if (wanted.empty()) wanted.insert(&pdf_outputs().front());
  return wanted;
}

// Wanted by category, where no edition has any: at its word in the settings, or at the option.
void check_categories(const Site& site, const std::vector<std::string>& names, Diagnostics& out) {
  const auto by_category = [](std::string_view name) {
    const PdfOutput* output = find_output(name);
    return output && output->scope == PdfScope::category;
  };
  for (const SiteEdition& edition : site.editions)
    if (edition.has_categories()) return;
  const Message none{"aucune édition n’a de catégories : il n’y a rien à produire par catégorie",
                     "no edition has categories: there is nothing to make by category"};
  if (std::any_of(names.begin(), names.end(), by_category)) out.warning_in("--pdf", none);
  if (names.empty())
    for (const Field& name : site.config().pdf)
      if (by_category(name.value))
        out.warning(name.span, none, {"ôter « " + name.value + " »", "take out “" + name.value + "”"});
}

// An output that is to be published, but that nobody asks to make.
void check_offered(const Site& site, Diagnostics& out) {
  for (const Field& name : site.config().offered) {
    const std::vector<Field>& made = site.config().pdf;
    const bool is_made =
        std::any_of(made.begin(), made.end(), [&](const Field& each) { return each.value == name.value; });
    if (find_output(name.value) && !is_made)
      out.warning(name.span,
                  {"« " + name.value + " » n’est pas parmi les sorties : il n’est pas publié",
                   "“" + name.value + "” is not among the outputs: it is not published"},
                  {"l’ajouter à pdf: sorties:, ou l’ôter d’ici", "add it to pdf: sorties:, or take it out"});
  }
}

bool is_for_press(std::string_view name) {
  const PdfOutput* output = find_output(name);
  return output && output->form == PdfForm::press;
}

// At the word that asks for the printer's file: in the settings, or the option.
void tell_of_press(const Site& site, const std::vector<std::string>& names, Message message, Message hint,
                   Diagnostics& out) {
  if (!names.empty()) return out.warning_in("--pdf", std::move(message), std::move(hint));
  for (const Field& name : site.config().pdf)
    if (is_for_press(name.value)) return out.warning(name.span, std::move(message), std::move(hint));
}

// What is printed bears its printer's name and address: French law, 29 July 1881, article 3.
void check_printer(const Site& site, const std::vector<std::string>& names, Diagnostics& out) {
  std::string unnamed, unshown;
  for (const SiteEdition& edition : site.editions) {
    const std::string year = std::to_string(edition.year);
    const std::vector<BookPart> parts = book_parts(site, edition);
    if (!colophon_value(site, *edition.edition, "imprimeur").present())
      unnamed += (unnamed.empty() ? "" : ", ") + year;
    else if (std::none_of(parts.begin(), parts.end(),
                          [](const BookPart& part) { return part.kind == BookPart::Kind::imprint; }))
      unshown += (unshown.empty() ? "" : ", ") + year;
  }
  if (!unnamed.empty())
    tell_of_press(
        site, names,
        {"un imprimé porte le nom et l’adresse de son imprimeur : l’annuaire ne les a pas (" + unnamed + ")",
         "what is printed bears its printer’s name and address: the yearbook lacks them (" + unnamed + ")"},
        {"écrire dans annuaire.yaml ou dans edition.md, sous « ours: », une ligne « imprimeur: {nom: "
         "…, adresse: …} »",
         "write in annuaire.yaml or in edition.md, below “ours:”, a line “imprimeur: {nom: …, "
         "adresse: …}”"},
        out);
  if (!unshown.empty())
    tell_of_press(
        site, names,
        {"un imprimé porte le nom de son imprimeur : l’annuaire n’a pas la partie « ours » (" + unshown + ")",
         "what is printed bears its printer’s name: the yearbook lacks the part “ours” (" + unshown + ")"},
        {"ajouter « ours » aux parties que nomme edition.md",
         "add “ours” to the parts that edition.md names"},
        out);
}

// A cover is as wide as the paper makes its spine.
void check_papers(const Site& site, const Wanted& wanted, Diagnostics& out) {
  if (std::none_of(wanted.begin(), wanted.end(),
                   [](const PdfOutput* output) { return output->form == PdfForm::cover; }))
    return;
  for (const SiteEdition& edition : site.editions) {
    // What is no good is told at its word by the check.
    if (colophon_value(site, *edition.edition, "papier").present()) continue;
    const bool has_imprint = edition.edition->colophon.present();
    out.warning(has_imprint ? edition.edition->colophon.span : edition.edition->span,
                {"l’épaisseur du papier n’est pas connue : la couverture n’est pas faite",
                 "the thickness of the paper is not known: the cover is not made"},
                has_imprint ? Message{"ajouter sous « ours: » la ligne « papier: 115 g, main 1,1 »",
                                      "add below “ours:” the line “papier: 115 g, main 1,1”"}
                            : Message{"dire le papier à l’en-tête :\nours:\n  papier: 115 g, main 1,1",
                                      "tell the paper in the header:\nours:\n  papier: 115 g, main 1,1"});
  }
}

std::set<PdfScope> scopes_of(const Wanted& wanted) {
  std::set<PdfScope> scopes;
  for (const PdfOutput* output : wanted) scopes.insert(output->scope);
  return scopes;
}

// One book for each composer.
void add_books(const Site& site, const Wanted& wanted, PdfScope scope, const PdfSubject& subject,
               const std::string& stem, std::vector<PdfBook>& books) {
  const size_t first = books.size();
  for (const PdfOutput* output : wanted) {
    if (output->scope != scope) continue;
    if (output->form == PdfForm::cover && !paper_of(site, *subject.edition->edition)) continue;
    size_t book = first;
    while (book < books.size() && books[book].files.front().output->compose != output->compose) ++book;
    if (book == books.size()) books.push_back({scope, subject, {}});
    books[book].files.push_back({output, stem + std::string(output->ending), is_offline(site, *output)});
  }
}

}  // namespace

std::string PdfBook::File::report_path() const {
  const size_t file_name = offline ? 0 : path.rfind('/') + 1;
  return path.substr(file_name, path.rfind('.') - file_name) + "-controle.txt";
}

std::vector<PdfBook> plan_pdfs(const Site& site, const std::vector<std::string>& wanted, Diagnostics& out) {
  const Wanted outputs = wanted_outputs(site, wanted, out);
  check_categories(site, wanted, out);
  check_papers(site, outputs, out);
  if (wanted.empty()) check_offered(site, out);
  if (std::any_of(outputs.begin(), outputs.end(), [](const PdfOutput* output) { return output->in_inks(); }))
    check_printer(site, wanted, out);
  const Routes routes(site.config().address.value, site.config().language());
  std::vector<PdfBook> books;
  for (const SiteEdition& edition : site.editions)
    for (PdfScope scope : scopes_of(outputs))
      for (const PdfSubject& subject : subjects(edition, scope))
        add_books(site, outputs, scope, subject, stem(site, routes, scope, subject), books);
  return books;
}

}  // namespace annuaire
