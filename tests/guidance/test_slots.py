"""Free slots: within the hours, kept by somebody, and never given twice."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise, permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guidance.hours import Holiday, Hours, Opening, Override, Span, moment_of, open_at
from guidance.slots import Booked, Seat, Terms, free, is_free, some

WARSAW = "Europe/Warsaw"
MONDAY = date(2026, 11, 23)
EVE = datetime(2026, 11, 22, 20, tzinfo=UTC)
MORNING = Hours(WARSAW, tuple(Opening(day, time(9), time(11)) for day in range(1, 6)))
TERMS = Terms(timedelta(minutes=30), timedelta(hours=2), timedelta(days=1))
ANNA, PIERRE = Seat(), Seat(frozenset({"en"}))


def at(clock: str, day: date = MONDAY) -> datetime:
    return moment_of(day, time.fromisoformat(clock), WARSAW)


def half(clock: str) -> Span:
    return Span(at(clock), at(clock) + timedelta(minutes=30))


def starts(
    seats: Sequence[Seat] = (ANNA,),
    booked: Sequence[Booked] = (),
    hours: Hours = MORNING,
    moment: datetime = EVE,
    terms: Terms = TERMS,
    language: str = "pl",
) -> list[str]:
    found = free(hours, terms, moment, language, seats, booked)
    return [f"{one.starts + timedelta(hours=1):%H:%M}" for one in found]


def test_one_after_the_other_within_the_hours() -> None:
    assert starts() == ["09:00", "09:30", "10:00", "10:30"]


def test_what_does_not_fit_before_closing_is_left_out() -> None:
    assert starts(terms=Terms(timedelta(minutes=50), timedelta(), timedelta(days=1))) == [
        "09:00",
        "09:50",
    ]


def test_not_sooner_than_the_lead_time() -> None:
    assert starts(moment=at("07:45"))[0] == "10:00"


def test_not_beyond_the_horizon() -> None:
    short = Terms(timedelta(minutes=30), timedelta(), timedelta(hours=12, minutes=30))
    assert starts(terms=short) == ["09:00"]


def test_what_is_booked_is_gone_unless_another_counsellor_is_there() -> None:
    taken = [Booked(half("09:30"), "pl")]
    assert starts(booked=taken) == ["09:00", "10:00", "10:30"]
    assert len(starts(seats=(ANNA, ANNA), booked=taken)) == 4


def test_who_is_absent_keeps_no_appointment() -> None:
    away = Seat(away=(Span(at("09:15"), at("09:45")),))
    assert starts(seats=(away,)) == ["10:00", "10:30"]
    assert len(starts(seats=(away, ANNA))) == 4
    assert starts(seats=()) == []


def test_languages_are_given_to_those_who_speak_them() -> None:
    assert starts(seats=(PIERRE,)) == []
    taken = [Booked(half("09:00"), "en")]
    # Pierre takes the English one, so that Anna is free for the Polish one.
    assert starts(seats=(ANNA, PIERRE), booked=taken)[0] == "09:00"
    assert starts(seats=(ANNA, PIERRE), booked=taken, language="en")[0] == "09:00"
    both = [*taken, Booked(half("09:00"), "pl")]
    assert starts(seats=(ANNA, PIERRE), booked=both, language="en")[0] == "09:30"


def test_a_closing_by_hand_takes_slots_out_and_an_opening_adds_none() -> None:
    shut = Hours(WARSAW, MORNING.times, override=Override(False, at("10:00")))
    assert starts(hours=shut) == ["10:00", "10:30"]
    opened = Hours(WARSAW, MORNING.times, override=Override(True, at("23:00")))
    assert starts(hours=opened) == starts()
    for_good = Hours(WARSAW, MORNING.times, override=Override(False))
    assert starts(hours=for_good) == []


def test_after_a_change_of_the_length_nothing_is_given_twice() -> None:
    long = [Booked(Span(at("09:00"), at("10:10")), "pl")]
    assert starts(booked=long) == ["10:30"]


def test_around_the_clock_slots_begin_anew_at_midnight() -> None:
    always = Hours(WARSAW, tuple(Opening(day, time(), time()) for day in range(1, 8)))
    terms = Terms(timedelta(minutes=50), timedelta(), timedelta(days=3))
    found = list(free(always, terms, EVE, "pl", [ANNA], []))
    tomorrow = [one.starts for one in found if one.starts >= at("00:00", MONDAY + timedelta(1))]
    assert tomorrow[0] == at("00:00", MONDAY + timedelta(1))


def test_the_next_few_after_one() -> None:
    found = some(free(MORNING, TERMS, EVE, "pl", [ANNA], []), at("09:00"), 2)
    assert [one.starts for one in found] == [at("09:30"), at("10:00")]


@pytest.mark.parametrize(("clock", "there"), [("09:30", True), ("09:15", False), ("11:00", False)])
def test_only_slots_of_the_grid_are_free(clock: str, there: bool) -> None:
    wanted = Booked(half(clock), "pl")
    assert is_free(MORNING, TERMS, EVE, wanted, [ANNA], []) is there


SPANS = st.builds(
    lambda begins, lasts: Span(
        at("09:00") + begins * timedelta(minutes=10),
        at("09:00") + (begins + lasts) * timedelta(minutes=10),
    ),
    st.integers(-3, 15),
    st.integers(1, 6),
)
SPOKEN = st.sets(st.sampled_from(("pl", "en"))).map(frozenset)
SEATS = st.lists(st.builds(Seat, SPOKEN, st.lists(SPANS, max_size=1).map(tuple)), max_size=3)
TAKEN = st.lists(st.builds(Booked, SPANS, st.sampled_from(("pl", "en"))), max_size=3)


@given(SEATS, TAKEN, st.sampled_from(("pl", "en")))
@settings(max_examples=300, deadline=None)
def test_a_slot_is_free_exactly_when_everybody_can_be_seated(
    seats: list[Seat], taken: list[Booked], language: str
) -> None:
    found = set(free(MORNING, TERMS, EVE, language, seats, taken))
    for clock in ("09:00", "09:30", "10:00", "10:30"):
        slot = half(clock)
        all_then = [one for one in taken if one.span.meets(slot)] + [Booked(slot, language)]
        seated = any(
            all(seat.takes(one) for seat, one in zip(order, all_then, strict=False))
            for order in permutations(seats, len(all_then))
        )
        assert (slot in found) is seated


@given(
    st.sampled_from((date(2026, 3, 27), date(2026, 10, 23), date(2028, 2, 27))),
    st.integers(0, 23),
    st.integers(1, 12),
    st.integers(5, 240),
    st.integers(0, 1),
)
@settings(max_examples=200, deadline=None)
def test_slots_lie_within_the_hours_and_apart(
    day: date, opens: int, lasts: int, minutes: int, free_days: int
) -> None:
    times = tuple(Opening(one, time(opens), time((opens + lasts) % 24)) for one in range(1, 8))
    holidays = (Holiday(day + timedelta(1), day + timedelta(1)),) * free_days
    hours = Hours(WARSAW, times, holidays)
    terms = Terms(timedelta(minutes=minutes), timedelta(), timedelta(days=5))
    moment = moment_of(day, time(3), WARSAW)
    found = list(free(hours, terms, moment, "pl", [ANNA], []))
    for one in found:
        assert one.ends - one.starts == terms.length
        assert open_at(hours, one.starts)
        assert open_at(hours, one.ends - timedelta(seconds=1))
    assert all(one.ends <= later.starts for one, later in pairwise(found))
