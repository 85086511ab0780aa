from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from guidance.catalogue.intake import elm_rdf
from guidance.catalogue.intake.report import Note
from guidance.vocabulary import (
    LearningOutcome,
    Mode,
    NationalLevel,
    Offer,
    OtherCredits,
    Price,
    Run,
    Skill,
    StackingLink,
    Supervision,
)
from tests.guidance.catalogue.intake.elm_rdf_files import (
    GRAPH,
    OPPORTUNITY,
    ORGANISATION,
    QUALIFICATION,
    RDF_XML,
    TURTLE,
    changed,
    graph,
    written,
)


def offers_and_notes(
    folder: Path, content: Any, name: str = "x.jsonld"
) -> tuple[list[Offer], list[Note]]:
    found = list(elm_rdf.read(written(folder, content, name), "test"))
    offers = [one for one in found if isinstance(one, Offer)]
    return offers, [one for one in found if isinstance(one, Note)]


def the_offer(folder: Path, **props: Any) -> tuple[Offer, list[Note]]:
    opportunity = changed(OPPORTUNITY, **props)
    offers, notes = offers_and_notes(folder, graph(opportunity, QUALIFICATION, ORGANISATION))
    assert len(offers) == 1
    return offers[0], notes


def with_qualification(folder: Path, **props: Any) -> tuple[Offer, list[Note]]:
    nodes = graph(OPPORTUNITY, changed(QUALIFICATION, **props), ORGANISATION)
    offers, notes = offers_and_notes(folder, nodes)
    assert len(offers) == 1
    return offers[0], notes


def problems(notes: list[Note]) -> dict[str, str]:
    return {note.element: note.problem for note in notes}


def test_an_opportunity_with_all_that_it_refers_to(tmp_path: Path) -> None:
    offers, notes = offers_and_notes(tmp_path, GRAPH)
    (offer,) = offers
    assert (offer.id, offer.source) == ("course-1", "test")
    assert offer.provider.name == "Test University of Technology"
    assert offer.provider.names["pl"] == "Politechnika Testowa"
    assert (offer.provider.country, offer.provider.identifier) == ("PL", "PIC-1")
    assert (offer.mode, offer.weeks, offer.languages) == (Mode.ONLINE, Decimal(10), ("pl",))
    assert offer.runs == (Run(date(2027, 3, 1), date(2027, 5, 31), date(2027, 2, 15)),)
    assert offer.price == Price(Decimal(450), "PLN")
    assert offer.isced_f == ("0613",)
    assert offer.url == "https://example.org/course-1"
    assert problems(notes) == {"description": "removed markup"}


def test_what_it_leads_to(tmp_path: Path) -> None:
    credential = offers_and_notes(tmp_path, GRAPH)[0][0].credential
    assert (credential.id, credential.title) == ("MC-1", "Data analysis")
    assert credential.awarding_body is not None
    assert credential.awarding_body.identifier == "PIC-1"
    assert (credential.ects, credential.hours) == (Decimal(2), Decimal(60))
    assert (credential.eqf_level, credential.national_level) == (5, NationalLevel("5 PRK"))
    skill = Skill("cleanse data", "http://data.europa.eu/esco/skill/1")
    assert credential.outcomes == (LearningOutcome({"en": "Cleans data"}, (skill,)),)


@pytest.mark.parametrize(("content", "name"), [(TURTLE, "x.ttl"), (RDF_XML, "x.rdf")])
def test_other_syntaxes(tmp_path: Path, content: str, name: str) -> None:
    (offer,), _ = offers_and_notes(tmp_path, content, name)
    assert offer.id == "https://example.org/course-1"
    assert offer.titles == {"pl": "Analiza danych"}
    assert offer.provider.name == "Politechnika Testowa"


def test_sixty_months_stay_as_they_are_written_and_are_warned_about(tmp_path: Path) -> None:
    (offer,), notes = offers_and_notes(tmp_path, TURTLE, "x.ttl")
    assert offer.credential.hours is None
    assert any("60 months" in note.problem for note in notes)


def test_hours_that_a_tool_wrote_as_days_and_hours(tmp_path: Path) -> None:
    offer, _ = with_qualification(tmp_path, volumeOfLearning="P2DT14H")
    assert offer.credential.hours == Decimal(62)


def test_credits_of_other_systems_are_no_ects(tmp_path: Path) -> None:
    (offer,), _ = offers_and_notes(tmp_path, TURTLE, "x.ttl")
    assert offer.credential.ects is None
    assert offer.credential.other_credits == (OtherCredits(Decimal(20), "CATS"),)


def test_two_places_are_two_offers_of_one_credential(tmp_path: Path) -> None:
    places = [{"type": "Location", "geographicName": {"pl": name}} for name in ("Łódź", "Gdynia")]
    nodes = graph(changed(OPPORTUNITY, location=places), QUALIFICATION, ORGANISATION)
    offers, _ = offers_and_notes(tmp_path, nodes)
    assert [(one.id, one.place) for one in offers] == [
        ("course-1", "Łódź"),
        ("course-1#2", "Gdynia"),
    ]
    assert offers[0].credential == offers[1].credential


def test_two_periods_are_two_runs(tmp_path: Path) -> None:
    periods = [{"startDate": f"2027-0{month}-01T00:00:00Z"} for month in (3, 9)]
    offer, _ = the_offer(tmp_path, temporal=periods, applicationDeadline=None)
    assert offer.runs == (Run(date(2027, 3, 1)), Run(date(2027, 9, 1)))


def test_a_bad_value_is_left_empty_with_a_note(tmp_path: Path) -> None:
    offer, notes = with_qualification(
        tmp_path, eqfLevel={"prefLabel": {"en": "beginner"}}, thematicArea="computing"
    )
    assert (offer.credential.eqf_level, offer.isced_f) == (None, ())
    assert problems(notes)["EQFLevel"] == (
        "“beginner” is not an EQF level from 1 to 8; it was left empty"
    )
    assert "ISCEDFCode" in problems(notes)


def test_hours_that_do_not_fit_the_credits_are_kept_with_a_note(tmp_path: Path) -> None:
    offer, notes = with_qualification(tmp_path, volumeOfLearning="PT43H24M")
    assert offer.credential.hours == Decimal("43.4")
    assert "21.7 hours per credit" in problems(notes)["volumeOfLearning"]


def test_supervision_by_the_words_of_the_vocabulary(tmp_path: Path) -> None:
    label = {"en": "Supervised online with ID verification"}
    proof = {"title": {"en": "Exam"}, "idVerification": {"type": "Concept", "prefLabel": label}}
    offer, _ = with_qualification(tmp_path, provenBy=proof)
    assert offer.credential.supervision is Supervision.SUPERVISED_ONLINE
    assert offer.credential.assessment == {"en": "Exam"}


def test_what_it_is_part_of_is_what_it_stacks_into(tmp_path: Path) -> None:
    larger = {
        "id": "https://example.org/diploma",
        "type": "Qualification",
        "title": {"pl": "Dyplom"},
    }
    offer, _ = with_qualification(tmp_path, isPartOf=larger)
    assert offer.credential.stacks_into == (StackingLink("https://example.org/diploma", "Dyplom"),)


def test_what_has_no_place_is_told_once(tmp_path: Path) -> None:
    second = changed(OPPORTUNITY, id="urn:epass:o:2", identifier="course-2", status="released")
    first = changed(OPPORTUNITY, status="released", madeUp="x")
    nodes = graph(first, second, QUALIFICATION, ORGANISATION)
    _, notes = offers_and_notes(tmp_path, nodes)
    told = [note.element for note in notes if "is not kept" in note.problem]
    assert told == ["status", "madeUp"]


def test_inline_contexts_prefixes_and_aliases(tmp_path: Path) -> None:
    context = {
        "e": "http://data.europa.eu/snb/model/elm/",
        "dc": "http://purl.org/dc/terms/",
        "name": {"@id": "dc:title", "@language": "pl"},
        "by": {"@id": "e:providedBy", "@type": "@id", "@context": {"legal": "rov:legalName"}},
        "kind": "@type",
    }
    item = {
        "@id": "https://example.org/1",
        "kind": "e:LearningOpportunity",
        "name": "Kurs",
        "by": {"legal": {"@value": "Szkoła", "@language": "pl-PL"}},
        "title": "dropped, for the context does not know it",
    }
    (offer,), _ = offers_and_notes(tmp_path, {"@context": context, "@graph": [item]})
    assert (offer.titles, offer.provider.name) == ({"pl": "Kurs"}, "Szkoła")


def test_lines_of_one_record_each(tmp_path: Path) -> None:
    lines = "\n".join(json.dumps({"@context": GRAPH["@context"], **one}) for one in GRAPH["@graph"])
    (offer,), _ = offers_and_notes(tmp_path, lines, "x.jsonl")
    assert offer.credential.id == "MC-1"
