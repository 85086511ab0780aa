"""MOOChub v3: each field of the vocabulary that the format knows, from a small page of our own."""

import json
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from guidance.catalogue.intake import moochub
from guidance.catalogue.intake.report import Note
from guidance.errors import UnreadableFile
from guidance.vocabulary import (
    LearningOutcome,
    Mode,
    Offer,
    Price,
    Run,
    Skill,
    StackingLink,
)

ESCO = "http://data.europa.eu/esco/skill/1"
COURSE = {
    "name": "Solar roofs",
    "publisher": {"name": "Sun School", "type": "Organization", "url": "https://sun.example"},
    "description": "<p>How roofs</p><p>make power</p><script>x()</script>",
    "url": "https://sun.example/roofs",
    "inLanguage": ["de", "en-GB"],
    "courseMode": ["online", "asynchronous"],
    "startDate": ["2027-01-11T08:00:00Z", "2027-04-12T08:00:00Z"],
    "endDate": ["2027-02-22T08:00:00Z", "2027-05-24T08:00:00Z"],
    "expires": None,
    "duration": "P6W",
    "workload": {"timeValue": 4, "timeUnit": "h/week"},
    "numberOfCredits": 2,
    "access": ["paid"],
    "offer": [
        {
            "price": 49.5,
            "priceCurrency": "EUR",
            "paymentFrequency": "one-time",
            "category": "complete",
        }
    ],
    "teaches": [
        {
            "name": [{"inLanguage": "de", "name": "Anlagen planen"}],
            "educationalFramework": "ESCO",
            "targetUrl": ESCO,
        },
        {
            "name": [{"inLanguage": "en", "name": "Safety"}],
            "description": "Works safely on roofs",
            "educationalFramework": "GRETA",
        },
    ],
    "educationalAlignment": [
        {"educationalFramework": "ISCED-F", "shortCode": "0713", "name": []},
        {"educationalFramework": "OEFOS", "shortCode": "202", "name": []},
    ],
    "educationalLevel": [
        {"educationalFramework": "DigComp", "name": [{"inLanguage": "en", "name": "BEGINNER"}]}
    ],
    "audience": ["http://purl.org/dcx/lrmi-vocabs/educationalAudienceRole/generalPublic"],
    "educationalCredentialsAwarded": ["certificate", "record of achievement"],
    "competencyRequired": [{"name": [{"inLanguage": "en", "name": "Basic electricity"}]}],
    "accessMode": ["visual"],
    "contentLocation": {"name": "Hall", "address": {"addressCountry": "DE", "city": "Ulm"}},
    "isPartOf": [{"url": "https://sun.example/programme", "type": "Program"}],
    "license": [{"identifier": "CC-BY-4.0", "url": None}],
    "dateModified": "2026-09-01T10:00:00Z",
}


def collect(folder: Path, content: Any) -> tuple[list[Offer], list[Note]]:
    path = folder / "page.json"
    path.write_text(content if isinstance(content, str) else json.dumps(content), "utf-8")
    found = list(moochub.read(path, "hub"))
    offers = [one for one in found if isinstance(one, Offer)]
    return offers, [one for one in found if isinstance(one, Note)]


def page(*courses: Any) -> dict[str, Any]:
    every = [
        {"id": f"c{number}", "type": "Course", "attributes": one}
        for number, one in enumerate(courses, 1)
    ]
    return {"links": {"self": "https://sun.example/api"}, "data": every}


def of(folder: Path, **members: Any) -> tuple[Offer, list[Note]]:
    """The only offer of a course with these members beside its name and publisher."""
    course = {"name": "Solar roofs", "publisher": {"name": "Sun School"}, **members}
    offers, notes = collect(folder, page(course))
    assert len(offers) == 1
    return offers[0], notes


@pytest.fixture
def whole(tmp_path: Path) -> tuple[Offer, list[Note]]:
    offers, notes = collect(tmp_path, page(COURSE))
    assert len(offers) == 1
    return offers[0], notes


def test_a_course_is_read_field_by_field(whole: tuple[Offer, list[Note]]) -> None:
    offer, _ = whole
    assert (offer.id, offer.source, offer.titles) == ("c1", "hub", {"und": "Solar roofs"})
    assert (offer.provider.name, offer.provider.homepage) == ("Sun School", "https://sun.example")
    assert offer.descriptions == {"und": "How roofs\nmake power"}
    assert (offer.languages, offer.mode) == (("de", "en"), Mode.ONLINE)
    assert (offer.place, offer.country) == ("Ulm", "DE")
    assert offer.isced_f == ("0713",)
    assert offer.target_group == {"en": "general public"}
    assert offer.prerequisites == {"en": "Basic electricity"}
    assert offer.accessibility == {"en": "Access modes: visual"}
    assert (offer.url, offer.modified) == ("https://sun.example/roofs", date(2026, 9, 1))
    assert offer.links == ()
    assert offer.price == Price(Decimal("49.5"), "EUR", {"en": "the course and its certificate"})


def test_the_credential_of_a_course(whole: tuple[Offer, list[Note]]) -> None:
    credential = whole[0].credential
    assert (credential.id, credential.title) == ("c1", "Solar roofs")
    assert credential.kind == "certificate, record of achievement"
    assert credential.ects == 2
    assert credential.eqf_level is None
    assert credential.difficulty == "BEGINNER"
    assert credential.awarding_body is None
    assert credential.stacks_into == (StackingLink("https://sun.example/programme"),)
    assert credential.outcomes == (
        LearningOutcome({"de": "Anlagen planen"}, (Skill("Anlagen planen", ESCO),)),
        LearningOutcome({"und": "Works safely on roofs"}, (Skill("Safety"),)),
    )


def test_each_start_is_a_run(whole: tuple[Offer, list[Note]]) -> None:
    assert whole[0].runs == (
        Run(date(2027, 1, 11), date(2027, 2, 22)),
        Run(date(2027, 4, 12), date(2027, 5, 24)),
    )


def test_hours_are_worked_out_and_said_to_be(whole: tuple[Offer, list[Note]]) -> None:
    offer, _ = whole
    assert (offer.weeks, offer.hours_per_week) == (Decimal(6), Decimal(4))
    assert offer.credential.hours == 24
    assert offer.derived == ("hours",)


def test_what_could_not_be_taken_is_told(whole: tuple[Offer, list[Note]]) -> None:
    told = {(note.record, note.element): note.problem for note in whole[1]}
    assert set(told) == {("c1", "description"), ("c1", "educationalAlignment")}
    assert "script" in told["c1", "description"]
    assert "OEFOS" in told["c1", "educationalAlignment"]


@pytest.mark.parametrize(
    ("without", "element"), [("name", "name"), ("publisher", "publisher"), ("id", "id")]
)
def test_refused_without_identifier_name_or_provider(
    tmp_path: Path, without: str, element: str
) -> None:
    content = page({**COURSE, without: None} if without != "id" else COURSE, COURSE)
    if without == "id":
        content["data"][0]["id"] = "  "
    offers, notes = collect(tmp_path, content)
    assert [one.id for one in offers] == ["c2"]
    assert [note.element for note in notes if note.refused] == [element]


def test_the_second_of_one_identifier_is_refused(tmp_path: Path) -> None:
    content = page(COURSE, COURSE)
    content["data"][1]["id"] = "c1"
    offers, notes = collect(tmp_path, content)
    assert len(offers) == 1
    refused = [note for note in notes if note.refused]
    assert [note.problem for note in refused] == [
        "“c1” stands in record 1 too; the first one is kept"
    ]


@pytest.mark.parametrize(
    ("element", "value"),
    [
        ("url", "ftp://sun.example"),
        ("url", {"href": "x"}),
        ("inLanguage", ["Klingon"]),
        ("startDate", ["soon"]),
        ("duration", "six weeks"),
        ("numberOfCredits", -1),
        ("numberOfCredits", True),
        ("courseMode", ["online", "onsite"]),
        ("courseMode", ["by post"]),
        ("teaches", [7.5, {"name": "Roofs", "targetUrl": "esco"}]),
        ("educationalAlignment", ["roofs"]),
        ("workload", {"timeValue": 2, "timeUnit": "h/day"}),
        ("workload", 12),
    ],
)
def test_one_bad_value_costs_no_record(tmp_path: Path, element: str, value: Any) -> None:
    offer, notes = of(tmp_path, **{element: value})
    assert offer.credential.title == "Solar roofs"
    assert {note.element for note in notes} == {element}
    assert not any(note.refused for note in notes)


def test_what_is_not_stated_is_empty(tmp_path: Path) -> None:
    offer, notes = of(tmp_path)
    assert notes == []
    assert (offer.mode, offer.price, offer.weeks, offer.url) == (None, None, None, None)
    assert (offer.runs, offer.languages, offer.isced_f, offer.links) == ((), (), (), ())
    assert (offer.credential.ects, offer.credential.hours) == (None, None)


def test_sixty_months_are_warned_about_and_kept(tmp_path: Path) -> None:
    offer, notes = of(tmp_path, duration="P60M")
    assert offer.weeks == 260
    assert "PT60H" in notes[0].problem


def test_hours_that_do_not_fit_the_credits_are_kept_as_stated(tmp_path: Path) -> None:
    offer, notes = of(tmp_path, duration="PT65H", numberOfCredits=3)
    assert (offer.credential.hours, offer.credential.ects) == (Decimal(65), Decimal(3))
    assert "21.7 hours per credit" in notes[0].problem


def test_a_whole_file_that_is_none(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="cut off"):
        collect(tmp_path, '{"data": [{"id": "c1"')


def test_recognised_by_its_words() -> None:
    path = Path("page.json")
    plain = json.dumps(page(COURSE))
    assert moochub.recognises(path, plain.encode())
    assert moochub.recognises(path, plain.encode("utf-16"))
    assert not moochub.recognises(path, b'{"$schema": "x",' + plain.encode()[1:])
    assert not moochub.recognises(path, b'{"data": [{"id": 1, "type": "Course"}]}')
