"""One browser has one conversation, whatever is open of it; when and how often it comes back."""

from __future__ import annotations

import asyncio

from playwright.async_api import Page, expect

from tests.browser.double import Double
from tests.browser.samples import HELD
from tests.browser.visitor import Visitor

OPEN = "Zapytaj o naukę"

# The delays before an attempt to come back are the only ones that are no whole numbers.
_COUNTED = """
const real = window.setTimeout;
window.delays = [];
window.pace = 1;
window.setTimeout = (work, delay, ...more) => {
  if (!delay || Number.isInteger(delay)) return real(work, delay, ...more);
  window.delays.push(delay);
  return real(work, delay * window.pace, ...more);
};
"""
_HIDDEN = "Object.defineProperty(document, 'hidden', { get: () => true, configurable: true })"


async def _delays(page: Page, count: int) -> list[float]:
    """The delays before the attempts to come back, once there were so many."""
    async with asyncio.timeout(20):
        while True:
            delays: list[float] = await page.evaluate("window.delays")
            if len(delays) >= count:
                return delays
            await asyncio.sleep(0.02)


async def test_a_new_conversation_takes_the_other_tab_along(
    visitor: Visitor, double: Double
) -> None:
    await visitor.open()
    await visitor.say("w pierwszej")
    other = Visitor(await visitor.context.new_page(), double)
    await other.open()
    await expect(other.log.locator(".text")).to_have_text(["w pierwszej"])
    await visitor.choose("Nowa rozmowa")
    await expect(other.log.locator(".text")).to_have_count(0)
    double.answers = [[{"text": "odpowiedź"}]]
    await other.say("w drugiej")
    await expect(visitor.log.locator(".text")).to_have_text(["odpowiedź"])
    kept = double.conversation(await visitor.conversation()).messages
    assert [message["text"] for message in kept] == ["w drugiej", "odpowiedź"]
    assert not other.complaints


async def test_two_elements_begin_a_new_conversation_together(
    visitor: Visitor, double: Double
) -> None:
    """Also where the browser keeps nothing."""
    page = visitor.page
    await page.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new Error('refused'); } });"
    )
    await visitor.open()
    await page.evaluate(
        "document.body.append(Object.assign(document.createElement('cairn-chat'), {id: 'two'}))"
    )
    await page.evaluate("document.querySelector('#two').setAttribute('position', 'inline')")
    await page.evaluate("document.querySelector('#two').show()")
    second = page.locator("#two").get_by_role("log").locator(".text")
    first = page.locator("cairn-chat:not(#two)").get_by_role("log").locator(".text")
    field = page.locator("cairn-chat:not(#two)").get_by_role("textbox")
    double.answers = [[{"text": "raz"}], [{"text": "dwa"}]]
    await field.fill("jedna rozmowa")
    await field.press("Enter")
    await expect(first).to_have_text(["jedna rozmowa", "raz"])
    await expect(second).to_have_text(["raz"])
    await page.locator("#two").get_by_role("button", name="Menu", exact=True).click()
    await page.get_by_role("menuitem", name="Nowa rozmowa").click()
    for log in (first, second):
        await expect(log).to_have_count(0)
    await field.fill("znowu jedna")
    await field.press("Enter")
    await expect(first).to_have_text(["znowu jedna", "dwa"])
    await expect(second).to_have_text(["dwa"])


async def test_what_another_tab_left_unsent_is_forgotten_with_the_conversation(
    visitor: Visitor,
) -> None:
    await visitor.open()
    page = visitor.page
    key = f"cairn-letter-{await visitor.conversation()}-k1"
    await page.evaluate(f"localStorage.setItem('{key}', '{{\"client_id\": \"k1\"}}')")
    await visitor.choose("Nowa rozmowa")
    await expect(visitor.status).to_contain_text("nowa rozmowa")
    kept: list[str] = await page.evaluate("Object.keys(localStorage)")
    assert not [one for one in kept if one.startswith("cairn-letter-")]


async def test_words_of_a_link_are_no_more_than_may_be_typed(visitor: Visitor) -> None:
    await visitor.page.goto(f"{visitor.double.url}/?lang=pl#cairn-chat={'x' * 70_000}")
    await expect(visitor.field).to_have_value("x" * 4_000)


async def test_a_message_that_breaks_the_line_is_tried_less_and_less_often(
    visitor: Visitor, double: Double
) -> None:
    await visitor.page.add_init_script(_COUNTED)
    await visitor.open()
    double.breaks = True
    await visitor.page.evaluate("window.pace = 0.01")
    await visitor.say("nie przechodzi")
    delays = await _delays(visitor.page, 8)
    # The longest is fifteen seconds, and half of each is left to chance.
    assert delays[0] <= 500
    assert 7_500 <= delays[7] <= 15_000
    double.breaks = False
    await expect(visitor.log.locator(".state")).to_have_text("Wysłano i zapisano")
    tries = len(await _delays(visitor.page, 8))
    await double.drop()
    delays = await _delays(visitor.page, tries + 1)
    assert delays[tries] <= 500


async def test_who_says_something_offline_does_not_wait_for_the_next_attempt(
    visitor: Visitor, double: Double
) -> None:
    await visitor.page.add_init_script(_COUNTED)
    await visitor.open()
    await visitor.page.evaluate("window.pace = 1_000_000")
    await double.drop()
    await expect(visitor.status).to_contain_text("Brak połączenia")
    await visitor.say("jestem tu")
    await expect(visitor.log.locator(".state")).to_have_text("Wysłano i zapisano")


async def test_a_page_out_of_sight_leaves_the_first_places_to_others(
    visitor: Visitor, double: Double
) -> None:
    page = visitor.page
    await page.add_init_script(_COUNTED)
    await visitor.open()
    await page.evaluate(f"window.pace = 1_000_000; {_HIDDEN}")
    await double.drop()
    [delay] = await _delays(page, 1)
    assert 1_000 <= delay <= 2_000
    await expect(visitor.status).to_contain_text("Brak połączenia")
    await page.evaluate("delete document.hidden")
    await page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    await expect(visitor.status).to_contain_text("Połączenie wróciło")


async def test_what_was_read_in_another_tab_is_not_counted_in_this_one(
    visitor: Visitor, double: Double
) -> None:
    page = visitor.page
    await page.goto(double.url + "/closed")
    await page.get_by_role("button", name=OPEN, exact=True).click()
    await visitor.say("Chcę porozmawiać z człowiekiem")
    await expect(visitor.log.locator(".state")).to_have_text("Wysłano i zapisano")
    name = await visitor.conversation()
    await double.frame(name, "handoff", **HELD)
    await expect(visitor.queue).to_be_visible()
    await page.keyboard.press("Escape")
    await double.tell(name, sender="counsellor", counsellor="Anna", text="pierwsza")
    counted = page.get_by_role("button", name=f"{OPEN}. Nowe wiadomości: 1", exact=True)
    await expect(counted).to_be_visible()
    other = Visitor(await visitor.context.new_page(), double)
    await other.open()
    await expect(other.log.get_by_text("pierwsza")).to_be_visible()
    await page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    await expect(page.get_by_role("button", name=OPEN, exact=True)).to_be_visible()
