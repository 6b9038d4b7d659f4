// The words that lead to a number.
#pragma once

#include <string>
#include <string_view>

namespace annuaire {

/// What precedes a number, as far as it says whether the number counts.
struct NumberContext {
  bool code = false;     ///< a word after which a number is always a name: « ticket », « SIRET »
  bool label = false;    ///< one after which it is, unless a plural follows: « ligne », « article »
  bool chained = false;  ///< such a word stands further back: « code d’accès », « SIRET : »
  bool weak = false;     ///< they may belong to an earlier number of the enumeration alone
  bool names = false;    ///< « la demande 12345 », « le 12345 »: the number names what precedes
  bool many = false;     ///< « les 12345 »
  bool acronym = false;  ///< « ISO 27001 »
  bool first = false;    ///< nothing stands before it
  bool place = false;    ///< after a capitalised word within a sentence: « à Lyon 69001 »
};

/// `before`: the text up to the number, already set.
NumberContext number_context(std::string_view before);

}  // namespace annuaire
