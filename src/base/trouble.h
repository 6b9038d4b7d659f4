// A fault of the environment (disk, permissions, somebody else's folder): thrown, and caught in main alone.
#pragma once

#include <exception>
#include <string>
#include <utility>

#include "base/diagnostic.h"

namespace annuaire {

class Trouble : public std::exception {
 public:
  explicit Trouble(Message message) : message_(std::move(message)) {}
  const Message& message() const { return message_; }
  const char* what() const noexcept override { return message_.en.c_str(); }

 private:
  Message message_;
};

}  // namespace annuaire
