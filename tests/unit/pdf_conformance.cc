// The judge: veraPDF, fetched by Maven as tests/conformance/pom.xml pins it.
#include "pdf_structure_sample.h"

using namespace annuaire;
using namespace annuaire::test;

TEST_SUITE("heavy") {
  TEST_CASE("pdf: veraPDF accepts PDF/A-2a and PDF/UA-1") {
    Sample sample;
    if (!sample.ready()) SKIP_TEST("fonts-vollkorn, fonts-cabin");
    if (!has_command("java") || !has_command("mvn")) SKIP_TEST("java, mvn");
    TemporaryFolder build;
    std::string maven = "mvn -q -f " + (source_dir() / "tests/conformance/pom.xml").string() +
                        " -Dout=" + build.path.string();
    if (run(maven + " compile").status != 0) SKIP_TEST("veraPDF cannot be fetched");
    fill_with_everything(sample);
    Ran ran = run_on(sample.write(everything_pictures()), maven + " exec:java -Dexec.args=%");
    CHECK_EQ(ran.status, 0);
    CHECK_NE(ran.out.find("2a: PASS"), std::string::npos);
    CHECK_NE(ran.out.find("ua1: PASS"), std::string::npos);
  }
}
