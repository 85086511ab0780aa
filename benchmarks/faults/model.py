"""A trained model that is damaged on the disk."""

from __future__ import annotations

import os
import signal
from contextlib import suppress
from random import Random

from benchmarks.faults.fault import House

_SHARE = 64  # of the file's bytes one in so many is flipped, in one piece


class DamagedModel:
    """A piece of the model's archive is flipped, and Rasa has to start. For a run with a model of
    its own (``launch.py``): others would be hit as well."""

    name = "damaged-model"

    def __init__(self, house: House, chance: Random) -> None:
        self._house, self._chance = house, chance
        self._file = house.root / "models" / "cairn.tar.gz"
        self._whole: bytes | None = None

    def begin(self) -> None:
        """Damages it and kills Rasa."""
        whole = self._file.read_bytes()
        size = len(whole) // _SHARE
        at = self._chance.randrange(len(whole) - size)
        piece = bytes(255 - byte for byte in whole[at : at + size])
        self._file.write_bytes(whole[:at] + piece + whole[at + size :])
        self._whole = whole
        with suppress(AssertionError, ProcessLookupError):
            os.kill(self._house.pid("rasa"), signal.SIGKILL)

    def end(self) -> None:
        """The archive is whole again; Rasa starts at the runner's next try."""
        whole, self._whole = self._whole, None
        if whole is not None:
            self._file.write_bytes(whole)
