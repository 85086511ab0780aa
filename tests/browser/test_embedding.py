"""The chat on somebody else's page, at another origin, as docs/embedding.md describes it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.async_api import Locator, Request, expect

from tests.browser.site import Site, embedded
from tests.browser.visitor import Visitor
from tests.front.fakes import FakeRasa

ROOT = Path(__file__).resolve().parents[2]
TRUSTED = "require-trusted-types-for 'script'; trusted-types 'none'"
OPEN = "Zapytaj o naukę"
ADD = "document.body.append(Object.assign(document.createElement('cairn-chat'), {id: 'late'}))"


def launcher(visitor: Visitor, name: str = OPEN) -> Locator:
    """The button in the corner."""
    return visitor.page.get_by_role("button", name=name)


def asked(visitor: Visitor) -> list[str]:
    """Fills with the address of everything the page asks for."""
    addresses: list[str] = []

    def note(request: Request) -> None:
        addresses.append(request.url)

    visitor.page.on("request", note)
    return addresses


async def colour(of: Locator, what: str) -> str:
    """A computed colour."""
    return str(await of.evaluate(f"node => getComputedStyle(node).{what}"))


async def test_the_example_page_under_its_strict_policy(visitor: Visitor, site: Site) -> None:
    addresses = asked(visitor)
    page = visitor.page
    await page.goto(f"{site.url}/index.html")
    button = launcher(visitor, "Ask about learning")
    await expect(button).to_be_visible()
    # The page, its style, and one request more.
    assert len(addresses) == 3
    await button.click()
    await expect(visitor.field).to_be_focused()
    await expect(page.get_by_text("Welcome to the library’s guidance.")).to_be_visible()
    await page.get_by_role("button", name="Which short courses are free?").click()
    await expect(visitor.log).to_contain_text("echo Which short courses are free?")
    await visitor.choose("Polski")
    await expect(page.get_by_role("dialog", name="Rozmowa")).to_be_visible()
    await expect(visitor.log).to_contain_text("echo Which short courses are free?")
    await visitor.choose("Nowa rozmowa")
    await expect(page.get_by_text("Witamy w doradztwie biblioteki.")).to_be_visible()
    await expect(
        page.get_by_role("button", name="Które krótkie kursy są bezpłatne?")
    ).to_be_visible()
    assert {address.split("/")[2] for address in addresses} == {
        site.url.split("/")[2],
        site.cairn.split("/")[2],
    }
    assert await visitor.context.cookies() == []


@pytest.mark.parametrize("source", ["as documented", "nonce"])
async def test_no_directive_is_needed_but_those_documented(
    visitor: Visitor, site: Site, source: str
) -> None:
    """The icon is the page's own."""
    text = (ROOT / "docs" / "embedding.md").read_text(encoding="utf-8")
    [needed] = re.findall(r"^script-src https://.*$", text, re.MULTILINE)
    needed = needed.replace("wss://cairn.example", "{socket}")
    needed = needed.replace("https://cairn.example", "{cairn}")
    if source == "nonce":
        needed = needed.replace("script-src {cairn}", "script-src 'nonce-a1' 'strict-dynamic'")
    site.policy = f"default-src 'none'; img-src data:; {TRUSTED}; {needed}"
    address = site.put()
    site.pages["page"] = site.pages["page"].replace("<script ", "<script nonce='a1' ")
    await visitor.page.goto(address)
    await launcher(visitor).click()
    await visitor.say("pod ścisłą polityką")
    await expect(visitor.log).to_contain_text("echo pod ścisłą polityką")
    # The second file, too.
    await visitor.choose("Nowa rozmowa")
    await expect(visitor.log.get_by_role("article")).to_have_count(0)


async def test_a_link_opens_the_chat_with_its_goal_and_gets_the_focus_back(
    visitor: Visitor, site: Site
) -> None:
    page = visitor.page
    await page.goto(f"{site.url}/index.html")
    link = page.get_by_role("link", name="work with computers")
    await launcher(visitor, "Ask about learning").wait_for()
    await link.focus()
    await page.keyboard.press("Enter")
    await expect(visitor.field).to_be_focused()
    await expect(visitor.field).to_have_value("I want to work with computers")
    assert "#" not in page.url
    await page.keyboard.press("Escape")
    await expect(link).to_be_focused()
    await page.goto(f"{site.url}/index.html#cairn-chat=Care%20for%20people")
    await expect(visitor.field).to_have_value("Care for people")
    # Words that came with a link are the learner's only when they send them.
    await expect(visitor.log.get_by_role("article")).to_have_count(0)


async def test_a_site_that_is_not_allowed_gets_no_chat(visitor: Visitor, site: Site) -> None:
    other = site.put("<cairn-chat open></cairn-chat>").replace("127.0.0.1", "localhost")
    await visitor.page.goto(other)
    button = launcher(visitor, "Brak połączenia. Trwa kolejna próba…")
    await expect(button).to_be_visible()
    await expect(visitor.page.get_by_role("dialog")).to_have_count(0)
    assert any("CORS" in complaint for complaint in visitor.complaints)
    visitor.complaints.clear()
    await visitor.page.close()


@pytest.mark.parametrize("accent", ["#ffd400", "#0057b8", "#ffffff", "#000", "#777"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_any_colour_can_be_read(
    visitor: Visitor, site: Site, accent: str, scheme: str
) -> None:
    await visitor.page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    await visitor.page.goto(site.put(f"<cairn-chat accent='{accent}'></cairn-chat>"))
    button = launcher(visitor)
    await button.click()
    await expect(visitor.field).to_be_focused()
    send = visitor.page.get_by_role("button", name="Wyślij")
    starter = visitor.page.get_by_role("group", name="Jak można zacząć").get_by_role("button").first
    close = visitor.page.get_by_role("button", name="Zamknij")
    panel = visitor.page.get_by_role("dialog")
    ground = await colour(panel, "backgroundColor")
    assert contrast(await colour(send, "color"), await colour(send, "backgroundColor")) >= 4.5
    assert contrast(await colour(close, "color"), ground) >= 4.5
    await starter.hover()
    text, hovered = await colour(starter, "color"), await colour(starter, "backgroundColor")
    assert contrast(text, hovered) >= 4.5


async def test_what_is_no_colour_is_left_out_with_a_note(visitor: Visitor, site: Site) -> None:
    await visitor.page.goto(site.put("<cairn-chat accent='red;}*{display:none'></cairn-chat>"))
    await expect(launcher(visitor)).to_be_visible()
    assert await colour(launcher(visitor), "backgroundColor") == "rgb(29, 92, 73)"
    [note] = visitor.complaints
    assert "is no colour" in note
    visitor.complaints.clear()


async def test_attributes_may_change_at_any_time(visitor: Visitor, site: Site) -> None:
    page = visitor.page
    await page.goto(site.put("<cairn-chat position='bottom-left'></cairn-chat>"))
    box = await launcher(visitor).bounding_box()
    assert box is not None
    assert box["x"] < 100
    chat = page.locator("cairn-chat")
    await chat.evaluate("node => node.setAttribute('lang', 'en')")
    await expect(launcher(visitor, "Ask about learning")).to_be_visible()
    await chat.evaluate("node => node.setAttribute('accent', '#0057b8')")
    button = launcher(visitor, "Ask about learning")
    assert await colour(button, "backgroundColor") == "rgb(0, 87, 184)"
    await chat.evaluate("node => node.setAttribute('open', '')")
    await expect(page.get_by_role("dialog", name="Conversation")).to_be_visible()
    await visitor.field.fill("noch nicht")
    await chat.evaluate("node => node.setAttribute('lang', 'pl')")
    await expect(page.get_by_role("dialog", name="Rozmowa")).to_be_visible()
    await expect(visitor.field).to_have_value("noch nicht")
    await chat.evaluate("node => node.removeAttribute('open')")
    await expect(page.get_by_role("dialog")).to_be_hidden()


async def test_a_first_question_is_sent_once_where_the_site_asks_it(
    visitor: Visitor, site: Site
) -> None:
    chat = "<cairn-chat question='Co jest za darmo?' ask></cairn-chat>"
    await visitor.page.goto(site.put(chat))
    await launcher(visitor).click()
    await expect(visitor.log).to_contain_text("echo Co jest za darmo?")
    await visitor.page.reload()
    await launcher(visitor).click()
    await expect(visitor.log.get_by_role("article")).to_have_count(2)
    assert await visitor.texts() == ["Co jest za darmo?", "echo Co jest za darmo?"]


async def test_two_tags_share_one_button_and_one_conversation(visitor: Visitor, site: Site) -> None:
    two = "<cairn-chat id='one'></cairn-chat><cairn-chat id='two'></cairn-chat>"
    inline = "<cairn-chat id='three' position='inline'></cairn-chat>"
    page = visitor.page
    await page.goto(site.put(two + inline))
    await expect(launcher(visitor)).to_have_count(1)
    three = page.locator("#three")
    await three.get_by_role("textbox").fill("wspólne")
    await three.get_by_role("textbox").press("Enter")
    await expect(three.get_by_role("log")).to_contain_text("echo wspólne")
    await launcher(visitor).click()
    await expect(page.get_by_role("dialog")).to_contain_text("echo wspólne")
    await page.locator("#one").evaluate("node => node.remove()")
    await expect(launcher(visitor)).to_have_count(1)
    await expect(page.get_by_role("dialog")).to_have_count(0)


async def test_tags_that_come_late_move_and_go(visitor: Visitor, site: Site) -> None:
    page = visitor.page
    # The script twice, and the tag long before it.
    await page.goto(site.put(more="<script src='{cairn}/widget/cairn.js' async></script>"))
    await launcher(visitor).click()
    await visitor.say("jeszcze tu?")
    await expect(visitor.log).to_contain_text("echo jeszcze tu?")
    await page.evaluate(
        "document.querySelector('main').append(document.querySelector('cairn-chat'))"
    )
    await expect(visitor.log).to_contain_text("echo jeszcze tu?")
    await visitor.say("po przeniesieniu")
    await expect(visitor.log).to_contain_text("echo po przeniesieniu")
    await page.evaluate("document.querySelector('cairn-chat').remove()")
    await expect(launcher(visitor)).to_have_count(0)
    await page.evaluate(ADD)
    await launcher(visitor).click()
    await expect(visitor.log).to_contain_text("echo po przeniesieniu")


async def test_a_sandboxed_frame_without_storage_works_for_the_visit(
    visitor: Visitor, tmp_path: Path
) -> None:
    rasa = FakeRasa()
    await rasa.start()
    async with embedded(tmp_path, rasa, also=("null",)) as (site, _):
        inner = site.put("<cairn-chat open></cairn-chat>")
        site.pages["outer"] = (
            "<!doctype html><title>Outer</title><link rel='icon' href='data:,'>"
            f"<iframe src='{inner}' sandbox='allow-scripts' width='600' height='600'></iframe>"
        )
        site.policy = ""
        await visitor.page.goto(f"{site.url}/outer")
        frame = visitor.page.frame_locator("iframe")
        await frame.get_by_role("textbox").fill("bez pamięci")
        await frame.get_by_role("textbox").press("Enter")
        await expect(frame.get_by_role("log")).to_contain_text("echo bez pamięci")
        await visitor.page.close()
    await rasa.stop()


async def test_it_stands_in_the_page_where_the_site_wants_it(visitor: Visitor, site: Site) -> None:
    page = visitor.page
    await page.goto(site.put("<cairn-chat position='inline'></cairn-chat>"))
    await expect(visitor.field).to_be_visible()
    await expect(page.get_by_role("button", name="Zamknij")).to_have_count(0)
    await expect(page.get_by_role("dialog")).to_have_count(0)
    for text in ("raz", "dwa", "trzy", "cztery", "pięć"):
        await visitor.say(text)
        await expect(visitor.log).to_contain_text(f"echo {text}")
    height = await page.locator("cairn-chat").evaluate("node => node.offsetHeight")
    assert height == 36 * 16
    await page.keyboard.press("Escape")
    await expect(visitor.field).to_be_visible()


def contrast(one: str, other: str) -> float:
    """WCAG's contrast of two colours such as ``rgb(0, 87, 184)``."""
    dark, light = sorted(luminance(text) for text in (one, other))
    return (light + 0.05) / (dark + 0.05)


def luminance(text: str) -> float:
    """WCAG's relative luminance."""
    parts = [int(part) / 255 for part in text.removeprefix("rgb(").rstrip(")").split(",")]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
