#include "content/fields/foreign_names.h"

#include <algorithm>
#include <optional>

#include "base/text.h"
#include "content/fields/field_guide.h"

namespace annuaire {
namespace {

/// Names in other programs and in forms, as slugs parted by blanks; and our fields, the first that the group
/// may have.
struct Foreign {
  std::string_view names, ours;
};
constexpr Foreign foreign_names[] = {
    {"title titre nom name headline heading intitule nom-projet nom-du-projet projet-nom",
     "projet titre nom"},
    {"subtitle sous-titre soustitre baseline slogan tagline", "sous_titre"},
    {"author authors auteur auteurs laureat laureats laureate laureates porteur holder holders organisme "
     "organismes "
     "organisation organization structure collectivite ville commune beneficiaire candidat nom-organisme",
     "porteurs"},
    {"summary abstract excerpt description desc chapo chapeau accroche intro introduction extrait teaser",
     "resume description sous_titre"},
    {"category categories rubrique rubriques section theme thematique tag tags keywords mots-cles mot-cle "
     "etiquettes "
     "taxonomy",
     "categorie categories"},
    {"level niveau prix recompense award distinction medaille trophee rank grade", "label bareme"},
    {"levels niveaux scale echelle", "bareme"},
    {"photo photos picture pictures images cover thumbnail thumb illustration visuel vignette featured-image "
     "cover-image feature-image banner hero og-image",
     "image logo"},
    {"alt image-description photo-alt texte-alternatif alt-text cover-alt", "image_alt"},
    {"legende caption image-caption photo-legende cover-caption", "image_legende"},
    {"credit credits photo-credit credit-photo copyright photographe photographer auteur-photo",
     "image_credit"},
    {"url lien liens link links website site-web siteweb web homepage site-internet adresse-web adresse "
     "address www "
     "base-url baseurl",
     "site adresse"},
    {"video-url film youtube peertube vimeo", "video"},
    {"lang language locale langage", "langue langues"},
    {"languages lang language langue", "langues"},
    {"weight order rang rank position priority priorite tri sort", "ordre"},
    {"aliases permalink redirect-from redirect redirects slug old-urls anciennes-adresses", "alias"},
    {"date maj mise-a-jour updated update lastmod last-modified last-modified-at modified modified-at "
     "modification "
     "date-modification date-de-modification derniere-modification published-at publish-date publishdate "
     "pubdate "
     "date-publication date-maj updated-at",
     "modifie"},
    {"partner partners partenaire soutiens sponsors sponsor financeurs", "partenaires"},
    {"department dept dpt", "departement"},
    {"territory type-de-territoire type-territoire", "territoire"},
    {"year date millesime", "annee"},
    {"criteria criterion critere", "criteres"},
    {"figures stats statistics statistiques chiffres-cles numbers", "chiffres"},
    {"ceremony remise evenement event remise-des-prix", "ceremonie"},
    {"call applications appel appel-a-candidatures", "candidatures"},
    {"members membres jurors jury-members membres-du-jury", "jury"},
    {"publisher editor organisation organization", "editeur"},
    {"email e-mail mail courriel-contact adresse-electronique", "courriel"},
    {"phone tel telephone-contact", "telephone"},
    {"role poste titre-poste function", "fonction"},
};

bool holds(std::string_view names, std::string_view name) {
  const std::vector<std::string_view> all = split(names, ' ');
  return std::find(all.begin(), all.end(), name) != all.end();
}

std::optional<std::string> our_name(std::string_view typed, const std::vector<std::string>& left) {
  for (const Foreign& foreign : foreign_names) {
    if (!holds(foreign.names, typed)) continue;
    for (std::string_view ours : split(foreign.ours, ' '))
      if (std::find(left.begin(), left.end(), ours) != left.end()) return std::string(ours);
  }
  return std::nullopt;
}

Message where_it_goes(const FieldEntry& entry) {
  const std::string name = entry.field().name;
  if (entry.path.size() == 1)
    return {"ce champ se place sans retrait : écrire « " + name + ": » au bord gauche, hors de ce groupe",
            "this field stands without indent: write “" + name + ":” at the left edge, out of this group"};
  const std::string around = entry.path[entry.path.size() - 2]->name;
  return {"ce champ se place sous « " + around + ": », en retrait",
          "this field stands below “" + around + ":”, indented"};
}

/// Where the one field of this name stands in the file; nothing where there are several, or none.
std::optional<FieldEntry> elsewhere(const Schema& schema, std::string_view typed) {
  std::optional<FieldEntry> found;
  for (const FieldEntry& entry : field_entries(schema)) {
    if (slug(entry.field().name) != typed) continue;
    if (found) return std::nullopt;
    found = entry;
  }
  return found;
}

}  // namespace

Message foreign_name_hint(const GroupSpec& group, const Schema* schema, std::string_view typed,
                          const std::vector<std::string>& left) {
  const std::string name = slug(typed);
  if (name == "draft" || name == "brouillon" || name == "published" || name == "publie")
    return {"pour un brouillon, faire commencer le nom du fichier par « _ » : il n’est pas lu",
            "for a draft, begin the file’s name with “_”: it is not read"};
  if (schema && (!group.name.empty() || schema->more == More::none))
    if (const auto entry = elsewhere(*schema, name)) return where_it_goes(*entry);
  if (const auto ours = our_name(name, left))
    return {"ici, ce champ s’appelle « " + *ours + " » : écrire « " + *ours + " » à la place",
            "here this field is called “" + *ours + "”: write “" + *ours + "” in its place"};
  if (schema)
    if (const auto entry = elsewhere(*schema, name)) return where_it_goes(*entry);
  return {};
}

}  // namespace annuaire
