"""When somebody is at a place, as a learner is told it: its usual week, and the next time."""

from collections.abc import Iterator, Sequence
from datetime import datetime, time
from itertools import groupby

from front.handoff.when import when
from front.record.routing import Place, Reach
from front.record.tables import now
from guidance.hours import Hours, all_away, closing, next_opening
from guidance.slots import Seat
from words import Words

Times = tuple[tuple[time, time], ...]
_MONDAY = 5  # of January 1970: a day to take names of weekdays and clocks from
_ALL_DAY = (time(), time())


def next_time(words: Words, place: Place, seats: Sequence[Seat]) -> list[str]:
    """When somebody is there next, as far as that is known; nothing while the queue is full.

    ``seats``: who talks for the team: closed is also when all who speak the language are absent.
    """
    if place.reach in {Reach.FULL, Reach.OPEN}:
        return []
    moment = now()
    if place.team is None or place.hours is None:
        return [words.say("meeting-again-unknown")]
    able = [one.away for one in seats if not one.languages or words.language in one.languages]
    opens = next_opening(place.hours, moment, words.language, all_away(able))
    if opens is None:
        return [words.say("meeting-again-unknown")]
    if opens > moment:
        return [words.say("meeting-again", when=when(words, opens, place.team.zone, moment))]
    ends = closing(place.hours, moment, words.language)
    if ends is None:
        return []
    return [words.say("meeting-until", when=when(words, ends, place.team.zone, moment))]


def usual_week(words: Words, place: Place) -> str:
    """Days of the same times as one entry: “Monday to Friday 9:00–17:00”; or none is known."""
    if place.hours is None or not (week := list(_week(words, place.hours))):
        return words.say("meeting-hours-unknown")
    return words.say("meeting-hours", times="; ".join(week), city=words.city(place.hours.zone))


def _week(words: Words, hours: Hours) -> Iterator[str]:
    days = [(day, _times(words, hours, day)) for day in range(1, 8)]
    for times, same in groupby(days, key=lambda one: one[1]):
        if times:
            numbers = [day for day, _ in same]
            spans = ", ".join(_span(words, one) for one in times)
            yield words.say("meeting-hours-days", days=_days(words, numbers), times=spans)


def _times(words: Words, hours: Hours, day: int) -> Times:
    spoken = {None, words.language}
    here = {
        (one.opens, one.closes)
        for one in hours.times
        if one.weekday == day and one.language in spoken
    }
    return tuple(sorted(here))


def _days(words: Words, numbers: list[int]) -> str:
    first, last = (words.weekday(_on(day)) for day in (numbers[0], numbers[-1]))
    if len(numbers) == 1:
        return first
    return words.say("meeting-hours-from-to", first=first, last=last)


def _span(words: Words, span: tuple[time, time]) -> str:
    if span == _ALL_DAY:
        return words.say("meeting-hours-all-day")
    opens, closes = (words.clock(_on(1, clock)) for clock in span)
    return f"{opens}–{closes}"


def _on(day: int, clock: time = _ALL_DAY[0]) -> datetime:
    return datetime.combine(datetime(1970, 1, _MONDAY + day - 1).date(), clock)
