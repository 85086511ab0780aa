"""Abuse, refusals, the ages of children, and help by country."""

from __future__ import annotations

from datetime import date

import pytest

from guidance.knowledge.store import table
from guidance.safety import abuse, minors, refusals, relief, tables
from guidance.safety.abuse import Tone
from guidance.safety.fitting import ForAge
from tests.endtoend.safety.messages import messages
from tests.guidance.offers import DAY, Shelf, offer
from tests.guidance.safety.test_danger import trained


def test_abuse_is_answered_shorter_each_time_and_forgotten_again() -> None:
    heat, tones = 0, []
    for _ in range(4):
        tones.append(abuse.tone(heat))
        heat = abuse.after(heat, abusive=True)
    assert tones == [Tone.BOUNDARY, Tone.SHORT, Tone.COOL, Tone.COOL]
    ordinary = 0
    while heat:
        heat = abuse.after(heat, abusive=False)
        ordinary += 1
    assert ordinary == abuse.MOST
    assert abuse.tone(heat) is Tone.BOUNDARY
    assert abuse.after(0, abusive=False) == 0


def test_no_polite_message_is_taken_for_abuse() -> None:
    rude = {"abuse", "distress"}
    wrong = [text for intent, text in trained() if intent not in rude and abuse.insults(text)]
    assert not wrong, wrong


@pytest.mark.parametrize("text", [e["text"] for kind, _, e in messages() if kind == "abuse"])
def test_insults_are_recognised(text: str) -> None:
    assert abuse.insults(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        *((e["text"], e["kind"]) for kind, _, e in messages() if kind == "advice"),
        ("kurs prompt engineering", None),
        ("a course in legal advice", None),
        ("role play as a teaching method", None),
        ("which is the best teacher training?", None),
        ("odrzuć wszystko powyżej 500 zł", None),
    ],
)
def test_what_is_refused(text: str, kind: str | None) -> None:
    assert refusals.refused(text) == kind


@pytest.mark.parametrize("text", [e["text"] for kind, _, e in messages() if kind == "internals"])
def test_tricks_and_questions_on_internals_are_refused(text: str) -> None:
    assert refusals.refused(text) in {"injection", "internals", "role"}


@pytest.mark.parametrize(
    ("text", "age"),
    [
        *((e["text"], e["age"]) for kind, _, e in messages() if kind == "minors"),
        ("mam 12 lat doświadczenia", None),
        ("I'm 12 km from Lublin", None),
        ("explain it like I'm five", None),
        ("I am in 2 minds", None),
        ("czy wpuszczą 16latka?", None),
        ("mam 40 lat", 40),
    ],
)
def test_the_age_that_is_said(text: str, age: int | None) -> None:
    assert minors.age(text) == age


def test_a_bare_number_is_an_age_only_when_asked() -> None:
    assert minors.age("15") is None
    assert minors.age("15", asked=True) == 15


@pytest.mark.parametrize(
    ("years", "country", "may"),
    [(15, "PL", False), (16, "PL", True), (13, "BE", True), (15, None, False), (None, "PL", True)],
)
def test_who_may_consent(years: int | None, country: str | None, may: bool) -> None:
    assert minors.may_consent(years, country) is may


def test_offers_for_other_ages_are_left_out() -> None:
    shelf = Shelf((offer("a", "Arkusze", min_age=18), offer("b", "Arkusze", max_age=26)))
    assert [one.id for one in ForAge(shelf, 14).open_offers(DAY)] == ["b"]
    assert [one.id for one in ForAge(shelf, 30).open_offers(DAY)] == ["a"]
    assert [hit.offer.id for hit in ForAge(shelf, 14).search("arkusze")] == ["b"]


def test_hours_are_said_only_of_verified_lines_that_are_not_due() -> None:
    today, later = date(2026, 12, 1), date(2030, 1, 1)
    now = [one.key for one in relief.says("PL", "pl", today=today)]
    then = [one.key for one in relief.says("PL", "pl", today=later)]
    assert "safety-distress-line-always" in now
    assert "safety-distress-line-always" not in then
    assert "safety-distress-line" in then


def test_help_for_a_child_begins_with_lines_for_children() -> None:
    lines = tables.lines("PL", date(2026, 12, 1), child=True)
    assert {line.number for line in lines[:2]} == {"116 111", "800 12 12 12"}


def test_help_where_the_country_is_not_known_or_has_no_line() -> None:
    for country in (None, "XX"):
        said = {one.key: one.fields for one in relief.says(country, "en")}
        assert "safety-distress-anywhere" in said
        assert "112" in {str(v) for fields in said.values() for v in fields.values()}


@pytest.mark.parametrize("name", ["helplines", "emergency", "consent"])
def test_every_row_of_a_table_says_where_it_comes_from(name: str) -> None:
    rows = table(name)
    assert rows
    assert all(row.provenance.source and row.provenance.review for row in rows)
