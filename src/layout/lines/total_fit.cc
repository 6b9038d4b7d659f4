#include "layout/lines/total_fit.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <limits>

namespace annuaire {
namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();
constexpr int classes = 6;      // of tightness
constexpr int hyphen_runs = 4;  // 0, 1, 2, 3 or more hyphens at the ends of the last lines

/// A break that a best way leads to.
struct BestBreak {
  uint32_t at = 0, from = 0;  // opportunity; index of the node before
  uint8_t fitness = 2, hyphens = 0;
  bool runt = false;
  double demerits = 0;
};

/// How one line would be set.
struct Line {
  double ratio = 0;  // -1: shrunk as far as allowed; 1: stretched as far as allowed
  bool overfull = false;
};

int fitness_of(double ratio) {
  constexpr std::array<double, classes - 1> bounds{-0.6, -0.2, 0.2, 0.6, 1};
  return static_cast<int>(std::upper_bound(bounds.begin(), bounds.end(), ratio) - bounds.begin());
}

class Fitter {
 public:
  Fitter(const std::vector<Opportunity>& opportunities, const Measure& measure,
         const LineBreaking& parameters, double tolerance)
      : all_(opportunities), measure_(measure), parameters_(parameters), tolerance_(tolerance) {
    double width = std::min(measure.first, measure.rest);
    ragged_ = measure.loose ? width : std::max(0.2 * width, 2 * measure.em);
    loosest_ = std::cbrt(tolerance / 100);
    worth_keeping_ = parameters.contrast_demerits * (classes - 1) + parameters.double_hyphen_demerits;
    const double ems = measure.loose ? 2.3 : 3.2;  // of short lines a word is enough
    runt_ = std::min(std::max(parameters.runt * width, ems * measure.em), width / 3);
  }

  std::optional<Breaks> run() {
    nodes_.reserve(all_.size() + 1);
    nodes_.push_back({});
    active_.push_back(0);
    for (uint32_t b = 1; b < all_.size(); ++b)
      if (!consider(b)) return std::nullopt;
    return trace();
  }

 private:
  bool may_end_short(const Opportunity& b) const {
    return b.kind == Opportunity::Kind::forced && !measure_.balanced;
  }

  Line line(const BestBreak& from, const Opportunity& b) const {
    const Opportunity& a = all_[from.at];
    double width = from.at == 0 ? measure_.first : measure_.rest;
    double slack = width - (b.end.width - a.start.width);
    if (slack < 0) {
      double shrink = measure_.justified ? b.end.shrink - a.start.shrink : 0;
      double ratio = shrink > 0 ? slack / shrink : -infinite;
      bool overfull = ratio < -1 - 1e-6 && slack < -1e-4;
      return {std::max(ratio, -1.0), overfull};
    }
    if (may_end_short(b) || b.leaders != a.leaders) return {};
    double stretch = measure_.justified ? b.end.stretch - a.start.stretch : ragged_;
    return {stretch > 0 ? std::min(slack / stretch, 20.0) : slack > 1e-4 ? 20.0 : 0.0, false};
  }

  /// Width of the last line of a paragraph that has more than one.
  double last_width(const BestBreak& from, const Opportunity& b) const {
    const Opportunity& a = all_[from.at];
    const bool only = from.at == 0 || a.kind == Opportunity::Kind::forced;
    if (b.kind != Opportunity::Kind::forced || only || b.leaders != a.leaders) return infinite;
    return b.end.width - a.start.width;
  }

  double demerits(const BestBreak& from, const Opportunity& b, double ratio, double last) const {
    const Opportunity& a = all_[from.at];
    double badness = parameters_.line_penalty + 100 * std::abs(ratio * ratio * ratio);
    double sum = badness * badness + double(b.penalty) * std::abs(b.penalty);
    bool after_hyphen = a.kind == Opportunity::Kind::hyphen;
    if (after_hyphen && b.kind == Opportunity::Kind::hyphen) sum += parameters_.double_hyphen_demerits;
    if (after_hyphen && b.kind == Opportunity::Kind::forced) sum += parameters_.last_hyphen_demerits;
    if (last < runt_)
      sum += parameters_.runt_demerits;
    else if (last < 2 * runt_ && !measure_.loose)
      sum += parameters_.short_last_demerits;
    int contrast = std::abs(fitness_of(ratio) - from.fitness);
    if (contrast > 1 && measure_.justified) sum += parameters_.contrast_demerits * (contrast - 1);
    return from.demerits + sum;
  }

  /// Offers the line that ends at `b` and begins at the active node `from`; true if the node stays active.
  bool offer(uint32_t from, uint32_t b) {
    const BestBreak& node = nodes_[from];
    const Opportunity& end = all_[b];
    Line set = line(node, end);
    if (set.overfull) {
      last_resort_ = from;
      return end.kind == Opportunity::Kind::hyphen;
    }
    int hyphens = end.kind == Opportunity::Kind::hyphen ? std::min(node.hyphens + 1, hyphen_runs - 1) : 0;
    bool allowed = hyphens <= parameters_.max_hyphens || tolerance_ == infinite;
    if (allowed && set.ratio <= loosest_ && set.ratio >= -loosest_) {
      double last = last_width(node, end);
      double sum = demerits(node, end, set.ratio, last);
      if (hyphens > parameters_.max_hyphens) sum += 10 * parameters_.last_hyphen_demerits;
      keep_better({b, from, uint8_t(fitness_of(set.ratio)), uint8_t(hyphens), last < runt_, sum});
    }
    return end.kind != Opportunity::Kind::forced;
  }

  /// One way to each class of tightness and number of hyphens.
  void keep_better(const BestBreak& node) {
    for (BestBreak& best : best_)
      if (best.fitness == node.fitness && best.hyphens == node.hyphens) {
        if (node.demerits < best.demerits) best = node;
        return;
      }
    best_.push_back(node);
  }

  void keep_best() {
    double least = infinite;
    for (const BestBreak& node : best_) least = std::min(least, node.demerits);
    for (const BestBreak& node : best_)
      if (node.demerits <= least + worth_keeping_) {
        active_.push_back(static_cast<uint32_t>(nodes_.size()));
        nodes_.push_back(node);
      }
  }

  bool consider(uint32_t b) {
    best_.clear();
    size_t kept = 0;
    for (uint32_t from : active_)
      if (offer(from, b)) active_[kept++] = from;
    active_.resize(kept);
    keep_best();
    if (!active_.empty()) return true;
    if (tolerance_ != infinite) return false;
    const BestBreak& from = nodes_[last_resort_];  // an overfull line that nothing avoids
    active_.push_back(static_cast<uint32_t>(nodes_.size()));
    nodes_.push_back({b, last_resort_, 0, 0, false, from.demerits});
    return true;
  }

  std::optional<Breaks> trace() const {
    uint32_t best = active_.front();
    for (uint32_t node : active_)
      if (nodes_[node].demerits < nodes_[best].demerits) best = node;
    Breaks breaks;
    breaks.runt = nodes_[best].runt;
    for (uint32_t node = best; node != 0; node = nodes_[node].from) breaks.at.push_back(nodes_[node].at);
    std::reverse(breaks.at.begin(), breaks.at.end());
    return breaks;
  }

  const std::vector<Opportunity>& all_;
  const Measure& measure_;
  const LineBreaking& parameters_;
  const double tolerance_;
  double ragged_ = 0, runt_ = 0;
  double loosest_ = 0;        // ratio that is still within the tolerance
  double worth_keeping_ = 0;  // demerits by which a worse start may turn out the better one
  std::vector<BestBreak> nodes_;
  std::vector<uint32_t> active_;
  std::vector<BestBreak> best_;  // ways to the break looked at
  uint32_t last_resort_ = 0;
};

}  // namespace

std::optional<Breaks> total_fit(const std::vector<Opportunity>& opportunities, const Measure& measure,
                                const LineBreaking& parameters, double tolerance) {
  assert(opportunities.size() >= 2 && opportunities.back().kind == Opportunity::Kind::forced);
  return Fitter(opportunities, measure, parameters, tolerance).run();
}

}  // namespace annuaire
