// The imprint: who publishes the book, who made it, who printed it, its numbers.
#include <utility>

#include "base/language.h"
#include "compose/compose_parts.h"
#include "model/colophon.h"

namespace annuaire {
namespace {

constexpr const char *label_style = "etiquette", *value_style = "fonction";

class ImprintPage {
 public:
  explicit ImprintPage(Composer& composer)
      : c_(composer), edition_(*composer.edition.edition), publisher_(composer.site.config().imprint) {}

  void compose() {
    NewPage page;
    page.look.foot = false;
    c_.put({std::move(page)});
    part_ = c_.tag(Role::part, document_tag, 0, c_.words("impression.ours"));
    c_.put({Space{0, true}});
    c_.put({c_.tagged("projet-bref", Composer::unbroken_quotes(title()), part_)});
    c_.put({Space{c_.style.measure("avant-section")}});
    publisher();
    for (const Fact& fact : colophon_facts(c_.site, c_.words, edition_)) {
      row(fact.label, [&](Paragraph& value, TagId body) { add_span(value, fact.text, body); });
      if (fact.key == "conception") credits();
    }
    credits();
    rights();
  }

 private:
  std::string title() const {
    const std::string name = c_.words.set(edition_.title.value), year = std::to_string(c_.edition.year);
    return name.ends_with(year) ? name : name + " " + year;
  }

  /// The label at the side; `fill` sets what stands beside it, under the tag of the entry's body.
  template <class Fill>
  void row(const std::string& label, const Fill& fill) {
    if (list_ == artifact) list_ = c_.tag(Role::list, part_);
    const TagId item = c_.tag(Role::item, list_);
    Beside beside = c_.beside();
    beside.side.push_back({c_.tagged(label_style, label, item, Role::label)});
    Paragraph value = c_.paragraph(value_style);
    fill(value, c_.tag(Role::item_body, item));
    beside.items.push_back({std::move(value)});
    c_.put({std::move(beside)});
  }

  void add_span(Paragraph& to, const std::string& text, TagId body) {
    c_.add(to.runs, value_style, text, c_.tag(Role::span, body));
  }

  void add_line(Paragraph& to, const std::string& text, const std::string& address, TagId body) {
    if (text.empty()) return;
    if (!to.runs.empty()) {
      Run end;
      end.kind = Run::Kind::line_break;
      end.size = c_.style.text(value_style).size;
      to.runs.push_back(std::move(end));
    }
    if (address.empty()) return add_span(to, text, body);
    c_.add_link(to.runs, value_style, text, body, address);
  }

  /// Name and public addresses, one a line.
  void publisher() {
    if (publisher_.name.empty()) return;
    row(c_.words("ours.editeur"), [&](Paragraph& value, TagId body) {
      for (const Field* field : {&publisher_.name, &publisher_.address, &publisher_.phone})
        add_line(value, c_.words.set(field->value), "", body);
      add_line(value, publisher_.email.value, "mailto:" + publisher_.email.value, body);
      add_line(value, shown_address(publisher_.site.value), c_.address_of(publisher_.site), body);
    });
  }

  /// What the imprint says, then those of the cards, each with its pages.
  void credits() {
    if (std::exchange(credited_, true)) return;
    const std::string own = colophon_value(c_.site, edition_, "credits").scalar.value;
    const std::vector<PhotoCredit> of_cards = photo_credits(c_.site, c_.edition);
    if (own.empty() && of_cards.empty()) return;
    row(c_.words("ours.credits"), [&](Paragraph& value, TagId body) {
      value.style.keep_together = false;
      if (!own.empty()) add_span(value, c_.words.set(own), body);
      for (const PhotoCredit& credit : of_cards) {
        add_span(value, (value.runs.empty() ? "" : between()) + c_.words.set(credit.name), body);
        pages(credit, body, value);
      }
    });
  }

  std::string between() const { return is_french(c_.language) ? "\u00a0; " : "; "; }

  void pages(const PhotoCredit& credit, TagId body, Paragraph& to) {
    for (CardId id : credit.cards) {
      const Card& card = c_.site.card(id);
      if (!c_.has(card)) continue;
      add_span(to, ",\u00a0", body);
      to.runs.push_back(c_.page_of(c_.anchor(card), value_style, c_.tag(Role::link, body)));
    }
  }

  void rights() {
    if (publisher_.name.empty()) return;
    c_.put({Space{c_.style.measure("avant-section")}});
    Beside beside = c_.beside();
    const std::string line = c_.words.fill("ours.droits", {{"x", c_.words.set(publisher_.name.value)},
                                                           {"annee", std::to_string(c_.edition.year)}});
    beside.items.push_back({c_.tagged(value_style, line, part_)});
    c_.put({std::move(beside)});
  }

  Composer& c_;
  const Edition& edition_;
  const Imprint& publisher_;
  TagId part_ = artifact, list_ = artifact;
  bool credited_ = false;
};

}  // namespace

void compose_imprint(Composer& composer) { ImprintPage(composer).compose(); }

}  // namespace annuaire
