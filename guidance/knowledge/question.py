"""A question about credentials in general, with what is known of the case."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

FORMS = ("", "more", "simple")


@dataclass(frozen=True, slots=True)
class Question:
    """``intent`` names the subject, ``aspect`` the side of it that is asked about.

    ``purpose`` is study, regulated or work; ``issuer`` higher-education, vocational or company;
    ``country`` where something is to be used and ``issued`` where it was issued (ISO 3166-1
    alpha-2). All of these may be empty. ``lost`` says that there are no papers. ``form`` is empty,
    ``more`` or ``simple``; ``text`` the words of the last message on the subject, and ``numbers``
    the amounts of work told, by entity, as JSON.
    """

    intent: str
    aspect: str = ""
    purpose: str = ""
    issuer: str = ""
    country: str = ""
    issued: str = ""
    form: str = ""
    text: str = ""
    lost: bool = False
    numbers: tuple[tuple[str, str], ...] = ()


def from_data(data: dict[str, Any] | None) -> Question | None:
    """The question that ``dataclasses.asdict`` wrote."""
    if data is None:
        return None
    return Question(**{**data, "numbers": tuple(map(tuple, data["numbers"]))})
