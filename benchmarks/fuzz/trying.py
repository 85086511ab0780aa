"""Strategies tried so many times, in batches: after each the log, the neighbour, the memory."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from typing import Any

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from hypothesis.errors import HypothesisWarning

BATCH = 250

warnings.simplefilter("ignore", HypothesisWarning)


def examples(
    strategy: st.SearchStrategy[Any], count: int, number: int, do: Callable[[Any], None]
) -> None:
    """Does it with so many examples, the same ones for the same number."""

    @seed(number)
    @settings(
        max_examples=count,
        phases=[Phase.generate],
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(strategy)
    def one(example: Any) -> None:
        do(example)

    one()
