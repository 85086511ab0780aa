"""The schema of an action's reply is checked once, and not at every turn.

Rasa validates each reply of the action server with ``jsonschema.validate``, which first checks the
constant schema itself: 2.6 of 3 ms. Rasa offers no place to hand in a validator, so the
library's own check is taught to remember which schemas have passed. A reply is validated as before.
"""

from __future__ import annotations

from typing import Any

from jsonschema import Draft7Validator

_passed: set[str] = set()
_check = Draft7Validator.check_schema


def _check_once(schema: dict[str, Any]) -> None:
    written = repr(schema)
    if written not in _passed:
        _check(schema)
        _passed.add(written)


def remember() -> None:
    """From now on a schema is checked only the first time. Calling it again changes nothing."""
    Draft7Validator.check_schema = _check_once
