"""Tables, rows, columns and values of the figures in words."""

from datetime import date

from front.figures.hiding import FEWEST, Unit, Value
from front.figures.tables import Column, Row, Rows, Table
from words import Words

_MINUTE, _HOUR, _DAY = 60, 3600, 86400
# What a search came to nothing by that is no limit of its own, see guidance/notes.py.
NO_LIMITS = ("several", "closed", "unknown")
CHANNELS = ("widget", "plain", "rest", "telegram", "matrix", "chatwoot")


def table_name(words: Words, table: Table) -> str:
    """The heading of a table."""
    return words.say(f"figures-table-{_key(table.code)}")


def about(words: Words, table: Table) -> str:
    """What a table counts, in plain words."""
    return words.say(f"figures-about-{_key(table.code)}", fewest=FEWEST)


def column_name(words: Words, column: Column) -> str:
    """The heading of a column."""
    return words.say(f"figures-column-{_key(column.code)}")


def definition(words: Words, table: Table, row: Row) -> str:
    """What exactly a row counts; empty where its table says it for all."""
    if table.kind is not Rows.FIGURE:
        return ""
    return words.say(f"figures-what-{_key(row.code)}")


def row_name(words: Words, table: Table, row: Row) -> str:
    """What a row is called; the code of one that has no name in words."""
    match table.kind:
        case Rows.FIGURE:
            return words.say(f"figures-row-{_key(row.code)}")
        case Rows.DAY:
            return words.day(date.fromisoformat(row.code))
        case Rows.LANGUAGE:
            return words.name_of("language", row.code)
        case _:
            return _named(words, _keyed(table.kind, row.code), row.code)


def channel_name(words: Words, code: str) -> str:
    """What a channel is called."""
    return _named(words, _keyed(Rows.CHANNEL, code), code)


def told(words: Words, value: Value) -> str:
    """A value in words."""
    if value.mark is not None:
        return words.say(f"figures-mark-{value.mark}", fewest=FEWEST)
    number = value.number or 0.0
    return length(words, number) if value.unit is Unit.SECONDS else words.number(number)


def length(words: Words, seconds: float) -> str:
    """A time in its two largest units."""
    if seconds < _MINUTE:
        return words.say("figures-seconds", seconds=words.number(round(seconds, 2)))
    whole = round(seconds)
    if whole < _HOUR:
        return words.say("figures-minutes", minutes=whole // _MINUTE, seconds=whole % _MINUTE)
    if whole < _DAY:
        return words.say("figures-hours", hours=whole // _HOUR, minutes=whole % _HOUR // _MINUTE)
    return words.say("figures-days", days=whole // _DAY, hours=whole % _DAY // _HOUR)


def _keyed(kind: Rows, code: str) -> str:
    code = _key(code)
    if kind is Rows.OUTCOME and code != "none":
        return f"outcome-{code}"
    if kind is Rows.LIMIT and code not in NO_LIMITS:
        return f"term-limit-{code}"
    if kind is Rows.FIELD and code:
        return f"asking-field-{code}"
    if kind is Rows.FAULT:
        return f"widget-fault-{code}"
    return f"figures-{kind}-{code or 'none'}"


def _named(words: Words, key: str, code: str) -> str:
    return words.say(key) if words.has(key) else code


def _key(code: str) -> str:
    return code.replace("_", "-")
