// Writes one run of blocks of a body as HTML.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.h"
#include "html/markup.h"

namespace annuaire {

class MarkupWriter {
 public:
  MarkupWriter(const Markup& markup, const Doc& doc, int year, const Wording& words,
               std::string_view language, const Markup::Insert& insert)
      : markup_(markup),
        doc_(doc),
        year_(year),
        words_(words),
        insert_(insert),
        raises_ordinals_(is_french(language)) {}

  /// Blocks [first, last), then the notes called in them.
  std::string write(NodeId first, NodeId last);

 private:
  void block(NodeId id);
  void children(NodeId id);
  void wrap(const char* tag, NodeId id, const char* end = "");
  void attribute(const char* name, std::string_view value);

  // markup.cc
  void paragraph(NodeId id);
  bool inserted(NodeId id);
  void heading(NodeId id);
  void list(NodeId id);
  void item(NodeId id);
  void task(bool done);
  void code_block(const Node& node);
  void table(NodeId id);
  struct TableShape {
    std::vector<bool> figures;  ///< see figure_columns
    bool heads_rows = false;
  };
  void table_row(NodeId row, bool head, const TableShape& shape);
  void open_table(NodeId id);

  // markup_figures.cc
  std::vector<NodeId> pictures_of(NodeId paragraph) const;
  NodeId pictures_from(NodeId first, NodeId last);
  void figures(const std::vector<NodeId>& pictures);
  void figure(NodeId id);

  // markup_inline.cc
  void span(NodeId id);
  void raised(const char* tag, NodeId id);
  void passage(NodeId id);
  void titled(const char* tag, const char* name, NodeId id);
  void text(std::string_view words);
  void code(const Node& node);
  void link(NodeId id);
  void image(NodeId id);

  // markup_notes.cc
  std::string call_name(size_t note, size_t rank) const;
  void note_call(size_t note);
  void notes();
  void note(NodeId id);
  void ways_back(size_t note);

  const Markup& markup_;
  const Doc& doc_;
  int year_;
  const Wording& words_;
  const Markup::Insert& insert_;
  std::string out_;
  std::string part_;                ///< what tells the ids of these blocks from those of others on the page
  std::map<size_t, size_t> calls_;  ///< number of a note → how often it was called
  std::vector<uint8_t> outer_;      ///< levels, as typed, of the headings that the next one stands under
  bool in_link_ = false, in_raised_ = false;
  bool raises_ordinals_;
};

}  // namespace annuaire
