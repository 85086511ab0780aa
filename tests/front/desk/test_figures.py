"""The page of figures: who may see it, what is on it, what is kept back, and its files."""

import csv
import io
import re
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import Connection, insert, select

from front.record.account_tables import audits
from front.record.noting import Kind, note
from front.record.survey_tables import figures
from tests.front.desk.people import person, record_of
from tests.front.fakes import Client
from words import Words

EN, PL = Words.load("en"), Words.load("pl")


async def _noted(client: Client, times: int, kind: Kind, **given: Any) -> None:
    values = {"language": "en", "channel": "widget", **given}

    def write(connection: Connection) -> None:
        for _ in range(times):
            note(connection, kind, **values)

    await record_of(client).write(write)


def _rows(text: str) -> dict[str, list[str]]:
    """Of a file: its lines by code."""
    assert text.startswith("\ufeff")
    first = text.removeprefix("\ufeff").partition("\r\n")[0]
    delimiter = ";" if ";" in first else ","
    lines = list(csv.reader(io.StringIO(text.removeprefix("\ufeff")), delimiter=delimiter))
    return {line[1]: line for line in lines}


@pytest.mark.parametrize(("role", "status"), [("supervisor", 200), ("operator", 200)])
async def test_who_leads_sees_figures(client: Client, role: str, status: int) -> None:
    assert (await (await person(client, role)).get("/desk/figures")).status == status


@pytest.mark.parametrize("role", ["counsellor", "editor"])
@pytest.mark.parametrize("path", ["", "/all.csv", "/overview.csv"])
async def test_others_do_not(client: Client, role: str, path: str) -> None:
    assert (await (await person(client, role)).get(f"/desk/figures{path}")).status == 403


@pytest.mark.parametrize("words", [EN, PL])
async def test_every_table_stands_on_the_page_in_both_languages(
    client: Client, words: Words
) -> None:
    me = await person(client, "supervisor", interface_language=words.language)
    await _noted(client, 7, Kind.NO_RESULTS, code="price/06")
    await _noted(client, 6, Kind.BOT_ANSWER, value=2.5)
    text = await me.page("/desk/figures")
    assert f"<h1>{words.say('figures-title')}</h1>" in text
    assert words.say("term-limit-price") in text
    assert words.say("asking-field-06") in text
    assert words.say("figures-seconds", seconds=words.number(2.5)) in text
    assert text.count("<table>") >= 9
    assert not re.search(r"\sstyle=|<script>|\son[a-z]+=", text)


async def test_few_are_not_shown_and_what_would_tell_them_is_kept_back(client: Client) -> None:
    me = await person(client, "supervisor")
    await _noted(client, 3, Kind.CONVERSATION, language="en")
    await _noted(client, 20, Kind.CONVERSATION, language="pl")
    await _noted(client, 4, Kind.DANGER)
    overview = _rows(await (await me.get("/desk/figures/overview.csv")).text())
    assert overview["conversation"][2] == "23"
    assert overview["danger"][2] == EN.say("figures-mark-few", fewest=5)
    languages = _rows(await (await me.get("/desk/figures/languages.csv")).text())
    assert languages["en"][2] == EN.say("figures-mark-few", fewest=5)
    assert languages["pl"][2] == EN.say("figures-mark-back")


async def test_a_median_of_few_is_not_shown(client: Client) -> None:
    me = await person(client, "supervisor")
    await _noted(client, 4, Kind.BOT_ANSWER, value=2.5)
    times = _rows(await (await me.get("/desk/figures/times.csv")).text())
    assert times["bot_answer_time"][2] == EN.say("figures-mark-few", fewest=5)
    assert times["waited"][2] == EN.say("figures-mark-none")
    await _noted(client, 1, Kind.BOT_ANSWER, value=9.0)
    times = _rows(await (await me.get("/desk/figures/times.csv")).text())
    assert times["bot_answer_time"][2:4] == ["2.5", "9"]


async def test_the_filter_keeps_a_language_a_channel_and_days(client: Client) -> None:
    me = await person(client, "supervisor")
    await _noted(client, 6, Kind.CONVERSATION, language="pl")
    await _noted(client, 7, Kind.CONVERSATION, channel="rest")
    old = {"at": datetime.now(UTC) - timedelta(days=40), "kind": "conversation"}
    row = old | {"language": "en", "channel": "rest", "code": ""}
    await record_of(client).write(lambda one: one.execute(insert(figures), [row] * 9))

    async def found(query: str) -> str:
        address = f"/desk/figures/overview.csv?{query}"
        return _rows(await (await me.get(address)).text())["conversation"][2]

    assert await found("") == "13"
    assert await found("language=pl") == "6"
    assert await found("channel=rest") == "7"
    assert await found("language=pl&channel=rest") == "0"
    day = (datetime.now(UTC) - timedelta(days=60)).date()
    assert await found(f"from={day}") == "22"
    assert await found("from=nonsense&to=2026-13-45") == "13"


async def test_polish_files_are_as_polish_spreadsheets_read_them(client: Client) -> None:
    me = await person(client, "operator", interface_language="pl")
    await _noted(client, 5, Kind.BOT_ANSWER, value=2.5)
    response = await me.get("/desk/figures/times.csv")
    assert response.content_type == "text/csv"
    assert "attachment" in response.headers["Content-Disposition"]
    body = await response.read()
    assert body.startswith(b"\xef\xbb\xbf")
    rows = _rows(body.decode())
    assert rows["bot_answer_time"][:3] == ["Odpowiedź asystenta", "bot_answer_time", "2,5"]
    assert rows["code"] == ["name", "code", "median", "ninth", "definition"]


async def test_nothing_in_a_file_is_a_formula(client: Client) -> None:
    me = await person(client, "operator")
    await _noted(client, 5, Kind.NO_RESULTS, code="=cmd|'/c calc'!A0")
    await _noted(client, 5, Kind.CONVERSATION, channel="@SUM(A1)")
    text = await (await me.get("/desk/figures/all.csv")).text()
    cells = [cell for line in csv.reader(io.StringIO(text[1:])) for cell in line]
    assert any(cell.startswith("'=cmd") for cell in cells)
    assert any(cell.startswith("'@SUM") for cell in cells)
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]


async def test_all_figures_in_one_file_are_those_of_each(client: Client) -> None:
    me = await person(client, "operator")
    await _noted(client, 8, Kind.CONVERSATION)
    text = await (await me.get("/desk/figures/all.csv")).text()
    lines = list(csv.reader(io.StringIO(text[1:])))
    assert lines[1][:3] == ["table", "name", "code"]
    assert ["overview", "Conversations begun", "conversation", "Number", "number", "8"] in [
        line[:6] for line in lines
    ]
    assert {"overview", "times", "courses", "survey", "days"} <= {line[0] for line in lines}


async def test_every_download_is_noted_in_the_audit_log(client: Client) -> None:
    me = await person(client, "operator")
    await me.get("/desk/figures/days.csv?from=2026-11-01&to=2026-11-05")
    assert (await me.get("/desk/figures/nothing.csv")).status == 404
    columns = (audits.c.counsellor_id, audits.c.act, audits.c.subject, audits.c.detail)
    wanted = select(*columns).where(audits.c.act == "exported-figures")
    found = await record_of(client).read(lambda one: [tuple(row) for row in one.execute(wanted)])
    assert found == [(me.id, "exported-figures", "days", "2026-11-01/2026-11-05")]


async def test_an_empty_desk_has_a_page_too(client: Client) -> None:
    me = await person(client, "supervisor")
    assert EN.say("figures-nothing") in await me.page("/desk/figures?from=2001-01-01&to=2001-02-01")
