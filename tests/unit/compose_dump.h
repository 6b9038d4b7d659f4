// A story as text: one line an item, with its tags, for golden files.
#pragma once

#include <string>

#include "layout/story.h"

namespace annuaire::test {

std::string dump_story(const Story& story);
/// All the text of a story, item by item, in one string.
std::string text_of(const Story& story);
/// The path of a tag, "document/part/section/heading1".
std::string tag_path(const TagTree& tags, TagId tag);

}  // namespace annuaire::test
