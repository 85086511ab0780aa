"""Models trained here: cross-validation, public sets, and the whole command on a tiny model."""

from __future__ import annotations

import csv
import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
import structlog
from rasa.model_training import train

from benchmarks.understanding import __main__ as command
from benchmarks.understanding import run
from benchmarks.understanding.folds import cross_validated, split
from benchmarks.understanding.messages import Meant, by_language, training_messages
from benchmarks.understanding.pipeline import NoModel, Pipeline, families
from benchmarks.understanding.public import public_scores, split_by_hash
from benchmarks.understanding.trained import trained

HERE = Path(__file__).parent
FIXTURES = HERE / "fixtures"
CONFIG = HERE.parent.parent / "config.yml"
BLIND = """
- {text: good morning to you, intent: greet}
- {text: find me a course in nursing, intent: find_offers}
"""
ENTITIES = """
- text: looking for a course in January
  entities: [{entity: start, value: {from: '2027-01-01', to: '2027-01-31'}}]
"""


@pytest.fixture(scope="module", autouse=True)
def _logs_as_before() -> Iterator[None]:
    """The evaluation sets up how Rasa logs; other tests expect that nobody did."""
    yield
    structlog.reset_defaults()


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tiny training data, as the project keeps its own."""
    folder = tmp_path_factory.mktemp("data")
    (folder / "tiny").mkdir()
    shutil.copy(FIXTURES / "data" / "nlu.yml", folder / "tiny" / "nlu.en.yml")
    return folder


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    result = train(
        domain=str(FIXTURES / "domain.yml"),
        config=str(CONFIG),
        training_files=str(FIXTURES / "data"),
        output=str(tmp_path_factory.mktemp("models")),
        force_training=True,  # Rasa does not notice that code beside a component is new
    )
    assert result.model
    return Path(result.model)


def test_what_learns_learns_from_the_messages_given() -> None:
    said = [Meant(f"{word} {n}", word) for word in ("apple", "stone", "river") for n in range(5)]
    with trained(CONFIG, said) as one:
        found = one.answer([Meant("stone 9", "stone"), Meant("river", "apple")])
    assert [it.reading.likeliest for it in found] == ["stone", "river"]
    assert 0 < found[0].reading.confidence <= 1


def test_the_parts_of_a_cross_validation_share_every_intent() -> None:
    said = [Meant(str(number), "a" if number < 10 else "b") for number in range(15)]
    parts = split(said, 5)
    assert sorted(one.text for part in parts for one in part) == sorted(one.text for one in said)
    assert [sorted(one.intent for one in part) for part in parts] == [["a", "a", "b"]] * 5
    assert parts == split(said, 5)


def test_no_message_is_read_by_a_model_that_has_learnt_it() -> None:
    """A word that only one message has cannot help to read it."""
    known = [Meant(f"{word} {word}", word) for word in ("apple", "stone")] * 4
    alone = [Meant("zebra", "apple"), Meant("walrus", "stone")]
    found = cross_validated(CONFIG, {"en": known + alone}, 2, lambda _line: None)["en"]
    assert len(found) == len(known) + len(alone)
    sure = {one.text: one.reading.confidence for one in found}
    assert sure["zebra"] < sure["apple apple"]


def test_training_messages_come_by_language(data: Path) -> None:
    found = by_language([*training_messages(data), Meant("whose?", "greet")])
    assert list(found) == ["en"]
    assert Meant("czym są mikropoświadczenia", "ask_definition", "en") in found["en"]
    assert "whose?" not in [one.text for one in found["en"]]


def test_a_sentence_is_always_on_the_same_side() -> None:
    said = [Meant(f"sentence {number}", "a") for number in range(500)]
    learnt, tested = split_by_hash(said)
    assert {one.text for one in learnt}.isdisjoint(one.text for one in tested)
    assert len(learnt) + len(tested) == 500
    assert 70 <= len(tested) <= 130
    assert split_by_hash(said[::-1])[1] == tested[::-1]


@pytest.fixture
def public(tmp_path: Path) -> Path:
    """All three public sets, tiny."""
    words = {"apple": "apples", "stone": "stones"}
    pairs = [[f"{many} number {n}", word] for word, many in words.items() for n in range(100)]
    beyond = [[f"weather tomorrow {n}", "oos"] for n in range(20)]
    clinc = {"train": pairs, "test": pairs[:30], "oos_train": beyond, "oos_test": beyond[:10]}
    (tmp_path / "clinc150").mkdir()
    (tmp_path / "clinc150" / "data_full.json").write_text(json.dumps(clinc))
    banking = tmp_path / "banking77" / "banking_data"
    banking.mkdir(parents=True)
    for name in ("train.csv", "test.csv"):
        with (banking / name).open("w", newline="") as stream:
            csv.writer(stream).writerows([["text", "category"], *pairs])
    home = tmp_path / "home_assistant_eu"
    home.mkdir()
    lines = [json.dumps({"text": text, "intent": intent}) for text, intent in pairs]
    (home / "xx.jsonl").write_text("\n".join(lines))
    (home / "yy.jsonl").write_text("\n".join(lines[:3]))
    return tmp_path


def test_public_sets(public: Path) -> None:
    found = {(one.dataset, one.figure): one for one in public_scores(CONFIG, public, print)}
    assert found["CLINC150, full", "in-scope accuracy"].value == 1
    assert found["CLINC150, full", "out-of-scope recall, class"].value == 1
    assert found["CLINC150, full", "out-of-scope recall, class"].tested == 10
    assert found["BANKING77, full", "accuracy"].value == 1
    assert found["BANKING77, full", "accuracy"].tested == 200
    assert found["Home Assistant", "accuracy, xx"].value == 1
    assert ("Home Assistant", "accuracy, yy") not in found


def test_public_sets_that_are_not_there(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="clinc150"):
        list(public_scores(CONFIG, tmp_path, print))


def test_dates_are_read_on_the_day_of_the_messages(model: Path) -> None:
    [reading] = Pipeline.load(model).read_all(["looking for a course in January"])
    assert ("start", {"from": "2027-01-01", "to": "2027-01-31"}) in reading.entities
    assert reading.language == "en"
    assert reading.milliseconds > 0


def test_families_come_from_the_configuration() -> None:
    assert ("find_offers", "inform", "refine_offers") in families(CONFIG)


def test_no_model_is_said_in_words(tmp_path: Path) -> None:
    with pytest.raises(NoModel, match="make train"):
        Pipeline.load(tmp_path / "cairn.tar.gz")
    assert command.main(["--model", str(tmp_path / "none"), "--only", "messages"]) == 2


def test_the_whole_command(
    model: Path, data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "first.en.yml").write_text(BLIND)
    (tmp_path / "entities.en.yml").write_text(ENTITIES)
    monkeypatch.setattr(run, "BLIND", tmp_path)
    monkeypatch.setattr(run, "TRAINING", data)
    report, figures = tmp_path / "out" / "report.html", tmp_path / "figures.json"
    words = [str(report), "--json", str(figures), "--model", str(model), "--folds", "2"]
    assert command.main([*words, "--config", str(CONFIG)]) == 0
    assert report.read_text(encoding="utf-8").startswith("<!doctype html>")
    found = json.loads(figures.read_text(encoding="utf-8"))
    names = [(one["name"], one["messages"]) for one in found["intents"]]
    examples = len(list(training_messages(data)))
    assert names == [("first", 2), ("cross-validation", examples)]
    assert found["intents"][0]["micro"]["recall"] == 1
    assert found["entities"][0]["kinds"]["start"]["right"] == 1
    assert found["latency"]["parses"] == 2
