#include <algorithm>
#include <clocale>
#include <thread>
#include <vector>

#include <unicode/locid.h>

#include "base/order.h"
#include "support.h"

using namespace annuaire;

namespace {

// "a < b < c", however they are given.
void check_order(const std::vector<std::string>& names, const char* language = "fr") {
  std::vector<std::string> sorted(names.rbegin(), names.rend());
  std::sort(sorted.begin(), sorted.end(), [&](const std::string& a, const std::string& b) {
    return sort_key(a, language) < sort_key(b, language);
  });
  for (size_t i = 0; i < names.size(); ++i) CHECK_EQ(sorted[i], names[i]);
}

}  // namespace

TEST_SUITE("order") {
  TEST_CASE("accents and letters joined stand with their plain letters") {
    check_order({"Écluse", "Évry", "Fréjus"});
    check_order({"a la carte", "À table", "A4", "Aa", "Ça roule", "Camion", "cote", "côte"});
    check_order({"Odeur", "Oeillet", "Œuvre", "Ogive", "Oz"});
    check_order({"Ile bleue", "Île verte", "Ilot"});
  }

  TEST_CASE("numbers stand by their value") {
    check_order({"1 projet", "2 projets", "10 projets", "100 % vélo"});
    check_order({"Étape 2", "Étape 10", "Étape 010 bis"});
    check_order({"1er arrondissement", "2e arrondissement", "10e arrondissement", "20e arrondissement"});
    check_order({"version 2.9", "version 2.10", "version 10"});
    check_order({"200 arbres", "1 500 arbres", "2 000 arbres", "10 000 arbres", "1 000 000 arbres"});
    check_order({"10\u202F000 pas", "20 000 pas"});
    check_order({"Lot A2", "Lot A10", "Lot B1"});
    check_order({"2020 150 projets", "2021 3 projets"});
  }

  TEST_CASE("signs are passed over, before a name and within it") {
    check_order({"« Alpha »", "(Bêta)", "[Camion]", "#data", "“Écluse”", "– Ferme", "¡Gare!", "* Halle",
                 "@île", "…Jardin", "’K", "🏡 Lieu", "→ Moulin", "+ Nature", "Nuit"});
    check_order({"Saint Malo", "Saint-Malo", "Saint-Malo bis", "Sainte-Marie"});
    check_order({"L’arbre", "L'arche", "La Ferme", "Lac"});
    check_order({"S.N.C.F. Lyon", "SNCF Paris"});
    check_order({"Étudiantes d’ailleurs", "Étudiant·e·s d’ici"});
    check_order({"Halle\u00A0A", "Halle B", "Halle\u2009C", "Halles"});
    check_order({"Soft\u00ADware A", "Software B"});
  }

  TEST_CASE("the order is total: names that differ have different keys") {
    for (const char* language : {"fr", "en"}) {
      std::vector<std::string> keys;
      for (const char* name : {"Halle", "halle", "« Halle »", "Hallé", "Halle ", "", " ", "***", "1", "01",
                               "001", "St Malo", "St-Malo"})
        keys.push_back(sort_key(name, language));
      std::sort(keys.begin(), keys.end());
      CHECK(std::adjacent_find(keys.begin(), keys.end()) == keys.end());
    }
    check_order({std::string(500, 'a'), std::string(500, 'a') + " b", std::string(500, 'b')});
  }

  TEST_CASE("the language decides, never the machine") {
    check_order({"Ångström", "Zorn"}, "fr");
    check_order({"Zorn", "Ångström"}, "sv");
    check_order({"Ångström", "Zorn"}, "xx-unknown");
    std::string here = sort_key("Ångström 10", "fr"), unknown = sort_key("Ångström 10", "xx"), there, again;
    const icu::Locale usual = icu::Locale::getDefault();
    UErrorCode status = U_ZERO_ERROR;
    icu::Locale::setDefault(icu::Locale("sv", "SE"), status);
    std::thread([&] {
      there = sort_key("Ångström 10", "fr");
      again = sort_key("Ångström 10", "xx");
    }).join();
    icu::Locale::setDefault(usual, status);
    CHECK_EQ(there, here);
    CHECK_EQ(again, unknown);
  }

  TEST_CASE("the letter of an index") {
    for (auto [name, letter] : {std::pair{"Écluse", "E"},
                                {"« Alpha »", "A"},
                                {"#data", "D"},
                                {"(Ville)", "V"},
                                {"œuvre", "O"},
                                {"Ça", "C"},
                                {"’68", "#"},
                                {"2e", "#"},
                                {"", "#"},
                                {"Ωmega", "Ω"},
                                {"άνθρωπος", "Α"},
                                {"Ёлка", "Е"},
                                {"أمل", "ا"},
                                {"שלום", "ש"},
                                {"世界", "世"},
                                {"𠮷野", "𠮷"},
                                {"①", "#"},
                                {"L’Isle", "L"}})
      CHECK_EQ(index_letter(name), letter);
  }
}
