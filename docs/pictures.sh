#!/usr/bin/env bash
# Makes the README's pictures again from the site in output/ (needs poppler-utils, chromium, python3).
#   docs/pictures.sh
set -euo pipefail
cd "$(dirname "$0")/.."
./annuaire build
mkdir -p docs/pictures

page() { # name page-number
  pdftoppm -r 60 -f "$2" -l "$2" -png -singlefile output/annuaire-2021.pdf "docs/pictures/$1"
}
# The page on which a text first stands.
page_with() {
  local pages number
  pages=$(pdfinfo output/annuaire-2021.pdf | awk '/^Pages/ {print $2}')
  for number in $(seq 3 "$pages"); do
    if pdftotext -f "$number" -l "$number" output/annuaire-2021.pdf - | grep -qiF "$1"; then echo "$number"; return; fi
  done
}
page couverture 1
page sommaire "$(page_with "Sommaire")"
page fiche "$(page_with "Pour le projet")"

python3 -m http.server --bind 127.0.0.1 --directory output 8734 >/dev/null 2>&1 &
server=$!
profile=$(mktemp -d)
trap 'kill $server; rm -rf "$profile"' EXIT
sleep 1
screen() { # name address width height
  chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --user-data-dir="$profile" --window-size="$3,$4" \
    --screenshot="docs/pictures/$1.png" "http://127.0.0.1:8734$2" >/dev/null 2>&1
}
screen accueil / 1280 900
screen fiche-web /2021/ccas-montpellier-ceis/ 1280 900
