// What others read out of our files: every word of a yearbook and of a press release stands whole in its
// text, however it is taken out, and in the text of its tags.
#include <algorithm>

#include "tree.h"
#include "unit/set_site.h"
#include "unit/story_words.h"

namespace fs = std::filesystem;
using namespace annuaire;
using namespace annuaire::test;

namespace {

// Lines joined: a soft hyphen goes with the line's end, a hard one stays.
std::string joined(const std::string& text) {
  const std::string_view soft = "\u00AD";
  std::string out;
  for (size_t at = 0; at < text.size();) {
    const bool is_soft = std::string_view(text).substr(at).starts_with(soft);
    if (text[at] != '-' && !is_soft) {
      out += text[at++];
      continue;
    }
    size_t next = at + (is_soft ? soft.size() : 1);
    if (!is_soft) out += '-';
    if (!is_soft && std::string_view(text).substr(next).starts_with(soft)) next += soft.size();
    const size_t word = text.find_first_not_of(" \n\r", next);
    const bool ends =
        word != std::string::npos && text.substr(next, word - next).find('\n') != std::string::npos;
    at = ends ? word : next;
  }
  return out;
}

// A text without web addresses, which are cut before their own signs.
std::string without_web(const std::string& text) {
  std::string out;
  for (const std::string_view line : split(text, '\n')) {
    for (const std::string_view part : split(line, ' '))
      if (part.find("://") == part.npos && part.find("www.") == part.npos) out += std::string(part) + ' ';
    out += '\n';
  }
  return out;
}

// The words of `wanted` that `found` has less often, each with how often it is missing.
WordCounts missing(const WordCounts& wanted, const WordCounts& found) {
  WordCounts out;
  for (const auto& [word, count] : wanted) {
    const auto there = found.find(word);
    const size_t times = there == found.end() ? 0 : there->second;
    if (times < count) out[word] = count - times;
  }
  return out;
}

// Without the words that read from right to left, which poppler's -raw mode cuts after each letter, as it
// does wherever a letter stands left of the one before. Painted the other way round they would be whole there
// and backwards in the text of the tags, which is what is read aloud.
WordCounts rightwards(WordCounts words) {
  std::erase_if(words, [](const auto& word) {
    const UCharDirection direction = u_charDirection(UChar32(to_utf32(word.first).front()));
    return direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC;
  });
  return words;
}

std::string listed(const WordCounts& words) {
  std::string out;
  for (const auto& [word, count] : words) out += word + " " + std::to_string(count) + ", ";
  return out;
}

// Words whose hyphen went with the line's end.
size_t without_hyphen(const WordCounts& lost, const WordCounts& found) {
  size_t out = 0;
  for (const auto& [word, count] : lost) {
    std::string plain = word;
    std::erase(plain, '-');
    if (plain != word && found.contains(plain)) out += count;
  }
  return out;
}

void check_words(const Story& story, const fs::path& pdf) {
  INFO(pdf.string());
  const WordCounts all = words_in(without_web(StoryText(story, true).text)),
                   read = words_in(without_web(StoryText(story, false).text));
  const WordCounts plain = words_in(joined(run("pdftotext " + quoted(pdf) + " -").out)),
                   raw = words_in(joined(run("pdftotext -raw " + quoted(pdf) + " -").out)),
                   tags = words_in(joined(run("pdfinfo -struct-text " + quoted(pdf)).out));
  CHECK_EQ(listed(missing(all, plain)), "");
  CHECK_EQ(listed(missing(rightwards(all), raw)), "");
  CHECK_EQ(listed(missing(read, tags)), "");
  MESSAGE(pdf.filename().string() << ": " << all.size() << " words, "
                                  << without_hyphen(missing(all, plain), plain)
                                  << " compounds without hyphen");
}

void check_site(const fs::path& root) {
  TemporaryFolder t;
  const fs::path copy = copied_site(root, t.path / "site"), out = t.path / "out";
  const Ran ran =
      cli("build --pdf ecran,communique --date 2025-01-01 --site " + quoted(copy) + " --out " + quoted(out));
  REQUIRE_MESSAGE(ran.status == 0, ran.err);
  constexpr const char* package = "fonts-noto-cjk";  // named where a sign has no face
  if (ran.err.find(package) != std::string::npos) SKIP_TEST(package);
  const Site site = site_in(DiskFiles(copy.string()));
  for (const SiteEdition& edition : site.editions) {
    const std::string year = std::to_string(edition.year);
    check_words(compose_yearbook(site, edition, makeup_of(site)), out / ("annuaire-" + year + ".pdf"));
    check_words(compose_press_document(site, edition, makeup_of(site)),
                out / year / "communique" / ("communique-" + year + ".pdf"));
  }
}

}  // namespace

TEST_SUITE("heavy: extraction") {
  TEST_CASE("extraction: every word of our own files stands whole, and of sites to start from") {
    if (!has_command("pdftotext")) SKIP_TEST("poppler-utils");
    check_site(source_dir());
    for (const char* name : {"arobases", "potagers", "sentiers"})
      check_site(source_dir() / "tests/sites" / name);
  }

  TEST_CASE("extraction: every word of the cases and of the other label stands whole") {
    NEEDS_SHARED("extraction: every word of our own files stands whole, and of sites to start from");
    if (!has_command("pdftotext")) SKIP_TEST("poppler-utils");
    for (const auto& entry : fs::directory_iterator(shared_dir() / "cases/print"))
      if (fs::exists(entry.path() / "annuaire.yaml")) check_site(entry.path());
    check_site(shared_dir() / "cases/label");
  }
}
