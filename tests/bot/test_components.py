"""What each component promises to the next, without a server."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from rasa.engine.graph import ExecutionContext, GraphSchema
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.engine.storage.resource import Resource
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.components.fallback import Fallback
from bot.components.features import grams_of
from bot.components.folding import fold
from bot.components.intent_training import best_temperature
from bot.components.intents import FoldedNgramClassifier
from bot.components.language import LanguageDetector
from bot.components.payload import TypedSlash, is_payload

EXAMPLES = {
    "greet": ["hello", "hi there", "good morning", "cześć", "dzień dobry", "witam"],
    "ask_level": ["which level", "what level is it", "jaki poziom", "który poziom", "level?"],
    "distress": ["I want to die", "nie chcę żyć", "I give up on life", "chcę umrzeć", "kill me"],
}


@pytest.fixture(scope="module")
def detector() -> LanguageDetector:
    return LanguageDetector(LanguageDetector.get_default_config())


@pytest.mark.parametrize(
    ("text", "prior", "language"),
    [
        ("hello", "pl", "en"),
        ("Cześć!", "en", "pl"),
        ("dzien dobry", "en", "pl"),
        ("Excel", "pl", "pl"),
        ("ola@example.org", "pl", "pl"),
        ("florp glarp zib", "en", "en"),
        ("https://example.org/some/course/page", "pl", "pl"),
        ("machine learning", "pl", "pl"),
        ("kurs", "en", "en"),
        ("szukam kursu spawania w Krakowie", "en", "pl"),
        ("ile to kosztuje", "en", "pl"),
        ("I would like to learn how to weld", "pl", "en"),
        ("/find_offers", "pl", "pl"),
        ('/inform{"level": "5"}', "en", "en"),
        ("👍", "pl", "pl"),
        ("", None, "en"),
        ("12345", None, "en"),
        ("opieka nad osobami starszymi", None, "pl"),
        ("where can I learn it", None, "en"),
    ],
)
def test_the_language_of_a_message(
    detector: LanguageDetector, text: str, prior: str | None, language: str
) -> None:
    assert detector.detect(text, prior) == language


@pytest.mark.parametrize("metadata", [None, {}, {"language": None}, {"language": "fr"}, "junk"])
def test_metadata_without_a_known_language_never_fails(
    detector: LanguageDetector, metadata: Any
) -> None:
    message = Message({"text": "hm", "metadata": metadata})
    detector.process([message])
    assert message.get("language") in ("en", "pl")
    assert "language" in message.output_properties


def test_the_interfaces_language_may_name_a_region(detector: LanguageDetector) -> None:
    message = Message({"text": "ok", "metadata": {"language": "pl-PL"}})
    assert detector.process([message])[0].get("language") == "pl"


@pytest.mark.parametrize(
    ("text", "payload"),
    [
        ("/greet", True),
        ('/inform{"level": "5"}', True),
        (" /find_offers ", True),
        ("/ 5 evenings", False),
        ("//greet", False),
        ("/I am Jan and I live here", False),
    ],
)
def test_payloads_are_told_from_sentences(text: str, payload: bool) -> None:
    assert is_payload(text) is payload


def test_the_slash_before_a_sentence_is_blanked_and_nothing_moves() -> None:
    message = Message({"text": "/ work/life balance"})
    TypedSlash({}).process([message])
    assert message.get("text") == "  work/life balance"


def test_folding_keeps_positions() -> None:
    text = "Zażółć gęślą jaźń, ŁÓDŹ ﬁne 👍"
    assert len(fold(text)) == len(text)
    assert fold(text).startswith("zazolc gesla jazn, lodz")


def test_grams_are_the_same_without_diacritics() -> None:
    assert grams_of("Łódź?") == grams_of("lodz?")
    assert grams_of("") == []


@pytest.fixture(scope="module")
def classifier(tmp_path_factory: pytest.TempPathFactory) -> FoldedNgramClassifier:
    folder: Path = tmp_path_factory.mktemp("model")
    data = TrainingData(
        [
            Message.build(text=text, intent=intent)
            for intent, texts in EXAMPLES.items()
            for text in texts
        ]
    )
    config = FoldedNgramClassifier.get_default_config()
    context = ExecutionContext(GraphSchema({}))
    storage, resource = LocalModelStorage(folder), Resource("classifier")
    FoldedNgramClassifier.create(config, storage, resource, context).train(data)
    kept = {path.suffix for path in (folder / "classifier").iterdir()}
    assert kept == {".npz", ".json"}
    return FoldedNgramClassifier.load(config, storage, resource, context)


def test_the_loaded_classifier_knows_what_it_learnt(classifier: FoldedNgramClassifier) -> None:
    for intent, texts in EXAMPLES.items():
        for text in texts:
            message = Message({"text": text})
            classifier.process([message])
            assert message.get("intent")["name"] == intent
            ranking = message.get("intent_ranking")
            assert sum(entry["confidence"] for entry in ranking) == pytest.approx(1.0)


def test_unknown_letters_and_nothing_at_all_are_no_error(
    classifier: FoldedNgramClassifier,
) -> None:
    messages = [Message({"text": "жжж"}), Message({"text": ""}), Message({})]
    classifier.process(messages)
    assert messages[0].get("intent")
    assert not messages[1].get("intent")


def test_the_temperature_answers_overconfidence() -> None:
    scores, wanted = np.array([[9.0, 0.0], [9.0, 0.0]]), np.array([0, 1])
    assert best_temperature(scores, wanted) > 4
    assert best_temperature(scores, np.array([0, 0])) < 1


def ranking(**confidences: float) -> list[dict[str, Any]]:
    return [{"name": name, "confidence": number} for name, number in confidences.items()]


@pytest.mark.parametrize(
    ("given", "first"),
    [
        (ranking(greet=0.9, thank=0.1), "greet"),
        (ranking(greet=0.25, thank=0.1), "nlu_fallback"),
        (ranking(greet=0.41, thank=0.4), "nlu_fallback"),
        (ranking(greet=0.7, thank=0.1, distress=0.2), "distress"),
        (ranking(greet=0.7, distress=0.1), "greet"),
        (ranking(distress=0.16, thank=0.15), "distress"),
        (ranking(distress=0.1, thank=0.09), "distress"),
    ],
)
def test_doubt_and_distress(given: list[dict[str, Any]], first: str) -> None:
    decided = Fallback(Fallback.get_default_config()).decide(given)
    assert decided[0]["name"] == first
    assert {entry["name"] for entry in given} <= {entry["name"] for entry in decided}


def test_doubt_between_intents_of_one_family_does_no_harm() -> None:
    config = {**Fallback.get_default_config(), "families": [["inform", "refine_offers"]]}
    close = ranking(inform=0.25, refine_offers=0.24, greet=0.1)
    assert Fallback(config).decide(close)[0]["name"] == "inform"
    assert Fallback(config).decide(ranking(inform=0.2, greet=0.19))[0]["name"] == "nlu_fallback"
