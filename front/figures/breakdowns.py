"""The same figures for each language, channel and day."""

from front.figures.counting import Counted, ranked
from front.figures.hiding import Unit, Value, measured, parts
from front.figures.period import Period
from front.figures.tables import Column, Row, Rows, Table
from front.record.figures import Course
from front.record.noting import Kind

_COUNTS: tuple[tuple[str, str, str | None], ...] = (
    (Kind.CONVERSATION, Kind.CONVERSATION, None),
    (Kind.BOT_ANSWER, Kind.BOT_ANSWER, None),
    (Course.ASKED, Course.ASKED, None),
)
# Of each language and channel, too.
_THUMBS: tuple[tuple[str, str, str | None], ...] = (
    ("thumbs_up", Kind.THUMB, "up"),
    ("thumbs_down", Kind.THUMB, "down"),
)
_MEDIANS = (
    ("bot_answer_median", Kind.BOT_ANSWER, None),
    ("waited_median", Course.WAITED, None),
    ("human_first_median", Kind.HUMAN_FIRST, "queue"),
)
_NOTHING = Counted(())


def by_parts(code: str, kind: Rows, counted: Counted) -> Table:
    """A row for each language or channel."""
    found = counted.by(kind.value)
    columns = (
        *(Column(name, drawn=name != Kind.CONVERSATION) for name, _, _ in (*_COUNTS, *_THUMBS)),
        *(Column(name, Unit.SECONDS) for name, _, _ in _MEDIANS),
    )
    counts = _hidden(found, (*_COUNTS, *_THUMBS))
    rows = (Row(name, (*counts[name], *_medians(part))) for name, part in found.items())
    return Table(code, kind, columns, tuple(rows))


def days(counted: Counted, period: Period) -> Table:
    """A row for each day of the period, also where nothing happened."""
    found = counted.by("day")
    counts = _hidden({day: found.get(day, _NOTHING) for day in period.days()}, _COUNTS)
    columns = tuple(Column(name, drawn=True) for name, _, _ in _COUNTS)
    return Table("days", Rows.DAY, columns, tuple(Row(day, counts[day]) for day in counts))


def _hidden(
    found: dict[str, Counted], counts: tuple[tuple[str, str, str | None], ...]
) -> dict[str, tuple[Value, ...]]:
    """The counts of each; another table shows what they add up to."""
    columns = [
        parts({name: part.number(kind, code) for name, part in found.items()})
        for _, kind, code in counts
    ]
    return {name: tuple(column[name] for column in columns) for name in found}


def _medians(part: Counted) -> tuple[Value, ...]:
    values = [part.values(kind, code) for _, kind, code in _MEDIANS]
    return tuple(measured(ranked(one, 0.5), one.total()) for one in values)
