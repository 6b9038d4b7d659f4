// The settings of a site: annuaire.yaml.
#include "content/config.h"
#include "content/fields/schema.h"
#include "content/fields/schema_parts.h"

namespace annuaire {
namespace {

const FieldSpec level[] = {
    {.name = "nom",
     .label = {"nom du niveau", "name of the level"},
     .help = {"Le nom que lit le visiteur.", "The name that readers see."},
     .example = "Or",
     .kept = &Level::name},
    {.name = "id",
     .kind = Kind::word,
     .label = {"identifiant du niveau", "id of the level"},
     .help =
         {"Le mot que les fiches (label) et les éditions (bareme) emploient ; sans lui, il est tiré du nom.",
          "The word that cards (label) and editions (bareme) use; without it, it is made from the name."},
     .example = "or",
     .kept = &Level::id},
    {.name = "attribution",
     .label = {"formule d’attribution", "wording of the award"},
     .help = {"Ce qui précède le nom du lauréat.", "What stands before the laureate’s name."},
     .example = "Label d’or attribué à",
     .kept = &Level::award},
    {.name = "symbole",
     .label = {"signe écrit du niveau", "written sign of the level"},
     .help = {"Un signe à écrire à la place de la forme.", "A sign to write in place of the shape."},
     .example = "★★★",
     .limits = {.longest = 5},
     .kept = &Level::symbol},
    {.name = "couleur",
     .kind = Kind::colour,
     .label = {"couleur du niveau", "colour of the level"},
     .help = {"Sans elle, le thème choisit.", "Without it the theme chooses."},
     .example = "#8A6100",
     .kept = &Level::colour},
    {.name = "forme",
     .kind = Kind::word,
     .label = {"forme du niveau", "shape of the level"},
     .help = {"Le niveau se reconnaît ainsi sans la couleur. Sans elle, chaque niveau en reçoit une autre.",
              "By it one knows the level without its colour. Without it every level gets another one."},
     .example = "disque",
     .limits = {.words = {"disque", "losange", "carre", "triangle", "hexagone", "etoile", "pentagone",
                          "anneau", "croix", "coeur", "goutte", "chevron", "carre-creux", "losange-creux",
                          "triangle-creux", "hexagone-creux"}},
     .kept = &Level::shape},
};

const FieldSpec label[] = {
    {.name = "nom",
     .label = {"nom du label", "name of the label"},
     .help = {"Le nom du label, pour les titres des pages et les données ouvertes.",
              "The label’s name, for the titles of pages and the open data."},
     .example = "Label « Territoire Exemple »",
     .kept = &Config::label_name},
    {.name = "logo",
     .kind = Kind::image,
     .label = {"logo du label", "label’s logo"},
     .help = {"En couverture de l’annuaire : un fichier du dossier assets/, en SVG, PNG ou JPEG.",
              "On the cover of the yearbook: a file of the folder assets/, in SVG, PNG or JPEG."},
     .example = "region-exemple.svg",
     .kept = &Config::label_logo},
    {.name = "niveaux",
     .kind = Kind::list,
     .label = {"niveaux, du plus haut au plus bas", "levels, highest first"},
     .item = Kind::group,
     .fields = level,
     .help = {"Les niveaux que le label décerne.", "The levels that the label awards."}},
};

const FieldSpec publisher[] = {
    {.name = "nom",
     .label = {"nom de l’éditeur", "publisher’s name"},
     .help = {"L’organisme qui publie l’annuaire.", "The body that publishes the yearbook."},
     .example = "Réseau Exemple",
     .kept = &Imprint::name},
    {.name = "site",
     .kind = Kind::url,
     .label = {"site de l’éditeur", "publisher’s website"},
     .help = {"Au pied des pages et au dos de l’annuaire.",
              "At the foot of pages and on the yearbook’s back."},
     .example = "https://reseau.example/",
     .kept = &Imprint::site},
    {.name = "courriel",
     .kind = Kind::email,
     .label = {"adresse électronique", "e-mail address"},
     .help = {"L’adresse publique où écrire ; jamais celle d’une personne.",
              "The public address to write to; never a person’s."},
     .example = "contact@reseau.example",
     .kept = &Imprint::email},
    {.name = "telephone",
     .label = {"téléphone", "phone"},
     .help = {"Le numéro d’un standard ; il est publié.", "The number of a switchboard; it is published."},
     .example = "01 99 00 00 00",
     .kept = &Imprint::phone},
    {.name = "adresse",
     .label = {"adresse postale", "postal address"},
     .help = {"Au dos de l’annuaire imprimé.", "On the back of the printed yearbook."},
     .example = "12 rue des Écoles, 69007 Lyon",
     .kept = &Imprint::address},
};

const FieldSpec pdf[] = {
    {.name = "sorties",
     .kind = Kind::list,
     .label = {"sorties PDF voulues", "wanted PDF outputs"},
     .item = Kind::word,
     .help = {"Parmi : ecran, impression, couverture, livret, livret-a4, fiches, categorie, communique ; ou "
              "aucun. Sinon, "
              "ecran.",
              "Among: ecran, impression, couverture, livret, livret-a4, fiches, categorie, communique; or "
              "aucun for none. "
              "Else ecran."},
     .example = "ecran\ncommunique",
     .kept = &Config::pdf},
    {.name = "publier",
     .kind = Kind::list,
     .label = {"sorties pour l’impression à publier", "outputs for printing to publish"},
     .item = Kind::word,
     .help = {"impression, couverture, livret et livret-a4 vont dans le dossier hors-ligne/imprimeur/, que "
              "personne ne "
              "voit. Ceux qui sont nommés ici paraissent plutôt sur le site, avec un lien.",
              "impression, couverture, livret and livret-a4 go to the folder hors-ligne/imprimeur/, which "
              "nobody sees. "
              "Those named here appear on the site instead, with a link."},
     .example = "livret",
     .limits = {.words = {"impression", "couverture", "livret", "livret-a4"}},
     .kept = &Config::offered},
    {.name = "marques",
     .kind = Kind::yes_no,
     .label = {"marques de l’imprimeur", "printer’s marks"},
     .help = {"Avec « oui », le fichier de l’imprimeur porte, hors du format, des repères de calage, une "
              "gamme de contrôle et une ligne : le fichier, la plaque, le jour des textes, la page.",
              "With “oui”, the printer’s file bears, outside the trim, registration targets, colour bars and "
              "a line: file, plate, day of the texts, page."},
     .example = "oui",
     .kept = &Config::printer_marks},
};

const FieldSpec own_field[] = {
    {.name = "nom",
     .label = {"nom du champ", "name of the field"},
     .help = {"Le nom que lit le visiteur.", "The name that readers see."},
     .example = "Échelle du projet"},
    {.name = "id",
     .kind = Kind::word,
     .label = {"ce qu’on écrit dans les fiches", "what is written in cards"},
     .help =
         {"Minuscules sans accent, chiffres et tirets ; c’est aussi le nom de la colonne dans les données "
          "ouvertes. Sans lui, il est tiré du nom.",
          "Small letters without accents, digits and hyphens; it is the name of the column in the open data "
          "too. Without it, it is made from the name."},
     .example = "echelle"},
    {.name = "type",
     .kind = Kind::word,
     .label = {"sorte de valeur", "kind of value"},
     .help =
         {"« texte » s’il n’est pas dit, de 200 signes au plus ; au-delà, « texte-long ». « date » est un "
          "jour, écrit comme partout ailleurs ; « adresse » "
          "est celle d’un site ; « image », un fichier du dossier "
          "assets/, que les fiches décrivent dans un champ du même nom suivi de « _alt » ; « choix », une "
          "des "
          "valeurs de « choix ».",
          "“texte” where it is not said, of at most 200 characters; beyond, “texte-long”. “date” is a day, "
          "written as everywhere else; “adresse” is that of a "
          "website; “image”, a file of the folder "
          "assets/, which cards describe in a field of the same name followed by “_alt”; “choix”, one of the "
          "values of “choix”."},
     .example = "choix",
     .limits = {.words = {"texte", "texte-long", "nombre", "date", "adresse", "image", "liste", "choix"}}},
    {.name = "choix",
     .kind = Kind::list,
     .label = {"valeurs possibles", "possible values"},
     .help = {"Les valeurs entre lesquelles une fiche choisit, si le type est « choix ».",
              "The values that a card chooses from, where the type is “choix”."},
     .example = "Commune\nIntercommunalité"},
    {.name = "obligatoire",
     .kind = Kind::yes_no,
     .label = {"chaque fiche doit-elle l’avoir ?", "must every card have it?"},
     .help = {"Avec « oui », une fiche sans ce champ est une erreur.",
              "With “oui”, a card without this field is an error."},
     .example = "non"},
    {.name = "montrer",
     .kind = Kind::list,
     .label = {"où le champ paraît", "where the field is shown"},
     .item = Kind::word,
     .help =
         {"« fiche » : parmi les repères de la fiche, sur le site et sur papier. « liste » : sur la ligne de "
          "la fiche dans les listes. « donnees » : dans les données ouvertes. « index » : un index de ses "
          "valeurs dans l’annuaire imprimé. Sans rien dire : fiche et donnees ; avec « [] », nulle part.",
          "“fiche”: among the card’s facts, on the site and on paper. “liste”: on the card’s line in lists. "
          "“donnees”: in the open data. “index”: an index of its values in the printed yearbook. If nothing "
          "is said: fiche and donnees; with “[]”, nowhere."},
     .example = "fiche\ndonnees",
     .limits = {.words = {"fiche", "liste", "donnees", "index"}}},
};

const FieldSpec site[] = {
    {.name = "titre",
     .label = {"titre du site", "title of the site"},
     .required = true,
     .help = {"En tête de chaque page.", "At the head of every page."},
     .example = "Label « Territoire Exemple »",
     .kept = &Config::title},
    {.name = "sous_titre",
     .label = {"sous-titre du site", "subtitle of the site"},
     .help = {"Une ligne sous le titre, sur l’accueil.", "A line below the title, on the home page."},
     .example = "L’annuaire des collectivités lauréates",
     .kept = &Config::subtitle},
    {.name = "description",
     .label = {"description du site", "description of the site"},
     .help = {"Une phrase qui dit ce qu’est le label : on la lit sur l’accueil et dans les moteurs de "
              "recherche.",
              "A sentence that says what the label is: it is read on the home page and in search engines."},
     .example =
         "Le label distingue les collectivités qui mettent le numérique au service de leurs habitants.",
     .kept = &Config::description},
    {.name = "adresse",
     .kind = Kind::url,
     .label = {"adresse du site publié", "address of the published site"},
     .help = {"L’adresse publique du site, avec la barre oblique finale, sans « ? », « # » ni nom "
              "d’utilisateur. Les codes QR et les moteurs de recherche en ont besoin.",
              "The site’s public address, with the final slash, without “?”, “#” or user name. QR codes and "
              "search engines need it."},
     .example = "https://annuaire.example/",
     .kept = &Config::address},
    {.name = "langues",
     .kind = Kind::list,
     .label = {"langues, la première est celle des fiches", "languages, the content’s first"},
     .item = Kind::language,
     .help = {"Deux lettres chacune ; après la première, celles de pages libres (presentation.en.md).",
              "Two letters each; behind the first those of some free pages (presentation.en.md)."},
     .example = "fr\nen",
     .kept = &Config::languages},
    {.name = "theme",
     .kind = Kind::word,
     .label = {"thème graphique", "theme"},
     .help = {"L’apparence : le nom d’un dossier de themes/. Sans lui, « annuaire », le thème du programme.",
              "The look: the name of a folder of themes/. Without it “annuaire”, the program’s theme."},
     .example = "annuaire",
     .kept = &Config::theme},
    {.name = "menu",
     .kind = Kind::list,
     .label = {"pages du menu", "pages in the menu"},
     .item = Kind::word,
     .help =
         {"Les noms des pages libres du menu ; sinon, toutes y sont. Les autres restent au pied des pages.",
          "The names of the free pages in the menu; else all of them. The others stay at the foot of pages."},
     .example = "presentation",
     .kept = &Config::menu},
    {.name = "pdf",
     .kind = Kind::group,
     .label = {"annuaires imprimables", "printable yearbooks"},
     .fields = pdf,
     .help = {"Les PDF à produire ; les pages du site y renvoient.",
              "The PDFs to make; the site’s pages lead to them."}},
    {.name = "compression",
     .kind = Kind::list,
     .label = {"copies compressées des pages (gz, br)", "compressed copies of pages (gz, br)"},
     .item = Kind::word,
     .help = {"Pour les hébergeurs qui savent les envoyer.", "For hosts that can send them."},
     .example = "gz\nbr",
     .limits = {.words = {"gz", "br"}},
     .kept = &Config::compression},
    {.name = "format",
     .label = {"format du livre", "size of the book"},
     .help =
         {"La taille des pages de l’annuaire imprimé, parmi celles que le thème connaît : A4, A5, 21x21 ou "
          "17x24 (centimètres). Sinon, A4.",
          "The size of the printed yearbook’s pages, among those that the theme knows: A4, A5, 21x21 or "
          "17x24 (centimetres). Else A4."},
     .example = "A5",
     .kept = &Config::format},
    {.name = "vignettes",
     .kind = Kind::yes_no,
     .label = {"une image de chaque fiche pour les réseaux sociaux",
               "a picture of each card for social networks"},
     .help = {"Dessinée d’après le thème, montrée par les réseaux sociaux quand on partage la fiche.",
              "Drawn by the theme, shown by social networks where the card is shared."},
     .example = "oui",
     .kept = &Config::share_pictures},
    {.name = "fine_partout",
     .kind = Kind::yes_no,
     .label = {"espaces fines aussi devant « : » et dans les guillemets", "thin spaces everywhere"},
     .help = {"Sinon, ces espaces ont la largeur d’un mot à l’autre, comme le veut l’usage.",
              "Else these spaces are as wide as between words, as is the custom."},
     .example = "non",
     .kept = &Config::thin_spaces},
    {.name = "label",
     .kind = Kind::group,
     .label = {"label et ses niveaux", "label and its levels"},
     .fields = label,
     .help = {"Ce que l’annuaire recense.", "What the yearbook is about."}},
    {.name = "champs",
     .kind = Kind::list,
     .label = {"champs que le label ajoute aux fiches", "fields that the label adds to cards"},
     .item = Kind::group,
     .fields = own_field,
     .help = {"Un champ par tiret. Les fiches l’emploient alors comme les autres : il est vérifié, montré et "
              "exporté.",
              "One field for each dash. Cards use it like any other: it is checked, shown and exported."}},
    {.name = "editeur",
     .kind = Kind::group,
     .label = {"organisme qui publie", "publisher"},
     .fields = publisher,
     .help = {"Qui publie, et l’adresse où écrire.", "Who publishes, and the address to write to."}},
    {.name = "partenaires",
     .kind = Kind::list,
     .label = {"partenaires du label", "partners of the label"},
     .item = Kind::group,
     .fields = partner_fields,
     .help =
         {"Un partenaire par tiret, dans l’ordre où ils doivent paraître. Une édition peut avoir les siens.",
          "One partner for each dash, in the order in which they are to appear. An edition may have its "
          "own."}},
    {.name = "ours",
     .kind = Kind::group,
     .label = {"ours des annuaires imprimés", "imprint of the printed yearbooks"},
     .fields = colophon_fields,
     .help =
         {"Ce que dit la page de l’éditeur, au dos de la couverture, et qui ne change pas d’une édition à "
          "l’autre ; ce qui change s’écrit de même dans edition.md.",
          "What the publisher’s page behind the cover says, and what does not change from edition to "
          "edition; what changes is written likewise in edition.md."},
     .kept = &Config::colophon},
    {.name = "autoriser",
     .kind = Kind::list,
     .label = {"adresses et numéros qui peuvent paraître", "addresses and numbers that may be published"},
     .help = {"Une adresse électronique, un numéro de téléphone, de compte ou de sécurité sociale, un jour "
              "de naissance qui semble celui d’une personne est "
              "signalé partout où il se trouve, sauf s’il est ici, en entier ou par son domaine. Ceux de "
              "l’éditeur "
              "et des contacts des éditions sont admis d’office.",
              "An e-mail address, a telephone, account or social security number or a day of birth that "
              "seems a person’s is told wherever "
              "it stands, unless it stands here, whole or by its domain. Those of the publisher and of the "
              "editions’ contacts are accepted anyway."},
     .example = "chantal.petit@valmont.example\nreseau.example\n01 99 00 00 01",
     .kept = &Config::accepted},
    {.name = "mentions_legales",
     .kind = Kind::group,
     .label = {"mentions légales", "legal notice"},
     .fields = legal_fields,
     .help = {"Ce que la loi demande à tout site public. Le programme en fait une page, et refuse de publier "
              "s’il manque un renseignement ; sans ce groupe, le site n’a pas cette page.",
              "What the law asks of every public site. The program makes a page of it and refuses to publish "
              "where a fact is missing; without this group the site has no such page."},
     .kept = &Config::legal},
    {.name = "obligation_accessibilite",
     .kind = Kind::yes_no,
     .label = {"l’éditeur doit-il déclarer l’accessibilité du site ?",
               "must the publisher declare the site’s accessibility?"},
     .help =
         {"L’article 47 de la loi du 11 février 2005 y oblige l’État, les collectivités, les organismes "
          "chargés d’un service public ou financés surtout par eux, et les grandes entreprises. Avec "
          "« oui », le pied des pages dit si le site est conforme ; avec « non », ou sans réponse, il dit "
          "seulement « Accessibilité ».",
          "Article 47 of the French law of 11 February 2005 binds the State, local authorities, bodies "
          "with a public service or funded mostly by them, and large companies. With “oui” the foot of "
          "pages says whether the site complies; with “non”, or without an answer, it says "
          "“Accessibility” alone."},
     .example = "oui",
     .kept = &Config::bound_by_law},
};

}  // namespace

const Schema site_schema{"annuaire", {"réglages du site", "settings of the site"}, "annuaire.yaml", site};

}  // namespace annuaire
