"""The demo counsellor: made where there is nobody, said once, never on an open network."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TypeVar

import pytest
from sqlalchemy import update

from cairn.errors import NotPossible, SettingError
from cairn.run.command import welcome_lines
from cairn.run.demo import demo_lines
from cairn.run.sample import refresh_sample
from cairn.run.settings import Settings, read_settings
from front.passwords import matches
from front.record import Record, accounts, people
from front.record.database import Work
from guidance.catalogue import tables
from guidance.catalogue.engine import open_engine

Result = TypeVar("Result")


def _settings(var: Path, **given: str) -> Settings:
    return read_settings({"CAIRN_VAR": str(var)} | given, Path("/"))


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    found = _settings(tmp_path)
    refresh_sample(found.catalogue_url, lambda _line: None)
    return found


def _password(lines: list[str]) -> str:
    (found,) = [line.rpartition(" ")[2] for line in lines if "one-time password" in line]
    return found


async def _with_record(settings: Settings, work: Work[Result]) -> Result:
    record = Record(settings.record_url)
    try:
        return await record.write(work)
    finally:
        await record.close()


def _kept(settings: Settings) -> str:
    found = asyncio.run(_with_record(settings, lambda one: accounts.credentials(one, "demo")))
    assert found
    return str(found.password_hash)


def test_the_password_that_is_said_is_the_one_that_is_kept(settings: Settings) -> None:
    lines = welcome_lines(settings)
    assert f"  for counsellors  {settings.address}/desk/" in lines
    password = _password(lines)
    assert matches(_kept(settings), password)
    files = [path for path in settings.var.rglob("*") if path.is_file()]
    assert files
    assert not [path for path in files if password.encode() in path.read_bytes()]


def test_an_unused_one_is_replaced_at_the_next_start(settings: Settings) -> None:
    first, second = _password(demo_lines(settings)), _password(demo_lines(settings))
    assert first != second
    assert not matches(_kept(settings), first)
    assert matches(_kept(settings), second)


def test_who_chose_a_password_keeps_it(settings: Settings) -> None:
    demo_lines(settings)
    asyncio.run(_with_record(settings, lambda one: people.change_own_password(one, 1, "kept")))
    assert demo_lines(settings) == []
    assert _kept(settings) == "kept"


def test_where_there_are_people_nobody_is_added(settings: Settings) -> None:
    demo_lines(settings)
    values = {"login": "olga", "shown_name": "Olga", "roles": ["operator"]}
    asyncio.run(_with_record(settings, lambda one: people.add(one, values, None)))
    assert demo_lines(settings) == []


def test_without_the_sample_there_is_no_demo(tmp_path: Path) -> None:
    settings = _settings(tmp_path)
    refresh_sample(settings.catalogue_url, lambda _line: None)
    engine = open_engine(settings.catalogue_url)
    with engine.begin() as connection:
        connection.execute(update(tables.OfferRow).values(source="own"))
    engine.dispose()
    assert demo_lines(settings) == []


@pytest.mark.parametrize(
    ("given", "demo"),
    [
        ({}, True),
        ({"CAIRN_HOST": "::1"}, True),
        ({"CAIRN_HOST": "0.0.0.0"}, False),
        ({"CAIRN_HOST": "0.0.0.0", "CAIRN_DEMO": "on"}, True),
        ({"CAIRN_DEMO": "off"}, False),
    ],
)
def test_it_is_for_this_machine_only_unless_said(
    tmp_path: Path, given: dict[str, str], demo: bool
) -> None:
    assert _settings(tmp_path, **given).demo is demo


def test_a_switch_that_is_none_is_named(tmp_path: Path) -> None:
    with pytest.raises(SettingError, match="CAIRN_DEMO"):
        _settings(tmp_path, CAIRN_DEMO="maybe")


def test_a_record_that_cannot_be_used_is_said(settings: Settings) -> None:
    broken = _settings(settings.var, CAIRN_RECORD_URL="sqlite:////proc/none/record.db")
    with pytest.raises(NotPossible, match="CAIRN_RECORD_URL"):
        demo_lines(broken)
