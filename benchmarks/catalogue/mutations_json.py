"""JSON with values that nobody expects where they stand."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from random import Random
from typing import Any

from benchmarks.catalogue import mutations_odd as odd

Change = Callable[[Any, Any, Any, Random], None]
Place = tuple[Any, Any]
RAW = "\u2603raw"
NEST = "\u2603nest"


def spoilt(sample: Any, random: Random) -> bytes:
    """The sample with one to four of its values or names changed, as JSON."""
    made = copy.deepcopy(sample)
    for _ in range(random.choice((1, 1, 2, 3, 4))):
        places = _places(made)
        if not places:
            break
        holder, key = random.choice(places)
        random.choice(CHANGES)(made, holder, key, random)
    return _written(made, random)


def _places(value: Any) -> list[Place]:
    """Every place of a value: what holds it, and under which key."""
    found: list[Place] = []
    todo = [value]
    while todo:
        holder = todo.pop()
        keys = list(holder) if isinstance(holder, dict) else range(len(holder))
        found.extend((holder, key) for key in keys)
        todo.extend(holder[key] for key in keys if isinstance(holder[key], dict | list))
    return found


def _put(_made: Any, holder: Any, key: Any, random: Random) -> None:
    holder[key] = odd.value(random)


def _put_raw(_made: Any, holder: Any, key: Any, random: Random) -> None:
    holder[key] = f"{RAW}{random.randrange(len(odd.RAW))}"


def _drop(_made: Any, holder: Any, key: Any, _random: Random) -> None:
    del holder[key]


def _repeat(_made: Any, holder: Any, key: Any, random: Random) -> None:
    times = random.choice((2, 2, 3, 60))
    copies = [copy.deepcopy(holder[key]) for _ in range(times)]
    if isinstance(holder, list):
        holder[key:key] = copies
    else:
        holder[key] = copies


def _retarget(made: Any, holder: Any, key: Any, random: Random) -> None:
    other, at = random.choice(_places(made))
    holder[key] = copy.deepcopy(other[at])


def _rename(made: Any, holder: Any, key: Any, random: Random) -> None:
    if not isinstance(holder, dict):
        return
    names = [at for one, at in _places(made) if isinstance(one, dict)]
    name = random.choice(names) if random.random() < 0.7 else odd.text(random)
    holder[name] = holder.pop(key)


def _nest(_made: Any, holder: Any, key: Any, random: Random) -> None:
    holder[key] = f"{NEST}{odd.deep(random)}"


def _wrap(_made: Any, holder: Any, key: Any, random: Random) -> None:
    inner = holder[key]
    holder[key] = random.choice(
        ([inner], [[inner]], {"@value": inner}, {"@list": [inner]}, {"@id": inner}, {"en": inner})
    )


def _recontext(made: Any, _holder: Any, _key: Any, random: Random) -> None:
    if isinstance(made, dict):
        made["@context"] = copy.deepcopy(random.choice(odd.CONTEXTS))


def _enlist(made: Any, holder: Any, key: Any, random: Random) -> None:
    """What is one becomes a list of it and of another value."""
    other, at = random.choice(_places(made))
    holder[key] = [holder[key], copy.deepcopy(other[at])]


CHANGES: tuple[Change, ...] = (
    _put, _put, _put, _put, _put, _put_raw, _drop, _drop, _repeat, _retarget, _retarget, _rename,
    _nest, _wrap, _recontext, _enlist,
)  # fmt: skip


def _written(made: Any, random: Random) -> bytes:
    ascii_only = random.random() < 0.7
    written = json.dumps(made, ensure_ascii=ascii_only)
    if RAW[1:] in written or NEST[1:] in written:
        written = _with_raw(written)
    return written.encode("utf-8", errors="surrogatepass")


def _with_raw(written: str) -> str:
    for mark in (RAW, json.dumps(RAW)[1:-1]):
        for number in reversed(range(len(odd.RAW))):
            written = written.replace(f'"{mark}{number}"', odd.RAW[number])
    for mark in (NEST, json.dumps(NEST)[1:-1]):
        for depth in odd.DEEP:
            shut = "[" * depth + "]" * depth if depth % 2 else '{"a":' * depth + "1" + "}" * depth
            written = written.replace(f'"{mark}{depth}"', shut)
    return written
