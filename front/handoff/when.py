"""Moments as a learner is told them: by the weekday and the clock of the team's zone."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from guidance.hours import Span
from words import Words

# Whoever speaks the language mostly lives by this clock; all others are told which one is meant.
_USUAL = {"pl": "Europe/Warsaw"}
_WEEK = 6  # days in which the weekday alone says which day it is


def when(words: Words, moment: datetime, zone: str, now: datetime) -> str:
    """Such as “tomorrow at 9:00”, with the zone where it may be another than the learner's."""
    said = _said(words, moment.astimezone(ZoneInfo(zone)), now.astimezone(ZoneInfo(zone)))
    return said if _USUAL.get(words.language) == zone else _with_zone(words, said, zone)


def exactly(words: Words, moment: datetime, zone: str, now: datetime) -> str:
    """The same, always with the zone: an appointment is not missed by an hour."""
    said = _said(words, moment.astimezone(ZoneInfo(zone)), now.astimezone(ZoneInfo(zone)))
    return _with_zone(words, said, zone)


def slot(words: Words, span: Span, zone: str) -> str:
    """Such as “Tuesday 24 November, 9:00”."""
    local = span.starts.astimezone(ZoneInfo(zone))
    return words.say("meeting-slot", day=day(words, local), time=words.clock(local))


def day(words: Words, local: datetime) -> str:
    """Such as “Tuesday 24 November”."""
    return words.say("meeting-day", weekday=words.weekday(local), date=words.day_of_year(local))


def _with_zone(words: Words, said: str, zone: str) -> str:
    return words.say("meeting-zone", when=said, city=words.city(zone))


def _said(words: Words, local: datetime, today: datetime) -> str:
    time = words.clock(local)
    days = (local.date() - today.date()) // timedelta(days=1)
    if days == 0:
        return words.say("meeting-today", time=time)
    if days == 1:
        return words.say("meeting-tomorrow", time=time)
    weekday = words.say(f"meeting-on-{local.isoweekday()}")
    if 0 < days <= _WEEK:
        return words.say("meeting-this-week", weekday=weekday, time=time)
    return words.say("meeting-that-day", weekday=weekday, day=words.day_of_year(local), time=time)
