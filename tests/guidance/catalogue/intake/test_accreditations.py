"""Accreditations from registers, in XML and in JSON-LD."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from guidance.catalogue.intake import accreditations, accreditations_record
from guidance.catalogue.intake.report import Note
from guidance.errors import UnreadableFile
from guidance.vocabulary import Accreditation
from tests.guidance.catalogue.intake.accreditations_sample import XML, json_ld
from tests.guidance.catalogue.intake.elm_xml_sample import SAMPLE as CATALOGUE

FINLAND_UNIT = "http://publications.europa.eu/resource/authority/atu/FIN_MKT_PIR"


def read(folder: Path, content: str | bytes) -> tuple[list[Accreditation], list[Note]]:
    path = folder / "register"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    found = list(accreditations.read(path, "register"))
    records = [one for one in found if isinstance(one, Accreditation)]
    return records, [one for one in found if isinstance(one, Note)]


def scope(found: Accreditation) -> tuple[object, ...]:
    quality = found.quality
    return quality.fields, quality.eqf_levels, quality.places, quality.valid_to


@pytest.mark.parametrize("content", [XML, json_ld()], ids=["xml", "json"])
def test_an_accreditation_says_how_far_it_reaches(tmp_path: Path, content: str) -> None:
    (found, *_), _ = read(tmp_path, content)
    assert found.id == "https://r.example/report/1"
    assert (found.source, found.organisation.name) == ("register", "Example School")
    assert scope(found) == (("0322",), (6, 7), ("PL",), date(2031, 1, 10))
    assert found.quality.kind == "Program License"
    assert found.quality.agency == "Example Agency"
    assert found.organisation.quality == ()


def test_xml_states_more_of_it(tmp_path: Path) -> None:
    (found, _), _ = read(tmp_path, XML)
    assert found.quality.valid_from == date(2025, 2, 1)
    assert found.quality.url == "https://r.example/report/1.html"
    assert found.quality.statement == {"en": "Programme review\nLibrary Science\npositive"}
    assert found.organisation.names["pl"] == "Szkoła Przykładowa"
    assert (found.organisation.country, found.organisation.homepage) == (
        "PL",
        "https://school.example",
    )


def test_each_organisation_has_an_accreditation_of_its_own(tmp_path: Path) -> None:
    found, _ = read(tmp_path, XML)
    assert [(one.id, one.organisation.name) for one in found] == [
        ("https://r.example/report/1", "Example School"),
        ("https://r.example/report/1#2", "Example College"),
    ]


def test_a_negative_decision_accredits_nothing(tmp_path: Path) -> None:
    _, notes = read(tmp_path, XML)
    (refused,) = [note for note in notes if note.refused]
    assert (refused.record, refused.element, refused.line) == (
        "https://r.example/report/2",
        "decision",
        25,
    )
    assert "nothing is accredited" in refused.problem


def test_a_negative_decision_is_known_by_its_label_too(tmp_path: Path) -> None:
    content = XML.replace(">positive<", ">Negative (with appeal)<")
    records, notes = read(tmp_path, content)
    assert records == []
    assert [note.element for note in notes if note.refused] == ["decision", "decision"]


def test_an_accreditation_no_longer_published_is_left_out(tmp_path: Path) -> None:
    content = XML.replace("</landingPage>", "</landingPage><status>Obsolete</status>")
    records, notes = read(tmp_path, content)
    assert records == []
    assert [note.element for note in notes if note.refused] == ["status", "decision"]


def test_a_part_of_a_country_is_named_in_the_statement(tmp_path: Path) -> None:
    (found,), notes = read(tmp_path, json_ld(limitJurisdiction=FINLAND_UNIT))
    assert found.quality.places == ("FI",)
    assert found.quality.statement["und"] == "FIN_MKT_PIR"
    assert [note.element for note in notes] == ["limitJurisdiction"]


def test_nuts_codes_are_kept(tmp_path: Path) -> None:
    content = json_ld(limitJurisdiction="http://data.europa.eu/nuts/code/PL524")
    (found,), _ = read(tmp_path, content)
    assert found.quality.places == ("PL524",)


@pytest.mark.parametrize(
    ("changes", "element"),
    [
        ({"@id": None}, "identifier"),
        ({"@id": "https://r.example/" + "x" * 600}, "identifier"),
        ({"organisation": None}, "organisation"),
        ({"organisation": "https://r.example/nobody"}, "organisation"),
        ({"organisation": [{"a": 1}, 7, None, [[]]]}, "organisation"),
    ],
)
def test_what_a_record_needs(tmp_path: Path, changes: dict[str, object], element: str) -> None:
    records, notes = read(tmp_path, json_ld(**changes))
    assert records == []
    assert [note.element for note in notes if note.refused] == [element]


@pytest.mark.parametrize(
    ("changes", "left"),
    [
        ({"limitField": "music"}, ((), (6, 7), ("PL",), date(2031, 1, 10))),
        ({"limitEQFLevel": ["beginner", 6]}, (("0322",), (6,), ("PL",), date(2031, 1, 10))),
        ({"expiryDate": {"@value": []}}, (("0322",), (6, 7), ("PL",), None)),
        ({"limitJurisdiction": "Atlantis"}, (("0322",), (6, 7), (), date(2031, 1, 10))),
    ],
)
def test_a_bad_value_leaves_its_element_empty(
    tmp_path: Path, changes: dict[str, object], left: tuple[object, ...]
) -> None:
    (found,), _ = read(tmp_path, json_ld(**changes))
    assert scope(found) == left


def test_only_references_that_lead_nowhere_are_told(tmp_path: Path) -> None:
    _, notes = read(tmp_path, XML)
    assert [note for note in notes if "not in the file" in note.problem] == []
    _, notes = read(tmp_path, XML.replace('id="https://r.example/college"', 'id="https://x"'))
    told = {(note.element, note.problem) for note in notes}
    missing = "names “https://r.example/college”, which is not in the file"
    assert ("organisation", missing) in told
    assert ("organisation", "1 of 2 have no legal name or are too many") in told


def test_more_organisations_than_a_joint_programme_has_are_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(accreditations_record, "MOST_ORGANISATIONS", 1)
    found, notes = read(tmp_path, XML)
    assert [one.organisation.name for one in found] == ["Example School"]
    assert "organisation" in {note.element for note in notes}


def test_the_same_accreditation_twice_is_told(tmp_path: Path) -> None:
    records, notes = read(tmp_path, XML.replace("report/2", "report/1"))
    assert len(records) == 2
    assert [note.line for note in notes if note.refused and note.element == "id"] == [25]


@pytest.mark.parametrize(
    ("content", "ours"),
    [
        (XML, True),
        (json_ld(), True),
        (json_ld().encode("utf-16"), True),
        (CATALOGUE, False),
        ('{"@context": {"Accreditation": "elm:Accreditation"}, "@graph": []}', False),
        ('[{"type": "Accreditation"}, {"type": ["LearningOpportunity"]}]', False),
        ("", False),
    ],
)
def test_registers_are_recognised(content: str | bytes, ours: bool) -> None:
    head = content.encode() if isinstance(content, str) else content
    assert accreditations.recognises(Path("register"), head) is ours


@pytest.mark.parametrize("content", ["", "[]", '{"@graph": []}', XML[:900], '{"a": 1e999999}', "{"])
def test_other_files_are_refused_as_a_whole(tmp_path: Path, content: str) -> None:
    with pytest.raises(UnreadableFile):
        read(tmp_path, content)


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    """One of the samples with some bytes in place of others."""
    whole = draw(st.sampled_from([XML.encode(), json_ld().encode()]))
    start = draw(st.integers(0, len(whole)))
    length = draw(st.sampled_from([0, 1, 20, 500]))
    piece = draw(st.binary(max_size=4) | st.sampled_from([b"", b"[[", b'"', b"{", b"</title>"]))
    return whole[:start] + piece + whole[start + length :]


@settings(
    max_examples=100, deadline=5000, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(content=damaged())
def test_a_damaged_file_gives_records_and_notes_or_is_refused(
    tmp_path: Path, content: bytes
) -> None:
    accreditations.recognises(tmp_path, content)
    try:
        read(tmp_path, content)
    except UnreadableFile:
        return
