// What identifies a person or an account in a text: e-mail addresses, telephone numbers, IBANs, numbers of
// social security, days of birth.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace annuaire {

struct PrivateDatum {
  enum class Kind { address, number, account, security, birth } kind = Kind::address;
  size_t begin = 0, end = 0;  ///< bytes of the text
  std::string plain;          ///< see plain_contact
};

/// All of them, in the order of the text, however they are written: « jean (at) ville.fr », « 0033 6 … »,
/// "wa.me/336…". Numbers of services (08…) are none.
std::vector<PrivateDatum> private_data_in(std::string_view text);

/// An address in small letters, a number of France as one dials it there ("0612345678"), an IBAN or a
/// number of social security without its blanks: what is alike is written alike.
std::string plain_contact(std::string_view typed);

/// Does the part before the @ name an office, not a person?
bool names_office(std::string_view address);

}  // namespace annuaire
