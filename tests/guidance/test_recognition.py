"""How a credential may be recognised: every purpose, kind of issuer and group of countries."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guidance import recognition
from guidance.knowledge.store import facts_of
from guidance.recognition import ISSUERS, PURPOSES, Case, Procedure, procedure
from tests.rooms.ftl import by_key, made_of
from tests.rooms.house import LANGUAGES

DAY = date(2026, 11, 23)
# One of each group: the EU, the EEA beside it, Switzerland, the Convention only, none of them.
PLACES = ("", "PL", "DE", "GR", "NO", "CH", "UA", "GB", "US", "IN")
CASES = [
    Case(purpose, issued, used, issuer, missing)
    for purpose, issued, used, issuer, missing in product(
        PURPOSES, PLACES, PLACES, ISSUERS, (False, True)
    )
]
PROMISES = {
    "en": r"will be (?:recognised|accepted|counted)|guarantee|must (?:recognise|accept)|"
    r"is (?:always|automatically) (?:recognised|accepted)",
    "pl": r"(?:zostanie|będzie|jest) (?:zawsze |na pewno )?(?:uznan|przyjęt|zaliczon)[aey]\b|"
    r"gwaran|(?<!nie )(?:musi|muszą) (?:je )?(?:uznać|przyjąć)|na pewno",
}
cases = st.builds(
    Case,
    st.sampled_from(PURPOSES),
    st.sampled_from(PLACES),
    st.sampled_from(PLACES),
    st.sampled_from(ISSUERS),
    st.booleans(),
)


def words(name: str, language: str) -> str:
    """All forms of a fact."""
    entry = by_key(language)[f"fact-{name}"]
    attributes = (made_of(attribute) for attribute in entry.attributes().values())
    return " ".join(
        text for part in (made_of(entry.node.value), *attributes) for text in part.texts
    )


def test_there_are_cases_of_every_kind() -> None:
    assert len(CASES) == 4 * 10 * 10 * 4 * 2


@pytest.mark.parametrize("purpose", PURPOSES)
def test_every_case_is_told_who_decides_whom_to_ask_and_what_to_bring(purpose: str) -> None:
    for case in (one for one in CASES if one.purpose == purpose):
        told = procedure(case, DAY)
        assert told.route, case
        assert told.who, case
        assert told.whom, case
        assert told.bring, case
        assert bool(told.documents) is case.without_documents, case


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_fact_that_is_ever_said_promises_anything(language: str) -> None:
    said = {name for case in CASES for name in procedure(case, DAY).facts}
    assert len(said) > 30
    found = {
        name: match.group()
        for name in said
        if (match := re.search(PROMISES[language], words(name, language), re.IGNORECASE))
    }
    assert not found


@given(cases)
def test_that_it_is_not_certain_is_always_said(case: Case) -> None:
    told = procedure(case, DAY)
    assert "recognised-not-automatic" in told.route
    assert told.automatic


@given(cases)
def test_a_country_without_an_address_is_said_to_be_unknown(case: Case) -> None:
    told = procedure(case, DAY)
    rows = (*told.centres, *told.contacts)
    assert all(row.country == case.used_in for row in rows)
    if case.used_in and not case.at_home:
        asked_for_work = case.purpose == "work" and case.issuer == "company"
        assert rows or told.unlisted or asked_for_work
    else:
        assert (rows, told.unlisted) == ((), ())


@given(cases)
def test_the_purpose_decides_who_decides(case: Case) -> None:
    (who,) = procedure(case, DAY).who
    assert who == f"recognised-who-{case.purpose}".rstrip("-")


@given(cases)
def test_no_fact_is_told_twice_and_nothing_changes_from_time_to_time(case: Case) -> None:
    told = procedure(case, DAY)
    assert len(set(told.facts)) == len(told.facts)
    assert procedure(case, DAY) == told


def regulated(issued: str, used: str) -> Procedure:
    return procedure(Case("regulated", issued, used), DAY)


@pytest.mark.parametrize(
    ("issued", "used"), [("PL", "DE"), ("NO", "PL"), ("PL", "CH"), ("CH", "PL")]
)
def test_the_directive_holds_between_eea_and_switzerland(issued: str, used: str) -> None:
    told = regulated(issued, used)
    assert told.centres == ()
    route = told.route
    assert "recognised-directive" in route
    assert "recognised-directive-outside" not in route


@pytest.mark.parametrize(("issued", "used"), [("UA", "PL"), ("GB", "DE"), ("IN", "CH")])
def test_what_comes_from_outside_falls_under_national_rules(issued: str, used: str) -> None:
    told = regulated(issued, used)
    assert "recognised-directive-outside" in told.route
    assert not set(told.facts) & recognition.ISSUED_INSIDE


@pytest.mark.parametrize(("issued", "used"), [("PL", "UA"), ("PL", "GB"), ("UA", "US")])
def test_the_directive_is_not_named_where_it_does_not_hold(issued: str, used: str) -> None:
    assert not [name for name in regulated(issued, used).facts if "directive" in name]


def test_where_it_was_issued_being_open_both_rules_are_told() -> None:
    route = regulated("", "PL").route
    assert {"recognised-directive", "recognised-directive-outside"} <= set(route)


@pytest.mark.parametrize("purpose", ["", "study", "work"])
def test_the_directive_is_for_regulated_professions_only(purpose: str) -> None:
    named = {n for c in CASES if c.purpose == purpose for n in procedure(c, DAY).facts}
    assert not [name for name in named if "directive" in name]


@pytest.mark.parametrize(
    ("issued", "used", "issuer", "holds"),
    [
        ("FR", "PL", "higher-education", True),
        ("UA", "PL", "higher-education", True),
        ("FR", "UA", "higher-education", True),
        ("US", "PL", "higher-education", False),
        ("IN", "DE", "higher-education", False),
        ("PL", "US", "higher-education", False),
        ("FR", "PL", "vocational", False),
        ("FR", "PL", "company", False),
        ("FR", "PL", "", False),
        ("PL", "PL", "higher-education", False),
    ],
)
def test_the_convention_is_for_higher_education_between_its_countries(
    issued: str, used: str, issuer: str, *, holds: bool
) -> None:
    route = procedure(Case("study", issued, used, issuer), DAY).route
    assert ("recognised-lisbon" in route) is holds


@pytest.mark.parametrize(
    ("issuer", "told"),
    [
        ("higher-education", "recognised-formal"),
        ("vocational", "recognised-vocational"),
        ("company", "recognised-company"),
    ],
)
def test_each_kind_of_issuer_has_its_own_rule(issuer: str, told: str) -> None:
    others = {"recognised-formal", "recognised-vocational", "recognised-company"} - {told}
    route = set(procedure(Case("study", "FR", "PL", issuer), DAY).route)
    assert told in route
    assert not route & others


@pytest.mark.parametrize("purpose", PURPOSES)
def test_at_home_nothing_is_foreign(purpose: str) -> None:
    told = procedure(Case(purpose, "PL", "PL", "higher-education"), DAY)
    assert told.route[0] == "recognised-when-home"
    assert not set(told.facts) & recognition.FOREIGN
    assert "recognised-pl-kwalifikator" not in told.facts


def test_the_polish_tool_is_said_to_be_for_degrees_wherever_poland_is_asked_about() -> None:
    told = procedure(Case("study", "DE", "PL"), DAY)
    assert "recognised-pl-kwalifikator" in told.route
    for language, said in (("en", "not micro-credentials"), ("pl", "nie mikropoświadczenia")):
        assert said in words("recognised-pl-kwalifikator", language)


def test_refugees_without_documents_are_told_of_the_convention_and_the_passport() -> None:
    told = procedure(Case("study", "SY", "PL", "higher-education", without_documents=True), DAY)
    assert {
        "recognised-lost-refugees",
        "recognised-lost-passport",
        "recognised-lost-pl",
    } <= set(told.documents)
    assert "Article VII" in words("recognised-lost-refugees", "en")
    assert "no formal recognition" in words("recognised-lost-passport", "en")
    assert [row.fields["name"] for row in told.centres] == [
        "Narodowa Agencja Wymiany Akademickiej (NAWA)"
    ]


def test_for_a_regulated_profession_the_contact_point_is_named() -> None:
    told = regulated("PL", "NO")
    assert [row.fields["url"] for row in told.contacts] == [
        "https://hkdir.no/en/foreign-education/assistance-centre-for-regulated-professions"
    ]
    assert told.centres == ()


def test_no_centre_is_named_for_a_firm_s_certificate_that_an_employer_judges() -> None:
    assert procedure(Case("work", "DE", "PL", "company"), DAY).centres == ()
    assert procedure(Case("work", "DE", "PL", "vocational"), DAY).centres
    assert procedure(Case("study", "DE", "PL", "company"), DAY).centres


def test_both_communities_of_belgium_are_named() -> None:
    assert len(procedure(Case("study", "PL", "BE"), DAY).centres) == 2


def test_a_fact_that_no_longer_holds_is_not_said(monkeypatch: pytest.MonkeyPatch) -> None:
    ended = tuple(
        replace(fact, provenance=replace(fact.provenance, valid_to=date(2026, 11, 22)))
        for fact in facts_of("ask_recognition")
        if fact.aspect == "who"
    )
    monkeypatch.setattr(recognition, "facts_of", lambda _: ended)
    assert procedure(Case(), date(2026, 11, 22)).who == ("recognised-who",)
    assert procedure(Case(), DAY).who == ()


def test_names_in_code_are_facts_there_are() -> None:
    known = {fact.id for fact in facts_of("ask_recognition")}
    named = {recognition.HOME, recognition.NOT_AUTOMATIC, *recognition.ISSUED_INSIDE}
    named |= recognition.ISSUED_OUTSIDE | recognition.ISSUED_IN_CONVENTION
    assert named | recognition.FOREIGN | recognition.ONLY_OPEN <= known


@pytest.mark.parametrize("wrong", [{"purpose": "fun"}, {"issuer": "university"}])
def test_an_unknown_case_is_refused(wrong: dict[str, str]) -> None:
    with pytest.raises(ValueError, match="no such"):
        Case(purpose=wrong.get("purpose", ""), issuer=wrong.get("issuer", ""))
