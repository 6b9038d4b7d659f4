#include "layout/tags.h"

namespace annuaire {
namespace {

const std::string& text_of(const std::map<TagId, std::string>& texts, TagId tag) {
  static const std::string none;
  const auto found = texts.find(tag);
  return found == texts.end() ? none : found->second;
}

}  // namespace

TagId TagTree::add(Role role, TagId parent, uint8_t level, std::string alt, std::string lang) {
  const auto id = static_cast<TagId>(tags.size());
  tags.push_back({role, level, parent});
  if (!alt.empty()) alts[id] = std::move(alt);
  if (!lang.empty()) langs[id] = std::move(lang);
  return id;
}

const std::string& TagTree::alt(TagId tag) const { return text_of(alts, tag); }

const std::string& TagTree::lang(TagId tag) const { return text_of(langs, tag); }

}  // namespace annuaire
