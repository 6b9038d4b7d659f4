#include "pdf/document.h"

#include <stdexcept>

namespace annuaire::pdf {
namespace {

constexpr size_t pages_per_node = 100;  ///< one flat node would fail at 32,767
constexpr Id most_objects = 8'388'607;  ///< PDF/A-2 6.1.13

}  // namespace

Document::Document(std::string_view version, size_t size)
    : file_(
          version, [this] { return reserve(); }, size),
      catalog_id_(reserve()),
      root_id_(reserve()),
      info_id_(reserve()),
      nodes_{{reserve(), {}}} {}

Id Document::reserve(uint32_t count) {
  if (count > most_objects - (next_ - 1)) throw std::length_error("too many objects for one PDF");
  const Id first = next_;
  next_ += count;
  return first;
}

void Document::write(Id reserved, std::string_view entries) {
  file_.pack(reserved, "<<" + std::string(entries) + ">>");
}

Id Document::add(std::string_view entries) {
  const Id id = reserve();
  write(id, entries);
  return id;
}

Id Document::add_stream(std::string entries, std::string_view data, Filter filter) {
  const Id id = reserve();
  if (filter == Filter::deflate) {
    file_.add_stream(id, entries + "/Filter/FlateDecode", deflated(data));
  } else {
    if (filter == Filter::flate) entries += "/Filter/FlateDecode";
    if (filter == Filter::dct) entries += "/Filter/DCTDecode";
    file_.add_stream(id, entries, data);
  }
  return id;
}

Document::Node& Document::node_with_room() {
  if (nodes_.back().pages.size() == pages_per_node) nodes_.push_back({reserve(), {}});
  return nodes_.back();
}

Id Document::add_page(std::string entries, std::string_view packed) {
  entries += "/Contents " + reference(add_stream({}, packed, Filter::flate));
  Node& node = node_with_room();
  const Id id = node.pages.emplace_back(reserve());
  file_.pack(id, haru_.page(node.id, entries));
  return id;
}

std::string Document::save() {
  std::vector<Id> kids;
  size_t pages = 0;
  for (const Node& node : nodes_) {
    kids.push_back(node.id);
    pages += node.pages.size();
  }
  file_.pack(catalog_id_, haru_.catalog(root_id_, catalog_));
  file_.pack(root_id_, haru_.root(kids, pages));
  file_.pack(info_id_, haru_.info(info_));
  for (const Node& node : nodes_) file_.pack(node.id, haru_.node(node.pages, node.pages.size(), root_id_));
  return file_.finish(catalog_id_, info_id_);
}

}  // namespace annuaire::pdf
