"""Receipts that something was erased: a random number, the time, and how much it was."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, select

from front.record.erasure_tables import erasures

# Crockford's base 32: no I, L, O or U, so that a number can be read out and typed.
_SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_GROUPS, _GROUP = 3, 4


@dataclass(frozen=True)
class Receipt:
    """That a conversation was erased; ``counts``: rows by the name of their part."""

    number: str
    at: datetime
    asked_by: str
    counts: Mapping[str, int]


def receipt(connection: Connection, number: str) -> Receipt | None:
    """The receipt with a number, however it was typed; None where there is none."""
    wanted = select(erasures).where(erasures.c.number == plain_number(number))
    row = connection.execute(wanted).one_or_none()
    return Receipt(row.number, row.at, row.asked_by, row.counts) if row else None


def random_number() -> str:
    """The number of a new receipt."""
    return plain_number("".join(secrets.choice(_SIGNS) for _ in range(_GROUPS * _GROUP)))


def plain_number(typed: str) -> str:
    """A receipt's number as it is kept: signs that are easily mistaken are taken for the others."""
    signs = typed.upper().translate(str.maketrans("OIL", "011", "-  \t"))
    parts = [signs[start : start + _GROUP] for start in range(0, len(signs), _GROUP)]
    return "-".join(parts)
