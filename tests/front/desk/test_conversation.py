"""The page of one conversation: what it shows, and to whom."""

import html
import json
from typing import Any

import pytest
from sqlalchemy import select

from front.record.account_tables import audits
from guidance import state
from guidance.criteria import Criteria
from tests.front.desk.handing import HTMX, acts_noted, asked, claimed, hands_over, said
from tests.front.desk.people import person, record_of
from tests.front.fakes import Client, FakeRasa, cairn, history, say
from words import Words

EN = Words.load("en")
EVIL = "<script>alert(1)</script>"
OFFER = {
    "id": "o-1",
    "title": f"First aid {EVIL}",
    "provider": EVIL,
    "url": "javascript:alert(1)",
    "reasons": [EVIL],
    "caveats": [EVIL],
    "facts": [{"label": EVIL, "value": EVIL}],
}
STATE = state.to_data(
    state.State(
        criteria=Criteria(topics=("first aid",), mode="online", not_these=("o-1",)),
        saved=("o-1",),
        age=13,
    )
)


async def test_the_page_has_who_said_what(client: Client, rasa: FakeRasa) -> None:
    anna = await person(client, name="Anna")
    number = await claimed(client, rasa, anna)
    await say(client, "I am still here")
    page = await anna.page(f"/desk/conversation/{number}")
    texts = said(page)
    assert texts[:2] == ["A person, please", "echo A person, please"]
    assert texts[-1] == "I am still here"
    assert "With you" in page
    assert "Anna, a counsellor, has joined" in page


async def test_a_pressed_button_is_shown_as_said(client: Client, rasa: FakeRasa) -> None:
    button = {"title": "Show more", "payload": "/show_more"}
    rasa.answer = lambda body: [{"text": "Here", "buttons": [button]}]
    await say(client, "hello")
    await say(client, "/show_more")
    number = await asked(client, rasa)
    page = await (await person(client)).page(f"/desk/conversation/{number}")
    assert page.count("button pressed") == 1
    assert said(page)[2] == "Show more"


async def test_stored_script_comes_out_as_text(client: Client, rasa: FakeRasa) -> None:
    rasa.answer = lambda body: [
        {"text": EVIL, "buttons": [{"title": EVIL, "payload": "/x"}]},
        cairn(
            language="en",
            offers=[OFFER],
            sources=[{"title": EVIL, "url": "javascript:alert(1)", "date": "2026-01-01"}],
        ),
    ]
    rasa.states["c1"] = STATE
    await say(client, EVIL)
    anna = await person(client, name=EVIL)
    number = await claimed(client, rasa, anna)
    await anna.post(f"/desk/conversation/{number}/note", {"note": EVIL})
    await anna.post(f"/desk/conversation/{number}/tag", {"tag": EVIL})
    sent = {"text": EVIL, "client_id": "a"}
    await anna.post(f"/desk/conversation/{number}/say", sent)
    page = await anna.page(f"/desk/conversation/{number}")
    assert EVIL not in page
    assert "javascript:" not in page
    assert page.count("&lt;script&gt;alert(1)&lt;/script&gt;") >= 12


async def test_the_brief_says_danger_and_child_first(client: Client, rasa: FakeRasa) -> None:
    rasa.answer = lambda body: [{"text": "Here"}, cairn(language="en", offers=[OFFER])]
    rasa.states["c1"] = STATE
    await say(client, "first aid online")
    number = await asked(client, rasa, reason="distress")
    page = await (await person(client)).page(f"/desk/conversation/{number}")
    brief = page[page.index('id="brief"') : page.index('id="transcript"')]
    found = [brief.index(text) for text in ("in danger", "13 years old", "first aid, online")]
    assert found == sorted(found)
    assert "Not wanted" in brief
    assert "Saved" in brief


async def test_a_comparison_and_what_the_learner_thinks_of_it(
    client: Client, rasa: FakeRasa
) -> None:
    table = {"columns": ["A <b>", "B"], "rows": [{"label": "Price", "cells": ["free", "<i>"]}]}
    rasa.answer = lambda body: [{"text": "Both"}, cairn(language="en", comparison=table)]
    await say(client, "compare them")
    number = await asked(client, rasa)
    answers = [one for one in await history(client) if one["sender"] == "assistant"]
    thumbs = ({"thumb": "down", "reason": "unclear"}, {"thumb": "up"})
    for one, body in zip(answers, thumbs, strict=True):
        path = f"/api/v1/conversations/c1/messages/{one['id']}/opinion"
        assert (await client.put(path, json=body)).status == 204
    page = html.unescape(await (await person(client)).page(f"/desk/conversation/{number}"))
    for part in ('<th scope="col">A <b></th>', '<th scope="row">Price</th><td>free</td><td><i>'):
        assert part in page
    reason = EN.say("widget-fault-unclear")
    assert EN.say("desk-talk-thumb-down", reason=reason) in page
    assert EN.say("desk-talk-thumb-up") in page


async def test_a_button_of_a_card_is_shown_as_pressed(client: Client, rasa: FakeRasa) -> None:
    button = {"title": "More about offer 1", "payload": '/ask_offer{"offer": "o1"}'}
    offer = OFFER | {"buttons": [button]}
    rasa.answer = lambda body: [{"text": "Here"}, cairn(language="en", offers=[offer])]
    await say(client, "hello")
    await say(client, button["payload"])
    assert rasa.heard[-1] == button["payload"]
    number = await asked(client, rasa)
    page = await (await person(client)).page(f"/desk/conversation/{number}")
    assert page.count("button pressed") == 1
    assert said(page)[2] == button["title"]


async def test_the_brief_without_the_assistant(client: Client, rasa: FakeRasa) -> None:
    number = await asked(client, rasa)
    rasa.status = 503
    page = await (await person(client)).page(f"/desk/conversation/{number}")
    assert "cannot be asked at the moment" in page
    assert "asked for a person" in page


async def test_what_was_not_understood_is_marked_and_told(client: Client, rasa: FakeRasa) -> None:
    rasa.answer = lambda body: [{"text": "Sorry?"}, cairn(language="en", notes=["not_understood"])]
    await say(client, "qwertz")
    rasa.answer = lambda body: [
        {"text": "Nothing."},
        cairn(language="en", notes=["no_results:price/06"]),
    ]
    await say(client, "courses for nothing")
    number = await asked(client, rasa)
    page = await (await person(client)).page(f"/desk/conversation/{number}")
    for wanted in ("Not understood: “qwertz”", "1 search found nothing", "not understood</span>"):
        assert wanted in page


async def test_new_messages_come_in_order_after_an_id(client: Client, rasa: FakeRasa) -> None:
    anna = await person(client)
    number = await claimed(client, rasa, anna)
    for text in ("one", "two", "three"):
        await say(client, text)
    address = f"/desk/conversation/{number}/messages"
    whole = await anna.get(f"{address}?after=0")
    assert said(await whole.text())[-3:] == ["one", "two", "three"]
    last = max(
        int(part.split('"')[0]) for part in (await whole.text()).split('<li id="message-')[1:]
    )
    assert said(await anna.page(f"{address}?after={last - 1}")) == ["three"]
    nothing = await anna.get(f"{address}?after={last}")
    assert nothing.status == 204
    told = json.loads(nothing.headers["HX-Trigger"])["cairn:standing"]
    assert told == {"version": 2, "delivered": 0, "here": False}


@pytest.mark.parametrize("after", ["-1", "x", "99999999999999"])
async def test_a_wrong_place_is_refused(client: Client, rasa: FakeRasa, after: str) -> None:
    anna = await person(client)
    number = await asked(client, rasa)
    response = await anna.get(f"/desk/conversation/{number}/messages?after={after}")
    assert response.status == 422


async def test_the_newest_are_shown_and_all_on_demand(
    client: Client, rasa: FakeRasa, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("front.desk.conversation.looking.MOST_ENTRIES", 3)
    number = await asked(client, rasa)
    await say(client, "the newest")
    anna = await person(client)
    page = await anna.page(f"/desk/conversation/{number}")
    assert "A person, please" not in said(page)
    assert f"/desk/conversation/{number}?all=1" in page
    assert said(await anna.page(f"/desk/conversation/{number}?all=1"))[0] == "A person, please"


async def test_reading_is_in_the_audit_log_without_the_conversation(
    client: Client, rasa: FakeRasa
) -> None:
    number = await asked(client, rasa, "a-conversation")
    await (await person(client)).page(f"/desk/conversation/{number}")
    assert await acts_noted(client) == ["read-conversation"]
    rows = await record_of(client).read(lambda one: list(one.execute(select(audits)).mappings()))
    assert "a-conversation" not in str(rows)


@pytest.mark.parametrize(
    ("roles", "columns", "status"),
    [
        (["counsellor"], {}, 200),
        (["counsellor"], {"languages": ["pl"]}, 403),
        (["supervisor"], {"languages": ["pl"]}, 200),
        (["editor"], {}, 403),
        (["operator"], {}, 403),
    ],
)
async def test_who_may_read(
    client: Client, rasa: FakeRasa, roles: list[str], columns: dict[str, Any], status: int
) -> None:
    number = await asked(client, rasa)
    someone = await person(client, *roles, **columns)
    for path in ("", "/messages?after=0", "/standing", "/brief", "/mine"):
        response = await someone.get(f"/desk/conversation/{number}{path}")
        assert response.status in {status, 303 if status == 200 else status}, path


async def test_what_a_colleague_holds_is_not_read(client: Client, rasa: FakeRasa) -> None:
    number = await claimed(client, rasa, await person(client))
    other = await person(client)
    assert (await other.get(f"/desk/conversation/{number}")).status == 403
    told = await other.get(f"/desk/conversation/{number}/messages?after=0", headers=HTMX)
    assert (told.status, told.headers["HX-Trigger"]) == (204, '{"cairn:gone": {}}')
    assert (await other.get("/desk/conversation/77")).status == 404
    assert (await other.get("/desk/conversation/0")).status == 404


async def test_an_earlier_talk_leads_to_the_one_that_goes_on(
    client: Client, rasa: FakeRasa
) -> None:
    anna = await person(client)
    first = await claimed(client, rasa, anna)
    await anna.post(f"/desk/conversation/{first}/close", {"outcome": "answered"})
    second = await asked(client, rasa)
    page = await anna.page(f"/desk/conversation/{first}")
    assert f'href="/desk/conversation/{second}"' in page
    assert "Asked for a person once before" in await anna.page(f"/desk/conversation/{second}")


async def test_polish(client: Client, rasa: FakeRasa) -> None:
    hands_over(rasa)
    await say(client, "Chcę człowieka", language="pl")
    anna = await person(client, interface_language="pl")
    page = await anna.page("/desk/conversation/1")
    assert '<html lang="pl">' in page
    assert "Zarys sprawy" in page
