"""One-time codes: a conversation goes on in another place, and in nobody else's."""

import asyncio
import re
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select, update

from front import moving_over
from front.keys import RECORD
from front.moving_over import ALPHABET, MINUTES, MOST_AT_ALL, MOST_TRIES, written
from front.record.code_tables import codes
from front.record.tables import messages, now
from front.settings import Settings
from tests.front.fakes import Client, FakeRasa, front, history, say, texts
from tests.front.orders import does
from tests.front.sockets import Page
from tests.rooms.house import ROOT
from words import Words

EN = Words.load("en")
WRONG = "K7XP-3MTB"


async def made(client: Client, conversation: str = "c1") -> dict[str, Any]:
    """A code of a conversation, as the API gives it."""
    response = await client.post(f"/api/v1/conversations/{conversation}/codes")
    assert response.status == 201, await response.text()
    code: dict[str, Any] = await response.json()
    return code


async def redeemed(client: Client, code: str) -> tuple[int, dict[str, Any]]:
    """The status and body of an attempt."""
    response = await client.post("/api/v1/codes", json={"code": code})
    return response.status, await response.json()


async def kept(client: Client, column: Any) -> list[Any]:
    """All values of a column of the record."""
    assert client.app is not None
    found: list[Any] = await client.app[RECORD].read(lambda one: list(one.scalars(select(column))))
    return found


async def test_a_code_brings_the_conversation_once(client: Client) -> None:
    await say(client, "hi")
    code = (await made(client))["code"]
    assert re.fullmatch(f"[{ALPHABET}]{{4}}-[{ALPHABET}]{{4}}", code)
    assert await redeemed(client, code) == (200, {"conversation": "c1"})
    status, body = await redeemed(client, code)
    assert (status, body["error"]["code"]) == (404, "code-unknown")
    assert body["error"]["message"] == EN.say("service-error-code-unknown")


async def test_a_code_is_kept_as_a_hash_for_ten_minutes(client: Client) -> None:
    await say(client, "hi")
    code = await made(client)
    left = datetime.fromisoformat(code["expires"]) - now()
    assert timedelta(minutes=MINUTES - 1) < left <= timedelta(minutes=MINUTES)
    [hashed] = await kept(client, codes.c.code_hash)
    assert re.fullmatch("[0-9a-f]{64}", hashed)
    old = update(codes).values(expires_at=now())
    assert client.app is not None
    await client.app[RECORD].write(lambda one: one.execute(old) and None)
    assert (await redeemed(client, code["code"]))[0] == 404
    # The next code of anybody clears away what expired.
    await say(client, "hi", "c2")
    await made(client, "c2")
    assert await kept(client, codes.c.conversation_id) == ["c2"]


async def test_a_new_code_ends_the_one_before(client: Client) -> None:
    await say(client, "hi")
    first, second = (await made(client))["code"], (await made(client))["code"]
    assert (await redeemed(client, first))[0] == 404
    assert (await redeemed(client, second))[0] == 200


async def test_of_two_at_once_one_gets_the_conversation(client: Client) -> None:
    await say(client, "hi")
    code = (await made(client))["code"]
    found = await asyncio.gather(*(redeemed(client, code) for _ in range(4)))
    assert sorted(status for status, _ in found) == [200, 404, 404, 404]


async def test_codes_cannot_be_found_by_trying(client: Client) -> None:
    await say(client, "hi")
    code = (await made(client))["code"]
    for _ in range(MOST_TRIES):
        assert (await redeemed(client, WRONG))[0] == 404
    status, body = await redeemed(client, code)
    assert (status, body["error"]["code"]) == (429, "too-many-codes")
    assert body["error"]["message"] == EN.say("service-error-too-many-codes", minutes=MINUTES)
    # By another way from the same address it is the same.
    page = await Page.open(client, "c2")
    await page.say(code)
    assert (await page.until("error"))["code"] == "too-many-codes"


async def test_who_types_right_is_not_locked_out_by_neighbours(client: Client) -> None:
    await say(client, "hi")
    for _ in range(3):
        for _ in range(MOST_TRIES - 1):
            assert (await redeemed(client, WRONG))[0] == 404
        assert (await redeemed(client, (await made(client))["code"]))[0] == 200


async def test_codes_of_ones_own_bring_no_more_tries(client: Client) -> None:
    await say(client, "hi")
    tried = 0
    while tried < MOST_AT_ALL:
        for _ in range(min(MOST_TRIES - 1, MOST_AT_ALL - tried)):
            assert (await redeemed(client, WRONG))[0] == 404
            tried += 1
        if tried < MOST_AT_ALL:
            assert (await redeemed(client, (await made(client))["code"]))[0] == 200
            tried += 1
    assert (await redeemed(client, (await made(client))["code"]))[0] == 429


async def test_a_code_works_no_more_when_the_conversation_is_deleted(client: Client) -> None:
    await say(client, "hi")
    code = (await made(client))["code"]
    assert (await client.delete("/api/v1/conversations/c1")).status == 200
    await say(client, "somebody else", "c1")
    assert (await redeemed(client, code))[0] == 404


async def test_who_waits_for_a_counsellor_here_does_not_leave_unseen(
    client: Client, rasa: FakeRasa
) -> None:
    does(rasa)
    await say(client, "hi")
    await say(client, "person", "c2")
    code = (await made(client))["code"]
    page = await Page.open(client, "c2")
    await page.say(code)
    refused = await page.until("error")
    assert (refused["code"], refused["message"]) == (
        "still-talking",
        EN.say("service-error-still-talking"),
    )
    assert texts(await history(client)) == ["hi", "echo hi"]
    assert await redeemed(client, code) == (200, {"conversation": "c1"})


async def test_a_conversation_without_a_word_has_no_code(client: Client) -> None:
    response = await client.post("/api/v1/conversations/nobody/codes")
    assert response.status == 404


@pytest.mark.parametrize("body", [{}, {"code": 7}, {"code": "x" * 101}])
async def test_a_code_of_another_form_is_refused(client: Client, body: dict[str, Any]) -> None:
    assert (await client.post("/api/v1/codes", json=body)).status == 422


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("K7XP-3MTB", "K7XP3MTB"),
        (" k7xp 3mtb. ", "K7XP3MTB"),
        ("c_K7XP3MTB", "K7XP3MTB"),
        ("k7xp–3mtb", "K7XP3MTB"),
        ("KXXP-MMTB", None),
        ("2233 4455", None),
        ("22334455", None),
        ("K7XP-3MT", None),
        ("K7XP-3MTBB", None),
        ("programs", None),
        ("my code is K7XP-3MTB", None),
        ("K7XP\u212a3MTB", None),
        ("", None),
    ],
)
def test_a_code_is_told_from_other_texts(text: str, code: str | None) -> None:
    assert written(text) == code


def test_no_message_of_the_training_data_is_taken_for_a_code() -> None:
    lines = [
        line.strip().removeprefix("- ")
        for path in sorted((ROOT / "data").glob("*/nlu.*.yml"))
        for line in path.read_text(encoding="utf-8").splitlines()
    ]
    assert len(lines) > 1000
    assert [line for line in lines if written(line)] == []


def test_every_code_that_is_drawn_is_recognised() -> None:
    for _ in range(500):
        code = moving_over._drawn()
        assert written(moving_over.shown(code).lower()) == code


async def test_a_code_typed_as_a_message_is_never_kept(client: Client, rasa: FakeRasa) -> None:
    await say(client, "hi")
    code = (await made(client))["code"]
    response = await client.post("/api/v1/conversations/c2/messages", json={"text": code})
    assert response.status == 422
    assert (await response.json())["error"]["code"] == "code-typed"
    page = await Page.open(client, "c2")
    await page.send("say", text=code.lower(), client_id="k1")
    joined = await page.until("joined")
    assert joined == {"type": "joined", "conversation": "c1", "client_id": "k1"}
    assert code not in await kept(client, messages.c.text)
    assert rasa.heard == ["hi"]


async def test_both_places_show_the_same_and_are_told(client: Client) -> None:
    first = await Page.open(client)
    await first.say("hi")
    await first.said("echo hi")
    await first.send("code")
    code = await first.until("code")
    assert code["page"].endswith("/#c_" + code["code"].replace("-", ""))
    assert code["telegram"] is None
    other = await Page.open(client, "c2")
    await other.send("redeem", code=code["code"])
    assert (await other.until("joined"))["conversation"] == "c1"
    told = await first.said(EN.say("continuing-joined-device"))
    assert told["sender"] == "service"
    second = await Page.open(client, "c1")
    assert [one["text"] for one in second.heard[0]["messages"]] == texts(await history(client))
    await second.say("from there")
    await first.said("from there")
    assert (await first.said("echo from there"))["id"] == (await second.said("echo from there"))[
        "id"
    ]


async def test_ones_own_code_changes_nothing(client: Client) -> None:
    page = await Page.open(client)
    await page.say("hi")
    await page.said("echo hi")
    await page.send("code")
    code = (await page.until("code"))["code"]
    await page.say(code)
    assert (await page.until("joined"))["conversation"] == "c1"
    assert texts(await history(client)) == ["hi", "echo hi"]


async def test_the_conversation_before_stays_as_it_was(client: Client) -> None:
    await say(client, "hi")
    await say(client, "mine", "c2")
    page = await Page.open(client, "c2")
    await page.say((await made(client))["code"])
    await page.until("joined")
    assert texts(await history(client, "c2")) == ["mine", "echo mine"]


async def test_who_joins_finds_the_hand_off_as_it_stands(client: Client, rasa: FakeRasa) -> None:
    does(rasa)
    await say(client, "person")
    page = await Page.open(client, "c2")
    await page.say((await made(client))["code"])
    await page.until("joined")
    joined = await Page.open(client, "c1")
    assert joined.heard[-1]["handoff"]["state"] in {"waiting", "requested"}


async def test_links_bring_the_code_to_the_page_and_to_telegram(
    settings: Settings,
) -> None:
    changes = {"telegram_name": "CairnBot", "public_url": "https://cairn.example"}
    async with front(settings.model_copy(update=changes)) as client:
        await say(client, "hi")
        code = await made(client)
        plain = code["code"].replace("-", "")
        assert code["page"] == f"https://cairn.example/#c_{plain}"
        assert code["telegram"] == f"https://t.me/CairnBot?start=c_{plain}"
