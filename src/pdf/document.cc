#include "pdf/document.h"

#include <stdexcept>

#include <hpdf_doc.h>
#include <hpdf_version.h>

#include "pdf/packed_file.h"

// Its inner structures, which this file reaches into, changed in 2.4.
static_assert(HPDF_MAJOR_VERSION == 2 && HPDF_MINOR_VERSION == 3, "written for libharu 2.3");

namespace annuaire::pdf {
namespace {

/// Pages a node of the page tree holds; one flat node fails at 32,767.
constexpr HPDF_UINT pages_per_node = 100;
constexpr Id id_mask = 0x00FF'FFFF;

void on_error(HPDF_STATUS error, HPDF_STATUS detail, void*) {
  throw std::runtime_error("libharu: error " + std::to_string(error) + ", " + std::to_string(detail));
}

bool is_stream(void* object) {
  const HPDF_UINT16 kind = static_cast<HPDF_Obj_Header*>(object)->obj_class & HPDF_OCLASS_ANY;
  return kind == HPDF_OCLASS_DICT && static_cast<HPDF_Dict>(object)->stream;
}

Id id_of(HPDF_Dict object) { return object->header.obj_id & id_mask; }

void write(HPDF_Stream stream, std::string_view bytes) {
  if (!bytes.empty())
    HPDF_Stream_Write(stream, reinterpret_cast<const HPDF_BYTE*>(bytes.data()),
                      static_cast<HPDF_UINT>(bytes.size()));
}

/// Room for `size` bytes in one block: libharu's own are of 4 kB, mostly half empty for pages.
void size_block(HPDF_Stream stream, size_t size) {
  auto* buffer = static_cast<HPDF_MemStreamAttr>(stream->attr);
  buffer->buf_siz = buffer->w_pos = static_cast<HPDF_UINT>(size);
}

}  // namespace

Document::Document(std::string_view version) : version_(version) {
  // The error handler's second argument finds its way back to the callbacks below.
  doc_ = HPDF_New(on_error, this);
  if (!doc_) throw std::runtime_error("libharu: no document");
  HPDF_SetPagesConfiguration(doc_, pages_per_node);
  HPDF_SetInfoAttr(doc_, HPDF_INFO_PRODUCER, "");  // makes the dictionary
  HPDF_Dict_RemoveElement(doc_->info, "Producer");
  for (HPDF_Dict object : {doc_->catalog, doc_->info}) object->write_fn = on_write;
  catalog_ = id_of(doc_->catalog);
  info_ = id_of(doc_->info);
}

Document::~Document() { HPDF_Free(doc_); }

HPDF_Dict Document::new_object() {
  HPDF_Dict object = HPDF_Dict_New(doc_->mmgr);
  if (!object) throw std::bad_alloc();
  HPDF_Xref_Add(doc_->xref, object);
  object->write_fn = on_write;
  return object;
}

Id Document::add(std::string entries) {
  Id id = id_of(new_object());
  if (!entries.empty()) entries_[id] = std::move(entries);
  return id;
}

Id Document::add_many(uint32_t count, Entries entries) {
  if (count == 0) return 0;
  Id first = id_of(new_object());
  for (uint32_t i = 1; i < count; ++i) new_object();
  many_[first] = {count, std::move(entries)};
  return first;
}

void Document::fill(HPDF_Dict stream, std::string_view data, Filter filter) {
  Id id = id_of(stream);
  stream->filter = HPDF_STREAM_FILTER_NONE;  // libharu would write the filter its own way, and deflate late
  stream->write_fn = on_write;
  stream->after_write_fn = on_written;
  if (filter == Filter::dct) extend(id, "/Filter/DCTDecode");
  std::string smaller;
  if (filter == Filter::deflate) {
    extend(id, "/Filter/FlateDecode");
    data = smaller = deflated(data);
  }
  if (!data.empty()) size_block(stream->stream, data.size());
  write(stream->stream, data);
  stream_bytes_ += data.size();
}

Id Document::add_stream(std::string entries, std::string_view data, Filter filter) {
  HPDF_Dict stream = HPDF_DictStream_New(doc_->mmgr, doc_->xref);
  if (!stream) throw std::bad_alloc();
  Id id = id_of(stream);
  entries_[id] = std::move(entries);
  fill(stream, data, filter);
  return id;
}

Id Document::add_page(std::string entries, std::string_view content) {
  HPDF_Page page = HPDF_AddPage(doc_);
  // Ours stand in `entries`, shorter and without the noise of single precision.
  HPDF_Dict_RemoveElement(page, "MediaBox");
  HPDF_Dict_RemoveElement(page, "Resources");
  page->write_fn = on_write;
  Id id = id_of(page);
  entries_[id] = std::move(entries);
  fill(static_cast<HPDF_PageAttr>(page->attr)->contents, content, Filter::deflate);
  return id;
}

void Document::write_entries(Id id, std::string& out) const {
  if (auto found = entries_.find(id); found != entries_.end()) out += found->second;
  auto after = many_.upper_bound(id);
  if (after == many_.begin()) return;
  const auto& [first, many] = *--after;
  if (id - first < many.count) many.entries(id - first, out);
}

HPDF_STATUS Document::on_write(HPDF_Dict object, HPDF_Stream out) {
  auto* document = static_cast<Document*>(object->error->user_data);
  std::string entries;
  document->write_entries(id_of(object), entries);
  entries += '\n';
  write(out, entries);
  return HPDF_OK;
}

/// What stands in the file need not be kept beside it.
HPDF_STATUS Document::on_written(HPDF_Dict stream) {
  HPDF_MemStream_FreeData(stream->stream);
  return HPDF_OK;
}

HPDF_STATUS Document::on_bytes(HPDF_Stream stream, const HPDF_BYTE* bytes, HPDF_UINT size) {
  static_cast<std::string*>(stream->attr)->append(reinterpret_cast<const char*>(bytes), size);
  return HPDF_OK;
}

std::string Document::save() {
  const HPDF_UINT count = doc_->xref->entries->count;
  PackedFile file(version_, count, stream_bytes_);
  std::string value;
  HPDF_Stream whole = HPDF_CallbackWriter_New(doc_->mmgr, on_bytes, &file.bytes());
  HPDF_Stream single = HPDF_CallbackWriter_New(doc_->mmgr, on_bytes, &value);
  if (!whole || !single) throw std::bad_alloc();
  // Streams first: libharu keeps their lengths in objects of their own, known afterwards.
  for (bool streams : {true, false})
    for (HPDF_UINT id = 1; id < count; ++id) {
      void* object = HPDF_Xref_GetEntry(doc_->xref, id)->obj;
      if (is_stream(object) != streams) continue;
      if (streams) file.begin(id);
      HPDF_Obj_WriteValue(object, streams ? whole : single, nullptr);
      if (streams) {
        file.end();
      } else {
        file.pack(id, value);
        value.clear();
      }
    }
  HPDF_Stream_Free(whole);
  HPDF_Stream_Free(single);
  return file.finish(catalog_, info_);
}

}  // namespace annuaire::pdf
