#include "compose/composer.h"

#include "base/text.h"
#include "layout/legible.h"
#include "model/links.h"
#include "typography/french.h"

namespace annuaire {

Composer::Composer(const Site& whole, const SiteEdition& one, const Style& look, const Strings& strings)
    : site(whole), edition(one), style(look), language(whole.config().language()), strings_(strings) {
  for (const Level& level : site.config().levels) {
    const LevelLook& rank = style.levels[level_colours_.size() % style.levels.size()];
    level_colours_.push_back(parse_colour(level.colour.value).value_or(rank.colour));
  }
  level_colours_ = told_apart(std::move(level_colours_));
}

std::string Composer::wording(const std::string& key) const {
  auto found = strings_.find(key);
  return found != strings_.end() ? found->second : std::string();
}

std::string Composer::say(std::string_view key, Values values) const {
  std::string sentence = wording("impression." + std::string(key));
  if (sentence.empty()) return std::string(key);
  for (auto& [name, value] : values) {
    const std::string place = "{" + std::string(name) + "}";
    for (size_t at = sentence.find(place); at != std::string::npos;
         at = sentence.find(place, at + value.size()))
      sentence.replace(at, place.size(), value);
  }
  return set(sentence);
}

std::string Composer::set(std::string_view text) const {
  return language == "fr" ? french(text, {site.config().thin_spaces}) : std::string(text);
}

Paragraph Composer::paragraph(const std::string& style_name) const {
  Paragraph out;
  out.style = style.text(style_name).paragraph;
  out.style.lang = language;
  return out;
}

void Composer::add(std::vector<Run>& runs, const std::string& style_name, std::string_view text, TagId tag,
                   const Accent& accent) const {
  const TextStyle& look = style.text(style_name);
  const std::string shown = look.capitals ? to_upper(text, language) : std::string(text);
  Run run;
  run.face = accent.bold ? look.bold : accent.italic ? look.italic : look.face;
  run.size = look.size, run.colour = look.colour, run.features = look.features, run.tracking = look.tracking;
  run.link = accent.link, run.tag = tag;
  auto push = [&](size_t begin, size_t end, bool raised) {
    if (begin == end) return;
    runs.push_back(run);
    runs.back().text = shown.substr(begin, end - begin);
    if (raised) runs.back().size = look.size * 0.68, runs.back().rise = look.size * 0.32;
  };
  size_t done = 0;
  if (language == "fr" && !look.capitals)
    for (ByteRange range : superscripts(shown))
      push(done, range.begin, false), push(range.begin, range.end, true), done = range.end;
  push(done, shown.size(), false);
}

std::string Composer::unbroken_quotes(std::string_view text) {
  constexpr size_t longest = 40;  // bytes of a quotation kept on one line
  std::string out;
  for (size_t open; (open = text.find("«")) != std::string_view::npos;) {
    const size_t close = text.find("»", open);
    const size_t end = close == std::string_view::npos ? text.size() : close + std::string_view("»").size();
    out += text.substr(0, open);
    for (char c : text.substr(open, end - open))
      if (c == ' ' && end - open <= longest)
        out += "\u00a0";
      else
        out += c;
    text.remove_prefix(end);
  }
  return out.append(text);
}

Run Composer::page_of(const std::string& anchor, const std::string& style_name, TagId link) const {
  std::vector<Run> runs;
  add(runs, style_name, "0", link, {.link = "#" + anchor});
  runs.back().kind = Run::Kind::page_ref;
  runs.back().text = anchor;
  return runs.back();
}

Paragraph Composer::line(const std::string& style_name, std::string_view text, TagId tag) const {
  Paragraph out = paragraph(style_name);
  add(out.runs, style_name, text, tag);
  return out;
}

Paragraph Composer::tagged(const std::string& style_name, std::string_view text, TagId parent, Role role,
                           int level) {
  return line(style_name, text, tag(role, parent, level));
}

void Composer::add_link(std::vector<Run>& runs, const std::string& style_name, std::string_view text,
                        TagId parent, const std::string& address) {
  if (address.empty()) return add(runs, style_name, text, parent);
  Accent accent;
  accent.link = address;
  add(runs, style_name, text, tag(Role::link, parent), accent);
}

LevelSign Composer::sign(const Level& level) const {
  const auto& levels = site.config().levels;
  const size_t rank = static_cast<size_t>(&level - levels.data());
  const LevelLook& look = style.levels[rank % style.levels.size()];
  LevelSign out;
  out.name = set(level.name.empty() ? level.id.value : level.name.value);
  out.award = level.award.empty() ? say("attribue", {{"niveau", out.name}}) : set(level.award.value);
  out.symbol = level.symbol.value;
  out.shape = shape_named(level.shape.value);
  if (out.shape == Shape::none) out.shape = look.shape;
  out.colour = level_colours_[rank];
  return out;
}

LevelSign Composer::sign(const Card& card) const {
  const Level* level = site.level(card.level.value);
  if (level) return sign(*level);
  LevelSign out;
  out.name = set(card.level.value);
  out.award = say("attribue", {{"niveau", out.name}});
  out.shape = Shape::none;
  out.colour = style.colour("filet");
  return out;
}

Run Composer::sign_run(const LevelSign& sign, const std::string& style_name, Colour background) const {
  const TextStyle& look = style.text(style_name);
  Run run;
  run.face = look.face, run.size = look.size, run.no_break = true;
  run.colour = legible(sign.colour, background, sign.symbol.empty() ? 3 : 4.5);
  if (sign.symbol.empty()) {
    run.kind = Run::Kind::shape;
    run.shape = sign.shape;
  } else {
    run.text = sign.symbol;
  }
  return run;
}

std::string Composer::enumeration(const std::vector<std::string>& names) const {
  std::string out;
  for (size_t i = 0; i < names.size(); ++i)
    out += (i == 0 ? "" : i + 1 == names.size() ? wording("impression.et") : ", ") + names[i];
  return out;
}

std::string Composer::holders(const Card& card) const {
  std::vector<std::string> names;
  for (const Field& holder : card.holders) names.push_back(set(holder.value));
  return enumeration(names);
}

bool Composer::has(const Card& card) const {
  if (card.year != edition.year) return false;
  if (only_card) return &card == only_card;
  return !only_category || site.category_of(card) == only_category->category;
}

std::string card_anchor(const Card& card) { return "fiche-" + std::to_string(card.year) + "-" + card.slug; }

Beside Composer::beside() const {
  Beside out;
  out.width = style.measure("colonne-laterale");
  out.gap = style.measure("gouttiere");
  return out;
}

Pt Composer::body_width() const {
  return style.text_width() - style.measure("colonne-laterale") - style.measure("gouttiere");
}

PageLook Composer::look(const std::string& part) const {
  PageLook out;
  out.running = set(edition.edition->title.value) + " " + std::to_string(edition.year);
  if (!part.empty()) out.running += " – " + part;
  return out;
}

std::string whole_address(std::string_view typed) {
  typed = trim(typed);
  if (typed.empty()) return {};
  if (typed.find("://") != std::string_view::npos || typed.substr(0, 7) == "mailto:")
    return std::string(typed);
  if (typed.find('@') != std::string_view::npos) return "mailto:" + std::string(typed);
  return "https://" + std::string(typed);
}

}  // namespace annuaire
