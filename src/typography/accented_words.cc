#include "typography/accented_words.h"

#include <algorithm>
#include <iterator>

namespace annuaire {
namespace {

struct Accented {
  std::string_view bare, word;
};
/// By `bare`. Words that mean something else without their accents stand in no such table.
constexpr Accented words[] = {{"annee", "année"},
                              {"annees", "années"},
                              {"beneficiaire", "bénéficiaire"},
                              {"beneficiaires", "bénéficiaires"},
                              {"benevole", "bénévole"},
                              {"benevoles", "bénévoles"},
                              {"bibliotheque", "bibliothèque"},
                              {"bibliotheques", "bibliothèques"},
                              {"categorie", "catégorie"},
                              {"categories", "catégories"},
                              {"ceremonie", "cérémonie"},
                              {"ceremonies", "cérémonies"},
                              {"collectivite", "collectivité"},
                              {"collectivites", "collectivités"},
                              {"college", "collège"},
                              {"colleges", "collèges"},
                              {"communaute", "communauté"},
                              {"communautes", "communautés"},
                              {"critere", "critère"},
                              {"criteres", "critères"},
                              {"decheterie", "déchèterie"},
                              {"decheteries", "déchèteries"},
                              {"defi", "défi"},
                              {"defis", "défis"},
                              {"demarche", "démarche"},
                              {"demarches", "démarches"},
                              {"departement", "département"},
                              {"departements", "départements"},
                              {"deplacement", "déplacement"},
                              {"deplacements", "déplacements"},
                              {"duree", "durée"},
                              {"durees", "durées"},
                              {"ecole", "école"},
                              {"ecoles", "écoles"},
                              {"edition", "édition"},
                              {"editions", "éditions"},
                              {"eleve", "élève"},
                              {"eleves", "élèves"},
                              {"elu", "élu"},
                              {"elue", "élue"},
                              {"elues", "élues"},
                              {"elus", "élus"},
                              {"energie", "énergie"},
                              {"equipe", "équipe"},
                              {"equipement", "équipement"},
                              {"equipements", "équipements"},
                              {"equipes", "équipes"},
                              {"etablissement", "établissement"},
                              {"etablissements", "établissements"},
                              {"etudiant", "étudiant"},
                              {"etudiante", "étudiante"},
                              {"etudiantes", "étudiantes"},
                              {"etudiants", "étudiants"},
                              {"evaluation", "évaluation"},
                              {"evaluations", "évaluations"},
                              {"evenement", "événement"},
                              {"evenements", "événements"},
                              {"experience", "expérience"},
                              {"experiences", "expériences"},
                              {"experimentation", "expérimentation"},
                              {"experimentations", "expérimentations"},
                              {"hebergement", "hébergement"},
                              {"hebergements", "hébergements"},
                              {"hopital", "hôpital"},
                              {"hopitaux", "hôpitaux"},
                              {"intercommunalite", "intercommunalité"},
                              {"intercommunalites", "intercommunalités"},
                              {"invite", "invité"},
                              {"invites", "invités"},
                              {"itineraire", "itinéraire"},
                              {"itineraires", "itinéraires"},
                              {"jure", "juré"},
                              {"juree", "jurée"},
                              {"jurees", "jurées"},
                              {"jures", "jurés"},
                              {"kilometre", "kilomètre"},
                              {"kilometres", "kilomètres"},
                              {"laureat", "lauréat"},
                              {"laureate", "lauréate"},
                              {"laureates", "lauréates"},
                              {"laureats", "lauréats"},
                              {"lycee", "lycée"},
                              {"lyceen", "lycéen"},
                              {"lyceens", "lycéens"},
                              {"lycees", "lycées"},
                              {"medaille", "médaille"},
                              {"medailles", "médailles"},
                              {"mediateur", "médiateur"},
                              {"mediateurs", "médiateurs"},
                              {"mediatheque", "médiathèque"},
                              {"mediatheques", "médiathèques"},
                              {"metier", "métier"},
                              {"metiers", "métiers"},
                              {"metre", "mètre"},
                              {"metres", "mètres"},
                              {"metropole", "métropole"},
                              {"metropoles", "métropoles"},
                              {"musee", "musée"},
                              {"musees", "musées"},
                              {"numero", "numéro"},
                              {"numeros", "numéros"},
                              {"perimetre", "périmètre"},
                              {"prefecture", "préfecture"},
                              {"prefectures", "préfectures"},
                              {"presentation", "présentation"},
                              {"presentations", "présentations"},
                              {"procedure", "procédure"},
                              {"procedures", "procédures"},
                              {"propriete", "propriété"},
                              {"proprietes", "propriétés"},
                              {"recompense", "récompense"},
                              {"recompenses", "récompenses"},
                              {"region", "région"},
                              {"regions", "régions"},
                              {"reseau", "réseau"},
                              {"reseaux", "réseaux"},
                              {"reunion", "réunion"},
                              {"reunions", "réunions"},
                              {"seance", "séance"},
                              {"seances", "séances"},
                              {"selection", "sélection"},
                              {"selections", "sélections"},
                              {"societe", "société"},
                              {"societes", "sociétés"},
                              {"specialite", "spécialité"},
                              {"specialites", "spécialités"},
                              {"strategie", "stratégie"},
                              {"strategies", "stratégies"},
                              {"telechargement", "téléchargement"},
                              {"telechargements", "téléchargements"},
                              {"theatre", "théâtre"},
                              {"theatres", "théâtres"},
                              {"trophee", "trophée"},
                              {"trophees", "trophées"},
                              {"universite", "université"},
                              {"universites", "universités"},
                              {"vehicule", "véhicule"},
                              {"vehicules", "véhicules"},
                              {"velo", "vélo"},
                              {"velos", "vélos"}};

bool is_small(char c) { return c >= 'a' && c <= 'z'; }

}  // namespace

std::string with_accents(std::string_view text) {
  const bool bare = std::all_of(text.begin(), text.end(), [](char c) {
    return static_cast<unsigned char>(c) < 0x80 && (c < 'A' || c > 'Z');
  });
  if (!bare) return std::string(text);
  std::string out;
  for (size_t at = 0; at < text.size();) {
    size_t end = at;
    while (end < text.size() && is_small(text[end])) ++end;
    const std::string_view word = text.substr(at, end - at);
    const auto found =
        std::lower_bound(std::begin(words), std::end(words), word,
                         [](const Accented& each, std::string_view w) { return each.bare < w; });
    out += found != std::end(words) && found->bare == word ? found->word : word;
    if (end < text.size()) out += text[end++];
    at = end;
  }
  return out;
}

}  // namespace annuaire
