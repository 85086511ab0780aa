"""Every fact and row: where it comes from, until when it counts, and its words."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from babel import Locale

from guidance.errors import BadKnowledge
from guidance.knowledge import store
from guidance.knowledge.groups import groups, includes
from guidance.knowledge.store import Fact, Provenance, Row, facts, table, tables
from words import Words, languages

COUNTRIES = set(Locale("en").territories)
# What general knowledge must be worded with: that it is so usually, and whom to check with.
HEDGES = {
    "en": r"usual|as a rule|often|may |might|in many|typical|mostly|sometimes|probabl",
    "pl": r"zwykle|zazwyczaj|często|z reguły|może|mogą|w wielu|czasem|na ogół|prawdopodobn",
}
CHECKS = {
    "en": r"check|ask|confirm|look up|find out",
    "pl": r"sprawd|zapyta|pyta|upewni|potwierd|dowiedz",
}
ROWS = [(name, row) for name in tables() for row in table(name)]
LONGEST = 400  # characters: an answer is read on a telephone


def provenances() -> list[tuple[str, Provenance]]:
    return [(fact.id, fact.provenance) for fact in facts()] + [
        (f"{name}: {row.country}", row.provenance) for name, row in ROWS
    ]


def test_there_is_something_to_test() -> None:
    assert len(facts()) > 10


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("fact", facts(), ids=lambda fact: fact.id)
def test_a_fact_has_words_in_three_forms(fact: Fact, language: str) -> None:
    words, key = Words.load(language), f"fact-{fact.id}"
    values = {"country": "X"}
    told = words.say(key, **values)
    more, simple = (words.attribute(key, form, **values) for form in ("more", "simple"))
    assert more
    assert simple
    assert len(told) <= LONGEST
    assert more != told


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize(
    "fact", [one for one in facts() if one.provenance.status == "general"], ids=lambda f: f.id
)
def test_general_knowledge_is_no_rule(fact: Fact, language: str) -> None:
    told = Words.load(language).say(f"fact-{fact.id}", country="X").lower()
    assert re.search(HEDGES[language], told), told
    assert re.search(CHECKS[language], told), told


@pytest.mark.parametrize("language", languages())
def test_every_source_has_a_title_and_an_address(language: str) -> None:
    words = Words.load(language)
    for name, provenance in provenances():
        key = f"source-{provenance.source}"
        assert words.has(key), f"{name}: {key}"
        url = words.attribute(key, "url")
        assert provenance.source == "cairn" or (url or "").startswith("https://"), key


def test_a_verified_statement_names_the_place_in_its_source() -> None:
    acts = {"recommendation", "annex-i", "annex-ii", "eqf", "lisbon", "ects-guide"}
    bare = [name for name, p in provenances() if p.source in acts and not p.place]
    assert not bare


def test_reviews_are_at_most_two_years_apart() -> None:
    late = [name for name, p in provenances() if (p.review - p.verified).days > 2 * 366]
    assert not late


@pytest.mark.parametrize(("name", "row"), ROWS, ids=lambda one: getattr(one, "country", one))
def test_a_row_has_a_country_and_good_addresses(name: str, row: Row) -> None:
    assert row.country in COUNTRIES
    url = row.fields.get("url", "")
    assert not url or url.startswith("https://"), f"{name}: {url}"


def test_groups_hold_what_they_are_called() -> None:
    assert len(groups()["EU"]) == 27
    assert groups()["EEA"] - groups()["EU"] == {"IS", "LI", "NO"}
    assert includes(("EEA",), "NO")
    assert not includes(("EU",), "NO")


HEAD = (
    "id,intent,aspect,purpose,issuer,countries,"
    "source,place,valid_from,valid_to,verified,review,status\n"
)
GOOD = "a,ask_x,,,,,annex-ii,II,,,2026-01-01,2027-01-01,verified\n"


@pytest.mark.parametrize(
    "row",
    [
        GOOD.replace("verified", "certain"),
        GOOD.replace("2026-01-01", "1.1.2026"),
        GOOD.replace("2027-01-01", "2025-01-01"),
        GOOD.replace("annex-ii", ""),
        GOOD.replace("a,ask", "A B,ask"),
        GOOD.replace("ask_x,,,,,", "ask_x,,hobby,,,"),
        GOOD.replace("ask_x,,,,,", "ask_x,,,,Poland,"),
        GOOD + GOOD,
        "a,ask_x\n",
        GOOD.replace("\n", ",more\n"),
    ],
)
def test_a_bad_row_is_refused(row: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "facts"
    folder.mkdir()
    (folder / "x.csv").write_text(HEAD + row, encoding="utf-8")
    monkeypatch.setattr(store, "HERE", tmp_path)
    with pytest.raises(BadKnowledge):
        store.facts.__wrapped__()


def test_a_good_row_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "facts").mkdir()
    (tmp_path / "facts" / "x.csv").write_text(HEAD + GOOD, encoding="utf-8")
    monkeypatch.setattr(store, "HERE", tmp_path)
    (fact,) = store.facts.__wrapped__()
    assert fact.provenance.verified == date(2026, 1, 1)
    assert fact.provenance.due(date(2027, 1, 2))
    assert not fact.provenance.due(date(2027, 1, 1))
