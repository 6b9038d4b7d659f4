#include "support.h"
TEST_CASE("the test program runs") { CHECK(annuaire::test::source_dir().is_absolute()); }
