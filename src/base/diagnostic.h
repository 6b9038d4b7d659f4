// Errors, warnings and notes about what editors wrote: French with English beside it, a place, a hint.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/source.h"

namespace annuaire {

enum class Language { fr, en };
enum class Severity { note, warning, error };

/// The same sentence in both languages; no final full stop, no capital at the start.
struct Message {
  std::string fr, en;
  const std::string& in(Language language) const { return language == Language::fr ? fr : en; }
  bool empty() const { return fr.empty(); }
};

struct Diagnostic {
  Severity severity = Severity::error;
  std::optional<Span> where;  ///< the exact words to mend, where there are some
  std::string path;           ///< the file, when there is no span
  Message message;
  Message hint;  ///< may hold lines to paste, each after a line feed
};

/// The diagnostics of one piece of work, in order. Threads fill one each; `append` joins them in a fixed
/// order.
class Diagnostics {
 public:
  void add(Diagnostic diagnostic);
  void error(Span where, Message message, Message hint = {});
  void warning(Span where, Message message, Message hint = {});
  void note(Span where, Message message, Message hint = {});
  void error_in(std::string path, Message message, Message hint = {});
  void warning_in(std::string path, Message message, Message hint = {});
  void append(Diagnostics other);
  size_t count(Severity severity) const;
  bool has_errors() const { return count(Severity::error) > 0; }
  const std::vector<Diagnostic>& all() const { return all_; }

 private:
  std::vector<Diagnostic> all_;
};

/// « avertissement », "warning".
Message name_of(Severity severity);
/// `path:line:column`, or the path alone; empty where there is none.
std::string place_of(const Diagnostic& diagnostic, const Sources& sources);
/// `path:line:column: erreur : message`, the source line, a caret line `^~~~` under the span, `aide : hint`.
/// Ends with a line feed.
std::string format(const Diagnostic& diagnostic, const Sources& sources, Language language);

}  // namespace annuaire
