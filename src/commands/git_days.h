// What git knows of the site's files: their content at the last commit, and the day of the commit that made
// it.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "base/date.h"

namespace annuaire {

struct GitDay {
  std::string blob;  ///< id of the content, in hexadecimal
  Date day;          ///< in the committer's time zone
};
using GitDays = std::map<std::string, GitDay>;  ///< by path below the site's root

struct GitHistory {
  enum class Silence {
    none,
    shallow,  ///< a clone whose oldest commit would pass for the last one
    refused   ///< git is missing, or does not trust the folder
  };
  GitDays days{};
  Silence silence = Silence::none;  ///< why nothing is known, where something could be
};

/// Of annuaire.yaml and content/. Nothing is known where `root` lies in no work tree. Runs git without a
/// shell and without anything that the repository's settings could start.
GitHistory git_history(const std::string& root);

/// Is this what git calls `blob`?
bool is_blob(std::string_view bytes, const std::string& blob);

uint64_t fingerprint_of(const GitDays& days);

}  // namespace annuaire
