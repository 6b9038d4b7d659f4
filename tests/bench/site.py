#!/usr/bin/env python3
"""The website beside Hugo's on the same cards, and beside cp -r of its own output.

    tests/bench/site.py [25 1000 15000] [--rounds 5]

Needs Hugo (HUGO=program, else the one on the PATH) and ../shared/bench/ssg: generated cards and a Hugo site with
home, editions, categories, levels, cards, feed and sitemap. That one is smaller than ours; a second one gets a page
for each holder, as ours has. Without them it says so and measures what it can.
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


HOLDER = """{{ define "titre" }}{{ .Title }} – {{ .Site.Title }}{{ end }}
{{ define "contenu" }}
<h1>{{ .Title }}</h1>
<p>{{ len .Pages }} projets labellisés.</p>
<ul class="cartes">
{{- range .Pages }}
{{ partial "ligne.html" . }}
{{- end }}
</ul>
{{ end }}
"""


def add_holders(folder):
    """Gives a Hugo site a page for each holder."""
    settings = folder / "hugo.toml"
    settings.write_text(settings.read_text().replace("[taxonomies]", '[taxonomies]\nporteur = "porteurs"'))
    for name in ("porteur", "porteurs"):  # Hugo's versions look in one or the other
        (folder / "layouts" / name).mkdir()
        (folder / "layouts" / name / "term.html").write_text(HOLDER)


def hugo_site(cards, folder, holders):
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
    if holders:
        add_holders(folder)
    name = "Hugo, holders' pages too" if holders else "Hugo, smaller site"
    return measure.Command(name, [program, "-d", "pub"], cwd=folder, before=measure.remover(folder / "pub"))


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
        hugos = [hugo_site(work / "cards", work / name, name == "fuller") for name in ("smaller", "fuller")]
        hugos = [hugo for hugo in hugos if hugo]
        commands += hugos
        measure.rounds(commands, rounds)
        files = sum(len(names) for _, _, names in os.walk(work / "standing"))
        measure.table(f"{count} cards, {files} files (÷: over annuaire, HTML)", commands, ours)
        print(f"annuaire ÷ cp -r: wall {ours.ratio(commands[2], 'wall'):.2f}, cpu {ours.ratio(commands[2], 'cpu'):.2f}")
        for hugo in hugos:
            print(f"{hugo.name} ÷ annuaire: wall {hugo.ratio(ours, 'wall'):.1f}, cpu {hugo.ratio(ours, 'cpu'):.1f}, "
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
