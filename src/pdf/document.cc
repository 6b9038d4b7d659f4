#include "pdf/document.h"

#include <stdexcept>

#include <hpdf_doc.h>
#include <hpdf_version.h>

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

Id id_of(HPDF_Dict object) { return object->header.obj_id & id_mask; }

bool is_page(HPDF_Dict object) {
  return object->header.obj_class == (HPDF_OCLASS_DICT | HPDF_OSUBCLASS_PAGE);
}

HPDF_PageAttr attributes(HPDF_Page page) { return static_cast<HPDF_PageAttr>(page->attr); }

/// The contents and their length, libharu's last two objects: ours stand in the file already.
void drop_contents(HPDF_Page page, HPDF_Xref numbers) {
  HPDF_Dict_RemoveElement(page, "Contents");
  attributes(page)->contents = nullptr;
  attributes(page)->stream = nullptr;
  for (int i = 0; i < 2; ++i) {
    auto* entry =
        static_cast<HPDF_XrefEntry>(HPDF_List_RemoveByIndex(numbers->entries, numbers->entries->count - 1));
    HPDF_Obj_ForceFree(numbers->mmgr, entry->obj);
    HPDF_FreeMem(numbers->mmgr, entry);
  }
}

/// A page that is written only holds its place in the tree.
void drop_rest(HPDF_Page page) {
  for (const char* key : {"Type", "Parent"}) HPDF_Dict_RemoveElement(page, key);
  HPDF_List_Clear(page->list);
  HPDF_GState_Free(page->mmgr, attributes(page)->gstate);
  attributes(page)->gstate = nullptr;
}

}  // namespace

Document::Document(std::string_view version, size_t size)
    : file_(
          version, [this] { return reserve(); }, size) {
  // The error handler's second argument finds its way back to the callbacks below.
  doc_ = HPDF_New(on_error, this);
  if (!doc_) throw std::runtime_error("libharu: no document");
  HPDF_SetPagesConfiguration(doc_, pages_per_node);
  HPDF_SetInfoAttr(doc_, HPDF_INFO_PRODUCER, "");  // makes the dictionary
  HPDF_Dict_RemoveElement(doc_->info, "Producer");
}

Document::~Document() { HPDF_Free(doc_); }

/// libharu counts on from the numbers that its list begins after.
Id Document::reserve(uint32_t count) {
  HPDF_Xref numbers = doc_->xref;
  const Id first = numbers->start_offset + numbers->entries->count;
  if (uint64_t{first} + count > HPDF_LIMIT_MAX_XREF_ELEMENT) on_error(HPDF_XREF_COUNT_ERR, 0, nullptr);
  numbers->start_offset += count;
  return first;
}

void Document::write(Id reserved, std::string_view entries) {
  file_.pack(reserved, "<<" + std::string(entries) + ">>");
}

Id Document::add(std::string_view entries) {
  const Id id = reserve();
  write(id, entries);
  return id;
}

Id Document::add_stream(std::string entries, std::string_view data, Filter filter) {
  const Id id = reserve();
  if (filter == Filter::deflate) {
    file_.add_stream(id, entries + "/Filter/FlateDecode", deflated(data));
  } else {
    if (filter == Filter::dct) entries += "/Filter/DCTDecode";
    file_.add_stream(id, entries, data);
  }
  return id;
}

Id Document::add_page(std::string entries, std::string_view content) {
  entries += "/Contents " + reference(add_stream({}, content, Filter::deflate));
  HPDF_Page page = HPDF_AddPage(doc_);
  drop_contents(page, doc_->xref);
  // Ours stand in `entries`, shorter and without the noise of single precision.
  for (const char* key : {"MediaBox", "Resources"}) HPDF_Dict_RemoveElement(page, key);
  write_own(page, entries);
  drop_rest(page);
  return id_of(page);
}

/// One of libharu's dictionaries, with more entries than it knows of.
void Document::write_own(HPDF_Dict object, std::string_view more) {
  std::string value;
  HPDF_Stream out = HPDF_CallbackWriter_New(doc_->mmgr, on_bytes, &value);
  if (!out) throw std::bad_alloc();
  object->write_fn = on_write;
  more_ = more;
  HPDF_Obj_WriteValue(object, out, nullptr);
  HPDF_Stream_Free(out);
  file_.pack(id_of(object), value);
}

HPDF_STATUS Document::on_write(HPDF_Dict object, HPDF_Stream out) {
  const std::string_view more = static_cast<Document*>(object->error->user_data)->more_;
  return HPDF_Stream_Write(out, reinterpret_cast<const HPDF_BYTE*>(more.data()),
                           static_cast<HPDF_UINT>(more.size()));
}

HPDF_STATUS Document::on_bytes(HPDF_Stream stream, const HPDF_BYTE* bytes, HPDF_UINT size) {
  static_cast<std::string*>(stream->attr)->append(reinterpret_cast<const char*>(bytes), size);
  return HPDF_OK;
}

std::string Document::save() {
  for (HPDF_UINT i = 1; i < doc_->xref->entries->count; ++i) {
    auto* object = static_cast<HPDF_Dict>(HPDF_Xref_GetEntry(doc_->xref, i)->obj);
    if (is_page(object)) continue;
    const bool is_catalog = object == doc_->catalog, is_info = object == doc_->info;
    write_own(object, is_catalog ? std::string_view(catalog_) : is_info ? info_ : "");
  }
  return file_.finish(id_of(doc_->catalog), id_of(doc_->info));
}

}  // namespace annuaire::pdf
