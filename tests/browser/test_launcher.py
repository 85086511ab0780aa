"""The button in the corner: what it counts, its panel on a small screen, where the focus goes."""

from __future__ import annotations

import pytest
from playwright.async_api import Locator, expect

from tests.browser.double import Double
from tests.browser.samples import HELD
from tests.browser.visitor import Visitor

COUNTED = "Zapytaj o naukę. Nowe wiadomości: "


def launcher(visitor: Visitor, name: str = "Zapytaj o naukę") -> Locator:
    """The button in the corner, by its accessible name."""
    return visitor.page.get_by_role("button", name=name, exact=True)


async def test_messages_while_closed_are_counted_and_in_its_name(
    visitor: Visitor, double: Double
) -> None:
    page = visitor.page
    await page.goto(double.url + "/closed")
    await launcher(visitor).click()
    await visitor.say("Chcę porozmawiać z człowiekiem")
    await expect(visitor.log.locator(".state")).to_have_text("Wysłano i zapisano")
    name = await visitor.conversation()
    await double.frame(name, "handoff", **HELD)
    await expect(visitor.queue).to_be_visible()
    await double.tell(name, sender="counsellor", counsellor="Anna", text="Widziane")
    await expect(visitor.log).to_contain_text("Widziane")
    await page.keyboard.press("Escape")
    await expect(launcher(visitor)).to_be_focused()
    await double.tell(name, sender="counsellor", counsellor="Anna", text="pierwsza")
    await expect(launcher(visitor, COUNTED + "1")).to_be_visible()
    await double.tell(name, sender="counsellor", counsellor="Anna", text="druga")
    await expect(launcher(visitor, COUNTED + "2")).to_be_visible()
    # On the site's next page too, without being opened: a person is expected.
    await page.reload()
    await expect(launcher(visitor, COUNTED + "2")).to_be_visible()
    await double.tell(name, sender="counsellor", counsellor="Anna", text="trzecia")
    await expect(launcher(visitor, COUNTED + "3")).to_be_visible()
    await launcher(visitor, COUNTED + "3").click()
    await expect(visitor.log).to_contain_text("trzecia")
    await page.keyboard.press("Escape")
    await expect(launcher(visitor)).to_be_focused()
    await page.reload()
    await launcher(visitor).wait_for()


async def test_nothing_is_connected_before_it_is_opened(visitor: Visitor, double: Double) -> None:
    await visitor.page.goto(double.url + "/closed")
    await launcher(visitor).wait_for()
    await launcher(visitor).click()
    await visitor.say("Dzień dobry")
    await expect(visitor.log.locator(".state")).to_have_text("Wysłano i zapisano")
    await visitor.page.goto(double.url + "/closed?again")
    await launcher(visitor).wait_for()
    await visitor.page.wait_for_load_state("networkidle")
    assert not any(talk.sockets for talk in double.conversations.values())


@pytest.mark.parametrize(("width", "height"), [(320, 568), (360, 240), (480, 900)])
async def test_on_a_small_screen_the_panel_is_the_screen_and_keeps_the_focus(
    visitor: Visitor, double: Double, width: int, height: int
) -> None:
    page = visitor.page
    await page.set_viewport_size({"width": width, "height": height})
    await page.goto(double.url + "/closed")
    await launcher(visitor).click()
    dialog = page.get_by_role("dialog")
    await expect(dialog).to_have_attribute("aria-modal", "true")
    assert await dialog.bounding_box() == {"x": 0, "y": 0, "width": width, "height": height}
    for key in ("Tab", "Shift+Tab"):
        for _ in range(15):
            await page.keyboard.press(key)
            assert await page.evaluate("document.activeElement.localName") == "cairn-chat"
    await page.keyboard.press("Escape")
    await expect(launcher(visitor)).to_be_focused()


async def test_what_the_keyboard_covers_is_left_free(visitor: Visitor, double: Double) -> None:
    page = visitor.page
    await page.set_viewport_size({"width": 360, "height": 740})
    keyboard = """
      const view = Object.assign(new EventTarget(), {height: 420, offsetTop: 60, scale: 1});
      Object.defineProperty(window, "visualViewport", {value: view});
    """
    await page.add_init_script(keyboard)
    await page.goto(double.url + "/closed")
    await launcher(visitor).click()
    dialog = page.get_by_role("dialog")
    await expect(visitor.field).to_be_focused()
    assert await dialog.bounding_box() == {"x": 0, "y": 60, "width": 360, "height": 420}
    change = "Object.assign(visualViewport, {height: 740, offsetTop: 0}).dispatchEvent"
    await page.evaluate(f"{change}.call(visualViewport, new Event('resize'))")
    assert await dialog.bounding_box() == {"x": 0, "y": 0, "width": 360, "height": 740}


async def test_the_menu_by_keyboard(visitor: Visitor, double: Double) -> None:
    page, keyboard = visitor.page, visitor.page.keyboard
    await page.goto(double.url + "/closed")
    await launcher(visitor).click()
    opener = page.get_by_role("button", name="Menu")
    await opener.focus()
    await keyboard.press("Enter")
    menu = page.get_by_role("menu", name="Menu")
    entries = menu.get_by_role("menuitem")
    await expect(entries.first).to_be_focused()
    await expect(opener).to_have_attribute("aria-expanded", "true")
    await keyboard.press("ArrowUp")
    await expect(entries.last).to_be_focused()
    await keyboard.press("ArrowDown")
    await expect(entries.first).to_be_focused()
    await keyboard.press("End")
    await expect(entries.last).to_be_focused()
    await keyboard.press("Home")
    await expect(entries.first).to_be_focused()
    await keyboard.press("Escape")
    await expect(opener).to_be_focused()
    await expect(menu).to_be_hidden()
    await expect(page.get_by_role("dialog")).to_be_visible()
    await keyboard.press("ArrowDown")
    await expect(entries.first).to_be_focused()
    await keyboard.press("Tab")
    await expect(menu).to_be_hidden()
    await visitor.choose("English")
    await expect(page.get_by_role("dialog", name="Conversation")).to_be_visible()
    await expect(visitor.field).to_be_focused()
    await visitor.say("Hello")
    await expect(visitor.log.locator(".state")).to_have_text("Sent and kept")
    assert double.said[-1]["language"] == "en"
