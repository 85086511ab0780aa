"""Learning opportunities in the XML of the European Learning Model."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from guidance.catalogue.intake import elm_xml
from guidance.catalogue.intake.report import Note
from guidance.errors import UnreadableFile
from guidance.vocabulary import (
    LearningOutcome,
    Link,
    Mode,
    Offer,
    Price,
    QualityAssurance,
    Run,
    Skill,
    StackingLink,
)
from tests.guidance.catalogue.intake.elm_xml_sample import NAMESPACE, SAMPLE

CREDENTIAL = '<europassCredential xmlns="http://data.europa.eu/snb"/>'


def written(folder: Path, content: str | bytes) -> Path:
    path = folder / "catalogue.xml"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def read(folder: Path, content: str | bytes = SAMPLE) -> tuple[list[Offer], list[Note]]:
    found = list(elm_xml.read(written(folder, content), "test"))
    offers = [one for one in found if isinstance(one, Offer)]
    return offers, [one for one in found if isinstance(one, Note)]


def test_an_opportunity_says_what_it_is(tmp_path: Path) -> None:
    (offer,), _ = read(tmp_path)
    assert offer.id == "https://a.example/opportunities/1"
    assert offer.titles == {"pl": "Dane w bibliotece", "en": "Data in a library"}
    assert offer.descriptions == {"en": "Working with tables."}
    assert (offer.mode, offer.place, offer.country) == (Mode.BLENDED, "Opole", "PL")
    assert (offer.region, offer.languages, offer.isced_f) == ("PL524", ("pl",), ("0322",))
    assert offer.weeks == Decimal(10)
    assert offer.runs == (Run(date(2027, 3, 1), date(2027, 5, 31), date(2027, 2, 1)),)
    assert offer.price == Price(Decimal("1200.5"), "PLN", {"en": "With materials"})
    assert offer.prerequisites == {"en": "Can use a computer"}
    assert offer.funding == {"en": "Bursary"}
    assert offer.url == "https://a.example/1"
    assert offer.links == (Link("https://a.example/rules", "Rules"),)
    assert (offer.modified, offer.source) == (date(2027, 1, 2), "test")


def test_references_between_sections_are_followed(tmp_path: Path) -> None:
    (offer,), _ = read(tmp_path)
    credential = offer.credential
    assert (credential.id, credential.title) == (
        "https://a.example/qualification",
        "Library data steward",
    )
    assert credential.awarding_body is not None
    assert credential.awarding_body.name == "Example University"
    assert (credential.kind, credential.eqf_level) == ("Micro-credential", 5)
    assert credential.national_level is not None
    assert credential.national_level.level == "PRK 5"
    assert (credential.ects, credential.hours) == (Decimal(2), Decimal(60))
    skill = Skill("clean data", "http://data.europa.eu/esco/skill/1")
    assert credential.outcomes == (LearningOutcome({"en": "Cleans a table of data"}, (skill,)),)
    assert credential.assessment == {"en": "Written test"}
    assert (offer.provider.name, offer.provider.country) == ("Example School", "PL")


def test_a_part_counts_towards_what_names_it(tmp_path: Path) -> None:
    (offer,), _ = read(tmp_path)
    assert offer.credential.stacks_into == (StackingLink("https://a.example/larger", "Librarian"),)


def test_an_accreditation_of_one_qualification_is_not_the_providers(tmp_path: Path) -> None:
    (offer,), _ = read(tmp_path)
    assert statements(offer.provider.quality) == ["Institutional review"]
    assert statements(offer.credential.quality) == ["Programme review"]
    assert offer.credential.quality[0].agency == "Example Agency"


def statements(quality: tuple[QualityAssurance, ...]) -> list[str]:
    return [one.statement["en"] for one in quality]


def test_notes_name_the_line_the_element_and_what_was_done(tmp_path: Path) -> None:
    _, notes = read(tmp_path)
    told = {(note.record, note.element, note.problem, note.line) for note in notes}
    first = "https://a.example/opportunities/1"
    assert (first, "description", "removed markup", 5) in told


def test_a_record_without_a_provider_is_refused_and_the_reference_named(tmp_path: Path) -> None:
    _, notes = read(tmp_path)
    about = [note for note in notes if note.record == "https://a.example/opportunities/2"]
    assert {(note.element, note.refused, note.line) for note in about} == {
        ("providedBy", True, 29),
        ("providedBy", False, 29),
    }
    problem = "names “https://a.example/gone”, which is not in the file"
    assert [note.problem for note in about if not note.refused] == [problem]


def test_what_no_opportunity_leads_to_is_refused(tmp_path: Path) -> None:
    _, notes = read(tmp_path)
    assert [note.record for note in notes if "nobody offers it" in note.problem] == ["Not on offer"]


def test_an_identifier_stated_twice_is_the_first_records(tmp_path: Path) -> None:
    offers, notes = read(tmp_path, SAMPLE.replace("opportunities/2", "opportunities/1"))
    assert [offer.titles["en"] for offer in offers] == ["Data in a library"]
    assert [note.line for note in notes if "line 5 too" in note.problem and note.refused] == [29]


@pytest.mark.parametrize(
    ("stated", "told", "element"),
    [
        ("<point>much</point>", "“much” is not a number", "point"),
        ("<point>1e999999</point>", "is not between 0 and", "point"),
        ("<point>NaN</point>", "is not between 0 and", "point"),
        ("<point>12</point>", "5.0 hours per credit", "volumeOfLearning"),
    ],
)
def test_a_bad_value_is_left_empty_and_told(
    tmp_path: Path, stated: str, told: str, element: str
) -> None:
    offers, notes = read(tmp_path, SAMPLE.replace("<point>2</point>", stated))
    assert len(offers) == 1
    about = [note for note in notes if note.record == offers[0].id]
    assert [note.element for note in about if told in note.problem] == [element]


def test_months_of_workload_are_doubted_beside_hours(tmp_path: Path) -> None:
    (offer,), notes = read(tmp_path, SAMPLE.replace("PT60H", "P60M"))
    assert offer.credential.hours is None
    assert any("60 hours are “PT60H”" in note.problem for note in notes)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (CREDENTIAL, "person's credential"),
        (f'<Courses xmlns="{NAMESPACE}"/>', "no “learningOpportunity”"),
        (SAMPLE[:3000], "cut short"),
        (SAMPLE.replace("<Courses", '<!DOCTYPE Courses SYSTEM "x"><Courses'), "DTD"),
        ("", "without an XML element"),
    ],
)
def test_other_files_are_refused_as_a_whole(tmp_path: Path, content: str, sentence: str) -> None:
    with pytest.raises(UnreadableFile, match=sentence):
        read(tmp_path, content)


@pytest.mark.parametrize(
    ("content", "ours"),
    [
        (SAMPLE, True),
        (SAMPLE.replace("/ap/", "/application-profile/"), True),
        (SAMPLE.replace("<Courses", "<!DOCTYPE Courses []><Courses"), True),
        (CREDENTIAL, True),
        (SAMPLE.replace("loq-constraints", "ams-constraints"), False),
        ('<catalog xmlns="http://xcri.org/profiles/1.2/catalog"/>', False),
        ('{"@graph": []}', False),
    ],
)
def test_files_are_recognised_by_their_root(content: str, ours: bool) -> None:
    assert elm_xml.recognises(Path("a.xml"), content.encode()) is ours
