// How strictly lines are broken and how far letters may give way. A theme may set each number; these are the
// defaults.
#pragma once

namespace annuaire {

struct LineBreaking {
  // Word spaces, as parts of their own width. In a face with spaces of 0.2 em, what loses a quarter is taken
  // for a gap between letters by those who read a file as it was written (pdftotext -raw: 0.15 em).
  double space_stretch = 0.35, space_shrink = 0.24;

  // Micro-typography of justified lines: shared out together with the word spaces.
  double glyph_stretch = 0.02, glyph_shrink = 0.02;          ///< width of the glyphs
  double tracking_stretch = 0.014, tracking_shrink = 0.014;  ///< space between letters, in em
  double tracking_most = 0.027;  ///< where word spaces would be wider than half as much again
  double letters_first = 2;      ///< letters give way this many times as soon as word spaces do; 1: alike
  double hanging =
      1;  ///< how much of the usual protrusion of points, hyphens and quotes into the margins; 0: none

  // Knuth–Plass: badness is 100 r³, where r is 1 for a line stretched or shrunk as far as allowed.
  double tolerance_first = 50;    ///< without hyphens
  double tolerance_second = 120;  ///< with hyphens
  double tolerance_third = 500;   ///< where that finds no way; beyond, anything goes
  double line_penalty = 10;
  double hyphen_penalty = 180;
  double compound_penalty = 60;        ///< after the hyphen of a compound, after '/'
  double number_penalty = 50;          ///< between a number of four digits or more and the next word
  double before_number_penalty = 250;  ///< before a shorter one
  double article_penalty = 250;        ///< between a short word with a capital and a name: « La Rochelle »
  double count_penalty = 400;          ///< between a shorter one and the word that it counts
  double short_word_penalty = 90;      ///< in headings: after « de », « la », « à »…
  double clause_bonus = 30;            ///< in headings: after a comma, a semicolon, a colon
  double contrast_demerits = 5000;     ///< neighbouring lines of very different tightness
  double double_hyphen_demerits = 30000;
  double last_hyphen_demerits = 1e6;   ///< hyphen at the end of the line before the last
  double runt_demerits = 1.5e6;        ///< last line shorter than `runt`
  double runt = 0.06;                  ///< of the measure
  double short_last_demerits = 20000;  ///< last line shorter than twice `runt`
  int max_hyphens = 2;                 ///< at successive line ends
};

}  // namespace annuaire
