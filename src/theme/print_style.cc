#include "theme/print_style.h"

#include <algorithm>
#include <optional>
#include <set>

#include "base/nearest.h"
#include "base/text.h"
#include "theme/print_page.h"
#include "theme/print_values.h"
#include "theme/style_names.h"

namespace annuaire {
namespace {

using Setter = PrintValues::Setter;

std::vector<std::string> words_of(std::string_view names, std::string_view more = {}) {
  std::vector<std::string> words;
  for (std::string_view all : {names, more})
    for (std::string_view word : split(all, ' '))
      if (!word.empty()) words.emplace_back(word);
  return words;
}

std::vector<std::string> names_of(const Data& group) {
  std::vector<std::string> names;
  for (const auto& [name, value] : group.members()) names.push_back(name);
  return names;
}

class Reader {
 public:
  /// `format`: what differs from the rest, at `below` in the files; may be empty.
  Reader(const Data& root, const JsonFiles& files, const Data& format, std::string below, Diagnostics& out)
      : files_(files), root_(root), format_(format), below_(std::move(below)), values_(files, style_, out) {}
  Style read();

 private:
  void read_faces(const Data& faces);
  void read_colours(const Data& colours);
  void read_colour(const std::string& name, const Data& value);
  void read_breaking(const Data& numbers);
  void read_press(const Data& press);
  void read_tables(const Data& tables);
  void read_inks(const Data& inks);
  void add_special(Colour& colour, const std::string& spot, const std::string& varnish);
  void add_inks(Colour& colour, const Data& value, const std::string& where);
  void read_texts(const Data& texts);
  void read_text(const Data& texts, const std::string& name, std::set<std::string>& under_way);
  void read_like(TextStyle& text, const Data& texts, const Data& like, const std::string& where,
                 std::set<std::string>& under_way);
  PrintValues::Setters text_setters(TextStyle& text);
  void read_measures(const Data& measures, const std::string& where);
  void check_complete(const Data& root);
  void check_used(const Data& group, const std::string& where, std::vector<std::string> known,
                  const std::set<std::string>& asked);
  bool is_inherited(const std::string& group, const std::string& name) const;
  bool is_of_print(const std::string& where) const;

  const JsonFiles& files_;
  const Data &root_, &format_;
  const std::string below_;
  Style style_;
  PrintValues values_;
  std::set<std::string> asked_texts_;
};

void Reader::read_faces(const Data& faces) {
  for (auto& [name, value] : faces.members()) {
    const std::string where = "polices." + name;
    FaceSpec face;
    face.name = name;
    if (values_.is_group(value, where)) {
      values_.each_key(value, where,
                       {{"fichier", values_.text(face.file)},
                        {"paquet", values_.text(face.package)},
                        {"traits", values_.text(face.features)},
                        {"ecritures", values_.text(face.scripts)}});
      if (!value.find("fichier")) values_.fault(where, "il manque « fichier »", "“fichier” is missing");
    }
    style_.faces.push_back(std::move(face));
  }
  if (!style_.faces.empty()) return;
  values_.fault("polices", "aucune police", "no face");
  style_.faces.push_back({"texte", "DejaVuSerif.ttf", "fonts-dejavu-core", ""});
}

/// Those of theme.json and of print.json, the nearest theme's last.
/// "encre": "#10302d", or with the inks wanted for it on a press beside:
/// "fond": {"ecran": "#0f3b38", "encres": "90 45 60 60"}.
void Reader::read_colours(const Data& colours) {
  auto shown = [](const Data& value) -> const Data& { return value.is_row() ? value["ecran"] : value; };
  for (const bool names_another : {false, true})
    for (auto& [name, value] : colours.members())
      if (shown(value).text().starts_with('#') != names_another) read_colour(name, value);
}

void Reader::read_colour(const std::string& name, const Data& value) {
  const std::string where = "couleurs." + name;
  Colour& colour = style_.colours[name];
  if (!value.is_row()) return values_.set_colour(colour, value, where);
  values_.set_colour(colour, value["ecran"], where + ".ecran");
  const Setter known([](auto&, auto&) {}), inks([&](auto&v, auto&w) { add_inks(colour, v, w); });
  std::string spot, varnish;
  values_.each_key(value, where,
                   {{"ecran", known},
                    {"encres", inks},
                    {"pantone", values_.plate(spot, false)},
                    {"vernis", values_.plate(varnish, true)}});
  if (!spot.empty() || !varnish.empty()) add_special(colour, spot, varnish);
}

void Reader::read_breaking(const Data& numbers) {
  auto number = [this](auto& to) {
    return Setter([this, &to](const Data& v, const std::string& w) {
      if (v.is_number() && v.number() >= 0 && v.number() <= 1e9)
        to = static_cast<std::remove_reference_t<decltype(to)>>(v.number());
      else
        values_.fault(w, "nombre positif attendu", "a positive number is expected");
    });
  };
  LineBreaking& b = style_.breaking;
  values_.each_key(numbers, "justification",
                   {{"espace-etirement", number(b.space_stretch)},
                    {"espace-retrait", number(b.space_shrink)},
                    {"lettre-etirement", number(b.glyph_stretch)},
                    {"lettre-retrait", number(b.glyph_shrink)},
                    {"approche-etirement", number(b.tracking_stretch)},
                    {"approche-retrait", number(b.tracking_shrink)},
                    {"marge-optique", number(b.hanging)},
                    {"tolerance-sans-coupure", number(b.tolerance_first)},
                    {"tolerance", number(b.tolerance_second)},
                    {"tolerance-extreme", number(b.tolerance_third)},
                    {"prix-coupure", number(b.hyphen_penalty)},
                    {"prix-trait-d-union", number(b.compound_penalty)},
                    {"derniere-ligne-minimale", number(b.runt)},
                    {"coupures-de-suite", number(b.max_hyphens)}});
}

void Reader::read_press(const Data& press) {
  values_.each_key(press, "presse",
                   {{"profil", values_.text(style_.press.profile)},
                    {"paquet", values_.text(style_.press.package)},
                    {"condition", values_.text(style_.press.condition)}});
}

/// "corps": ["9 pt", "8 pt"]: what tables that are too wide are set in.
void Reader::read_tables(const Data& tables) {
  const auto sizes = [this](const Data& value, const std::string& where) {
    for (const Data& each : value.items()) {
      Pt size = 0;
      values_.set_measure(size, each, where);
      const Pt before = style_.table_sizes.empty() ? 500 : style_.table_sizes.back();
      if (size >= 1 && size < before)
        style_.table_sizes.push_back(size);
      else
        values_.fault(where, "des corps de plus en plus petits sont attendus, comme [\"9 pt\", \"8 pt\"]",
                      "ever smaller sizes are expected, such as [\"9 pt\", \"8 pt\"]");
    }
    if (!value.is_list())
      values_.fault(where, "une liste de corps est attendue, comme [\"9 pt\", \"8 pt\"]",
                    "a list of sizes such as [\"9 pt\", \"8 pt\"] is expected");
  };
  values_.each_key(tables, "tableaux", {{"corps", sizes}});
}

/// "#c8102e": "0 100 80 0", for colours that have no name here; a name’s go before those beside it.
void Reader::read_inks(const Data& inks) {
  for (auto& [name, value] : inks.members()) {
    const std::string where = "encres." + name;
    if (auto named = style_.colours.find(name); named != style_.colours.end()) {
      add_inks(named->second, value, where);
      continue;
    }
    Colour other;
    values_.set_colour(other, name, where);
    if (const std::optional<Inks> amounts = values_.inks_of(value, where))
      style_.press.inks.push_back({.colour = other, .inks = *amounts});
  }
}

/// The colour bears the number of its inks: another of the same values takes none of them.
void Reader::add_inks(Colour& colour, const Data& value, const std::string& where) {
  const std::optional<Inks> amounts = values_.inks_of(value, where);
  if (!amounts) return;
  colour.inks = static_cast<uint16_t>(style_.press.inks.size() + 1);
  style_.press.inks.push_back({.colour = colour, .inks = *amounts});
}

/// An ink or a varnish beside the four; without inks of its own the profile says what stands for it.
void Reader::add_special(Colour& colour, const std::string& spot, const std::string& varnish) {
  if (colour.inks == 0) {
    colour.inks = static_cast<uint16_t>(style_.press.inks.size() + 1);
    style_.press.inks.push_back({.colour = colour, .mixed = false});
  }
  PressColour& known = style_.press.inks[colour.inks - 1];
  known.spot = spot;
  known.varnish = varnish;
}

PrintValues::Setters Reader::text_setters(TextStyle& text) {
  PrintValues& v = values_;
  ParagraphStyle& p = text.paragraph;
  return {{"comme", [](auto&, auto&) {}},
          {"police", v.face(text.face)},
          {"italique", v.face(text.italic)},
          {"gras", v.face(text.bold)},
          {"corps", v.measure(text.size)},
          {"interligne", v.measure(p.leading)},
          {"couleur", v.colour(text.colour)},
          {"traits", v.text(text.features)},
          {"approche", v.measure(text.tracking)},
          {"capitales", v.flag(text.capitals)},
          {"alignement", v.align(p.align)},
          {"retrait", v.measure(p.left)},
          {"gras-italique", v.face(text.bold_italic)},
          {"retrait-droit", v.measure(p.right)},
          {"alinea", v.measure(p.first_line)},
          {"avant", v.measure(p.before)},
          {"apres", v.measure(p.after)},
          {"coupures", v.flag(p.hyphenate)},
          {"equilibre", v.flag(p.balanced)},
          {"lie-au-suivant", v.flag(p.keep_with_next)},
          {"insecable", v.flag(p.keep_together)},
          {"veuves", v.lines(p.widows)},
          {"orphelines", v.lines(p.orphans)}};
}

/// The style that another is « comme »; a circle is told and cut.
void Reader::read_like(TextStyle& text, const Data& texts, const Data& like, const std::string& where,
                       std::set<std::string>& under_way) {
  const std::string parent(like.text());
  if (under_way.count(parent))
    return values_.fault(where, "ce style se mord la queue", "this style leads back here");
  if (!texts.find(parent))
    return values_.fault(where, "style inconnu", "unknown style", did_you_mean(parent, names_of(texts)));
  asked_texts_.insert(parent);
  read_text(texts, parent, under_way);
  text = style_.text(parent);
}

/// Reads a style after the one that it is « comme ».
void Reader::read_text(const Data& texts, const std::string& name, std::set<std::string>& under_way) {
  if (style_.texts.count(name)) return;
  const std::string where = "textes." + name;
  const Data& value = texts[name];
  if (!values_.is_group(value, where)) return;
  under_way.insert(name);
  TextStyle text;
  text.colour = style_.colour("encre");
  if (const Data* like = value.find("comme")) read_like(text, texts, *like, where + ".comme", under_way);
  values_.each_key(value, where, text_setters(text));
  if (const Data* own = format_["textes"].find(name))
    values_.each_key(*own, below_ + "textes." + name, text_setters(text));
  if (!value.find("gras-italique") && (value.find("gras") || !value.find("comme")))
    text.bold_italic = text.bold;
  if (text.size < 1 || text.size > 500) {
    values_.fault(where + ".corps", "entre 1 et 500 pt", "between 1 and 500 pt");
    text.size = 10;
  }
  if (text.paragraph.leading < text.size / 2) {
    values_.fault(where + ".interligne", "trop petit", "too small");
    text.paragraph.leading = 1.3 * text.size;
  }
  under_way.erase(name);
  style_.texts[name] = std::move(text);
}

void Reader::read_texts(const Data& texts) {
  std::set<std::string> under_way;
  for (auto& [name, value] : texts.members()) read_text(texts, name, under_way);
}

void Reader::read_measures(const Data& measures, const std::string& group) {
  const std::vector<std::string> known = words_of(required_measures, optional_measures);
  for (auto& [name, value] : measures.members()) {
    const std::string where = group + "." + name;
    if (std::find(known.begin(), known.end(), name) == known.end())
      values_.unknown(where, name, known, {"mesure que rien n’emploie", "measure that nothing uses"});
    else
      values_.set_measure(style_.measures[name], value, where);
  }
}

void Reader::check_complete(const Data& root) {
  auto need = [&](std::string_view names, const std::string& group, const auto& have) {
    if (!root[group].is_row()) return;  // told
    for (std::string_view name : split(names, ' '))
      if (const std::string each(name); !have.count(each))
        values_.fault(group + "." + each, "absent", "missing");
  };
  need(required_texts, "textes", style_.texts);
  need(required_colours, "couleurs", style_.colours);
  need(required_measures, "mesures", style_.measures);
}

/// Names of the theme’s own that nothing asks for, where they look like others that are asked for.
void Reader::check_used(const Data& group, const std::string& where, std::vector<std::string> known,
                        const std::set<std::string>& asked) {
  for (const std::string& name : asked)
    if (group.find(name)) known.push_back(name);
  for (auto& [name, value] : group.members())
    if (std::find(known.begin(), known.end(), name) == known.end() && !is_inherited(where, name) &&
        is_of_print(where + "." + name) && nearest(name, known))
      values_.unknown(where + "." + name, name, known, {"rien ne l’emploie", "nothing uses it"});
}

/// Does the first theme of the line know this name?
bool Reader::is_inherited(const std::string& group, const std::string& name) const {
  return std::any_of(files_.all().begin(), files_.all().end(),
                     [&](const JsonFile& file) { return file.root && file.data[group].find(name); });
}

/// What theme.json names is for the website too, which says what nothing uses.
bool Reader::is_of_print(const std::string& where) const {
  return files_.name(where).find("/theme.json:") == std::string::npos;
}

Style Reader::read() {
  const Data& root = root_;
  const PrintValues::Setter later([](auto&, auto&) {});
  values_.each_key(
      root, "",
      {{"page", later},
       {"polices", later},
       {"couleurs", later},
       {"textes", later},
       {"justification", later},
       {"presse", later},
       {"tranche", later},
       {"tableaux", later},
       {"encres", later},
       {"mesures", later},
       {"formats", [this](auto& formats, auto& where) { check_formats(values_, root_, formats, where); }},
       {"niveaux", [this](auto&, auto& where) {
          values_.fault(where, "leur place est dans theme.json", "their place is in theme.json");
        }}});
  read_page(values_, style_, values_.group(root, "page"), "page");
  if (format_.find("page")) read_page(values_, style_, format_["page"], below_ + "page");
  read_faces(values_.group(root, "polices"));
  read_colours(values_.group(root, "couleurs"));
  read_texts(values_.group(root, "textes"));
  read_breaking(values_.group(root, "justification", true));
  read_press(values_.group(root, "presse", true));
  values_.each_key(values_.group(root, "tranche", true), "tranche",
                   {{"sens", values_.upwards(style_.spine_reads_up)}});
  read_tables(values_.group(root, "tableaux", true));
  read_inks(values_.group(root, "encres", true));
  read_measures(values_.group(root, "mesures"), "mesures");
  read_measures(format_["mesures"], below_ + "mesures");
  check_complete(root);
  check_used(root["textes"], "textes", words_of(required_texts), asked_texts_);
  check_used(root["couleurs"], "couleurs", words_of(required_colours, optional_colours),
             values_.asked_colours());
  check_used(root["polices"], "polices", {}, values_.asked_faces());
  return std::move(style_);
}

}  // namespace

Style read_style(const Data& print, const JsonFiles& files, Diagnostics& out, std::string_view format) {
  return Reader(print, files, print["formats"][format], "formats." + std::string(format) + ".", out).read();
}

}  // namespace annuaire
