"""Every sentence a person reads: whole, in all languages, with all plural forms."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

import pytest
from babel import Locale
from fluent.syntax import ast

from front import deleting, handout
from front.handoff import choices
from tests.rooms.ftl import Entry, by_key, entries, everything, files, made_of, plain_text
from tests.rooms.house import LANGUAGES, ROOT, intents, name
from words import Words, languages
from words.shelf import bundle

COMPARED = [language for language in LANGUAGES if language != "en"]
# Keys that any topic's file may hold: Rasa's responses, facts, and the sources they stand on.
ANYWHERE = ("utter-", "fact-", "source-")
# What the service says of itself is on no page elsewhere.
NO_PAGE = {"source-cairn"}
TAG = re.compile(r"</?[a-z][^>]*>|&[a-z]+;|\*\*|\]\(", re.IGNORECASE)
NUMBERS = (0, 1, 2, 5, 22, 100, Decimal("1.5"))


def told(wrong: list[str]) -> str:
    return "\n".join(wrong)


def pairs(language: str) -> Iterator[tuple[Entry, Entry]]:
    """The entries of a language with the English ones of the same keys."""
    for entry in entries(language):
        if entry.key in by_key("en"):
            yield entry, by_key("en")[entry.key]


def test_the_languages_are_those_of_the_words_room() -> None:
    assert languages() == LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_line_is_broken(language: str) -> None:
    """The runtime would leave a broken line out and say nothing."""
    wrong = [
        f"locales/{language}/{topic}.ftl: {node.content!r}"
        for topic, resource in files(language).items()
        for node in resource.body
        if isinstance(node, ast.Junk)
    ]
    assert not wrong, told(wrong)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_key_is_there_twice(language: str) -> None:
    """The runtime would keep the first and say nothing."""
    counted = Counter(entry.key for entry in entries(language))
    assert not {key: times for key, times in counted.items() if times > 1}


def test_no_attribute_is_there_twice() -> None:
    wrong = [str(e) for e in everything() if len(e.attributes()) < len(e.node.attributes)]
    assert not wrong, told(wrong)


@pytest.mark.parametrize("language", COMPARED)
def test_every_language_has_the_same_files(language: str) -> None:
    assert files(language).keys() == files("en").keys()


@pytest.mark.parametrize("language", COMPARED)
def test_every_language_has_the_same_keys(language: str) -> None:
    assert by_key(language).keys() ^ by_key("en").keys() == set()


@pytest.mark.parametrize("language", COMPARED)
def test_every_language_keeps_a_key_in_the_same_file(language: str) -> None:
    wrong = [str(entry) for entry, english in pairs(language) if entry.topic != english.topic]
    assert not wrong, told(wrong)


@pytest.mark.parametrize("language", COMPARED)
def test_attributes_are_the_same(language: str) -> None:
    wrong = [
        f"{entry}: {sorted(differing)}"
        for entry, english in pairs(language)
        if (differing := entry.attributes().keys() ^ english.attributes().keys())
    ]
    assert not wrong, told(wrong)


@pytest.mark.parametrize("language", COMPARED)
def test_variables_are_the_same(language: str) -> None:
    wrong = [
        f"{entry}: {sorted(differing)}"
        for entry, english in pairs(language)
        if (differing := variables(entry) ^ variables(english))
    ]
    assert not wrong, told(wrong)


def variables(entry: Entry) -> set[str]:
    """The variables of the text and, with the attribute's name, of each attribute."""
    own = made_of(entry.node.value).variables
    for title, attribute in entry.attributes().items():
        own |= {f"{title}.{variable}" for variable in made_of(attribute).variables}
    return own


def test_keys_begin_with_their_topic() -> None:
    wrong = [
        str(entry)
        for entry in everything()
        if not entry.key.lstrip("-").startswith((f"{entry.topic}-", *ANYWHERE))
        or not re.fullmatch(r"-?[a-z0-9]+(-[a-z0-9]+)+", entry.key)
    ]
    assert not wrong, told(wrong)


def test_references_lead_somewhere() -> None:
    wrong = [
        f"{entry}: {reference}"
        for entry in everything()
        for reference in made_of(entry.node).terms | made_of(entry.node).messages
        if reference not in by_key(entry.language)
    ]
    assert not wrong, told(wrong)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_choice_by_number_has_all_plural_forms(language: str) -> None:
    """Those of CLDR; a variant for one number, such as [0], is an extra."""
    wanted = set(Locale(language).plural_form.tags) | {"other"}
    wrong = [
        f"{entry}: {serialize_key(select)} has {sorted(forms)}, not {sorted(wanted)}"
        for entry in entries(language)
        for select in made_of(entry.node).selects
        if (forms := named_forms(select)) != wanted and is_plural(forms)
    ]
    assert not wrong, told(wrong)


def named_forms(select: ast.SelectExpression) -> set[str]:
    keys = (variant.key for variant in select.variants)
    return {key.name for key in keys if isinstance(key, ast.Identifier)}


def is_plural(forms: set[str]) -> bool:
    """Whether the variants are plural forms, and not, say, the names of things."""
    return forms <= {"zero", "one", "two", "few", "many", "other"}


def serialize_key(select: ast.SelectExpression) -> str:
    return "".join(sorted(made_of(select.selector).variables))


def test_sources_exist() -> None:
    wrong = [
        f"{entry}: {named}"
        for entry in everything()
        if "sources" in entry.attributes()
        for named in named_sources(entry)
        if f"source-{named}" not in by_key(entry.language)
    ]
    assert not wrong, told(wrong)


def named_sources(entry: Entry) -> list[str]:
    return [part.strip() for part in plain_text(entry.attributes()["sources"]).split(",")]


def test_sources_have_an_address_and_a_date() -> None:
    """A date may be missing, where a page has none."""
    wrong = [
        f"{entry}: {problem}"
        for entry in everything()
        if entry.key.startswith("source-") and entry.key not in NO_PAGE
        for problem in source_problems(entry)
    ]
    assert not wrong, told(wrong)


def source_problems(entry: Entry) -> Iterator[str]:
    said = {title: plain_text(attribute) for title, attribute in entry.attributes().items()}
    if not re.fullmatch(r"https://[^\s/]+\.[a-z]+(/\S*)?", said.get("url", "")):
        yield f".url is {said.get('url')!r}"
    if "date" in said:
        try:
            date.fromisoformat(said["date"])
        except ValueError:
            yield f".date is {said['date']!r}"


def test_sources_have_the_same_date_in_all_languages() -> None:
    wrong = [
        str(entry)
        for language in COMPARED
        for entry, english in pairs(language)
        if entry.key.startswith("source-") and dated(entry) != dated(english)
    ]
    assert not wrong, told(wrong)


def dated(entry: Entry) -> str | None:
    attribute = entry.attributes().get("date")
    return plain_text(attribute) if attribute else None


def test_buttons_name_intents_or_what_the_front_answers() -> None:
    ours = {deleting.YES, deleting.NO, choices.payload(handout.BUTTON)}
    known = {*intents(), *(one.removeprefix("/") for one in ours)}
    wrong = [
        f"{entry}.{title}"
        for entry in everything()
        for title in entry.attributes()
        if title.startswith("button-")
        and title.removeprefix("button-").replace("-", "_") not in known
    ]
    assert not wrong, told(wrong)


def test_attributes_are_of_a_known_kind() -> None:
    """A misspelt `.source` would be passed over in silence."""
    kinds = {"source": {"url", "date"}, "utter": {"sources"}, "fact": {"more", "simple"}}
    wrong = [
        f"{entry}.{title}"
        for entry in everything()
        for title in entry.attributes()
        if title not in kinds.get(entry.key.split("-")[0], set())
        and not (title.startswith("button-") and entry.key.startswith("utter-"))
    ]
    assert not wrong, told(wrong)


def test_texts_are_plain() -> None:
    wrong = [
        f"{entry}: {found.group()}"
        for entry in everything()
        for text in made_of(entry.node).texts
        if (found := TAG.search(text))
    ]
    assert not wrong, told(wrong)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_can_be_said(language: str) -> None:
    """With numbers and with texts as fields; a failure raises BrokenMessage."""
    words = Words.load(language)
    for entry in entries(language):
        if entry.key.startswith("-"):
            continue
        for value in (*NUMBERS, "słowo"):
            fields = dict.fromkeys(made_of(entry.node.value).variables, value)
            assert words.say(entry.key, **fields).strip(), str(entry)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_attribute_can_be_said(language: str) -> None:
    wrong = [
        f"{entry}.{title}: {errors}"
        for entry in entries(language)
        if entry.attributes()
        for title, pattern in bundle(language).get_message(entry.key).attributes.items()
        for text, errors in [bundle(language).format_pattern(pattern)]
        if errors or not str(text).strip()
    ]
    assert not wrong, told(wrong)


def test_files_are_written_in_one_way() -> None:
    """No tab, no space at a line's end, one end of line at the end of the file."""
    wrong = []
    for path in sorted((ROOT / "locales").rglob("*.ftl")):
        text = path.read_text(encoding="utf-8")
        if "\t" in text or re.search(r"[ \r]$", text, re.MULTILINE) or not text.endswith("\n"):
            wrong.append(name(path))
    assert not wrong, told(wrong)
