// Reading; the rest of json.h is in json_write.cc. Nobody else includes nlohmann's header: it takes longer to
// compile than all we write ourselves.
#include "base/json.h"

#include <algorithm>
#include <vector>

#include <nlohmann/json.hpp>

namespace annuaire {
namespace {

constexpr size_t max_depth = 100;

/// Puts values where they belong, as the parser meets them.
class Builder : public nlohmann::json_sax<nlohmann::json> {
 public:
  Data root;
  size_t fault_byte = 0;

  bool null() override { return put(nullptr); }
  bool boolean(bool truth) override { return put(truth); }
  bool number_integer(number_integer_t number) override { return put(number); }
  bool number_unsigned(number_unsigned_t number) override {
    return std::in_range<int64_t>(number) ? put(number) : put(static_cast<double>(number));
  }
  bool number_float(number_float_t number, const string_t&) override { return put(number); }
  bool string(string_t& text) override { return put(std::move(text)); }
  bool binary(binary_t&) override { return false; }
  bool start_object(size_t) override { return open(Data::row()); }
  bool start_array(size_t) override { return open(Data::list()); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }
  bool key(string_t& name) override {
    open_.back()->add(std::move(name), {});
    return true;
  }
  bool parse_error(size_t byte, const std::string&, const nlohmann::detail::exception&) override {
    fault_byte = byte;
    return false;
  }

 private:
  Data& place(Data value) {
    if (open_.empty()) return root = std::move(value);
    Data& around = *open_.back();
    if (around.is_list()) return around.push(std::move(value));
    return around.members().back().value = std::move(value);
  }
  bool put(Data value) {
    place(std::move(value));
    return true;
  }
  bool open(Data value) {
    open_.push_back(&place(std::move(value)));
    return open_.size() <= max_depth;
  }
  bool close() {
    open_.pop_back();
    return true;
  }

  std::vector<Data*> open_;  ///< lists and rows around what comes next; they stay where they are meanwhile
};

}  // namespace

JsonReading read_json(std::string_view text, bool comments) {
  Builder builder;
  if (nlohmann::json::sax_parse(text, &builder, nlohmann::json::input_format_t::json, true, comments))
    return {std::move(builder.root)};
  const std::string_view before = text.substr(0, builder.fault_byte);
  return {std::nullopt, 1 + static_cast<size_t>(std::count(before.begin(), before.end(), '\n'))};
}

}  // namespace annuaire
