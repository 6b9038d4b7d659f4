// Names of bodies under what people look for.
#include "legal_forms.h"
#include "model/name_forms.h"

using namespace annuaire;

namespace {

TEST_CASE("names: the legal form goes behind, written as the table has it, with a capital") {
  const NameForms forms = test::legal_forms("fr");
  const std::pair<const char*, const char*> names[] = {
      {"Ville de Paris", "Paris (Ville de)"},
      {"ville d'Albi", "Albi (Ville d')"},
      {"CCAS de Montpellier", "Montpellier (CCAS de)"},
      {"C.C.A.S. de Montpellier", "Montpellier (CCAS de)"},
      {"Communauté de Communes du Pays des Écrins", "Pays des Écrins (Communauté de communes du)"},
      {"COMMUNAUTE DE COMMUNES DU VAL", "VAL (Communauté de communes du)"},
      {"Communauté de communes « Les Portes »", "« Les Portes » (Communauté de communes)"},
      {"Office de Tourisme Intercommunal de Lorient", "Lorient (Office de tourisme intercommunal de)"},
      {"Communauté d’Agglomération Pau Béarn Pyrénées", "Pau Béarn Pyrénées (Communauté d’agglomération)"},
      {"Communauté d'agglomération des 2 Baies", "2 Baies (Communauté d’agglomération des)"},
      {"CA Portes de France", "Portes de France (CA)"},
      {"Région Île-de-France", "Île-de-France (Région)"},
      {"Département de l’Aude", "Aude (Département de l’)"},
      {"Conseil départemental de la Drôme", "Drôme (Conseil départemental de la)"},
      {"Métropole européenne de Lille", "Lille (Métropole européenne de)"},
      {"Ville de La Rochelle", "La Rochelle (Ville de)"},
      {"Commune de Les Rousses", "Les Rousses (Commune de)"},
      {"Communauté d’agglomération / Ville de La Rochelle",
       "La Rochelle (Communauté d’agglomération / Ville de)"},
      {"Ville et métropole de Rennes", "Rennes (Ville et Métropole de)"},
      {"CCAS de la Ville de Nantes", "Nantes (CCAS de la Ville de)"},
      {"Ville\u00A0de Nancy", "Nancy (Ville de)"},
  };
  for (const auto& each : names) CHECK_EQ(forms.inverted(each.first), each.second);
}

TEST_CASE("names: what has no form, or no name behind it, stays") {
  const NameForms forms = test::legal_forms("fr");
  for (const char* name :
       {"", "Ville", "Ville de", "Ville durable", "Villeurbanne", "Rennes Métropole", "Régions de France",
        "Ville et cinéma", "Ville et Cinéma de Lyon", "Métropole en mouvement", "CAUE", "ANCT", "L’Atelier",
        "Pays Basque", "Université de Lille"})
    CHECK_EQ(forms.inverted(name), name);
  CHECK_EQ(NameForms().inverted("Ville de Paris"), "Ville de Paris");
}

TEST_CASE("names: in English a form needs its joint") {
  const NameForms forms = test::legal_forms("en");
  CHECK_EQ(forms.inverted("City of Leeds"), "Leeds (City of)");
  CHECK_EQ(forms.inverted("Metropolis of the Hills"), "Hills (Metropolis of the)");
  CHECK_EQ(forms.inverted("City Sights Ltd"), "City Sights Ltd");
}

}  // namespace
