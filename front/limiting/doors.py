"""How many pages are open: in all, from one address, of one conversation; and files coming in."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager

from front.errors import Busy
from front.limiting.places import Place, hashed
from front.limiting.table import PAGES_HERE, PAGES_OF_ONE, UPLOADS
from front.settings import Settings

# A page that found no place comes again by itself, a little later each time.
_AGAIN = 15.0  # seconds
_SHARED = 20


class Doors:
    """The open pages of this process."""

    def __init__(self, settings: Settings) -> None:
        self._most = settings.pages
        self._here = max(1, round(PAGES_HERE * settings.limits * settings.address_limits))
        self._of_one = max(1, round(PAGES_OF_ONE * settings.limits))
        self._open: Counter[str] = Counter()
        self.count = self._uploads = 0

    @contextmanager
    def uploading(self) -> Iterator[None]:
        """While a file is read. Raises Busy where too many are."""
        if self._uploads >= UPLOADS:
            raise Busy(_AGAIN)
        self._uploads += 1
        try:
            yield
        finally:
            self._uploads -= 1

    @contextmanager
    def opened(self, place: Place, conversation: str) -> Iterator[None]:
        """While a page is open. Raises Busy where there is no place for it."""
        own = hashed("conversation", conversation)
        here = self._here * _SHARED if place.shared else self._here
        full = self._open[place.name] >= here or self._open[own] >= self._of_one
        if self.count >= self._most or full:
            raise Busy(_AGAIN)
        self.count += 1
        self._open.update((place.name, own))
        try:
            yield
        finally:
            self.count -= 1
            self._open.subtract((place.name, own))
            for name in (place.name, own):
                if not self._open[name]:
                    del self._open[name]
