// The names that composition and page layout ask of a style. One that print.json lacks is reported when it is
// read.
#pragma once

#include <string_view>

namespace annuaire {

/// Text styles, separated by blanks.
inline constexpr std::string_view required_texts =
    "corps chapeau citation liste note tableau code intertitre etiquette tete-laterale intertitre-lateral "
    "donnee "
    "donnee-lien legende signe-banniere banniere attribution titre-fiche sous-titre surtitre titre-partie "
    "sommaire-categorie sommaire-partie sommaire-fiche numero-intercalaire titre-intercalaire "
    "texte-intercalaire "
    "etiquette-intercalaire projet-intercalaire porteur-intercalaire titre-bref projet-bref "
    "sous-titre-bref porteur-bref resume-bref index-lettre index-departement index-porteur index-projet "
    "index-page chiffre chiffre-libelle "
    "nombre personne fonction annee-couverture surtitre-couverture titre-couverture texte-couverture "
    "editeur-couverture signes-dos titre-dos texte-dos titre-tranche legende-code pied folio";

/// Colours.
inline constexpr std::string_view required_colours = "papier encre lien fond filet";

/// Asked for only where a style has them.
inline constexpr std::string_view optional_colours = "clair";
inline constexpr std::string_view optional_measures = "code-cote code-pied entre-codes";

/// Measures.
inline constexpr std::string_view required_measures =
    "colonne-laterale gouttiere gouttiere-index colonne-nombre gouttiere-nombre colonne-niveau avant-section "
    "avant-categorie autour-liste apres-numero autour-code autour-colonnes autour-image avant-legende "
    "avant-notes filet-notes "
    "hauteur-image "
    "avant-donnee avant-bref "
    "avant-entree bandeau "
    "bandeau-texte cul-de-lampe sous-bandeau lisere sous-attribution sous-titre-fiche entre-logos "
    "logo-largeur "
    "logo-hauteur intercalaire-tete sous-intercalaire couverture-tete couverture-signes-haut "
    "couverture-signes-hauteur couverture-pas couverture-logo-largeur couverture-logo-hauteur "
    "tranche-minimale";

}  // namespace annuaire
