"""What is refused because it is too much, too fast, or too slow."""

import math
from typing import ClassVar

from front.errors.base import Refused

_UNITS = (("hours", 3_600), ("minutes", 60))


class Later(Refused):
    """It can be done later; ``after``: in how many seconds. Fields: count, unit."""

    code: ClassVar[str] = "later"
    words: ClassVar[str] = "service-error-later"

    def __init__(self, after: float) -> None:
        self.after = max(1, math.ceil(after))
        # Half a unit more is told in the smaller one: 80 seconds are not two minutes.
        unit, length = next((one for one in _UNITS if after > 1.5 * one[1]), ("seconds", 1))
        super().__init__(unit=unit, count=max(1, math.ceil(after / length)))


class Limited(Later):
    """More of this than one conversation, address, chat or session may have in a time."""

    code = "limited"
    words = "service-error-later"


class DangerLimited(Limited):
    """The same, of somebody who may be in danger: the sentence says who helps at once."""

    words = "service-error-danger"


class Busy(Later):
    """More is under way than the front can deal with; nothing of it was kept."""

    code = "busy"
    words = "service-error-busy"


class TooSlow(Refused):
    """What was sent did not arrive in its time."""

    code = "too-slow"
    words = "service-error-too-slow"


class Encoded(Refused):
    """What was sent is compressed; nothing here is unpacked."""

    code = "encoded"
    words = "service-error-encoded"


class NoFiles(Refused):
    """A form with a file, at an address that takes none."""

    code = "no-files"
    words = "service-error-no-files"
