"""A record as it was before there was a desk, brought to the present form and back."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, Engine, text

from front.record import migrate

BEFORE = "0002"
_TIME = datetime(2026, 10, 1, 8, 30, tzinfo=UTC)
_CONVERSATION = {"interface_language": "pl", "language": "pl", "created_at": _TIME}
_MESSAGE = {"language": "pl", "content": "{}", "created_at": _TIME, "chooses_language": False}
_HANDOFF = {"language": "pl", "requested_at": _TIME, "updated_at": _TIME}
# Each table as BEFORE has it: who asked in so many words, who is in danger, and whose was closed.
_ROWS: list[tuple[str, list[dict[str, Any]]]] = [
    (
        "conversation",
        [
            {"id": one, "channel": channel, "updated_at": _TIME, **_CONVERSATION}
            for one, channel in (("asks", "rest"), ("danger", "widget"), ("closed", "widget"))
        ],
    ),
    (
        "message",
        [
            {"conversation_id": "asks", "sender": "learner", "text": "Łódź?", **_MESSAGE},
            {"conversation_id": "asks", "sender": "assistant", "text": "Tak.", **_MESSAGE},
        ],
    ),
    (
        "handoff",
        [
            {"conversation_id": one, "state": state, "reason": reason, **_HANDOFF}
            for one, state, reason in (
                ("asks", "requested", "asked"),
                ("danger", "requested", "distress"),
                ("closed", "closed", "asked"),
            )
        ],
    ),
]


def to(engine: Engine, revision: str) -> None:
    """Applies or takes back migrations until the record is of a revision."""
    config = Config()
    folder = Path(migrate.__file__).parent / "migrations"
    config.set_main_option("script_location", str(folder))
    with engine.execution_options(writes=True).begin() as connection:
        config.attributes["connection"] = connection
        present = revision != "head" and connection.dialect.has_table(connection, "handoff_event")
        (command.downgrade if present else command.upgrade)(config, revision)


def fill(connection: Connection) -> None:
    """Writes down what there was at BEFORE."""
    for table, rows in _ROWS:
        for row in rows:
            names, values = ", ".join(row), ", ".join(f":{name}" for name in row)
            connection.execute(text(f"INSERT INTO {table} ({names}) VALUES ({values})"), row)


def found(connection: Connection) -> dict[str, list[tuple[Any, ...]]]:
    """What of it is there, by table."""
    columns = {
        "conversation": "id, channel, language",
        "message": "conversation_id, sender, text",
        "handoff": "conversation_id, state, reason",
    }
    return {
        table: [
            tuple(row)
            for row in connection.execute(text(f"SELECT {some} FROM {table} ORDER BY 1, 2, 3"))
        ]
        for table, some in columns.items()
    }
