// What the program says in one language: sentences of a theme, numbers, dates, and the editors' words set.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/date.h"
#include "base/plural.h"
#include "content/config.h"
#include "model/amount.h"
#include "typography/conventions.h"

namespace annuaire {

class Wording {
 public:
  /// `sentences` (dotted key → sentence, in `language`) must outlive it.
  Wording(const Config& config, const std::map<std::string, std::string>& sentences, std::string language);

  /// Of the sentences.
  const std::string& language() const { return language_; }
  /// The sentence, or the key in its place where there is none.
  std::string operator()(const std::string& key) const;
  bool has(const std::string& key) const { return sentences_->count(key) > 0; }
  /// A sentence with each "{name}" replaced.
  std::string fill(const std::string& key,
                   const std::vector<std::pair<std::string, std::string>>& values) const;
  /// "<key>.<form>" with "{n}" replaced, the form being that of PluralRules, or "<key>.autres".
  std::string counted(const std::string& key, size_t count) const;
  /// The key of a sentence that speaks of `count` things: "<key>.un" and the like where there is one, else
  /// `key`.
  std::string form_of(const std::string& key, size_t count) const;
  /// Digits in groups of three, joined by "nombre.milliers", from "nombre.milliers_des" digits on.
  std::string number(std::string_view digits) const;
  /// A number with its sign and decimals, by the signs of the language: « −12 500,5 ».
  std::string number(const Amount& amount) const;
  /// A figure as typed: of an amount the number as above, anything else as an editor's words.
  std::string figure(std::string_view typed) const;
  /// « 320 ko », « 1,2 Mo »: of 1,000 and a million bytes; never 0.
  std::string file_size(size_t bytes) const;
  /// Tenths of a percent: 160 is « +16,0 % », -5 « −0,5 % ».
  std::string change(int64_t tenths) const;
  /// « 17 décembre 2021 », « 17 décembre 2021 à 23 h 59 »
  std::string date(Date date) const { return in_words(date, language_); }
  std::string date(const When& when) const { return in_words(when, language_); }
  /// « a ; b ; c »
  std::string joined(const std::vector<std::string>& parts) const;
  /// « a, b et c »
  std::string list(const std::vector<std::string>& items) const;
  /// What an editor wrote in the site's language, with its micro-typography.
  std::string set(std::string_view text) const;
  /// "dossiers_annee_precedente": its label in the group, else the name made readable.
  std::string label(const std::string& group, const std::string& name) const;
  const std::map<std::string, std::string>& sentences() const { return *sentences_; }

 private:
  std::string grouped(std::string_view digits, size_t from) const;
  /// Tenths, with one decimal; a whole number has none where `bare`.
  std::string decimal(size_t tenths, bool bare) const;

  const std::map<std::string, std::string>* sentences_;
  std::string language_;
  PluralRules plurals_;
  size_t grouped_from_ = 5;  ///< digits
  Conventions conventions_;  ///< of the site's language
};

/// Text in `language`, with its micro-typography; unchanged in a language that has none here.
std::string set_in(std::string_view text, std::string_view language, const Config& config);

}  // namespace annuaire
