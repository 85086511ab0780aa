"""A weak signal: 50 kbit/s and half a second of delay, breaks, lines that died without a word."""

from __future__ import annotations

import time

from playwright.async_api import expect

from tests.browser.double import Double
from tests.browser.samples import ANSWER
from tests.browser.site import Site
from tests.browser.visitor import Visitor

SLOW = {
    "offline": False,
    "latency": 500,  # milliseconds
    "downloadThroughput": 50_000 / 8,  # bytes a second
    "uploadThroughput": 50_000 / 8,
}
# Seconds, with the host page and twice what an idle machine takes.
LAUNCHER_WITHIN = 10.0
FIRST_ANSWER_WITHIN = 12.0


async def slow_down(visitor: Visitor) -> None:
    """From now on the page has a weak signal."""
    session = await visitor.context.new_cdp_session(visitor.page)
    await session.send("Network.enable")
    await session.send("Network.emulateNetworkConditions", SLOW)


async def test_usable_at_50_kilobits_and_half_a_second(visitor: Visitor, site: Site) -> None:
    page = visitor.page
    address = site.put()
    await slow_down(visitor)
    began = time.monotonic()
    await page.goto(address, wait_until="commit")
    launcher = page.get_by_role("button", name="Zapytaj o naukę")
    await expect(launcher).to_be_visible()
    painted = time.monotonic()
    # The delay is real, or this test measures nothing.
    assert painted - began > 1.0
    await launcher.click()
    await expect(visitor.field).to_be_focused()
    opened = time.monotonic()
    await visitor.say("Chcę programować")
    await expect(visitor.log).to_contain_text("echo Chcę programować")
    answered = time.monotonic()
    print(
        f"launcher {painted - began:.1f} s, open {opened - painted:.1f} s more, "
        f"first answer {answered - began:.1f} s after the page was asked for"
    )
    assert painted - began <= LAUNCHER_WITHIN
    assert answered - began <= FIRST_ANSWER_WITHIN


async def test_opening_says_so_while_the_words_are_on_their_way(
    visitor: Visitor, site: Site
) -> None:
    page = visitor.page
    await page.goto(site.put())
    await page.get_by_role("button", name="Zapytaj o naukę").wait_for()
    await visitor.context.set_offline(True)
    await page.get_by_role("button", name="Zapytaj o naukę").click()
    await expect(page.get_by_role("button", name="Brak połączenia")).to_be_visible()
    await visitor.context.set_offline(False)
    await expect(visitor.field).to_be_focused()
    assert all("DISCONNECTED" in said or "fetch" in said for said in visitor.complaints)
    visitor.complaints.clear()


async def test_a_line_that_died_without_a_word_is_noticed(visitor: Visitor, double: Double) -> None:
    await visitor.page.clock.install()
    await visitor.open()
    double.mute = True
    # Half open: nobody sends, nothing arrives. Asked after 18 s, given up 8 s later.
    await visitor.page.clock.run_for(18_500)
    await double.heard_ping()
    double.refuses = True
    await visitor.page.clock.run_for(8_500)
    await expect(visitor.status).to_contain_text("Brak połączenia")
    double.mute = double.refuses = False
    await visitor.page.clock.run_for(5_000)
    await expect(visitor.status).to_contain_text("Połączenie wróciło")


async def test_a_line_that_answers_stays(visitor: Visitor, double: Double) -> None:
    await visitor.page.clock.install()
    await visitor.open()
    [(name, conversation)] = double.conversations.items()
    [socket] = conversation.sockets
    for turn in range(3):
        before = double.pings
        await visitor.page.clock.run_for(18_500)
        await double.heard_ping(before)
        # What is sent after the answer shows that the answer is there.
        await double.tell(name, text=f"po odpowiedzi {turn}")
        await expect(visitor.log).to_contain_text(f"po odpowiedzi {turn}")
    assert conversation.sockets == {socket}


async def test_what_was_typed_offline_is_sent_after_the_browser_was_closed(
    visitor: Visitor, double: Double
) -> None:
    await visitor.open()
    double.refuses = True
    await double.drop()
    await expect(visitor.status).to_contain_text("wyśle się, gdy połączenie wróci")
    for text in ("raz", "dwa", "trzy"):
        await visitor.say(text)
    await expect(visitor.log.locator(".state")).to_have_text(["Czeka na połączenie"] * 3)
    await visitor.page.close()
    double.refuses = False
    visitor.page = await visitor.context.new_page()
    await visitor.open()
    await expect(visitor.log.locator(".state")).to_have_text(["Wysłano i zapisano"] * 3)
    assert await visitor.texts() == ["raz", "dwa", "trzy"]
    assert [frame["text"] for frame in double.said] == ["raz", "dwa", "trzy"]
    kept = "Object.keys(localStorage).filter(key => key.startsWith('cairn-letter'))"
    assert await visitor.page.evaluate(kept) == []


async def test_two_tabs_offline_lose_nothing_and_send_nothing_twice(
    visitor: Visitor, site: Site
) -> None:
    first, second = visitor.page, await visitor.context.new_page()
    for page in (first, second):
        await page.goto(site.cairn + "/?lang=pl")
        await page.get_by_role("textbox").wait_for()
    await visitor.context.set_offline(True)
    for page, text in ((first, "z pierwszej"), (second, "z drugiej")):
        await expect(page.get_by_role("status").first).to_contain_text("Brak połączenia")
        await page.get_by_role("textbox").fill(text)
        await page.get_by_role("textbox").press("Enter")
        await expect(page.get_by_role("log")).to_contain_text(text)
    await visitor.context.set_offline(False)
    for page in (first, second):
        # Two said, two answers.
        await expect(page.get_by_role("log").get_by_role("article")).to_have_count(4)
        for text in ("echo z pierwszej", "echo z drugiej"):
            await expect(page.get_by_role("log").get_by_text(text, exact=True)).to_have_count(1)


async def test_the_first_answer_does_not_wait_for_the_second_file(
    visitor: Visitor, double: Double
) -> None:
    double.answers = [[ANSWER]]

    async def refuse(route: object) -> None:
        await route.abort()  # type: ignore[attr-defined]

    await visitor.context.route("**/widget/tools.js*", refuse)
    await visitor.open()
    await visitor.say("Chcę programować")
    await expect(visitor.log.get_by_role("article")).to_have_count(2)
    await visitor.page.get_by_role("button", name="Menu").click()
    await expect(visitor.status).to_contain_text("Nie udało się tego wczytać")
    await visitor.context.unroute("**/widget/tools.js*")
    await visitor.choose("Nowa rozmowa")
    await expect(visitor.log.get_by_role("article")).to_have_count(0)
    assert all("tools.js" in said or "ERR_FAILED" in said for said in visitor.complaints)
    visitor.complaints.clear()
