"""Which language somebody is answered in: theirs, until two messages in a row are in another."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from rasa.shared.nlu.training_data.message import Message

from bot.components.language import LanguageDetector

ROOT = Path(__file__).resolve().parents[2]
# In the files of one language, said in the other one on purpose: to ask for it.
ASKS = ("english", "polsk", "translate", "przetlumacz")


@pytest.fixture(scope="module")
def detector() -> LanguageDetector:
    return LanguageDetector(LanguageDetector.get_default_config())


def told(detector: LanguageDetector, text: str, **metadata: Any) -> tuple[str, str, str | None]:
    """The language of a message, of the answer, and that in which the message plainly is."""
    message = Message({"text": text, "metadata": metadata})
    detector.process([message])
    assert {"language", "spoken", "plain"} <= message.output_properties
    return message.get("language"), message.get("spoken"), message.get("plain")


POLISH = "szukam kursu spawania w Krakowie"


@pytest.mark.parametrize(
    ("text", "metadata", "spoken"),
    [
        # Nobody plainly spoke yet: the first message decides.
        (POLISH, {"language": "en"}, "pl"),
        ("cześć", {"language": "en"}, "pl"),
        # Then one message does not, and the second one in a row does.
        (POLISH, {"language": "en", "settled": True}, "en"),
        (POLISH, {"language": "en", "settled": True, "leaning": "pl"}, "pl"),
        ("where can I learn it", {"language": "pl", "settled": True}, "pl"),
        ("where can I learn it", {"language": "pl", "settled": True, "leaning": "en"}, "en"),
        # Short and ambiguous ones never do.
        ("cześć", {"language": "en", "settled": True, "leaning": "pl"}, "en"),
        ("ok", {"language": "pl", "settled": True, "leaning": "en"}, "pl"),
        ("machine learning", {"language": "pl", "settled": True, "leaning": "en"}, "pl"),
        ("Excel Power BI", {"language": "pl", "settled": True, "leaning": "en"}, "pl"),
        ("kurs data science, please", {"language": "en", "settled": True, "leaning": "pl"}, "en"),
        ("/find_offers", {"language": "en", "settled": True, "leaning": "pl"}, "en"),
        ('/inform{"topic": "where is it"}', {"language": "pl", "settled": True}, "pl"),
        (POLISH, {"language": "pl", "settled": True, "leaning": "en"}, "pl"),
    ],
)
def test_the_language_of_the_answer(
    detector: LanguageDetector, text: str, metadata: dict[str, Any], spoken: str
) -> None:
    assert told(detector, text, **metadata)[1] == spoken


def test_a_message_is_understood_in_its_own_language(detector: LanguageDetector) -> None:
    assert told(detector, POLISH, language="en", settled=True) == ("pl", "en", "pl")


def messages(language: str) -> Iterator[str]:
    """Every message of the training data of one language that is not about speaking another."""
    for path in sorted((ROOT / "data").glob(f"*/nlu.{language}.yml")):
        for line in path.read_text(encoding="utf-8").splitlines():
            said = line.strip()
            named = said.startswith("- intent:")
            if said.startswith("- ") and not named and not any(w in said.lower() for w in ASKS):
                yield said[2:]


@pytest.mark.parametrize(("language", "other"), [("en", "pl"), ("pl", "en")])
def test_nobody_is_switched_who_did_not_change(
    detector: LanguageDetector, language: str, other: str
) -> None:
    plain = [detector.plain(text) for text in messages(language)]
    assert len(plain) > 10_000
    # One message in a thousand may bring a button, none a switch.
    assert plain.count(other) < len(plain) / 1000
    assert (other, other) not in set(pairwise(plain))


@pytest.mark.parametrize("language", ["en", "pl"])
def test_who_speaks_is_heard(detector: LanguageDetector, language: str) -> None:
    long = [text for text in messages(language) if len(text.split()) >= 3]
    heard = sum(detector.plain(text) == language for text in long)
    assert heard / len(long) > 0.9
