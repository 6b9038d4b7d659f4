// The test program: doctest, with skipped tests counted and named.
#define DOCTEST_CONFIG_IMPLEMENT
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "support.h"

namespace annuaire::test {
namespace {

std::string skip_reason;  // of the running test; empty: it runs

struct Tally : doctest::IReporter {
  int passed = 0, failed = 0;
  std::vector<std::string> skipped;
  const doctest::TestCaseData* current = nullptr;

  explicit Tally(const doctest::ContextOptions&) {}
  void report_query(const doctest::QueryData&) override {}
  void test_run_start() override {}
  void test_run_end(const doctest::TestRunStats&) override {
    for (const std::string& line : skipped) std::printf("skipped: %s\n", line.c_str());
    std::printf("%d passed, %d failed, %zu skipped\n", passed, failed, skipped.size());
  }
  void test_case_start(const doctest::TestCaseData& data) override {
    current = &data;
    skip_reason.clear();
  }
  void test_case_reenter(const doctest::TestCaseData&) override {}
  void test_case_end(const doctest::CurrentTestCaseStats& stats) override {
    if (!stats.testCaseSuccess)
      ++failed;
    else if (!skip_reason.empty())
      skipped.push_back(std::string(current->m_name) + ": " + skip_reason);
    else
      ++passed;
  }
  void test_case_exception(const doctest::TestCaseException&) override {}
  void subcase_start(const doctest::SubcaseSignature&) override {}
  void subcase_end() override {}
  void log_assert(const doctest::AssertData&) override {}
  void log_message(const doctest::MessageData&) override {}
  void test_case_skipped(const doctest::TestCaseData&) override {}
};
REGISTER_LISTENER("tally", 1, Tally);

}  // namespace

void skip(const std::string& reason) { skip_reason = reason; }

}  // namespace annuaire::test

int main(int argc, char** argv) {
  setenv("SOURCE_DATE_EPOCH", "1750000000", 1);  // 15 June 2025, for every program that is run
  doctest::Context context(argc, argv);
  return context.run();
}
