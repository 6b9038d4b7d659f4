// The values of print.json, read one by one into a style, and what is told of them.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/data.h"
#include "base/diagnostic.h"
#include "layout/style.h"
#include "theme/json_files.h"

namespace annuaire {

/// Each setter leaves its target as it is where the value is no good, and tells so at its place.
class PrintValues {
 public:
  using Setter = std::function<void(const Data&, const std::string& where)>;
  using Setters = std::map<std::string, Setter>;

  /// `style`: whose faces and colours names stand for.
  PrintValues(const JsonFiles& files, Style& style, Diagnostics& out)
      : files_(files), style_(style), out_(out) {}

  /// An error at the value of `where`: once for each.
  void fault(const std::string& where, const std::string& fr, const std::string& en, Message hint = {});
  /// A warning at the value of `where`.
  void warn(const std::string& where, const Message& what, Message hint);
  bool is_told(const std::string& where) const { return told_.contains(where); }
  /// A warning at the name `where`, of a group that knows `known`.
  void unknown(const std::string& where, const std::string& name, const std::vector<std::string>& known,
               const Message& what);
  /// A group that must be there, or `optional` may not; an empty one where it is none.
  const Data& group(const Data& root, const std::string& name, bool optional = false);
  bool is_group(const Data& value, const std::string& where);
  /// Calls the setter that stands for each key of a group; unknown keys are told.
  void each_key(const Data& group, const std::string& where, const Setters& setters);

  void set_measure(Pt& to, const Data& value, const std::string& where);
  void set_colour(Colour& to, const Data& value, const std::string& where);
  void set_text(std::string& to, const Data& value, const std::string& where);
  void set_plate(std::string& to, bool varnish, const Data& value, const std::string& where);
  void set_flag(bool& to, const Data& value, const std::string& where);
  void set_lines(uint8_t& to, const Data& value, const std::string& where);
  void set_face(FaceId& to, const Data& value, const std::string& where);
  void set_align(Align& to, const Data& value, const std::string& where);

  /// How a title on a spine runs: "montant", "descendant".
  void set_upwards(bool& to, const Data& value, const std::string& where);
  /// "90 45 60 60": per cent of cyan, magenta, yellow and black.
  std::optional<Inks> inks_of(const Data& value, const std::string& where);

  /// The same, to be called by each_key.
  Setter measure(Pt& to) { return calls(&PrintValues::set_measure, to); }
  Setter colour(Colour& to) { return calls(&PrintValues::set_colour, to); }
  Setter text(std::string& to) { return calls(&PrintValues::set_text, to); }
  /// The name of a plate beside the four, of an ink or of a `varnish`.
  Setter plate(std::string& to, bool varnish) {
    return [this, varnish, &to](const Data& v, const std::string& w) { set_plate(to, varnish, v, w); };
  }
  Setter flag(bool& to) { return calls(&PrintValues::set_flag, to); }
  Setter lines(uint8_t& to) { return calls(&PrintValues::set_lines, to); }
  Setter face(FaceId& to) { return calls(&PrintValues::set_face, to); }
  Setter upwards(bool& to) { return calls(&PrintValues::set_upwards, to); }
  Setter align(Align& to) { return calls(&PrintValues::set_align, to); }

  /// Names of colours and faces that a value asked for.
  const std::set<std::string>& asked_colours() const { return asked_colours_; }
  const std::set<std::string>& asked_faces() const { return asked_faces_; }

 private:
  bool is_removed(const std::string& group, const std::string& name);
  template <typename To>
  Setter calls(void (PrintValues::*set)(To&, const Data&, const std::string&), To& to) {
    return [this, set, &to](const Data& value, const std::string& where) { (this->*set)(to, value, where); };
  }

  const JsonFiles& files_;
  Style& style_;
  Diagnostics& out_;
  std::set<std::string> told_, asked_colours_, asked_faces_;
  std::map<std::string, std::pair<std::string, bool>> plates_;  ///< by their folded names: as spelt, varnish?
};

}  // namespace annuaire
