#include "content/body/markdown.h"

#include <algorithm>
#include <limits>
#include <memory>
#include <mutex>
#include <shared_mutex>

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>
#include <cmark-gfm/parser.h>
#include <cmark-gfm/syntax_extension.h>

#include "base/text.h"
#include "content/body/body_faults.h"
#include "content/body/body_limits.h"
#include "content/body/doc_builder.h"
#include "content/body/pasted_lists.h"

namespace annuaire {
namespace {

constexpr size_t max_depth = 50;  // blocks and marks inside one another

// ---- cmark-gfm --------------------------------------------------------------------------------------------

struct Free {
  void operator()(cmark_parser* parser) const { cmark_parser_free(parser); }
  void operator()(cmark_node* node) const { cmark_node_free(node); }
  void operator()(cmark_iter* iterator) const { cmark_iter_free(iterator); }
};
template <typename T>
using Owned = std::unique_ptr<T, Free>;

void attach(cmark_parser* parser, const char* extension) {
  cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(extension));
}

bool has_any(std::string_view text, std::initializer_list<std::string_view> signs) {
  return std::any_of(signs.begin(), signs.end(), [&](auto sign) { return text.find(sign) != text.npos; });
}

// An extension looks at each line or sign: it is attached where there is something to find.
Owned<cmark_parser> new_parser(std::string_view text) {
  Owned<cmark_parser> parser(cmark_parser_new(CMARK_OPT_DEFAULT));
  if (has_any(text, {"|", ":-", "-:"})) attach(parser.get(), "table");
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

Owned<cmark_node> parse(std::string_view text) {
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

std::string_view view(const char* text) { return text ? text : ""; }

// Tables and strikethrough have no constant in the public headers.
NodeKind kind_of_extension(cmark_node* node) {
  std::string_view name = view(cmark_node_get_type_string(node));
  if (name == "table") return NodeKind::table;
  if (name == "table_header" || name == "table_row") return NodeKind::row;
  if (name == "table_cell") return NodeKind::cell;
  return NodeKind::strikethrough;
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

uint8_t alignment_of(cmark_node* cell) {
  cmark_node* table = cmark_node_parent(cmark_node_parent(cell));
  const uint8_t* alignments = cmark_gfm_extensions_get_table_alignments(table);
  int column = 0;
  for (cmark_node* c = cmark_node_previous(cell); c; c = cmark_node_previous(c)) ++column;
  if (!alignments || column >= cmark_gfm_extensions_get_table_columns(table)) return 0;
  return alignments[column] == 'c' ? 1 : alignments[column] == 'r' ? 2 : 0;
}

uint8_t level_of(cmark_node* node, NodeKind kind) {
  if (kind == NodeKind::list) return cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
  if (kind == NodeKind::row) return cmark_gfm_extensions_get_table_row_is_header(node) != 0;
  if (kind == NodeKind::cell) return alignment_of(node);
  return 0;
}

uint16_t start_of(cmark_node* list) {
  return static_cast<uint16_t>(
      std::clamp<int>(cmark_node_get_list_start(list), 0, std::numeric_limits<uint16_t>::max()));
}

// ---- from cmark's tree to ours ----------------------------------------------------------------------------

// Is the address shown also what the link leads to, as in <https://ville.fr> or www.ville.fr?
bool is_bare_address(std::string_view address, std::string_view shown) {
  for (std::string_view scheme : {"", "http://", "mailto:"})
    if (!shown.empty() && address.starts_with(scheme) && address.substr(scheme.size()) == shown) return true;
  return false;
}

// cmark-gfm ends an address at an ASCII blank only; French texts follow it by no-break spaces and guillemets.
size_t end_of_address(std::string_view shown) {
  size_t end = shown.size();
  for (std::string_view sign : {"\u00A0", "\u202F", "«", "»", "“", "”", "’", "…", "–", "—"})
    end = std::min(end, shown.find(sign));
  while (end > 0 && end < shown.size() && std::string_view(".,;:!?)").find(shown[end - 1]) != shown.npos)
    --end;
  return end;
}

class Reader {
 public:
  Reader(const Sources& sources, FileId file, uint32_t begin, Diagnostics& out)
      : builder_(sources[file].text, file, begin), faults_(out) {}

  Doc read(cmark_node* root) {
    Owned<cmark_iter> iterator(cmark_iter_new(root));
    for (cmark_event_type event; (event = cmark_iter_next(iterator.get())) != CMARK_EVENT_DONE;) {
      cmark_node* node = cmark_iter_get_node(iterator.get());
      if (event == CMARK_EVENT_EXIT)
        leave();
      else if (enter(node) == Inside::skip)
        cmark_iter_reset(iterator.get(), node, CMARK_EVENT_EXIT);
    }
    return builder_.finish();
  }

 private:
  enum class Inside { look, skip };
  struct Open {
    bool made;  // a node of ours stands for it
    NodeKind kind;
  };

  Inside enter(cmark_node* node) {
    cmark_node_type type = cmark_node_get_type(node);
    switch (type) {
      case CMARK_NODE_DOCUMENT:
        push(NodeKind::document, builder_.lines_from(1));
        return Inside::look;
      case CMARK_NODE_TEXT:
        add_words(view(cmark_node_get_literal(node)));
        return Inside::look;
      case CMARK_NODE_SOFTBREAK:
        builder_.add_text(" ", builder_.find("\n"));
        return Inside::look;
      case CMARK_NODE_HTML_BLOCK:
        enter_lines(node);
        [[fallthrough]];
      case CMARK_NODE_HTML_INLINE:
        look_at_html(view(cmark_node_get_literal(node)));
        return Inside::look;
      default:
        return enter_node(node, kind_of(node));
    }
  }

  Inside enter_node(cmark_node* node, NodeKind kind) {
    if (kind == NodeKind::link) return enter_link(node);
    if (kind == NodeKind::image) return enter_image(node);
    std::string_view words = view(cmark_node_get_literal(node));
    if (kind == NodeKind::code || kind == NodeKind::line_break) {
      builder_.add_leaf(kind, words, builder_.find(kind == NodeKind::code ? words : "\n"));
      return Inside::look;
    }
    Span span = kind < NodeKind::text ? enter_lines(node) : builder_.find("", false);
    if (kind == NodeKind::code_block || kind == NodeKind::rule) {
      if (kind == NodeKind::code_block) check_code(node, span);
      builder_.add_leaf(kind, words, span);
      return Inside::look;
    }
    if (is_too_deep(span)) return Inside::skip;
    if (kind == NodeKind::heading)
      push(kind, span, faults_.heading_level(cmark_node_get_heading_level(node), span));
    else
      push(kind, span, level_of(node, kind), kind == NodeKind::list ? start_of(node) : 0);
    return Inside::look;
  }

  Inside enter_link(cmark_node* node) {
    cmark_node* child = cmark_node_first_child(node);
    bool alone = child && !cmark_node_next(child) && cmark_node_get_type(child) == CMARK_NODE_TEXT;
    std::string_view shown = alone ? view(cmark_node_get_literal(child)) : "";
    std::string_view address = view(cmark_node_get_url(node));
    if (is_bare_address(address, shown)) return add_bare_address(address, shown);
    Span span = builder_.find_address(address);
    if (is_too_deep(span)) return Inside::skip;
    if (!faults_.check_link(address, span)) {
      stack_.push_back({false, NodeKind::link});
      return Inside::look;
    }
    NodeId id = push(NodeKind::link, span);
    builder_.set_address(id, address, view(cmark_node_get_title(node)));
    return Inside::look;
  }

  // "www.ville.fr", "https://ville.fr" or "contact@ville.fr" amid the text.
  Inside add_bare_address(std::string_view address, std::string_view shown) {
    size_t end = end_of_address(shown);
    std::string_view scheme = address.substr(0, address.size() - shown.size());
    std::string target =
        (scheme == "http://" ? "https://" : std::string(scheme)) + std::string(shown.substr(0, end));
    Span span = builder_.find(shown.substr(0, end));
    if (faults_.check_link(target, span)) {
      NodeId id = builder_.open(NodeKind::link, span);
      builder_.set_address(id, target, "");
      builder_.add_text(shown.substr(0, end), span);
      builder_.close();
    } else {
      builder_.add_text(shown.substr(0, end), span);
    }
    add_words(shown.substr(end));
    return Inside::skip;
  }

  Inside enter_image(cmark_node* node) {
    std::string_view address = view(cmark_node_get_url(node));
    Span span = builder_.find_address(address);
    if (is_too_deep(span)) return Inside::skip;
    if (!faults_.check_picture(address, span)) return Inside::skip;
    NodeId id = push(NodeKind::image, span);
    builder_.set_address(id, address, view(cmark_node_get_title(node)));
    return Inside::look;
  }

  void leave() {
    Open open = stack_.back();
    stack_.pop_back();
    if (!open.made) return;
    NodeId id = made_.back();
    made_.pop_back();
    if (open.kind == NodeKind::link || open.kind == NodeKind::image) finish_address(id, open.kind);
    bool hollow = builder_.doc().nodes.size() == id + 1;
    if (hollow && open.kind == NodeKind::heading) faults_.empty_heading(builder_.doc().nodes[id].span);
    if (hollow && (open.kind == NodeKind::heading || open.kind == NodeKind::paragraph))
      return builder_.discard();
    builder_.close();
    if (open.kind == NodeKind::heading) builder_.set_heading_id(id);
  }

  void finish_address(NodeId id, NodeKind kind) {
    Node node = builder_.doc().nodes[id];
    builder_.doc().nodes[id].end = static_cast<NodeId>(builder_.doc().nodes.size());
    bool silent = trim(plain_text(builder_.doc(), id)).empty();
    builder_.advance_to(node.span.end + 1);
    if (!silent) return;
    if (kind == NodeKind::image) return faults_.no_alternative(node.span);
    if (builder_.doc().nodes.size() > id + 1) return;
    faults_.silent_link(node.span);
    builder_.add_text(std::string(builder_.doc().text_of(node)), node.span);
  }

  void add_words(std::string_view words) { builder_.add_text(words, builder_.find(words)); }

  Span enter_lines(cmark_node* node) {
    builder_.enter_lines(static_cast<size_t>(std::max(cmark_node_get_start_line(node), 1)),
                         static_cast<size_t>(std::max(cmark_node_get_end_line(node), 1)));
    return builder_.lines_from(static_cast<size_t>(std::max(cmark_node_get_start_column(node), 1)));
  }

  NodeId push(NodeKind kind, Span span, uint8_t level = 0, uint16_t start = 0) {
    NodeId id = builder_.open(kind, span, level, start);
    stack_.push_back({true, kind});
    made_.push_back(id);
    return id;
  }

  bool is_too_deep(Span span) {
    if (stack_.size() < max_depth) return false;
    faults_.too_deep(span);
    return true;
  }

  void check_code(cmark_node* node, Span span) {
    int length = 0, offset = 0;
    char sign = 0;
    if (!cmark_node_get_fenced(node, &length, &offset, &sign)) faults_.indented_code(span);
  }

  void look_at_html(std::string_view html) {
    auto fault = fault_of_html(html);
    if (!fault)
      builder_.find(html);
    else
      faults_.html(*fault, builder_.find(fault->where.substr(0, fault->where.find('\n'))));
  }

  DocBuilder builder_;
  BodyFaults faults_;
  std::vector<Open> stack_;
  std::vector<NodeId> made_;  // of the open ones, those that have a node of ours
};

void note_lists(const std::vector<uint32_t>& lines, std::string_view source, FileId file, uint32_t begin,
                Diagnostics& out) {
  if (lines.empty()) return;
  DocBuilder places(source, file, begin);
  BodyFaults faults(out);
  for (uint32_t line : lines) {
    places.enter_lines(line + 1, line + 1);
    faults.pasted_list(places.lines_from(1));
  }
}

}  // namespace

Doc read_markdown(const Sources& sources, FileId file, uint32_t begin, Diagnostics& out) {
  std::string_view body = std::string_view(sources[file].text).substr(begin);
  if (auto fault = beyond_limits(body)) {
    Span span{file, static_cast<uint32_t>(begin + fault->begin), static_cast<uint32_t>(begin + fault->end)};
    out.error(span, std::move(fault->message), std::move(fault->hint));
    return {};
  }
  PastedLists mended = mend_pasted_lists(body);
  Owned<cmark_node> root = parse(mended.text.empty() ? body : std::string_view(mended.text));
  note_lists(mended.first, sources[file].text, file, begin, out);
  return Reader(sources, file, begin, out).read(root.get());
}

}  // namespace annuaire
