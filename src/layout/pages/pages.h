// Story → Book: lines to pages with widows, orphans, keeps, columns, running feet, page numbers.
#pragma once

#include <functional>

#include "base/diagnostic.h"
#include "layout/book.h"
#include "layout/story.h"
#include "layout/style.h"
#include "typography/hyphenate.h"

namespace annuaire {

/// The largest that a picture may be set, points; asked once per picture; {0,0} if unreadable.
using ImageSize = std::function<Box(const std::string& path)>;

/// Composes the story, anew at each call; see TakeItems.
using ComposeStory = std::function<Story(const TakeItems& take)>;

/// Repeats layout until page numbers stand still, three times at most, then warns. Pure apart from `fonts`'
/// cache.
Book build_pages(const ComposeStory& compose, const Style& style, FontMetrics& fonts,
                 const Hyphenators& hyphenators, const ImageSize& image_size, Diagnostics& out);
/// The same of a story that stands already.
Book build_pages(const Story& story, const Style& style, FontMetrics& fonts, const Hyphenators& hyphenators,
                 const ImageSize& image_size, Diagnostics& out);

}  // namespace annuaire
