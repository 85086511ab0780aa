"""The linear classifier: what is kept reads the same, steps are close, embeddings join."""

from __future__ import annotations

import json

import numpy as np
import pytest

from bot.components.intent_model import IntentModel, softmax
from bot.components.intent_training import Examples, fit, held_out_scores, in_steps

TEXTS = {
    "greet": ["hello", "hi there", "good morning", "hello you", "dzień dobry", "hejka"],
    "ask_level": ["which level", "what level is it", "jaki poziom", "który poziom", "level", "lvl"],
}
EXAMPLES = Examples(
    [text for texts in TEXTS.values() for text in texts],
    [intent for intent, texts in TEXTS.items() for _ in texts],
)


@pytest.fixture(scope="module")
def model() -> IntentModel:
    return fit(EXAMPLES, c=2.0, folds=2)


def test_what_is_kept_reads_the_same(model: IntentModel) -> None:
    names = json.loads(json.dumps(model.names()))
    again = IntentModel.load(names, model.arrays())
    for text in (*EXAMPLES.texts, "wich levle", ""):
        assert again.rank(text, 2) == model.rank(text, 2)


def test_a_mistyped_message_is_read_as_the_right_one(model: IntentModel) -> None:
    assert model.rank("waht leevl", 1)[0]["name"] == "ask_level"
    assert model.rank("DZIEN DOBRY", 1)[0]["name"] == "greet"


def test_a_message_without_a_known_letter_is_no_error(model: IntentModel) -> None:
    assert np.array_equal(model.scores("日本"), model.scores("語語"))


def test_steps_are_half_a_step_off_at_most() -> None:
    weights = np.random.default_rng(0).normal(size=(200, 3)).astype(np.float32)
    weights[:, 2] = 0
    steps, scale = in_steps(weights)
    assert steps.dtype == np.int8
    assert (np.abs(steps * scale - weights).max(axis=0) <= scale * 0.5001).all()


def test_embeddings_decide_where_letters_do_not() -> None:
    """Two intents with the same texts: only the vectors tell them apart."""
    texts = ["one word", "another word", "one word more", "words"] * 2
    rows = np.repeat(np.eye(2, dtype=np.float32), 4, axis=0)
    told = Examples(texts, ["first"] * 4 + ["second"] * 4, rows)
    model = fit(told, c=2.0, folds=2)
    for wanted, row in zip(("first", "second"), np.eye(2, dtype=np.float32), strict=True):
        assert model.rank("one word", 2, row)[0]["name"] == wanted
    again = IntentModel.load(model.names(), model.arrays())
    assert np.allclose(again.scores("word", rows[0]), model.scores("word", rows[0]))


def test_a_held_out_example_is_scored_by_a_model_that_has_not_seen_it() -> None:
    scores, wanted = held_out_scores(EXAMPLES, c=2.0, folds=2)
    assert scores.shape == (len(EXAMPLES.texts), 2)
    assert list(wanted) == [1 if intent == "greet" else 0 for intent in EXAMPLES.intents]
    one, _ = held_out_scores(EXAMPLES, c=2.0, folds=2, only_first=True)
    assert len(one) == len(EXAMPLES.texts) / 2


def test_likelihoods_add_up_to_one() -> None:
    assert softmax(np.array([[1000.0, 0.0, -1000.0]])).sum() == pytest.approx(1.0)
