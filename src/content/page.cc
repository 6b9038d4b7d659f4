#include "content/page.h"

#include "content/body/markdown.h"
#include "content/fields/keep.h"

namespace annuaire {

Page read_page(const Sources& sources, FileId file, int year, std::string name, std::string language,
               const std::string& usual, Diagnostics& out) {
  FrontMatter front = read_front_matter(sources, file, page_schema, out);
  Page page;
  page.name = std::move(name);
  page.year = year;
  page.file = file;
  page.span = front.span;
  keep_values(page_schema.fields, front.values, page);
  Field typed = front.values.field("langue");
  page.language = !language.empty() ? language : !typed.empty() ? typed.value : usual;
  if (!typed.empty() && typed.value != page.language)
    out.warning(
        typed.span,
        {"la langue « " + typed.value + " » contredit le nom du fichier",
         "the language “" + typed.value + "” contradicts the file’s name"},
        {"le nom du fichier l’emporte : « " + language + " »", "the file’s name wins: “" + language + "”"});
  page.body = read_markdown(sources, file, front.body, out);
  return page;
}

}  // namespace annuaire
