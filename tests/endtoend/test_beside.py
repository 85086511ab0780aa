"""Beside a conversation the trained assistant suggests and answers; nothing of it is said."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import timedelta
from uuid import uuid4

import aiohttp
import pytest

from front.desk.cookies import COOKIE, hashed
from front.record import Record, accounts
from tests.endtoend.learner import Learner
from tests.endtoend.running import Running
from tests.endtoend.test_awake import Desk

Arrive = Callable[[str], Learner]
TOKEN = "form"


def ask_desk(running: Running, desk: Desk, path: str, **form: str) -> str:
    """What the desk shows this counsellor; with a form, sends it."""

    async def run() -> str:
        record, cookie = Record(f"sqlite:///{running.var}/record.db"), uuid4().hex
        hour = timedelta(hours=1)
        await record.write(
            lambda one: accounts.begin_session(one, desk.who, hashed(cookie), TOKEN, hour)
        )
        await record.close()
        url = f"{running.url}/desk/conversation/{desk.number}/{path}"
        headers = {"Cookie": f"{COOKIE}={cookie}", "HX-Request": "true"}
        sent = {"form_token": TOKEN, **form} if form else None
        async with (
            aiohttp.ClientSession(headers=headers) as session,
            session.request("POST" if form else "GET", url, data=sent) as response,
        ):
            assert response.status == 200
            return await response.text()

    return asyncio.run(run())


@pytest.mark.parametrize(
    ("language", "first", "told", "says"),
    [
        ("en", "courses about Excel", "will it be recognised in Germany?", "not automatic"),
        ("pl", "kursy z Excela", "czy to uznają w Niemczech?", "nie jest automatyczne"),
    ],
)
def test_a_suggestion_is_grounded_and_not_sent(
    running: Running, arrive: Arrive, language: str, first: str, told: str, says: str
) -> None:
    learner = arrive(language)
    learner.say(first)
    desk = Desk(running, learner)
    desk.claim()
    learner.say(told)
    page = ask_desk(running, desk, "suggest")
    assert says in page
    assert "enic-naric" in page
    assert says not in str(learner.history())


@pytest.mark.parametrize(
    ("language", "question", "says"),
    [
        ("en", "ile to godzin: 5 ECTS?", "125 to 150 hours"),
        ("pl", "how many hours are 5 ECTS?", "125–150"),
        ("en", "holds 12 ECTS in data analysis, wants a course on data in Germany", "data-attach"),
        ("pl", "ma 12 ECTS z analizy danych, chce kurs o danych w Niemczech", "data-attach"),
    ],
)
def test_a_question_is_answered_in_the_learners_language(
    running: Running, arrive: Arrive, language: str, question: str, says: str
) -> None:
    learner = arrive(language)
    learner.say("hello")
    desk = Desk(running, learner)
    desk.claim()
    page = ask_desk(running, desk, "ask", question=question, language=language)
    assert says in page.replace("\xa0", " ")
