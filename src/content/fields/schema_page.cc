// The fields of a free page.
#include "content/fields/schema.h"
#include "content/page.h"

namespace annuaire {
namespace {

const FieldSpec page[] = {
    {.name = "titre",
     .label = {"titre de la page", "title of the page"},
     .required = true,
     .help = {"Le titre de la page ; c’est aussi son nom dans le menu.",
              "The page’s title, and its name in the menu."},
     .example = "Présentation du réseau",
     .kept = &Page::title,
     .prose = true},
    {.name = "sous_titre",
     .label = {"sous-titre", "subtitle"},
     .help = {"Une ligne sous le titre.", "A line below the title."},
     .example = "Qui nous sommes, ce que nous faisons",
     .kept = &Page::subtitle,
     .prose = true},
    {.name = "langue",
     .kind = Kind::language,
     .label = {"langue de la page", "language of the page"},
     .help = {"Deux lettres, si le nom du fichier ne dit pas déjà la langue (presentation.en.md).",
              "Two letters, where the file’s name does not tell the language (presentation.en.md)."},
     .example = "fr"},
    {.name = "site",
     .kind = Kind::url,
     .label = {"site dont parle la page", "website the page is about"},
     .help = {"La page y mène, sous son titre.", "The page leads there."},
     .example = "https://reseau.example/",
     .kept = &Page::site},
    {.name = "portrait",
     .kind = Kind::image,
     .label = {"portrait de qui signe la page", "portrait of who signs the page"},
     .help = {"Un fichier du dossier assets/, pour l’édito par exemple.",
              "A file of the folder assets/, for an editorial for example."},
     .example = "presidente.jpg",
     .kept = &Page::portrait},
    {.name = "portrait_alt",
     .label = {"texte de remplacement du portrait", "alternative text of the portrait"},
     .help = {"Ce que montre le portrait, pour qui ne le voit pas ; obligatoire s’il y en a un.",
              "What the portrait shows, for those who do not see it; needed where there is one."},
     .example = "Anne Martin, debout devant la mairie",
     .kept = &Page::portrait_alt,
     .prose = true},
    {.name = "nom",
     .label = {"nom de qui signe la page", "name of who signs the page"},
     .help = {"Prénom et nom, sous le texte.", "First and last name, below the text."},
     .example = "Anne Martin",
     .kept = &Page::author},
    {.name = "fonction",
     .label = {"fonction de qui signe la page", "role of who signs the page"},
     .help = {"Sous le nom.", "Below the name."},
     .example = "présidente du réseau",
     .kept = &Page::role},
    {.name = "signature",
     .kind = Kind::image,
     .label = {"image de la signature", "picture of the signature"},
     .help = {"Un fichier du dossier assets/ ; le nom la dit à qui ne la voit pas.",
              "A file of the folder assets/; the name tells it to those who do not see it."},
     .example = "signature-martin.svg",
     .kept = &Page::signature},
    {.name = "alias",
     .kind = Kind::list,
     .label = {"anciennes adresses de la page", "former addresses of the page"},
     .help = {"Après avoir renommé le fichier, ou pour remplacer une page supprimée : qui suit une ancienne "
              "adresse arrive à celle-ci.",
              "After the file was renamed, or in the place of a page that is gone: whoever follows an old "
              "address comes to this one."},
     .example = "/ancien-nom/",
     .kept = &Page::aliases},
    {.name = "modifie",
     .kind = Kind::date,
     .label = {"jour de la dernière modification", "day of the last change"},
     .help = {"Ce que dit le plan du site, si git ne le sait pas ; il l’emporte sur git.",
              "What the sitemap says, where git does not know; it goes before git."},
     .example = "12/01/2022",
     .kept = &Page::modified},
};

}  // namespace

const Schema page_schema{"page", {"page libre", "free page"}, "content/pages/<page>.md", page};

}  // namespace annuaire
