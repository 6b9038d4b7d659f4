// The theme's templates, with what all pages of a language show put in place: sentences, menu, foot.
#pragma once

#include <map>
#include <string>

#include "base/data.h"
#include "html/render_site.h"
#include "html/site_view.h"
#include "template/template.h"

namespace annuaire {

class PageTemplates {
 public:
  /// `style`: the style sheet's path below the output folder.
  PageTemplates(const SiteView& view, const std::string& style, const Templates& templates, Witness witness);
  /// A page's HTML. `data` needs what `Workshop::page_data` gives, and what the template asks for.
  std::string page(const std::string& name, Data data, const std::string& address,
                   const std::string& language) const;
  /// A piece of the page at `address`, in the site's language, by a template that wants no page data.
  std::string part(const std::string& name, const Data& data, const std::string& address) const;

 private:
  struct InLanguage {
    Data menu;
    Templates templates;
  };
  std::string language_;  ///< the site's
  Witness witness_;
  std::map<std::string, InLanguage> languages_;
};

}  // namespace annuaire
