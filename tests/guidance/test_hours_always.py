"""What holds of opening times whatever they are, on days when clocks are put forward or back."""

import itertools
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from guidance.hours import (
    Holiday,
    Hours,
    Opening,
    Override,
    Span,
    closing,
    moment_of,
    next_opening,
    open_at,
    usual,
)

MINUTE = timedelta(minutes=1)
# The days on which clocks change, one that is missing, a leap day, and one like any other.
DAYS = (
    ("Europe/Warsaw", date(2026, 3, 29)),
    ("Europe/Warsaw", date(2026, 10, 25)),
    ("America/New_York", date(2026, 11, 1)),
    ("Australia/Lord_Howe", date(2026, 4, 5)),
    ("Asia/Beirut", date(2026, 3, 29)),
    ("Atlantic/Azores", date(2026, 10, 25)),
    ("Pacific/Apia", date(2011, 12, 30)),
    ("Europe/Dublin", date(2028, 2, 29)),
    ("Asia/Kathmandu", date(2026, 11, 23)),
)
CLOCKS = st.builds(time, st.integers(0, 23), st.sampled_from((0, 1, 15, 30, 59)))
OPENINGS = st.builds(
    Opening, st.integers(1, 7), CLOCKS, CLOCKS, st.sampled_from((None, "pl", "en"))
)
LANGUAGES = st.sampled_from((None, "pl", "en", "de"))


@st.composite
def weeks(draw: st.DrawFn, holidays: bool = True) -> tuple[Hours, date]:
    """The hours of a team, and a day to look at them."""
    zone, day = draw(st.sampled_from(DAYS))
    near = st.integers(-2, 2).map(lambda days: day + timedelta(days=days))
    free = st.builds(lambda one, more: Holiday(one, one + timedelta(days=more)), near, st.just(0))
    off = tuple(draw(st.lists(free, max_size=1))) if holidays else ()
    return Hours(zone, tuple(draw(st.lists(OPENINGS, max_size=6))), off), day


def moments(day: date, hours: int = 24) -> st.SearchStrategy[datetime]:
    noon = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
    return st.integers(-hours * 60, hours * 60).map(lambda minutes: noon + minutes * MINUTE)


def by_watching(hours: Hours, moment: datetime, language: str | None) -> bool:
    """Open or not, as somebody sees who watches the clock minute by minute for two days.

    A door is opened when the clock first shows its time or later, and closed likewise.
    """
    zone = ZoneInfo(hours.zone)
    free = {one.first for one in hours.holidays}
    for one in hours.times:
        if language is not None and one.language not in {None, language}:
            continue
        for back in (0, 1):
            day = (moment.astimezone(zone) - timedelta(days=back)).date()
            for begun in {day, day - timedelta(days=1)}:
                if begun.isoweekday() == one.weekday and begun not in free:
                    ends = begun if one.closes > one.opens else begun + timedelta(days=1)
                    late = time() if ends != begun and ends in free else one.closes
                    opens, closes = _shown(begun, one.opens, zone), _shown(ends, late, zone)
                    if opens <= moment < closes:
                        return True
    return False


def _shown(day: date, clock: time, zone: ZoneInfo) -> datetime:
    """The first minute at which the clock shows this time of the day, or a later one."""
    wanted = datetime.combine(day, clock)
    moment = datetime(day.year, day.month, day.day, tzinfo=UTC) - timedelta(hours=30)
    step = timedelta(hours=1)
    while moment.astimezone(zone).replace(tzinfo=None) + step * 3 < wanted:
        moment += step
    while moment.astimezone(zone).replace(tzinfo=None) < wanted:
        moment += MINUTE
    return moment


@given(st.data(), weeks(), LANGUAGES)
@settings(max_examples=300, deadline=None)
def test_it_is_open_when_somebody_who_watches_the_clock_says_so(
    data: st.DataObject, week: tuple[Hours, date], language: str | None
) -> None:
    hours, day = week
    moment = data.draw(moments(day))
    assert open_at(hours, moment, language) is by_watching(hours, moment, language)


@given(weeks(), LANGUAGES)
@settings(max_examples=200, deadline=None)
def test_spans_are_in_order_apart_and_not_empty(
    week: tuple[Hours, date], language: str | None
) -> None:
    hours, day = week
    noon = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
    spans = list(usual(hours, noon - timedelta(days=4), noon + timedelta(days=4), language))
    assert all(one.starts < one.ends for one in spans)
    assert all(one.ends < later.starts for one, later in itertools.pairwise(spans))


@given(st.data(), weeks(), LANGUAGES)
@settings(max_examples=200, deadline=None)
def test_the_next_opening_is_open_and_none_comes_before_it(
    data: st.DataObject, week: tuple[Hours, date], language: str | None
) -> None:
    hours, day = week
    moment = data.draw(moments(day))
    opens = next_opening(hours, moment, language)
    taken = [one for one in hours.times if language is None or one.language in {None, language}]
    if opens is None:
        assert not taken
        return
    assert open_at(hours, opens, language)
    between = moment
    while between < min(opens, moment + timedelta(hours=6)):
        assert not open_at(hours, between, language)
        between += 7 * MINUTE
    assert opens == moment or not open_at(hours, opens - MINUTE / 60, language)


@given(st.data(), weeks(), LANGUAGES)
@settings(max_examples=200, deadline=None)
def test_it_closes_when_it_is_said_to(
    data: st.DataObject, week: tuple[Hours, date], language: str | None
) -> None:
    hours, day = week
    moment = data.draw(moments(day))
    ends = closing(hours, moment, language)
    if ends is not None:
        assert open_at(hours, ends - MINUTE / 60, language)
        assert not open_at(hours, ends, language)


@given(st.data(), weeks(), st.booleans(), st.integers(1, 2000))
@settings(max_examples=200, deadline=None)
def test_a_switch_is_stronger_than_all_and_then_over(
    data: st.DataObject, week: tuple[Hours, date], is_open: bool, minutes: int
) -> None:
    hours, day = week
    moment = data.draw(moments(day))
    until = moment + minutes * MINUTE
    switched = Hours(hours.zone, hours.times, hours.holidays, Override(is_open, until))
    assert open_at(switched, moment) is is_open
    assert open_at(switched, until) is open_at(hours, until)


@given(st.sampled_from(DAYS), CLOCKS, CLOCKS)
@settings(max_examples=300, deadline=None)
def test_later_on_the_clock_is_never_earlier_in_time(
    where: tuple[str, date], one: time, other: time
) -> None:
    zone, day = where
    first, last = sorted((one, other))
    assert moment_of(day, first, zone) <= moment_of(day, last, zone)


@given(st.data(), weeks(holidays=False))
@settings(max_examples=100, deadline=None)
def test_an_absence_of_all_is_never_the_next_opening(
    data: st.DataObject, week: tuple[Hours, date]
) -> None:
    hours, day = week
    moment = data.draw(moments(day))
    gone = Span(moment, moment + data.draw(st.integers(1, 3000)) * MINUTE)
    opens = next_opening(hours, moment, away=[gone])
    assert opens is None or not gone.holds(opens)
