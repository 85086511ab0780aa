"""What a check can find."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

Value = str | int | Decimal | date


class Topic(StrEnum):
    """What findings are counted by, in the order in which they are shown."""

    MISSING = "missing"
    WANTED = "wanted"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"
    DOUBLE = "double"
    AMOUNTS = "amounts"
    DATES = "dates"
    LANGUAGES = "languages"
    TEXTS = "texts"
    LINKS = "links"


class Kind(StrEnum):
    """What is wrong, in the order in which findings are shown."""

    MISSING = "missing"
    WANTED = "wanted"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"
    DOUBLE_SOURCES = "double-sources"
    DOUBLE = "double"
    LEVEL_OUT = "level-out"
    LEVEL_CYCLE = "level-cycle"
    ECTS_MANY = "ects-many"
    ECTS_NONE = "ects-none"
    HOURS_MANY = "hours-many"
    HOURS_NONE = "hours-none"
    HOURS_PER_ECTS = "hours-per-ects"
    HOURS_A_WEEK = "hours-a-week"
    WEEKS_MANY = "weeks-many"
    PRICE_MANY = "price-many"
    PRICE_SMALL = "price-small"
    AGES = "ages"
    END_BEFORE_START = "end-before-start"
    DEADLINE_AFTER_END = "deadline-after-end"
    RUN_LONG = "run-long"
    START_FAR = "start-far"
    QUALITY_DATES = "quality-dates"
    QUALITY_OVER = "quality-over"
    MODIFIED_LATER = "modified-later"
    LANGUAGE_UNKNOWN = "language-unknown"
    LANGUAGE_PARTLY = "language-partly"
    LANGUAGE_NONE = "language-none"
    PLACEHOLDER = "placeholder"
    RANDOM_LETTERS = "random-letters"
    TITLE_AGAIN = "title-again"
    EXAMPLE_PAGE = "example-page"
    LINK_GONE = "link-gone"
    LINK_REFUSED = "link-refused"
    LINK_FAILING = "link-failing"
    LINK_STATUS = "link-status"
    LINK_HOST = "link-host"
    LINK_CERTIFICATE = "link-certificate"
    LINK_SILENT = "link-silent"
    LINK_CLOSED = "link-closed"
    LINK_REDIRECTS = "link-redirects"
    LINK_PRIVATE = "link-private"
    LINK_WRONG = "link-wrong"


ORDER = {kind: at for at, kind in enumerate(Kind)}
_STARTS = {
    "double": Topic.DOUBLE,
    "language": Topic.LANGUAGES,
    "link": Topic.LINKS,
}
_TOPICS = {
    **{Kind(name.value): name for name in list(Topic)[:4]},
    **dict.fromkeys(
        (
            Kind.END_BEFORE_START,
            Kind.DEADLINE_AFTER_END,
            Kind.RUN_LONG,
            Kind.START_FAR,
            Kind.QUALITY_DATES,
            Kind.QUALITY_OVER,
            Kind.MODIFIED_LATER,
        ),
        Topic.DATES,
    ),
    **dict.fromkeys(
        (Kind.PLACEHOLDER, Kind.RANDOM_LETTERS, Kind.TITLE_AGAIN, Kind.EXAMPLE_PAGE), Topic.TEXTS
    ),
}


def topic(kind: Kind) -> Topic:
    """What a kind is counted under."""
    return _TOPICS.get(kind) or _STARTS.get(kind.partition("-")[0], Topic.AMOUNTS)


@dataclass(frozen=True, slots=True)
class Wrong:
    """What is wrong with one element of a record, and the values that show it."""

    kind: Kind
    element: str
    values: Mapping[str, Value] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Finding:
    """What is wrong, and in which record."""

    offer: str
    title: str
    provider: str
    source: str
    wrong: Wrong


# Elements that findings name beside those of guidance.completeness.
FURTHER_ELEMENTS = (
    "record",
    "description",
    "duration",
    "age",
    "date of change",
    "page",
    "further page",
)
