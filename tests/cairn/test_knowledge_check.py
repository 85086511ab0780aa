"""``cairn knowledge check``: counts, what is due, and its exit code."""

from __future__ import annotations

import json

import pytest
from typer.testing import CliRunner

from cairn.knowledge import app

RUNNER = CliRunner()


def check(*options: str) -> tuple[int, str]:
    result = RUNNER.invoke(app, ["check", *options])
    return result.exit_code, result.output


def test_nothing_is_past_its_review_on_the_day_of_its_last_check() -> None:
    code, told = check("--on", "2026-11-23")
    assert code == 0
    assert "No fact is past its review." in told
    assert "countries/centres" in told


@pytest.mark.parametrize("language", ["en", "pl"])
def test_what_is_due_is_listed_with_its_source(language: str) -> None:
    code, told = check("--on", "2099-01-01", "--language", language)
    assert code == 1
    assert "annex-ii" in told


def test_as_data() -> None:
    code, told = check("--on", "2099-01-01", "--json")
    data = json.loads(told)
    assert code == 1
    assert data["counted"]["recognition"]["verified"] > 0
    assert {"kind", "name", "source", "place", "verified", "review"} == data["overdue"][0].keys()
    assert data["unverified"]


def test_what_was_never_verified_is_listed_on_request() -> None:
    told = [check("--on", "2026-11-23", *option)[1] for option in ((), ("--unverified",))]
    assert [text.count("Never compared") for text in told] == [0, 1]


def test_a_day_that_is_none_is_refused() -> None:
    code, told = check("--on", "tomorrow")
    assert code == 2
    assert "2027-01-31" in told
