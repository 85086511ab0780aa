"""The identifiers that a file has shown so far, in little memory.

A million rows must not fill it: a hash and a line number for each take 16 to 24 bytes, where a
dictionary takes 200.
"""

from __future__ import annotations

from array import array

FIRST_SIZE = 5000
# It grows by half when it is three quarters full: less is wasted than by doubling.
FULL = 0.75


class Seen:
    """On which line an identifier stood first.

    Two identifiers are taken for one where their 64-bit hashes are equal: once in 37 million
    files of a million rows.
    """

    def __init__(self) -> None:
        self._empty(FIRST_SIZE)

    def line(self, identifier: str, line: int) -> int | None:
        """The line of an identifier that was here before; None for a new one, which is kept."""
        found = self._put(hash(identifier), line)
        if found is None and self._count > FULL * self._size:
            self._grow()
        return found

    def _empty(self, size: int) -> None:
        self._size, self._count = size, 0
        self._hashes = array("q", bytes(8 * size))
        self._lines = array("I", bytes(4 * size))

    def _put(self, key: int, line: int) -> int | None:
        hashes, lines, size = self._hashes, self._lines, self._size
        at = key % size
        # No line is 0, and there is always room.
        while lines[at]:
            if hashes[at] == key:
                return lines[at]
            at = (at + 1) % size
        hashes[at] = key
        lines[at] = line
        self._count += 1
        return None

    def _grow(self) -> None:
        hashes, lines = self._hashes, self._lines
        self._empty(self._size * 3 // 2)
        for key, line in zip(hashes, lines, strict=True):
            if line:
                self._put(key, line)
