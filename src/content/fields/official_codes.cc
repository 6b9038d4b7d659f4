#include "content/fields/official_codes.h"

#include <string_view>

#include "base/text.h"

namespace annuaire {
namespace {

constexpr size_t siren_digits = 9, siret_digits = 14;

std::string without_blanks(const std::string& typed) {
  std::string out;
  for (char32_t c : to_utf32(typed))
    if (c != ' ' && c != 0xA0 && c != 0x202F) append_utf8(out, c);
  return out;
}

bool all_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == text.npos;
}

// Every second digit from the right is doubled; the sum of all figures is a multiple of ten.
bool passes_luhn(std::string_view digits) {
  int sum = 0;
  bool doubled = false;
  for (size_t i = digits.size(); i-- > 0; doubled = !doubled) {
    int value = (digits[i] - '0') * (doubled ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 == 0;
}

// "01" to "95" but for "20", "2A" and "2B"; overseas, "971" to "978" and "984" to "989".
bool names_department(std::string_view code) {
  if (code == "2A" || code == "2B") return true;
  if (!all_digits(code)) return false;
  const int number = std::stoi(std::string(code));
  if (code.size() == 2) return number >= 1 && number <= 95 && number != 20;
  return code.size() == 3 && ((number >= 971 && number <= 978) || (number >= 984 && number <= 989));
}

bool names_commune(std::string_view code) {
  if (code.size() != 5 || !all_digits(code.substr(2))) return false;
  return names_department(code.substr(0, 2)) || names_department(code.substr(0, 3));
}

}  // namespace

std::string read_siren(const std::string& typed, Span span, Diagnostics& out) {
  std::string digits = without_blanks(typed);
  if (all_digits(digits) && digits.size() == siren_digits && passes_luhn(digits)) return digits;
  Message hint{"il a neuf chiffres, comme « 732 829 320 »", "it has nine digits, such as “732 829 320”"};
  if (all_digits(digits) && digits.size() == siret_digits)
    hint = {"c’est un numéro SIRET : en garder les neuf premiers chiffres",
            "this is a SIRET number: keep its first nine digits"};
  else if (all_digits(digits) && digits.size() == siren_digits)
    hint = {"sa clé de contrôle n’est pas juste : un chiffre est faux, ou deux sont inversés",
            "its check digit is wrong: a digit is wrong, or two are swapped"};
  out.error(span, {"« " + typed + " » n’est pas un numéro SIREN", "“" + typed + "” is no SIREN number"},
            hint);
  return {};
}

std::string read_insee(const std::string& typed, Span span, Diagnostics& out) {
  std::string code = to_upper(without_blanks(typed), "en");
  if (names_commune(code) || names_department(code)) return code;
  out.error(span, {"« " + typed + " » n’est pas un code INSEE", "“" + typed + "” is no INSEE code"},
            {"écrire celui d’une commune, comme « 34172 » ou « 2A004 », ou d’un département, comme « 34 »",
             "write that of a commune, such as “34172” or “2A004”, or of a département, such as “34”"});
  return {};
}

}  // namespace annuaire
