"""A file from the learner, on the real front: allowed at the desk, sent from the chat."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.async_api import Browser, expect

from tests.browser.double import Double
from tests.browser.samples import HELD
from tests.browser.visitor import Visitor
from tests.front.desk.held import held
from tests.front.desk.people import person
from tests.front.fakes import Client, history

PDF = b"%PDF-1.7\n%\xe2\xe3\n1 0 obj\n"
BUTTON = "Wyślij plik"


async def test_allowed_sent_and_stopped(browser: Browser, office: Client, tmp_path: Path) -> None:
    double = Double()
    double.url = str(office.make_url("")).rstrip("/")
    ola = await person(office)
    visitor = await Visitor.arrive(browser, double)
    await visitor.page.goto(double.url + "/?lang=pl")
    await visitor.say("hej")
    await expect(visitor.log.get_by_role("article")).to_have_count(2)
    number = await held(office, ola, conversation=await visitor.conversation())
    attach = visitor.page.get_by_role("button", name=BUTTON)
    await visitor.page.reload()
    await expect(visitor.queue).to_be_visible()
    await expect(attach).to_be_hidden()
    await ola.post(f"/desk/conversation/{number}/learner-files", {"allow": "1"})
    await expect(attach).to_be_visible()
    await expect(visitor.status).to_have_text("Możesz teraz wysyłać pliki do doradcy.")
    async with visitor.page.expect_file_chooser() as chooser:
        await attach.click()
    certificate = tmp_path / "Świadectwo.pdf"
    certificate.write_bytes(PDF)
    await (await chooser.value).set_files(certificate)
    link = visitor.log.get_by_role("link", name="Świadectwo.pdf")
    await expect(link).to_be_visible()
    assert (await history(office, await visitor.conversation()))[-1]["links"]
    broken = tmp_path / "obraz.png"
    broken.write_bytes(b"MZ")
    async with visitor.page.expect_file_chooser() as chooser:
        await attach.click()
    visitor.complaints.clear()
    await (await chooser.value).set_files(broken)
    await expect(visitor.status).to_contain_text("Tego pliku nie można wysłać.")
    # The browser itself notes the status of a refused request.
    visitor.complaints.clear()
    await ola.post(f"/desk/conversation/{number}/learner-files", {"allow": ""})
    await expect(attach).to_be_hidden()
    await visitor.leave()


@pytest.mark.parametrize("width", [320, 1440])
async def test_the_button_fits_beside_the_field(
    visitor: Visitor, double: Double, width: int
) -> None:
    await visitor.page.set_viewport_size({"width": width, "height": 800})
    await visitor.open()
    await visitor.say("Poproszę człowieka")
    name = await visitor.conversation()
    await double.frame(name, "handoff", **HELD, files=[".pdf", ".png"])
    attach = visitor.page.get_by_role("button", name=BUTTON)
    await expect(attach).to_be_visible()
    box = await attach.bounding_box()
    assert box is not None
    assert min(box["width"], box["height"]) >= 43.9
    assert await visitor.page.evaluate("document.documentElement.scrollWidth") <= width
    chosen = visitor.page.locator("input[type=file]")
    await expect(chosen).to_have_attribute("accept", ".pdf,.png")
    await double.frame(name, "handoff", **HELD)
    await expect(attach).to_be_hidden()
