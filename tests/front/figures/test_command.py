"""`cairn figures` shows what the page shows, without what the page keeps back."""

import asyncio
import json
from datetime import UTC, datetime

import pytest
from sqlalchemy import Connection
from typer.testing import CliRunner, Result

from front.figures.command import app
from front.record import Record
from front.record.noting import Kind, note
from front.settings import Settings


@pytest.fixture
def kept(settings: Settings) -> Settings:
    def notes(connection: Connection) -> None:
        for kind, times, code in ((Kind.CONVERSATION, 12, ""), (Kind.NO_RESULTS, 3, "price/06")):
            for _ in range(times):
                note(connection, kind, "pl", "widget", code)

    async def write() -> None:
        record = Record(settings.record)
        await record.write(notes)
        await record.close()

    asyncio.run(write())
    return settings


def run(settings: Settings, *words: str) -> Result:
    environment = {"CAIRN_VAR": str(settings.var), "COLUMNS": "140"}
    return CliRunner().invoke(app, list(words), env=environment)


def test_json_has_every_table_by_code(kept: Settings) -> None:
    data = json.loads(run(kept, "--json").output)
    assert data["to"] == datetime.now(UTC).date().isoformat()
    assert data["tables"]["overview"]["conversation"] == {"number": 12}
    assert data["tables"]["overview"]["no_results"] == {"number": "few"}
    assert data["tables"]["times"]["bot_answer_time"] == {"median": None, "ninth": None}
    assert len(data["tables"]["days"]) == 30


def test_tables_are_in_words(kept: Settings) -> None:
    shown = run(kept, "--table", "overview", "--in", "pl").output
    assert "Rozpoczęte rozmowy" in shown
    assert "mniej niż 5" in shown
    assert "Według dnia" not in shown


def test_a_filter_is_kept_to(kept: Settings) -> None:
    data = json.loads(run(kept, "--json", "--language", "en").output)
    assert data["tables"]["overview"]["conversation"] == {"number": 0}
    data = json.loads(run(kept, "--json", "--from", "2020-01-01", "--to", "2020-01-02").output)
    assert (data["from"], data["to"]) == ("2020-01-01", "2020-01-02")


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("--from", "yesterday"), "yesterday is no day"),
        (("--table", "nothing"), "There is no table nothing"),
        (("--in", "xx"), "There are no words in xx"),
    ],
)
def test_what_is_not_understood_is_said(
    kept: Settings, words: tuple[str, ...], sentence: str
) -> None:
    result = run(kept, *words)
    assert result.exit_code == 1
    assert sentence in result.output
