// Bytes of a file → text as the program works on it.
#pragma once

#include "base/diagnostic.h"
#include "base/files.h"
#include "base/source.h"

namespace annuaire {

/// Fills the slot `file`, whose path is set, with the file's text: UTF-8, NFC, "\n", no byte order mark.
/// Windows-1252 bytes are accepted with a note. False, with one error, where there is no text to be had.
bool read_source(const Files& files, Sources& sources, FileId file, Diagnostics& out);

}  // namespace annuaire
