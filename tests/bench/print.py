#!/usr/bin/env python3
"""The 2021 yearbook's PDF beside Typst's and WeasyPrint's, at several sizes: processor time, memory, size of the file,
and the typographic measures of both.

    tests/bench/print.py [--cards 25 1000] [--ours 15000] [--rounds 3] [--weasyprint]

`--cards`: sizes for all; `--ours`: sizes for annuaire alone. Processor time is that of the PDF: a whole build less a
build of the website alone. Needs ../shared (corpus and bench/pdf), node and npm: Typst comes as the npm package of
its Node binding.
"""
import argparse
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys

import measure

ROOT = pathlib.Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"
BENCH = SHARED / "bench" / "pdf"
CORPUS = SHARED / "corpus" / "territoire-innovant"
OURS = ROOT / "build" / "release" / "annuaire"
BINDING = "@myriaddreamin/typst-ts-node-compiler@0.7.0"
COPY = 25  # cards of the 2021 edition


def folder_of_font(family):
    found = subprocess.run(["fc-match", "-f", "%{file}", family], capture_output=True, text=True, check=True)
    return os.path.dirname(found.stdout)


def site_of(work, cards):
    """A site with the cards of 2021 repeated, each copy under another name."""
    site = work / f"site-{cards}"
    shutil.copytree(CORPUS, site, ignore=shutil.ignore_patterns("2023"))
    folder = site / "content" / "2021"
    sources = [path for path in sorted(folder.glob("*.md")) if path.name != "edition.md"]
    for copy in range(1, cards // COPY):
        for path in sources:
            text = re.sub(r"^alias:.*\n", "", path.read_text(encoding="utf-8"), flags=re.M)
            (folder / f"{path.stem}-{copy}.md").write_text(text, encoding="utf-8")
    return site


def data_of(work, cards):
    data = work / f"data-{cards}"
    subprocess.run([sys.executable, BENCH / "preparer.py", BENCH / "annuaire-2021.json", str(cards // COPY), data],
                   check=True, stdout=subprocess.DEVNULL)
    return data


def ours(work, cards):
    site, build = site_of(work, cards), [OURS, "build", "--lang", "fr"]
    out, web = work / f"out-{cards}", work / f"web-{cards}"
    whole = measure.Command(f"annuaire, {cards} cards, website and PDF", [*build, "--site", site, "--out", out],
                            before=measure.remover(out))
    alone = measure.Command(f"annuaire, {cards} cards, website alone",
                            [*build, "--site", site, "--out", web, "--pdf", "aucun"], before=measure.remover(web))
    return whole, alone, out / "annuaire-2021.pdf"


def typst(work, cards):
    npm, data, out = work / "npm", data_of(work, cards), work / f"typst-{cards}.pdf"
    if not npm.exists():
        subprocess.run(["npm", "install", "--no-audit", "--no-fund", "--prefix", npm, BINDING], check=True,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    shutil.copy(BENCH / "typst.typ", data)
    os.environ["FONTS"] = folder_of_font("Gentium Book Plus") + ":" + folder_of_font("Lato")
    return measure.Command(f"Typst, {cards} cards, tagged", ["node", BENCH / "typst.mjs", data, out, "ua-1"], cwd=npm), out


def weasyprint(work, cards):
    data, out = data_of(work, cards), work / f"weasyprint-{cards}.pdf"
    page = data / "a.html"
    subprocess.run([sys.executable, BENCH / "page_html.py", data, page], check=True, stdout=subprocess.DEVNULL)
    return measure.Command(f"WeasyPrint, {cards} cards, tagged",
                           ["weasyprint", "-q", "--pdf-variant", "pdf/ua-1", page, out]), out


def megabytes(path):
    return os.path.getsize(path) / 1e6


def report(whole, alone, pdf, peers):
    cpu = whole.median("cpu") - alone.median("cpu")
    print(f"{whole.name}: PDF {cpu:.3f} s of processor, {whole.median('cpu'):.3f} s in all, "
          f"{whole.median('wall'):.2f} s on the clock, {whole.median('MiB'):.0f} MiB, {megabytes(pdf):.2f} MB")
    for peer, out in peers:
        print(f"{peer.name}: {peer.median('cpu'):.3f} s of processor, {peer.median('wall'):.2f} s on the clock, "
              f"{peer.median('MiB'):.0f} MiB, {megabytes(out):.2f} MB: ours takes {cpu / peer.median('cpu'):.3f} of it, "
              f"with the website {whole.median('cpu') / peer.median('cpu'):.3f}", flush=True)


def in_the_peers_type(work, cards):
    """Our PDF in the face, size and measure that the peers set: the page is wider by our column of side headings."""
    site, out = work / f"site-{cards}", work / "in-the-peers-type"
    theme = site / "themes" / "pairs"
    theme.mkdir(parents=True)
    (theme / "theme.json").write_text('{"extends": "annuaire"}')
    face = {"texte": "Regular", "texte-italique": "Italic", "texte-demi": "Bold"}
    (theme / "print.json").write_text(json.dumps({
        "page": {"largeur": "254 mm"},
        "polices": {name: {"fichier": f"GentiumBookPlus-{cut}.ttf", "paquet": "fonts-sil-gentiumplus", "traits": ""}
                    for name, cut in face.items()},
        "textes": {"corps": {"corps": "11.5 pt", "interligne": "16.5 pt"}}}))
    settings = site / "annuaire.yaml"
    settings.write_text(re.sub(r"^theme:.*$", "theme: pairs", settings.read_text(encoding="utf-8"), flags=re.M),
                        encoding="utf-8")
    subprocess.run([OURS, "build", "--lang", "fr", "--site", site, "--out", out], check=True,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return out / "annuaire-2021.pdf"


def hyphens(pdf):
    """Lines of ours that end with an added hyphen: a soft one as text, which mesurer.py takes for nothing."""
    text = subprocess.run(["pdftotext", pdf, "-"], capture_output=True, text=True, check=True).stdout
    return sum(line.endswith("\u00ad") for line in text.splitlines())


def typography(name, pdf, data, *more):
    found = subprocess.run([sys.executable, BENCH / "mesurer.py", pdf, data / "data.json", *more], capture_output=True,
                           text=True)
    try:
        figures = json.loads(found.stdout)
        if name.startswith("annuaire"):
            figures["added_hyphens_%"] = round(100 * hyphens(pdf) / figures["full_lines"], 1)
        print(f"{name}: " + ", ".join(f"{key} {value}" for key, value in figures.items() if not isinstance(value, (list, dict))))
    except json.JSONDecodeError:
        print(f"{name}: not measured ({found.stderr.strip().splitlines()[-1:]})")


def paragraph_edges(name, pdf):
    try:
        import widows
    except ImportError:
        return print(f"{name}: widows and orphans not counted (pikepdf is not here)")
    print("{}: {} paragraphs, {} over two pages or more, {} widows, {} orphans".format(name, *widows.count(pdf)))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cards", type=int, nargs="*", default=[25, 1000])
    parser.add_argument("--ours", type=int, nargs="*", default=[15000])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--weasyprint", action="store_true")
    arguments = parser.parse_args()
    if not BENCH.is_dir() or not shutil.which("npm"):
        sys.exit("skipped: ../shared/bench/pdf or npm is not here")
    work = pathlib.Path(measure.work_folder())
    try:
        for cards in [*arguments.cards, *arguments.ours]:
            whole, alone, pdf = ours(work, cards)
            peers = []
            if cards in arguments.cards:
                peers.append(typst(work, cards))
                if arguments.weasyprint and shutil.which("weasyprint"):
                    peers.append(weasyprint(work, cards))
            measure.rounds([whole, alone, *(peer for peer, _ in peers)],
                           arguments.rounds if cards in arguments.cards else 1)
            report(whole, alone, pdf, peers)
            if cards == COPY:
                data = work / f"data-{cards}"
                typography("annuaire in its own type", pdf, data, "--font", "Vollkorn", "--space", "0.2")
                in_peers = in_the_peers_type(work, cards)
                typography("annuaire in the peers' type", in_peers, data, "--right", "657.6")
                paragraph_edges("annuaire in its own type", pdf)
                paragraph_edges("annuaire in the peers' type", in_peers)
                for peer, out in peers:
                    typography(peer.name, out, data)
            shutil.rmtree(work / f"site-{cards}")
    finally:
        shutil.rmtree(work)


main()
