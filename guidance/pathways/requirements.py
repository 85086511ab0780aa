"""Which credentials the free text of entry requirements names.

A title counts as named only where it stands between quotation marks, or is all that a part of the
text says; the rest is left as a text. “Three years of project management” names no course. Of a
title with a colon, what stands before it is enough where the record states a link as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from guidance.limits import plain
from guidance.pathways.puzzle import Group
from guidance.vocabulary import Offer

QUOTED = re.compile(r"[“„\"«”]([^“”„\"«»]{4,200})[”\"»“]")
CLAUSE = re.compile(r"[;,.\n()]|\b(?:and|oraz|i)\b")
OTHERWISE = re.compile(r"\b(?:or|lub|albo|bądź)\b", re.IGNORECASE)
# The title is but one of those that would do.
OPEN = re.compile(
    r"\b(?:for example|e\.? ?g|such as|similar|equivalent|na przyklad|np|podobn|rownowazn)"
)
# Words around a title that say no more than that it is one.
AROUND = frozenset(
    re.findall(
        r"\w+",
        """a an the of after completed completion passed course courses certificate credential for
        example such as e g similar equivalent like micro
        po na przyklad np ukonczony ukonczona ukonczenie kurs kursu kursie certyfikat certyfikatu
        poswiadczenie poswiadczenia podobny podobne podobna rownowazny rownowazne rownowazna""",
    )
)
SUFFIX = " (sample)"
FEWEST_WORDS = 2
Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Required:
    """The credentials named, one of each group; ``otherwise`` says the text accepts others."""

    groups: tuple[Group, ...] = ()
    otherwise: bool = False


class Titles:
    """Credentials by their titles, in every language that a record has."""

    def __init__(self) -> None:
        self._by_words: dict[Words, set[str]] = {}
        self._heads: dict[tuple[str, Words], set[str]] = {}

    def add(self, offer: Offer) -> None:
        """Takes in the titles of an offer; one of a single word is too easily said by chance.

        What stands before a colon is a name only to a credential that this one counts towards.
        """
        own = offer.credential
        for title in {own.title, *offer.titles.values()}:
            said = _words(title.removesuffix(SUFFIX))
            if len(said) >= FEWEST_WORDS:
                self._by_words.setdefault(said, set()).add(own.id)
            head = _words(title.partition(":")[0])
            for link in own.stacks_into if FEWEST_WORDS <= len(head) < len(said) else ():
                self._heads.setdefault((link.into, head), set()).add(own.id)

    def named(self, text: str, own: str = "") -> Group:
        """The credentials that a text is a title of, words around it left out.

        ``own`` is the credential whose entry requirements the text is of.
        """
        said = _words(text)
        first, last = 0, len(said)
        while last - first >= FEWEST_WORDS:
            found = self._by_words.get(said[first:last]) or self._heads.get((own, said[first:last]))
            if found:
                return tuple(sorted(found))
            if said[first] in AROUND:
                first += 1
            elif said[last - 1] in AROUND:
                last -= 1
            else:
                break
        return ()


def _words(text: str) -> Words:
    return tuple(re.findall(r"\w+", plain(text)))


def required(offer: Offer, titles: Titles) -> Required:
    """The credentials that an offer's entry requirements name, in the language that says it best.

    Its own credential is left out.
    """
    said = [
        _without(offer.credential.id, list(_named(text, titles, offer.credential.id)))
        for _, text in sorted(offer.prerequisites.items())
    ]
    known = [one for one in said if one.groups]
    return min(known, key=lambda one: sum(map(len, one.groups)), default=Required())


def _without(own: str, named: list[tuple[Group, bool]]) -> Required:
    groups = {tuple(one for one in group if one != own): more for group, more in named}
    groups.pop((), None)
    return Required(tuple(sorted(groups)), any(groups.values()))


def _named(text: str, titles: Titles, own: str) -> Iterator[tuple[Group, bool]]:
    """The groups that a text names, each with whether its part of the text accepts others."""
    quoted = [found.group(1) for found in QUOTED.finditer(text)]
    marked = QUOTED.sub(lambda found: f" \x01{quoted.index(found.group(1))} ", text)
    for clause in CLAUSE.split(marked):
        ways = OTHERWISE.split(clause)
        named = [_one(way, quoted, titles, own) for way in ways]
        group = tuple(sorted({one for found in named for one in found}))
        if group:
            yield group, not all(named) or OPEN.search(plain(clause)) is not None


def _one(way: str, quoted: list[str], titles: Titles, own: str) -> Group:
    places = [int(at) for at in re.findall("\x01([0-9]+)", way)]
    if places:
        return tuple(one for at in places for one in titles.named(quoted[at], own))
    return titles.named(way, own)
