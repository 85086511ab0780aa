"""OOAPI v5: courses, programmes, offerings and organisations, from small files of our own."""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from guidance.catalogue.intake import ooapi
from guidance.catalogue.intake.report import Note
from guidance.errors import UnreadableFile
from guidance.vocabulary import (
    LearningOutcome,
    Link,
    Mode,
    NationalLevel,
    Offer,
    OtherCredits,
    StackingLink,
)

DYKE = {
    "organizationId": "o1",
    "organizationType": "root",
    "name": [
        {"language": "nl-NL", "value": "Dijkschool"},
        {"language": "en", "value": "Dyke School"},
    ],
    "link": "https://dyke.example",
    "addresses": [{"addressType": "postal", "city": "Delft", "countryCode": "NL"}],
}
COURSE: dict[str, Any] = {
    "courseId": "c1",
    "primaryCode": {"codeType": "identifier", "code": "WAT-1"},
    "name": [{"language": "nl-NL", "value": "Waterkering"}, {"language": "en", "value": "Dykes"}],
    "abbreviation": "WAT",
    "description": [{"language": "en-GB", "value": "How dykes hold"}],
    "teachingLanguage": "nld",
    "studyLoad": {"studyLoadUnit": "ects", "value": 2.5},
    "duration": "P10W",
    "level": "bachelor",
    "levelOfQualification": "6",
    "modeOfDelivery": ["situated"],
    "qualificationAwarded": "BSc",
    "learningOutcomes": [
        [
            {"language": "en", "value": "Reads a water map"},
            {"language": "nl", "value": "Leest kaarten"},
        ],
        [{"language": "en", "value": "Plans a dyke"}],
    ],
    "assessment": [{"language": "en", "value": "Exam on campus"}],
    "admissionRequirements": [{"language": "en", "value": "Mathematics"}],
    "fieldsOfStudy": "0732",
    "link": "https://dyke.example/wat",
    "addresses": [{"addressType": "teaching", "city": "Delft", "countryCode": "NL"}],
    "organization": DYKE,
    "programs": ["p1"],
}
OFFERING: dict[str, Any] = {
    "offeringId": "f1",
    "offeringType": "course",
    "startDate": "2027-02-01",
    "endDate": "2027-04-10",
    "enrollEndDate": "2027-01-15",
    "maxNumberStudents": 30,
    "enrolledNumberStudents": 28,
    "priceInformation": [{"costType": "total costs", "amount": "340.84", "currency": "EUR"}],
    "course": "c1",
}


def collect(folder: Path, content: Any) -> tuple[list[Offer], list[Note]]:
    path = folder / "page.json"
    path.write_text(content if isinstance(content, str) else json.dumps(content), "utf-8")
    found = list(ooapi.read(path, "hub"))
    offers = [one for one in found if isinstance(one, Offer)]
    return offers, [one for one in found if isinstance(one, Note)]


def page(*items: Any) -> dict[str, Any]:
    return {"pageSize": 10, "pageNumber": 1, "items": list(items)}


def of(folder: Path, **members: Any) -> tuple[Offer, list[Note]]:
    """The only offer of a course with these members beside the needed ones."""
    course = {"courseId": "c1", "name": "Dykes", "organization": DYKE, **members}
    offers, notes = collect(folder, page(course))
    assert len(offers) == 1
    return offers[0], notes


def test_a_course_is_read_field_by_field(tmp_path: Path) -> None:
    (offer,), notes = collect(tmp_path, page(COURSE))
    assert notes == []
    assert (offer.id, offer.source) == ("c1", "hub")
    assert offer.titles == {"nl": "Waterkering", "en": "Dykes"}
    assert offer.descriptions == {"en": "How dykes hold"}
    assert (offer.languages, offer.mode, offer.weeks) == (("nl",), Mode.ONSITE, Decimal(10))
    assert (offer.place, offer.country) == ("Delft", "NL")
    assert offer.prerequisites == {"en": "Mathematics"}
    assert offer.isced_f == ("0732",)
    assert offer.url == "https://dyke.example/wat"
    provider = offer.provider
    assert (provider.name, provider.country, provider.identifier) == ("Dijkschool", "NL", "o1")
    assert provider.names == {"nl": "Dijkschool", "en": "Dyke School"}
    assert provider.homepage == "https://dyke.example"


def test_the_credential_of_a_course(tmp_path: Path) -> None:
    credential = collect(tmp_path, page(COURSE))[0][0].credential
    assert (credential.title, credential.kind) == ("Waterkering", "BSc")
    assert (credential.ects, credential.eqf_level, credential.cycle) == (Decimal("2.5"), 6, "1")
    assert credential.assessment == {"en": "Exam on campus"}
    assert credential.stacks_into == (StackingLink("p1"),)
    assert credential.outcomes == (
        LearningOutcome({"en": "Reads a water map", "nl": "Leest kaarten"}),
        LearningOutcome({"en": "Plans a dyke"}),
    )


def test_an_organisation_that_stands_by_itself(tmp_path: Path) -> None:
    part = {
        "organizationId": "o2",
        "organizationType": "faculty",
        "name": "Faculty of Mud",
        "parent": "o1",
    }
    offers, notes = collect(tmp_path, [{**COURSE, "organization": "o2"}, part, DYKE])
    assert ([one.provider.name for one in offers], notes) == (["Dijkschool"], [])


def test_refused_where_the_provider_is_only_an_identifier(tmp_path: Path) -> None:
    offers, notes = collect(tmp_path, page({**COURSE, "organization": "o9"}))
    assert offers == []
    assert [(note.element, note.refused) for note in notes] == [("organization", True)]
    assert "expand=organization" in notes[0].problem


def test_persons_are_not_read(tmp_path: Path) -> None:
    person = {"personId": "x", "displayName": "Jan"}
    offers, notes = collect(tmp_path, page(person, person, COURSE))
    assert len(offers) == 1
    assert [(note.element, note.refused) for note in notes] == [("personId", True)]


def test_the_second_of_one_identifier_is_refused(tmp_path: Path) -> None:
    offers, notes = collect(tmp_path, page(COURSE, COURSE))
    assert len(offers) == 1
    assert [note.problem for note in notes] == [
        "“c1” stands in record 1 too; the first one is kept"
    ]


@pytest.mark.parametrize(
    ("unit", "value", "ects", "hours", "other"),
    [
        ("ects", 5, 5, None, ()),
        ("ects", 0, None, None, ()),
        ("sbu", "140", None, 140, ()),
        ("sp", 3, None, None, (OtherCredits(Decimal(3), "studiepunten (sp)"),)),
        ("contacttime", 20, None, None, ()),
        ("weeks", 2, None, None, ()),
    ],
)
def test_study_load_by_its_unit(
    tmp_path: Path, unit: str, value: Any, ects: Any, hours: Any, other: Any
) -> None:
    offer, notes = of(tmp_path, studyLoad={"studyLoadUnit": unit, "value": value})
    credential = offer.credential
    assert (credential.ects, credential.hours, credential.other_credits) == (ects, hours, other)
    assert bool(notes) is (unit in {"contacttime", "weeks"})


def test_a_level_that_is_none_of_the_eqf(tmp_path: Path) -> None:
    offer, notes = of(tmp_path, levelOfQualification="4+", level="undivided")
    assert (offer.credential.eqf_level, offer.credential.cycle) == (None, None)
    assert offer.credential.national_level == NationalLevel("4+", "NLQF")
    assert notes == []


def test_what_eduxchange_is_told_of_a_micro_credential(tmp_path: Path) -> None:
    alliance = {
        "name": "euroteq",
        "microcredential": "standalone",
        "targetGroup": "forProfessionals",
        "enrolmentUrl": "https://dyke.example/join",
    }
    offer, _ = of(tmp_path, consumers=[{"consumerKey": "eduxchange", "alliances": [alliance]}])
    assert (offer.credential.kind, offer.credential.stand_alone) == ("micro-credential", True)
    assert offer.target_group == {"en": "professionals"}
    assert offer.links == (Link("https://dyke.example/join"),)


@pytest.mark.parametrize(
    ("element", "value"),
    [
        ("teachingLanguage", "Dutch"),
        ("teachingLanguage", {"code": "nl"}),
        ("modeOfDelivery", ["distance-learning"]),
        ("modeOfDelivery", ["online", "on campus"]),
        ("modeOfDelivery", "by post"),
        ("duration", "a year"),
        ("studyLoad", 5),
        ("studyLoad", {"studyLoadUnit": "ects", "value": "1e999999"}),
        ("levelOfQualification", "beginner"),
        ("learningOutcomes", [[], 5, {"x": "y"}]),
        ("description", 12.5),
        ("description", {"text": "x"}),
        ("addresses", [{"countryCode": "Holland"}]),
        ("link", "www.dyke.example"),
        ("fieldsOfStudy", "water"),
    ],
)
def test_one_bad_value_costs_no_record(tmp_path: Path, element: str, value: Any) -> None:
    offer, notes = of(tmp_path, **{element: value})
    assert offer.titles == {"und": "Dykes"}
    assert {note.element for note in notes} <= {element}
    assert not any(note.refused for note in notes)
    # A number is a text as it is said; everything else here can only be left out.
    assert notes or (element, value) == ("description", 12.5)


def test_a_whole_file_that_is_none(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="not JSON"):
        collect(tmp_path, "courseId: c1")


def test_recognised_by_its_words() -> None:
    path = Path("page.json")
    assert ooapi.recognises(path, json.dumps(page(COURSE)).encode())
    assert ooapi.recognises(path, json.dumps(OFFERING).encode("utf-16"))
    assert not ooapi.recognises(path, json.dumps({"openapi": "3.0", **COURSE}).encode())
    assert not ooapi.recognises(path, b'{"items": [{"id": "c1"}]}')
