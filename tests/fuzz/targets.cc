#include "fuzz/targets.h"

#include "base/files.h"
#include "base/text.h"
#include "content/content.h"
#include "image/image.h"
#include "model/site.h"
#include "template/template.h"
#include "typography/french.h"

namespace annuaire::test {
namespace {

const char* const settings =
    "titre: Prix\nadresse: https://prix.example/\nlabel:\n  nom: Prix\n  niveaux:\n"
    "    - {id: or, nom: Or, attribution: À}\nediteur: {nom: Nous}\n";
const char* const edition =
    "---\ntitre: Prix\nannee: 2024\ncategories:\n  - id: a\n    nom: A\n---\n## Le prix\n";

// A site with one file of unknown bytes, read, linked and told in both languages.
void feed_site(const std::string& path, const std::string& bytes) {
  std::map<std::string, std::string> files{{"annuaire.yaml", settings}, {"content/2024/edition.md", edition}};
  files[path] = bytes;
  Diagnostics out;
  Site site = link_site(read_content(MemoryFiles(files), 1, out), {Date{2025, 1, 1}}, 1, out);
  for (const Diagnostic& fault : out.all())
    for (Language language : {Language::fr, Language::en}) format(fault, site.sources(), language);
}

void feed_card(const std::string& bytes) { feed_site("content/2024/fiche.md", bytes); }
void feed_edition(const std::string& bytes) { feed_site("content/2024/edition.md", bytes); }
void feed_settings(const std::string& bytes) { feed_site("annuaire.yaml", bytes); }

void feed_french(const std::string& bytes) {
  if (!is_utf8(bytes)) return;  // no source holds any other text
  for (const char* language : {"fr", "fr-CA", "fr-CH", "en"}) {
    const Conventions conventions = conventions_of(language);
    std::string once = set_text(bytes, conventions), twice = set_text(once, conventions);
    // Texts are set once. In France and Canada a second time changes nothing; elsewhere it may in rare heaps
    // of signs, such as an apostrophe that nothing opened, between two quotation marks.
    const bool lasts = language == std::string_view("fr") || language == std::string_view("fr-CA");
    if (lasts && twice != once)
      throw std::logic_error(std::string(language) + " set twice: " + bytes + " → " + once + " → " + twice);
    superscripts(once);
    french_faults(once);
  }
}

void feed_image(const std::string& bytes) {
  ImageInfo info = image_info(bytes);
  if (info.ok() && info.format != ImageInfo::Format::svg && uint64_t(info.width) * info.height < 1 << 20)
    fit_width(bytes, 16);
}

void feed_template(const std::string& bytes) {
  Diagnostics out;
  Templates templates({{"page", {"page.mustache", bytes}}, {"part", {"part.mustache", "{{nom}}"}}}, out);
  if (!out.has_errors())
    templates.render("page", Data::row({{"nom", "x"}, {"liste", Data::list(Data::row({{"nom", "y"}}))}}),
                     "/");
  templates.report(out);
}

}  // namespace

const std::vector<FuzzTarget>& fuzz_targets() {
  static const std::vector<FuzzTarget> targets{
      {"card",
       feed_card,
       {"---\nprojet: Le « Plan » #1 : l’été\nporteurs:\n  - Ville d’Aÿ\n  - \"Pays\"\ncategorie: a\nlabel: "
        "or\n"
        "partenaires: [A, {nom: B, logo: b.svg}]\nresume: |\n  deux\n  lignes\n---\n## Titre\n\n- **un** "
        "`code`\n"
        "- [lien](autre.md#x) ![image](a.png) www.exemple.fr\n\n| a | b |\n|---|:-:|\n| 1 | ~~2~~ |\n\n• "
        "puce\n"}},
      {"edition",
       feed_edition,
       {edition, "---\ntitre: P\nannee: 2024\nchiffres: {a: 1, b: \"2\"}\n---\n{jury}\n\n---\n\nfin\n"}},
      {"settings", feed_settings, {settings}},
      {"french",
       feed_french,
       {"« Oui ! » dit-il : 25 000 € à 10:30, n° 3, 1ère, XXIe ; \"non\" ... l'an — 2 —"}},
      {"image",
       feed_image,
       {"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><path d=\"M0 0h9v9z\"/></svg>",
        std::string("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\x08\2\0\0\0", 29)}},
      {"template",
       feed_template,
       {"{{#liste}}{{nom}}{{/liste}}{{^vide}}{{{nom}}}{{/vide}}{{> part}}{{! mot }}"}},
  };
  return targets;
}

}  // namespace annuaire::test
