#include "typography/hyphenate.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <mutex>
#include <shared_mutex>
#include <unordered_map>

#include <hyphen.h>
#ifdef __SANITIZE_ADDRESS__
#include <sanitizer/lsan_interface.h>
#endif

#include "base/language.h"
#include "base/text.h"
#include "typography/signs.h"

namespace annuaire {
namespace {

constexpr size_t least_before = 2, least_after = 3;  // letters
constexpr size_t longest_word = 80;                  // bytes; longer ones are not words
constexpr size_t cache_size = 200'000;               // words

// Debian and Fedora both keep the dictionaries here, under one of these names.
constexpr std::array french_files{"usr/share/hyphen/hyph_fr.dic", "usr/share/hyphen/hyph_fr_FR.dic"};
constexpr std::array english_files{"usr/share/hyphen/hyph_en_GB.dic", "usr/share/hyphen/hyph_en_US.dic"};

// libhyphen loses a few bytes of each dictionary that it loads; the leak checker need not tell us.
#ifdef __SANITIZE_ADDRESS__
using LeakPardon = __lsan::ScopedDisabler;
#else
struct LeakPardon {
  ~LeakPardon() {}
};
#endif

struct FreeDictionary {
  void operator()(HyphenDict* dictionary) const { hnj_hyphen_free(dictionary); }
};
using Dictionary = std::unique_ptr<HyphenDict, FreeDictionary>;

struct CloseFile {
  void operator()(FILE* file) const { std::fclose(file); }
};

// libhyphen reads from an open file alone: here one in memory.
Dictionary load(std::string_view patterns) {
  if (patterns.empty()) return nullptr;
  LeakPardon pardon;
  std::unique_ptr<FILE, CloseFile> file(
      fmemopen(const_cast<char*>(patterns.data()), patterns.size(), "r"));  // it only reads
  return Dictionary(file ? hnj_hyphen_load_file(file.get()) : nullptr);
}

std::string first_of(const Files& machine, const std::array<const char*, 2>& paths) {
  for (const char* path : paths)
    if (ReadResult file = machine.read(path); file.status == ReadStatus::ok) return file.bytes;
  return {};
}

// A part of a word between apostrophes, or all of it.
struct Part {
  std::string_view letters;
  size_t offset;  // in the word
};

Part last_part(std::string_view word) {
  size_t begin = 0;
  for (std::string_view apostrophe : {"’", "'"}) {
    size_t at = word.rfind(apostrophe);
    if (at != word.npos) begin = std::max(begin, at + apostrophe.size());
  }
  return {word.substr(begin), begin};
}

// Letters only, and a capital at the start only.
bool is_plain_word(std::string_view letters) {
  for (size_t at = 0; at < letters.size(); at += length_at(letters, at)) {
    if (sign_at(letters, at) != Sign::letter || letters[at] == verbatim_mark) return false;
    if (at > 0 && capital_at(letters, at)) return false;
  }
  return !letters.empty();
}

}  // namespace

struct Hyphenator::Impl {
  Dictionary dictionary;
  bool latin1 = false;  // the dictionary's own encoding; else UTF-8
  mutable std::shared_mutex guard;
  mutable std::unordered_map<std::string, std::vector<uint32_t>> known;

  std::vector<uint32_t> look_up(std::string_view letters) const;
};

namespace {

// One byte a letter; empty where a letter has no place in ISO-8859-1.
std::string to_latin1(std::u32string_view letters) {
  std::string out;
  for (char32_t c : letters) {
    if (c > 0xFF) return {};
    out += static_cast<char>(c);
  }
  return out;
}

}  // namespace

// Breaks inside lower-case letters, as byte offsets in UTF-8.
std::vector<uint32_t> Hyphenator::Impl::look_up(std::string_view letters) const {
  std::u32string points = to_utf32(letters);
  std::string word = latin1 ? to_latin1(points) : std::string(letters);
  if (word.empty()) return {};
  std::string marks(word.size() + 5, '\0');
  char** replaced = nullptr;
  int *positions = nullptr, *cuts = nullptr;
  if (hnj_hyphen_hyphenate2(dictionary.get(), word.data(), static_cast<int>(word.size()), marks.data(),
                            nullptr, &replaced, &positions, &cuts) != 0)
    return {};
  std::vector<uint32_t> breaks;
  size_t byte = 0;
  for (size_t i = 0; i + least_after < points.size(); ++i) {
    byte += length_at(letters, byte);
    bool changes = replaced && replaced[i];  // a break that respells the word is none for us
    if (i + 1 >= least_before && (marks[i] & 1) && !changes) breaks.push_back(static_cast<uint32_t>(byte));
  }
  if (replaced) {
    for (size_t i = 0; i < word.size(); ++i) std::free(replaced[i]);
    std::free(replaced);
    std::free(positions);
    std::free(cuts);
  }
  return breaks;
}

Hyphenator::Hyphenator(std::string_view patterns) : impl_(std::make_unique<Impl>()) {
  impl_->dictionary = load(patterns);
  if (impl_->dictionary) impl_->latin1 = impl_->dictionary->utf8 == 0;
}

Hyphenator::~Hyphenator() = default;

bool Hyphenator::available() const { return impl_->dictionary != nullptr; }

std::vector<uint32_t> Hyphenator::breaks(std::string_view word) const {
  Part part = last_part(word);
  size_t least = least_before + least_after;
  if (!available() || part.letters.size() < least || part.letters.size() > longest_word ||
      !is_plain_word(part.letters))
    return {};
  std::string letters(part.letters);
  std::vector<uint32_t> breaks;
  bool cached = false;
  {
    std::shared_lock lock(impl_->guard);
    if (auto found = impl_->known.find(letters); found != impl_->known.end()) {
      breaks = found->second;
      cached = true;
    }
  }
  if (!cached) {
    breaks = impl_->look_up(to_lower(letters, "fr"));
    std::unique_lock lock(impl_->guard);
    if (impl_->known.size() < cache_size) impl_->known.emplace(std::move(letters), breaks);
  }
  for (uint32_t& at : breaks) at += static_cast<uint32_t>(part.offset);
  return breaks;
}

Hyphenators::Hyphenators(const Files& machine)
    : french_(first_of(machine, french_files)), english_(first_of(machine, english_files)) {}

const Hyphenator& Hyphenators::of(std::string_view language) const {
  static const Hyphenator none("");
  if (is_french(language)) return french_.hyphenator();
  return primary_language(language) == "en" ? english_.hyphenator() : none;
}

const Hyphenator& Hyphenators::Language::hyphenator() const {
  std::call_once(loaded, [this] { made = std::make_unique<Hyphenator>(patterns); });
  return *made;
}

}  // namespace annuaire
