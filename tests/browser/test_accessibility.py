"""axe-core finds nothing in any state of the page and the widget, in any look."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import pytest
import pytest_asyncio
from playwright.async_api import Browser

from tests.browser.chromium import Missing, axe
from tests.browser.double import Double
from tests.browser.states import STATES
from tests.browser.visitor import Visitor

COLOURS: dict[str, dict[str, Any]] = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "forced": {"forced_colors": "active"},
    "small": {"color_scheme": "light", "viewport": {"width": 320, "height": 568}},
}
# How a state is looked at: colours, contrast, and the window in CSS pixels.
LOOKS: dict[str, tuple[dict[str, Any], int]] = {
    "light": ({"color_scheme": "light"}, 1440),
    "dark": ({"color_scheme": "dark"}, 1440),
    "forced": ({"forced_colors": "active"}, 1440),
    "contrast": ({"contrast": "more"}, 1440),
    "small light": ({"color_scheme": "light"}, 320),
    "small dark": ({"color_scheme": "dark"}, 320),
    "small forced": ({"forced_colors": "active"}, 320),
}
USUAL: dict[str, Any] = {
    "color_scheme": "light",
    "forced_colors": "none",
    "contrast": "no-preference",
    "reduced_motion": "reduce",
}


@pytest_asyncio.fixture(loop_scope="session")
async def checked(browser: Browser, double: Double) -> AsyncIterator[Visitor]:
    """A visitor with the checker at hand."""
    try:
        source = axe()
    except Missing as missing:
        pytest.fail(str(missing), pytrace=False)
    someone = await Visitor.arrive(browser, double)
    # As an init script it is there in every page and no policy is loosened for it.
    await someone.context.add_init_script(source)
    await someone.hurry()
    yield someone
    await someone.leave()


async def findings(visitor: Visitor) -> list[str]:
    """What axe has to say: rule and place, one line each."""
    before = len(visitor.complaints)
    result = await visitor.page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    # Measuring, axe tries inline styles of its own; the policy rightly stops them.
    del visitor.complaints[before:]
    return [
        f"{rule['id']}: {node['target']} {node['failureSummary']}"
        for rule in result["violations"]
        for node in rule["nodes"]
    ]


async def every_look_of(visitor: Visitor) -> list[str]:
    """What axe has to say in each look, and whether something is wider than the window."""
    found = []
    for look, (media, width) in LOOKS.items():
        await visitor.page.emulate_media(**(USUAL | media))
        await visitor.page.set_viewport_size({"width": width, "height": 700})
        found += [f"{look}: {line}" for line in await findings(visitor)]
        if await visitor.page.evaluate("document.documentElement.scrollWidth") > width:
            found.append(f"{look}: wider than the window")
    return found


@pytest.mark.parametrize("state", STATES)
async def test_a_state_in_every_look(checked: Visitor, double: Double, state: str) -> None:
    await STATES[state](checked, double)
    assert await every_look_of(checked) == []


@pytest.mark.parametrize("dark", [True, False])
async def test_within_a_page_of_the_other_scheme(
    checked: Visitor, double: Double, dark: bool
) -> None:
    """A page's own colours say nothing of what its visitor wants."""
    await STATES["opened"](checked, double)
    await checked.page.emulate_media(**(USUAL | {"color_scheme": "dark" if dark else "light"}))
    ground, letters, scheme = ("#fff", "#000", "light") if dark else ("#000", "#fff", "dark")
    await checked.page.evaluate(
        """([ground, letters, scheme]) => {
            for (const node of [document.documentElement, document.body]) {
                node.style.background = ground;
                node.style.color = letters;
                node.style.colorScheme = scheme;
            }
        }""",
        [ground, letters, scheme],
    )
    assert await findings(checked) == []
    sheet = await checked.page.locator(".panel").evaluate("node => getComputedStyle(node).color")
    assert sheet == ("rgb(231, 235, 229)" if dark else "rgb(31, 45, 40)")
