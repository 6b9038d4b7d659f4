// Is the call for candidates open?
#include "html_built.h"
#include "model/call.h"

namespace annuaire {
namespace {

using namespace test;

/// The call of a site of one edition, 2020, on a day (SOURCE_DATE_EPOCH, in days since 1970).
std::optional<Call> call_on(long day, const std::string& applications, const std::string& more = "") {
  Tree tree = garden_site();
  tree["content/2020/edition.md"] =
      "---\ntitre: Prix\nannee: 2020\ncategories: [{id: parcs, nom: Parcs}]\n"
      "candidatures: {" +
      applications + "}\n" + more + "---\n";
  MemoryFiles files(tree);
  Diagnostics out;
  static Site site;  // the call points into it
  site = link_site(read_content(files, 1, out), day * 86400, 1, out);
  return newest_call(site);
}

constexpr long first_of_2021 = 18628;

TEST_CASE("call: of the next edition, open to the end of its last day") {
  const char* dates =
      "prochaine_edition: 2022, prochaine_ouverture: 2021-01-02, prochaine_cloture: 2021-01-05";
  auto call = call_on(first_of_2021, dates);
  REQUIRE(call.has_value());
  CHECK(call->state == Call::State::upcoming);
  CHECK_EQ(call->year, "2022");
  CHECK(call->next);
  CHECK(call_on(first_of_2021 + 1, dates)->state == Call::State::open);
  CHECK(call_on(first_of_2021 + 4, dates)->state == Call::State::open);
  CHECK(call_on(first_of_2021 + 5, dates)->state == Call::State::closed);
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
