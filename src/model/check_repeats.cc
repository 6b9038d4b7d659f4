// Lines of a text that are there twice, one after the other.
#include "base/text.h"
#include "model/check_steps.h"

namespace annuaire {
namespace {

constexpr size_t shortest = 12;  // bytes; shorter ones may well come twice

// Rows of tables and rules are no sentences.
bool counts(std::string_view line) {
  return line.size() >= shortest && line.front() != '|' && line.find_first_not_of("-=_*` ") != line.npos;
}

}  // namespace

void check_repeats(const Site& site, const Text& text, Diagnostics& out) {
  const std::string_view source = site.sources()[text.file].text;
  std::string_view above;
  bool code = false;
  for (size_t at = text.body_begin, end = at; at < source.size(); at = end + 1) {
    end = std::min(source.find('\n', at), source.size());
    const std::string_view line = trim(source.substr(at, end - at));
    if (line.starts_with("```")) code = !code;
    if (!code && line == above && counts(line))
      out.warning({text.file, static_cast<uint32_t>(at), static_cast<uint32_t>(end)},
                  {"cette ligne répète celle d’avant", "this line repeats the one before"},
                  {"ôter cette ligne", "take this line out"});
    if (!line.empty()) above = line;
  }
}

}  // namespace annuaire
