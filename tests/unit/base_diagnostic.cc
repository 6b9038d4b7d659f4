#include "base/diagnostic.h"
#include "base/diagnostic_data.h"
#include "support.h"

using namespace annuaire;

namespace {

// The diagnostic for the first place of `word` in `text`.
std::string shown(const std::string& text, const std::string& word, Message hint = {},
                  Language language = Language::fr) {
  Sources sources;
  FileId file = sources.add("content/2021/essai.md", text);
  auto begin = static_cast<uint32_t>(text.find(word));
  Diagnostics out;
  out.error({file, begin, begin + static_cast<uint32_t>(word.size())}, {"mot fautif", "wrong word"},
            std::move(hint));
  return format(out.all().front(), sources, language);
}

}  // namespace

TEST_CASE("diagnostic: what is noted comes back as it was, with the place or the file") {
  Sources sources;
  const FileId file = sources.add("content/2021/essai.md", "un mot");
  Diagnostics said;
  said.warning({file, 3, 6}, {"mot fautif", "wrong word"});
  said.warning_in("assets/vue.jpg", {"image large", "large picture"});
  const auto again = read_diagnostics(diagnostics_data(said, sources), sources, sources_by_path(sources));
  REQUIRE(again);
  REQUIRE_EQ(again->all().size(), 2);
  for (size_t i = 0; i < 2; ++i) {
    CHECK_EQ(again->all()[i].path, said.all()[i].path);
    CHECK_EQ(again->all()[i].where.has_value(), said.all()[i].where.has_value());
    CHECK_EQ(format(again->all()[i], sources, Language::fr), format(said.all()[i], sources, Language::fr));
  }
}

TEST_CASE("diagnostic: place, source line, caret and hint") {
  CHECK_EQ(shown("---\nprojet: Un Été\n---\n", "Été",
                 {"vouliez-vous dire « Hiver » ?", "did you mean « Hiver »?"}),
           "content/2021/essai.md:2:12: erreur : mot fautif\n"
           "projet: Un Été\n"
           "           ^~~\n"
           "aide : vouliez-vous dire « Hiver » ?\n");
  CHECK_EQ(shown("ab", "b", {"aide", "help"}, Language::en),
           "content/2021/essai.md:1:2: error: wrong word\nab\n ^\nhint: help\n");
}

TEST_CASE("diagnostic: columns count characters as displayed") {
  CHECK_EQ(shown("e\u0301te\u0301 👩‍🚒 mot", "mot"),
           "content/2021/essai.md:1:7: erreur : mot fautif\ne\u0301te\u0301 👩‍🚒 mot\n      ^~~\n");
}

TEST_CASE("diagnostic: a tab is one blank, control signs are shown as such") {
  CHECK_EQ(shown("\tcle\x1B[31m: mot", "mot"),
           "content/2021/essai.md:1:12: erreur : mot fautif\n cle\uFFFD[31m: mot\n           ^~~\n");
}

TEST_CASE("diagnostic: the caret stops at the end of the first line") {
  CHECK_EQ(shown("un\ndeux\ntrois", "eux\ntr"),
           "content/2021/essai.md:2:2: erreur : mot fautif\ndeux\n ^~~\n");
}

TEST_CASE("diagnostic: long lines are cut around the word") {
  std::string message = shown(std::string(300, 'a') + "é mot " + std::string(300, 'b'), "mot");
  CHECK_EQ(message, "content/2021/essai.md:1:303: erreur : mot fautif\n…" + std::string(51, 'a') + "é mot " +
                        std::string(53, 'b') + "…\n" + std::string(54, ' ') + "^~~\n");
  std::string all = shown(std::string(300, 'm'), std::string(300, 'm'));
  CHECK_EQ(all, "content/2021/essai.md:1:1: erreur : mot fautif\n" + std::string(110, 'm') + "…\n^" +
                    std::string(109, '~') + "\n");
}

TEST_CASE("diagnostic: without a span it names the file, or nothing") {
  Sources sources;
  Diagnostics out;
  out.error_in("content/2021/a.md", {"fiche vide", "empty card"});
  out.warning_in("", {"rien", "nothing"});
  CHECK_EQ(format(out.all()[0], sources, Language::fr), "content/2021/a.md: erreur : fiche vide\n");
  CHECK_EQ(format(out.all()[1], sources, Language::fr), "avertissement : rien\n");
  CHECK_EQ(out.count(Severity::warning), 1);
  CHECK(out.has_errors());
}

TEST_CASE("diagnostic: spans at and beyond the ends do no harm") {
  Sources sources;
  FileId file = sources.add("a.md", "x\n");
  for (Span span :
       {Span{file, 0, 0}, Span{file, 2, 2}, Span{file, 90, 95}, Span{file, 1, 0}, Span{no_file, 0, 1}}) {
    Diagnostics out;
    out.note(span, {"ici", "here"});
    CHECK(format(out.all()[0], sources, Language::fr).find("note : ici\n") != std::string::npos);
  }
}
