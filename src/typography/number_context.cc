#include "typography/number_context.h"

#include <algorithm>
#include <cstdint>

#include "base/text.h"
#include "typography/signs.h"

namespace annuaire {
namespace {

// Words, folded: lower case, no accents; a blank on either side of each.

// A number after one of these is its name, whatever follows.
constexpr std::string_view code_words =
    " n no nr numero numeros code codes postal postale postaux cp bp cs tsa cedex siren siret insee rna rcs "
    "ape "
    "naf uai finess nic tva iban bic isbn issn ean doi ref refs reference references id ids identifiant "
    "identifiants matricule matricules pin tel telephone fax sms appelez appeler composez composer cerfa iso "
    "rfc ";

// So it is after one of these, but for « Dossiers : 12345 », which says how many.
constexpr std::string_view piece_words =
    " ticket tickets dossier dossiers facture factures devis colis immatriculation permalien hashtag "
    "homologation ";

// After these too, unless a word in the plural follows: they are verbs, or have other meanings.
constexpr std::string_view label_words =
    " commune communes port ports poste postes ligne lignes page pages article articles art version "
    "versions lot lots parcelle parcelles section salle salles bureau chambre casier serie modele type "
    "train trains bus vol vols voie commande commandes contrat contrats marche convention demande "
    "demandes offre offres annonce client adherent adherents membre fiche fiches recu bon loi lois "
    "alinea chapitre question borne arret station canal build v photo photos image fichier piece "
    "etiquette etiquettes inventaire cote zone secteur ilot batiment badge mobile portable formulaire "
    "brevet licence agrement norme arrete decret deliberation cle bug issue commit etape anomalie "
    "incident tache requete session dossard passe gare candidature candidatures projet ";

// They begin a group of words of which the number is a part.
constexpr std::string_view determiners =
    " le la l les un une du des au aux ce cet cette ces mon ma mes ton ta son sa ses notre nos votre vos "
    "leur "
    "leurs chaque ";
constexpr std::string_view singular = " le la l du au ce cet cette ";
constexpr std::string_view several = " les des ces nos vos leurs aux quelque environ ";

// A number after one of these counts, though it has an article or none: « le total 50000 », « Surface 12500
// ».
constexpr std::string_view sums =
    " total budget montant nombre objectif somme premiers premieres derniers dernieres autres quelque "
    "moins plus environ population surface superficie altitude cout prix effectif capacite frequentation "
    "audience distance longueur score resultat recette depense subvention dotation valeur volume "
    "puissance production consommation tirage jauge record quota affluence participation economie gain "
    "perte stock poids debit chiffre ";

// Verbs of counting, and what else begins a quantity.
constexpr std::string_view counting =
    " compte comptent comptait atteint depasse totalise represente accueille recoit reunit rassemble "
    "regroupe "
    "contre soit ";

// The chain from a code word to its number goes on over these and over nouns; other short words end it.
constexpr std::string_view linking = " de du d l la le est des ";
constexpr std::string_view breaking =
    " et ou a en dans avec pour par sur sous que qui dont les ces ont sont il elle ils nous vous on se y "
    "ne pas deja presque entre jusque quasi voire via vers chez malgre puis ensuite enfin donc ainsi or "
    "car mais ni ";

constexpr size_t look_back = 120;  // bytes; the cut may fall within a character, which then matches nothing

bool is_one(const std::string& word, std::string_view words) {
  return words.find(" " + word + " ") != words.npos;
}

void trim_blanks(std::string_view& text) {
  while (sign_before(text, text.size()) == Sign::blank)
    text = text.substr(0, start_before(text, text.size()));
}

size_t begin_of_word(std::string_view text) {
  size_t begin = text.size();
  while (begin > 0 && sign_before(text, begin) == Sign::letter) begin = start_before(text, begin);
  return begin;
}

// Takes a word off the end; empty where none ends there.
std::string_view take_word(std::string_view& text) {
  size_t begin = begin_of_word(text);
  std::string_view word = text.substr(begin);
  text = text.substr(0, begin);
  return word;
}

// The stop of « réf. », « art. », before a word in lower case or a number.
bool is_abbreviation(std::string_view before_stop, bool capital) {
  constexpr size_t longest = 4;
  return !capital && before_stop.size() - begin_of_word(before_stop) <= longest;
}

// Takes off what joins one clause: blanks, ':', brackets, quotation marks, apostrophes, the stop of an
// abbreviation. False where the clause begins. `capital`: does the word after it begin with one?
bool take_gap(std::string_view& text, bool capital) {
  for (;;) {
    switch (sign_before(text, text.size())) {
      case Sign::letter:
        return true;
      case Sign::blank:
      case Sign::open:
      case Sign::quote:
      case Sign::apostrophe:
      case Sign::close:
        break;
      case Sign::punctuation:
        if (text.ends_with(':')) break;
        if (text.ends_with('.') && is_abbreviation(text.substr(0, text.size() - 1), capital)) break;
        return false;
      default:
        return false;
    }
    text = text.substr(0, start_before(text, text.size()));
  }
}

enum class Listed : uint8_t { no, by_comma, by_word };

// Takes off « 34000, 34070 et », so that the numbers of an enumeration are judged by what stands before all.
Listed take_enumerated(std::string_view& text) {
  Listed listed = Listed::no;
  for (std::string_view rest = text;; text = rest) {
    trim_blanks(rest);
    const bool comma = rest.ends_with(',');
    if (comma) {
      rest.remove_suffix(1);
    } else {
      std::string_view word = take_word(rest);
      if (word != "et" && word != "ou" && word != "à") return listed;
    }
    trim_blanks(rest);
    if (rest.empty() || !is_digit(rest.back())) return listed;
    if (listed == Listed::no) listed = comma ? Listed::by_comma : Listed::by_word;
    for (size_t group = 3; group == 3 && !rest.empty() && is_digit(rest.back());) {
      size_t begin = rest.size();
      while (begin > 0 && is_digit(rest[begin - 1])) --begin;
      group = rest.size() - begin;
      rest = rest.substr(0, begin);
      std::string_view without = rest;
      trim_blanks(without);
      if (group == 3 && !without.empty() && is_digit(without.back())) rest = without;
    }
  }
}

struct Before {
  std::string_view typed;     // the word just before the number
  std::string first, second;  // the same and the one before it, folded
  bool apart = false;         // ':' stands between the first and the number
  bool coded = false;         // a code word leads to the number
  bool summed = false;        // « nombre de dossiers »
  Listed listed = Listed::no;

  bool plural() const { return first.ends_with('s') || first.ends_with('x'); }
};

// Does the chain that leads from a code word to its number break at this word?
bool breaks_chain(const std::string& word) {
  return is_one(word, breaking) || is_one(word, counting) || is_one(word, sums);
}

Before read_words(std::string_view text) {
  Before before;
  trim_blanks(text);
  before.apart = text.ends_with(':');
  constexpr int most = 4;
  bool chained = true, capital = false;
  for (int words = 0, passed = 0; passed < most && (chained || words < 2); ++words) {
    if (!take_gap(text, capital)) break;
    const std::string_view typed = take_word(text);
    const std::string word = fold(typed);
    if (words == 0) {
      before.typed = typed;
      before.first = word;
    }
    if (words == 1) before.second = word;
    before.summed |= chained && words > 0 && is_one(word, sums);
    chained = chained && !breaks_chain(word);
    before.coded |= chained && (is_one(word, code_words) || is_one(word, piece_words));
    passed += !is_one(word, linking);
    capital = capital_at(typed, 0);
  }
  return before;
}

// In an enumeration a code word in the singular may name the first number only: « le code postal 34000, 10557
// habitants », but « les tickets 12345, 12346 ».
Before read_before(std::string_view text) {
  if (text.size() > look_back) text.remove_prefix(text.size() - look_back);
  const Listed listed = take_enumerated(text);
  Before before = read_words(text);
  if (listed == Listed::by_comma && !before.plural()) return {};
  before.listed = listed;
  return before;
}

bool is_acronym(std::string_view word) {
  constexpr size_t longest = 6;  // a longer one is a word in capitals
  return word.size() >= 2 && word.size() <= longest && word != "HT" && word != "TTC" &&
         std::all_of(word.begin(), word.end(), is_capital_ascii);
}

bool is_noun(const std::string& word) {
  for (std::string_view others : {determiners, breaking, linking, counting, sums})
    if (is_one(word, others)) return false;
  return !word.empty() && !word.ends_with("ment");
}

// « préfectoral », « cadastrale », « bancaire »: never a verb.
bool is_adjective(const std::string& word) {
  for (std::string_view ending : {"al", "ale", "el", "elle", "aire", "ique", "ublic"})
    if (word.ends_with(ending)) return true;
  return false;
}

// « la demande 12345 », « Candidature 12345 », « marché public 12345 », « le 12345 »: the number is a name.
bool names_what_precedes(const Before& before) {
  if (before.apart || before.first.empty()) return false;
  if (is_one(before.first, singular)) return true;
  if (!is_noun(before.first)) return false;
  const bool begins = before.second.empty() && capital_at(before.typed, 0) && !before.plural();
  return begins || is_one(before.second, determiners) ||
         (is_adjective(before.first) && (is_one(before.second, label_words) || before.second == "compte"));
}

}  // namespace

NumberContext number_context(std::string_view text) {
  const Before before = read_before(text);
  const bool how_many = before.summed || (before.apart && before.plural() && before.listed == Listed::no);
  NumberContext context;
  context.code = !before.summed &&
                 (is_one(before.first, code_words) || (is_one(before.first, piece_words) && !how_many));
  context.label = is_one(before.first, label_words) && !how_many;
  context.chained = before.coded && !how_many;
  context.weak = before.listed != Listed::no && !before.plural();
  context.names = names_what_precedes(before);
  context.many = is_one(before.first, several);
  context.acronym = is_acronym(before.typed) && !is_one(before.first, sums);
  context.first = before.first.empty() && before.listed == Listed::no;
  context.place = !before.apart && !before.second.empty() && capital_at(before.typed, 0);
  return context;
}

}  // namespace annuaire
