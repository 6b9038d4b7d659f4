#include "commands/process.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace annuaire {
namespace {

std::vector<char*> pointers(const std::vector<std::string>& texts) {
  std::vector<char*> all;
  for (const std::string& text : texts) all.push_back(const_cast<char*>(text.c_str()));
  all.push_back(nullptr);
  return all;
}

// Starts the program with `output` as its standard output; 0 if that cannot be.
pid_t start(const std::vector<std::string>& words, const std::vector<std::string>& environment, int output) {
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_RDWR, 0);
  pid_t child = 0;
  if (posix_spawnp(&child, words[0].c_str(), &actions, nullptr, pointers(words).data(),
                   pointers(environment).data()) != 0)
    child = 0;
  posix_spawn_file_actions_destroy(&actions);
  return child;
}

// False if `take` wants no more.
bool read_all(int input, const std::function<bool(std::string_view)>& take) {
  std::array<char, 1 << 16> piece;
  for (;;) {
    ssize_t got = ::read(input, piece.data(), piece.size());
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return true;
    if (!take({piece.data(), static_cast<size_t>(got)})) return false;
  }
}

}  // namespace

bool run_program(const std::vector<std::string>& words, const std::vector<std::string>& environment,
                 const std::function<bool(std::string_view)>& take) {
  std::array<int, 2> pipe{};
  if (::pipe2(pipe.data(), O_CLOEXEC) != 0) return false;
  const pid_t child = start(words, environment, pipe[1]);
  ::close(pipe[1]);
  const bool whole = child > 0 && read_all(pipe[0], take);
  ::close(pipe[0]);
  if (child <= 0) return false;
  if (!whole) ::kill(child, SIGTERM);
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  return !whole || (WIFEXITED(status) && WEXITSTATUS(status) == 0);
}

}  // namespace annuaire
