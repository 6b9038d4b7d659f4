// The statistics counted anew: from the text of the cards' files, line by line, by no part of the program.
#pragma once

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <sstream>
#include <string>

#include "support.h"

namespace annuaire::test {

using Counts = std::map<std::string, size_t>;  // by what the cards say

/// What stands behind "name: " at the head of a card, its quotation marks off; empty where the card has no
/// such line.
inline std::string header_value(const std::string& file, const std::string& name) {
  std::istringstream lines(file);
  std::string line;
  std::getline(lines, line);
  while (std::getline(lines, line) && line != "---") {
    if (!line.starts_with(name + ": ")) continue;
    std::string value = line.substr(name.size() + 2);
    if (value.size() > 1 && value.front() == '"' && value.back() == '"')
      value = value.substr(1, value.size() - 2);
    return value;
  }
  return "";
}

inline bool is_card_of(const std::string& path, int year) {
  const std::string folder = "content/" + std::to_string(year) + "/";
  return path.starts_with(folder) && path.ends_with(".md") && !path.ends_with("edition.md") &&
         path.find('/', folder.size()) == path.npos;
}

/// The cards of a year by the value of a line; those without it stand under "".
inline Counts recount(const Contents& files, int year, const std::string& name) {
  Counts counts;
  for (const auto& [path, text] : files)
    if (is_card_of(path, year) && header_value(text, "retiree") != "oui") ++counts[header_value(text, name)];
  return counts;
}

inline size_t sum(const Counts& counts) {
  size_t all = 0;
  for (const auto& each : counts) all += each.second;
  return all;
}

/// The files of a folder, by their paths below it.
inline Contents files_in(const std::filesystem::path& root) {
  Contents files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(root / "content"))
    if (entry.is_regular_file() && entry.path().extension() == ".md")
      files[entry.path().lexically_relative(root).generic_string()] = read_file(entry.path());
  return files;
}

}  // namespace annuaire::test
