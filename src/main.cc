// Picks a command; the only place that catches exceptions.
#include <cstdio>
#include <exception>
#include <new>
#include <string>

#include "base/trouble.h"
#include "commands/build.h"
#include "commands/options.h"

namespace {

int complain(annuaire::Language language, const annuaire::Message& message) {
  std::fprintf(stderr, "annuaire%s%s\n", language == annuaire::Language::fr ? " : erreur : " : ": error: ",
               message.in(language).c_str());
  return 2;
}

}  // namespace

int main(int argc, char** argv) {
  annuaire::Language language = annuaire::message_language(argc, argv);
  try {
    annuaire::Parsed parsed = annuaire::parse_command_line(argc, argv);
    return parsed.status >= 0 ? parsed.status : annuaire::build(parsed.options);
  } catch (const annuaire::Trouble& trouble) {
    return complain(language, trouble.message());
  } catch (const std::bad_alloc&) {
    return complain(language,
                    {"la mémoire de la machine ne suffit pas", "the machine has not enough memory"});
  } catch (const std::exception& fault) {
    return complain(language, {fault.what(), fault.what()});
  }
}
