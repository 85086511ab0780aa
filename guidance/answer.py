"""What Cairn decides to say: names of sentences with their fields, never the sentences.

Whoever shows an answer turns a field into words by its type: a date into a day, Money into an
amount, a Term into the sentence of that name, a Listing into a list.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from guidance.money import Money
from guidance.vocabulary import Offer


@dataclass(frozen=True, slots=True)
class Term:
    """A word or sentence of locales/ by its key, put into another one; ``form`` as in Say."""

    key: str
    fields: Mapping[str, Field] = field(default_factory=dict)
    form: str = ""


@dataclass(frozen=True, slots=True)
class Named:
    """A language (ISO 639-1) or country (ISO 3166-1 alpha-2) by its code."""

    kind: str
    code: str


@dataclass(frozen=True, slots=True)
class Listing:
    """Several fields, shown one after the other; ``apart`` where they hold commas themselves."""

    items: tuple[Field, ...]
    apart: bool = False


Field = str | int | Decimal | date | Money | Term | Named | Listing


@dataclass(frozen=True, slots=True)
class Say:
    """One sentence or paragraph by its key, with its fields.

    ``form`` is the attribute to be said in place of the sentence, where it has such a one.
    """

    key: str
    fields: Mapping[str, Field] = field(default_factory=dict)
    form: str = ""


def say(key: str, /, **fields: Field) -> Say:
    """A sentence by its key."""
    return Say(key, fields)


@dataclass(frozen=True, slots=True)
class Reason(Say):
    """A sentence on an offer; ``paths`` lead to the fields of its record that it rests on.

    A path starts at the Offer: ``price``, ``runs[0].deadline``, ``titles.pl``,
    ``credential.outcomes[2]``.
    """

    paths: tuple[str, ...] = ()


def resting_on(sentence: Say, /, *paths: str) -> Reason:
    """The sentence with the fields of the record that it rests on."""
    return Reason(sentence.key, sentence.fields, paths=paths)


@dataclass(frozen=True, slots=True)
class Choice:
    """A button: what it says, the intent it stands for and the entities it brings.

    ``form``: it says the same answer once more, as ``more`` or ``simple``; see dialogue/forms.py.
    """

    title: Say
    intent: str
    entities: Mapping[str, object] = field(default_factory=dict)
    form: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """One row of a card: the element's name and what the record states."""

    label: Term
    value: Field


@dataclass(frozen=True, slots=True)
class Card:
    """An offer with why it fits, what does not fit or is not stated, and its facts."""

    offer: Offer
    reasons: tuple[Reason, ...] = ()
    caveats: tuple[Reason, ...] = ()
    facts: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """What a statement rests on: a message ``source-<id>`` and the day it was last looked at.

    A body's own page goes by its name and address instead.
    """

    id: str
    checked: date
    name: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Handoff:
    """What the hand-off should do: ``request``, ``contact``, ``cancel``, or tell its ``status``.

    ``hours`` has the opening times of the counsellors told, which only the front knows.

    ``reason`` is one of guidance.handoff.REASONS, ``topic`` what was spoken of.
    """

    do: str
    reason: str = ""
    contact: tuple[str, str] | None = None
    topic: str = ""


@dataclass(frozen=True, slots=True)
class Asking:
    """Whom to ask, and what."""

    whom: Say
    what: tuple[Say, ...]


@dataclass(frozen=True, slots=True)
class Stage:
    """One offer on a roadmap.

    ``cells`` are its row in the roadmap's table, in the order of the columns; ``points`` say why
    it stands here and what to mind.
    """

    offer: Offer
    standing: Say
    cells: tuple[Field, ...]
    facts: tuple[Fact, ...] = ()
    points: tuple[Say, ...] = ()
    asks: tuple[Asking, ...] = ()


@dataclass(frozen=True, slots=True)
class Roadmap:
    """A plan on one page; ``made`` is the day on which all of it was looked up."""

    made: date
    goal: tuple[Say, ...]
    order: Say
    columns: tuple[Term, ...]
    stages: tuple[Stage, ...]
    totals: tuple[Say, ...] = ()
    asks: tuple[Asking, ...] = ()
    notes: tuple[Say, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """All of one turn: paragraphs, cards, buttons, what happens with the hand-off, a page.

    ``response`` is a general answer of the domain, said after these; ``then`` is said after that.
    ``side_by_side``: the cards have the same facts in the same order and are to be compared.
    ``notes`` are codes for the figures, see guidance/notes.py.
    """

    says: tuple[Say, ...] = ()
    cards: tuple[Card, ...] = ()
    choices: tuple[Choice, ...] = ()
    handoff: Handoff | None = None
    language: str | None = None
    response: str | None = None
    sources: tuple[Source, ...] = ()
    then: Answer | None = None
    roadmap: Roadmap | None = None
    notes: tuple[str, ...] = ()
    side_by_side: bool = False
