"""What a message looks like, and that nothing in it is ever more than text."""

from __future__ import annotations

from playwright.async_api import expect

from tests.browser.double import Double
from tests.browser.samples import ANSWER, OFFERS
from tests.browser.visitor import Visitor

EVIL = "<img src=x onerror=\"document.title='taken'\"><script>document.title='taken'</script>"


async def test_offers_show_why_they_fit_what_does_not_and_the_facts(
    visitor: Visitor, double: Double
) -> None:
    double.answers = [[ANSWER]]
    await visitor.open()
    await visitor.say("Chcę programować")
    cards = visitor.log.get_by_role("list", name="Oferty").locator("> li")
    await expect(cards).to_have_count(2)
    first = cards.first
    await expect(first.get_by_role("heading", level=3)).to_contain_text("1")
    await expect(cards.nth(1).get_by_role("heading", level=3)).to_contain_text("2")
    link = first.get_by_role("link", name="Podstawy programowania w Pythonie")
    await expect(link).to_have_attribute("href", "https://example.org/python")
    await expect(link).to_have_attribute("rel", "noopener noreferrer")
    await expect(first).to_contain_text("Przykładowa Politechnika Nadmorska")
    await expect(first.locator(".reasons")).to_contain_text("Dlaczego pasuje")
    await expect(first.locator(".reasons li")).to_have_text(OFFERS[0]["reasons"])
    await expect(first.locator(".caveats li")).to_have_text(OFFERS[0]["caveats"])
    await expect(first.locator("dt")).to_have_text(["Poziom", "Nakład pracy"])
    await expect(first.locator("dd")).to_have_text(["PRK 5", "5 ECTS (125 godzin)"])


async def test_line_breaks_of_a_text_stay(visitor: Visitor, double: Double) -> None:
    double.answers = [[ANSWER]]
    await visitor.open()
    await visitor.say("Chcę programować")
    await expect(visitor.log.locator(".text")).to_have_count(2)
    assert (await visitor.texts())[1].splitlines() == ANSWER["text"].splitlines()


async def test_sources_are_folded_and_hold_link_and_date(visitor: Visitor, double: Double) -> None:
    double.answers = [[ANSWER]]
    await visitor.open()
    await visitor.say("Skąd to wiesz?")
    source = visitor.log.get_by_role("link", name="Zalecenie Rady")
    await expect(source).to_be_hidden()
    await visitor.log.get_by_text("Źródła").click()
    await expect(source).to_have_attribute("href", "https://example.org/zalecenie")
    await expect(visitor.log.locator(".sources time")).to_have_text("stan na 16 czerwca 2022")


async def test_every_message_says_who_speaks_and_when(visitor: Visitor, double: Double) -> None:
    await visitor.open()
    for sender in ("learner", "assistant", "counsellor", "service"):
        await double.tell(await visitor.conversation(), sender=sender, text="Dzień dobry")
    await expect(visitor.log.locator(".who")).to_have_text(
        ["Ty", "Asystent (program)", "Doradca", "Informacja od serwisu"]
    )
    time = visitor.log.get_by_role("time").first
    await expect(time).to_have_attribute("datetime", "2026-11-22T09:30:00Z")
    await expect(time).not_to_be_empty()


async def test_markup_stays_text_everywhere(visitor: Visitor, double: Double) -> None:
    offer = {
        "id": "x",
        "title": EVIL,
        "provider": EVIL,
        "url": "https://example.org/\"onmouseover=\"document.title='taken'",
        "reasons": [EVIL],
        "caveats": [EVIL],
        "facts": [{"label": EVIL, "value": EVIL}],
    }
    source = {"title": EVIL, "url": "https://example.org", "date": EVIL}
    button = {"title": EVIL, "payload": EVIL}
    double.answers = [[{"text": EVIL, "offers": [offer], "sources": [source], "buttons": [button]}]]
    await visitor.open()
    await visitor.say(EVIL)
    await expect(visitor.log.get_by_role("article")).to_have_count(2)
    await visitor.log.get_by_role("button", name="<img").click()
    await expect(visitor.log.get_by_role("article")).to_have_count(3)
    assert await visitor.log.locator("img, script, [onerror], [onmouseover]").count() == 0
    assert "taken" not in await visitor.page.title()
    assert (await visitor.texts()) == [EVIL] * 3


async def test_only_web_addresses_become_links(visitor: Visitor, double: Double) -> None:
    addresses = [
        "javascript:document.title='taken'",
        " JaVaScRiPt:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "//example.org",
        "",
        None,
    ]
    await visitor.open()
    offers = [{"id": "x", "title": "Oferta", "url": url} for url in addresses]
    sources = [{"title": "Źródło", "url": url, "date": None} for url in addresses]
    name = await visitor.conversation()
    await double.tell(name, text="Oto one", offers=offers, sources=sources)
    await visitor.log.get_by_text("Źródła").click()
    await expect(visitor.log.get_by_text("Źródło", exact=True)).to_have_count(len(addresses))
    assert await visitor.log.get_by_role("link").count() == 0


async def test_a_button_says_its_title_and_sends_its_payload(
    visitor: Visitor, double: Double
) -> None:
    double.answers = [[ANSWER]]
    await visitor.open()
    await visitor.say("Chcę programować")
    more = visitor.log.get_by_role("button", name="Pokaż więcej")
    await more.click()
    await expect(visitor.log.get_by_role("article").last).to_contain_text("Pokaż więcej")
    assert [frame["text"] for frame in double.said] == ["Chcę programować", "/show_more"]
    await visitor.page.reload()
    await expect(visitor.log.get_by_role("article").last).to_contain_text("Pokaż więcej")
    await expect(visitor.log).not_to_contain_text("/show_more")


async def test_only_the_latest_turns_buttons_can_be_pressed(
    visitor: Visitor, double: Double
) -> None:
    second = {"text": "Inne", "buttons": [{"title": "Wróć", "payload": "/back"}]}
    double.answers = [[ANSWER], [second], [{"sender": "service", "text": "Chwilowa przerwa."}]]
    await visitor.open()
    await visitor.say("Chcę programować")
    more = visitor.log.get_by_role("button", name="Pokaż więcej")
    await more.click()
    back = visitor.log.get_by_role("button", name="Wróć")
    await expect(back).to_be_enabled()
    await expect(more).to_be_disabled()
    await visitor.say("A coś tańszego?")
    await expect(visitor.log).to_contain_text("Chwilowa przerwa.")
    await expect(back).to_be_enabled()
    await expect(more).to_be_disabled()
