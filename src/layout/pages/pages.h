// Story → Book: lines to pages with widows, orphans, keeps, columns, running feet, page numbers.
#pragma once

#include <functional>

#include "base/diagnostic.h"
#include "layout/book.h"
#include "layout/story.h"
#include "layout/style.h"
#include "typography/hyphenate.h"

namespace annuaire {

/// The largest that a picture may be set, points; {0,0} if it is unreadable, which is told each time. Safe to
/// call from several threads where there are more than one.
using ImageSize = std::function<Box(const std::string& path, Diagnostics& out)>;

/// Composes the story, anew at each call; see TakeItems.
using ComposeStory = std::function<Story(const TakeItems& take)>;

/// What a book is set with.
struct SettingTools {
  const Style& style;
  FontMetrics& fonts;
  const Hyphenators& hyphenators;
  const ImageSize& image_size;
  unsigned threads = 1;  ///< more only where `fonts` gives others; the book is the same
};

/// Repeats layout until page numbers stand still, three times at most, then warns. Pure apart from the cache
/// of the fonts.
Book build_pages(const ComposeStory& compose, const SettingTools& tools, Diagnostics& out);
/// The same of a story that stands already.
Book build_pages(const Story& story, const SettingTools& tools, Diagnostics& out);

}  // namespace annuaire
