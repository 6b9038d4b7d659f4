#include "content/body/markdown_parse.h"

#include <algorithm>
#include <charconv>
#include <limits>
#include <mutex>
#include <shared_mutex>

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm/parser.h>
#include <cmark-gfm/syntax_extension.h>

namespace annuaire {
namespace {

void attach(cmark_parser* parser, const char* extension) {
  cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(extension));
}

bool has_any(std::string_view text, std::initializer_list<std::string_view> signs) {
  return std::any_of(signs.begin(), signs.end(), [&](auto sign) { return text.find(sign) != text.npos; });
}

// An extension looks at each line or sign: it is attached where there is something to find.
Owned<cmark_parser> new_parser(std::string_view text) {
  int options = CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE;
  if (has_any(text, {"[^"})) options |= CMARK_OPT_FOOTNOTES;
  Owned<cmark_parser> parser(cmark_parser_new(options));
  if (has_any(text, {"|", ":-", "-:"})) attach(parser.get(), "table");
  if (has_any(text, {"[ ]", "[x]", "[X]"})) attach(parser.get(), "tasklist");
  if (has_any(text, {"@", "://", "www."})) attach(parser.get(), "autolink");
  return parser;
}

// Every parser of cmark-gfm 0.29 switches the signs of its extensions on and off again in tables that all
// threads share. Those of addresses are switched on here for good; the extension then names none to switch
// off.
void prepare_extensions() {
  cmark_gfm_core_extensions_ensure_registered();
  cmark_manage_extensions_special_characters(new_parser("@").get(), true);
  cmark_syntax_extension* autolink = cmark_find_syntax_extension("autolink");
  cmark_llist_free(cmark_get_default_mem_allocator(), autolink->special_inline_chars);
  cmark_syntax_extension_set_special_inline_chars(autolink, nullptr);
}

Owned<cmark_node> finish(Owned<cmark_parser> parser, std::string_view text) {
  cmark_parser_feed(parser.get(), text.data(), text.size());
  return Owned<cmark_node>(cmark_parser_finish(parser.get()));
}

// Tables, tasks and strikethrough have no constant in the public headers.
NodeKind kind_of_extension(cmark_node* node) {
  std::string_view name = view(cmark_node_get_type_string(node));
  if (name == "table") return NodeKind::table;
  if (name == "table_header" || name == "table_row") return NodeKind::row;
  if (name == "table_cell") return NodeKind::cell;
  return NodeKind::strikethrough;
}

uint8_t alignment_of(cmark_node* cell) {
  cmark_node* table = cmark_node_parent(cmark_node_parent(cell));
  const uint8_t* alignments = cmark_gfm_extensions_get_table_alignments(table);
  int column = 0;
  for (cmark_node* c = cmark_node_previous(cell); c; c = cmark_node_previous(c)) ++column;
  if (!alignments || column >= cmark_gfm_extensions_get_table_columns(table)) return 0;
  return alignments[column] == 'c' ? 1 : alignments[column] == 'r' ? 2 : 0;
}

uint8_t task_of(cmark_node* item) {
  if (view(cmark_node_get_type_string(item)) != "tasklist") return 0;
  return cmark_gfm_extensions_get_tasklist_item_checked(item) ? 2 : 1;
}

uint16_t clamped(int number) {
  return static_cast<uint16_t>(std::clamp<int>(number, 0, std::numeric_limits<uint16_t>::max()));
}

// cmark has put the number in the place of the name.
uint16_t number_of_call(cmark_node* call) {
  std::string_view digits = view(cmark_node_get_literal(call));
  int number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return clamped(number);
}

}  // namespace

Owned<cmark_node> parse_markdown(std::string_view text) {
  static std::once_flag prepared;
  static std::shared_mutex signs;  // guards those tables
  std::call_once(prepared, prepare_extensions);
  Owned<cmark_parser> parser = new_parser(text);
  if (text.find("~~") == text.npos) {
    std::shared_lock lock(signs);
    return finish(std::move(parser), text);
  }
  std::unique_lock lock(signs);  // strikethrough needs its sign while it works, so it works alone
  attach(parser.get(), "strikethrough");
  return finish(std::move(parser), text);
}

NodeKind kind_of(cmark_node* node) {
  switch (cmark_node_get_type(node)) {
    case CMARK_NODE_PARAGRAPH:
      return NodeKind::paragraph;
    case CMARK_NODE_HEADING:
      return NodeKind::heading;
    case CMARK_NODE_LIST:
      return NodeKind::list;
    case CMARK_NODE_ITEM:
      return NodeKind::item;
    case CMARK_NODE_BLOCK_QUOTE:
      return NodeKind::quote;
    case CMARK_NODE_CODE_BLOCK:
      return NodeKind::code_block;
    case CMARK_NODE_THEMATIC_BREAK:
      return NodeKind::rule;
    case CMARK_NODE_FOOTNOTE_DEFINITION:
      return NodeKind::note;
    case CMARK_NODE_FOOTNOTE_REFERENCE:
      return NodeKind::note_call;
    case CMARK_NODE_EMPH:
      return NodeKind::emphasis;
    case CMARK_NODE_STRONG:
      return NodeKind::strong;
    case CMARK_NODE_CODE:
      return NodeKind::code;
    case CMARK_NODE_LINK:
      return NodeKind::link;
    case CMARK_NODE_IMAGE:
      return NodeKind::image;
    case CMARK_NODE_LINEBREAK:
      return NodeKind::line_break;
    default:
      return kind_of_extension(node);
  }
}

uint8_t level_of(cmark_node* node, NodeKind kind) {
  if (kind == NodeKind::list) return cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
  if (kind == NodeKind::item) return task_of(node);
  if (kind == NodeKind::row) return cmark_gfm_extensions_get_table_row_is_header(node) != 0;
  if (kind == NodeKind::cell) return alignment_of(node);
  return 0;
}

uint32_t start_of(cmark_node* node, NodeKind kind) {
  if (kind == NodeKind::list) return uint32_t(std::max(cmark_node_get_list_start(node), 0));
  if (kind == NodeKind::note_call) return number_of_call(node);
  return 0;
}

}  // namespace annuaire
