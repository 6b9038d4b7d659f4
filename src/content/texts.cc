#include "content/texts.h"

#include "content/fields/block.h"

namespace annuaire {

SiteTexts read_texts(const Sources& sources, FileId file, std::string language, Diagnostics& out) {
  const Reading in{sources, file, out};
  const GroupSpec any{{}, true, More::none, "textes"};
  const Value read = read_block(in, any, 0, static_cast<uint32_t>(in.text().size()), true);
  SiteTexts texts{std::move(language), {}};
  for (const auto& [key, value] : read.members) texts.sentences.emplace_back(key, value.scalar);
  return texts;
}

}  // namespace annuaire
