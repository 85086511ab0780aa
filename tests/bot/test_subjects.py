"""Subjects learnt from marked examples: what a dozen teach, what is kept, what is left alone."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from rasa.engine.graph import ExecutionContext, GraphSchema
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.engine.storage.resource import Resource
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.components import subject_examples
from bot.components.entities.extractor import EntityExtractor
from bot.components.folding import fold
from bot.components.subjects import SubjectTagger

DATA = Path(__file__).resolve().parents[2] / "data" / "subjects"
LESSONS = """
# Frames of which the words between are learnt.
we crave [knitting](topic) now
we crave [beekeeping](topic) now
we crave [archery](topic) now
we crave [first aid](topic) now
dream job: [baker](occupation)
dream job: [roofer](occupation)
dream job: [tram driver](occupation)
dream job: [welder](occupation)
how is [harrow college](provider) doing
how is [linden academy](provider) doing
how is [osier institute](provider) doing
it rains now
it never rains
"""


def tagger(folder: Path, examples: Path) -> tuple[SubjectTagger, SubjectTagger]:
    """One that was trained and not read back, and one that was."""
    place = (
        LocalModelStorage.create(folder),
        Resource("subjects"),
        ExecutionContext(GraphSchema({})),
    )
    config = {**SubjectTagger.get_default_config(), "examples": str(examples)}
    untrained = SubjectTagger.create(config, *place)
    untrained.train(TrainingData([]))
    return untrained, SubjectTagger.load(config, *place)


@pytest.fixture(scope="module")
def examples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("examples")
    (folder / "en.txt").write_text(LESSONS, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def trained(tmp_path_factory: pytest.TempPathFactory, examples: Path) -> SubjectTagger:
    return tagger(tmp_path_factory.mktemp("model"), examples)[1]


@pytest.fixture(scope="module")
def extractor() -> EntityExtractor:
    return EntityExtractor(EntityExtractor.get_default_config())


def entities(extractor: EntityExtractor, component: SubjectTagger, text: str) -> list[Any]:
    messages = component.process(extractor.process([Message({"text": text})]))
    return [dict(entity) for entity in messages[0].get("entities")]


@pytest.mark.parametrize(
    ("text", "entity", "value"),
    [
        ("we crave pottery now", "topic", "pottery"),
        ("dream job: plumber", "occupation", "plumber"),
        ("how is alder college doing", "provider", "alder college"),
    ],
)
def test_an_unseen_subject_is_found_in_a_frame_that_was_learnt(
    extractor: EntityExtractor, trained: SubjectTagger, text: str, entity: str, value: str
) -> None:
    found = entities(extractor, trained, text)
    assert [(one["entity"], one["value"]) for one in found] == [(entity, value)]
    assert text[found[0]["start"] : found[0]["end"]] == value


def test_what_is_kept_reads_the_same(
    tmp_path: Path, extractor: EntityExtractor, trained: SubjectTagger, examples: Path
) -> None:
    again = tagger(tmp_path, examples)[1]
    for text in ("we crave pottery now", "dream job: Plumber in Cork", "now, now", "?", ""):
        assert entities(extractor, again, text) == entities(extractor, trained, text)


def test_no_subject_stands_where_a_rule_has_found_something(
    extractor: EntityExtractor, trained: SubjectTagger
) -> None:
    text = "we crave knitting online now, dream job: nurse Cork, how is Warszawa doing"
    found = entities(extractor, trained, text)
    assert {"place", "mode", "topic"} <= {one["entity"] for one in found}
    taken = Counter(at for one in found for at in range(one["start"], one["end"]))
    assert max(taken.values()) == 1


def test_at_most_three_of_a_kind_and_none_twice(
    extractor: EntityExtractor, trained: SubjectTagger
) -> None:
    crafts = ("knitting", "Knitting", "archery", "beekeeping", "pottery", "weaving")
    text = ". ".join(f"we crave {craft} now" for craft in crafts)
    values = [one["value"] for one in entities(extractor, trained, text)]
    assert values == ["knitting", "archery", "beekeeping"]


def test_what_is_not_wanted_is_no_subject(
    extractor: EntityExtractor, trained: SubjectTagger
) -> None:
    assert not entities(extractor, trained, "we crave not pottery now")


@pytest.mark.parametrize(("text", "found"), [("we crave it now", 0), ("we crave IT now", 1)])
def test_it_is_a_subject_in_capitals_only(
    extractor: EntityExtractor, trained: SubjectTagger, text: str, found: int
) -> None:
    assert len(entities(extractor, trained, text)) == found


def test_a_payload_is_left_alone(extractor: EntityExtractor, trained: SubjectTagger) -> None:
    assert entities(extractor, trained, '/inform{"topic": "we crave pottery now"}') == []


def test_a_message_of_another_intent_keeps_what_the_rules_found(
    extractor: EntityExtractor, trained: SubjectTagger
) -> None:
    message = Message({"text": "we crave pottery now", "intent": {"name": "greet"}})
    assert trained.process(extractor.process([message]))[0].get("entities") == []


def test_without_examples_the_rule_finds_the_subjects(
    tmp_path: Path, extractor: EntityExtractor
) -> None:
    for component in tagger(tmp_path, tmp_path / "nothing"):
        (found,) = entities(extractor, component, "kurs C++")
        assert (found["entity"], found["value"]) == ("topic", "C++")
        assert found["extractor"] == "EntityExtractor"


def test_another_example_is_another_model(tmp_path: Path) -> None:
    config = {"examples": str(tmp_path)}
    (tmp_path / "en.txt").write_text("[knitting](topic)\n", encoding="utf-8")
    before = SubjectTagger.fingerprint_addon(config)
    (tmp_path / "en.txt").write_text("[archery](topic)\n", encoding="utf-8")
    assert SubjectTagger.fingerprint_addon(config) != before


def test_marks_are_places_in_the_message() -> None:
    example = subject_examples.read("kurs [Excela](topic) dla [kucharzy](occupation)!")
    assert example.text == "kurs Excela dla kucharzy!"
    assert [example.text[one.start : one.end] for one in example.subjects] == ["Excela", "kucharzy"]


def test_a_mark_of_no_known_kind_is_refused() -> None:
    with pytest.raises(ValueError, match="'colour'"):
        subject_examples.read("[green](colour)")


def test_all_examples_parse_and_none_is_there_twice() -> None:
    examples = subject_examples.read_all(DATA)
    assert {one.kind for example in examples for one in example.subjects} == {
        *subject_examples.KINDS
    }
    strange = [example.text for example in examples if set("[]") & set(example.text)]
    loose = [e.text for e in examples for s in e.subjects if e.text[s.start : s.end].strip() == ""]
    times = Counter(fold(example.text) for example in examples)
    assert not strange + loose + [text for text, many in times.items() if many > 1]
