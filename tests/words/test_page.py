"""docs/words.md: its examples work, its table is true."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from pathlib import Path

from babel import Locale
from fluent.syntax import FluentParser
from fluent.syntax.ast import Message

from words import Words, languages

PAGE = Path(__file__).resolve().parents[2] / "docs" / "words.md"
KNOWN = {"Words": Words, "Decimal": Decimal, "date": date}


def blocks(language: str) -> list[str]:
    found = re.findall(rf"^```{language}\n(.*?)^```", PAGE.read_text(encoding="utf-8"), re.M | re.S)
    assert found
    return found


def test_messages_of_the_page_are_well_formed_and_exist() -> None:
    for block in blocks("ftl"):
        for entry in FluentParser().parse(block).body:
            assert isinstance(entry, Message)
            assert Words.load("en").has(entry.id.name)


def test_code_of_the_page_says_what_it_tells() -> None:
    names: dict[str, object] = dict(KNOWN)
    for line in "".join(blocks("python")).splitlines():
        code, _, told = line.partition("  # ")
        if told:
            said = str(eval(code, names))
            assert said.replace("\N{NO-BREAK SPACE}", " ") == told
        else:
            exec(code, names)


def test_plural_forms_of_the_page_are_those_of_cldr() -> None:
    text = PAGE.read_text(encoding="utf-8")
    rows = re.findall(r"^\| ([A-Z]\w+) \| (`.*?`) \|", text, re.MULTILINE)
    told = {language: set(re.findall(r"`(\w+)`", forms)) for language, forms in rows}
    assert told == {
        Locale(code).get_display_name("en"): {*Locale(code).plural_form.tags, "other"}
        for code in languages()
    }
