#!/bin/sh
# Makes FOGRA39.icc from Fogra's measurements of European offset printing on coated paper. It was run once;
# packages: argyll, icc-profiles-free, libgs-common.
#   sh make.sh
set -eu
here=$(cd "$(dirname "$0")" && pwd)
room=$(mktemp -d)
trap 'rm -r "$room"' EXIT
cp /usr/share/color/icc/FOGRA39L.ti3 "$room/FOGRA39.ti3"
# 300 % of ink in all, 95 % of black at most; black grows with darkness (-kr); pictures of sRGB are fitted in.
colprof -qm -nc -l300 -L95 -kr -S /usr/share/color/icc/ghostscript/srgb.icc -cmt -dpp \
  -A "annuaire" -M "Offset, coated paper" -D "FOGRA39 (300 %)" \
  -C "Made from FOGRA39L.ti3, (c) Kai-Uwe Behrmann, zlib licence; see LICENCE beside it" "$room/FOGRA39"
cp "$room/FOGRA39.icc" "$here/FOGRA39.icc"
