"""Conversations at the desk, as tests of its page need them."""

import re
from typing import Any

from aiohttp import ClientResponse
from sqlalchemy import select

from front.record.account_tables import audits
from front.record.handoffs import KeptHandoff
from tests.front.desk.people import Person, record_of
from tests.front.fakes import Client, FakeRasa, cairn, say

HTMX = {"HX-Request": "true"}
EMAIL = {"kind": "email", "value": "learner@example.org"}


def hands_over(rasa: FakeRasa, **order: Any) -> None:
    """The assistant answers everything with a request for a person."""
    wanted = {"do": "request", "reason": "asked"} | order
    rasa.answer = lambda body: [
        {"text": f"echo {body['message']}"},
        cairn(language=body["metadata"]["language"], handoff=wanted),
    ]


async def asked(client: Client, rasa: FakeRasa, conversation: str = "c1", **order: Any) -> int:
    """A learner asks for a person; the number of the hand-off."""
    hands_over(rasa, **order)
    await say(client, "A person, please", conversation, language="en")
    here = await record_of(client).handoff_here(conversation)
    assert here is not None
    return here.number


async def claimed(client: Client, rasa: FakeRasa, who: Person, conversation: str = "c1") -> int:
    """A learner asks for a person, and this one takes the conversation."""
    number = await asked(client, rasa, conversation)
    await done(await who.post(f"/desk/conversation/{number}/claim"))
    return number


async def done(response: ClientResponse) -> str:
    """Where the browser is led after a plain form."""
    assert response.status == 303, f"{response.status}: {await response.text()}"
    return response.headers["Location"]


async def standing(client: Client, number: int) -> KeptHandoff:
    """The hand-off as it stands."""
    found = await record_of(client).handoff(number)
    assert found is not None
    return found


async def acts_noted(client: Client) -> list[str]:
    """The acts in the audit log, oldest first."""
    found = select(audits.c.act).order_by(audits.c.id)
    return await record_of(client).read(lambda one: list(one.scalars(found)))


def said(page: str) -> list[str]:
    """The texts of the transcript on a page or in a fragment."""
    lines = re.findall(r'<li id="message-\d+".*?(?=<li id="message|</ol>\s*</div>|\Z)', page, re.S)
    texts = [re.search(r'<p class="text"[^>]*>(.*?)</p>', line, re.S) for line in lines]
    return [text[1] for text in texts if text]
