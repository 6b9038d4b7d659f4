#!/usr/bin/env python3
"""The 2021 yearbook's PDF beside Typst's, in one run: processor time, wall time, memory, size.

    tests/bench/print.py [--rounds 5]

Needs ../shared (corpus and bench/pdf), node and npm: Typst comes as the npm package of its Node binding.
"""
import argparse
import os
import pathlib
import shutil
import subprocess
import sys

import measure

ROOT = pathlib.Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"
BENCH = SHARED / "bench" / "pdf"
OURS = ROOT / "build" / "release" / "annuaire"
BINDING = "@myriaddreamin/typst-ts-node-compiler@0.7.0"


def folder_of_font(family):
    found = subprocess.run(["fc-match", "-f", "%{file}", family], capture_output=True, text=True, check=True)
    return os.path.dirname(found.stdout)


def typst(work):
    subprocess.run(["npm", "install", "--no-audit", "--no-fund", "--prefix", work / "npm", BINDING], check=True,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    subprocess.run([sys.executable, BENCH / "preparer.py", BENCH / "annuaire-2021.json", "1", work / "data"], check=True,
                   stdout=subprocess.DEVNULL)
    shutil.copy(BENCH / "typst.typ", work / "data")
    os.environ["FONTS"] = folder_of_font("Gentium Book Plus") + ":" + folder_of_font("Lato")
    return measure.Command("Typst, tagged", ["node", BENCH / "typst.mjs", work / "data", work / "typst.pdf", "ua-1"],
                           cwd=work / "npm")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5)
    arguments = parser.parse_args()
    if not BENCH.is_dir() or not shutil.which("npm"):
        sys.exit("skipped: ../shared/bench/pdf or npm is not here")
    work = pathlib.Path(measure.work_folder())
    try:
        # One edition alone, so that the website and the PDF of 2021 are all that is made.
        site = work / "site"
        shutil.copytree(SHARED / "corpus" / "territoire-innovant", site, ignore=shutil.ignore_patterns("2023"))
        build = [OURS, "build", "--site", site, "--out"]
        whole = measure.Command("annuaire, website and PDF", [*build, work / "out"], before=measure.remover(work / "out"))
        web = measure.Command("annuaire, website alone", [*build, work / "web", "--pdf", "aucun"],
                              before=measure.remover(work / "web"))
        peer = typst(work)
        measure.rounds([whole, web, peer], arguments.rounds)
        measure.table("Yearbook 2021, 25 cards (÷: over Typst)", [whole, web, peer], peer)
        for name in ("out/annuaire-2021.pdf", "typst.pdf"):
            print(f"{name}: {os.path.getsize(work / name) / 1e6:.2f} MB")
    finally:
        shutil.rmtree(work)


main()
