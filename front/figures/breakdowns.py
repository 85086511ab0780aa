"""The same figures for each language, channel and day."""

from front.figures.counting import Counted, ranked
from front.figures.hiding import Unit, Value, measured, parts
from front.figures.period import Period
from front.figures.tables import Column, Row, Rows, Table
from front.record.figures import Course
from front.record.noting import Kind

_COUNTS = (Kind.CONVERSATION, Kind.BOT_ANSWER, Course.ASKED)
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
        *(Column(one.value, drawn=one is not Kind.CONVERSATION) for one in _COUNTS),
        *(Column(name, Unit.SECONDS) for name, _, _ in _MEDIANS),
    )
    counts = _hidden(found)
    rows = (Row(name, (*counts[name], *_medians(part))) for name, part in found.items())
    return Table(code, kind, columns, tuple(rows))


def days(counted: Counted, period: Period) -> Table:
    """A row for each day of the period, also where nothing happened."""
    found = counted.by("day")
    counts = _hidden({day: found.get(day, _NOTHING) for day in period.days()})
    columns = tuple(Column(one.value, drawn=True) for one in _COUNTS)
    return Table("days", Rows.DAY, columns, tuple(Row(day, counts[day]) for day in counts))


def _hidden(found: dict[str, Counted]) -> dict[str, tuple[Value, ...]]:
    """The counts of each; the overview shows what they add up to."""
    columns = [parts({name: part.number(kind) for name, part in found.items()}) for kind in _COUNTS]
    return {name: tuple(column[name] for column in columns) for name in found}


def _medians(part: Counted) -> tuple[Value, ...]:
    values = [part.values(kind, code) for _, kind, code in _MEDIANS]
    return tuple(measured(ranked(one, 0.5), one.total()) for one in values)
