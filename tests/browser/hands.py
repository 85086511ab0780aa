"""Somebody who has a keyboard and nothing else."""

from __future__ import annotations

from typing import Any

from playwright.async_api import Page

_MOST_STEPS = 80
_FOCUS = """() => {
    let node = document.activeElement;
    while (node.shadowRoot?.activeElement) node = node.shadowRoot.activeElement;
    const style = getComputedStyle(node);
    return {
        tag: node.localName,
        name: (node.getAttribute('aria-label') ?? node.labels?.[0]?.innerText ?? node.innerText)
            .replace(/\\s+/g, ' ').trim(),
        lost: node === document.body || node.localName === 'cairn-chat',
        seen: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
        text: node.innerText,
        there: node.checkVisibility({visibilityProperty: true}),
    };
}"""


async def focus(page: Page) -> dict[str, Any]:
    """What has the focus: its tag and name, and whether it is seen. Raises AssertionError."""
    found: dict[str, Any] = await page.evaluate(_FOCUS)
    assert not found["lost"], "the focus is lost"
    assert found["there"], f"{found} is not in sight"
    assert found["seen"], f"nothing shows that the focus is on {found}"
    return found


async def to(page: Page, name: str, *, back: bool = False) -> None:
    """Tab, or Shift+Tab, until what has the name has the focus. Raises AssertionError."""
    passed = []
    for _ in range(_MOST_STEPS):
        await page.keyboard.press("Shift+Tab" if back else "Tab")
        found = await focus(page)
        if found["name"] == name:
            return
        passed.append(found["name"])
    raise AssertionError(f"no way to {name!r}, only to {passed}")


async def along(page: Page, name: str, key: str = "ArrowDown") -> None:
    """An arrow until the menu's entry has the focus. Raises AssertionError."""
    passed = []
    for _ in range(_MOST_STEPS):
        found = await focus(page)
        if found["name"] == name:
            return
        passed.append(found["name"])
        await page.keyboard.press(key)
    raise AssertionError(f"no entry {name!r}, only {passed}")
