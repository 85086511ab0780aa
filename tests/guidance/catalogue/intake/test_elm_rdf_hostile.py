"""Whatever the bytes: offers, notes, or one clear sentence."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from guidance.catalogue.intake import elm_rdf, elm_rdf_graph
from guidance.errors import UnreadableFile
from guidance.vocabulary import Offer
from tests.guidance.catalogue.intake.elm_rdf_files import (
    COURSE,
    OPPORTUNITY,
    ORGANISATION,
    QUALIFICATION,
    RDF_XML,
    TURTLE,
    changed,
    graph,
    written,
)

SAMPLES = {
    "course.jsonld": COURSE.encode(),
    "course.ttl": TURTLE.encode(),
    "course.rdf": RDF_XML.encode(),
}
# fmt: off
PIECES = st.sampled_from((
    b"", b"\x00", b"\xff", b'"', b"{", b"[", b"]", b"}", b"<", b">", b"1e999999", b"NaN", b"null",
    b"@id", b"@type", b"@context", b"@graph", b"[[[[[[", b"\\ud800", b"&x;", b"^^", b"_:b", b"\n",
))
# fmt: on


@settings(max_examples=300, deadline=5000, suppress_health_check=list(HealthCheck))
@given(
    name=st.sampled_from(sorted(SAMPLES)),
    places=st.lists(
        st.tuples(st.integers(0, 5000), st.integers(0, 8), PIECES | st.binary(max_size=4)),
        min_size=1,
        max_size=4,
    ),
)
def test_changed_bytes_are_read_or_refused(name: str, places: list[tuple[int, int, bytes]]) -> None:
    content = SAMPLES[name]
    for at, length, piece in places:
        start = at % len(content)
        content = content[:start] + piece + content[start + length :]
    with TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(content)
        elm_rdf.recognises(path, content)
        with suppress(UnreadableFile):
            list(elm_rdf.read(path, "test"))


@pytest.mark.parametrize("deep", ["[" * 5000, '{"hasPart":' * 5000, "<urn:a> <urn:b> (" * 5000])
@pytest.mark.parametrize("name", ["deep.jsonld", "deep.ttl"])
def test_deep_nesting_is_refused(tmp_path: Path, deep: str, name: str) -> None:
    path = tmp_path / name
    path.write_text(deep)
    with pytest.raises(UnreadableFile):
        list(elm_rdf.read(path, "test"))


def test_a_circle_of_nodes_ends(tmp_path: Path) -> None:
    circle = changed(OPPORTUNITY, additionalNote={"id": "urn:n", "noteLiteral": {"id": "urn:n"}})
    circle["learningAchievementSpecification"] = OPPORTUNITY["id"]
    offers = list(elm_rdf.read(written(tmp_path, graph(circle, ORGANISATION)), ""))
    assert any(isinstance(one, Offer) for one in offers)


def test_wrong_types_anywhere_cost_values_not_records(tmp_path: Path) -> None:
    odd = changed(
        OPPORTUNITY,
        description=[1, None, True, {"en": ["a", "b"]}, {"@value": 3}],
        duration={"@value": ["P1D"]},
        mode=[[["online"]], 7],
        temporal="2027",
        priceDetail=[None, "free", {"amount": "1e999999"}],
        location=5,
    )
    found = list(elm_rdf.read(written(tmp_path, graph(odd, QUALIFICATION, ORGANISATION)), ""))
    offer = next(one for one in found if isinstance(one, Offer))
    assert (offer.id, offer.weeks, offer.price) == ("course-1", None, None)


def test_xml_with_entities_is_refused(tmp_path: Path) -> None:
    bomb = RDF_XML.replace("<rdf:RDF", '<!DOCTYPE r [<!ENTITY a "b">]>\n<rdf:RDF', 1)
    with pytest.raises(UnreadableFile, match="document type declaration"):
        list(elm_rdf.read(written(tmp_path, bomb, "offers.rdf"), ""))


def test_large_turtle_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(elm_rdf_graph, "LARGEST", len(TURTLE) - 1)
    with pytest.raises(UnreadableFile, match="JSON-LD, which may be of any size"):
        list(elm_rdf.read(written(tmp_path, TURTLE, "offers.ttl"), ""))
