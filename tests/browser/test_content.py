"""What a conversation shows and offers: tables, other forms, opinions, days, taking it along."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from playwright.async_api import Browser, Locator, expect

from tests.browser.double import Double
from tests.browser.samples import ANSWER, COMPARED, OFFERS, TOLD
from tests.browser.visitor import Visitor

NOW = datetime.now(UTC).replace(microsecond=0)
# Printing waits for a person; what would be printed is kept on the page that was asked.
PRINTED = "window.print = () => { top.printed = document.body.innerText; };"


def ago(days: int) -> str:
    return (NOW - timedelta(days=days)).isoformat()


async def shown(visitor: Visitor, double: Double, *answers: dict[str, Any]) -> Locator:
    """The answers to a first message; the last of them."""
    double.answers = [list(answers)]
    await visitor.open()
    await visitor.say("Dzień dobry")
    articles = visitor.log.get_by_role("article")
    await expect(articles).to_have_count(1 + len(answers))
    return articles.nth(len(answers))


async def test_offers_side_by_side_are_a_table_with_heads(visitor: Visitor, double: Double) -> None:
    answer = await shown(visitor, double, COMPARED)
    table = answer.get_by_label("Oferty obok siebie").get_by_role("table")
    heads = table.get_by_role("columnheader")
    await expect(heads).to_have_count(2)
    await expect(heads.nth(0)).to_contain_text("Podstawy programowania w Pythonie")
    await expect(heads.nth(1)).to_contain_text("Przykładowe Centrum Kształcenia")
    link = heads.nth(0).get_by_role("link")
    await expect(link).to_have_attribute("href", OFFERS[0]["url"])
    labels = [row["label"] for row in COMPARED["comparison"]["rows"]]
    await expect(table.get_by_role("rowheader")).to_have_text(labels)
    cells = [cell for row in COMPARED["comparison"]["rows"] for cell in row["cells"]]
    await expect(table.locator("tbody").get_by_role("cell")).to_have_text(cells)
    await expect(answer.get_by_role("list", name="Oferty")).to_have_count(0)


@pytest.mark.parametrize("width", [320, 768, 1440])
async def test_a_table_is_read_at_every_width(visitor: Visitor, double: Double, width: int) -> None:
    await visitor.page.set_viewport_size({"width": width, "height": 800})
    answer = await shown(visitor, double, COMPARED)
    region = answer.get_by_role("group", name="Oferty obok siebie")
    wide = await region.evaluate("node => [node.scrollWidth, node.clientWidth]")
    assert wide[0] <= wide[1], "two offers need no scrolling"
    assert await visitor.page.evaluate("document.documentElement.scrollWidth") <= width
    cell = answer.get_by_role("cell", name="240 €")
    stands = await cell.evaluate("node => getComputedStyle(node, '::before').content")
    assert ("Testowanie" in stands) == (width == 320), "stacked cells name their offer"
    await region.focus()
    await expect(region).to_be_focused()


async def test_an_offer_that_is_not_compared_stays_a_card(visitor: Visitor, double: Double) -> None:
    third = OFFERS[0] | {"id": "third", "title": "Trzecia oferta", "checked": "2026-11-03"}
    answer = await shown(visitor, double, COMPARED | {"offers": [*OFFERS, third]})
    cards = answer.get_by_role("list", name="Oferty").locator("> li")
    await expect(cards).to_have_count(1)
    await expect(cards).to_contain_text("Trzecia oferta")
    await expect(cards.locator(".checked")).to_have_text("Opis sprawdzony: 3 listopada 2026")


async def test_more_and_simpler_stand_at_the_answer_and_stay(
    visitor: Visitor, double: Double
) -> None:
    first = await shown(visitor, double, TOLD)
    double.answers = [[ANSWER], [{"text": "Prościej mówiąc…"}]]
    offers = first.get_by_role("button", name="Pokaż oferty")
    await expect(offers).to_be_enabled()
    await visitor.say("A oferty?")
    await expect(offers).to_be_disabled()
    await first.get_by_role("button", name="Powiedz to prościej").click()
    await expect(visitor.log).to_contain_text("Prościej mówiąc…")
    assert double.said[-1]["text"] == TOLD["buttons"][1]["payload"]
    last = visitor.log.get_by_role("article").last
    await expect(last.locator(".form")).to_have_count(0)


async def test_a_thumb_is_given_changed_and_taken_back(visitor: Visitor, double: Double) -> None:
    answer = await shown(visitor, double, ANSWER)
    up = answer.get_by_role("button", name="Ta odpowiedź jest pomocna")
    down = answer.get_by_role("button", name="Coś jest nie tak")
    await expect(up).to_have_attribute("aria-pressed", "false")
    await up.click()
    await expect(up).to_have_attribute("aria-pressed", "true")
    await expect(visitor.status).to_have_text("Dziękujemy za opinię.")
    await down.click()
    await expect(down).to_have_attribute("aria-pressed", "true")
    await expect(up).to_have_attribute("aria-pressed", "false")
    await down.click()
    await expect(down).to_have_attribute("aria-pressed", "false")
    assert [frame["thumb"] for frame in double.beside] == ["up", "down", None]
    await up.click()
    await expect(up).to_have_attribute("aria-pressed", "true")
    await visitor.page.reload()
    await expect(up).to_have_attribute("aria-pressed", "true")


async def test_what_is_wrong_can_be_said_and_focus_comes_back(
    visitor: Visitor, double: Double
) -> None:
    answer = await shown(visitor, double, ANSWER)
    down = answer.get_by_role("button", name="Coś jest nie tak")
    await down.click()
    group = answer.get_by_role("group", name="Co jest nie tak z tą odpowiedzią?")
    await expect(group).to_be_focused()
    await expect(group).to_contain_text("zobaczą tę odpowiedź i Twoje pytanie")
    await group.get_by_label("Trudno to zrozumieć").check()
    await group.get_by_label("Własnymi słowami").fill("Za długie zdania.")
    await group.get_by_role("button", name="Wyślij opinię").click()
    await expect(group).to_have_count(0)
    await expect(down).to_be_focused()
    told = {"thumb": "down", "reason": "unclear", "comment": "Za długie zdania."}
    assert told.items() <= double.beside[-1].items()
    await expect(down).to_have_attribute("aria-pressed", "true")


async def test_nothing_must_be_said_beside_a_thumb(visitor: Visitor, double: Double) -> None:
    answer = await shown(visitor, double, ANSWER)
    down = answer.get_by_role("button", name="Coś jest nie tak")
    await down.focus()
    await down.press("Enter")
    group = answer.get_by_role("group", name="Co jest nie tak")
    await expect(group).to_be_focused()
    await visitor.page.keyboard.press("Escape")
    await expect(group).to_have_count(0)
    await expect(down).to_be_focused()
    await expect(down).to_have_attribute("aria-pressed", "true")


async def test_without_a_connection_a_thumb_says_so(visitor: Visitor, double: Double) -> None:
    answer = await shown(visitor, double, ANSWER)
    double.refuses = True
    await double.drop()
    await expect(visitor.status).to_contain_text("Brak połączenia")
    up = answer.get_by_role("button", name="Ta odpowiedź jest pomocna")
    await up.click()
    await expect(visitor.status).to_contain_text("W tej chwili nie ma połączenia")
    await expect(up).to_have_attribute("aria-pressed", "false")
    double.refuses = False


async def test_only_answers_of_the_assistant_are_thought_of(
    visitor: Visitor, double: Double
) -> None:
    await shown(visitor, double, ANSWER)
    name = await visitor.conversation()
    await double.tell(name, sender="counsellor", counsellor="Anna", text="Dzień dobry.")
    await double.tell(name, sender="service", text="Chwilowa przerwa.")
    await expect(visitor.log.get_by_role("article")).to_have_count(4)
    await expect(visitor.log.locator(".acts")).to_have_count(1)


@pytest.mark.parametrize(
    ("language", "names"),
    [("pl", ["wczoraj", "dzisiaj"]), ("en", ["yesterday", "today"])],
)
async def test_a_line_says_where_a_day_begins(
    visitor: Visitor, double: Double, language: str, names: list[str]
) -> None:
    await visitor.open(f"/?lang={language}")
    name = await visitor.conversation()
    for days, text in ((400, "a"), (1, "b"), (1, "c"), (0, "d")):
        await double.tell(name, text=text, time=ago(days))
    await expect(visitor.log.get_by_role("article")).to_have_count(4)
    await expect(visitor.log.locator(".day")).to_have_count(3)
    named = await visitor.log.locator(".day").all_text_contents()
    assert str((NOW - timedelta(days=400)).year) in named[0]
    assert named[1:] == names
    stand = await visitor.log.evaluate("log => [...log.children].map(one => one.tagName)")
    assert stand == ["P", "ARTICLE", "P", "ARTICLE", "ARTICLE", "P", "ARTICLE"]


async def test_a_line_says_what_came_while_one_was_away(visitor: Visitor, double: Double) -> None:
    await shown(visitor, double, ANSWER)
    name = await visitor.conversation()
    url = visitor.page.url
    await visitor.page.goto("about:blank")
    for text in ("Pierwsza nowa", "Druga nowa"):
        double.keep(name, sender="counsellor", text=text)
    await visitor.page.goto(url)
    fresh = visitor.log.get_by_text("Nowe wiadomości")
    await expect(fresh).to_have_count(1)
    follows = "node => node.nextElementSibling.textContent"
    assert "Pierwsza nowa" in await fresh.evaluate(follows)
    await visitor.say("Już jestem")
    await expect(fresh).to_have_count(0)
    await visitor.page.reload()
    await expect(visitor.log).to_contain_text("Już jestem")
    await expect(fresh).to_have_count(0)


async def test_one_answer_is_copied_with_its_sources(browser: Browser, double: Double) -> None:
    allowed = ["clipboard-read", "clipboard-write"]
    visitor = await Visitor.arrive(browser, double, permissions=allowed)
    answer = await shown(visitor, double, ANSWER | {"time": "2026-11-22T09:30:00Z"})
    await answer.get_by_role("button", name="Skopiuj tę odpowiedź").click()
    await expect(visitor.status).to_have_text("Skopiowano.")
    taken = await visitor.page.evaluate("navigator.clipboard.readText()")
    assert taken.startswith("Asystent (program), 22 listopada 2026")
    for part in (
        ANSWER["text"],
        "1. Podstawy programowania w Pythonie, Przykładowa Politechnika Nadmorska",
        "Co nie pasuje lub czego nie podano: Kosztuje 240 euro. Zajęcia są w Lublinie.",
        "Nakład pracy: 5 ECTS (125 godzin)",
        "• Zalecenie Rady z 16 czerwca 2022 r., stan na 16 czerwca 2022, https://example.org/zalecenie",
    ):
        assert part in taken, part
    assert "Dzień dobry" not in taken
    await visitor.leave()


async def test_the_whole_conversation_is_copied(browser: Browser, double: Double) -> None:
    allowed = ["clipboard-read", "clipboard-write"]
    visitor = await Visitor.arrive(browser, double, permissions=allowed)
    await shown(visitor, double, COMPARED)
    await visitor.choose("Skopiuj rozmowę")
    await expect(visitor.status).to_have_text("Skopiowano.")
    taken = await visitor.page.evaluate("navigator.clipboard.readText()")
    assert taken.index("Ty, ") < taken.index("Dzień dobry") < taken.index("Asystent (program), ")
    assert "2. Testowanie oprogramowania" in taken
    assert "Poziom: organizator nie podaje" in taken
    assert f"   {OFFERS[1]['url']}" in taken, "what is compared can be gone to"
    await visitor.leave()


async def test_the_conversation_is_printed_with_addresses_and_without_buttons(
    visitor: Visitor, double: Double
) -> None:
    await visitor.page.add_init_script(PRINTED)
    await shown(visitor, double, COMPARED, ANSWER)
    await visitor.choose("Wydrukuj rozmowę")
    for part in (
        "Rozmowa",
        "Dzień dobry",
        "Zalecenie Rady z 16 czerwca 2022 r. (https://example.org/zalecenie)",
        "(https://example.org/python)",
        "organizator nie podaje",
        "niedziela, 22 listopada 2026",
    ):
        assert part in await visitor.page.evaluate("window.printed"), part
    printed = await visitor.page.evaluate("window.printed")
    assert "Pokaż więcej" not in printed
    assert "nowej karcie" not in printed


async def test_the_language_is_switched_and_the_conversation_goes_on(
    visitor: Visitor, double: Double
) -> None:
    double.answers = [[ANSWER]]
    await visitor.page.goto(double.url + "/closed")
    await visitor.page.get_by_role("button", name="Zapytaj o naukę").click()
    await visitor.say("Dzień dobry")
    await expect(visitor.log.get_by_role("article")).to_have_count(2)
    name = await visitor.conversation()
    await visitor.choose("English")
    await expect(visitor.page.get_by_role("textbox", name="Your message")).to_be_focused()
    await expect(visitor.log.get_by_role("article")).to_have_count(2)
    await expect(visitor.log.locator(".who")).to_have_text(["You", "Assistant (a program)"])
    await expect(visitor.log.get_by_role("article").last).to_have_attribute("lang", "pl")
    await visitor.say("Something cheaper")
    await expect(visitor.log.locator(".state")).to_have_text("Sent and kept")
    assert await visitor.conversation() == name
    assert [frame["language"] for frame in double.said] == ["pl", "en"]


async def test_nothing_to_take_along_before_anything_was_said(
    visitor: Visitor, double: Double
) -> None:
    await visitor.open()
    await visitor.page.get_by_role("button", name="Menu", exact=True).click()
    await expect(visitor.page.get_by_role("menuitem", name="Nowa rozmowa")).to_be_visible()
    await expect(visitor.page.get_by_role("menuitem", name="Skopiuj rozmowę")).to_have_count(0)
    await expect(visitor.page.get_by_role("menuitem", name="Wydrukuj")).to_have_count(0)
