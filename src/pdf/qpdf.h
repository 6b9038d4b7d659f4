// The parts of qpdf that are used here. Its JSON is not, and clang before 16 cannot compile that as C++20:
// there its header is left out.
#pragma once

#define POINTERHOLDER_TRANSITION 4
#if defined(__clang__) && __clang_major__ < 16
#define JSON_HH
class JSON;
#endif
#include <qpdf/Buffer.hh>
#include <qpdf/Pl_Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>
