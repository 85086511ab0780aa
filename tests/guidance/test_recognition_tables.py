"""The facts and addresses on recognition: every row with its source, every fact with its words."""

from __future__ import annotations

import csv
import re
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from babel import Locale
from fluent.syntax import ast

from guidance.knowledge.store import HERE as KNOWLEDGE
from guidance.recognition import PURPOSES
from tests.rooms.ftl import Entry, by_key, made_of
from tests.rooms.house import LANGUAGES

TABLES = ("centres", "professions", "validation")
FACTS = "facts/recognition"
GROUPS = {"EU", "EEA", "LRC"}
COUNTRIES = {str(code) for code in Locale("en").territories if re.fullmatch(r"[A-Z]{2}", str(code))}
MEMBERS = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK"
UNION = set(re.findall("[A-Z]{2}", MEMBERS))
LONGEST_SIMPLE = 12
# What has not been read in a source is never said as a rule.
HEDGED = {
    "en": r"\busual|\boften\b|\bas a rule\b|\bprobably\b",
    "pl": r"\bzwykle\b|\bczęsto\b|\bz reguły\b",
}
TO_CHECK = {"en": r"\b[Cc]heck\b|\b[Aa]sk\b", "pl": r"\b[Ss]prawdź\b|\b[Zz]apytaj\b|\b[Pp]oproś\b"}


def rows(name: str) -> list[dict[str, str]]:
    path: Path = KNOWLEDGE / f"{name}.csv"
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def every_row() -> list[tuple[str, dict[str, str]]]:
    named = [(table, row) for table in TABLES for row in rows(f"countries/{table}")]
    return [*named, *((FACTS, row) for row in rows(FACTS))]


def parts(entry: Entry) -> dict[str, str]:
    """The forms of a fact's words; the value goes by the name of "value"."""
    patterns: dict[str, ast.BaseNode | None] = {"value": entry.node.value, **entry.attributes()}
    return {name: "".join(made_of(pattern).texts) for name, pattern in patterns.items()}


def sentences(text: str) -> list[str]:
    return re.split(r"(?<=[.?!:;])\s+", text)


@pytest.mark.parametrize(("where", "row"), every_row())
def test_every_row_has_its_provenance(where: str, row: dict[str, str]) -> None:
    verified, review = (date.fromisoformat(row[name]) for name in ("verified", "review"))
    assert verified < review <= verified.replace(year=verified.year + 2)
    assert row["status"] in {"verified", "general"}
    assert row["place"]
    for language in LANGUAGES:
        entry = by_key(language)[f"source-{row['source']}"]
        assert urlsplit(parts(entry)["url"]).scheme == "https"


@pytest.mark.parametrize("table", TABLES)
def test_every_address_has_a_country_and_a_page(table: str) -> None:
    for row in rows(f"countries/{table}"):
        assert row["country"] in COUNTRIES
        assert row["name"].strip() == row["name"] != ""
        address = urlsplit(row["url"])
        assert address.scheme == "https"
        assert re.fullmatch(r"[a-z0-9-]+(\.[a-z0-9-]+)+", address.netloc)


def test_every_country_of_the_eea_and_its_neighbours_has_a_centre() -> None:
    listed = {row["country"] for row in rows("countries/centres")}
    assert {*UNION, "IS", "LI", "NO", "CH", "GB", "UA", "TR", "MD", "GE"} <= listed
    assert {"AL", "BA", "ME", "MK", "RS"} <= listed


def test_the_groups_are_of_countries_that_exist() -> None:
    members = {row["name"]: set(row["members"].split()) for row in rows("groups")}
    assert members.keys() == GROUPS
    assert members["EU"] == UNION
    assert members["EEA"] == {*UNION, "IS", "LI", "NO"}
    assert members["LRC"] < COUNTRIES
    assert not members["LRC"] & {"US", "IN", "GR"}


def test_every_fact_is_well_formed() -> None:
    found = rows(FACTS)
    assert len({row["id"] for row in found}) == len(found)
    for row in found:
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", row["id"])
        assert row["intent"] in {"ask_recognition", "ask_prior_learning"}
        assert row["purpose"] in PURPOSES
        assert row["issuer"] in {"", "higher-education", "vocational", "company"}
        assert set(row["countries"].split()) <= COUNTRIES | GROUPS


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_fact_has_its_words_and_all_words_a_fact(language: str) -> None:
    told = {key for key, entry in by_key(language).items() if entry.topic == "recognition"}
    wanted = {f"fact-{row['id']}" for row in rows(FACTS)}
    assert {key for key in told if key.startswith("fact-")} == wanted
    for key in wanted:
        assert parts(by_key(language)[key]).keys() == {"value", "more", "simple"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_simple_form_is_simple_and_the_longer_one_is_new(language: str) -> None:
    for row in rows(FACTS):
        told = parts(by_key(language)[f"fact-{row['id']}"])
        long = [one for one in sentences(told["simple"]) if len(one.split()) > LONGEST_SIMPLE]
        assert not long, row["id"]
        assert len(re.findall(r"[.?!](?:\s|$)", told["more"])) in {2, 3, 4}, row["id"]
        assert told["value"] not in told["more"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_was_not_read_in_a_source_is_no_rule(language: str) -> None:
    general = [row["id"] for row in rows(FACTS) if row["status"] == "general"]
    assert general
    for name in general:
        said = parts(by_key(language)[f"fact-{name}"])["value"]
        assert re.search(HEDGED[language], said, re.IGNORECASE), name
        assert re.search(TO_CHECK[language], said), name


@pytest.mark.parametrize("intent", ["ask_recognition", "ask_prior_learning"])
def test_what_learners_ask_next_has_an_answer(intent: str) -> None:
    sides = {row["aspect"] for row in rows(FACTS) if row["intent"] == intent}
    asked = {"", "who", "whom", "how", "how-long", "cost", "bring", "automatic", "law", "instead"}
    assert asked <= sides


@pytest.mark.parametrize("intent", ["ask_recognition", "ask_prior_learning"])
def test_a_side_is_answered_whatever_the_case(intent: str) -> None:
    """Where only narrower facts were there, “how long?” would be answered for some only."""
    found = [row for row in rows(FACTS) if row["intent"] == intent]
    for side in {row["aspect"] for row in found}:
        open_to_all = [
            row
            for row in found
            if row["aspect"] == side and not (row["purpose"] + row["issuer"] + row["countries"])
        ]
        assert open_to_all, side
