"""Offers side by side, for apps that know no tables: fact by fact, each offer by its number."""

from collections.abc import Sequence
from typing import Protocol

from front.message import Message
from front.messaging.channel import Press
from front.messaging.pressing import Code
from front.messaging.rich import Rich, join
from front.sheet import Sheet
from words import Words

_TITLE = 40  # characters of a title on a button


class Row(Protocol):
    """One fact, with a cell for each offer."""

    @property
    def label(self) -> str: ...

    @property
    def cells(self) -> Sequence[str]: ...


class Table(Protocol):
    """``columns``: title and provider of each offer."""

    @property
    def columns(self) -> Sequence[str]: ...

    @property
    def rows(self) -> Sequence[Row]: ...


def of(message: Message) -> Table | None:
    """The comparison in a message; None where there is none."""
    found: Table | None = getattr(message, "comparison", None)
    return found


def text(table: Table, words: Words) -> Rich:
    """What is compared, then what each offer states, fact by fact."""
    head = Rich.marked(words.say("messaging-comparison"), "bold")
    facts = (join((Rich.marked(row.label, "bold"), _numbered(row.cells))) for row in table.rows)
    return join((join((head, _numbered(table.columns))), *facts), "\n\n")


def buttons(message: Message) -> list[Press]:
    """More about each of the offers."""
    return [
        Press(f"{place + 1}. {_short(offer.title)}", str(Code(message.id, "o", place)))
        for place, offer in enumerate(message.offers)
    ]


def sheet(table: Table, message: Message) -> Sheet:
    """The same for paper."""
    rows = [(row.label, row.cells) for row in table.rows]
    return Sheet(message.language, message.time.date(), table.columns, rows)


def _numbered(lines: Sequence[str]) -> Rich:
    return join(Rich(f"{number}. {line}") for number, line in enumerate(lines, 1))


def _short(title: str) -> str:
    return title if len(title) <= _TITLE else f"{title[: _TITLE - 1]}…"
