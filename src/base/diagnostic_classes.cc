#include "base/diagnostic_classes.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <string_view>
#include <tuple>
#include <utility>

#include "base/text.h"

namespace annuaire {
namespace {

constexpr std::string_view dots = "…";

struct Quotes {
  std::string_view open, close;
};
constexpr Quotes quotes[] = {{"« ", " »"}, {"“", "”"}};

// Where the quotation that opens at `begin` ends, with its mark; quotations may hold others. The text's size
// where none ends it.
size_t end_of_quotation(std::string_view text, size_t begin, const Quotes& marks) {
  size_t depth = 0, at = begin;
  while (at < text.size()) {
    const std::string_view rest = text.substr(at);
    if (rest.starts_with(marks.open)) {
      ++depth;
      at += marks.open.size();
    } else if (rest.starts_with(marks.close)) {
      at += marks.close.size();
      if (--depth == 0) return at;
    } else {
      ++at;
    }
  }
  return text.size();
}

const Quotes* quotation_at(std::string_view text, size_t at) {
  for (const Quotes& marks : quotes)
    if (text.substr(at).starts_with(marks.open)) return &marks;
  return nullptr;
}

bool is_letter(char c) { return std::isalpha(static_cast<unsigned char>(c)) || (c & 0x80) != 0; }

// A number, or a path.
bool is_variable(std::string_view word) {
  if (word.find_first_of("0123456789") != word.npos) return true;
  const size_t slash = word.find('/');
  return slash != word.npos && slash > 0 && slash + 1 < word.size() && is_letter(word[slash - 1]) &&
         is_letter(word[slash + 1]);
}

// A word without what ends the clause, and that end.
std::string masked(std::string_view word) {
  const size_t size = word.find_last_not_of(".,;:)") + 1;
  if (!is_variable(word.substr(0, size))) return std::string(word);
  const bool opened = word.starts_with('(');
  return (opened ? "(" : "") + std::string(dots) + std::string(word.substr(size));
}

// By severity, then by path, then as the file is read.
using Order = std::tuple<Severity, std::string_view, uint32_t, uint32_t>;

Order order_of(const Diagnostic& fault, const Sources& sources) {
  if (!fault.where || fault.where->file >= sources.size()) return {fault.severity, fault.path, 0, 0};
  const Span where = *fault.where;
  return {fault.severity, sources[where.file].path, where.begin, where.end};
}

std::vector<const Diagnostic*> in_order(const Diagnostics& said, const Sources& sources) {
  std::vector<const Diagnostic*> faults;
  for (const Diagnostic& each : said.all()) faults.push_back(&each);
  std::stable_sort(faults.begin(), faults.end(), [&](const Diagnostic* a, const Diagnostic* b) {
    return order_of(*a, sources) < order_of(*b, sources);
  });
  return faults;
}

// Sorts diagnostics, given in order, into their classes.
class Sorting {
 public:
  void take(const Diagnostic& fault) {
    Message label{label_of(fault.message.fr), label_of(fault.message.en)};
    std::vector<DiagnosticClass>& classes = sorted_.classes;
    const size_t place = classes_.try_emplace({fault.severity, label.fr}, classes.size()).first->second;
    if (place == classes.size()) classes.push_back({fault.severity, std::move(label), 0});
    ++classes[place].count;
    std::vector<Alike>& alike = sorted_.alike;
    const size_t group =
        alike_.try_emplace({place, fault.message.fr, fault.hint.fr}, alike.size()).first->second;
    if (group == alike.size()) alike.push_back({{}, place});
    alike[group].places.push_back(&fault);
  }
  Classified sorted() { return std::move(sorted_); }

 private:
  Classified sorted_;
  std::map<std::pair<Severity, std::string>, size_t> classes_;
  std::map<std::tuple<size_t, std::string_view, std::string_view>, size_t> alike_;
};

}  // namespace

std::string label_of(std::string_view message) {
  std::string label;
  size_t at = 0;
  while (at < message.size()) {
    if (const Quotes* marks = quotation_at(message, at)) {
      label.append(marks->open).append(dots).append(marks->close);
      at = end_of_quotation(message, at, *marks);
    } else if (message[at] == ' ') {
      label += message[at++];
    } else {
      size_t end = at + 1;
      while (end < message.size() && message[end] != ' ' && !quotation_at(message, end)) ++end;
      label += masked(message.substr(at, end - at));
      at = end;
    }
  }
  return label;
}

Classified classified(const Diagnostics& said, const Sources& sources) {
  Sorting sorting;
  for (const Diagnostic* fault : in_order(said, sources)) sorting.take(*fault);
  return sorting.sorted();
}

}  // namespace annuaire
