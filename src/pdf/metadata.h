// Facts about the file: Info, XMP, language, colour, bookmarks, page labels.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "layout/book.h"
#include "pdf/document.h"

namespace annuaire::pdf {

/// Title and the like in the Info dictionary and in XMP (PDF/A-2a, PDF/UA-1), language, viewer preferences.
void write_metadata(Document& document, const StoryMeta& meta);
/// An XMP packet (ISO 16684-1) that describes a PDF. `schemas` declares the prefixes of its `properties`
/// beside dc: and xmp:; `after` holds further descriptions.
std::string xmp_packet(std::string_view schemas, std::string_view properties, std::string_view after = {});
/// A property of one value, and one whose value may be said in several languages.
std::string xmp_property(std::string_view name, std::string_view text);
std::string xmp_alternatives(std::string_view name, std::string_view text);
/// A property of several values, here one; `kind`: "Seq" or "Bag".
std::string xmp_list(std::string_view name, std::string_view kind, std::string_view text);
/// The Info dictionary alone.
void write_info(Document& document, const StoryMeta& meta);
inline constexpr std::string_view producer = "annuaire, libharu";
/// The profile all colours are meant in.
void write_output_intent(Document& document, std::string_view screen_profile);
void write_outline(Document& document, const Book& book, const std::vector<Id>& pages);
void write_page_labels(Document& document, const Book& book);

}  // namespace annuaire::pdf
