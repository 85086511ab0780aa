"""What a word may be that is in no dictionary and no record: one without marks, or mistyped."""

from __future__ import annotations

from functools import cache, lru_cache

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from guidance.catalogue.search.dictionaries import is_known
from guidance.catalogue.search.hints import vocabulary
from guidance.catalogue.search.keys import fold, keys, restored
from guidance.catalogue.search.stops import stop_words
from guidance.catalogue.search.terms import Terms, edits

LETTERS = "abcdefghijklmnopqrstuvwxyząćęłńóśźż"
# Shorter words are one edit away from too many others.
SHORTEST_MISTYPED = 4
# From these lengths on, a word may have two mistakes, or three.
LONG, LONGER = 5, 11
# So many letters are compared where the ending may be another.
STEM = 7
MOST = 2
ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")

Keys = frozenset[str]


def mended(word: str, held: Keys, terms: Terms) -> Keys:
    """The keys of a word with those of what it may stand for; none for a mistyped stop word.

    A word that a dictionary, a record or the thesaurus knows was meant as it stands.
    """
    lower = word.lower()
    if _is_meant(lower, held, terms):
        return held
    marked = frozenset().union(*(keys(form) for form in restored(lower)))
    if marked:
        return held | marked
    close = _close(lower)
    known = sorted(
        (form for form in close if _tells(form, terms)),
        key=lambda form: (not _slips(lower, form), -terms.count(keys(form)), form),
    )
    if known:
        return held.union(*(keys(form) for form in known[:MOST]))
    if any(fold(form) in stop_words() for form in close):
        return frozenset()
    return held | _far(fold(lower), terms)


def forms(word: str, held: Keys, terms: Terms) -> tuple[str, ...]:
    """A word as typed and, where nothing knows it, the words one mistake away."""
    lower = word.lower()
    return (lower,) if _is_meant(lower, held, terms) else (lower, *_close(lower))


def _is_meant(lower: str, held: Keys, terms: Terms) -> bool:
    # Nobody slips from letters to digits: such words are names.
    if not held or not lower.isalpha():
        return True
    return bool(terms.count(held)) or is_known(lower) or not held.isdisjoint(_meant())


@lru_cache(1)
def _meant() -> Keys:
    return vocabulary() | stop_words()


def _tells(form: str, terms: Terms) -> bool:
    held = keys(form)
    if held & stop_words():
        return False
    return not held.isdisjoint(vocabulary()) or bool(terms.count(held))


@lru_cache(5_000)
def _close(word: str) -> tuple[str, ...]:
    """The words of a dictionary or the thesaurus one mistake away, those of the thesaurus first."""
    said = vocabulary()
    found = {
        form: not keys(form).isdisjoint(said)
        for form in edits(word, 0, LETTERS)
        if is_known(form) or form in said
    }
    least = [form for form in found if _is_long(word, form)]
    return tuple(sorted(least, key=lambda form: (not found[form], form)))


def _is_long(word: str, form: str) -> bool:
    longest = max(len(word), len(form))
    swapped = sorted(word) == sorted(form)
    return longest >= SHORTEST_MISTYPED or swapped or fold(form) in stop_words()


def _slips(word: str, form: str) -> bool:
    """Whether the mistake is a finger's: a letter left out, swapped, or beside the right key."""
    if len(form) > len(word) or sorted(form) == sorted(word):
        return True
    plain, meant = fold(word), fold(form)
    at = next(
        (at for at, pair in enumerate(zip(plain, meant, strict=False)) if len({*pair}) > 1), -1
    )
    if len(form) < len(word):
        around = plain[max(0, at - 1) : at] + plain[at + 1 : at + 2] if at >= 0 else plain[-2:-1]
        return any(plain[at] in (*beside(letter), letter) for letter in around)
    return at < 0 or plain[at] in beside(meant[at])


@cache
def beside(letter: str) -> str:
    """The letters whose keys touch a letter's; a row lies half a key right of the one above."""
    found = [
        other
        for row, line in enumerate(ROWS)
        for at, other in enumerate(line)
        for above, keys_above in enumerate(ROWS)
        if letter in keys_above
        and abs(row - above) <= 1
        and abs(at + row / 2 - keys_above.index(letter) - above / 2) <= 1
    ]
    return "".join(one for one in found if one != letter)


def _far(folded: str, terms: Terms) -> Keys:
    """Words of the records one mistake away, or of the thesaurus two or three."""
    near = frozenset(terms.near(folded))
    return near if near or len(folded) < LONG else _mistaken(folded)


@lru_cache(5_000)
def _mistaken(folded: str) -> Keys:
    most = 3 if len(folded) >= LONGER else 2
    found = extract(folded, _choices(), scorer=OSA.distance, score_cutoff=most, limit=MOST)
    least = min((distance for _, distance, _ in found), default=0)
    if found:
        return frozenset(form for form, distance, _ in found if distance == least)
    return _begun(folded) if len(folded) >= STEM else frozenset()


def _begun(folded: str) -> Keys:
    """The words that begin like a mistyped one, whatever ending it has."""
    stems = _stems()
    asked = folded[:STEM]
    found = extract(asked, list(stems), scorer=OSA.distance, score_cutoff=1, limit=1)
    return stems[found[0][0]] if found else frozenset()


@lru_cache(1)
def _choices() -> tuple[str, ...]:
    return tuple(sorted(key for key in vocabulary() if len(key) >= LONG - 1))


@lru_cache(1)
def _stems() -> dict[str, Keys]:
    found: dict[str, set[str]] = {}
    for key in vocabulary():
        if len(key) >= STEM:
            found.setdefault(key[:STEM], set()).add(key)
    return {stem: frozenset(keys) for stem, keys in sorted(found.items())}
