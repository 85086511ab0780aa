"""The audit log's page and file: found by person, act and day; read by few; noted itself."""

import ast
import csv
import io
from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy import insert

from front.desk.acts import ACTS
from front.record.account_tables import audits
from tests.front.desk.people import Person, person, record_of, team
from tests.front.desk.signing import acts
from tests.front.fakes import Client
from tests.rooms.house import files_in, tree


@pytest.fixture
async def operator(client: Client) -> Person:
    return await person(client, "operator", name="Olga")


async def _note(client: Client, who: int | None, act: str, **columns: Any) -> None:
    values = {"counsellor_id": who, "act": act} | columns
    await record_of(client).write(lambda one: one.execute(insert(audits), values) and None)


def _at(day: int) -> datetime:
    return datetime(2026, 3, day, 22, 30, tzinfo=UTC)


async def _rows(one: Person, query: str = "") -> list[dict[str, str]]:
    text = await one.page(f"/desk/audit.csv{query}")
    return list(csv.DictReader(io.StringIO(text)))


async def test_it_is_found_by_person_act_and_day(client: Client, operator: Person) -> None:
    other = await person(client, "counsellor")
    for day in (1, 2, 3):
        await _note(client, other.id, "conversation-read", subject=f"s{day}", at=_at(day))
    await _note(client, operator.id, "exported-figures", at=_at(2))

    async def found(query: str) -> list[str]:
        rows = await _rows(operator, query)
        return [row["subject"] or row["act"] for row in rows if row["act"] != "audit-exported"]

    assert await found(f"?person={other.id}") == ["s3", "s2", "s1"]
    assert await found("?act=exported-figures") == ["exported-figures"]
    assert await found("?first=2026-03-02&last=2026-03-02") == ["exported-figures", "s2"]
    assert await found(f"?last=2026-03-01&person={other.id}") == ["s1"]
    assert await found("?first=nonsense&person=-1&act=nothing") == []


async def test_reading_and_downloading_are_noted(client: Client, operator: Person) -> None:
    await operator.page("/desk/audit?act=signed-in")
    await operator.page("/desk/audit.csv")
    assert await acts(client) == ["audit-read", "audit-exported"]
    assert "act=signed-in" in await operator.page("/desk/audit")


async def test_pages_go_on_without_a_gap_or_a_double(client: Client, operator: Person) -> None:
    for number in range(120):
        await _note(client, operator.id, "conversation-read", subject=f"subject{number}.")
    path, seen = "/desk/audit?act=conversation-read", []
    while path:
        text = await operator.page(path)
        seen += [
            int(part.partition(".")[0]) for part in text.split("subject")[1:] if part[0].isdigit()
        ]
        link = text.partition('rel="next"')[0].rpartition('href="')[2]
        path = link.rstrip('" ').replace("&amp;", "&") if 'rel="next"' in text else ""
    assert seen == list(range(119, -1, -1))


async def test_a_supervisor_sees_the_own_teams_acts(client: Client, operator: Person) -> None:
    mine, other = await team(client, "Mine"), await team(client, "Other")
    colleague = await person(client, "counsellor", team_id=mine)
    stranger = await person(client, "counsellor", team_id=other, name="Stranger")
    for one in (colleague, stranger):
        await _note(client, one.id, "conversation-read", subject=str(one.id))
    await _note(client, None, "sign-in-refused")
    supervisor = await person(client, "supervisor", team_id=mine)
    seen = {row["person"] for row in await _rows(supervisor)}
    assert seen == {str(colleague.id), str(supervisor.id)}
    assert "Stranger" not in await supervisor.page("/desk/audit")
    assert str(stranger.id) in {row["person"] for row in await _rows(operator)}
    assert "" in {row["person"] for row in await _rows(operator)}
    without_team = await person(client, "supervisor")
    assert str(stranger.id) in {row["person"] for row in await _rows(without_team)}


async def test_no_cell_of_the_file_is_a_formula(client: Client, operator: Person) -> None:
    await person(client, "counsellor", name="=cmd|'/c calc'!A1")
    evil = await person(client, "counsellor", name='@SUM(1)"')
    await _note(client, evil.id, "+act", detail="-1")
    (row,) = await _rows(operator, "?act=%2Bact")
    assert (row["name"], row["act"], row["detail"]) == ("'@SUM(1)\"", "'+act", "'-1")


def _noted() -> set[str]:
    """Every act that the code notes by its literal name."""
    found = set()
    for path in files_in("front", suffix=".py"):
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Call):
                name = getattr(node.func, "attr", getattr(node.func, "id", ""))
                place = {"note": 2, "noted": 0}.get(name, len(node.args))
                given = node.args[place] if place < len(node.args) else None
                if isinstance(given, ast.Constant) and isinstance(given.value, str):
                    found.add(given.value)
    return found


def test_every_act_has_a_name() -> None:
    assert len(_noted()) > 20
    assert _noted() - set(ACTS) == set()
