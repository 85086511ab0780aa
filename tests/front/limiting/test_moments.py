"""Counts are of a window, forget what is over, and stay small under a flood of names."""

import time
import tracemalloc

import pytest
from limits import RateLimitItemPerSecond
from limits.aio.strategies import MovingWindowRateLimiter

from front.limiting.moments import Moments


class Clock:
    """A clock that a test moves."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.now = 1000.0
        monkeypatch.setattr(time, "monotonic", lambda: self.now)


async def test_a_window_moves(monkeypatch: pytest.MonkeyPatch) -> None:
    clock, item = Clock(monkeypatch), RateLimitItemPerSecond(2, 10)
    window = MovingWindowRateLimiter(Moments())
    assert [await window.hit(item, "a") for _ in range(3)] == [True, True, False]
    left = (await window.get_window_stats(item, "a")).reset_time - time.time()
    assert 9.5 < left <= 10.01
    clock.now += 9.9
    assert not await window.hit(item, "a")
    assert await window.hit(item, "b")
    clock.now += 0.2
    assert await window.hit(item, "a")


async def test_a_clock_that_is_set_back_locks_nobody_out(monkeypatch: pytest.MonkeyPatch) -> None:
    item, window = RateLimitItemPerSecond(1, 1), MovingWindowRateLimiter(Moments())
    clock = Clock(monkeypatch)
    real = time.time
    assert await window.hit(item, "a")
    monkeypatch.setattr(time, "time", lambda: real() - 86_400)
    clock.now += 1.1
    assert await window.hit(item, "a")


async def test_what_is_over_is_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    clock, moments = Clock(monkeypatch), Moments()
    for number in range(1000):
        await moments.acquire_entry(f"n{number}", 5, 10)
    clock.now += 11
    for _ in range(300):
        await moments.acquire_entry("one", 1000, 10)
    assert len(moments) == 1


async def test_a_flood_of_names_stays_within_its_bound() -> None:
    moments = Moments(most=1_000)
    for number in range(2_000):
        await moments.acquire_entry(f"n{number}", 40, 60)
    tracemalloc.start()
    for number in range(60_000):
        await moments.acquire_entry(f"m{number}", 40, 60)
    grown, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(moments) == 1_000
    assert grown < 1_000_000  # bytes
    # Whoever goes on is not forgotten for those who come once.
    for number in range(3_000):
        await moments.acquire_entry("steady", 10_000, 60)
        await moments.acquire_entry(f"o{number}", 40, 60)
    assert (await moments.get_moving_window("steady", 10_000, 60))[1] == 3_000
