#include "pdf/haru.h"

#include <new>

#include <hpdf.h>

namespace annuaire::pdf {
namespace {

void check(bool good) {
  if (!good) throw std::bad_alloc();
}

void must(HPDF_STATUS status) { check(status == HPDF_OK); }

template <class T>
T* made(T* object) {
  check(object != nullptr);
  return object;
}

/// libharu's store of memory: newer versions have a function for it, older ones show it.
template <class Doc>
HPDF_MMgr memory_of(Doc document) {
  if constexpr (requires { document->mmgr; })
    return document->mmgr;
  else
    return HPDF_GetDocMMgr(document);
}

/// A dictionary of libharu's.
class Dictionary {
 public:
  explicit Dictionary(HPDF_MMgr memory) : memory_(memory), dict_(made(HPDF_Dict_New(memory))) {}
  ~Dictionary() {
    HPDF_Dict_Free(dict_);
    for (HPDF_Xref numbers : numbers_) HPDF_Xref_Free(numbers);
  }
  Dictionary(const Dictionary&) = delete;

  void add_name(const char* key, const char* value) { must(HPDF_Dict_AddName(dict_, key, value)); }
  void add_number(const char* key, size_t value) {
    must(HPDF_Dict_AddNumber(dict_, key, static_cast<HPDF_INT32>(value)));
  }
  void add_reference(const char* key, Id id) { must(HPDF_Dict_Add(dict_, key, stand_in(id))); }
  void add_references(const char* key, const std::vector<Id>& ids) {
    HPDF_Array all = made(HPDF_Array_New(memory_));
    must(HPDF_Dict_Add(dict_, key, all));
    for (Id id : ids) must(HPDF_Array_Add(all, stand_in(id)));
  }

  std::string text(std::string_view more) const {
    constexpr HPDF_UINT buffer = 4096;
    const std::unique_ptr<std::remove_pointer_t<HPDF_Stream>, FreeStream> out(
        made(HPDF_MemStream_New(memory_, buffer)));
    must(HPDF_Obj_WriteValue(dict_, out.get(), nullptr));
    std::string written;
    for (HPDF_UINT i = 0; i < HPDF_MemStream_GetBufCount(out.get()); ++i) {
      HPDF_UINT length = 0;
      const HPDF_BYTE* bytes = HPDF_MemStream_GetBufPtr(out.get(), i, &length);
      written.append(reinterpret_cast<const char*>(bytes), length);
    }
    check(written.ends_with(">>"));
    return written.insert(written.size() - 2, more);
  }

 private:
  struct FreeStream {
    void operator()(HPDF_Stream stream) const { HPDF_Stream_Free(stream); }
  };

  /// An object that stands for that of this number, which is ours: libharu numbers the objects of a table of
  /// cross-references from where the table begins.
  void* stand_in(Id id) {
    numbers_.push_back(made(HPDF_Xref_New(memory_, id)));
    HPDF_Null object = made(HPDF_Null_New(memory_));
    must(HPDF_Xref_Add(numbers_.back(), object));
    return object;
  }

  HPDF_MMgr memory_;
  HPDF_Dict dict_;
  std::vector<HPDF_Xref> numbers_;
};

}  // namespace

struct Haru::Impl {
  Impl() : document(made(HPDF_New(nullptr, nullptr))), memory(memory_of(document)) {}
  ~Impl() { HPDF_Free(document); }
  Impl(const Impl&) = delete;
  HPDF_Doc document;
  HPDF_MMgr memory;
};

Haru::Haru() : impl_(std::make_unique<Impl>()) {}

Haru::~Haru() = default;

std::string Haru::page(Id parent, std::string_view entries) const {
  Dictionary page(impl_->memory);
  page.add_name("Type", "Page");
  page.add_reference("Parent", parent);
  return page.text(entries);
}

std::string Haru::node(const std::vector<Id>& kids, size_t pages, Id parent) const {
  Dictionary node(impl_->memory);
  node.add_name("Type", "Pages");
  node.add_references("Kids", kids);
  node.add_number("Count", pages);
  node.add_reference("Parent", parent);
  return node.text({});
}

std::string Haru::root(const std::vector<Id>& kids, size_t pages) const {
  Dictionary root(impl_->memory);
  root.add_name("Type", "Pages");
  root.add_references("Kids", kids);
  root.add_number("Count", pages);
  return root.text({});
}

std::string Haru::catalog(Id root, std::string_view entries) const {
  Dictionary catalog(impl_->memory);
  catalog.add_name("Type", "Catalog");
  catalog.add_reference("Pages", root);
  return catalog.text(entries);
}

std::string Haru::info(std::string_view entries) const { return Dictionary(impl_->memory).text(entries); }

}  // namespace annuaire::pdf
