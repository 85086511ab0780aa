"""The OpenAPI document taken at its word, and against it: schemathesis makes the calls, of what
the document allows and of what it forbids."""

from __future__ import annotations

import contextlib
from typing import Any

import requests
import schemathesis
from hypothesis import strategies as st
from schemathesis import GenerationMode
from schemathesis.core.failures import Failure, FailureGroup
from schemathesis.core.result import Ok
from schemathesis.specs.openapi.checks import (
    response_schema_conformance,
    status_code_conformance,
)

from benchmarks.fuzz.oracle import Answer, wrong
from front.rest.openapi import document

_PATIENCE = 10.0  # seconds
# What HTTP itself may answer to any call: the document need not say it for each.
_ANY = {400, 404, 405, 413, 414, 415, 431}


def calls() -> st.SearchStrategy[Any]:
    """Calls of every operation, good and bad."""
    schema = schemathesis.openapi.from_dict(document())
    found = [one.ok() for one in schema.get_all_operations() if isinstance(one, Ok)]
    modes = (GenerationMode.POSITIVE, GenerationMode.NEGATIVE)
    return st.one_of([one.as_strategy(generation_mode=mode) for one in found for mode in modes])


def send(url: str, learner: str, case: Any) -> tuple[str | None, bytes, int]:
    """Makes a call, half of them in a conversation that is there; what was wrong with its answer,
    and the call in words."""
    # Ids of nobody's come no further than the record.
    if "conversation" in case.path_parameters and len(str(case.body)) % 2:
        case.path_parameters["conversation"] = learner
    shown = f"{case.method} {case.formatted_path} {case.query!r} {case.body!r}".encode(
        "utf-8", "backslashreplace"
    )
    try:
        got = case.call(base_url=f"{url}/api/v1", timeout=_PATIENCE)
    except (requests.RequestException, ValueError, UnicodeError) as error:
        # What cannot be sent at all was no request.
        late = isinstance(error, requests.Timeout)
        return ("no answer" if late else None), shown, 0
    headers = {name.lower(): ", ".join(value) for name, value in got.headers.items()}
    answer = Answer(got.status_code, headers, got.content, got.elapsed)
    return wrong(answer) or _undescribed(case, got), shown, got.status_code


def _undescribed(case: Any, got: Any) -> str | None:
    """An answer that the document does not know."""
    checks = [response_schema_conformance]
    if got.status_code not in _ANY:
        checks.append(status_code_conformance)
    try:
        with contextlib.suppress(NotImplementedError):
            case.validate_response(got, checks=checks)
    except (Failure, FailureGroup) as error:
        first = error.exceptions[0] if isinstance(error, FailureGroup) else error
        return f"not as described: {case.method} {case.path} {got.status_code} {first}"[:200]
    return None
