// The legal forms that the program's own theme knows.
#pragma once

#include "base/json.h"
#include "model/name_forms.h"
#include "support.h"

namespace annuaire::test {

inline NameForms legal_forms(const std::string& language) {
  const std::string text = read_file(source_dir() / "themes/annuaire/theme.json");
  return NameForms(read_json(text, true).data.value()["formes_juridiques"][language]);
}

}  // namespace annuaire::test
