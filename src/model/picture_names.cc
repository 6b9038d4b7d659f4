#include "model/picture_names.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/escape.h"
#include "base/text.h"
#include "content/own_fields.h"
#include "model/links.h"

namespace annuaire {
namespace {

constexpr std::string_view folder_prefix = "assets/";

// A name as it is compared with others: case and the form of accents aside.
std::string plain(std::string_view name) { return to_lower(nfc(name), "en"); }

class PictureNames {
 public:
  PictureNames(const Files& files, Diagnostics& out) : files_(files), out_(out) {}

  /// The name below assets/ of the file that was meant, where it is not what was typed.
  std::optional<std::string> look_up(std::string_view typed, Span where) {
    const std::string path = picture_path(typed);
    if (path.empty()) return std::nullopt;
    auto known = known_.find(path);
    if (known == known_.end()) known = known_.emplace(path, meant_by(path)).first;
    const std::string& meant = known->second;
    if (meant.empty()) return std::nullopt;
    std::string name = meant.substr(folder_prefix.size());
    if (percent_decoded(path) != meant) tell(typed, name, where);
    return name;
  }

 private:
  // The path of the file that `path` means; empty where that is itself, or nothing.
  std::string meant_by(const std::string& path) const {
    if (files_.exists(path)) return {};
    const std::string decoded = percent_decoded(path);
    if (files_.exists(decoded)) return decoded;
    const size_t slash = decoded.rfind('/');
    const std::string folder = decoded.substr(0, slash), wanted = plain(decoded.substr(slash + 1));
    std::string meant;
    for (const Entry& entry : files_.list(folder)) {
      if (entry.folder || plain(entry.name) != wanted) continue;
      if (!meant.empty()) return {};  // two could be meant
      meant = folder + '/' + entry.name;
    }
    return meant;
  }

  void tell(std::string_view typed, const std::string& name, Span where) {
    const std::string as(typed);
    if (!is_nfc(name)) {
      out_.note(where,
                {"« " + as + " » est trouvé, mais le nom du fichier a ses accents sous une autre forme",
                 "“" + as + "” is found, but the file’s name has its accents in another form"});
      return;
    }
    out_.note(where,
              {"« " + as + " » est pris pour « " + name + " »", "“" + as + "” is taken for “" + name + "”"},
              {"écrire « " + name + " »", "write “" + name + "”"});
  }

  const Files& files_;
  Diagnostics& out_;
  std::map<std::string, std::string> known_;
};

void name_in_body(Doc& body, PictureNames& names) {
  for (Node& node : body.nodes) {
    if (node.kind != NodeKind::image) continue;
    const std::optional<std::string> name = names.look_up(body.text_of(node), node.span);
    if (!name) continue;
    node.text = static_cast<uint32_t>(body.text.size());
    node.length = static_cast<uint32_t>(name->size());
    body.text += *name;
  }
}

void name_in_field(Field& field, PictureNames& names) {
  if (field.empty()) return;
  if (std::optional<std::string> name = names.look_up(field.value, field.span)) field.value = *name;
}

void name_in_card(const Content& content, Card& card, PictureNames& names) {
  name_in_field(card.picture, names);
  for (Partner& partner : card.partners) name_in_field(partner.logo, names);
  for (size_t i = 0; i < card.own.size(); ++i)
    if (content.config.own->list[i].type == OwnField::Type::picture) name_in_field(card.own[i].scalar, names);
  name_in_body(card.body, names);
}

}  // namespace

void name_pictures(Content& content, const Files& files, Diagnostics& out) {
  PictureNames names(files, out);
  name_in_field(content.config.label_logo, names);
  for (Partner& partner : content.config.partners) name_in_field(partner.logo, names);
  for (Edition& edition : content.editions) {
    name_in_field(edition.cover_picture, names);
    for (Partner& partner : edition.partners) name_in_field(partner.logo, names);
    name_in_body(edition.body, names);
  }
  for (Card& card : content.cards) name_in_card(content, card, names);
  for (Page& page : content.pages) {
    for (Field* picture : {&page.portrait, &page.signature}) name_in_field(*picture, names);
    name_in_body(page.body, names);
  }
}

}  // namespace annuaire
