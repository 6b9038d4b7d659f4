#include "pdf/cff.h"

#include <cstddef>
#include <map>
#include <string>

namespace annuaire::pdf {
namespace {

// Operators of a top dictionary; those of two bytes begin with 12.
constexpr int charset_offset = 15, char_strings_offset = 17, ros = 12 << 8 | 30;

/// Reads big-endian numbers; beyond the end everything is 0.
class Bytes {
 public:
  explicit Bytes(std::string_view all) : all_(all) {}
  size_t number(size_t at, size_t width) const {
    size_t value = 0;
    for (size_t i = at; i < at + width; ++i) value = value << 8 | (i < all_.size() ? uint8_t(all_[i]) : 0u);
    return value;
  }
  size_t size() const { return all_.size(); }

 private:
  std::string_view all_;
};

/// An INDEX: where its first object begins, and where it ends as a whole.
struct Index {
  size_t count = 0, data = 0, end = 0;
};

Index index_at(const Bytes& bytes, size_t start) {
  Index index{bytes.number(start, 2), start + 2, start + 2};
  if (index.count == 0) return index;
  const size_t width = bytes.number(start + 2, 1), base = start + 2 + (index.count + 1) * width;
  index.data = base + bytes.number(start + 3, width);
  index.end = base + bytes.number(start + 3 + index.count * width, width);
  return index;
}

/// The last operand of each operator of a dictionary in [at, end).
std::map<int, size_t> operators(const Bytes& bytes, size_t at, size_t end) {
  std::map<int, size_t> out;
  size_t operand = 0;
  while (at < end && at < bytes.size()) {
    const size_t first = bytes.number(at++, 1);
    if (first <= 21) {
      const int op = first == 12 ? int(12 << 8 | bytes.number(at++, 1)) : int(first);
      out[op] = operand;
    } else if (first == 30) {  // a real number: to the nibble 15
      while (at < bytes.size() && (bytes.number(at, 1) & 15) != 15 && bytes.number(at, 1) >> 4 != 15) ++at;
      ++at;
    } else if (first == 28 || first == 29) {
      operand = bytes.number(at, first == 28 ? 2 : 4);
      at += first == 28 ? 2 : 4;
    } else if (first >= 247) {
      operand = (first - 247) * 256 + bytes.number(at++, 1) + 108;
    } else {
      operand = first - 139;
    }
  }
  return out;
}

}  // namespace

std::optional<std::vector<uint16_t>> own_cids(std::string_view cff) {
  const Bytes bytes(cff);
  const Index names = index_at(bytes, bytes.number(2, 1)), tops = index_at(bytes, names.end);
  std::map<int, size_t> top = operators(bytes, tops.data, tops.end);
  if (!top.contains(ros)) return std::nullopt;
  const size_t count = index_at(bytes, top[char_strings_offset]).count;
  std::vector<uint16_t> cids{0};
  size_t at = top[charset_offset];
  const size_t format = bytes.number(at++, 1);
  while (cids.size() < count && at < bytes.size()) {
    size_t cid = bytes.number(at, 2), left = 0;
    at += 2;
    if (format > 0) {
      left = bytes.number(at, format);  // one byte or two
      at += format;
    }
    for (size_t i = 0; i <= left && cids.size() < count; ++i) cids.push_back(uint16_t(cid + i));
  }
  return cids;
}

}  // namespace annuaire::pdf
