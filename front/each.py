"""Work that goes on: one thing or one round with a bug must not end what would come after it."""

from collections.abc import Awaitable, Callable, Iterable
from typing import TypeVar

import structlog

from front.errors import RecordUnavailable

log = structlog.get_logger()

Thing = TypeVar("Thing")
Done = TypeVar("Done")


async def each(things: Iterable[Thing], act: Callable[[Thing], Awaitable[Done]]) -> list[Done]:
    """What was done with each, one after the other; one that fails by a bug is left out and logged.

    Raises RecordUnavailable: without the record there is no use in going on.
    """
    done = []
    for thing in things:
        try:
            done.append(await act(thing))
        except RecordUnavailable:
            raise
        except Exception:  # a bug with one must not come before all others in every round
            log.exception("one_failed", of=getattr(act, "__qualname__", ""))
    return done


async def attempt(act: Callable[[], Awaitable[object]], of: str) -> bool:
    """Whether a round of work was done; why it was not stands in the log, with whose it was."""
    try:
        await act()
    except RecordUnavailable as error:
        log.warning("record_unavailable", of=of, cause=str(error))
    except Exception:  # a bug in one round must not be the end of all rounds
        log.exception("round_failed", of=of)
    else:
        return True
    return False
