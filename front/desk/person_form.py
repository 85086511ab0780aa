"""What an operator or the person themselves typed about a person, read and checked."""

import re
import unicodedata
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from multidict import MultiMapping

from front.desk import fields
from front.desk.guard import ROLES
from front.record import accounts
from front.record.accounts import Counsellor
from words import languages

LONGEST_NAME = 60
MOST_AT_ONCE = 20
ROLE_NAMES = {role: f"desk-people-role-{role}" for role in ROLES}
ROLE_RIGHTS = {role: f"desk-people-may-{role}" for role in ROLES}
# Ways of telling somebody that a learner waits, which everybody switches off for themselves.
_ALERTS = ("sound", "mail")
_LOGIN = re.compile(r"\S{3,100}")
_EMAIL = re.compile(r"[^\s@,;<>]{1,64}@[^\s@,;<>]+\.[^\s@,;<>]+")


@dataclass(frozen=True)
class Read:
    """``values``: columns of the table counsellor; ``problems``: a sentence's key by field."""

    values: dict[str, Any]
    problems: dict[str, str] = field(default_factory=dict)


def person(data: MultiMapping[Any], teams: Collection[int]) -> Read:
    """All that an operator decides of a person."""
    values: dict[str, Any] = {
        "login": accounts.named(_text(data, "login")),
        "shown_name": _text(data, "shown_name"),
        "email": _text(data, "email").lower() or None,
        "roles": _chosen(data, "roles", ROLES),
        "team_id": fields.number(data.get("team_id")),
        "languages": _chosen(data, "languages", languages()),
        "capacity": fields.number(data.get("capacity")) or 0,
    }
    right = {
        "login": bool(_LOGIN.fullmatch(values["login"])),
        "shown_name": _named(values["shown_name"]),
        "email": values["email"] is None or bool(_EMAIL.fullmatch(values["email"])),
        "roles": bool(values["roles"]),
        "team_id": values["team_id"] in teams or not _text(data, "team_id"),
        "capacity": 1 <= values["capacity"] <= MOST_AT_ONCE,
    }
    return Read(values, _problems(right))


def own(data: MultiMapping[Any], me: Counsellor) -> Read:
    """What somebody decides of themselves."""
    values: dict[str, Any] = {
        "shown_name": _text(data, "shown_name"),
        "interface_language": _text(data, "interface_language"),
        "languages": _chosen(data, "languages", languages()),
        "settings": me.settings | {name: bool(data.get(name, "")) for name in _ALERTS},
    }
    right = {
        "shown_name": _named(values["shown_name"]),
        "interface_language": values["interface_language"] in languages(),
    }
    return Read(values, _problems(right))


def _problems(right: Mapping[str, bool]) -> dict[str, str]:
    names = (name for name, good in right.items() if not good)
    return {name: f"desk-people-wrong-{name.replace('_', '-')}" for name in names}


def _text(data: MultiMapping[Any], name: str) -> str:
    return unicodedata.normalize("NFC", str(data.get(name, ""))).strip()


def _named(name: str) -> bool:
    """Learners read it: some letters, no line breaks or marks that turn the text around."""
    return 0 < len(name) <= LONGEST_NAME and name.isprintable()


def _chosen(data: MultiMapping[Any], name: str, among: Sequence[str]) -> list[str]:
    given = {str(one) for one in data.getall(name, [])}
    return [one for one in among if one in given]
