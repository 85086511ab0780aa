"""Workbooks with other parts in them, packed so that their sums agree."""

from __future__ import annotations

import io
import re
import zipfile
from random import Random
from xml.etree import ElementTree

from benchmarks.catalogue import mutations_bytes, mutations_xml
from benchmarks.catalogue import mutations_odd as odd

Parts = dict[str, bytes]
SET = (1980, 1, 1, 0, 0, 0)
# The sheets and the texts of their cells are what is read; the rest is spoilt less often.
READ = re.compile(r"sharedStrings|sheet\d")
# The kinds that a cell can be of (ECMA-376, ST_CellType).
KINDS = ("b", "d", "e", "inlineStr", "n", "s", "str", "x")
SPACE = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
WRITTEN = re.compile(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")


def unpacked(workbook: bytes) -> Parts:
    """The parts of a workbook; when it was made is left out, so that all are alike."""
    with zipfile.ZipFile(io.BytesIO(workbook)) as packed:
        parts = {name: packed.read(name) for name in packed.namelist()}
    return {name: WRITTEN.sub(b"2027-01-01T00:00:00Z", part) for name, part in parts.items()}


def packed_again(parts: Parts, pressed: bool = True) -> bytes:
    """A workbook of parts."""
    out = io.BytesIO()
    how = zipfile.ZIP_DEFLATED if pressed else zipfile.ZIP_STORED
    with zipfile.ZipFile(out, "w") as packed:
        for name, part in parts.items():
            packed.writestr(zipfile.ZipInfo(name, SET), part, how)
    return out.getvalue()


def by_bytes(sample: bytes, random: Random) -> bytes:
    """The packed file spoilt, or one of its parts."""
    if random.random() < 0.4:
        return mutations_bytes.spoilt([sample], random)
    parts = unpacked(sample)
    name = _one_of(parts, random)
    parts[name] = mutations_bytes.spoilt([parts[name]], random)
    return packed_again(parts)


def by_structure(sample: bytes, random: Random) -> bytes:
    """Other cells; or other elements in one to three parts, or one in the place of another."""
    parts = unpacked(sample)
    if random.random() < 0.6:
        read = [name for name in parts if READ.search(name)]
        return packed_again(parts | {name: _other_cells(parts[name], random) for name in read})
    for _ in range(random.choice((1, 1, 2, 3))):
        name = _one_of(parts, random)
        drawn = random.random()
        if drawn < 0.9:
            parts[name] = _spoilt(parts[name], random)
        elif drawn < 0.95:
            parts[name] = parts[_one_of(parts, random)]
        elif len(parts) > 1:
            del parts[name]
    return packed_again(parts, random.random() < 0.5)


def _other_cells(part: bytes, random: Random) -> bytes:
    root = ElementTree.fromstring(part)
    texts = [one for one in root.iter() if one.tag in {f"{SPACE}t", f"{SPACE}v"}]
    cells = list(root.iter(f"{SPACE}c"))
    for _ in range(random.randrange(4)):
        if texts:
            random.choice(texts).text = odd.text(random)
        if cells and random.random() < 0.5:
            random.choice(cells).set("t", random.choice(KINDS))
        if cells and random.random() < 0.2:
            random.choice(cells).set("s", str(random.choice((0, 1, 2, 99))))
    written = ElementTree.tostring(root, encoding="unicode")
    return written.encode("utf-8", errors="replace")


def _one_of(parts: Parts, random: Random) -> str:
    read = [name for name in parts if READ.search(name)]
    return random.choice(read if read and random.random() < 0.75 else list(parts))


def _spoilt(part: bytes, random: Random) -> bytes:
    try:
        return mutations_xml.spoilt(part, random)
    except (SyntaxError, RecursionError):  # it was spoilt before
        return mutations_bytes.spoilt([part], random)
