from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Any

import pytest

from guidance.catalogue.intake import elm_rdf
from guidance.catalogue.intake.report import Note
from guidance.errors import UnreadableFile
from guidance.vocabulary import Offer
from tests.guidance.catalogue.intake.elm_rdf_files import (
    COURSE,
    ELM,
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

SUBJECT = {"type": "Person", "fullName": {"en": "Jan Testowy"}}
CREDENTIAL = {
    "type": ["VerifiableCredential", "EuropeanDigitalCredential"],
    "credentialSubject": SUBJECT,
}
CREDENTIAL_TURTLE = """\
<urn:c> a <http://data.europa.eu/snb/model/elm/EuropeanDigitalCredential> ;
    <https://www.w3.org/2018/credentials#credentialSubject> <urn:p> .
<urn:p> <http://xmlns.com/foaf/0.1/fullName> "Jan Testowy" .
"""


def refusal(folder: Path, content: Any, name: str = "x.jsonld") -> str:
    with pytest.raises(UnreadableFile) as caught:
        list(elm_rdf.read(written(folder, content, name), "test"))
    return str(caught.value)


def refused(folder: Path, *nodes: dict[str, Any]) -> list[Note]:
    found = elm_rdf.read(written(folder, graph(*nodes)), "test")
    return [one for one in found if isinstance(one, Note) and one.refused]


@pytest.mark.parametrize(
    "content",
    [
        {"@context": ELM, **CREDENTIAL},
        {"credential": CREDENTIAL},
        {"@context": "https://nobody.example/context", "@graph": [QUALIFICATION, CREDENTIAL]},
        graph(OPPORTUNITY, {"hasPart": CREDENTIAL}),
        {"payload": "eyJ0", "signatures": []},
    ],
)
def test_credentials_of_persons_are_no_catalogues(tmp_path: Path, content: Any) -> None:
    said = refusal(tmp_path, content)
    assert "a person's" in said
    assert "Testowy" not in said


def test_credentials_in_turtle_are_no_catalogues_either(tmp_path: Path) -> None:
    assert "a person's credential" in refusal(tmp_path, CREDENTIAL_TURTLE, "x.ttl")


def test_persons_in_a_catalogue_are_not_taken(tmp_path: Path) -> None:
    body = changed(ORGANISATION, contactPoint=SUBJECT, groupMemberOf={"member": [SUBJECT]})
    found = list(elm_rdf.read(written(tmp_path, graph(OPPORTUNITY, QUALIFICATION, body)), "test"))
    assert any(isinstance(one, Offer) for one in found)
    assert "Testowy" not in repr(found)


def test_unknown_contexts_are_not_fetched(tmp_path: Path) -> None:
    said = refusal(tmp_path, {**GRAPH, "@context": "https://nobody.example/context"})
    assert said.startswith("The JSON-LD context https://nobody.example/context is not known here")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ({"@context": {"a": "urn:a"}}, "JSON-LD context only"),
        (graph(ORGANISATION), "holds no LearningOpportunity"),
        (graph({"type": "Accreditation", "title": {"en": "A"}}), "--format ams"),
        ("[]", "holds no LearningOpportunity"),
        ("plain words", "neither JSON-LD nor Turtle"),
        (COURSE[:-20], "cut off"),
    ],
)
def test_what_is_no_catalogue_of_opportunities(tmp_path: Path, content: Any, words: str) -> None:
    assert words in refusal(tmp_path, content, "x")


def test_records_without_what_they_need(tmp_path: Path) -> None:
    nameless = changed(OPPORTUNITY, identifier="a", providedBy="urn:epass:nobody")
    untitled = changed(
        OPPORTUNITY, identifier="b", title=None, learningAchievementSpecification=None
    )
    unnamed = changed(OPPORTUNITY, id=None, identifier=None)
    notes = refused(tmp_path, nameless, untitled, unnamed, QUALIFICATION, ORGANISATION)
    assert [(note.record, note.element) for note in notes] == [
        ("a", "providedBy"),
        ("b", "title"),
        ("(no identifier)", "identifier"),
    ]


def test_an_identifier_twice(tmp_path: Path) -> None:
    second = changed(OPPORTUNITY, id="urn:epass:opportunity:2")
    (note,) = refused(tmp_path, OPPORTUNITY, second, QUALIFICATION, ORGANISATION)
    assert note.problem == "opportunity 1 of the file has this identifier too"


def test_a_qualification_that_nobody_offers(tmp_path: Path) -> None:
    alone = changed(QUALIFICATION, id="urn:epass:qualification:2", title={"en": "Alone"})
    (note,) = refused(tmp_path, OPPORTUNITY, QUALIFICATION, alone, ORGANISATION)
    assert (note.record, note.problem) == (
        "Alone",
        "no learning opportunity of the file leads to it, so that nobody offers it",
    )


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.jsonld", COURSE),
        ("a.json", json.dumps(CREDENTIAL)),
        ("a.ttl", TURTLE),
        ("a.txt", TURTLE),
        ("a.rdf", RDF_XML),
        ("a.nt", '<urn:a> <http://data.europa.eu/snb/model/elm/mode> "x" .'),
    ],
)
def test_its_files_are_recognised(name: str, content: str) -> None:
    assert elm_rdf.recognises(Path(name), content.encode())


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.json", b'{"@context": "https://schema.org", "@type": "Course"}'),
        ("a.xml", b'<learningOpportunities xmlns="http://data.europa.eu/snb/model/ap/loq"/>'),
        ("a.csv", b"id,title\n1,http://data.europa.eu/snb/"),
        ("a.ttl", b"@prefix s: <https://schema.org/> ."),
        ("a", b"\xff\xfe\x00"),
        ("a", b""),
    ],
)
def test_other_files_are_not(name: str, content: bytes) -> None:
    assert not elm_rdf.recognises(Path(name), content)


@pytest.mark.parametrize("cut", range(0, len(CREDENTIAL_TURTLE), 9))
def test_a_broken_file_is_refused_without_a_word_of_it(tmp_path: Path, cut: int) -> None:
    broken = f"{CREDENTIAL_TURTLE[: -cut or None]} <urn:p> ; Jan Testowy [ \n"
    for name in ("x.ttl", "x.nt"):
        said = refusal(tmp_path, broken, name)
        assert "Testowy" not in said
        assert "The file is not" in said


def test_the_schema_of_the_model_is_not_taken_for_rdf() -> None:
    schema = b'<?xml version="1.0"?>\n<a b="http://data.europa.eu/snb/">\n<a> <b> <c> .\n</a>'
    assert not elm_rdf.recognises(Path("loq.xsd"), schema)


LINES = "a\n" * 400_000
XML = RDF_XML.replace("Analiza danych", LINES)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("x.ttl", f'<urn:a> <urn:b> """{LINES}""" .'),
        ("x.ttl", f"<urn:a#> <urn:b> '''{LINES}"),
        ("x.ttl", '<urn:a> <urn:b> "' + "\\n" * 400_000 + '" .'),
        ("x.nt", '<urn:a> <urn:b> "' + "\\n" * 400_000 + '" .'),
        ("x.rdf", XML),
    ],
)
def test_a_text_of_very_many_lines_is_refused_at_once(
    tmp_path: Path, name: str, content: str
) -> None:
    began = time.process_time()
    assert "A single text in the file has more than" in refusal(tmp_path, content, name)
    assert time.process_time() - began < 2
