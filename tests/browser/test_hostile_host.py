"""A page whose styles, layers and shortcuts are against the chat."""

from __future__ import annotations

import pytest
from playwright.async_api import expect

from tests.browser.site import Site
from tests.browser.visitor import Visitor

SIZES = [(320, 568), (768, 1024), (1440, 900)]
TOPMOST = """node => {
  const box = node.getBoundingClientRect();
  const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
  return node.getRootNode().elementFromPoint(x, y) === node || node.contains(
    node.getRootNode().elementFromPoint(x, y));
}"""


@pytest.mark.parametrize(("width", "height"), SIZES)
async def test_the_chat_is_seen_and_used(
    visitor: Visitor, site: Site, width: int, height: int
) -> None:
    page = visitor.page
    await page.set_viewport_size({"width": width, "height": height})
    await page.goto(f"{site.url}/hostile.html")
    launcher = page.get_by_role("button", name="Ask about learning")
    await expect(launcher).to_be_visible()
    assert await launcher.evaluate(TOPMOST)
    box = await launcher.bounding_box()
    assert box is not None
    assert box["height"] >= 44
    assert box["x"] + box["width"] <= width
    # A physical press: nothing of the page lies over it.
    await page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    await expect(visitor.field).to_be_focused()
    assert await visitor.field.evaluate(TOPMOST)
    await page.keyboard.type("What is free?")
    await page.keyboard.press("Enter")
    await expect(visitor.log).to_contain_text("echo What is free?")
    message = visitor.log.get_by_role("article").last.locator(".text")
    style = "getComputedStyle(node)"
    assert await message.evaluate(f"node => {style}.fontSize") == "17px"
    assert await message.evaluate(f"node => {style}.textTransform") == "none"
    assert await message.evaluate(f"node => {style}.direction") == "ltr"
    assert await message.evaluate(f"node => {style}.letterSpacing") == "normal"
    panel = await page.get_by_role("dialog").bounding_box()
    assert panel is not None
    if width == 320:
        assert panel == {"x": 0, "y": 0, "width": width, "height": height}
    else:
        assert panel["x"] + panel["width"] <= width
        assert panel["y"] >= 0


async def test_the_page_does_not_hear_what_is_typed(visitor: Visitor, site: Site) -> None:
    page = visitor.page
    await page.goto(f"{site.url}/hostile.html")
    await page.get_by_role("button", name="Ask about learning").click()
    await expect(visitor.field).to_be_focused()
    await page.keyboard.type("secret")
    await expect(visitor.field).to_have_value("secret")
    assert await page.evaluate("window.heard") == []
    await page.get_by_role("searchbox", name="Own field").focus()
    await page.keyboard.press("x")
    assert await page.evaluate("window.heard") == ["x", "x"]


async def test_enter_sends_where_the_page_swallows_every_key(visitor: Visitor, site: Site) -> None:
    swallow = (
        "window.addEventListener('keydown', event => event.stopImmediatePropagation(), true);"
        "window.addEventListener('keyup', event => event.stopImmediatePropagation(), true);"
    )
    await visitor.page.add_init_script(swallow)
    await visitor.page.goto(site.put("<cairn-chat open></cairn-chat>"))
    await visitor.field.focus()
    await visitor.page.keyboard.type("mimo wszystko")
    await visitor.page.keyboard.press("Enter")
    await expect(visitor.log).to_contain_text("echo mimo wszystko")
    await expect(visitor.field).to_have_value("")
