#include "pdf/press_reading.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>

#include "pdf/drawing_facts.h"
#include "pdf/press_rules.h"

namespace annuaire::pdf {
namespace {

constexpr Pt thickest_line = 3;  ///< a filled rectangle that is thicker is an area

struct Paint {
  ColourSpace space;
  InkMix mix{{{"N", 1}}};
  bool overprints = false;
};

struct TextState {
  QPDFObjectHandle font;
  double size = 0;
  int mode = 0;  ///< 3: not seen
};

struct State {
  Matrix to_page;
  Paint fill, stroke;
  double line_width = 1;
  int overprint_mode = 0;
  TextState text;
};

class Reader : public QPDFObjectHandle::ParserCallbacks {
 public:
  /// `depth`: of forms in forms.
  Reader(PressFile& file, const PressPage& frame, QPDFObjectHandle resources, const State& state,
         int depth = 0)
      : rules_(file, frame),
        file_(file),
        frame_(frame),
        resources_(resources),
        state_(state),
        depth_(depth) {}

  using ParserCallbacks::handleObject;
  void handleObject(QPDFObjectHandle object) override {
    if (object.isInlineImage()) return;  // its entries stand before it
    if (!object.isOperator()) return operands_.push_back(object);
    obey(object.getOperatorValue());
    operands_.clear();
  }
  void handleEOF() override {}

 private:
  double number(size_t i) {
    return i < operands_.size() && operands_[i].isNumber() ? operands_[i].getNumericValue() : 0;
  }
  Matrix matrix() { return {number(0), number(1), number(2), number(3), number(4), number(5)}; }
  std::string name() {
    return !operands_.empty() && operands_.back().isName() ? operands_.back().getName() : "";
  }
  QPDFObjectHandle resource(const char* kind) {
    QPDFObjectHandle known = resources_.getKey(kind);
    return known.isDictionary() ? known.getKey(name()) : QPDFObjectHandle::newNull();
  }

  void obey(const std::string& op);
  bool obey_state(const std::string& op);
  bool obey_colour(const std::string& op);
  bool obey_path(const std::string& op);
  bool obey_text(const std::string& op);
  void graphics_state();
  void set_colour(Paint& paint, ColourSpace space);
  void point(double x, double y, bool anew);
  void paint(bool fills, bool strokes);
  void show_text();
  void show_object();
  void show_form(QPDFObjectHandle form);
  void shade();
  InkMix below(double x, double y) const;

  PressRules rules_;
  PressFile& file_;
  const PressPage& frame_;
  QPDFObjectHandle resources_;
  State state_;
  const int depth_;
  std::vector<State> saved_;
  std::vector<QPDFObjectHandle> operands_;
  std::vector<Area> path_;  ///< one a subpath
  bool rectangles_ = true;  ///< the path holds nothing else
  Matrix line_;             ///< of text
  std::vector<std::pair<Area, InkMix>> painted_;
};

void Reader::obey(const std::string& op) {
  if (obey_state(op) || obey_colour(op) || obey_path(op) || obey_text(op)) return;
  if (op == "Do") show_object();
  if (op == "sh") shade();
}

bool Reader::obey_state(const std::string& op) {
  if (op == "q") {
    saved_.push_back(state_);
  } else if (op == "Q") {
    if (saved_.empty()) return true;
    state_ = saved_.back();
    saved_.pop_back();
  } else if (op == "cm") {
    state_.to_page = matrix() * state_.to_page;
  } else if (op == "w") {
    state_.line_width = number(0);
  } else if (op == "gs") {
    graphics_state();
  } else {
    return false;
  }
  return true;
}

/// "OP" alone is meant for fills too (ISO 32000-1, 8.4.5).
void Reader::graphics_state() {
  QPDFObjectHandle entries = resource("/ExtGState");
  if (!entries.isDictionary()) return;
  if (QPDFObjectHandle both = entries.getKey("/OP"); both.isBool())
    state_.stroke.overprints = state_.fill.overprints = both.getBoolValue();
  if (QPDFObjectHandle fills = entries.getKey("/op"); fills.isBool())
    state_.fill.overprints = fills.getBoolValue();
  if (QPDFObjectHandle mode = entries.getKey("/OPM"); mode.isInteger())
    state_.overprint_mode = static_cast<int>(mode.getIntValue());
}

void Reader::set_colour(Paint& paint, ColourSpace space) {
  std::vector<double> numbers;
  for (size_t i = 0; i < operands_.size(); ++i)
    if (operands_[i].isNumber()) numbers.push_back(number(i));
  paint.space = std::move(space);
  if (paint.space.kind == ColourSpace::Kind::pattern) {
    QPDFObjectHandle pattern = resource("/Pattern");
    QPDFObjectHandle entries = pattern.isStream() ? pattern.getDict() : pattern;
    paint.mix = entries.isDictionary() ? heaviest(entries.getKey("/Shading"), resources_) : InkMix{};
    return;
  }
  paint.mix = mix_of(paint.space, numbers);
}

bool Reader::obey_colour(const std::string& op) {
  static const std::map<std::string, std::string> spaces{
      {"g", "/DeviceGray"}, {"rg", "/DeviceRGB"}, {"k", "/DeviceCMYK"}};
  std::string small = op;
  std::transform(op.begin(), op.end(), small.begin(), [](char c) { return c < 'a' ? char(c + 32) : c; });
  Paint& paint = small == op ? state_.fill : state_.stroke;
  if (const auto found = spaces.find(small); found != spaces.end()) {
    set_colour(paint, colour_space(QPDFObjectHandle::newName(found->second), {}));
  } else if (op == "cs" || op == "CS") {
    const ColourSpace space = operands_.empty() ? ColourSpace{} : colour_space(operands_.back(), resources_);
    paint.space = space;
    // The first colour of a space is full (black, or a whole ink).
    paint.mix = mix_of(space, std::vector<double>(space.names.size(), space.names.size() == 4 ? 0 : 1));
  } else if (small == "sc" || small == "scn") {
    set_colour(paint, paint.space);
  } else {
    return false;
  }
  return true;
}

void Reader::point(double x, double y, bool anew) {
  const Matrix& m = state_.to_page;
  const double u = m.a * x + m.c * y + m.e, v = m.b * x + m.d * y + m.f;
  if (anew || path_.empty()) path_.push_back({u, v, u, v});
  path_.back().grow(u, v);
}

bool Reader::obey_path(const std::string& op) {
  static const std::map<std::string, std::pair<bool, bool>> painting{
      {"f", {true, false}}, {"F", {true, false}},  {"f*", {true, false}}, {"B", {true, true}},
      {"B*", {true, true}}, {"b", {true, true}},   {"b*", {true, true}},  {"S", {false, true}},
      {"s", {false, true}}, {"n", {false, false}},
  };
  if (const auto found = painting.find(op); found != painting.end()) {
    paint(found->second.first, found->second.second);
    path_.clear();
    rectangles_ = true;
  } else if (op == "re") {
    point(number(0), number(1), true);
    point(number(0) + number(2), number(1) + number(3), false);
  } else if (op == "m" || op == "l" || op == "c" || op == "v" || op == "y") {
    rectangles_ = false;
    for (size_t i = 0; i + 1 < operands_.size(); i += 2) point(number(i), number(i + 1), op == "m" && i == 0);
  } else {
    return false;
  }
  return true;
}

/// The mix that lies below a point, as far as upright areas and pictures are known.
InkMix Reader::below(double x, double y) const {
  for (auto it = painted_.rbegin(); it != painted_.rend(); ++it)
    if (it->first.holds(x, y)) return it->second;
  return {};
}

void Reader::paint(bool fills, bool strokes) {
  for (const Area& part : path_) {
    if (strokes) {
      Area line = part;  // a straight line has no area of its own
      const double half = state_.line_width * state_.to_page.across() / 2;
      line.grow(part.left - half, part.low - half);
      line.grow(part.right + half, part.high + half);
      if (!line.meets(frame_.bleed)) continue;
      rules_.colour(state_.stroke.mix, line.left, line.high);
      rules_.line(2 * half, line.left, line.high);
    }
    if (!fills || !part.meets(frame_.bleed)) continue;
    const double x = (part.left + part.right) / 2, y = (part.low + part.high) / 2;
    const InkMix seen = state_.fill.overprints ? overprinted(below(x, y), state_.fill.mix) : state_.fill.mix;
    rules_.colour(seen, part.left, part.high);
    rules_.overprint(state_.fill.mix, state_.fill.overprints, state_.overprint_mode, part.left, part.high);
    if (!rectangles_) continue;
    const double thin = std::min(part.right - part.left, part.high - part.low);
    if (thin < thickest_line && state_.fill.mix.total() > 0) rules_.line(thin, part.left, part.high);
    painted_.emplace_back(part, seen);
  }
}

bool Reader::obey_text(const std::string& op) {
  if (op == "BT") {
    line_ = {};
  } else if (op == "Tm") {
    line_ = matrix();
  } else if (op == "Td" || op == "TD") {
    line_ = Matrix{1, 0, 0, 1, number(0), number(1)} * line_;
  } else if (op == "Tf") {
    state_.text.size = operands_.size() > 1 ? number(1) : 0;
    if (!operands_.empty()) operands_.pop_back();
    state_.text.font = resource("/Font");
    rules_.font(state_.text.font);
  } else if (op == "Tr") {
    state_.text.mode = static_cast<int>(number(0));
  } else if (op == "Tj" || op == "TJ" || op == "'" || op == "\"") {
    show_text();
  } else {
    return false;
  }
  return true;
}

bool holds_signs(QPDFObjectHandle shown) {
  if (shown.isString()) return !shown.getStringValue().empty();
  if (!shown.isArray()) return false;
  std::vector<QPDFObjectHandle> items = shown.getArrayAsVector();
  return std::any_of(items.begin(), items.end(), holds_signs);
}

void Reader::show_text() {
  constexpr int unseen = 3, stroked = 1;
  if (operands_.empty() || !holds_signs(operands_.back()) || state_.text.mode == unseen) return;
  const Matrix place = line_ * state_.to_page;
  const double size = std::abs(state_.text.size) * place.upright();
  if (!frame_.bleed.holds(place.e, place.f)) return;
  const Paint& paint = state_.text.mode == stroked ? state_.stroke : state_.fill;
  const InkMix under = below(place.e + size / 4, place.f + size / 4);
  rules_.colour(paint.overprints ? overprinted(under, paint.mix) : paint.mix, place.e, place.f);
  rules_.overprint(paint.mix, paint.overprints, state_.overprint_mode, place.e, place.f);
  rules_.type({size, paint.mix, under, paint.overprints}, place.e, place.f);
}

void Reader::show_object() {
  QPDFObjectHandle object = resource("/XObject");
  if (!object.isStream()) return;
  if (object.getDict().getKey("/Subtype").isNameAndEquals("/Form")) return show_form(object);
  const Matrix& m = state_.to_page;
  Area area{m.e, m.f, m.e, m.f};
  for (const auto& [x, y] : {std::pair{1, 0}, {0, 1}, {1, 1}})
    area.grow(m.a * x + m.c * y + m.e, m.b * x + m.d * y + m.f);
  if (!area.meets(frame_.bleed)) return;
  const InkMix most = rules_.picture(object, resources_, m.across(), m.upright(), area.left, area.high);
  painted_.emplace_back(area, most);
}

void Reader::show_form(QPDFObjectHandle form) {
  constexpr int deepest = 12;
  if (depth_ >= deepest) return;
  State state = state_;
  if (QPDFObjectHandle own = form.getDict().getKey("/Matrix"); own.isMatrix()) {
    const QPDFObjectHandle::Matrix m = own.getArrayAsMatrix();
    state.to_page = Matrix{m.a, m.b, m.c, m.d, m.e, m.f} * state.to_page;
  }
  if (const double type = drawing_facts_of(form.getDict()).type; type > 0)
    rules_.drawn_type(type * state_.to_page.upright(), state_.to_page.e, state_.to_page.f);
  QPDFObjectHandle own = form.getDict().getKey("/Resources");
  Reader inner(file_, frame_, own.isDictionary() ? own : resources_, state, depth_ + 1);
  form.parseAsContents(&inner);
}

void Reader::shade() {
  QPDFObjectHandle shading = resource("/Shading");
  rules_.colour(heaviest(shading, resources_), state_.to_page.e, state_.to_page.f);
}

}  // namespace

double Matrix::across() const { return std::hypot(a, b); }
double Matrix::upright() const { return std::hypot(c, d); }

Matrix operator*(const Matrix& m, const Matrix& n) {
  return {m.a * n.a + m.b * n.c, m.a * n.b + m.b * n.d,       m.c * n.a + m.d * n.c,
          m.c * n.b + m.d * n.d, m.e * n.a + m.f * n.c + n.e, m.e * n.b + m.f * n.d + n.f};
}

bool Area::meets(const Area& other) const {
  return left < other.right && right > other.left && low < other.high && high > other.low;
}

void Area::grow(double x, double y) {
  left = std::min(left, x);
  right = std::max(right, x);
  low = std::min(low, y);
  high = std::max(high, y);
}

void read_press_page(PressFile& file, const PressPage& frame, QPDFObjectHandle page) {
  QPDFPageObjectHelper helper(page);
  Reader reader(file, frame, helper.getAttribute("/Resources", false), {});
  helper.parseContents(&reader);
}

}  // namespace annuaire::pdf
