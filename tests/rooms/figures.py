"""The keys with which figures are named, as the figures' own tables have them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from front.figures.hiding import Mark
from front.figures.made import tables
from front.figures.naming import CHANNELS, NO_LIMITS
from front.figures.period import Period
from front.figures.tables import Rows
from front.record.surveys import ASSISTANT, PERSON
from guidance.handoff import REASONS

_TABLES = tables([], Period(date(2026, 11, 1), date(2026, 11, 1)))
_ROWS = [row.code for one in _TABLES if one.kind is Rows.FIGURE for row in one.rows]
_COLUMNS = [column.code for one in _TABLES for column in one.columns]
_PARTS = (
    *(f"reason-{code}" for code in (*REASONS, "none")),
    *(f"limit-{code}" for code in NO_LIMITS),
    *(f"channel-{code}" for code in CHANNELS),
    *(f"whose-{code}" for code in (PERSON, ASSISTANT)),
    "field-none",
    "outcome-none",
)


def _made(pattern: str, codes: Iterable[str]) -> set[str]:
    return {pattern.format(code.replace("_", "-")) for code in codes}


FIGURES = {
    "figures-about-{}": _made("figures-about-{}", (one.code for one in _TABLES)),
    "figures-column-{}": _made("figures-column-{}", _COLUMNS),
    "figures-csv-{}": _made(
        "figures-csv-{}", ("table", "name", "code", "column", "column-code", "value", "what")
    ),
    "figures-mark-{}": _made("figures-mark-{}", Mark),
    "figures-row-{}": _made("figures-row-{}", _ROWS),
    "figures-table-{}": _made("figures-table-{}", (one.code for one in _TABLES)),
    "figures-what-{}": _made("figures-what-{}", _ROWS),
    "figures-{}-{}": {f"figures-{part}" for part in _PARTS},
}
