#include "content/decode.h"

#include <algorithm>
#include <charconv>
#include <cstdio>

#include <unicode/utf8.h>

#include "base/scan.h"
#include "base/text.h"
#include "base/unseen.h"
#include "content/double_encoded.h"

namespace annuaire {
namespace {

// Length of the well-formed UTF-8 sequence at `at`; 0 if there is none.
size_t sequence_at(std::string_view bytes, size_t at) {
  const auto* data = reinterpret_cast<const uint8_t*>(bytes.data());
  size_t next = at;
  UChar32 c;
  U8_NEXT(data, next, bytes.size(), c);
  return c < 0 ? 0 : next - at;
}

// Bytes that are not all UTF-8: Windows-1252 throughout, or here and there only, in a text that was pasted
// together. More than half of the accents tell. `first`: where the first such character stands in the result.
std::string from_mixed(std::string_view bytes, size_t& first) {
  size_t well = 0, ill = 0;
  for (size_t i = 0, length; i < bytes.size(); i += std::max<size_t>(length, 1)) {
    length = sequence_at(bytes, i);
    well += length > 1;
    ill += length == 0;
  }
  bool here_and_there = well > ill;
  std::string out;
  first = std::string::npos;
  for (size_t i = 0; i < bytes.size();) {
    size_t length = static_cast<unsigned char>(bytes[i]) < 0x80 ? 1
                    : here_and_there                            ? sequence_at(bytes, i)
                                                                : 0;
    if (length == 0 && first == out.npos) first = out.size();
    if (length == 0)
      out += from_windows_1252(bytes.substr(i, 1));
    else
      out += bytes.substr(i, length);
    i += std::max<size_t>(length, 1);
  }
  return out;
}

void plain_line_ends(std::string& text) {
  if (text.find('\r') == text.npos) return;
  std::string out;
  out.reserve(text.size());
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\r')
      out += text[i];
    else if (i + 1 == text.size() || text[i + 1] != '\n')
      out += '\n';
  }
  text = std::move(out);
}

// « UTF-16 » as Windows saves it: a mark at its start, or every second byte of its start empty.
bool is_utf16(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return true;
  constexpr size_t looked_at = 64;
  const std::string_view start = bytes.substr(0, looked_at);
  size_t empty[2] = {0, 0};
  for (size_t i = 0; i < start.size(); ++i) empty[i % 2] += start[i] == '\0' ? 1 : 0;
  const size_t half = start.size() / 2, most = std::max(empty[0], empty[1]);
  return half > 0 && std::min(empty[0], empty[1]) == 0 && most * 4 >= half * 3;
}

// What keeps a file from being read as text; empty if nothing does.
Message fault_of(const ReadResult& read) {
  switch (read.status) {
    case ReadStatus::absent:
      return {"fichier introuvable", "file not found"};
    case ReadStatus::outside:
      return {"ce fichier mène hors du site : il n’est pas lu",
              "this file leads out of the site: it is not read"};
    case ReadStatus::unreadable:
      return {"fichier illisible", "the file cannot be read"};
    case ReadStatus::too_big: {
      std::string size = std::to_string(max_file_size >> 20);
      return {"fichier trop gros : plus de " + size + " Mo", "the file is too big: over " + size + " MB"};
    }
    case ReadStatus::ok:
      break;
  }
  if (is_utf16(read.bytes))
    return {"ce fichier est enregistré en UTF-16 (« Unicode »)", "this file is saved in UTF-16 (“Unicode”)"};
  if (read.bytes.find('\0') != std::string::npos)
    return {"ce fichier n’est pas du texte", "this file is not text"};
  return {};
}

Message hint_for(ReadStatus status) {
  switch (status) {
    case ReadStatus::ok:
      return {"l’enregistrer en texte brut, au format UTF-8", "save it as plain text, in UTF-8"};
    case ReadStatus::too_big:
      return {"les images et documents se rangent dans le dossier « assets »",
              "pictures and documents go into the folder “assets”"};
    case ReadStatus::outside:
      return {"remplacer le lien symbolique par le fichier lui-même",
              "put the file itself in place of the symbolic link"};
    default:
      return {};
  }
}

// The next character from `from` on that is a mark of loss, or a control sign that stands for one.
size_t next_damage(std::string_view text, size_t from) {
  const size_t lost = text.find("\uFFFD", from);
  for (size_t at = text.find('\xC2', from); at < lost; at = text.find('\xC2', at + 1))
    if (static_cast<unsigned char>(text[at + 1]) < 0xA0) return at;
  return lost;
}

// Bytes that no encoding explains, and what an earlier conversion left of such: told at the first.
void tell_damage(const Sources& sources, FileId file, Diagnostics& out) {
  const std::string& text = sources[file].text;
  Span first{file, 0, 0};
  size_t count = 0;
  for (size_t at = next_damage(text, 0); at < text.size(); at = next_damage(text, at + 1)) {
    if (count++ > 0) continue;
    first.begin = static_cast<uint32_t>(at);
    first.end = first.begin + static_cast<uint32_t>(sequence_at(text, at));
  }
  if (count == 0) return;
  const std::string all = std::to_string(count);
  out.error(
      first,
      {"ce caractère a été perdu : aucun codage ne l’explique" + (count > 1 ? " (" + all + " en tout)" : ""),
       "this character was lost: no encoding explains it" + (count > 1 ? " (" + all + " in all)" : "")},
      {"le retaper, puis enregistrer le fichier au format UTF-8",
       "type it anew, then save the file in UTF-8"});
}

// Does a character begin here that may be taken out? Of those from E2 on most are apostrophes and dashes.
constexpr auto may_be_unfit = [](const auto& bytes) {
  auto c = bytes.at(0), next = bytes.at(1);
  return ((c < 0x20) & (c != '\n') & (c != '\t')) | (c == 0x7F) | ((c == 0xE2) & (next == 0x80)) |
         ((c == 0xE2) & (next == 0x81)) | (c >= 0xEF);
};

bool turns_at(std::string_view text, size_t at) {
  const auto last = at + 2 < text.size() ? static_cast<unsigned char>(text[at + 2]) : 0;
  return text[at] != '\xE2' || text[at + 1] == '\x81' || (last >= 0xAA && last <= 0xAE);
}

bool may_hold_unfit(std::string_view text) {
  for (size_t at = 0; (at = find_where(text, at, may_be_unfit)) < text.size(); ++at)
    if (turns_at(text, at)) return true;
  return false;
}

bool joins_right_to_left(char32_t c) { return c >= 0x0590 && c < 0x0900; }

// What nobody sees and no text holds is taken out, told once: control signs, codes that Unicode keeps free,
// and, where nothing is written from right to left, signs that turn the direction.
void take_out_unfit(const Sources& sources, Source& source, FileId file, Diagnostics& out) {
  const std::string& text = source.text;
  if (!may_hold_unfit(text)) return;
  const std::u32string letters = to_utf32(text);
  const bool turns = std::none_of(letters.begin(), letters.end(), joins_right_to_left);
  std::u32string kept;
  size_t count = 0, first = 0;
  char32_t sign = 0;
  for (char32_t c : letters) {
    const bool damage = c >= 0x80 && c < 0xA0;  // told as such
    if (damage || !(is_unfit(c) || (turns && turns_direction(c)))) {
      kept += c;
      continue;
    }
    if (count++ == 0) {
      sign = c;
      first = kept.size();
    }
    if (c == 0x0B || c == 0x0C) kept += U'\n';  // what a word processor puts for a new line or page
  }
  if (count == 0) return;
  const size_t begin = to_utf8(std::u32string_view(kept).substr(0, first)).size();
  source.text = to_utf8(kept);
  char number[16];
  std::snprintf(number, sizeof number, "U+%04X", static_cast<unsigned>(sign));
  const std::string all = std::to_string(count);
  const Message times = count > 1 ? Message{" (" + all + " en tout)", " (" + all + " in all)"} : Message{};
  const auto place = static_cast<uint32_t>(std::min(begin, source.text.size()));
  const auto width =
      static_cast<uint32_t>(place < source.text.size() ? sequence_at(sources[file].text, place) : 0);
  out.warning(
      {file, place, place + width},
      {std::string("un signe que l’on ne voit pas (") + number + ") est ôté ici" + times.fr,
       std::string("a sign that nobody sees (") + number + ") is taken out here" + times.en},
      {"retaper ce mot, pour qu’il n’y soit plus", "type this word anew, so that it is there no more"});
}

// "&#1;" and "&#x202E;" stand for such signs.
void tell_unfit_references(const Sources& sources, FileId file, Diagnostics& out) {
  const std::string& text = sources[file].text;
  for (size_t at = text.find("&#"); at != text.npos; at = text.find("&#", at + 2)) {
    const bool hex = at + 2 < text.size() && (text[at + 2] == 'x' || text[at + 2] == 'X');
    const size_t digits = at + (hex ? 3 : 2), end = text.find(';', at);
    if (end == text.npos || end == digits || end - digits > 7) continue;
    uint32_t code = 0;
    const char* last = text.data() + end;
    if (std::from_chars(text.data() + digits, last, code, hex ? 16 : 10).ptr != last) continue;
    if (!is_unfit(code) && !turns_direction(code)) continue;
    const std::string typed = text.substr(at, end + 1 - at);
    out.error(
        {file, static_cast<uint32_t>(at), static_cast<uint32_t>(end + 1)},
        {"« " + typed + " » est un signe que l’on ne voit pas", "“" + typed + "” is a sign that nobody sees"},
        {"l’ôter", "take it out"});
  }
}

// « lâ€™Ã©tÃ© » is read as « l’été ».
void restore_signs(Source& source, FileId file, Diagnostics& out) {
  Restored restored = restore_double_encoded(source.text);
  if (restored.count == 0) return;
  source.text = std::move(restored.text);
  const auto begin = static_cast<uint32_t>(restored.first);
  const auto end = begin + static_cast<uint32_t>(sequence_at(source.text, begin));
  const std::string all = std::to_string(restored.count);
  const std::string sign = source.text.substr(begin, end - begin);
  out.note({file, begin, end},
           {"signes codés deux fois, rétablis (" + all + " en tout) : ici, « " + sign + " »",
            "signs encoded twice, restored (" + all + " in all): here “" + sign + "”"},
           {"enregistrer le fichier au format UTF-8, ces signes retapés",
            "save the file in UTF-8, with these signs typed anew"});
}

// A mark of Git whose fellows are gone: someone began to choose between two versions.
void tell_conflict_mark(FileId file, std::string_view text, size_t at, Diagnostics& out) {
  const size_t end = std::min(text.find('\n', at), text.size());
  out.error(
      {file, static_cast<uint32_t>(at), static_cast<uint32_t>(end)},
      {"marque d’un conflit de Git, restée dans le texte", "mark of a conflict of Git, left in the text"},
      {"garder la bonne version du passage, et ôter cette ligne",
       "keep the right version of the passage, and take this line out"});
}

// What Git leaves where two versions of a file met: no one has chosen between them.
void tell_conflicts(const Sources& sources, FileId file, Diagnostics& out) {
  const std::string_view text = sources[file].text;
  const auto next = [&](std::string_view mark, size_t from) {
    size_t at = text.find(mark, from);
    while (at != text.npos && at > 0 && text[at - 1] != '\n') at = text.find(mark, at + 1);
    return at;
  };
  size_t told = 0;  // all before it
  for (size_t at = next("<<<<<<< ", 0); at != text.npos; at = next("<<<<<<< ", at + 1)) {
    const size_t middle = text.find("\n=======\n", at), close = text.find("\n>>>>>>> ", at);
    for (size_t mark = next(">>>>>>> ", told); mark < at; mark = next(">>>>>>> ", mark + 1))
      tell_conflict_mark(file, text, mark, out);
    told = at + 1;
    if (middle == text.npos || close == text.npos || close < middle) {
      tell_conflict_mark(file, text, at, out);
      continue;
    }
    told = close + 2;
    const auto line = [&](size_t byte) {
      return std::to_string(sources.position(file, static_cast<uint32_t>(byte)).line);
    };
    const std::string lines[] = {line(at), line(middle + 1), line(close + 1)};
    out.error({file, static_cast<uint32_t>(at), static_cast<uint32_t>(text.find('\n', at))},
              {"conflit de Git : deux versions se suivent, jusqu’à la ligne " + lines[2],
               "conflict of Git: two versions follow one another, up to line " + lines[2]},
              {"garder la première ou la seconde, séparées à la ligne " + lines[1] +
                   ", puis ôter les lignes " + lines[0] + ", " + lines[1] + " et " + lines[2],
               "keep the first or the second, parted on line " + lines[1] + ", then take out lines " +
                   lines[0] + ", " + lines[1] + " and " + lines[2]});
  }
  for (size_t mark = next(">>>>>>> ", told); mark != text.npos; mark = next(">>>>>>> ", mark + 1))
    tell_conflict_mark(file, text, mark, out);
}

// What is wrong with the signs of a text, once it is text.
void settle_signs(Sources& sources, FileId file, Diagnostics& out) {
  restore_signs(sources[file], file, out);
  tell_conflicts(sources, file, out);
  take_out_unfit(sources, sources[file], file, out);
  tell_damage(sources, file, out);
  tell_unfit_references(sources, file, out);
}

}  // namespace

bool read_source(const Files& files, Sources& sources, FileId file, Diagnostics& out) {
  Source& source = sources[file];
  ReadResult read = files.read(source.path);
  if (Message fault = fault_of(read); !fault.empty()) {
    out.error_in(source.path, std::move(fault), hint_for(read.status));
    return false;
  }
  std::string text = std::move(read.bytes);
  if (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
  plain_line_ends(text);
  size_t first = std::string::npos;
  if (!is_utf8(text)) text = from_mixed(text, first);
  if (first == text.npos) {
    source.text = is_nfc(text) ? std::move(text) : nfc(text);
    settle_signs(sources, file, out);
    return true;
  }
  std::string before = nfc(std::string_view(text).substr(0, first));
  source.text = nfc(text);
  auto at = static_cast<uint32_t>(std::min(before.size(), source.text.size()));
  auto length = static_cast<uint32_t>(sequence_at(source.text, at));
  out.note({file, at, at + length},
           {"caractères de l’ancien codage Windows, convertis",
            "characters in the old Windows encoding, converted"},
           {"enregistrer le fichier au format UTF-8", "save the file in UTF-8"});
  settle_signs(sources, file, out);
  return true;
}

}  // namespace annuaire
