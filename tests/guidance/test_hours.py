"""When a team is there, by the clock on its wall."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from guidance.hours import (
    Holiday,
    Hours,
    Opening,
    Override,
    Span,
    all_away,
    closing,
    moment_of,
    next_opening,
    open_at,
    usual,
)

WARSAW = "Europe/Warsaw"
WEEK = tuple(Opening(day, time(9), time(17)) for day in range(1, 6))
OFFICE = Hours(WARSAW, WEEK)
MONDAY = date(2026, 11, 23)


def at(day: date, clock: str, zone: str = WARSAW) -> datetime:
    return moment_of(day, time.fromisoformat(clock), zone)


def test_open_from_the_first_minute_until_before_the_last() -> None:
    seen = [open_at(OFFICE, at(MONDAY, one)) for one in ("08:59", "09:00", "16:59", "17:00")]
    assert seen == [False, True, True, False]


def test_after_friday_comes_monday() -> None:
    friday = MONDAY + timedelta(days=4)
    assert next_opening(OFFICE, at(friday, "17:00")) == at(MONDAY + timedelta(days=7), "09:00")


def test_while_it_is_open_the_next_opening_is_now() -> None:
    moment = at(MONDAY, "10:17")
    assert next_opening(OFFICE, moment) == moment


def test_a_night_ends_in_the_morning_of_the_next_day() -> None:
    night = Hours(WARSAW, (Opening(1, time(22), time(6)),))
    tuesday = MONDAY + timedelta(days=1)
    assert open_at(night, at(tuesday, "05:59"))
    assert not open_at(night, at(tuesday, "06:00"))
    assert not open_at(night, at(tuesday, "23:00"))
    assert closing(night, at(MONDAY, "23:00")) == at(tuesday, "06:00")


def test_from_midnight_to_midnight_is_the_whole_day() -> None:
    always = Hours(WARSAW, tuple(Opening(day, time(), time()) for day in range(1, 8)))
    one_day = Hours(WARSAW, (Opening(1, time(), time()),))
    assert closing(one_day, at(MONDAY, "12:00")) == at(MONDAY + timedelta(days=1), "00:00")
    assert open_at(always, at(MONDAY, "00:00"))
    assert closing(always, at(MONDAY, "12:00")) is None


def test_times_that_overlap_or_touch_are_one() -> None:
    hours = Hours(
        WARSAW,
        (
            Opening(1, time(9), time(12)),
            Opening(1, time(11), time(13)),
            Opening(1, time(13), time(14)),
        ),
    )
    assert closing(hours, at(MONDAY, "09:30")) == at(MONDAY, "14:00")
    spans = list(usual(hours, at(MONDAY, "00:00"), at(MONDAY, "23:00")))
    assert spans == [Span(at(MONDAY, "09:00"), at(MONDAY, "14:00"))]


def test_each_language_has_its_times() -> None:
    hours = Hours(WARSAW, (*WEEK, Opening(6, time(9), time(12), "en")))
    saturday = at(MONDAY + timedelta(days=5), "10:00")
    assert open_at(hours, saturday, "en")
    assert not open_at(hours, saturday, "pl")
    assert open_at(hours, saturday), "somebody is there"
    assert next_opening(hours, saturday, "pl") == at(MONDAY + timedelta(days=7), "09:00")


def test_a_language_without_times_is_never_served() -> None:
    hours = Hours(WARSAW, (Opening(1, time(9), time(17), "en"),))
    assert next_opening(hours, at(MONDAY, "10:00"), "pl") is None


def test_on_a_holiday_nobody_is_there() -> None:
    hours = Hours(WARSAW, WEEK, (Holiday(MONDAY, MONDAY + timedelta(days=1)),))
    assert not open_at(hours, at(MONDAY, "10:00"))
    wednesday = MONDAY + timedelta(days=2)
    assert next_opening(hours, at(MONDAY, "10:00")) == at(wednesday, "09:00")


def test_a_night_ends_at_midnight_before_a_holiday() -> None:
    tuesday = MONDAY + timedelta(days=1)
    hours = Hours(WARSAW, (Opening(1, time(22), time(6)),), (Holiday(tuesday, tuesday),))
    assert closing(hours, at(MONDAY, "23:00")) == at(tuesday, "00:00")
    eve = Hours(WARSAW, (Opening(1, time(22), time(6)),), (Holiday(MONDAY, MONDAY),))
    assert not open_at(eve, at(tuesday, "01:00"))


def test_a_year_of_holidays_has_no_next_opening() -> None:
    hours = Hours(WARSAW, WEEK, (Holiday(MONDAY, MONDAY + timedelta(days=400)),))
    assert next_opening(hours, at(MONDAY, "10:00")) is None


def test_a_leap_day_is_a_day() -> None:
    leap = date(2028, 2, 29)
    hours = Hours(WARSAW, (Opening(leap.isoweekday(), time(9), time(10)),))
    assert open_at(hours, at(leap, "09:30"))
    only = tuple(
        Holiday(date(2027, 3, 1) + timedelta(days=day), date(2027, 3, 1) + timedelta(days=day))
        for day in range(365)
    )
    assert next_opening(Hours(WARSAW, WEEK, only), at(date(2027, 3, 1), "09:00")) == at(
        leap, "09:00"
    )


@pytest.mark.parametrize("is_open", [True, False])
def test_the_switch_holds_until_its_moment(is_open: bool) -> None:
    until = at(MONDAY, "12:00")
    hours = Hours(WARSAW, WEEK, override=Override(is_open, until))
    assert open_at(hours, at(MONDAY, "07:00")) is is_open
    assert open_at(hours, until)
    expected = at(MONDAY, "07:00") if is_open else until
    assert next_opening(hours, at(MONDAY, "07:00")) == expected


def test_the_switch_goes_on_into_the_usual_hours() -> None:
    hours = Hours(WARSAW, WEEK, override=Override(True, at(MONDAY, "12:00")))
    assert closing(hours, at(MONDAY, "07:00")) == at(MONDAY, "17:00")
    early = Hours(WARSAW, WEEK, override=Override(True, at(MONDAY, "08:00")))
    assert closing(early, at(MONDAY, "07:00")) == at(MONDAY, "08:00")


def test_nobody_knows_how_long_a_switch_without_an_end_holds() -> None:
    hours = Hours(WARSAW, WEEK, override=Override(False))
    assert next_opening(hours, at(MONDAY, "10:00")) is None
    assert closing(Hours(WARSAW, WEEK, override=Override(True)), at(MONDAY, "10:00")) is None


def test_without_times_nobody_knows() -> None:
    assert next_opening(Hours(WARSAW), at(MONDAY, "10:00")) is None
    assert not open_at(Hours(WARSAW), at(MONDAY, "10:00"))


def test_when_all_are_absent_nobody_is_there() -> None:
    tuesday = MONDAY + timedelta(days=1)
    first = [Span(at(MONDAY, "00:00"), at(tuesday, "10:00"))]
    second = [
        Span(at(MONDAY, "00:00"), at(MONDAY, "12:00")),
        Span(at(MONDAY, "12:00"), at(tuesday, "11:00")),
    ]
    away = all_away([first, second])
    assert away == [first[0]]
    assert next_opening(OFFICE, at(MONDAY, "09:00"), away=away) == at(tuesday, "10:00")
    assert all_away([]) == []
    assert all_away([first, []]) == []


@pytest.mark.parametrize(
    ("day", "clock", "zone", "found"),
    [
        # Put forward from 2 to 3: what lies between begins at 3.
        (date(2026, 3, 29), time(2, 30), WARSAW, datetime(2026, 3, 29, 1, tzinfo=UTC)),
        (date(2026, 3, 29), time(3), WARSAW, datetime(2026, 3, 29, 1, tzinfo=UTC)),
        # Put back from 3 to 2: the first half past two counts.
        (date(2026, 10, 25), time(2, 30), WARSAW, datetime(2026, 10, 25, 0, 30, tzinfo=UTC)),
        # Half an hour, on Lord Howe Island.
        (
            date(2026, 10, 4),
            time(2, 10),
            "Australia/Lord_Howe",
            datetime(2026, 10, 3, 15, 30, tzinfo=UTC),
        ),
        # A day that never was, on Samoa.
        (date(2011, 12, 30), time(9), "Pacific/Apia", datetime(2011, 12, 30, 10, tzinfo=UTC)),
        # Midnight itself is missing, in Beirut.
        (date(2026, 3, 29), time(), "Asia/Beirut", datetime(2026, 3, 28, 22, tzinfo=UTC)),
    ],
)
def test_a_clock_that_leaps(day: date, clock: time, zone: str, found: datetime) -> None:
    assert moment_of(day, clock, zone) == found


def test_a_night_on_the_day_the_clock_is_put_back_is_an_hour_longer() -> None:
    saturday = date(2026, 10, 24)
    hours = Hours(WARSAW, (Opening(6, time(22), time(6)),))
    (span,) = usual(hours, at(saturday, "22:00"), at(saturday, "23:00"))
    assert span.ends - span.starts == timedelta(hours=9)
