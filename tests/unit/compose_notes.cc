// Footnotes: where their tags stand, what leads where, and how they are numbered.
#include <algorithm>

#include "compose_dump.h"
#include "compose_site.h"

using namespace annuaire;
using namespace annuaire::test;

namespace {

// Notes in the order of the story, however deep their paragraphs stand.
void collect(const std::vector<Item>& items, std::vector<const FootNote*>& out) {
  for (const Item& item : items) {
    if (const auto* beside = std::get_if<Beside>(&item.what)) {
      collect(beside->side, out);
      collect(beside->items, out);
    }
    if (const auto* list = std::get_if<Indented>(&item.what)) collect(list->items, out);
    if (const auto* table = std::get_if<Table>(&item.what))
      for (const std::vector<TableRow>* rows : {&table->headings, &table->rows, &table->again})
        for (const TableRow& row : *rows) collect(row.cells, out);
    const auto* paragraph = std::get_if<Paragraph>(&item.what);
    if (!paragraph) continue;
    for (const FootNote& note : paragraph->notes) {
      out.push_back(&note);
      collect(note.items, out);
    }
  }
}

std::vector<std::string> notes_of(const Story& story) {
  std::vector<const FootNote*> notes;
  collect(story.items, notes);
  std::vector<std::string> out;
  for (const FootNote* note : notes) {
    const auto& outer = std::get<Indented>(note->items.at(0).what);
    const auto& inner = std::get<Indented>(outer.items.at(0).what);
    const auto& head = std::get<Paragraph>(inner.items.at(0).what);
    std::string text = head.marker.at(0).text + " ";
    for (const Run& run : head.runs) text += run.text;
    out.push_back(text);
  }
  return out;
}

Story with_bodies(const std::string& bridge, const std::string& lighthouse) {
  Tree tree = small_site();
  tree["content/2020/pont-des-brumes.md"] += "\n\n" + bridge + "\n";
  tree["content/2020/phare-bas.md"] += "\n\n" + lighthouse + "\n";
  return story_of(site_of(tree));
}

}  // namespace

TEST_CASE("compose: notes are numbered anew for each card, each set once") {
  const Story story =
      with_bodies("Un[^a], deux[^b], encore un[^a].\n\n[^a]: A.\n\n[^b]: B.", "Trois[^c].\n\n[^c]: C.");
  const auto notes = notes_of(story);
  REQUIRE(notes.size() == 3);
  CHECK(std::count(notes.begin(), notes.end(), "1 A.") == 1);
  CHECK(std::count(notes.begin(), notes.end(), "2 B.") == 1);
  CHECK(std::count(notes.begin(), notes.end(), "1 C.") == 1);
}

TEST_CASE("compose: notes of headings, lists, quotations, cells and notes are all set") {
  const Story story = with_bodies(
      "### Titre[^t]\n\n- un[^l]\n  - dedans[^d]\n\n> Citation[^c]\n\n| A[^h] | B |\n| --- | --- |\n| 1[^i] "
      "| 2 "
      "|\n\n[^t]: T.\n\n[^l]: L.[^n]\n\n[^d]: D.\n\n[^c]: C.\n\n[^h]: H.\n\n[^i]: I.\n\n[^n]: N.",
      "");
  std::string letters;
  for (const std::string& note : notes_of(story)) letters += note.substr(note.find(' ') + 1, 1);
  std::sort(letters.begin(), letters.end());
  CHECK(letters == "CDHILNT");
}

TEST_CASE("compose: what lies too deep to be set as it is keeps its notes") {
  std::string lists, marks;
  for (int i = 0; i < 9; ++i)
    lists += std::string(size_t(2 * i), ' ') + "- x" + (i == 8 ? "[^p]" : "") + "\n";
  for (int i = 0; i < 36; ++i) marks += i % 2 ? "**" : "*";
  const std::string back(marks.rbegin(), marks.rend());
  CHECK(notes_of(with_bodies(lists + "\n[^p]: P.", "")).size() == 1);
  CHECK(notes_of(with_bodies(marks + "x[^p]" + back + "\n\n[^p]: P.", "")).size() == 1);
}

TEST_CASE("compose: a note follows its paragraph in the reading order; its number leads back") {
  const Story story = with_bodies("Un[^a] mot.\n\n[^a]: A.\n\nSuite.", "");
  const auto& tags = story.tags.tags;
  const auto note = std::find_if(tags.begin(), tags.end(), [](const Tag& t) { return t.role == Role::note; });
  REQUIRE(note != tags.end());
  const auto id = TagId(note - tags.begin());
  CHECK(tags[id + 2].role == Role::link);
  CHECK(tags[id + 1].role == Role::label);
  CHECK(tags[note->parent].role == Role::section);
  CHECK(story.tags.alt(id + 2) == "Retour à l’appel de la note 1");
  std::vector<const FootNote*> notes;
  collect(story.items, notes);
  const auto& inner = std::get<Indented>(std::get<Indented>(notes.at(0)->items[0].what).items[0].what);
  const auto& head = std::get<Paragraph>(inner.items[0].what);
  CHECK(head.marker[0].link == "#" + notes[0]->call);
  CHECK(head.anchor == "fiche-2020-pont-des-brumes-note-1");
}
