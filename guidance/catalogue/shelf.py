"""Offers that were read lately, so that the next turn of a conversation need not read them again.

What is kept belongs to one state of the catalogue, which is told by the number of its last import;
with the next one all of it is forgotten.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable
from threading import Lock
from typing import Generic, TypeVar

Key = TypeVar("Key")
Value = TypeVar("Value")


class Shelf(Generic[Key, Value]):
    """At most so many values of one version; the longest unused goes first. Safe in threads."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._version: int | None = None
        self._kept: OrderedDict[Key, Value] = OrderedDict()
        self._lock = Lock()

    def get(
        self,
        version: int,
        keys: Iterable[Key],
        read: Callable[[list[Key]], dict[Key, Value]],
    ) -> dict[Key, Value]:
        """The values of the keys that exist; ``read`` is asked for those not kept."""
        wanted = list(keys)
        found = self._known(version, wanted)
        missing = [key for key in wanted if key not in found]
        if missing:
            fresh = read(missing)
            self._keep(version, fresh)
            found.update(fresh)
        return found

    def _known(self, version: int, wanted: list[Key]) -> dict[Key, Value]:
        with self._lock:
            if version != self._version:
                self._kept.clear()
                self._version = version
            known = {key: self._kept[key] for key in wanted if key in self._kept}
            for key in known:
                self._kept.move_to_end(key)
            return known

    def _keep(self, version: int, fresh: dict[Key, Value]) -> None:
        with self._lock:
            if version != self._version:
                return
            self._kept.update(fresh)
            while len(self._kept) > self._most:
                self._kept.popitem(last=False)
