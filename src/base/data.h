// A value of the kinds that JSON knows: what templates are filled with, what files of data hold.
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace annuaire {

/// Null, true or false, a number, a text, a list or a row. A row keeps its members side by side in the order
/// in which they were given: rows are many, small and short-lived.
///
/// Reading never fails: what is not there, or is of another kind, reads as nothing (an empty text, 0…).
class Data {
 public:
  enum class Kind : uint8_t { null, truth, integer, decimal, text, list, row };
  struct Member;
  using List = std::vector<Data>;
  using Row = std::vector<Member>;

  Data();
  Data(std::nullptr_t);
  Data(std::same_as<bool> auto truth) : value_(truth) {}
  template <std::integral Number>
  requires(!std::same_as<Number, bool>) Data(Number number);
  Data(double number);
  Data(std::string text);
  Data(const std::convertible_to<std::string_view> auto& text);
  Data(const std::vector<std::string>& texts);
  Data(List list);
  Data(Row row);

  /// list(a, b) is [a, b].
  template <typename... Items>
  static Data list(Items&&... items);
  /// row({{"nom", a}, {"adresse", b}}); no name stands there twice.
  template <size_t count>
  static Data row(Member (&&members)[count]);
  static Data row();

  Kind kind() const { return static_cast<Kind>(value_.index()); }
  bool is_null() const { return kind() == Kind::null; }
  bool is_number() const { return kind() == Kind::integer || kind() == Kind::decimal; }
  bool is_text() const { return kind() == Kind::text; }
  bool is_list() const { return kind() == Kind::list; }
  bool is_row() const { return kind() == Kind::row; }

  bool truth() const;
  int64_t integer() const;  ///< 0 for a decimal number
  double number() const;
  std::string_view text() const;
  const List& items() const&;
  const Row& members() const&;
  List items() &&;  ///< of a value that will not last
  Row members() &&;
  /// Of a list or row.
  size_t size() const;
  bool empty() const { return size() == 0; }

  /// A member of a row; of members of one name the last; null if there is none.
  const Data* find(std::string_view name) const;
  /// The same; a null value if there is none.
  const Data& operator[](std::string_view name) const;
  const Data& operator[](size_t place) const;  ///< of a list
  /// The member of that name, added if need be; what is no row becomes an empty one first.
  Data& operator[](std::string_view name);
  /// Adds a member that the row does not have yet.
  void add(std::string name, Data value);
  /// Adds to a list; what is none becomes an empty one first.
  Data& push(Data item);
  List& items() &;
  Row& members() &;
  void erase(std::string_view name);

  bool operator==(const Data& other) const;

 private:
  std::variant<std::nullptr_t, bool, int64_t, double, std::string, List, Row> value_;
};

struct Data::Member {
  std::string name;
  Data value;
  bool operator==(const Member&) const = default;
};

// Below the end of Member: clang before 16 wants Member whole where they are defined.
inline Data::Data() = default;
inline Data::Data(std::nullptr_t) {}
template <std::integral Number>
requires(!std::same_as<Number, bool>) Data::Data(Number number) : value_(static_cast<int64_t>(number)) {}
inline Data::Data(double number) : value_(number) {}
inline Data::Data(std::string text) : value_(std::move(text)) {}
Data::Data(const std::convertible_to<std::string_view> auto& text) : value_(std::string(text)) {}
inline Data::Data(const std::vector<std::string>& texts) : value_(List(texts.begin(), texts.end())) {}
inline Data::Data(List list) : value_(std::move(list)) {}
inline Data::Data(Row row) : value_(std::move(row)) {}
inline Data Data::row() { return Row(); }
inline size_t Data::size() const { return items().size() + members().size(); }

/// Overlays a value by another, key by key (RFC 7396): a null takes a key away.
void merge(Data& into, const Data& patch);
/// A number as JSON writes it.
std::string number_text(const Data& number);

template <typename... Items>
Data Data::list(Items&&... items) {
  List made;
  made.reserve(sizeof...(items));
  (made.emplace_back(std::forward<Items>(items)), ...);
  return made;
}

template <size_t count>
Data Data::row(Member (&&members)[count]) {
  return Row(std::make_move_iterator(std::begin(members)), std::make_move_iterator(std::end(members)));
}

}  // namespace annuaire
