#include "theme/print_style.h"

#include <charconv>
#include <functional>
#include <set>

#include "base/nearest.h"
#include "base/text.h"
#include "theme/style_names.h"

namespace annuaire {
namespace {

class Reader {
 public:
  Reader(const std::string& path, Diagnostics& out) : path_(path), out_(out) {}
  Style read(const Data& root);

 private:
  using Setter = std::function<void(const Data&, const std::string& where)>;

  void fault(const std::string& where, const std::string& fr, const std::string& en) {
    out_.error_in(path_, {"« " + where + " » : " + fr, "\"" + where + "\": " + en});
  }
  /// Calls the setter that stands for each key of a group; unknown keys are reported.
  void each_key(const Data& group, const std::string& where, const std::map<std::string, Setter>& setters);
  const Data& group(const Data& root, const char* name);
  void set_measure(Pt& to, const Data& value, const std::string& where);
  void set_colour(Colour& to, const Data& value, const std::string& where);
  void set_text(std::string& to, const Data& value, const std::string& where);
  void set_flag(bool& to, const Data& value, const std::string& where);
  void set_lines(uint8_t& to, const Data& value, const std::string& where);
  void set_face(FaceId& to, const Data& value, const std::string& where);
  void set_align(Align& to, const Data& value, const std::string& where);

  void read_page(const Data& page);
  void read_faces(const Data& faces);
  void read_colours(const Data& colours);
  void read_breaking(const Data& numbers);
  void read_press(const Data& press);
  void read_inks(const Data& inks);
  void add_inks(Colour& colour, const Data& value, const std::string& where);
  void read_texts(const Data& texts);
  void read_text(const Data& texts, const std::string& name, std::set<std::string>& under_way);
  std::map<std::string, Setter> text_setters(TextStyle& text);
  void check_complete();

  const std::string& path_;
  Diagnostics& out_;
  Style style_;
};

const Data& Reader::group(const Data& root, const char* name) {
  static const Data empty = Data::row();
  const Data* found = root.find(name);
  if (!found) {
    fault(name, "groupe absent", "missing group");
    return empty;
  }
  if (!found->is_row()) {
    fault(name, "un groupe est attendu", "a group is expected");
    return empty;
  }
  return *found;
}

void Reader::each_key(const Data& group, const std::string& where,
                      const std::map<std::string, Setter>& setters) {
  for (auto& [key, value] : group.members()) {
    auto found = setters.find(key);
    if (found != setters.end()) {
      found->second(value, where + "." + key);
      continue;
    }
    std::vector<std::string> known;
    for (auto& [name, setter] : setters) known.push_back(name);
    out_.warning_in(
        path_, {"« " + where + "." + key + " » : clé inconnue", "\"" + where + "." + key + "\": unknown key"},
        did_you_mean(key, known));
  }
}

void Reader::set_measure(Pt& to, const Data& value, const std::string& where) {
  auto points = parse_measure(value.text());
  if (points)
    to = *points;
  else
    fault(where, "mesure attendue, comme « 12 mm » ou « 10.5 pt »",
          "a measure such as \"12 mm\" or \"10.5 pt\" is expected");
}

void Reader::set_colour(Colour& to, const Data& value, const std::string& where) {
  const std::string text(value.text());
  auto named = style_.colours.find(text);
  auto colour = named != style_.colours.end() ? std::optional(named->second) : parse_colour(text);
  if (colour)
    to = *colour;
  else
    fault(where, "couleur attendue, comme « #1a2b3c » ou le nom d’une couleur",
          "a colour such as \"#1a2b3c\" or the name of one is expected");
}

void Reader::set_text(std::string& to, const Data& value, const std::string& where) {
  if (value.is_text())
    to = value.text();
  else
    fault(where, "texte attendu", "a text is expected");
}

void Reader::set_flag(bool& to, const Data& value, const std::string& where) {
  if (value.kind() == Data::Kind::truth)
    to = value.truth();
  else
    fault(where, "true ou false attendu", "true or false is expected");
}

void Reader::set_lines(uint8_t& to, const Data& value, const std::string& where) {
  if (value.kind() == Data::Kind::integer && value.integer() >= 0 && value.integer() < 20)
    to = static_cast<uint8_t>(value.integer());
  else
    fault(where, "nombre de lignes attendu", "a number of lines is expected");
}

void Reader::set_face(FaceId& to, const Data& value, const std::string& where) {
  for (size_t i = 0; value.is_text() && i < style_.faces.size(); ++i)
    if (style_.faces[i].name == value.text()) {
      to = static_cast<FaceId>(i);
      return;
    }
  std::string known;
  for (auto& face : style_.faces) known += (known.empty() ? "" : ", ") + face.name;
  out_.error_in(path_, {"« " + where + " » : police inconnue", "\"" + where + "\": unknown face"},
                {"polices déclarées : " + known, "declared faces: " + known});
}

void Reader::set_align(Align& to, const Data& value, const std::string& where) {
  static const std::map<std::string, Align> names{{"justifie", Align::justified},
                                                  {"gauche", Align::left},
                                                  {"droite", Align::right},
                                                  {"centre", Align::centre}};
  auto found = names.find(std::string(value.text()));
  if (found != names.end())
    to = found->second;
  else
    fault(where, "« justifie », « gauche », « droite » ou « centre » attendu",
          "\"justifie\", \"gauche\", \"droite\" or \"centre\" is expected");
}

void Reader::read_page(const Data& page) {
  auto measure = [this](Pt& to) { return Setter([this, &to](auto& v, auto& w) { set_measure(to, v, w); }); };
  each_key(page, "page",
           {{"largeur", measure(style_.width)},
            {"hauteur", measure(style_.height)},
            {"tete", measure(style_.top)},
            {"pied", measure(style_.bottom)},
            {"interieur", measure(style_.inner)},
            {"exterieur", measure(style_.outer)},
            {"ligne-de-pied", measure(style_.foot)},
            {"grille", measure(style_.grid)}});
  const bool fits = style_.width > 0 && style_.height > 0 && style_.inner >= 0 && style_.outer >= 0 &&
                    style_.top >= 0 && style_.bottom >= 0 && style_.text_width() >= 20 * mm &&
                    style_.height - style_.top - style_.bottom >= 20 * mm && style_.width < 5000 &&
                    style_.height < 5000;
  if (fits) return;
  fault("page", "les marges ne laissent pas de place au texte", "the margins leave no room for text");
  Style plain;
  style_.width = plain.width;
  style_.height = plain.height;
  style_.top = style_.bottom = style_.inner = style_.outer = 25 * mm;
}

void Reader::read_faces(const Data& faces) {
  for (auto& [name, value] : faces.members()) {
    FaceSpec face;
    face.name = name;
    if (!value.is_row()) {
      fault("polices." + name, "un groupe est attendu", "a group is expected");
      continue;
    }
    auto text = [this](std::string& to) {
      return Setter([this, &to](auto& v, auto& w) { set_text(to, v, w); });
    };
    each_key(value, "polices." + name,
             {{"fichier", text(face.file)}, {"paquet", text(face.package)}, {"traits", text(face.features)}});
    if (face.file.empty()) fault("polices." + name, "il manque « fichier »", "\"fichier\" is missing");
    style_.faces.push_back(std::move(face));
  }
  if (!style_.faces.empty()) return;
  fault("polices", "aucune police", "no face");
  style_.faces.push_back({"texte", "DejaVuSerif.ttf", "fonts-dejavu-core", ""});
}

/// "encre": "#10302d", or with the inks wanted for it on a press beside:
/// "fond": {"ecran": "#0f3b38", "encres": "90 45 60 60"}.
void Reader::read_colours(const Data& colours) {
  for (auto& [name, value] : colours.members()) {
    const std::string where = "couleurs." + name;
    Colour& colour = style_.colours[name];
    if (!value.is_row()) {
      set_colour(colour, value, where);
      continue;
    }
    set_colour(colour, value["ecran"], where + ".ecran");
    const Setter known([](auto&, auto&) {}), inks([&](auto&v, auto&w) { add_inks(colour, v, w); });
    each_key(value, where, {{"ecran", known}, {"encres", inks}});
  }
}

void Reader::read_breaking(const Data& numbers) {
  auto number = [this](auto& to) {
    return Setter([this, &to](const Data& v, const std::string& w) {
      if (v.is_number() && v.number() >= 0 && v.number() <= 1e9)
        to = static_cast<std::remove_reference_t<decltype(to)>>(v.number());
      else
        fault(w, "nombre positif attendu", "a positive number is expected");
    });
  };
  LineBreaking& b = style_.breaking;
  each_key(numbers, "justification",
           {{"espace-etirement", number(b.space_stretch)},
            {"espace-retrait", number(b.space_shrink)},
            {"lettre-etirement", number(b.glyph_stretch)},
            {"lettre-retrait", number(b.glyph_shrink)},
            {"approche-etirement", number(b.tracking_stretch)},
            {"approche-retrait", number(b.tracking_shrink)},
            {"marge-optique", number(b.hanging)},
            {"tolerance-sans-coupure", number(b.tolerance_first)},
            {"tolerance", number(b.tolerance_second)},
            {"prix-coupure", number(b.hyphen_penalty)},
            {"prix-trait-d-union", number(b.compound_penalty)},
            {"derniere-ligne-minimale", number(b.runt)},
            {"coupures-de-suite", number(b.max_hyphens)}});
}

void Reader::read_press(const Data& press) {
  auto text = [this](std::string& to) {
    return Setter([this, &to](auto& v, auto& w) { set_text(to, v, w); });
  };
  each_key(press, "presse",
           {{"profil", text(style_.press.profile)},
            {"paquet", text(style_.press.package)},
            {"condition", text(style_.press.condition)}});
}

/// "#c8102e": "0 100 80 0", for colours that have no name here; a name’s go before those beside it.
void Reader::read_inks(const Data& inks) {
  for (auto& [name, value] : inks.members()) {
    auto named = style_.colours.find(name);
    Colour other;
    if (named == style_.colours.end()) set_colour(other, name, "encres." + name);
    add_inks(named != style_.colours.end() ? named->second : other, value, "encres." + name);
  }
}

/// Per cent of cyan, magenta, yellow and black.
void Reader::add_inks(Colour& colour, const Data& value, const std::string& where) {
  Inks amounts{};
  const std::string text(value.text());
  const auto words = split(text, ' ');
  bool good = words.size() == amounts.size();
  for (size_t i = 0; good && i < amounts.size(); ++i) {
    auto [end, error] = std::from_chars(words[i].begin(), words[i].end(), amounts[i]);
    good = error == std::errc() && end == words[i].end() && amounts[i] >= 0 && amounts[i] <= 100;
  }
  if (!good)
    return fault(where, "quatre pourcentages attendus, comme « 90 45 60 60 »",
                 "four percentages such as \"90 45 60 60\" are expected");
  for (double& amount : amounts) amount /= 100;
  style_.press.inks.push_back({colour, amounts});
  colour.inks = static_cast<uint16_t>(style_.press.inks.size());
}

std::map<std::string, Reader::Setter> Reader::text_setters(TextStyle& text) {
  auto measure = [this](Pt& to) { return Setter([this, &to](auto& v, auto& w) { set_measure(to, v, w); }); };
  auto flag = [this](bool& to) { return Setter([this, &to](auto& v, auto& w) { set_flag(to, v, w); }); };
  auto lines = [this](uint8_t& to) { return Setter([this, &to](auto& v, auto& w) { set_lines(to, v, w); }); };
  auto face = [this](FaceId& to) { return Setter([this, &to](auto& v, auto& w) { set_face(to, v, w); }); };
  ParagraphStyle& p = text.paragraph;
  return {{"comme", [](auto&, auto&) {}},
          {"police", face(text.face)},
          {"italique", face(text.italic)},
          {"gras", face(text.bold)},
          {"corps", measure(text.size)},
          {"interligne", measure(p.leading)},
          {"couleur", [this, &text](auto& v, auto& w) { set_colour(text.colour, v, w); }},
          {"traits", [this, &text](auto& v, auto& w) { set_text(text.features, v, w); }},
          {"approche", measure(text.tracking)},
          {"capitales", flag(text.capitals)},
          {"alignement", [this, &p](auto& v, auto& w) { set_align(p.align, v, w); }},
          {"retrait", measure(p.left)},
          {"retrait-droit", measure(p.right)},
          {"alinea", measure(p.first_line)},
          {"avant", measure(p.before)},
          {"apres", measure(p.after)},
          {"coupures", flag(p.hyphenate)},
          {"lie-au-suivant", flag(p.keep_with_next)},
          {"insecable", flag(p.keep_together)},
          {"veuves", lines(p.widows)},
          {"orphelines", lines(p.orphans)}};
}

/// Reads a style after the one that it is « comme »; a circle is reported and cut.
void Reader::read_text(const Data& texts, const std::string& name, std::set<std::string>& under_way) {
  if (style_.texts.count(name)) return;
  const std::string where = "textes." + name;
  const Data& value = texts[name];
  if (!value.is_row()) return fault(where, "un groupe est attendu", "a group is expected");
  under_way.insert(name);
  TextStyle text;
  text.colour = style_.colour("encre");
  if (const Data* like = value.find("comme")) {
    const std::string parent(like->text());
    if (!texts.find(parent) || under_way.count(parent)) {
      fault(where + ".comme", "style inconnu ou qui se mord la queue",
            "unknown style, or one that leads back here");
    } else {
      read_text(texts, parent, under_way);
      text = style_.text(parent);
    }
  }
  each_key(value, where, text_setters(text));
  if (text.size < 1 || text.size > 500) {
    fault(where + ".corps", "entre 1 et 500 pt", "between 1 and 500 pt");
    text.size = 10;
  }
  if (text.paragraph.leading < text.size / 2) {
    fault(where + ".interligne", "trop petit", "too small");
    text.paragraph.leading = 1.3 * text.size;
  }
  under_way.erase(name);
  style_.texts[name] = std::move(text);
}

void Reader::read_texts(const Data& texts) {
  std::set<std::string> under_way;
  for (auto& [name, value] : texts.members()) read_text(texts, name, under_way);
}

void Reader::check_complete() {
  auto need = [this](std::string_view names, const char* group, const auto& have) {
    for (std::string_view name : split(names, ' '))
      if (!have.count(std::string(name)))
        fault(std::string(group) + "." + std::string(name), "absent", "missing");
  };
  need(required_texts, "textes", style_.texts);
  need(required_colours, "couleurs", style_.colours);
  need(required_measures, "mesures", style_.measures);
}

Style Reader::read(const Data& root) {
  read_page(group(root, "page"));
  read_faces(group(root, "polices"));
  read_colours(group(root, "couleurs"));
  if (root.find("niveaux"))
    fault("niveaux", "leur place est dans theme.json", "their place is in theme.json");
  read_texts(group(root, "textes"));
  read_breaking(root["justification"]);
  read_press(root["presse"]);
  read_inks(root["encres"]);
  for (auto& [name, value] : group(root, "mesures").members())
    set_measure(style_.measures[name], value, "mesures." + name);
  check_complete();
  return std::move(style_);
}

}  // namespace

Style read_style(const Data& print, const std::string& path, Diagnostics& out) {
  return Reader(path, out).read(print);
}

}  // namespace annuaire
