#include "content/fields/schema.h"

#include <algorithm>
#include <utility>

namespace annuaire {
namespace {

using Fields = std::span<const FieldSpec>;

// A date that may be words.
FieldSpec day(const char* name, Message label) {
  return {name, Kind::date, std::move(label), false, Kind::text, {}, true};
}
FieldSpec group(const char* name, Message label, Fields fields) {
  return {name, Kind::group, std::move(label), false, Kind::text, fields};
}
FieldSpec groups(const char* name, Message label, Fields fields) {
  return {name, Kind::list, std::move(label), false, Kind::group, fields};
}

const FieldSpec partner[] = {
    {"nom", Kind::text, {"nom du partenaire", "partner’s name"}},
    {"logo", Kind::image, {"logo du partenaire", "partner’s logo"}},
    {"site", Kind::url, {"site du partenaire", "partner’s website"}},
};

const FieldSpec card[] = {
    {"projet", Kind::text, {"nom du projet", "project name"}, true},
    {"porteurs", Kind::list, {"organismes qui portent le projet", "bodies that lead the project"}, true},
    {"categorie",
     Kind::word,
     {"identifiant d’une catégorie de l’édition", "id of a category of the edition"},
     true},
    {"label", Kind::word, {"identifiant du niveau obtenu", "id of the level awarded"}, true},
    {"sous_titre", Kind::text, {"sous-titre du projet", "project subtitle"}},
    {"resume", Kind::text, {"résumé en une phrase", "summary in one sentence"}},
    {"site", Kind::url, {"site du projet", "project website"}},
    {"video", Kind::url, {"vidéo du projet", "project video"}},
    {"image", Kind::image, {"image du projet", "project picture"}},
    {"image_alt", Kind::text, {"ce que montre l’image", "what the picture shows"}},
    {"region", Kind::text, {"région", "region"}},
    {"territoire", Kind::text, {"type de territoire", "kind of territory"}},
    {"langue", Kind::word, {"langue de la fiche, si elle diffère", "language of the card, if it differs"}},
    {"ordre", Kind::integer, {"rang voulu dans la catégorie et le niveau", "rank within category and level"}},
    groups("partenaires", {"partenaires du projet", "partners of the project"}, partner),
    {"alias", Kind::list, {"anciennes adresses de la page", "former addresses of the page"}},
};

const FieldSpec category[] = {
    {"nom", Kind::text, {"nom de la catégorie", "category name"}},
    {"id", Kind::word, {"identifiant de la catégorie", "category id"}},
    {"description", Kind::text, {"description de la catégorie", "category description"}},
};

const FieldSpec juror[] = {
    {"nom", Kind::text, {"nom du membre du jury", "juror’s name"}},
    {"fonction", Kind::text, {"fonction du membre du jury", "juror’s role"}},
    {"organisation", Kind::text, {"organisation représentée", "organisation"}},
};

const FieldSpec distinction[] = {
    {"nom", Kind::text, {"nom de la distinction", "name of the distinction"}, true},
    {"nombre", Kind::text, {"nombre attribué cette année", "number awarded this year"}},
    {"total", Kind::text, {"nombre attribué en tout", "number awarded in all"}},
    {"duree_ans", Kind::text, {"durée en années", "length in years"}},
    {"condition", Kind::text, {"condition d’attribution", "condition"}},
    {"domaine", Kind::text, {"domaine", "domain"}},
};

const FieldSpec ceremony[] = {
    {"evenement", Kind::text, {"événement qui accueille la remise", "event that hosts the ceremony"}},
    day("date", {"date de la remise", "date of the ceremony"}),
    day("debut", {"premier jour", "first day"}),
    day("fin", {"dernier jour", "last day"}),
    {"annee", Kind::text, {"année de la remise", "year of the ceremony"}},
    {"horaire", Kind::text, {"horaire", "time"}},
    {"lieu", Kind::text, {"lieu", "place"}},
    {"adresse", Kind::text, {"adresse du lieu", "address"}},
    {"format", Kind::text, {"format : en salle, à distance…", "format: on site, remote…"}},
    {"haut_patronage", Kind::text, {"haut patronage", "high patronage"}},
    {"marraine", Kind::text, {"marraine", "patron (woman)"}},
    {"parrain", Kind::text, {"parrain", "patron (man)"}},
    {"site", Kind::url, {"page de l’événement", "page of the event"}},
};

const FieldSpec applications[] = {
    day("ouverture", {"ouverture des candidatures", "opening of applications"}),
    day("cloture", {"clôture des candidatures", "closing of applications"}),
    {"auditions", Kind::text, {"auditions des candidats", "hearings"}},
    day("seance_jury", {"réunion du jury", "meeting of the jury"}),
    day("communique", {"annonce des lauréats", "announcement of the laureates"}),
    day("resultats", {"résultats", "results"}),
    {"plateforme", Kind::text, {"plateforme de candidature", "application platform"}},
    {"dossier", Kind::url, {"dossier de candidature", "application form"}},
    {"presentation_minutes", Kind::text, {"minutes de présentation", "minutes to present"}},
    {"questions_minutes", Kind::text, {"minutes de questions", "minutes for questions"}},
    {"prochaine_edition", Kind::text, {"prochaine édition", "next edition"}},
    day("prochaine_ouverture", {"prochaine ouverture", "next opening"}),
    day("prochaine_cloture", {"prochaine clôture", "next closing"}),
    day("prochains_resultats", {"prochains résultats", "next results"}),
};

const FieldSpec contact[] = {
    {"nom", Kind::text, {"nom", "name"}},
    {"fonction", Kind::text, {"fonction", "role"}},
    {"organisation", Kind::text, {"organisation", "organisation"}},
    {"courriel", Kind::email, {"adresse électronique", "e-mail address"}},
    {"telephone", Kind::text, {"téléphone", "phone"}},
    {"adresse", Kind::text, {"adresse postale", "postal address"}},
    {"site", Kind::url, {"site", "website"}},
    {"linkedin", Kind::url, {"page LinkedIn", "LinkedIn page"}},
};

const FieldSpec edition[] = {
    {"titre", Kind::text, {"nom du label", "name of the label"}, true},
    {"annee", Kind::integer, {"année de l’édition", "year of the edition"}, true},
    {"document", Kind::text, {"titre de l’annuaire imprimé", "title of the printed yearbook"}},
    {"sous_titre", Kind::text, {"sous-titre", "subtitle"}},
    {"bareme",
     Kind::list,
     {"identifiants des niveaux en usage", "ids of the levels in use"},
     false,
     Kind::word},
    groups("categories", {"catégories", "categories"}, category),
    groups("jury", {"membres du jury", "jury"}, juror),
    {"criteres", Kind::list, {"critères du label", "criteria of the label"}},
    {"enjeux", Kind::text, {"nombre d’enjeux de la grille", "number of issues in the grid"}},
    {"services", Kind::text, {"nombre de services de la grille", "number of services in the grid"}},
    groups("distinctions", {"distinctions", "distinctions"}, distinction),
    groups("mentions", {"mentions", "mentions"}, distinction),
    {"chiffres", Kind::figures, {"chiffres de l’édition", "figures of the edition"}},
    group("ceremonie", {"remise des labels", "award ceremony"}, ceremony),
    group("candidatures", {"appel à candidatures", "call for applications"}, applications),
    group("contact", {"personne à joindre", "person to contact"}, contact),
    group("organisateur", {"organisateur", "organiser"}, contact),
    {"video", Kind::url, {"vidéo de l’édition", "video of the edition"}},
    {"palmares", Kind::url, {"page du palmarès", "page of the awards"}},
};

const FieldSpec page[] = {
    {"titre", Kind::text, {"titre de la page", "title of the page"}, true},
    {"sous_titre", Kind::text, {"sous-titre", "subtitle"}},
    {"langue", Kind::word, {"langue de la page", "language of the page"}},
    {"site", Kind::url, {"site dont parle la page", "website the page is about"}},
};

const FieldSpec level[] = {
    {"nom", Kind::text, {"nom du niveau", "name of the level"}},
    {"id", Kind::word, {"identifiant du niveau", "id of the level"}},
    {"attribution", Kind::text, {"formule d’attribution", "wording of the award"}},
    {"symbole", Kind::text, {"signe écrit du niveau", "written sign of the level"}},
    {"couleur", Kind::colour, {"couleur du niveau", "colour of the level"}},
    {"forme", Kind::word, {"forme du niveau", "shape of the level"}},
};

const FieldSpec label[] = {
    {"nom", Kind::text, {"nom du label", "name of the label"}},
    groups("niveaux", {"niveaux, du plus haut au plus bas", "levels, highest first"}, level),
};

const FieldSpec publisher[] = {
    {"nom", Kind::text, {"nom de l’éditeur", "publisher’s name"}},
    {"site", Kind::url, {"site de l’éditeur", "publisher’s website"}},
    {"courriel", Kind::email, {"adresse électronique", "e-mail address"}},
    {"telephone", Kind::text, {"téléphone", "phone"}},
    {"adresse", Kind::text, {"adresse postale", "postal address"}},
};

const FieldSpec pdf[] = {
    {"sorties", Kind::list, {"sorties PDF voulues", "wanted PDF outputs"}, false, Kind::word},
};

const FieldSpec host[] = {
    {"nom", Kind::text, {"nom de l’hébergeur", "name of the host"}, true},
    {"adresse", Kind::text, {"adresse de l’hébergeur", "address of the host"}, true},
    {"telephone", Kind::text, {"téléphone de l’hébergeur", "phone of the host"}, true},
};

const FieldSpec legal[] = {
    {"siege", Kind::text, {"adresse du siège de l’éditeur", "publisher’s seat"}, true},
    {"telephone", Kind::text, {"téléphone de l’éditeur", "publisher’s phone"}, true},
    {"directeur", Kind::text, {"directeur ou directrice de la publication", "director of publication"}, true},
    {"hebergeur", Kind::group, {"hébergeur du site", "host of the site"}, true, Kind::text, host},
};

const FieldSpec accessibility[] = {
    {"date", Kind::date, {"jour de l’audit", "day of the audit"}, true},
    {"auteur", Kind::text, {"qui a mené l’audit", "who did the audit"}, true},
    {"taux",
     Kind::text,
     {"part des critères du RGAA respectés, en pour cent", "share of criteria met, in %"},
     true},
    {"referentiel", Kind::text, {"référentiel employé", "reference used"}},
    {"non_conformites", Kind::list, {"contenus non conformes", "content that does not comply"}},
    {"derogations", Kind::list, {"dérogations pour charge disproportionnée", "derogations"}},
    {"exemptions", Kind::list, {"contenus non soumis à l’obligation", "content that is exempt"}},
    {"technologies", Kind::list, {"technologies du site", "technologies of the site"}, true},
    {"environnements",
     Kind::list,
     {"navigateurs et aides techniques employés", "browsers and aids used"},
     true},
    {"outils", Kind::list, {"outils employés pour l’audit", "tools used for the audit"}, true},
    {"pages", Kind::list, {"pages vérifiées", "pages looked at"}, true},
};

const FieldSpec measured[] = {
    {"nom", Kind::text, {"nom de la page", "name of the page"}, true},
    {"adresse", Kind::url, {"adresse de la page", "address of the page"}},
    {"elements", Kind::integer, {"éléments de la page", "elements of the page"}, true},
    {"requetes", Kind::integer, {"requêtes", "requests"}, true},
    {"ko", Kind::text, {"kilo-octets transférés", "kilobytes transferred"}, true},
};

const FieldSpec sobriety[] = {
    {"date", Kind::date, {"jour des mesures", "day of the measurements"}, true},
    {"outil", Kind::text, {"moyen de mesure", "means of measurement"}, true},
    {"pages", Kind::list, {"pages mesurées", "pages measured"}, true, Kind::group, measured},
};

const FieldSpec audit[] = {
    group("accessibilite", {"audit d’accessibilité", "audit of accessibility"}, accessibility),
    group("sobriete", {"mesures de sobriété", "measurements of sobriety"}, sobriety),
};

const FieldSpec site[] = {
    {"titre", Kind::text, {"titre du site", "title of the site"}, true},
    {"sous_titre", Kind::text, {"sous-titre du site", "subtitle of the site"}},
    {"description", Kind::text, {"description du site", "description of the site"}},
    {"adresse", Kind::url, {"adresse du site publié", "address of the published site"}},
    {"langues",
     Kind::list,
     {"langues, la première est celle des fiches", "languages, the content’s first"},
     false,
     Kind::word},
    {"theme", Kind::word, {"thème graphique", "theme"}},
    {"menu", Kind::list, {"pages du menu", "pages in the menu"}, false, Kind::word},
    group("pdf", {"annuaires imprimables", "printable yearbooks"}, pdf),
    {"compression",
     Kind::list,
     {"copies compressées des pages (gz, br)", "compressed copies of pages (gz, br)"},
     false,
     Kind::word},
    {"vignettes",
     Kind::yes_no,
     {"une image de chaque fiche pour les réseaux sociaux", "a picture of each card for social networks"}},
    {"fine_partout",
     Kind::yes_no,
     {"espaces fines aussi devant « : » et dans les guillemets", "thin spaces everywhere"}},
    group("label", {"label et ses niveaux", "label and its levels"}, label),
    group("editeur", {"organisme qui publie", "publisher"}, publisher),
    group("mentions_legales", {"mentions légales", "legal notice"}, legal),
};

}  // namespace

const FieldSpec* Schema::find(std::string_view wanted) const {
  auto found =
      std::find_if(fields.begin(), fields.end(), [&](const FieldSpec& f) { return wanted == f.name; });
  return found == fields.end() ? nullptr : &*found;
}

const Schema card_schema{"fiche", {"fiche d’un projet", "project card"}, card};
const Schema edition_schema{"edition", {"édition du label", "edition of the label"}, edition};
const Schema page_schema{"page", {"page libre", "free page"}, page};
const Schema audit_schema{"audit", {"audits du site", "audits of the site"}, audit};
const Schema site_schema{"annuaire", {"réglages du site", "settings of the site"}, site};

}  // namespace annuaire
