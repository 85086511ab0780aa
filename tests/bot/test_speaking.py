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


# Names of courses and places, words that both languages have, no diacritics: nobody changed.
STILL_POLISH = (
    "Public Speaking and Leadership Skills",
    "machine learning and artificial intelligence",
    "Project Management for Beginners",
    "Introduction to Data Science to jest ten kurs",
    "a to Digital Marketing Fundamentals?",
    "Google Data Analytics Certificate, ile trwa",
    "Cambridge English B2 First kurs",
    "szukam front-end developer bootcamp w Warszawie",
    "ile kosztuje Scrum Master Certification",
    "czy Excel for Business jest po polsku",
    "ten pierwszy, show me more",
    "kurs first aid dla nauczycieli",
    "kurs HR business partner",
    "kurs barista latte art",
    "Java, Spring, Docker, Kubernetes",
    "UX design, najlepiej wieczorami",
    "marketing on-line dla firm",
    "please kurs excela",
    "no to data",
    "a to do kiedy",
    "on line to ja nie",
    "to the point prosze",
    "no i co",
    "mam problem z tym",
    "super dzieki",
    "moge tylko w weekend",
    "start w marcu, max 500 zl",
    "chcialbym sie nauczyc programowac",
    "Berlin albo Wroclaw",
    "trener personalny fitness",
)
STILL_ENGLISH = (
    "I live in Łódź",
    "courses in Kraków or Gdańsk",
    "Politechnika Wrocławska, is it good",
    "is the Szkoła Główna Handlowa in there",
    "Akademia Górniczo-Hutnicza courses",
    "what about kurs spawania",
    "500 zł at most",
    "price in złoty",
    "do I need matura for this",
    "can I join as Paweł's mother",
    "I am a pani domu",
    "what is świadectwo pracy",
    "how do I get mikropoświadczenie",
    "I am from Nowy Sącz",
    "on Monday to Friday",
    "to Warsaw please",
    "welding near Bielsko-Biała",
    "a course in Stalowa Wola",
)


@pytest.mark.parametrize(
    ("text", "language", "other"),
    [
        *((text, "pl", "en") for text in STILL_POLISH),
        *((text, "en", "pl") for text in STILL_ENGLISH),
    ],
)
def test_nobody_is_switched_by_names_and_words_of_both(
    detector: LanguageDetector, text: str, language: str, other: str
) -> None:
    _, spoken, plain = told(detector, text, language=language, settled=True, leaning=other)
    assert (spoken, plain == other) == (language, False)


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
