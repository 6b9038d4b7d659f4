#include "commands/help.h"

#include <algorithm>

#include "base/text.h"

namespace annuaire {
namespace {

constexpr size_t line_width = 80, help_column = 30;  // characters

/// « --sortie, --out DOSSIER »
std::string names_of(const Word& word, Language language) {
  const Language other = language == Language::fr ? Language::en : Language::fr;
  std::string names = word.letter.empty() ? "" : word.letter + ", ";
  names += word.name.in(language);
  if (word.name.fr != word.name.en) names += ", " + word.name.in(other);
  return word.value.empty() ? names : names + " " + word.value.in(language);
}

std::string line_of(const Word& word, Language language) {
  std::string line = "  " + names_of(word, language);
  size_t column = display_width(line);
  if (column + 2 > help_column) {
    line += "\n";
    column = 0;
  }
  line += std::string(help_column - column, ' ');
  return line + wrapped(word.help.in(language), help_column, help_column);
}

std::string usage(const std::string& command, Language language) {
  const bool french = language == Language::fr;
  return (french ? "Emploi : annuaire " : "Usage: annuaire ") + command + " [OPTIONS]\n";
}

}  // namespace

std::string wrapped(const std::string& text, size_t indent, size_t column) {
  std::string out;
  for (std::string_view word : split(text, ' ')) {
    const size_t width = display_width(word);
    const bool fresh = column == indent;
    if (!fresh && column + 1 + width > line_width) {
      out += "\n" + std::string(indent, ' ');
      column = indent;
    } else if (!fresh) {
      out += ' ';
      ++column;
    }
    out += word;
    column += width;
  }
  return out + "\n";
}

std::string help_page(Language language) {
  const bool french = language == Language::fr;
  std::string page = french ? "Un site web et un annuaire imprimé à partir des mêmes fiches.\n\n"
                            : "A website and a printed yearbook from the same cards.\n\n";
  page += usage(french ? "COMMANDE" : "COMMAND", language);
  page += french ? "\nCommandes :\n" : "\nCommands:\n";
  for (const Word& word : command_words()) page += line_of(word, language);
  page += "\nOptions" + std::string(french ? " :\n" : ":\n");
  for (const Word& word : option_words()) page += line_of(word, language);
  return page;
}

std::string help_of(const Word& word, Language language) {
  std::string entry = names_of(word, language) + "\n";
  constexpr size_t indent = 2;
  for (const std::string& text : {word.help.in(language) + ".", word.more.in(language)})
    if (!text.empty()) entry += std::string(indent, ' ') + wrapped(text, indent, indent);
  return entry;
}

}  // namespace annuaire
