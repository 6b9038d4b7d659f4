// Fields that a label declares for its own cards: declared, read, checked.
#include "base/read_date.h"
#include "content/content.h"
#include "content/own_fields.h"
#include "support.h"

using namespace annuaire;

namespace {

using Tree = std::map<std::string, std::string>;

const std::string settings =
    "titre: Prix\nlabel:\n  niveaux: [{id: or, nom: Or}]\nchamps:\n"
    "  - {id: echelle, nom: Échelle, type: choix, choix: [Commune, Intercommunalité], obligatoire: oui}\n"
    "  - {id: budget, nom: Budget (k€), type: nombre}\n"
    "  - {id: lancement, nom: Lancement, type: date}\n"
    "  - {id: code, nom: Code source, type: adresse}\n"
    "  - {id: mots, nom: Mots-clés, type: liste, montrer: [fiche, index]}\n"
    "  - {id: plan, nom: Plan, type: image}\n"
    "  - nom: Une remarque\n"
    "    montrer: liste\n";

struct OwnRead {
  Content content;
  Diagnostics out;
  std::string messages() const {
    std::string all;
    for (const Diagnostic& each : out.all()) all += format(each, content.sources, Language::fr);
    return all;
  }
  const Value& own(size_t i) const { return content.cards.at(0).own.at(i); }
};

OwnRead read(const std::string& yaml, const std::string& lines) {
  MemoryFiles files(Tree{{"annuaire.yaml", yaml},
                         {"content/2021/edition.md", "---\ntitre: Prix\nannee: 2021\ncategories: [A]\n---\n"},
                         {"content/2021/fiche.md", "---\nprojet: P\nporteurs: V\ncategorie: a\nlabel: or\n" +
                                                       lines + "---\nCorps.\n"}});
  OwnRead read;
  read.content = read_content(files, 1, read.out);
  return read;
}

std::string declared(const std::string& lines) {
  return read("titre: Prix\nchamps:\n" + lines, "").messages();
}

bool holds(const std::string& text, const std::string& part) {
  INFO(text);
  bool found = text.find(part) != text.npos;
  CHECK_MESSAGE(found, part);
  return found;
}

}  // namespace

TEST_CASE("own fields: declared and read by their types") {
  OwnRead site =
      read(settings,
           "echelle: Commune\nbudget: 12 500,5\nlancement: 3 mars 2021\ncode: www.exemple.fr/x\n"
           "mots: [eau, air]\nplan: plan.png\nplan_alt: Le plan\nune-remarque: C’est : tout # vrai\n");
  CHECK_EQ(site.messages(), "");
  const OwnFields& own = *site.content.config.own;
  REQUIRE_EQ(own.list.size(), 8);
  CHECK_EQ(own.specs.size(), card_schema.fields.size() + 8);
  CHECK_EQ(site.own(0).scalar.value, "Commune");
  CHECK_EQ(site.own(1).scalar.value, "12500.5");
  CHECK_EQ(site.own(2).scalar.value, "2021-03-03");
  CHECK_EQ(site.own(3).scalar.value, "https://www.exemple.fr/x");
  CHECK_EQ(site.own(4).items.size(), 2);
  CHECK_EQ(site.own(5).scalar.value, "plan.png");
  CHECK_EQ(site.own(6).scalar.value, "Le plan");
  CHECK(own.list[6].is_alt);
  CHECK_EQ(site.own(7).scalar.value, "C’est : tout # vrai");
  CHECK_EQ(own.list[7].id, "une-remarque");
  CHECK((own.list[0].on_card && own.list[0].in_data && !own.list[0].in_lists && !own.list[0].in_index));
  CHECK((own.list[4].on_card && !own.list[4].in_data && own.list[4].in_index));
  CHECK((own.list[7].in_lists && !own.list[7].on_card));
}

TEST_CASE("own fields: a date is read in every way in which dates are") {
  for (const DateForm& form : date_forms()) {
    if (!parse_date(form.example)) continue;
    OwnRead site = read(settings, "echelle: Commune\nlancement: " + std::string(form.example) + "\n");
    CHECK_EQ(site.messages(), "");
    CHECK_EQ(site.own(2).scalar.value, std::string(form.iso).substr(0, 10));
  }
}

TEST_CASE("own fields: without « champs » cards keep nothing beside their fields") {
  OwnRead site = read("titre: Prix\n", "");
  CHECK_EQ(site.content.config.own, nullptr);
  CHECK(site.content.cards.at(0).own.empty());
}

TEST_CASE("own fields: faults in a card are told as those of built-in fields") {
  CHECK_EQ(read(settings, "echelle: Comune\n").messages(),
           "content/2021/fiche.md:6:10: erreur : « Comune » n’est pas une valeur du champ « echelle »\n"
           "echelle: Comune\n"
           "         ^~~~~~\n"
           "aide : vouliez-vous dire « Commune » ?\n");
  holds(read(settings, "echelle: Planète\n").messages(),
        "aide : choix possibles : « Commune », « Intercommunalité »\n");
  holds(read(settings, "echelle: COMMUNE\n").messages(), "note : « COMMUNE » est lu comme « Commune »\n");
  CHECK_EQ(read(settings, "").messages(),
           "content/2021/fiche.md: erreur : il manque le champ « echelle » (Échelle)\n"
           "aide : ajouter une ligne « echelle: … »\n");
  CHECK_EQ(read(settings, "echelle: Commune\nbudget: environ 3\n").messages(),
           "content/2021/fiche.md:7:9: erreur : « environ 3 » n’est pas un nombre\n"
           "budget: environ 3\n"
           "        ^~~~~~~~~\n"
           "aide : écrire « 3 », sans unité\n");
  holds(read(settings, "echelle: Commune\nlancement: bientôt\n").messages(),
        "« bientôt » n’est pas une date");
  holds(read(settings, "echelle: Commune\nlancement: mai 2027\n").messages(), "ne dit pas le jour");
  holds(read(settings, "echelle: Commune\nbudjet: 3\n").messages(), "aide : vouliez-vous dire « budget » ?");
  holds(read(settings, "echelle: Commune\nune-remarque: " + std::string(201, 'x') + "\n").messages(),
        "avertissement : le champ « une-remarque » dépasse 200 signes");
}

TEST_CASE("own fields: numbers that can be read in two ways are asked for") {
  auto said = [](const std::string& number) {
    return read(settings, "echelle: Commune\nbudget: " + number + "\n").messages();
  };
  for (const char* fine : {"0", "-3", "−3,25", "12.5", "0.125", "1 234 567,89", "12,345"})
    CHECK_EQ(said(fine), "");
  holds(said("12.500"), "« 12.500 » peut se lire de deux façons");
  holds(said("12.500"), "aide : écrire « 12500 » ou « 12,5 »\n");
  holds(said("1,200"), "avertissement : « 1,200 » est lu comme 1,2\n");
  holds(said("1,200"), "aide : écrire « 1200 » ou « 1,2 »\n");
  for (const auto& [typed, meant] : {std::pair{"5O", "50"},
                                     {"l5", "15"},
                                     {"1O,5", "10,5"},
                                     {"12 %", "12"},
                                     {"1 000 €", "1 000"},
                                     {"près de 40", "40"},
                                     {"40 m²", "40"},
                                     {"12,5 km", "12,5"},
                                     {"40 habitants", "40"}})
    holds(said(typed), "aide : écrire « " + std::string(meant) + " », sans unité\n");
  for (const char* several : {"3 M€", "3 millions", "40 à 50", "une soixantaine", "2 k€"})
    holds(said(several), "aide : écrire un nombre sans unité, comme « 12 500 » ou « 12,5 »\n");
  for (const char* bad : {"12 %", "1.2.3", ",5", "5,", "--3", "1e9", "12345678901234567890"})
    holds(said(bad), "n’est pas un nombre");
}

TEST_CASE("own fields: faulty declarations") {
  CHECK_EQ(declared("  - {id: region, nom: Région}\n"),
           "annuaire.yaml:3:10: erreur : « region » est déjà un champ des fiches\n"
           "  - {id: region, nom: Région}\n"
           "         ^~~~~~\n"
           "aide : l’employer tel quel (région), ou choisir un autre id\n");
  holds(declared("  - nom: Sous-titre\n"), "« sous_titre » est déjà un champ des fiches");
  holds(declared("  - id: label_nom\n"), "« label_nom » est le nom d’une colonne des données ouvertes");
  holds(declared("  - id: budget\n  - nom: Budget\n"),
        "annuaire.yaml:4:10: erreur : le champ « budget » est déclaré deux fois");
  holds(declared("  - {id: plan_alt, nom: P}\n  - {id: plan, type: image}\n"),
        "« plan_alt » est déclaré deux fois");
  CHECK_EQ(declared("  - {id: budget, type: nombr}\n"),
           "annuaire.yaml:3:24: erreur : « nombr » n’est pas une valeur du champ « type »\n"
           "  - {id: budget, type: nombr}\n"
           "                       ^~~~~\n"
           "aide : vouliez-vous dire « nombre » ?\n");
  holds(declared("  - {id: Coût total}\n"), "aide : écrire « cout-total »");
  holds(declared("  - {nom: …}\n"), "aide : ajouter à ce champ « id: mon-champ »");
  holds(declared("  - {id: echelle, type: choix}\n"), "il manque les valeurs du champ « echelle »");
  holds(declared("  - {id: echelle, choix: [a, b]}\n"),
        "seul un champ de type « choix » a des valeurs à choisir");
  holds(declared("  - {id: echelle, montrer: [fiches]}\n"), "vouliez-vous dire « fiche » ?");
  holds(declared("  - {id: texte, type: texte-long, montrer: index}\n"), "ne se montre pas dans « index »");
}

TEST_CASE("own fields: an empty « montrer » shows a field nowhere, none at all on the card and in the data") {
  const auto places = [](const std::string& shown) {
    const OwnRead all = read("titre: Prix\nchamps:\n  - {id: note" + shown + "}\n", "note: 3\n");
    const OwnField& field = all.content.config.own->list.at(0);
    return std::vector<bool>{field.on_card, field.in_data, field.in_lists, field.in_index};
  };
  CHECK_EQ(places(", montrer: []"), std::vector<bool>{false, false, false, false});
  CHECK_EQ(places(""), std::vector<bool>{true, true, false, false});
}

TEST_CASE("own fields: a card is not at fault for a field whose declaration is") {
  const std::string told =
      read("titre: Prix\nchamps:\n  - {id: echelle, type: choix}\n", "echelle: Pays\n").messages();
  holds(told, "il manque les valeurs du champ « echelle »");
  CHECK_EQ(told.find("champ inconnu"), std::string::npos);
}

TEST_CASE("own fields: the names of reckoned columns and of fields cannot meet") {
  for (std::string_view column : reckoned_columns) CHECK_EQ(card_schema.find(column), nullptr);
}

// What the hint says is pasted into the settings as it stands.
TEST_CASE("own fields: the hint for an unknown field declares it") {
  for (const std::string& yaml : {std::string("titre: Prix\n"), settings})
    for (const char* lines : {"montant: 12\n", "Public visé: tous\n", "mesures:\n  - a\n  - b\n",
                              "mesures: [a, b]\n", "récit:\n  Il était une fois\n  un projet.\n",
                              "jours/an: 3\n", "2e_nom: x\n", "regions: Bretagne\n"}) {
      CAPTURE(lines);
      std::string card = std::string(yaml == settings ? "echelle: Commune\n" : "") + lines;
      OwnRead before = read(yaml, card);
      REQUIRE_EQ(before.out.all().size(), 1);
      const Diagnostic& said = before.out.all().front();
      CHECK(said.severity == Severity::warning);
      for (Language language : {Language::fr, Language::en}) {
        const std::string& hint = said.hint.in(language);
        OwnRead after = read(yaml + hint.substr(hint.find('\n') + 1) + "\n", card);
        CHECK_EQ(after.out.count(Severity::error) + after.out.count(Severity::warning), 0);
        CHECK(after.content.cards.at(0).own.back().present());
      }
    }
  holds(read("titre: Prix\n", "regions: Bretagne\n").messages(),
        "aide : vouliez-vous dire « region » ? Sinon, pour en faire un champ à vous, ajouter à annuaire.yaml "
        ":\n"
        "champs:\n"
        "  - {id: regions, nom: Regions, type: texte}\n");
}

TEST_CASE("own fields: a name that the program shows itself is told") {
  for (const char* name : {"Région", "Porteur", "porteurs", "Site", "Département"})
    holds(declared("  - {id: mien, nom: " + std::string(name) + "}\n"),
          "avertissement : les fiches montrent déjà un champ « " + std::string(name) + " »");
  CHECK_EQ(declared("  - {id: mien, nom: Régions voisines}\n"), "");
}
