"""What an importer tells of a file: the records, and what it could not take from them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from guidance.vocabulary import Accreditation, Offer

LONGEST = 600


class Weight(StrEnum):
    """Whether a record was left out, or came in with something to mind."""

    REFUSED = "refused"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Note:
    """One thing about one record, as its provider would understand it.

    ``record`` is its identifier or title as far as known, ``element`` the column, element or
    property at fault, ``line`` that of the file where the format has lines. What they quote from
    the file is cut, and stands without characters that would govern a terminal or turn a line.
    """

    record: str
    element: str
    problem: str
    weight: Weight = Weight.WARNING
    line: int | None = None

    def __post_init__(self) -> None:
        for name in ("record", "element", "problem"):
            said = getattr(self, name)
            if len(said) > LONGEST or not said.isprintable():
                object.__setattr__(self, name, _shown(said))

    @property
    def refused(self) -> bool:
        """Whether the record was left out."""
        return self.weight is Weight.REFUSED


Read = Offer | Accreditation | Note
# A file and the source's name give records and notes; raises UnreadableFile for the whole file.
Reader = Callable[[Path, str], Iterator[Read]]


def _shown(said: str) -> str:
    """Escape sequences and letters that run backwards have no place in a report."""
    cut = said if len(said) <= LONGEST else f"{said[:LONGEST]}…"
    return "".join(letter if letter.isprintable() else " " for letter in cut)
