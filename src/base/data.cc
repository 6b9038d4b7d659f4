#include "base/data.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace annuaire {
namespace {

const Data no_data;

// The value if it is of type T, else an empty one.
template <typename T, typename Value>
const T& read(const Value& value) {
  static const T none{};
  const T* found = std::get_if<T>(&value);
  return found ? *found : none;
}

// The value, made an empty T first if it is none.
template <typename T, typename Value>
T& made(Value& value) {
  if (!std::holds_alternative<T>(value)) value.template emplace<T>();
  return std::get<T>(value);
}

template <typename Members>
auto* find_member(Members& members, std::string_view name) {
  auto found = std::find_if(members.rbegin(), members.rend(), [&](const auto& m) { return m.name == name; });
  return found == members.rend() ? nullptr : &found->value;
}

}  // namespace

bool Data::truth() const { return read<bool>(value_); }
int64_t Data::integer() const { return read<int64_t>(value_); }
double Data::number() const {
  return kind() == Kind::integer ? static_cast<double>(integer()) : read<double>(value_);
}
std::string_view Data::text() const { return read<std::string>(value_); }
const Data::List& Data::items() const& { return read<List>(value_); }
const Data::Row& Data::members() const& { return read<Row>(value_); }

const Data* Data::find(std::string_view name) const { return find_member(members(), name); }

const Data& Data::operator[](std::string_view name) const {
  const Data* found = find(name);
  return found ? *found : no_data;
}

const Data& Data::operator[](size_t place) const { return place < items().size() ? items()[place] : no_data; }

Data& Data::operator[](std::string_view name) {
  Row& row = members();
  if (Data* found = find_member(row, name)) return *found;
  row.push_back({std::string(name), {}});
  return row.back().value;
}

void Data::add(std::string name, Data value) { members().push_back({std::move(name), std::move(value)}); }

Data& Data::push(Data item) { return items().emplace_back(std::move(item)); }

Data::List& Data::items() & { return made<List>(value_); }
Data::Row& Data::members() & { return made<Row>(value_); }
Data::List Data::items() && { return std::move(made<List>(value_)); }
Data::Row Data::members() && { return std::move(made<Row>(value_)); }

void Data::erase(std::string_view name) {
  std::erase_if(members(), [&](const Member& member) { return member.name == name; });
}

bool Data::operator==(const Data& other) const { return value_ == other.value_; }

void merge(Data& into, const Data& patch) {
  if (!patch.is_row()) {
    into = patch;
    return;
  }
  if (!into.is_row()) into = Data::row();
  for (const Data::Member& member : patch.members())
    if (member.value.is_null())
      into.erase(member.name);
    else
      merge(into[member.name], member.value);
}

std::string number_text(const Data& number) {
  if (number.kind() == Data::Kind::integer) return std::to_string(number.integer());
  std::array<char, 32> digits;
  auto [end, fault] = std::to_chars(digits.data(), digits.data() + digits.size(), number.number());
  std::string text(digits.data(), end);
  return text.find_first_not_of("-0123456789") == text.npos ? text + ".0" : text;
}

}  // namespace annuaire
