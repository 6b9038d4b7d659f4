#!/usr/bin/env python3
"""Widows and orphans of tagged PDFs: paragraphs of which one page holds a single line.

    tests/bench/widows.py FILE.pdf…

Reads the structure tree: marked content leads to the lines, each known by its height on the page. Needs pikepdf.
"""
import collections
import sys

import pikepdf

TEXTS = {"/P", "/LBody", "/H1", "/H2", "/H3"}


def lines_of(page):
    """MCID → heights of the lines that stand in it."""
    found, open_marks, height = collections.defaultdict(set), [], 0.0
    for operands, operator in pikepdf.parse_content_stream(page):
        name = str(operator)
        if name in ("BDC", "BMC"):
            facts = operands[1] if name == "BDC" else {}
            open_marks.append(int(facts["/MCID"]) if "/MCID" in facts else None)
        elif name == "EMC":
            open_marks.pop()
        elif name == "Tm":
            height = float(operands[5])
        elif name in ("Td", "TD"):
            height += float(operands[1])
        elif name in ("Tj", "TJ"):
            mark = next((mark for mark in reversed(open_marks) if mark is not None), None)
            if mark is not None:
                found[mark].add(round(height, 1))
    return found


def kids(element):
    below = element.get("/K", [])
    return list(below) if isinstance(below, pikepdf.Array) else [below]


def marks(element, page):
    """(page's object, MCID) of all that the element shows."""
    page = element.get("/Pg", page)
    for kid in kids(element):
        if isinstance(kid, int):
            yield page.objgen, kid
        elif kid.get("/Type") == "/MCR":
            yield kid["/Pg"].objgen, int(kid["/MCID"])
        elif kid.get("/Type") != "/OBJR":
            yield from marks(kid, page)


def texts(element):
    if str(element.get("/S", "")) in TEXTS:
        yield element
        return
    for kid in kids(element):
        if not isinstance(kid, int) and "/S" in kid:
            yield from texts(kid)


def count(path):
    """Paragraphs, those split over pages, widows, orphans."""
    with pikepdf.open(path) as pdf:
        order = {page.objgen: number for number, page in enumerate(pdf.pages)}
        lines = {page.objgen: lines_of(page) for page in pdf.pages}
        total = split = widows = orphans = 0
        for top in kids(pdf.Root.StructTreeRoot):
            for text in texts(top):
                on_page = collections.defaultdict(set)
                for page, mark in marks(text, None):
                    on_page[order[page]] |= lines[page][mark]
                sizes = [len(on_page[page]) for page in sorted(on_page) if on_page[page]]
                total += 1
                split += len(sizes) > 1
                orphans += len(sizes) > 1 and sizes[0] == 1
                widows += len(sizes) > 1 and sizes[-1] == 1
        return total, split, widows, orphans


if __name__ == "__main__":
    for path in sys.argv[1:]:
        print("{}: {} paragraphs, {} over two pages or more, {} widows, {} orphans".format(path, *count(path)))
