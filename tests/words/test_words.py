"""Saying a sentence: keys, fields, attributes, tables."""

from __future__ import annotations

import pytest
from fluent.runtime import FluentBundle, FluentResource

from words import Words, closest, languages
from words.errors import BrokenMessage, UnknownLanguage, UnknownMessage, WordsError
from words.shelf import keys


def bundle(language: str, source: str) -> FluentBundle:
    made = FluentBundle([language], use_isolating=False)
    made.add_resource(FluentResource(source))
    return made


def test_a_key_is_said_in_each_language() -> None:
    assert Words.load("en").say("widget-send") == "Send"
    assert Words.load("pl").say("widget-send") == "Wyślij"


def test_a_field_is_put_in_without_invisible_marks() -> None:
    said = Words.load("en").say("offers-noted", what="Excel")
    assert "Excel" in said
    assert not set(said) & {"\u2068", "\u2069"}


def test_an_unknown_key_is_an_error() -> None:
    with pytest.raises(UnknownMessage, match="widget-nothing"):
        Words.load("pl").say("widget-nothing")
    with pytest.raises(UnknownMessage):
        Words.load("pl").attribute("widget-nothing", "url")


def test_a_missing_field_is_an_error() -> None:
    with pytest.raises(BrokenMessage, match="en offers-noted"):
        Words.load("en").say("offers-noted")


def test_an_unknown_language_is_an_error() -> None:
    with pytest.raises(UnknownLanguage):
        Words.load("tlh")
    with pytest.raises(UnknownLanguage):
        keys("tlh", "widget")


def test_every_error_is_of_one_tree() -> None:
    for error in (UnknownLanguage, UnknownMessage, BrokenMessage):
        assert issubclass(error, WordsError)


def test_words_of_a_language_are_loaded_once() -> None:
    assert Words.load("pl") is Words.load("pl")


def test_what_a_language_lacks_is_said_in_english() -> None:
    polish = bundle("pl", "talk-yes = Tak\n")
    english = bundle("en", "talk-yes = Yes\ntalk-no = No\n    .url = https://example.org\n")
    words = Words("pl", (polish, english))
    assert words.say("talk-yes") == "Tak"
    assert words.say("talk-no") == "No"
    assert words.attribute("talk-no", "url") == "https://example.org"
    assert words.has("talk-no")


def test_a_message_without_a_text_cannot_be_said() -> None:
    words = Words("en", (bundle("en", "talk-odd =\n    .url = https://example.org\n"),))
    with pytest.raises(UnknownMessage):
        words.say("talk-odd")


@pytest.mark.parametrize("language", ["en", "pl"])
def test_attributes_of_a_source(language: str) -> None:
    words = Words.load(language)
    assert words.attribute("source-recommendation", "date") == "2022-06-16"
    address = words.attribute("source-recommendation", "url")
    assert address is not None
    assert f"/{language.upper()}/" in address
    assert words.attribute("source-recommendation", "author") is None


def test_whether_a_key_is_there() -> None:
    assert Words.load("pl").has("widget-send")
    assert not Words.load("pl").has("widget-nothing")


def test_a_table_holds_a_topic_without_its_prefix() -> None:
    table = Words.load("pl").table("widget")
    assert table["send"] == "Wyślij"
    assert set(table) == set(Words.load("en").table("widget"))


def test_a_table_leaves_out_what_needs_fields() -> None:
    table = Words.load("en").table("offers")
    assert "ask-topic" in table
    assert "noted" not in table


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("pl", "pl"),
        ("pl-PL", "pl"),
        ("PL_pl", "pl"),
        ("en-GB", "en"),
        ("de", "en"),
        ("", "en"),
        (None, "en"),
    ],
)
def test_closest_language(wanted: str | None, found: str) -> None:
    assert closest(wanted) == Words.closest(wanted) == found


def test_languages_are_in_alphabetical_order() -> None:
    assert languages() == ("en", "pl")
