#include "content/body/markdown_reader.h"

#include <algorithm>

#include "base/text.h"
#include "content/body/body_faults.h"
#include "content/body/doc_builder.h"
#include "content/body/known_tags.h"
#include "content/body/mark_search.h"
#include "content/body/markdown_cuts.h"
#include "content/body/tables.h"
#include "content/fields/address.h"

namespace annuaire {
namespace {

constexpr size_t max_depth = 50;  // blocks and marks inside one another

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

// How many bytes of a blank begin `text`; 0: none.
size_t blank_at(std::string_view text) {
  for (std::string_view blank : {" ", "\u00A0", "\u202F"})
    if (text.starts_with(blank)) return blank.size();
  return 0;
}

// Blanks have no place in an address of the web or a number; in the name of a file they do.
std::string encoded(std::string_view address) {
  bool web =
      address.find("://") != address.npos || address.starts_with("mailto:") || address.starts_with("//");
  bool phone = scheme_of(address) == "tel";
  std::string out;
  for (size_t i = 0; i < address.size();) {
    size_t blank = web || phone ? blank_at(address.substr(i)) : 0;
    if (blank == 0)
      out += address[i];
    else if (web)
      out += "%20";
    i += std::max<size_t>(blank, 1);
  }
  return out;
}

class Reader {
 public:
  Reader(std::string_view source, FileId file, uint32_t begin, Diagnostics& out)
      : source_(source), out_(out), builder_(source, file, begin), faults_(out) {}

  Doc read(cmark_node* root) {
    Owned<cmark_iter> iterator(cmark_iter_new(root));
    for (cmark_event_type event; (event = cmark_iter_next(iterator.get())) != CMARK_EVENT_DONE;) {
      cmark_node* node = cmark_iter_get_node(iterator.get());
      if (event == CMARK_EVENT_EXIT)
        leave(cmark_node_get_type(node));
      else if (enter(node) == Inside::skip)
        cmark_iter_reset(iterator.get(), node, CMARK_EVENT_EXIT);
    }
    Doc doc = builder_.finish();
    take_captions(doc);
    return doc;
  }

 private:
  enum class Inside { look, skip };
  struct Open {
    bool made;  // a node of ours stands for it
    NodeKind kind;
  };

  Inside enter(cmark_node* node) {
    switch (cmark_node_get_type(node)) {
      case CMARK_NODE_DOCUMENT:
        push(NodeKind::document, builder_.lines_from(1));
        return Inside::look;
      case CMARK_NODE_TEXT:
        add_words(node);
        return Inside::look;
      case CMARK_NODE_SOFTBREAK:
        add_line_end();
        return Inside::look;
      case CMARK_NODE_HTML_BLOCK:
        add_html_block(node);
        return Inside::look;
      case CMARK_NODE_HTML_INLINE:
        add_tag(node);
        return Inside::look;
      default:
        return enter_node(node, kind_of(node));
    }
  }

  Inside enter_node(cmark_node* node, NodeKind kind) {
    if (kind == NodeKind::link) return enter_link(node);
    if (kind == NodeKind::image) return enter_image(node);
    if (kind == NodeKind::note) return enter_note(node);
    std::string_view words = view(cmark_node_get_literal(node));
    if (kind == NodeKind::note_call) {
      NodeId id = builder_.add_leaf(kind, "", builder_.find_call());
      builder_.doc().nodes[id].start = start_of(node, kind);
      block_.add_gap(builder_.doc().nodes[id].span);
      return Inside::skip;
    }
    if (kind == NodeKind::code || kind == NodeKind::line_break) {
      Span place = builder_.find(kind == NodeKind::code ? words : "\n");
      builder_.add_leaf(kind, words, place);
      if (kind == NodeKind::code) {
        block_.add_gap(place);
        faults_.glued_code(source_, place);
      } else
        block_.add("\n", place);
      return Inside::look;
    }
    Span span = kind < NodeKind::text ? enter_lines(node) : builder_.find("", false);
    if (kind == NodeKind::code_block || kind == NodeKind::rule) {
      if (kind == NodeKind::code_block) check_code(node, span);
      builder_.add_leaf(kind, words, span);
      return Inside::look;
    }
    if (is_too_deep(span)) return Inside::skip;
    if (kind == NodeKind::quote && quotes_above() == 1) faults_.nested_quote(source_, span);
    if (kind == NodeKind::heading)
      push(kind, span, faults_.heading_level(source_, cmark_node_get_heading_level(node), span));
    else
      push(kind, span, level_of(node, kind), start_of(node, kind));
    find_cuts(node, cuts_);
    if (holds_inlines(kind)) block_.clear();
    return Inside::look;
  }

  size_t quotes_above() const {
    return static_cast<size_t>(std::count_if(stack_.begin(), stack_.end(),
                                             [](const Open& open) { return open.kind == NodeKind::quote; }));
  }

  // Notes come last in cmark's tree, wherever they stand in the source.
  Inside enter_note(cmark_node* node) {
    builder_.go_back();
    if (notes_ == 0) push(NodeKind::notes, enter_lines(node));
    const Span span = enter_lines(node);
    if (!cmark_node_first_child(node)) faults_.empty_note(span);
    push(NodeKind::note, span, 0, ++notes_);
    return Inside::look;
  }

  Inside enter_link(cmark_node* node) {
    cmark_node* child = cmark_node_first_child(node);
    bool alone = child && !cmark_node_next(child) && cmark_node_get_type(child) == CMARK_NODE_TEXT;
    std::string_view shown = alone ? view(cmark_node_get_literal(child)) : "";
    std::string_view typed = view(cmark_node_get_url(node));
    if (is_bare_address(typed, shown)) return add_bare_address(typed, shown);
    Span span = builder_.find_address(typed);
    if (is_too_deep(span)) return Inside::skip;
    const std::string address = encoded(faults_.mended_link(typed, span));
    find_cuts(node, cuts_);
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
    target = faults_.mended_link(target, span);
    if (faults_.check_link(target, span)) {
      NodeId id = builder_.open(NodeKind::link, span);
      builder_.set_address(id, target, "");
      builder_.add_text(shown.substr(0, end), span);
      builder_.close();
    } else {
      builder_.add_text(shown.substr(0, end), span);
    }
    block_.add_gap(span);
    add_text(shown.substr(end));
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

  void leave(cmark_node_type type) {
    if (type == CMARK_NODE_DOCUMENT && notes_ > 0) close_node();  // the notes
    close_node();
  }

  void close_node() {
    Open open = stack_.back();
    stack_.pop_back();
    if (!open.made) return;
    NodeId id = made_.back();
    made_.pop_back();
    if (open.kind == NodeKind::link || open.kind == NodeKind::image) finish_address(id, open.kind);
    if (holds_inlines(open.kind)) look_for_marks(open.kind);
    if (open.kind == NodeKind::emphasis) look_at_emphasis(id);
    bool hollow = builder_.doc().nodes.size() == id + 1;
    if (hollow && open.kind == NodeKind::heading) faults_.empty_heading(builder_.doc().nodes[id].span);
    if (hollow && (open.kind == NodeKind::heading || open.kind == NodeKind::paragraph))
      return builder_.discard();
    builder_.close();
    if (open.kind != NodeKind::heading) return;
    faults_.underlined_heading(source_, builder_.doc().nodes[id].span);
    builder_.set_heading_id(id);
  }

  void look_at_emphasis(NodeId id) {
    const Span open = builder_.doc().nodes[id].span;
    faults_.glued_emphasis(source_, {open.file, open.begin, builder_.place() + 1});
  }

  // Those that were left in the block that ends.
  void look_for_marks(NodeKind kind) {
    cuts_.clear();
    if (!block_.is_suspect() || out_.all().size() > most_told) return;
    block_.join(source_);
    MarkSearch search(block_, source_, kind);
    find_foreign_lines(search);
    find_foreign_pairs(search);
    find_broken_links(search);
    find_unpaired_marks(search);
    for (Diagnostic& each : search.take_told()) out_.add(std::move(each));
  }

  void finish_address(NodeId id, NodeKind kind) {
    Node node = builder_.doc().nodes[id];
    builder_.doc().nodes[id].end = static_cast<NodeId>(builder_.doc().nodes.size());
    bool silent = trim(plain_text(builder_.doc(), id)).empty();
    builder_.advance_to(node.span.end + 1);
    block_.add_gap(node.span);
    if (!silent) return;
    if (kind == NodeKind::image) return faults_.no_alternative(node.span);
    if (builder_.doc().nodes.size() > id + 1) return;
    faults_.silent_link(node.span);
    builder_.add_text(std::string(builder_.doc().text_of(node)), node.span);
  }

  void add_text(std::string_view words) {
    Span place = builder_.find(words);
    builder_.add_text(words, place);
    if (!words.empty()) block_.add(words, place);
  }

  void add_line_end() {
    Span place = builder_.find("\n");
    builder_.add_text(" ", place);
    block_.add("\n", place);
  }

  void add_words(cmark_node* node) {
    std::string_view words = view(cmark_node_get_literal(node));
    auto cuts = cuts_.find(node);
    if (cuts == cuts_.end()) return add_text(words);
    size_t done = 0;
    for (const Cut& cut : cuts->second) {
      add_text(words.substr(done, cut.begin - done));
      add_cut(cut, words.substr(cut.begin, cut.end - cut.begin));
      done = cut.end;
    }
    add_text(words.substr(done));
  }

  void add_html_block(cmark_node* node) {
    Span lines = enter_lines(node);
    std::string_view html = view(cmark_node_get_literal(node));
    auto tag = known_tag(trim(html.substr(0, html.find('\n'))));
    bool alone = trim(html).find('\n') == html.npos;
    if (tag && tag->kind == NodeKind::line_break && alone)
      faults_.idle_break(lines);
    else
      look_at_html(html);
  }

  void add_tag(cmark_node* node) {
    std::string_view html = view(cmark_node_get_literal(node));
    if (auto cuts = cuts_.find(node); cuts != cuts_.end()) return add_cut(cuts->second.front(), html);
    auto tag = known_tag(html);
    if (!tag || tag->kind != NodeKind::line_break) return look_at_html(html);
    Span place = builder_.find(html);
    builder_.add_leaf(NodeKind::line_break, "", place);
    block_.add_gap(place);
  }

  void add_cut(const Cut& cut, std::string_view sign) {
    Span span = builder_.find(sign);
    block_.add_gap(span);
    if (!cut.opens) return close_node();
    if (is_too_deep(span)) return stack_.push_back({false, cut.kind});
    builder_.set_title(push(cut.kind, span), cut.title);
  }

  Span enter_lines(cmark_node* node) {
    builder_.enter_lines(static_cast<size_t>(std::max(cmark_node_get_start_line(node), 1)),
                         static_cast<size_t>(std::max(cmark_node_get_end_line(node), 1)));
    return builder_.lines_from(static_cast<size_t>(std::max(cmark_node_get_start_column(node), 1)));
  }

  NodeId push(NodeKind kind, Span span, uint8_t level = 0, uint32_t start = 0) {
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
    if (!cmark_node_get_fenced(node, &length, &offset, &sign)) return faults_.indented_code(span);
    std::string_view typed = source_.substr(span.begin, span.end - span.begin);
    std::string_view last = trim(typed.substr(typed.rfind('\n') + 1));
    bool shut =
        typed.find('\n') != typed.npos && !last.empty() && last.find_first_not_of("`~> ") == last.npos;
    if (!shut) faults_.open_code(span);
  }

  void look_at_html(std::string_view html) {
    auto fault = fault_of_html(html);
    Span place = builder_.find(fault ? fault->where.substr(0, fault->where.find('\n')) : html);
    if (fault) faults_.html(*fault, source_, place);
    block_.add_gap(place);
  }

  std::string_view source_;
  Diagnostics& out_;
  DocBuilder builder_;
  BodyFaults faults_;
  BlockText block_;  // the words of the block being read
  std::vector<Open> stack_;
  std::vector<NodeId> made_;  // of the open ones, those that have a node of ours
  Cuts cuts_;                 // of the block being read
  uint16_t notes_ = 0;
};

}  // namespace

Doc read_tree(cmark_node* root, std::string_view source, FileId file, uint32_t begin, Diagnostics& out) {
  return Reader(source, file, begin, out).read(root);
}

}  // namespace annuaire
