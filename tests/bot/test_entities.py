"""Entities: single rules, and the micro F1 over messages set aside."""

from __future__ import annotations

import json
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import rasa.shared.utils.io

from bot.components.entities import gazetteer
from bot.components.entities.extractor import EntityExtractor
from bot.components.entities.reading import Reading

TODAY = date(2026, 11, 22)
HERE = Path(__file__).parent
LEAST_F1 = 0.97


@pytest.fixture(scope="module")
def extractor() -> EntityExtractor:
    return EntityExtractor(EntityExtractor.get_default_config(), today=lambda: TODAY)


def as_key(entity: str, value: Any) -> tuple[str, str]:
    plain = str(value) if entity == "mention" else value
    return entity, json.dumps(plain, sort_keys=True, ensure_ascii=False)


def values(extractor: EntityExtractor, text: str, intent: str | None = None) -> list[Any]:
    return [(found.entity, found.value) for found in extractor.find(text, intent)]


@pytest.mark.parametrize("language", ["en", "pl"])
def test_micro_f1_over_messages_set_aside(extractor: EntityExtractor, language: str) -> None:
    messages = rasa.shared.utils.io.read_yaml_file(HERE / "blind" / f"entities.{language}.yml")
    right, wanted, found = 0, 0, 0
    for message in messages:
        want = Counter(as_key(e["entity"], e["value"]) for e in message["entities"])
        got = Counter(as_key(*pair) for pair in values(extractor, message["text"]))
        right += sum((want & got).values())
        wanted, found = wanted + sum(want.values()), found + sum(got.values())
    f1 = 2 * right / (wanted + found)
    assert f1 >= LEAST_F1, f"F1 {f1:.3f}: {right} right of {wanted} wanted and {found} found"


@pytest.mark.parametrize(
    ("text", "entity", "value"),
    [
        ("anything up to 8 credits", "ects", {"min": None, "max": 8}),
        ("od 2 do 4 punktów", "ects", {"min": 2, "max": 4}),
        ("seven hours each week", "hours", {"min": None, "max": 7, "per": "week"}),
        ("przynajmniej dwadzieścia pięć godzin", "hours", {"min": 25, "max": None, "per": "total"}),
        ("shorter than two months", "duration", {"min": None, "max": 9}),
        ("w ciągu roku", "duration", {"min": None, "max": 52}),
        ("at most 1,250 euros", "price", {"max": 1250, "currency": "EUR"}),
        ("do 1,5 tys. zł", "price", {"max": 1500, "currency": "PLN"}),
        ("2.400 zł", "price", {"max": 2400, "currency": "PLN"}),
        ("free of charge please", "price", {"max": 0, "currency": None}),
        ("EQF level 7", "level", "7"),
        ("czwarty poziom PRK", "level", "4"),
        ("dla zupełnie początkujących", "level", "beginner"),
        ("prowadzone po francusku", "language", "fr"),
        ("w Białymstoku", "place", "Białystok"),
        ("w bielsku bialej", "place", "Bielsko-Biała"),
        ("we Włoszech", "country", "IT"),
        ("as of 15.04.2027", "start", {"from": "2027-04-15", "to": None}),
        ("w lutym", "start", {"from": "2027-02-01", "to": "2027-02-28"}),
        ("before July", "start", {"from": None, "to": "2027-06-30"}),
        ("from tomorrow", "start", {"from": "2026-11-23", "to": None}),
        ("show me the third offer", "mention", "3"),
        ("opcja 2", "mention", "2"),
        ("hybrydowo", "mode", "blended"),
        ("I want to become a tram driver", "occupation", "tram driver"),
        ("kurs C++", "topic", "C++"),
        ("a fortnight at most", "duration", {"min": None, "max": 2}),
        ("nothing over 1,000 zł", "price", {"max": 1000, "currency": "PLN"}),
        ("between €100 and €400", "price", {"max": 400, "currency": "EUR"}),
        ("od 100 zł do 400 zł", "price", {"max": 400, "currency": "PLN"}),
        ("can you change the level to 4", "level", "4"),
        ("June-August", "start", {"from": "2027-06-01", "to": "2027-08-31"}),
        ("bez wychodzenia z domu", "mode", "online"),
        ("Bielsko - Biała", "place", "Bielsko-Biała"),
        ("kadry i płace", "topic", "kadry i płace"),
        ("learn to restore old furniture", "topic", "restore old furniture"),
        ("opieka nad osobami starszymi", "topic", "opieka nad osobami starszymi"),
        ("something in IT", "topic", "IT"),
        ('tell me about "Wound Care at Home"', "offer", "Wound Care at Home"),
        ("courses at Larkspur Valley College", "provider", "Larkspur Valley College"),
        ("zadzwoń: 555 010 020", "phone", "555010020"),
        ("write to j.k+2@example.com", "email", "j.k+2@example.com"),
    ],
)
def test_a_value(extractor: EntityExtractor, text: str, entity: str, value: Any) -> None:
    assert (entity, value) in values(extractor, text)


@pytest.mark.parametrize(
    ("text", "entity", "value"),
    [
        ("w Warszawei", "place", "Warszawa"),
        ("Bydgoszzcz", "place", "Bydgoszcz"),
        ("kurs w zilonej gorze", "place", "Zielona Góra"),
        ("something in Irleand", "country", "IE"),
        ("w Niemczehc", "country", "DE"),
        ("od stycznai", "start", {"from": "2027-01-01", "to": None}),
        ("untill Decmber", "start", {"from": None, "to": "2026-12-31"}),
        ("po nimiecku", "language", "de"),
        ("tought in Germn", "language", "de"),
        ("dla poczatkujacyh", "level", "beginner"),
        ("zdlanie", "mode", "online"),
        ("3 miesace", "duration", {"min": None, "max": 13}),
        ("no more then four huors", "hours", {"min": None, "max": 4, "per": "total"}),
        ("do dwusttu zlotych", "price", {"max": 200, "currency": "PLN"}),
        ("za darno", "price", {"max": 0, "currency": None}),
        ("pokaz druga ofrete", "mention", "2"),
    ],
)
def test_a_word_with_one_typo(
    extractor: EntityExtractor, text: str, entity: str, value: Any
) -> None:
    assert (entity, value) in values(extractor, text)


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("szukm kursu spawania", "spawania"),
        ("lookin for a plumbing corse", "plumbing"),
    ],
)
def test_misspelt_fillers_are_no_subject(
    extractor: EntityExtractor, text: str, subject: str
) -> None:
    assert values(extractor, text, "find_offers") == [("topic", subject)]


@pytest.mark.parametrize(
    "text",
    [
        "Marta i Paweł pozdrawiają",
        "pilnie potrzebna pomoc",
        "we completed the export",
        "młodzi i morze",
        "how may I help, let it fall",
    ],
)
def test_ordinary_words_are_no_names_mistyped(extractor: EntityExtractor, text: str) -> None:
    assert values(extractor, text, "greet") == []


@pytest.mark.parametrize(
    "text",
    [
        "mam 47 lat",
        "I am 38 years old",
        "I have worked for 12 years",
        "may I ask you something",
        "feel free to answer",
        "oni mają czas",
        "I earn 2,000 euros a month",
        "jeżdżę taksówką od pięciu lat",
        "zwolnili mnie w marcu",
        "two evenings a week at most",
        "siedzę w domu z dziećmi",
        "no one answers",
    ],
)
def test_no_false_alarm(extractor: EntityExtractor, text: str) -> None:
    assert values(extractor, text, "greet") == []


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("nie w Krakowie, lepiej w Gdyni", ("place", "Gdynia")),
        ("in English instead of Polish", ("language", "en")),
        ("rather in May than in March", ("start", {"from": "2027-05-01", "to": "2027-05-31"})),
        ("I came from Kharkiv and live in Lublin", ("place", "Lublin")),
        ("zapomnij o Warszawie, wolę Gdańsk", ("place", "Gdańsk")),
    ],
)
def test_what_is_denied_is_left_out(extractor: EntityExtractor, text: str, kept: Any) -> None:
    assert [pair for pair in values(extractor, text) if pair[0] == kept[0]] == [kept]


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        ("Straciłam pracę w magazynie. Chciałabym zajmować się ogrodem", ["ogrodem"]),
        ("My factory closed. I would like to work with animals", ["animals"]),
    ],
)
def test_the_story_before_a_wish_is_no_subject(
    extractor: EntityExtractor, text: str, subjects: list[str]
) -> None:
    found = extractor.find(text, "find_offers")
    assert [text[one.start : one.end] for one in found if one.entity == "topic"] == subjects


def test_years_are_no_summer(extractor: EntityExtractor) -> None:
    found = extractor.find("mam 52 lata i pracowałam w szwalni", "find_offers", "pl")
    assert "start" not in {one.entity for one in found}


def test_a_number_word_of_another_language_may_be_an_everyday_word(
    extractor: EntityExtractor,
) -> None:
    polish = extractor.find("ile kosztuje ten pierwszy?", "ask_offer", "pl")
    assert [(found.entity, str(found.value)) for found in polish] == [("mention", "1")]
    english = extractor.find("at most ten euros", "inform", "en")
    assert [found.value for found in english] == [{"max": 10, "currency": "EUR"}]


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        ("compare 2 with 3", ["2", "3"]),
        ("numer 3 i 4 czym się różnią", ["3", "4"]),
        ("number two or number four", ["2", "4"]),
    ],
)
def test_several_offers_meant(extractor: EntityExtractor, text: str, mentions: list[str]) -> None:
    found = extractor.find(text, "compare_offers")
    assert sorted(one.value for one in found if one.entity == "mention") == mentions


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        ("more practical ones, not just theory", []),
        ("narrow it down to nursing", ["nursing"]),
        ("not solar, I meant heat pumps", ["heat pumps"]),
    ],
)
def test_other_wishes_name_a_subject_only_where_they_say_so(
    extractor: EntityExtractor, text: str, subjects: list[str]
) -> None:
    assert values(extractor, text, "refine_offers") == [("topic", one) for one in subjects]


def test_capitals_tell_nothing_where_all_are(extractor: EntityExtractor) -> None:
    found = values(extractor, "SZUKAM SZKOLENIA Z EXCELA W LUBLINIE", "find_offers")
    assert found == [("place", "Lublin"), ("topic", "EXCELA")]


def test_positions_point_into_the_message_as_typed(extractor: EntityExtractor) -> None:
    text = "Szukam: opieka nad osobami starszymi, w Łodzi, do 300 zł"
    written = {found.entity: text[found.start : found.end] for found in extractor.find(text)}
    assert written == {
        "topic": "opieka nad osobami starszymi",
        "place": "Łodzi",
        "price": "do 300 zł",
    }


def test_positions_hold_where_words_are_corrected_and_spaces_are_many(
    extractor: EntityExtractor,
) -> None:
    text = "  kurs\tonline   z Excela,  w  Zilonej   Górze\nod stycznai "
    written = {found.entity: text[found.start : found.end] for found in extractor.find(text)}
    assert written == {
        "topic": "Excela",
        "place": "Zilonej   Górze",
        "mode": "online",
        "start": "od stycznai",
    }


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("C++ i C#, .NET", ["C++", "i", "C#", ".NET"]),
        ("e-learning za 20 zł/mies", ["e-learning", "za", "20", "zł/mies"]),
        ("Gdynia/Sopot", ["Gdynia", "Sopot"]),
        ("", []),
    ],
)
def test_the_words_of_a_message(text: str, words: list[str]) -> None:
    assert [token.typed for token in Reading(text, TODAY).tokens] == words


def test_a_full_vocabulary_gives_way_to_a_new_one(
    extractor: EntityExtractor, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = gazetteer.gazetteer()
    monkeypatch.setattr(gazetteer, "_MOST_WORDS", len(before.language.vocab) - 1)
    assert values(extractor, "in Gdynia") == [("place", "Gdynia")]
    monkeypatch.undo()
    assert gazetteer.gazetteer() is not before
    assert values(extractor, "in Gdynia") == [("place", "Gdynia")]


def test_only_intents_that_name_subjects_give_topics(extractor: EntityExtractor) -> None:
    assert values(extractor, "beekeeping", "inform") == [("topic", "beekeeping")]
    assert values(extractor, "beekeeping", "greet") == []
