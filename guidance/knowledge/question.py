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
    alpha-2). All of these may be empty. ``form`` is empty, ``more`` or ``simple``; ``text`` the
    words of the message that opened the subject, for what only one subject reads in them.
    """

    intent: str
    aspect: str = ""
    purpose: str = ""
    issuer: str = ""
    country: str = ""
    issued: str = ""
    form: str = ""
    text: str = ""


def from_data(data: dict[str, Any] | None) -> Question | None:
    """The question that ``dataclasses.asdict`` wrote."""
    return None if data is None else Question(**data)
