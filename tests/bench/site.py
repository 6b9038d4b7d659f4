#!/usr/bin/env python3
"""The website beside Hugo's on the same cards, and beside cp -r of its own output.

    tests/bench/site.py [25 1000 15000] [--rounds 5]

Needs Hugo (HUGO=program, else the one on the PATH) and ../shared/bench/ssg: generated cards and a Hugo site with
home, editions, categories, levels, cards, feed and sitemap. Without them it says so and measures what it can.
"""
import argparse
import os
import pathlib
import shutil
import subprocess
import sys

import measure

ROOT = pathlib.Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared" / "bench" / "ssg"
OURS = ROOT / "build" / "release" / "annuaire"


def make_cards(count, folder):
    for script, arguments in (("make_corpus.py", [str(count), folder]), ("site_root.py", [folder])):
        subprocess.run([sys.executable, SHARED / script, *arguments], check=True, stderr=subprocess.DEVNULL)


def hugo_site(cards, folder):
    """The Hugo site over the same cards; none where there is no Hugo."""
    program = shutil.which(os.environ.get("HUGO", "hugo"))
    if not program:
        print("Hugo is not here: skipped")
        return None
    shutil.copytree(SHARED / "sites" / "hugo", folder)
    shutil.copytree(cards / "content", folder / "content", dirs_exist_ok=True,
                    ignore=shutil.ignore_patterns("edition.md"))
    (folder / "static").mkdir()
    shutil.copy(SHARED / "sites" / "commun" / "style.css", folder / "static")
    return measure.Command("Hugo", [program, "-d", "pub"], cwd=folder, before=measure.remover(folder / "pub"))


def bench(count, rounds):
    work = pathlib.Path(measure.work_folder())
    try:
        make_cards(count, work / "cards")
        out = work / "out"
        build = [OURS, "build", "--site", work / "cards", "--out"]
        subprocess.run([*build, work / "standing", "--pdf", "aucun"], check=True, stdout=subprocess.DEVNULL,
                       stderr=subprocess.DEVNULL)
        ours = measure.Command("annuaire, HTML", [*build, out, "--pdf", "aucun"], before=measure.remover(out))
        commands = [
            ours,
            measure.Command("annuaire, HTML, nothing changed", [*build, work / "standing", "--pdf", "aucun"]),
            measure.Command("cp -r of the same output", ["cp", "-r", work / "standing", work / "copy"],
                            before=measure.remover(work / "copy")),
        ]
        if count <= 1000:
            commands.append(measure.Command("annuaire, HTML and yearbooks", [*build, out], before=measure.remover(out)))
        hugo = hugo_site(work / "cards", work / "hugo")
        if hugo:
            commands.append(hugo)
        measure.rounds(commands, rounds)
        files = sum(len(names) for _, _, names in os.walk(work / "standing"))
        measure.table(f"{count} cards, {files} files (÷: over annuaire, HTML)", commands, ours)
        print(f"annuaire ÷ cp -r: wall {ours.ratio(commands[2], 'wall'):.2f}, cpu {ours.ratio(commands[2], 'cpu'):.2f}")
        if hugo:
            print(f"Hugo ÷ annuaire: wall {hugo.ratio(ours, 'wall'):.1f}, cpu {hugo.ratio(ours, 'cpu'):.1f}, "
                  f"memory {hugo.ratio(ours, 'MiB'):.1f}")
    finally:
        shutil.rmtree(work)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("counts", nargs="*", type=int, default=[25, 1000, 15000])
    parser.add_argument("--rounds", type=int, default=5)
    arguments = parser.parse_args()
    if not SHARED.is_dir():
        sys.exit("skipped: ../shared/bench/ssg is not here")
    for count in arguments.counts or [25, 1000, 15000]:
        bench(count, min(arguments.rounds, 3) if count > 5000 else arguments.rounds)


main()
