#include "theme/print_values.h"

#include <charconv>
#include <numeric>

#include "base/nearest.h"
#include "base/text.h"
#include "theme/plate_names.h"

namespace annuaire {

void PrintValues::fault(const std::string& where, const std::string& fr, const std::string& en,
                        Message hint) {
  if (told_.insert(where).second)
    out_.error_in(files_.value(where), {"« " + where + " » : " + fr, "“" + where + "”: " + en},
                  std::move(hint));
}

void PrintValues::warn(const std::string& where, const Message& what, Message hint) {
  out_.warning_in(files_.value(where), {"« " + where + " » : " + what.fr, "“" + where + "”: " + what.en},
                  std::move(hint));
}

void PrintValues::unknown(const std::string& where, const std::string& name,
                          const std::vector<std::string>& known, const Message& what) {
  out_.warning_in(files_.name(where), {"« " + where + " » : " + what.fr, "“" + where + "”: " + what.en},
                  did_you_mean(name, known));
}

bool PrintValues::is_group(const Data& value, const std::string& where) {
  if (!value.is_row())
    fault(where, "un groupe entre { et } est attendu", "a group between { and } is expected");
  return value.is_row();
}

const Data& PrintValues::group(const Data& root, const std::string& name, bool optional) {
  static const Data empty = Data::row();
  const Data* found = root.find(name);
  if (!found && !optional) fault(name, "groupe absent", "missing group");
  return found && is_group(*found, name) ? *found : empty;
}

void PrintValues::each_key(const Data& group, const std::string& where, const Setters& setters) {
  std::vector<std::string> known;
  for (const auto& [name, setter] : setters) known.push_back(name);
  for (const auto& [key, value] : group.members()) {
    const std::string place = where.empty() ? key : where + "." + key;
    if (auto found = setters.find(key); found != setters.end())
      found->second(value, place);
    else
      unknown(place, key, known, {"clé inconnue", "unknown key"});
  }
}

void PrintValues::set_measure(Pt& to, const Data& value, const std::string& where) {
  if (auto points = parse_measure(value.text()))
    to = *points;
  else
    fault(where, "mesure attendue, comme « 12 mm » ou « 10.5 pt »",
          "a measure such as “12 mm” or “10.5 pt” is expected");
}

void PrintValues::set_colour(Colour& to, const Data& value, const std::string& where) {
  const std::string text(value.text());
  asked_colours_.insert(text);
  auto named = style_.colours.find(text);
  auto colour = named != style_.colours.end() ? std::optional(named->second) : parse_colour(text);
  if (colour) {
    to = *colour;
    return;
  }
  if (style_.colours.empty() || is_removed("couleurs", text)) return;
  std::vector<std::string> known;
  for (const auto& [name, given] : style_.colours) known.push_back(name);
  fault(where, "couleur attendue, comme « #1a2b3c » ou le nom d’une couleur",
        "a colour such as “#1a2b3c” or the name of one is expected",
        text.starts_with('#') ? Message{} : did_you_mean(text, known));
}

void PrintValues::set_text(std::string& to, const Data& value, const std::string& where) {
  if (value.is_text())
    to = value.text();
  else
    fault(where, "texte entre guillemets attendu", "a text between quotes is expected");
}

/// An empty name takes a parent's plate away.
void PrintValues::set_plate(std::string& to, bool varnish, const Data& value, const std::string& where) {
  std::string name;
  set_text(name, value, where);
  if (name.empty()) return;
  if (const PlateFault wrong = plate_fault(name); !wrong.what.empty())
    return fault(where, wrong.what.fr, wrong.what.en, wrong.remedy);
  const auto& [spelt, of_varnish] = plates_.try_emplace(fold(name), name, varnish).first->second;
  if (of_varnish != varnish)
    return fault(where, "une même plaque serait une encre (« pantone ») et un vernis (« vernis »)",
                 "one plate would be an ink (“pantone”) and a varnish (“vernis”)",
                 {"donner un autre nom à l’un des deux", "give one of the two another name"});
  if (spelt != name)
    return fault(where, "ce serait une autre plaque que « " + spelt + " », qui est écrit autrement",
                 "this would be another plate than “" + spelt + "”, which is spelt otherwise",
                 {"écrire « " + spelt + " » aux deux endroits", "write “" + spelt + "” in both places"});
  to = name;
}

void PrintValues::set_flag(bool& to, const Data& value, const std::string& where) {
  if (value.kind() == Data::Kind::truth)
    to = value.truth();
  else
    fault(where, "true ou false attendu", "true or false is expected");
}

void PrintValues::set_lines(uint8_t& to, const Data& value, const std::string& where) {
  if (value.kind() == Data::Kind::integer && value.integer() >= 0 && value.integer() < 20)
    to = static_cast<uint8_t>(value.integer());
  else
    fault(where, "nombre de lignes attendu", "a number of lines is expected");
}

/// What texts of a parent ask for in vain is told once, where it was taken away.
bool PrintValues::is_removed(const std::string& group, const std::string& name) {
  const std::string place = group + "." + name;
  if (files_.name(place) == files_.path()) return false;
  fault(place, "ôté, mais des textes le demandent", "taken away, but texts ask for it");
  return true;
}

void PrintValues::set_face(FaceId& to, const Data& value, const std::string& where) {
  const std::string wanted(value.text());
  asked_faces_.insert(wanted);
  std::vector<std::string> known;
  for (size_t i = 0; i < style_.faces.size(); ++i) {
    known.push_back(style_.faces[i].name);
    if (value.is_text() && style_.faces[i].name == wanted) {
      to = static_cast<FaceId>(i);
      return;
    }
  }
  if (is_removed("polices", wanted)) return;
  std::string all;
  for (const std::string& name : known) all += (all.empty() ? "" : ", ") + name;
  fault(where, "police inconnue", "unknown face",
        did_you_mean(wanted, known, {"polices déclarées : " + all, "declared faces: " + all}));
}

void PrintValues::set_align(Align& to, const Data& value, const std::string& where) {
  static const std::map<std::string, Align> names{{"justifie", Align::justified},
                                                  {"gauche", Align::left},
                                                  {"droite", Align::right},
                                                  {"centre", Align::centre}};
  if (auto found = names.find(std::string(value.text())); found != names.end())
    to = found->second;
  else
    fault(where, "« justifie », « gauche », « droite » ou « centre » attendu",
          "“justifie”, “gauche”, “droite” or “centre” is expected");
}

void PrintValues::set_upwards(bool& to, const Data& value, const std::string& where) {
  to = value.text() == "montant";
  if (!to && value.text() != "descendant")
    fault(where, "« montant » ou « descendant » attendu", "“montant” or “descendant” is expected");
}

std::optional<Inks> PrintValues::inks_of(const Data& value, const std::string& where) {
  constexpr double most_ink = 300;  // what coated paper bears
  Inks amounts{};
  const std::string text(value.text());
  const auto words = split(text, ' ');
  bool good = words.size() == amounts.size();
  for (size_t i = 0; good && i < amounts.size(); ++i) {
    auto [end, error] = std::from_chars(words[i].begin(), words[i].end(), amounts[i]);
    good = error == std::errc() && end == words[i].end() && amounts[i] >= 0 && amounts[i] <= 100;
  }
  if (!good) {
    fault(where, "quatre pourcentages attendus, comme « 90 45 60 60 »",
          "four percentages such as “90 45 60 60” are expected");
    return std::nullopt;
  }
  if (std::accumulate(amounts.begin(), amounts.end(), 0.0) > most_ink)
    warn(where, {"plus de 300 % d’encre en tout", "over 300 % of ink in all"},
         {"en ôter : le papier ne la porte pas, elle se décalque",
          "take some out: paper does not bear it, it sets off"});
  for (double& amount : amounts) amount /= 100;
  return amounts;
}

}  // namespace annuaire
