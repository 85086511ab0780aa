"""Reads the word lists in bot/components/lexicon/: `<kind>.<lang>.txt` and `<kind>.<lang>.csv`.

A text file has one entry a line. A csv file has `value,form,form,…` lines: the forms in which
a value is met.
Lines that begin with `#` are remarks. Everything is folded on reading (see folding.py).
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from .folding import fold

FOLDER = Path(__file__).parent / "lexicon"
STEM = "*"  # ends an entry that stands for all words that begin so
_NO_WORDS = frozenset(["letters", "ordinary"])


def _lines(path: Path) -> list[str]:
    stripped = (line.strip() for line in path.read_text(encoding="utf-8").splitlines())
    return [line for line in stripped if line and not line.startswith("#")]


def _files(kind: str, suffix: str) -> list[Path]:
    return sorted(FOLDER.glob(f"{kind}.*.{suffix}"))


@cache
def words(kind: str, language: str) -> frozenset[str]:
    """The folded entries of `<kind>.<language>.txt`; empty when there is no such file."""
    path = FOLDER / f"{kind}.{language}.txt"
    return frozenset(map(fold, _lines(path))) if path.exists() else frozenset()


@cache
def languages() -> list[str]:
    """The languages that have a list of fillers, in alphabetical order (ISO 639-1)."""
    return sorted(path.name.split(".")[1] for path in _files("fillers", "txt"))


@cache
def letters(language: str) -> frozenset[str]:
    """The letters of `letters.<language>.txt`, as written: those of no other language we speak."""
    path = FOLDER / f"letters.{language}.txt"
    return frozenset(_lines(path)) if path.exists() else frozenset()


@cache
def all_words(kind: str) -> frozenset[str]:
    """The folded entries of `<kind>` in every language."""
    return frozenset(fold(line) for path in _files(kind, "txt") for line in _lines(path))


def listed(word: str, kind: str) -> bool:
    """Whether a folded word is an entry of `<kind>`, or begins as one that ends in a star."""
    whole, stems = _entries(kind)
    return word in whole or word.startswith(stems)


@cache
def _entries(kind: str) -> tuple[frozenset[str], tuple[str, ...]]:
    entries = all_words(kind)
    return entries, tuple(sorted(entry[:-1] for entry in entries if entry.endswith(STEM)))


@cache
def every_word() -> frozenset[str]:
    """The folded entries and forms of all lexicons, but for letters and `ordinary` words."""
    kinds = {path.name.split(".")[0] for path in FOLDER.iterdir()} - _NO_WORDS
    return frozenset().union(*(all_words(kind) | frozenset(forms(kind, True)) for kind in kinds))


@cache
def own_forms(kind: str, language: str) -> frozenset[str]:
    """The folded forms of `<kind>.<language>.csv`; empty when there is no such file."""
    path = FOLDER / f"{kind}.{language}.csv"
    lines = _lines(path) if path.exists() else []
    return frozenset(fold(form.strip()) for line in lines for form in line.split(",")[1:])


@cache
def forms(kind: str, names: bool = False) -> dict[str, str]:
    """Folded form → value as written, over every language.

    `names`: the values are names, and so are forms themselves. Of a plain list, each entry is
    its own value.
    """
    found: dict[str, str] = {}
    for path in _files(kind, "csv"):
        for line in _lines(path):
            value, *rest = (cell.strip() for cell in line.split(","))
            for form in (value, *rest) if names else rest:
                found.setdefault(fold(form), value)
    return found or {word: word for word in all_words(kind)}
