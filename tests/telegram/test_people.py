"""Counsellors, files, roadmaps and comparisons in the chat."""

import json
from datetime import UTC, date, datetime, timedelta
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader

from front.handoff import Who
from front.keys import RECORD
from front.message import Link, Message, Reply
from front.messaging import Limits
from front.messaging.rendering import parts
from front.publishing import hashed
from front.record import chats, files
from front.record.files import KeptFile
from front.roadmap.pdf import PdfMaker
from front.sheet import Sheet
from tests.front.counsellors import at_desk, desk
from tests.front.fakes import Client, FakeRasa, until
from tests.front.roadmaps import NASTY, extras
from tests.telegram.fake_api import FakeApi
from tests.telegram.world import bring, message
from words import Words


async def _held(client: Client, fake: FakeApi) -> tuple[Who, str]:
    """A chat that a counsellor has taken; its conversation."""
    anna = await at_desk(client)
    await bring(client, message("/human"))
    await until(lambda: any("queue" in one for one in fake.texts()))
    await desk(client).office.claim(1, anna)
    await until(lambda: any("Anna, a counsellor, has joined" in one for one in fake.texts()))
    [chat] = await client.app[RECORD].read(lambda one: chats.every(one, "telegram"))
    return anna, chat[1]


async def test_a_counsellor_speaks_under_their_name(
    client: Client, fake: FakeApi, rasa: FakeRasa
) -> None:
    anna, conversation = await _held(client, fake)
    desk(client).office.types(conversation, anna)
    await until(lambda: fake.of("sendChatAction"))
    await desk(client).office.speak(conversation, anna, Reply(text="Good morning"), "k1")
    await until(lambda: fake.texts()[-1] == "Anna, counsellor:\nGood morning")
    [mark] = fake.messages["77"][-1]["entities"]
    assert (mark["type"], mark["offset"], mark["length"]) == ("bold", 0, len("Anna, counsellor:"))
    await bring(client, message("good morning"))
    await until(lambda: fake.of("sendChatAction"))
    history = await client.app[RECORD].history(conversation)
    assert rasa.heard == []
    assert [one.delivered is not None for one in history if one.sender == "counsellor"] == [True]


async def test_a_file_of_a_counsellor_comes_as_a_document(client: Client, fake: FakeApi) -> None:
    anna, conversation = await _held(client, fake)
    expires = datetime.now(UTC) + timedelta(days=1)
    kept = KeptFile("plan łódź.pdf", "application/pdf", b"%PDF-1", expires)
    await client.app[RECORD].write(
        lambda one: files.keep(one, hashed("token"), conversation, anna.id, kept)
    )
    links = [Link(title="plan łódź.pdf", url="https://cairn.example/file/token")]
    gone = [Link(title="old.pdf", url="https://cairn.example/file/expired")]
    office = desk(client).office
    await office.speak(conversation, anna, Reply(text="Here", links=links), "k1")
    await office.speak(conversation, anna, Reply(text="And", links=gone), "k2")
    await until(lambda: fake.texts()[-1] == "old.pdf")
    [document] = [one for one in fake.messages["77"] if "document" in one]
    assert document["document"] == {"name": "plan łódź.pdf", "content": b"%PDF-1"}
    assert document["caption"] == "plan łódź.pdf"
    [link] = fake.messages["77"][-1]["entities"]
    assert link["url"] == gone[0].url


async def test_a_roadmap_comes_as_a_link_and_a_pdf(
    client: Client, fake: FakeApi, rasa: FakeRasa
) -> None:
    rasa.answer = lambda _body: [
        {"recipient_id": "x", "text": "Your plan", "custom": {"cairn": extras("en")}}
    ]
    await bring(client, message("my plan"))
    await until(lambda: any("document" in one for one in fake.messages.get("77", [])), 30)
    [sent] = [one for one in fake.messages["77"] if "document" in one]
    pages = PdfReader(BytesIO(sent["document"]["content"])).pages
    assert "Spreadsheets from the start" in "".join(page.extract_text() for page in pages)
    assert sent["document"]["name"].endswith(".pdf")
    told = next(one for one in fake.messages["77"] if one.get("text", "").startswith("Your plan"))
    assert any("/roadmap/" in mark.get("url", "") for mark in told["entities"])


async def test_who_is_next_in_the_queue_is_told_and_nobody_else(
    client: Client, fake: FakeApi
) -> None:
    anna = await at_desk(client)
    for chat in (77, 78, 79):
        await bring(client, message("/human", chat))
        await until(lambda chat=chat: any("queue" in t for t in fake.texts(str(chat))))  # type: ignore[misc]
        await desk(client).standings.tell()
    before = {chat: len(fake.texts(chat)) for chat in ("78", "79")}
    await desk(client).office.claim(1, anna)
    await desk(client).standings.tell()
    await until(lambda: len(fake.texts("78")) > before["78"])
    assert "You are next in the queue." in fake.texts("78")[-1]
    await desk(client).office.claim(2, anna)
    await desk(client).standings.tell()
    await until(lambda: "You are next in the queue." in fake.texts("79")[-1])
    assert len(fake.texts("79")) == before["79"] + 1


COLUMNS = ["A (School)", "B (College)"]
ROWS = [("Price", ["100 €", "free"]), ("Start", ["not stated", "1 March"])]


@pytest.fixture
def compared() -> Message:
    """A message that compares two offers."""
    offers = [{"id": one, "title": one * 60, "provider": "School"} for one in "ab"]
    rows = [{"label": label, "cells": cells} for label, cells in ROWS]
    raw: dict[str, Any] = {"id": 3, "sender": "assistant", "time": "2026-11-01T00:00Z"}
    raw |= {"text": "Both:", "language": "en", "offers": offers}
    return Message.model_validate(raw | {"comparison": {"columns": COLUMNS, "rows": rows}})


def test_a_comparison_is_read_fact_by_fact(compared: Message) -> None:
    first, table, file = parts(compared, Limits())
    assert isinstance(file.paper, Sheet)
    assert first.rich.text == "Both:"
    assert table.rich.text == (
        "Comparison\n1. A (School)\n2. B (College)\n\n"
        "Price\n1. 100 €\n2. free\n\nStart\n1. not stated\n2. 1 March"
    )
    assert [one.code for one in table.buttons] == ["m3.o0", "m3.o1"]
    assert json.dumps([one.title for one in table.buttons]).count("\\u2026") == 2


@pytest.mark.parametrize("language", ["en", "pl"])
async def test_a_comparison_is_a_table_on_paper(language: str) -> None:
    rows = [("Price", ["100 €", "free of charge"]), ("Start", [NASTY, "1 marca, łódź"])]
    made = Sheet(language, date(2026, 11, 3), ["A (School)", "B (College)"], rows)
    reader = PdfReader(BytesIO(await PdfMaker().compare(made)))
    text = " ".join(" ".join(page.extract_text() for page in reader.pages).split())
    for said in ("A (School)", "free of charge", "łódź", '#panic("x")'):
        assert said in text
    assert reader.metadata
    assert reader.metadata.title == Words.load(language).say("roadmap-comparison")
    root: Any = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
