// Is the call for candidates open?
#include "html_built.h"
#include "model/call.h"
#include "model/day_decisions.h"

namespace annuaire {
namespace {

using namespace test;

/// The call of a site of one edition, 2020, on a day; `out`: what the check tells.
std::optional<Call> call_on(Date day, const std::string& applications, const std::string& more = "",
                            std::string* told_of_it = nullptr) {
  Tree tree = garden_site();
  tree["content/2020/edition.md"] =
      "---\ntitre: Prix\nannee: 2020\ncategories: [{id: parcs, nom: Parcs}]\n"
      "candidatures: {" +
      applications + "}\n" + more + "---\n";
  MemoryFiles files(tree);
  Diagnostics out;
  static Site site;  // the call points into it
  site = link_site(read_content(files, 1, out), {day}, 1, out);
  Diagnostics checked;
  check_call(site, checked);
  for (const Diagnostic& d : checked.all())
    if (told_of_it) *told_of_it += d.message.fr + " / " + d.hint.fr + "\n";
  return newest_call(site);
}

constexpr Date first_of_2021{2021, 1, 1};
Date later(int days) { return plus_days(first_of_2021, days); }

TEST_CASE("call: of the next edition, open to the end of its last day") {
  const char* dates =
      "prochaine_edition: 2022, prochaine_ouverture: 2021-01-02, prochaine_cloture: 2021-01-05";
  auto call = call_on(first_of_2021, dates);
  REQUIRE(call.has_value());
  CHECK(call->state == Call::State::upcoming);
  CHECK_EQ(call->year, "2022");
  CHECK(call->next);
  CHECK(call_on(later(1), dates)->state == Call::State::open);
  CHECK(call_on(later(4), dates)->state == Call::State::open);
  CHECK(call_on(later(5), dates)->state == Call::State::closed);
  CHECK_EQ(call_on(first_of_2021, "prochaine_cloture: 2021-05-01")->year, "2021");
}

TEST_CASE("call: of the edition itself; without a last day, until its jury meets") {
  CHECK(call_on(first_of_2021, "cloture: 2021-01-01")->state == Call::State::open);
  CHECK(call_on(first_of_2021, "cloture: 2020-12-31")->state == Call::State::closed);
  CHECK_EQ(call_on(first_of_2021, "cloture: 2020-12-31")->year, "2020");
  CHECK(call_on(first_of_2021, "ouverture: 2020-12-01")->state == Call::State::open);
  CHECK(call_on(first_of_2021, "ouverture: 2020-10-01, seance_jury: 2020-12-15")->state ==
        Call::State::closed);
  CHECK(call_on(first_of_2021, "ouverture: 2020-10-01", "ceremonie: {date: 2020-12-20}\n")->state ==
        Call::State::closed);
}

TEST_CASE("call: a closing that is not understood is not called missing as well") {
  std::string told;
  call_on(first_of_2021, "ouverture: 2021-01-01, cloture: bientôt", "", &told);
  CHECK_EQ(told, "");
}

TEST_CASE("call: hours do not shorten the last day, but for its first") {
  for (const char* closing :
       {"2021-01-05 23:59", "2021-01-05 12:00Z", "5 janvier 2021 à minuit", "2021-01-05T01:00"}) {
    CAPTURE(closing);
    const std::string dates = std::string("cloture: ") + closing;
    CHECK(call_on(later(4), dates)->state == Call::State::open);
    CHECK(call_on(later(5), dates)->state == Call::State::closed);
  }
  std::string told_of_it;
  CHECK(call_on(later(3), "cloture: 5 janvier 2021 à 0 h")->state == Call::State::open);
  CHECK(call_on(later(4), "cloture: 5 janvier 2021 à 0 h", "", &told_of_it)->state == Call::State::closed);
  CHECK_EQ(told_of_it,
           "à 0 h, ce jour commence : l’appel est clos depuis la veille / "
           "pour la fin du jour, écrire « 5 janvier 2021 à minuit »\n");
}

TEST_CASE("call: one that never closes is told") {
  std::string told_of_it;
  call_on(first_of_2021, "ouverture: 2021-01-05", "", &told_of_it);
  CHECK_EQ(told_of_it,
           "cet appel n’a pas de clôture : une fois ouvert, il le reste / "
           "ajouter par exemple « cloture: 5 avril 2021 »\n");
  told_of_it.clear();
  call_on(first_of_2021, "ouverture: 2021-01-05, seance_jury: 2021-03-01", "", &told_of_it);
  CHECK_EQ(told_of_it, "");
}

TEST_CASE("call: what the day decides, and between which days it decides alike") {
  const char* dates = "prochaine_ouverture: 2021-01-02, prochaine_cloture: 2021-01-05";
  for (int day = -3; day < 9; ++day) {
    CAPTURE(day);
    Tree tree = garden_site();
    tree["content/2020/edition.md"] =
        "---\ntitre: Prix\nannee: 2020\ncategories: [{id: parcs, nom: Parcs}]\ncandidatures: {" +
        std::string(dates) + "}\n---\n";
    MemoryFiles files(tree);
    auto decided = [&](Date today) {
      Diagnostics out;
      return decisions_of(link_site(read_content(files, 1, out), {today}, 1, out));
    };
    DayDecisions here = decided(later(day));
    REQUIRE(here.said.size() == 1);
    for (int other = -3; other < 9; ++other) {
      bool alike =
          (!here.from || *here.from <= later(other)) && (!here.before || later(other) < *here.before);
      if (alike) CHECK_EQ(decided(later(other)).said[0].fr, here.said[0].fr);
    }
  }
}

TEST_CASE("call: none where no date is given") {
  CHECK_FALSE(call_on(first_of_2021, "plateforme: Courrier").has_value());
  CHECK_FALSE(call_on(first_of_2021, "cloture: au printemps").has_value());
}

TEST_CASE("call: the home page says when to apply, how, and to whom") {
  Tree tree = garden_site();
  tree["content/2020/edition.md"].replace(tree["content/2020/edition.md"].find("chiffres:"), 0,
                                          "candidatures: {prochaine_cloture: 2021-06-01, auditions: en juin, "
                                          "dossier: \"https://dossier.example\"}\n");
  const std::string html = build_site(tree)["index.html"];
  for (const char* part :
       {"Les candidatures pour l’édition 2021 sont ouvertes jusqu’au 1er\u00a0juin 2021.", "<dd>en juin</dd>",
        "href=\"https://dossier.example\"", "/prix/2020/#a-vous", "mailto:salut@amis.example"})
    CHECK_MESSAGE(html.find(part) != std::string::npos, part);
}

}  // namespace
}  // namespace annuaire
