// The columns of the open data, and how each is read off a card.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "content/own_fields.h"
#include "html/workshop.h"

namespace annuaire {

/// One card as a row.
struct DataRow {
  CardId id;
  const Card& card;
  const Workshop& shop;
};

struct DataColumn {
  using Text = std::string_view (*)(const DataRow&, std::string& room);
  using Texts = std::vector<std::string_view> (*)(const DataRow&);

  std::string name;
  std::string_view type;    ///< of Table Schema
  std::string description;  ///< in French
  // One of these says where its values come from.
  Text text = nullptr;
  Texts texts = nullptr;
  Field Card::*field = nullptr;
  std::vector<Field> Card::*fields = nullptr;
  size_t own = no_field;               ///< in OwnFields::list
  bool is_address = false;             ///< of `field`: written as a whole address
  const OwnField* declared = nullptr;  ///< of `own`

  static constexpr size_t no_field = SIZE_MAX;
  bool holds_several() const;
  std::vector<std::string_view> values(const DataRow& row) const;
  /// The value as text, several joined by « | ». `room`: for what is put together.
  std::string_view value(const DataRow& row, std::string& room) const;
};

/// In the order of the table of fields, then those that the label declares.
std::vector<DataColumn> data_columns(const Site& site);

}  // namespace annuaire
