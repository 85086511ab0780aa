"""Work that goes on for ever survives an outage of the record and a bug, and both are noted."""

import pytest
from structlog.testing import capture_logs

from front.each import attempt
from front.errors import RecordUnavailable


@pytest.mark.parametrize(
    ("fails", "event", "level"),
    [
        (RecordUnavailable("away"), "record_unavailable", "warning"),
        (ValueError("a bug"), "round_failed", "error"),
    ],
)
async def test_a_round_that_fails_is_noted_and_ends_nothing(
    fails: Exception, event: str, level: str
) -> None:
    async def act() -> None:
        raise fails

    with capture_logs() as logs:
        assert await attempt(act, "clock") is False
    [line] = logs
    assert (line["event"], line["log_level"], line["of"]) == (event, level, "clock")


async def test_a_round_that_is_done_says_so_in_silence() -> None:
    async def act() -> int:
        return 0

    with capture_logs() as logs:
        assert await attempt(act, "clock") is True
    assert logs == []
