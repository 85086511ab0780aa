"""Charts: what of a table is drawn as bars. Every number of a chart stands in its table, too."""

from collections.abc import Iterator
from dataclasses import dataclass

from front.figures import naming
from front.figures.hiding import Value
from front.figures.tables import Row, Rows, Table
from words import Words

_DAYS_WIDE = 10  # units of the drawing that a day takes, with the gap after it
_MOST_BARS = 12


@dataclass(frozen=True)
class Bar:
    """One bar: ``share`` of the longest in percent; of what is not shown, None. ``what``: what
    exactly is counted, where that is not said for all."""

    name: str
    text: str
    share: float | None
    what: str


@dataclass(frozen=True)
class Chart:
    """Bars under a heading."""

    title: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True)
class Post:
    """One day of a chart over days: where it stands and how high, in units of the drawing."""

    at: int
    height: float
    hidden: bool


@dataclass(frozen=True)
class Days:
    """A chart over days; ``text`` says in words what it shows."""

    code: str
    title: str
    text: str
    wide: int
    posts: tuple[Post, ...]
    first: str
    last: str
    hides: bool


def charts(words: Words, table: Table) -> list[Chart]:
    """A chart for each drawn column of a table with names; none where there is nothing to see."""
    if table.kind is Rows.DAY or not table.rows:
        return []
    return [chart for chart in _charts(words, table) if any(bar.share for bar in chart.bars)]


def over_days(words: Words, table: Table) -> list[Days]:
    """A chart for each drawn column of a table of days."""
    if table.kind is not Rows.DAY:
        return []
    drawn = [at for at, column in enumerate(table.columns) if column.drawn]
    return [_days(words, table, at) for at in drawn]


def _charts(words: Words, table: Table) -> Iterator[Chart]:
    drawn = [at for at, column in enumerate(table.columns) if column.drawn]
    longest = [_most(row.values[at] for row in table.rows) for at in drawn]
    for at, most in zip(drawn, longest, strict=True):
        whole = max(longest) if table.alike else most
        bars = (_bar(words, table, row, at, whole) for row in table.rows[:_MOST_BARS])
        yield Chart(naming.column_name(words, table.columns[at]), tuple(bars))


def _bar(words: Words, table: Table, row: Row, at: int, most: float) -> Bar:
    value = row.values[at]
    share = None if value.number is None else round(100 * value.number / most, 1)
    name, what = naming.row_name(words, table, row), naming.definition(words, table, row)
    return Bar(name, naming.told(words, value), share, what)


def _days(words: Words, table: Table, at: int) -> Days:
    values = [row.values[at] for row in table.rows]
    most = _most(iter(values))
    posts = (_post(day, value, most) for day, value in enumerate(values))
    names = [naming.row_name(words, table, row) for row in table.rows]
    title = naming.column_name(words, table.columns[at])
    return Days(
        table.columns[at].code,
        title,
        _said(words, names, values),
        _DAYS_WIDE * len(values),
        tuple(posts),
        names[0],
        names[-1],
        any(value.mark for value in values),
    )


def _post(day: int, value: Value, most: float) -> Post:
    hidden = value.number is None
    height = 100 * (value.number or 0.0) / most
    return Post(day * _DAYS_WIDE, round(height, 1), hidden)


def _said(words: Words, names: list[str], values: list[Value]) -> str:
    shown = [(value.number, name) for value, name in zip(values, names, strict=True)]
    known = [(number, name) for number, name in shown if number]
    if not known:
        return words.say("figures-days-nothing")
    number, name = max(known, key=lambda one: one[0])
    return words.say("figures-days-most", number=words.number(number), day=name)


def _most(values: Iterator[Value]) -> float:
    return max((value.number or 0.0 for value in values), default=0.0) or 1.0
