#include "commands/timings.h"

#include <algorithm>
#include <ctime>

#include "base/text.h"
#include "commands/report.h"

namespace annuaire {
namespace {

constexpr size_t column = 14;  // characters

double seconds_of(clockid_t clock) {
  timespec time{};
  clock_gettime(clock, &time);
  constexpr double nano = 1e-9;
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * nano;
}

// At the right of a column.
std::string right(const std::string& text) {
  const size_t width = display_width(text);
  return std::string(width < column ? column - width : 1, ' ') + text;
}

}  // namespace

Timings::Moment Timings::now() { return {seconds_of(CLOCK_MONOTONIC), seconds_of(CLOCK_PROCESS_CPUTIME_ID)}; }

Timings::Timings() : first_(now()) {}

void Timings::begin(Message phase) {
  end();
  phases_.push_back({std::move(phase), {}});
  begun_ = now();
  running_ = true;
}

void Timings::end() {
  if (!running_) return;
  const Moment ended = now();
  phases_.back().length = {ended.wall - begun_.wall, ended.processor - begun_.processor};
  running_ = false;
}

double Timings::elapsed() const { return now().wall - first_.wall; }

std::string Timings::table(Language language) const {
  const Moment last = now();
  std::vector<Phase> lines = phases_;
  lines.push_back({{"en tout", "in all"}, {last.wall - first_.wall, last.processor - first_.processor}});
  size_t width = 0;
  for (const Phase& line : lines) width = std::max(width, display_width(line.name.in(language)));
  auto row = [&](const std::string& name, const std::string& wall, const std::string& processor) {
    return name + std::string(width - display_width(name), ' ') + right(wall) + right(processor) + "\n";
  };
  std::string text =
      row("", Message{"durée", "time"}.in(language), Message{"processeur", "processor"}.in(language));
  for (const Phase& line : lines)
    text += row(line.name.in(language), seconds_text(line.length.wall, language),
                seconds_text(line.length.processor, language));
  return text;
}

}  // namespace annuaire
