"""What an offer's record says of recognition, and the case that follows from it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guidance.recognition import ISSUERS, PURPOSES, Case, procedure
from guidance.recognition_of_offer import JUDGED_BY, of_offer
from guidance.vocabulary import Credential, Offer, Organisation, QualityAssurance
from tests.guidance.full import FULL

DAY = date(2026, 11, 23)
ASSURANCES = ("DEQAR", "listed in EQAR", "EQAVET", "ISO 9001", "reviewed under the ESG")


def assured(text: str) -> tuple[QualityAssurance, ...]:
    return (QualityAssurance({"en": text}),)


def bare(**stated: Any) -> Offer:
    """An offer of a school in Poland that states what is given of the credential."""
    return Offer(
        id="bare", provider=Organisation("School", "PL"), credential=Credential("c", "C", **stated)
    )


def test_the_note_of_the_record_is_told_and_nothing_is_missing() -> None:
    told = of_offer(FULL, DAY, "study", "PL")
    assert told.note == {"en": "Ask the university you go to."}
    assert told.missing == ()


def test_the_case_follows_from_who_awards_it() -> None:
    """The school is Polish, but an Irish university awards the credential, with a cycle."""
    told = of_offer(FULL, DAY, "study", "PL")
    assert told.case == Case("study", "IE", "PL", "higher-education")
    assert told.grounds == "credential.cycle"
    assert told.procedure == procedure(told.case, DAY)


def test_what_a_bare_record_leaves_open_is_told() -> None:
    told = of_offer(bare(), DAY)
    assert (told.note, told.grounds) == ({}, None)
    assert told.missing == JUDGED_BY
    assert told.case == Case(issued_in="PL")


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("DEQAR-listed (sample)", "higher-education"),
        ("reviewed under the ESG", "higher-education"),
        ("EQAVET label", "vocational"),
        ("DEQAR and EQAVET", ""),
        ("ISO 9001", ""),
        ("fully accredited university", ""),
        ("DEQARIA", ""),
    ],
)
def test_the_kind_of_issuer_is_told_by_its_quality_assurance_or_not_at_all(
    text: str, issuer: str
) -> None:
    told = of_offer(replace(bare(), provider=Organisation("S", "PL", quality=assured(text))), DAY)
    assert told.case.issuer == issuer
    assert told.grounds == ("provider.quality" if issuer else None)


def test_another_body_that_awards_it_counts_and_not_the_provider() -> None:
    body = Organisation("Chamber", quality=assured("EQAVET"))
    school = Organisation("School", "PL", quality=assured("DEQAR"))
    told = of_offer(replace(bare(awarding_body=body), provider=school), DAY)
    assert told.case == Case(issuer="vocational")
    assert told.grounds == "credential.awarding_body.quality"


def test_a_provider_that_awards_it_itself_gives_its_country() -> None:
    told = of_offer(bare(awarding_body=Organisation("School")), DAY)
    assert told.case.issued_in == "PL"


def test_a_credential_of_the_same_country_is_at_home() -> None:
    assert of_offer(bare(), DAY, "work", "PL").case.at_home


@given(
    st.sampled_from(PURPOSES),
    st.sampled_from(("", "PL", "DE", "UA", "US")),
    st.sampled_from(("", "PL", "DE", "UA", "US")),
    st.sampled_from(ASSURANCES),
    st.booleans(),
)
def test_an_offer_never_makes_it_certain(
    purpose: str, issued: str, used: str, assurance: str, missing: bool
) -> None:
    school = Organisation("School", issued or None, quality=assured(assurance))
    offer = replace(bare(recognition_note={"en": "Recognised everywhere."}), provider=school)
    told = of_offer(offer, DAY, purpose, used, without_documents=missing)
    assert told.case.issuer in ISSUERS
    assert "recognised-not-automatic" in told.procedure.route
    assert told.procedure.whom
    assert bool(told.procedure.documents) is missing
