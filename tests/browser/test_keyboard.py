"""The whole conversation without a mouse, and where the focus is at each step."""

from __future__ import annotations

from playwright.async_api import expect

from tests.browser.double import Double
from tests.browser.samples import ANSWER
from tests.browser.visitor import Visitor


async def test_a_conversation_by_keyboard_alone(visitor: Visitor, double: Double) -> None:
    double.answers = [[ANSWER], [{"text": "To wszystko."}]]
    await visitor.open()
    keyboard, log = visitor.page.keyboard, visitor.log
    await keyboard.press("Tab")
    await expect(visitor.page.get_by_role("link", name="Przejdź do rozmowy")).to_be_focused()
    await keyboard.press("Enter")
    await keyboard.press("Tab")
    await expect(visitor.page.get_by_role("button", name="Menu")).to_be_focused()
    for _ in range(4):
        await keyboard.press("Tab")
    await expect(visitor.page.get_by_role("button", name="Poproś o doradcę")).to_be_focused()
    await keyboard.press("Tab")
    await expect(visitor.field).to_be_focused()
    await keyboard.type("Chcę")
    await keyboard.press("Shift+Enter")
    await keyboard.type("programować")
    await keyboard.press("Enter")
    await expect(log.get_by_role("article")).to_have_count(2)
    await expect(visitor.field).to_be_focused()
    await expect(visitor.field).to_have_value("")
    assert double.said[0]["text"] == "Chcę\nprogramować"
    for _ in range(3):
        await keyboard.press("Shift+Tab")
    await expect(log.get_by_role("button", name="Pokaż więcej")).to_be_focused()
    await keyboard.press("Space")
    pressed = log.get_by_role("article").nth(2)
    await expect(pressed).to_contain_text("Pokaż więcej")
    await expect(pressed).to_be_focused()
    await expect(log.get_by_role("article")).to_have_count(4)
    # They come once the answer was announced.
    await expect(log.get_by_role("button", name="Ta odpowiedź jest pomocna")).to_have_count(2)
    names = ("Przeczytaj na głos", "Ta odpowiedź jest pomocna", "Coś jest nie tak", "Skopiuj")
    for name in names:
        await keyboard.press("Tab")
        await expect(log.get_by_role("button", name=name).last).to_be_focused()
    await keyboard.press("Tab")
    await keyboard.press("Tab")
    await expect(visitor.field).to_be_focused()


async def test_focus_is_visible(visitor: Visitor) -> None:
    await visitor.open()
    await visitor.field.focus()
    style = await visitor.field.evaluate("node => getComputedStyle(node).outlineStyle")
    width = await visitor.field.evaluate("node => getComputedStyle(node).outlineWidth")
    assert (style, width) == ("solid", "3px")


async def test_the_launcher_gives_the_focus_and_takes_it_back(
    visitor: Visitor, double: Double
) -> None:
    await visitor.page.goto(double.url + "/closed")
    launcher = visitor.page.get_by_role("button", name="Zapytaj o naukę")
    await launcher.focus()
    assert double.conversations == {}
    await visitor.page.keyboard.press("Enter")
    await expect(visitor.page.get_by_role("dialog", name="Rozmowa")).to_be_visible()
    await expect(visitor.field).to_be_focused()
    await visitor.say("Dzień dobry")
    await expect(visitor.log.locator(".state")).to_have_text("Wysłano i zapisano")
    await visitor.page.keyboard.press("Escape")
    await expect(visitor.page.get_by_role("dialog")).to_be_hidden()
    await expect(launcher).to_be_focused()


async def test_the_parts_have_their_roles_and_names(visitor: Visitor, double: Double) -> None:
    double.answers = [[ANSWER]]
    await visitor.open()
    await visitor.say("Chcę programować")
    await expect(visitor.log.get_by_role("article")).to_have_count(2)
    page = visitor.page
    await expect(page.get_by_role("heading", level=1)).to_have_text("Cairn")
    await expect(page.get_by_role("heading", level=2)).to_have_text("Rozmowa")
    await expect(page.get_by_role("log", name="Wiadomości")).to_be_visible()
    await expect(page.get_by_role("textbox", name="Twoja wiadomość")).to_be_visible()
    await expect(page.get_by_role("group", name="Proponowane odpowiedzi")).to_be_visible()
    await expect(page.get_by_role("button", name="Wyślij", exact=True)).to_be_visible()
