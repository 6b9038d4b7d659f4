#!/usr/bin/env python3
"""Draws the pictures of the sites in this folder: landscapes as JPEG, logos as PNG.

Nothing but the standard library is needed; `python3 tests/sites/draw.py` writes them all again.
"""
import math
import pathlib
import struct
import zlib

HERE = pathlib.Path(__file__).parent
WIDTH, HEIGHT = 1200, 800  # of the scenes
PIXELS = (1248, 832)  # of the photographs; multiples of 16, and enough for print


# Colours are (red, green, blue), 0 to 255; places are in units of the scene, y downwards.

def mix(a, b, share):
    if share <= 0:
        return a
    if share >= 1:
        return b
    return (a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share, a[2] + (b[2] - a[2]) * share)


def sky(top, low):
    """Lighter towards the horizon."""
    return lambda x, y, below: mix(top, low, y / (HEIGHT * 0.6))


def sun(at_x, at_y, radius, colour):
    def paint(x, y, below):
        distance = math.hypot(x - at_x, y - at_y)
        if distance > 12 * radius:
            return below
        glow = mix(below, colour, 0.5 * math.exp(-distance / (3 * radius)))
        return mix(glow, colour, radius - distance + 0.5)
    return paint


def hills(level, swing, length, phase, colour):
    def paint(x, y, below):
        if y < level - 1.4 * swing - 1:
            return below
        ridge = level + swing * math.sin(x / length + phase) + swing / 3 * math.sin(2.7 * x / length - phase)
        return mix(below, mix(colour, (20, 30, 25), (y - ridge) / 900), y - ridge + 0.5)
    return paint


def furrows(horizon, light, dark, rows=9):
    """A field in rows that meet at the horizon."""
    def paint(x, y, below):
        if y < horizon:
            return below
        depth = (y - horizon) / (HEIGHT - horizon)
        wave = math.sin((x - WIDTH / 2) / (0.08 + depth) * rows / 200)
        return mix(mix(light, dark, 0.5 + wave), (120, 130, 90), 0.5 - 2 * depth)
    return paint


def water(shore, colour, shine):
    def paint(x, y, below):
        if y < shore:
            return below
        ripple = math.sin((y - shore) ** 0.7 * 1.6 + 3 * math.sin(x / 260))
        return mix(colour, shine, 0.25 + 0.2 * ripple)
    return paint


def tree(at_x, foot, size, crown, trunk=(84, 62, 44)):
    def paint(x, y, below):
        if abs(x - at_x) > size or not foot - 2 * size < y < foot + 1:
            return below
        colour = mix(below, trunk, size / 14 - abs(x - at_x) + 0.5) if y > foot - 1.2 * size else below
        for left, up, round_ in ((0, 1.2, 0.62), (-0.36, 0.95, 0.44), (0.36, 1, 0.46)):
            away = math.hypot(x - at_x - left * size, y - foot + up * size)
            lit = mix(crown, (235, 235, 170), (foot - up * size - y - (x - at_x) / 2) / (3 * size))
            colour = mix(colour, lit, round_ * size - away + 0.5)
        return colour
    return paint


def box(left, top, right, low, colour):
    def paint(x, y, below):
        inside = min(x - left, right - x, y - top, low - y)
        return mix(below, colour, inside + 0.5)
    return paint


def gable(left, top, right, low, colour):
    """A roof: a triangle that stands on `low`."""
    def paint(x, y, below):
        middle, half = (left + right) / 2, (right - left) / 2
        edge = half * (y - top) / (low - top) - abs(x - middle)
        return mix(below, colour, min(edge, low - y) + 0.5)
    return paint


def house(left, low, wide, high, wall, roof):
    parts = [box(left, low - high, left + wide, low, wall),
             gable(left - wide / 12, low - 1.6 * high, left + wide * 13 / 12, low - high, roof)]
    for column in range(3):
        at = left + wide * (column + 0.6) / 3.6
        parts.append(box(at, low - 0.75 * high, at + wide / 9, low - 0.4 * high, (70, 84, 98)))
    return parts


def glasshouse(left, low, wide, high):
    parts = [gable(left, low - 1.5 * high, left + wide, low - high, (190, 216, 214)),
             box(left, low - high, left + wide, low, (204, 226, 222))]
    for column in range(9):
        at = left + wide * column / 8
        parts.append(box(at - 3, low - high, at + 3, low, (248, 250, 248)))
    for plant in range(7):
        parts.append(tree(left + wide * (plant + 0.75) / 7.5, low - 4, high * 0.32, (92, 140, 74)))
    return parts


def bridge(left, right, deck, arch):
    def paint(x, y, below):
        if not left < x < right:
            return below
        rise = arch * (1 - ((2 * x - left - right) / (right - left)) ** 2)
        rail = abs(y - (deck - rise - 46)) < 4 or (int(x - left) % 60 < 6 and deck - rise - 46 < y < deck - rise)
        beam = deck - rise <= y < deck - rise + 22
        return (122, 74, 50) if beam or rail else below
    return paint


def path(horizon, colour):
    def paint(x, y, below):
        depth = (y - horizon) / (HEIGHT - horizon)
        if depth <= 0:
            return below
        middle = WIDTH / 2 + 220 * math.sin(3 * depth) * (1 - depth)
        return mix(below, colour, 30 + 170 * depth - abs(x - middle))
    return paint


def picture(*parts, size=PIXELS, unit=WIDTH / PIXELS[0]):
    """The parts painted over one another, from the farthest to the nearest: rows of colours."""
    flat = [part for each in parts for part in (each if isinstance(each, list) else [each])]
    rows = []
    for y in range(size[1]):
        row = []
        for x in range(size[0]):
            colour = (255, 255, 255)
            for part in flat:
                colour = part(x * unit, y * unit, colour)
            row.append(colour)
        rows.append(row)
    return rows


# JPEG, baseline: blocks of 8 × 8, colours at half the resolution, the standard's own Huffman tables.

LUMA = [16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56,
        14, 17, 22, 29, 51, 87, 80, 62, 18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92,
        49, 64, 78, 87, 103, 121, 120, 101, 72, 92, 95, 98, 112, 100, 103, 99]
CHROMA = [17, 18, 24, 47, 99, 99, 99, 99, 18, 21, 26, 66, 99, 99, 99, 99, 24, 26, 56, 99, 99, 99, 99, 99,
          47, 66, 99, 99, 99, 99, 99, 99] + [99] * 32
ZIGZAG = sorted(range(64), key=lambda i: (i // 8 + i % 8, i // 8 if (i // 8 + i % 8) % 2 else i % 8))
DC_LENGTHS = [0, 1, 5, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0]
DC_VALUES = list(range(12))
COSINES = [[math.cos((2 * x + 1) * u * math.pi / 16) * (math.sqrt(0.125) if u == 0 else 0.5) for x in range(8)]
           for u in range(8)]


def quantities(table, quality):
    scale = 5000 / quality if quality < 50 else 200 - 2 * quality
    return [min(255, max(1, int((each * scale + 50) / 100))) for each in table]


def ac_table():
    """Every symbol (zeros before, bits) with a code of 8 bits or 16: long, but simple and complete."""
    symbols = [run << 4 | bits for bits in range(1, 11) for run in range(16)]
    short = [0x00, 0x01, 0x02, 0x11, 0x03, 0x21, 0x12, 0x31, 0x04, 0x41, 0x51, 0xF0, 0x05, 0x13, 0x22, 0x61]
    rest = [each for each in symbols if each not in short]
    #           1  2  3  4  5  6  7  8  9  …
    lengths = [0, 2, 1, 2, 2, 2, 3, 4, 0, 0, 0, 0, 0, 0, 0, len(rest)]
    return lengths, short + rest


def codes(lengths, values):
    table, code, at = {}, 0, 0
    for bits, count in enumerate(lengths, 1):
        for value in values[at:at + count]:
            table[value] = (code, bits)
            code += 1
        at += count
        code <<= 1
    return table


class Bits:
    def __init__(self):
        self.bytes, self.pending, self.count = bytearray(), 0, 0

    def put(self, value, bits):
        self.pending = self.pending << bits | value
        self.count += bits
        while self.count >= 8:
            self.count -= 8
            byte = self.pending >> self.count & 255
            self.bytes.append(byte)
            if byte == 255:
                self.bytes.append(0)
        self.pending &= (1 << self.count) - 1

    def number(self, value, bits):
        self.put(value if value > 0 else value + (1 << bits) - 1, bits)


def transformed(block):
    """The discrete cosine transform of 8 rows of 8."""
    rows = [[sum(map(float.__mul__, row, wave)) for wave in COSINES] for row in block]
    columns = [[sum(map(float.__mul__, column, wave)) for wave in COSINES] for column in zip(*rows)]
    return [columns[i % 8][i // 8] for i in range(64)]


def put_block(out, block, table, previous, dc, ac):
    flat = transformed(block)
    values = [round(flat[i] / table[i]) for i in ZIGZAG]
    step = values[0] - previous
    bits = abs(step).bit_length()
    out.put(*dc[bits])
    if bits:
        out.number(step, bits)
    zeros = 0
    last = max((i for i in range(64) if values[i]), default=0)
    for value in values[1:last + 1]:
        if value == 0:
            zeros += 1
            continue
        for _ in range(zeros // 16):
            out.put(*ac[0xF0])
        bits = abs(value).bit_length()
        out.put(*ac[zeros % 16 << 4 | bits])
        out.number(value, bits)
        zeros = 0
    if last < 63:
        out.put(*ac[0])
    return values[0]


def planes(rows):
    light = [[0.299 * r + 0.587 * g + 0.114 * b - 128 for r, g, b in row] for row in rows]
    blue, red = [], []
    for upper, lower in zip(rows[::2], rows[1::2]):
        four = [tuple(sum(part) / 4 for part in zip(*each))
                for each in zip(upper[::2], upper[1::2], lower[::2], lower[1::2])]
        blue.append([-0.1687 * r - 0.3313 * g + 0.5 * b for r, g, b in four])
        red.append([0.5 * r - 0.4187 * g - 0.0813 * b for r, g, b in four])
    return light, blue, red


def block_at(plane, x, y):
    return [plane[row][x:x + 8] for row in range(y, y + 8)]


def segment(mark, body):
    return struct.pack(">BBH", 255, mark, len(body) + 2) + body


def jpeg(rows, quality=70):
    """Width and height are multiples of 16."""
    width, height = len(rows[0]), len(rows)
    luma, chroma = quantities(LUMA, quality), quantities(CHROMA, quality)
    ac_lengths, ac_values = ac_table()
    dc, ac = codes(DC_LENGTHS, DC_VALUES), codes(ac_lengths, ac_values)
    light, blue, red = planes(rows)
    out, last = Bits(), [0, 0, 0]
    for y in range(0, height, 16):
        for x in range(0, width, 16):
            for corner in ((0, 0), (8, 0), (0, 8), (8, 8)):
                block = block_at(light, x + corner[0], y + corner[1])
                last[0] = put_block(out, block, luma, last[0], dc, ac)
            last[1] = put_block(out, block_at(blue, x // 2, y // 2), chroma, last[1], dc, ac)
            last[2] = put_block(out, block_at(red, x // 2, y // 2), chroma, last[2], dc, ac)
    out.put(127, 7)
    tables = b"".join(segment(0xDB, bytes([number]) + bytes(table[i] for i in ZIGZAG))
                      for number, table in enumerate((luma, chroma)))
    frame = struct.pack(">BHHB", 8, height, width, 3) + bytes([1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1])
    huffman = (segment(0xC4, bytes([0x00] + DC_LENGTHS + DC_VALUES)) +
               segment(0xC4, bytes([0x10] + ac_lengths + ac_values)))
    scan = segment(0xDA, bytes([3, 1, 0, 2, 0, 3, 0, 0, 63, 0]))
    return (b"\xff\xd8" + segment(0xE0, b"JFIF\0\1\1\0\0\1\0\1\0\0") + tables + segment(0xC0, frame) + huffman +
            scan + bytes(out.bytes) + b"\xff\xd9")


def png(rows):
    raw = b"".join(b"\0" + bytes(round(part) for colour in row for part in colour) for row in rows)
    chunks = [(b"IHDR", struct.pack(">IIBBBBB", len(rows[0]), len(rows), 8, 2, 0, 0, 0)),
              (b"IDAT", zlib.compress(raw, 9)), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
        for kind, body in chunks)


DAY = sky((122, 172, 214), (222, 234, 236))
DUSK = sky((92, 96, 150), (246, 190, 142))
MORNING = sky((168, 196, 214), (250, 232, 200))

PHOTOGRAPHS = {
    "potagers/assets/terrasse.jpg": lambda: picture(
        DAY, sun(930, 150, 55, (255, 244, 200)), hills(430, 30, 180, 0.5, (128, 150, 152)),
        house(60, 560, 220, 190, (222, 206, 182), (160, 84, 62)),
        house(330, 560, 180, 240, (206, 190, 170), (140, 72, 58)),
        house(850, 560, 260, 170, (230, 216, 196), (168, 96, 70)),
        furrows(560, (122, 84, 58), (104, 140, 66), 7)),
    "potagers/assets/serre.jpg": lambda: picture(
        MORNING, sun(240, 210, 60, (255, 240, 190)), hills(470, 40, 210, 1.2, (138, 158, 130)),
        glasshouse(360, 640, 620, 210), tree(180, 650, 130, (98, 132, 70)),
        hills(640, 6, 300, 0, (124, 144, 82))),
    "potagers/assets/verger.jpg": lambda: picture(
        DAY, hills(400, 46, 240, 2.2, (142, 166, 150)), hills(470, 30, 300, 0.3, (130, 156, 96)),
        [tree(90 + 170 * i, 520, 80, (120, 152, 82)) for i in range(7)],
        [tree(20 + 290 * i, 690, 150, (104, 142, 66)) for i in range(5)]),
    "potagers/assets/ecole.jpg": lambda: picture(
        MORNING, hills(440, 24, 200, 1.7, (150, 166, 142)),
        house(420, 600, 380, 190, (236, 222, 190), (150, 80, 60)), tree(260, 610, 140, (94, 136, 74)),
        tree(960, 615, 160, (112, 148, 72)), furrows(600, (150, 112, 78), (110, 150, 74), 5)),
    "potagers/assets/canal.jpg": lambda: picture(
        DUSK, sun(620, 330, 62, (255, 226, 170)), hills(420, 26, 170, 0.8, (92, 92, 120)),
        [tree(70 + 150 * i, 520, 90, (70, 86, 74)) for i in range(8)],
        hills(515, 4, 300, 0, (84, 96, 72)), water(560, (88, 92, 128), (250, 196, 150))),
    "sentiers/assets/passerelle.jpg": lambda: picture(
        DAY, hills(360, 60, 220, 0.2, (120, 148, 140)), hills(450, 30, 150, 1.9, (104, 136, 92)),
        water(590, (94, 140, 160), (226, 238, 240)), bridge(140, 1060, 560, 90),
        tree(90, 640, 170, (88, 128, 70)), tree(1130, 650, 190, (98, 136, 72))),
    "sentiers/assets/chemin.jpg": lambda: picture(
        MORNING, sun(300, 190, 55, (255, 240, 196)), hills(390, 50, 260, 2.8, (140, 160, 146)),
        hills(480, 14, 320, 0.4, (128, 152, 92)), path(484, (214, 194, 158)),
        tree(250, 600, 120, (102, 140, 72)), tree(960, 650, 170, (92, 130, 66))),
}
LOGOS = {
    "potagers/assets/logo-grainetiers.png": lambda: picture(
        box(8, 8, 392, 192, (62, 108, 70)), tree(110, 170, 74, (196, 220, 150), (236, 232, 214)),
        box(200, 60, 360, 80, (236, 232, 214)), box(200, 96, 330, 116, (236, 232, 214)), size=(400, 200), unit=1),
}


def main():
    for files, write in ((LOGOS, png), (PHOTOGRAPHS, jpeg)):
        for name, draw in files.items():
            (HERE / name).parent.mkdir(parents=True, exist_ok=True)
            (HERE / name).write_bytes(write(draw()))


if __name__ == "__main__":
    main()
