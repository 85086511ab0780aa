"""Text for the ear, as the browser makes it: its month names, plural forms and currencies."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, Route

from tests.browser.double import ROOM
from words import Words

ORIGIN = "http://cairn.test"
LONGEST_PIECE = 200

SAID = {
    "pl": {
        "Kosztuje 1\u00a0200\u00a0zł.": "Kosztuje 1200 złotych polskich.",
        "Cena: 240\u00a0€": "Cena: 240 euro",
        "240,50 EUR": "240,50 euro",
        "5\u00a0PLN": "5 złotych polskich",
        "Start: 2026-03-01": "Start: pierwszego marca 2026 roku",
        "do 22.11.2026": "do dwudziestego drugiego listopada 2026 roku",
        "od 12 maja 2026 r. w Lublinie": "od dwunastego maja 2026 roku w Lublinie",
        "45 maja 2026": "45 maja 2026",
        "1 ECTS": "1 punkt e-ce-te-es",
        "3 ECTS": "3 punkty e-ce-te-es",
        "5 ECTS": "5 punktów e-ce-te-es",
        "2,5 ECTS": "2,5 punktu e-ce-te-es",
        "punkty ECTS": "punkty e-ce-te-es",
        "PRK 5": "poziom 5 Polskiej Ramy Kwalifikacji",
        "Poziom: ERK 6": "Poziom: poziom 6 Europejskiej Ramy Kwalifikacji",
        "na poziomie 5 PRK": "na poziomie 5 Polskiej Ramy Kwalifikacji",
        "według PRK": "według pe-er-ka",
        "np. kurs, m.in. w UE": "na przykład kurs, między innymi w u-e",
        "2–4 tygodnie": "2 do 4 tygodnie",
        "Zadzwoń: 116 123.": "Zadzwoń: 116 123.",
        "Zob. https://www.example.org/a?b=c.": "Zob. link do strony example.org.",
        "• jedna\n• druga": "jedna. druga",
    },
    "en": {
        "It costs €1,200.50.": "It costs 1200.50 euros.",
        "PLN\u00a0300": "300 Polish zlotys",
        "1,200 EUR": "1200 euros",
        "by 2026-03-01": "by 1st of March 2026",
        "on 22 November 2026": "on 22nd of November 2026",
        "5 ECTS credits": "5 E C T S credits",
        "1 ECTS": "1 E C T S credit",
        "EQF level 5": "level 5 of the European Qualifications Framework",
        "level 6 of the EQF": "level 6 of the European Qualifications Framework",
        "Level: EQF 5": "Level: level 5 of the European Qualifications Framework",
        "e.g. online": "for example online",
        "in 2026, 30 hours": "in 2026, 30 hours",
        "call 116 123 or 112": "call 116 123 or 112",
        "see (http://example.org/x)": "see (link to the page example.org)",
    },
}


@pytest_asyncio.fixture(loop_scope="session")
async def page(browser: Browser) -> AsyncIterator[Page]:
    """An empty page beside the widget's modules."""

    async def serve(route: Route) -> None:
        name = route.request.url.removeprefix(f"{ORIGIN}/")
        if name:
            await route.fulfill(path=ROOM / "static" / name, content_type="text/javascript")
        else:
            await route.fulfill(body="<!doctype html>", content_type="text/html")

    context = await browser.new_context()
    await context.route(f"{ORIGIN}/**", serve)
    page = await context.new_page()
    await page.goto(f"{ORIGIN}/")
    yield page
    await context.close()


@pytest.mark.parametrize("language", SAID)
async def test_what_a_voice_would_stumble_over_is_put_into_words(page: Page, language: str) -> None:
    said = await page.evaluate(
        """async ([texts, language, words]) => {
            const {spoken} = await import('/spoken.js');
            return texts.map((text) => spoken(text, language, words));
        }""",
        [list(SAID[language]), language, Words.load(language).table("spoken")],
    )
    assert dict(zip(SAID[language], said, strict=True)) == SAID[language]


async def test_long_texts_are_cut_after_sentences(page: Page) -> None:
    text = "Ala ma kota. " + "Słowo " * 80 + "koniec! " + "W" * 300 + " I tyle…"
    cut = await page.evaluate(
        "async (text) => (await import('/spoken.js')).pieces(text)",
        text,
    )
    assert cut[0] == "Ala ma kota."
    assert " ".join(cut) == " ".join(text.split())
    assert all(len(one) <= LONGEST_PIECE for one in cut if " " in one)


ANSWER: dict[str, Any] = {
    "text": "Oto oferta.",
    "offers": [
        {
            "title": "Python",
            "provider": "Politechnika",
            "reasons": ["Jest online."],
            "caveats": ["Nie podano ceny."],
            "facts": [{"label": "Nakład pracy", "value": "5 ECTS"}],
        }
    ],
    "sources": [{"title": "Zalecenie", "url": "https://example.org"}],
    "buttons": [
        {"title": "Więcej", "payload": "/x"},
        {"title": "Porównaj", "payload": "/y"},
        {"title": "Powiedz prościej", "payload": "/z", "kind": "simple"},
    ],
}
COMPARED: dict[str, Any] = {
    "text": "",
    "offers": ANSWER["offers"],
    "comparison": {
        "columns": ["Python (A)", "Java (B)"],
        "rows": [{"label": "Cena", "cells": ["240 EUR", "nie podano"]}],
    },
}


async def test_an_answer_is_read_with_all_its_parts_and_a_comparison_by_rows(page: Page) -> None:
    read = """async ([message, words]) =>
        (await import('/speech.js')).speech(message, 'pl', words)"""
    words = Words.load("pl").table("spoken")
    assert await page.evaluate(read, [ANSWER, words]) == (
        "Oto oferta. Oferta 1: Python. Politechnika. Dlaczego pasuje: Jest online. "
        "Co nie pasuje lub czego nie podano: Nie podano ceny. "
        "Nakład pracy: 5 punktów e-ce-te-es. Źródła są zapisane pod odpowiedzią. "
        "Możesz odpowiedzieć: Więcej; Porównaj"
    )
    assert await page.evaluate(read, [COMPARED, words]) == (
        "Cena: Python (A): 240 euro. Java (B): nie podano"
    )
