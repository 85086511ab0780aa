"""XML with elements, attributes and references that nobody expects where they stand."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from random import Random
from xml.etree import ElementTree

from benchmarks.catalogue import mutations_odd as odd

Element = ElementTree.Element
Change = Callable[[list[Element], Element, Random], None]
HOLE = "\u2603hole"
SECRET = "SYSTEM 'file:///etc/hostname'"
DECLARED = (
    "",
    "<!DOCTYPE a [<!ENTITY x 'ha'>]>",
    f"<!DOCTYPE a [<!ENTITY x {SECRET}>]>",
    f"<!DOCTYPE a {SECRET}>",
    "<!DOCTYPE a [<!ENTITY y 'haha'><!ENTITY x '&y;&y;&y;&y;'>]>",
)
HOLES = (
    "&x;", "&nope;", "&#0;", "&#xD800;", "&#1114112;", "<!-- -- -->", "<?xml?>", "<![CDATA[",
    "<a b>",
)  # fmt: skip


def spoilt(sample: bytes, random: Random) -> bytes:
    """The sample with one to four of its elements changed, as XML."""
    root = ElementTree.fromstring(sample)
    for _ in range(random.choice((1, 1, 2, 3, 4))):
        every = list(root.iter())
        random.choice(CHANGES)(every, random.choice(every), random)
    return _written(root, random)


def _said(_every: list[Element], one: Element, random: Random) -> None:
    one.text = odd.text(random)


def _reference(every: list[Element], one: Element, random: Random) -> None:
    """An attribute gets an odd value, or that of another element."""
    known = [value for other in every for value in other.attrib.values()]
    value = random.choice(known) if known and random.random() < 0.5 else odd.text(random)
    names = [*one.attrib, *(name for other in every for name in other.attrib)] or ["id"]
    one.set(random.choice(names), value)


def _renamed(every: list[Element], one: Element, random: Random) -> None:
    one.tag = random.choice(every).tag


def _moved_name(_every: list[Element], one: Element, random: Random) -> None:
    local = one.tag.rpartition("}")[2]
    space = random.choice(odd.NAMESPACES)
    one.tag = f"{{{space}}}{local}" if space else local


def _dropped(every: list[Element], one: Element, _random: Random) -> None:
    for other in every:
        if one in list(other):
            other.remove(one)


def _repeated(every: list[Element], one: Element, random: Random) -> None:
    holder = next((other for other in every if one in list(other)), None)
    if holder is not None:
        holder.extend([deepcopy(one) for _ in range(random.choice((1, 2, 60)))])


def _grafted(every: list[Element], one: Element, random: Random) -> None:
    random.choice(every).append(deepcopy(one))


def _bare(_every: list[Element], one: Element, _random: Random) -> None:
    one.attrib.clear()
    one.text = None


def _holed(_every: list[Element], one: Element, random: Random) -> None:
    one.text = f"{one.text or ''}{HOLE}{random.randrange(len(HOLES))}:"


def _nested(_every: list[Element], one: Element, random: Random) -> None:
    one.text = f"{HOLE}deep{odd.deep(random)}:"


CHANGES: tuple[Change, ...] = (
    _said, _said, _said, _said, _reference, _reference, _reference, _renamed, _moved_name,
    _dropped, _dropped, _repeated, _grafted, _bare, _holed, _nested,
)  # fmt: skip


def _written(root: Element, random: Random) -> bytes:
    written = ElementTree.tostring(root, encoding="unicode")
    if HOLE in written:
        for number, hole in enumerate(HOLES):
            written = written.replace(f"{HOLE}{number}:", hole)
        for depth in odd.DEEP:
            written = written.replace(f"{HOLE}deep{depth}:", "<a>" * depth + "</a>" * depth)
    declared = random.choice(DECLARED) if random.random() < 0.2 else ""
    return f"{declared}{written}".encode("utf-8", errors="surrogatepass")
