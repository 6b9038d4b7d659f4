// Groups of fields that tables of other files hold.
#pragma once

#include "content/fields/schema.h"

namespace annuaire {

/// Of whom to ask: name, role, addresses.
extern const FieldSpec contact_fields[8];

/// Of a partner: name, logo, website.
extern const FieldSpec partner_fields[3];

/// Of a distinction of an edition, or of a mention.
extern const FieldSpec distinction_fields[6];

/// Of the day of the awards, and of the call for candidates.
extern const FieldSpec ceremony_fields[13], applications_fields[14];

/// Of the legal notice.
extern const FieldSpec legal_fields[4];

/// Of the imprint of a yearbook.
extern const FieldSpec colophon_fields[10];

}  // namespace annuaire
