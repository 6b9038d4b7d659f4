// Three hundred slips of the hand in good files: what readers see stays the same, or the line is told.
#include <functional>
#include <random>
#include <regex>
#include <vector>

#include "base/escape.h"
#include "base/text.h"
#include "told_site.h"

using namespace annuaire;
using namespace annuaire::test;

namespace {

constexpr uint32_t seed = 20240503;
constexpr int most = 300;

Tree ponds() {
  return {
      {"annuaire.yaml",
       "titre: Prix des mares\nadresse: https://mares.example/\nlangues: [fr]\ndescription: Un prix pour les "
       "mares\nlabel:\n  nom: Prix des mares\n  niveaux:\n    - id: or\n      nom: Or\n      couleur: "
       "\"#c9a227\"\n      attribution: Prix d’or remis à\n    - id: argent\n      nom: Argent\n"
       "editeur:\n  nom: Les Amis des mares\n  courriel: salut@mares.example\n  telephone: 01 02 03 04 05\n"
       "menu: [dossier]\nchamps:\n  - id: surface\n    nom: Surface\n    type: nombre\n"},
      {"content/2024/edition.md",
       "---\ntitre: Prix des mares\nannee: 2024\nbareme: [or, argent]\ncategories:\n  - id: ecoles\n    nom: "
       "Écoles\n  - id: jardins\n    nom: Jardins\nceremonie:\n  date: 3 mai 2024\n  lieu: Brest\n"
       "candidatures:\n  ouverture: 1er octobre 2023\n  cloture: 31 janvier 2024\nchiffres:\n  dossiers: 12\n"
       "  laureats: 2\njury:\n  - nom: Ada Verne\n    fonction: présidente\n  - nom: Basile Roux\n---\n"
       "## Le prix\n\nUne mare accueille tritons et élèves.\n\n{jury}\n"},
      {"content/2024/mare-aux-tritons.md",
       "---\nprojet: La mare aux tritons\nsous_titre: Douze mètres d’eau claire\nporteurs:\n  - Ville de "
       "Brest\n  - Collège du Port\ncategorie: ecoles\nlabel: or\nresume: Les élèves creusent, les tritons "
       "arrivent.\nsite: https://tritons.example/\nsurface: 45\npartenaires:\n  - nom: Le "
       "Héron\n    site: "
       "https://heron.example/\n---\n## Le projet\n\nDepuis l’hiver 2022, les élèves comptent les "
       "espèces ; voir [le jardin](jardin-humide).\n\n- le triton palmé\n- la libellule\n\n"
       "| Mois | Espèces |\n|---|---|\n| mars | 4 |\n| juin | 11 |\n\n### Et après\n\nUn **second** bassin "
       "est « prévu » en 2025.\n"},
      {"content/2024/jardin-humide.md",
       "---\nprojet: Le jardin humide\nporteurs: Commune d’Aval\ncategorie: jardins\nlabel: argent\n---\n"
       "## Le projet\n\nIl garde l’eau[^1] de trois toits.\n\n1. recueillir\n2. filtrer\n\n[^1]: Dix mètres "
       "cubes.\n"},
      {"content/pages/dossier.md", "---\ntitre: Le dossier\n---\n## Contenu\n\nIl tient en deux pages.\n"}};
}

// --- what readers see ---

// Without signs that are not seen, with one blank for any stretch of blanks.
std::string plain(const std::string& text) {
  std::string out;
  for (char32_t c : to_utf32(text)) {
    const bool unseen = (c >= 0x200B && c <= 0x200F) || c == 0x2060 || c == 0xFEFF || c == 0xAD;
    const bool blank = c <= 0x20 || c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x202F;
    if (unseen || (blank && out.ends_with(' '))) continue;
    append_utf8(out, blank ? U' ' : c);
  }
  return out;
}

std::string visible(const std::string& html) {
  static const std::regex hidden("<(script|style)[^]*?</\\1>|<[^>]*>");
  return plain(std::regex_replace(html.substr(std::min(html.find("<body"), html.size())), hidden, " "));
}

// By page, and the yearbook under an empty name.
std::map<std::string, std::string> seen_by_readers(const Told& told, const Tree& tree) {
  std::map<std::string, std::string> seen;
  const MemoryFiles files(tree);
  Diagnostics out;
  Website website(told.site, shipped_theme(), files, 1, {}, out);
  const Sink sink = [&](OutFile file) {
    if (file.path.ends_with(".html")) seen[file.path] = visible(file.bytes);
  };
  website.render({files, 1, [](const std::string&, uint64_t) { return false; }, sink, out});
  for (const SiteEdition& edition : told.site.editions)
    seen[""] += plain(text_of(compose_yearbook(told.site, edition, makeup_of(told.site))));
  return seen;
}

std::string first_difference(const std::map<std::string, std::string>& good,
                             const std::map<std::string, std::string>& now) {
  for (const auto& [page, text] : good) {
    auto other = now.find(page);
    if (other == now.end()) return page + " is gone";
    if (other->second == text) continue;
    size_t at = 0;
    while (at < text.size() && at < other->second.size() && text[at] == other->second[at]) ++at;
    const size_t from = at < 30 ? 0 : at - 30;
    return page + ": …" + text.substr(from, 70) + "…\nnow: …" + other->second.substr(from, 70) + "…";
  }
  for (const auto& [page, text] : now)
    if (!good.contains(page)) return page + " is new";
  return {};
}

// --- slips ---

class Hand {
 public:
  explicit Hand(uint32_t number) : random_(number) {}
  size_t pick(size_t below) { return random_() % below; }
  const char* one_of(std::initializer_list<const char*> all) { return *(all.begin() + pick(all.size())); }

  // A letter dropped, doubled, exchanged with the next or replaced, in [begin, end) of a text.
  std::string mistyped(std::string text, size_t begin, size_t end) {
    std::vector<size_t> letters;
    for (size_t i = begin; i < end; ++i)
      if (std::isalpha(static_cast<unsigned char>(text[i]))) letters.push_back(i);
    if (letters.empty()) return text;
    const size_t at = letters[pick(letters.size())];
    switch (pick(4)) {
      case 0:
        return text.erase(at, 1);
      case 1:
        return text.insert(at, 1, text[at]);
      case 2:
        if (at + 1 < end && static_cast<unsigned char>(text[at + 1]) < 0x80)
          std::swap(text[at], text[at + 1]);
        return text;
      default:
        text[at] = text[at] == 'e' ? 'r' : 'e';
        return text;
    }
  }

  // Something put between two words of a text, from `begin` on.
  std::string between_words(std::string text, size_t begin, const std::string& what) {
    std::vector<size_t> gaps;
    for (size_t i = begin; i < text.size(); ++i)
      if (text[i] == ' ') gaps.push_back(i);
    return gaps.empty() ? text : text.insert(gaps[pick(gaps.size())] + 1, what);
  }

 private:
  std::mt19937 random_;
};

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  if (size_t at = text.find(from); at != std::string::npos && !from.empty())
    text.replace(at, from.size(), to);
  return text;
}

size_t key_end(const std::string& line) {
  static const std::regex key("^ *(- )?([a-z_]+):");
  std::smatch found;
  return std::regex_search(line, found, key) ? static_cast<size_t>(found.length()) - 1 : 0;
}
size_t key_begin(const std::string& line) { return line.find_first_not_of(" -"); }
bool is_field(const std::string& line) { return key_end(line) > 0; }

bool has_value(const std::string& line, std::initializer_list<const char*> names) {
  for (const char* name : names)
    if (line.find(std::string(name) + ": ") != std::string::npos) return true;
  return false;
}
bool is_compared(const std::string& line) {
  return has_value(line, {"categorie", "label", "bareme", "langues", "menu", "type", "couleur"});
}
bool is_date(const std::string& line) { return has_value(line, {"date", "ouverture", "cloture"}); }
bool is_prose(const std::string& line) {
  return has_value(line, {"projet", "resume", "sous_titre", "description", "titre"}) ||
         (!is_field(line) && line.size() > 12 && line.find("---") == std::string::npos && line[0] != '|');
}
bool is_item(const std::string& line) { return line.starts_with("- ") || line.starts_with("  - "); }
bool is_any(const std::string& line) { return !line.empty() && line.find("---") == std::string::npos; }

struct Slip {
  const char* name;
  bool (*fits)(const std::string& line);
  std::string (*make)(Hand& hand, const std::string& line);
};

const Slip slips[] = {
    {"name of a field", is_field,
     [](Hand& hand, const std::string& line) { return hand.mistyped(line, key_begin(line), key_end(line)); }},
    {"capitals in a field’s name", is_field,
     [](Hand&, const std::string& line) {
       std::string text = line;
       text[key_begin(line)] = static_cast<char>(std::toupper(text[key_begin(line)]));
       return text;
     }},
    {"known word", is_compared,
     [](Hand& hand, const std::string& line) { return hand.mistyped(line, key_end(line), line.size()); }},
    {"capital of a known word", is_compared,
     [](Hand&, const std::string& line) {
       std::string text = line;
       const size_t at = text.find_first_not_of(" [\"#", key_end(line) + 1);
       text[at] = static_cast<char>(std::toupper(text[at]));
       return text;
     }},
    {"mark", is_prose,
     [](Hand& hand, const std::string& line) {
       return hand.between_words(
           line, key_end(line),
           hand.one_of(
               {"**",          "*",        "`",           "~~",     "==x== ",  "[[x]] ", "{{< x >}} ",
                "<b>mot</b> ", "<i>",      "</div>",      "[x](",   "[x][y] ", "[^z] ",  "![x](y z.png) ",
                "H~2~O ",      "10^2^ ",   ":smile: ",    "&nbsp ", "&truc; ", "$x^2$ ", "%%x%% ",
                "++x++ ",      "[x]{.y} ", "<!-- x --> ", "|",      "\\"}));
     }},
    {"date", is_date,
     [](Hand& hand, const std::string& line) {
       const std::string typed = line.substr(key_end(line) + 2);
       return line.substr(0, key_end(line) + 2) +
              hand.one_of({"3/5/24", "03.05.2024", "le 3 mai 2024", "vendredi 3 mai 2024", "lundi 3 mai 2024",
                           "3 mai", "mai 2024", "fin mai 2024", "2024", "31 juin 2024", "2024-13-01",
                           "3 mais 2024", "3 mai 2024 à 25 h", "bientôt", "3 mai 2024 (à confirmer)"});
     }},
    {"blank", is_any,
     [](Hand& hand, const std::string& line) {
       return hand.between_words(line, line.find_first_not_of(' '),
                                 hand.one_of({" ", "  ", "\t", "\u00A0", "\u202F", "\u2009", "\u200B",
                                              "\u00AD", "\uFEFF", "\u2060", "\u200E"}));
     }},
    {"blank at the end", is_any,
     [](Hand& hand, const std::string& line) {
       return line + hand.one_of({" ", "   ", "\t", "\u00A0", "\u200B", "\r", "\u2028"});
     }},
    {"indent", is_field,
     [](Hand& hand, const std::string& line) {
       return hand.pick(2) ? hand.one_of({" ", "  ", "\t", "\u00A0"}) + line
                           : line.substr(std::min<size_t>(1, line.find_first_not_of(' ')));
     }},
    {"quotes", is_field,
     [](Hand& hand, const std::string& line) {
       const size_t at = key_end(line) + 1;
       if (at + 1 >= line.size()) return line;
       const std::string value = line.substr(at + 1), head = line.substr(0, at + 1);
       switch (hand.pick(6)) {
         case 0:
           return head + "\"" + value + "\"";
         case 1:
           return head + "'" + value + "'";
         case 2:
           return head + "\"" + value;
         case 3:
           return head + value + "\"";
         case 4:
           return head + "“" + value + "”";
         default:
           return head + "'" + value;
       }
     }},
    {"quotes in a text", is_prose,
     [](Hand& hand, const std::string& line) {
       std::string text = replaced(line, "’", hand.one_of({"'", "ʼ", "´", "`", "′", "‘"}));
       return replaced(replaced(text, "« ", hand.one_of({"\"", "“", "<<", "«", "« "})), " »",
                       hand.one_of({"\"", "”", ">>", "»", " »"}));
     }},
    {"accents", is_any,
     [](Hand&, const std::string& line) {
       std::string text = line;
       for (auto [whole, parts] :
            {std::pair{"é", "e\u0301"}, {"è", "e\u0300"}, {"É", "E\u0301"}, {"ê", "e\u0302"}})
         text = replaced(text, whole, parts);
       return text;
     }},
    {"line twice", is_any, [](Hand&, const std::string& line) { return line + "\n" + line; }},
    {"line gone", is_field, [](Hand&, const std::string&) { return std::string(); }},
    {"bullet", is_item,
     [](Hand& hand, const std::string& line) {
       return replaced(line, "- ",
                       hand.one_of({"-", "– ", "• ", "* ", "+ ", "—", "· ", "o ", "-\t", "\u2022\t", "",
                                    "1) ", "a) ", "> "}));
     }},
    {"colon", is_field,
     [](Hand& hand, const std::string& line) {
       return line.substr(0, key_end(line)) +
              hand.one_of({"", " :", ":", "::", "=", "\u00A0:", "：", ";", ": :"}) +
              line.substr(key_end(line) + 1);
     }},
    {"comment", is_field, [](Hand&, const std::string& line) { return line + " # à revoir"; }},
    {"number",
     [](const std::string& line) {
       return has_value(line, {"surface", "dossiers", "annee", "insee"});
     },
     [](Hand& hand, const std::string& line) {
       return line.substr(0, key_end(line) + 2) + hand.one_of({"12,0", "1 200", "douze", "12 %", "-3",
                                                               "1.200", "12-13", "O12", "1e3", "012", "½"});
     }},
    {"address",
     [](const std::string& line) {
       return has_value(line, {"site", "courriel", "adresse"});
     },
     [](Hand& hand, const std::string& line) {
       return line.substr(0, key_end(line) + 2) +
              hand.one_of({"http://a.example", "a.example", "www.a.example/", "https//a.example",
                           "https:/a.example", "htps://a.example", "https://a b.example", "javascript:x",
                           "a@", "mailto:a@b.example", "a(at)b.example", "C:\\x", "//a.example", "https://",
                           "<https://a.example>"});
     }},
};

struct Mistake {
  const Slip* slip = nullptr;
  std::string path, before, after;
  uint32_t first = 0, last = 0;  // lines, from 1
  Tree tree;
};

Mistake make_mistake(const Tree& good, Hand& hand) {
  for (;;) {
    Mistake made;
    made.slip = &slips[hand.pick(std::size(slips))];
    made.tree = good;
    auto file = made.tree.begin();
    std::advance(file, hand.pick(good.size()));
    const std::vector<std::string_view> lines = split(good.at(file->first), '\n');
    const size_t number = hand.pick(lines.size());
    made.path = file->first;
    made.before = lines[number];
    if (!made.slip->fits(made.before)) continue;
    made.after = made.slip->make(hand, made.before);
    if (made.after == made.before) continue;
    made.first = static_cast<uint32_t>(number + 1);
    made.last = made.first + static_cast<uint32_t>(std::count(made.after.begin(), made.after.end(), '\n'));
    std::string text;
    for (size_t i = 0; i < lines.size(); ++i)
      text += (i == number ? made.after : std::string(lines[i])) + (i + 1 < lines.size() ? "\n" : "");
    file->second = text;
    return made;
  }
}

// Does a message point at the mistake’s line? Of a line that is gone, at another one of its file: it was what
// the others needed.
bool is_told(const Mistake& mistake, const Told& told) {
  const Sources& sources = told.site.sources();
  for (const Diagnostic& each : told.said.all()) {
    if ((each.where ? sources[each.where->file].path : each.path) != mistake.path) continue;
    if (!each.where || mistake.after.empty()) return true;
    const uint32_t begin = sources.position(each.where->file, each.where->begin).line,
                   end = sources.position(each.where->file, each.where->end).line;
    if (begin <= mistake.last && mistake.first <= end) return true;
  }
  return false;
}

// What is right though it reads otherwise, each with its reason.
bool is_tolerated(const Mistake& mistake, const Told& told) {
  const std::string slip = mistake.slip->name;
  const auto has = [&](const char* words) { return mistake.after.find(words) != std::string::npos; };
  // What may be left out is left out; what may not is an error of its file.
  if (slip == "line gone") return !told.said.has_errors();
  // A line without its bullet is a paragraph, as any other.
  if (slip == "bullet" && replaced(mistake.before, "- ", "") == mistake.after) return true;
  // Names of figures are free: « chiffres » holds whatever the label counts, and shows it so named.
  if (slip == "name of a field" || slip == "capitals in a field’s name")
    return has_value(mistake.before, {"dossiers", "laureats"});
  // Quotation marks around the whole of a title are a reader’s, not the program’s.
  if (slip == "quotes") return has("“");
  // Another number, another day, understood.
  if (slip == "number") return has(": -3") || has(": 12,0") || has(": 1 200");
  if (slip == "date")
    return has(": 3/5/24") || has("03.05.2024") || has(": le 3 mai 2024") || has(": vendredi 3 mai 2024") ||
           mistake.after.ends_with("date: 2024") || mistake.after.ends_with("date: mai 2024");
  // A text takes the whole line, whatever signs it holds.
  if (slip == "comment") return true;
  // These two signs mark nothing by themselves.
  if (slip == "mark") return has("|") || has("\\");
  return false;
}

}  // namespace

TEST_CASE("mistakes: of three hundred, each changes nothing that readers see, or its line is told") {
  const Tree good = ponds();
  const Told clean = told_of(good);
  REQUIRE_EQ(clean.text(), "");
  const std::map<std::string, std::string> seen = seen_by_readers(clean, good);
  Hand hand(seed);
  for (int i = 0; i < most; ++i) {
    const Mistake mistake = make_mistake(good, hand);
    const Told told = told_of(mistake.tree);
    if (is_told(mistake, told) || is_tolerated(mistake, told)) continue;
    const std::string difference = told.said.has_errors()
                                       ? "it cannot be published"
                                       : first_difference(seen, seen_by_readers(told, mistake.tree));
    INFO("seed " << seed << ", mistake " << i << ": " << std::string(mistake.slip->name) << ", "
                 << mistake.path << ":" << mistake.first << "\n  " << mistake.before << "\n→ "
                 << mistake.after << "\n"
                 << told.text());
    CHECK_EQ(difference, "");
  }
}
