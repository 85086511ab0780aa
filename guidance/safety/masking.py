"""Personal data typed by accident: found, and put out of sight before anything is kept.

A number is masked when its check digits are right, or when it has the right length and a word that
names it stands before it. Weak numbers (whose check lets one in ten through) need that word too.
Contact data is no accident here: an address and a telephone number may be asked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from guidance.regions import plain
from guidance.safety import health
from guidance.safety.forms import FORMS, accounts

MASK = "[•••]"
# “contact” is masked by the front, of children; “other” is said where the kinds are not known.
KINDS = ("national", "card", "account", "document", "health", "contact", "other")
# So many letters before a number, a word that names it counts.
NEAR = 40

# A mask with the words that only name what stood there: “mój pesel to […]”.
NAMED = re.compile(
    r"(?:\b(?:my|m[oó]j\w*|numer\w*|nr|number|no|card\w*|credit|debit|kart\w*|pesel\w*|kont\w*|iban"
    r"|account|bank\w*|passport|paszport\w*|dow[oó]d\w*|id|osobist\w*|identity|national|tax|nip|ssn"
    r"|is|to|jest|mam|i have)\b[\s:=#.-]*)*" + re.escape(MASK),
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Masked:
    """A text without its personal data, and the kinds that were found, in order of appearance.

    Kinds: ``national``, ``card``, ``account``, ``document``, ``health``.
    """

    text: str
    kinds: tuple[str, ...] = ()


def mask(text: str) -> Masked:
    """The text with MASK in place of personal data."""
    spans = sorted((*_numbers(text), *health.spans(text)))
    kinds: list[str] = []
    made, at = "", 0
    for first, end, kind in spans:
        if first < at:
            continue
        made += text[at:first] + MASK
        at = end
        kinds.append(kind)
    return Masked(made + text[at:], tuple(dict.fromkeys(kinds)))


def marks(text: str) -> tuple[tuple[int, int], ...]:
    """Where masks stand in a text, with the words that named what is masked, as indices."""
    return tuple(found.span() for found in NAMED.finditer(text))


def _numbers(text: str) -> Iterator[tuple[int, int, str]]:
    for first, end in accounts(text):
        yield first, end, "account"
    for form in FORMS:
        for found in form.pattern.finditer(text):
            before = plain(text[max(0, found.start() - NEAR) : found.start()])
            if form.fits(found[0], before):
                yield found.start(), found.end(), form.kind
