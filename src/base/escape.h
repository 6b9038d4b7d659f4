// Text inside HTML, XML and addresses.
#pragma once

#include <string>
#include <string_view>

namespace annuaire {

/// Text as it may stand in HTML and XML, attributes included: & < > " ' escaped, control characters dropped.
std::string escape_html(std::string_view text);
void append_html(std::string& out, std::string_view text);
/// ` name="value"`, the value escaped.
void append_attribute(std::string& out, std::string_view name, std::string_view value);
/// RFC 4648, section 4.
std::string base64(std::string_view bytes);
/// An address with its "%C3%A9" read as the bytes they stand for; other "%" stay.
std::string percent_decoded(std::string_view address);

}  // namespace annuaire
