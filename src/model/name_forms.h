// Names of bodies as people look for them: the legal form behind.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/data.h"

namespace annuaire {

/// The legal forms of a language, and what joins them to a name. Without forms every name stays as it is.
class NameForms {
 public:
  NameForms() = default;
  /// `data`: of a language, from theme.json: { "noms": ["Ville", "communauté de communes"], "liaisons":
  /// ["de la", "de", ""], "entre_formes": ["et", "/"] }. A form is printed as it stands there, the
  /// first with a capital; it needs a joint before the name unless "" stands among them.
  explicit NameForms(const Data& data);

  /// « Montpellier (CCAS de) » of « CCAS de Montpellier »; the name as typed where it begins with no form.
  /// The longest form counts, letters' case and accents apart; what follows has to begin with a capital or a
  /// figure (« Ville durable » stays) or with another form (« Ville et métropole de Rennes »). A joint that
  /// begins with a capital belongs to the name: « La Rochelle (Ville de) ».
  std::string inverted(std::string_view name) const;

 private:
  struct Phrase {
    std::vector<std::string> words;  // folded
    std::string written;
  };
  struct Typed;
  static std::vector<Typed> words_of(std::string_view text);
  static std::vector<Phrase> phrases_of(const Data& list);
  static const Phrase* longest(const std::vector<Phrase>& among, const std::vector<Typed>& words, size_t at,
                               bool capitals);

  bool may_begin_with_form(std::string_view name) const;

  std::vector<Phrase> forms_, joints_, between_;  // the longest first
  bool bare_ = false;                             // a form may stand against the name
};

}  // namespace annuaire
