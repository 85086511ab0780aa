"""Replies of the action server are validated as before, and the schema is checked once."""

from __future__ import annotations

from typing import Any

import pytest
from jsonschema import Draft7Validator, SchemaError, ValidationError, validate
from rasa.core.actions.action import RemoteAction

from bot import schema_checks

GOOD = {"events": [{"event": "slot", "name": "state", "value": {}, "timestamp": None}]}


def test_a_reply_is_validated_at_every_turn() -> None:
    action = RemoteAction("action_guide", None)
    for _ in range(2):
        assert action._validate_action_result(dict(GOOD, responses=[{"text": "hello"}]))
        with pytest.raises(ValidationError):
            action._validate_action_result(dict(GOOD, responses="hello"))


def test_the_schema_itself_is_checked_once(monkeypatch: pytest.MonkeyPatch) -> None:
    checked: list[Any] = []
    monkeypatch.setattr(schema_checks, "_check", checked.append)
    monkeypatch.setattr(schema_checks, "_passed", set())
    for _ in range(3):
        RemoteAction("action_guide", None)._validate_action_result(dict(GOOD))
    assert len(checked) == 1


def test_a_bad_schema_is_refused_every_time() -> None:
    for _ in range(2):
        with pytest.raises(SchemaError):
            validate({}, {"type": 7})


def test_remembering_twice_changes_nothing() -> None:
    before = Draft7Validator.check_schema
    schema_checks.remember()
    assert Draft7Validator.check_schema is before
