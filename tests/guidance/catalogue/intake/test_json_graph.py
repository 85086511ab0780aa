from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest

from guidance.catalogue.intake.json_graph import Graph, Names, is_reference, kinds, local
from guidance.catalogue.intake.json_graph_record import Record, eqf, national
from guidance.catalogue.intake.json_values import (
    boolean,
    joined,
    objects,
    string,
    strings,
    tagged,
    texts,
)
from guidance.vocabulary import NationalLevel, OtherCredits

SPACES = {"https://v.org/": "v"}


@pytest.fixture
def graph() -> Iterator[Graph]:
    made = Graph(Names(SPACES))
    yield made
    made.close()


def test_local_names() -> None:
    assert [local(one) for one in ("v:Course", "https://v.org/Course/", "a#b", "Course")] == [
        "Course",
        "Course",
        "b",
        "Course",
    ]
    assert kinds({"type": ["v:A", "B", 5]}) == ("A", "B")
    assert is_reference({"id": "x", "type": "y"})
    assert not is_reference({"id": "x", "name": "y"})


@pytest.mark.parametrize("key", ["name", "v:name", "https://v.org/name", "q:name", "title"])
def test_names_are_those_of_the_standard(graph: Graph, key: str) -> None:
    graph.names.learn([{"q": "https://v.org/", "title": {"@id": "q:name"}}, "https://v.org/ctx"])
    graph.add({"@id": "1", "@type": "A", "in": {key: "x"}})
    assert list(graph.nodes(())) == [{"@id": "1", "@type": "A", "in": {"name": "x"}}]


def test_references(graph: Graph) -> None:
    graph.add({"@id": "c", "@type": "v:C", "by": {"@id": "o"}, "at": {"@id": "p", "name": "P"}})
    graph.add({"@id": "o", "@type": "O", "name": "Org"})
    graph.add({"@id": "p", "@type": "P", "name": "Whole"})
    assert graph.things({"@id": "o"})[0]["name"] == "Org"
    assert graph.things("o")[0]["name"] == "Org"
    # What the file describes by itself comes before what stands within another.
    assert graph.things([{"@id": "p"}])[0]["name"] == "Whole"
    assert graph.things([{"@id": "q"}, "Text", "http://a", {"@value": "T"}]) == (
        {"@id": "q"},
        {"name": "Text"},
        {"@id": "http://a"},
        {"name": {"@value": "T"}},
    )
    assert [node["@id"] for node in graph.nodes({"C", "P"})] == ["c", "p"]


def test_nested_nodes_and_graphs(graph: Graph) -> None:
    graph.add({"@graph": [{"@id": "a", "@type": "A", "x": [{"id": "b", "name": "B"}]}, 7]})
    assert graph.find("b") == {"@id": "b", "name": "B"}
    assert [node["@id"] for node in graph.nodes({"A"})] == ["a"]


def test_parts_know_their_wholes(graph: Graph) -> None:
    graph.add({"@id": "w", "v:hasPart": [{"@id": "a"}, "b"]})
    graph.add({"@id": "x", "hasPart": "a"})
    assert graph.wholes("a") == ("w", "x")
    assert graph.wholes("b") == ("w",)


def test_numbers_come_back_as_they_were(graph: Graph) -> None:
    graph.add({"@id": "a", "n": [Decimal("1E+2"), Decimal("2.50"), 10**300]})
    found = graph.find("a")
    assert found is not None
    assert strings(found["n"]) == ("100", "2.50", str(10**300))


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ("a", (("und", "a"),)),
        (["a", None, True, 5, ["b"]], (("und", "a"), ("und", "5"), ("und", "b"))),
        ({"en-GB": "a", "pl": ["b", "c"]}, (("en", "a"), ("pl", "b"), ("pl", "c"))),
        ({"@language": "de", "@value": " a "}, (("de", "a"),)),
        ({"language": "de-DE", "value": "a"}, (("de", "a"),)),
        ([{"@value": "a"}, {"@none": "b", "name": "c"}], (("und", "a"), ("und", "b"))),
        ({"@list": ["a"]}, (("und", "a"),)),
        ({"en": {"x": "y"}}, ()),
    ],
)
def test_texts_by_language(value: Any, found: tuple[tuple[str, str], ...]) -> None:
    assert tagged(value) == found


def test_single_values() -> None:
    assert texts(["a", "b"], "pl") == {"pl": "a"}
    assert joined(["a", "b", "a"], "pl") == {"pl": "a\nb"}
    assert string(Decimal("1e2")) == "100"
    assert string(value=True) is None
    assert objects([{}, "a", [{"b": 1}]]) == ({}, {"b": 1})
    assert [boolean(one) for one in (True, "False", {"@value": "true"}, 1, None)] == [
        True,
        False,
        True,
        None,
        None,
    ]


@pytest.mark.parametrize(
    ("unit", "ects", "other"),
    [
        ("ECTS", Decimal(5), ()),
        ("ECTS credits", Decimal(5), ()),
        ("punkty ECTS", Decimal(5), ()),
        ("CATS", None, (OtherCredits(Decimal(5), "CATS"),)),
        (
            "CATS (half of it in ECTS)",
            None,
            (OtherCredits(Decimal(5), "CATS (half of it in ECTS)"),),
        ),
        (None, None, ()),
    ],
)
def test_only_ects_is_ects(
    unit: str | None, ects: Decimal | None, other: tuple[OtherCredits, ...]
) -> None:
    record = Record("r")
    assert record.credits("credits", "5", unit) == (ects, other)
    assert bool(list(record.notes())) == (unit is None)


def test_levels() -> None:
    assert eqf("EQF level 5", None) == 5
    assert eqf("5", "European Qualifications Framework (EQF)") == 5
    assert eqf("http://data.europa.eu/snb/eqf/6", None) == 6
    for words in ("5", "Beginner", "SCQF level 7", "EQF level 9"):
        assert eqf(words, None) is None
    assert national("SCQF Level 7", None) == NationalLevel("7", "SCQF")
    assert national("Level 7", "RQF") == NationalLevel("Level 7", "RQF")
    assert national("Beginner", None) is None
    assert national("EQF 5", None) is None


def test_one_note_for_an_element() -> None:
    record = Record("r")
    assert record.number("n", "many", 5) is None
    assert record.number("n", [{}], 5) is None
    assert record.number("m", [{}], 5) is None
    assert record.joined("d", ["<b>a</b>", "\x00"]) == {"und": "a"}
    assert [(note.record, note.element, note.problem) for note in record.notes()] == [
        ("r", "n", "“many” is not a number; it is left out"),
        ("r", "m", "is in a shape that cannot be read here; it is left out"),
        ("r", "d", "removed markup; removed control characters"),
    ]
