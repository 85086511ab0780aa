"""The links from page to page: only to what there is and what the role may use."""

from collections.abc import Iterable
from dataclasses import dataclass

from front.desk.guard import Address
from front.record.accounts import Counsellor

# In the order in which they stand: the key of the text, and the letter after “g” on the keyboard.
_PAGES = {
    "/": ("desk-nav-queue", "q"),
    "/past": ("desk-nav-past", "p"),
    "/replies": ("desk-nav-replies", "s"),
    "/appointments": ("desk-nav-appointments", "t"),
    "/figures": ("desk-nav-figures", "f"),
    "/review": ("desk-nav-review", "r"),
    "/hours": ("desk-nav-hours", "h"),
    "/teams": ("desk-nav-teams", "e"),
    "/people": ("desk-nav-people", "o"),
    "/audit": ("desk-nav-audit", "l"),
    "/me": ("desk-nav-me", "m"),
}


@dataclass(frozen=True)
class Link:
    """A link in the navigation; ``words`` is the key of its text, ``key`` its letter,
    ``here``: it is this page."""

    path: str
    words: str
    key: str
    here: bool


class Navigation:
    """What leads where, for whom."""

    def __init__(self, addresses: Iterable[Address]) -> None:
        self._addresses = list(addresses)

    def links(self, me: Counsellor, path: str) -> list[Link]:
        """The pages that this person may open, as seen from a path below /desk."""
        mine = self._reached("GET", me)
        return [
            Link(f"/desk{page}", words, key, f"/desk{page}" == path)
            for page, (words, key) in _PAGES.items()
            if page in mine
        ]

    def posts(self, me: Counsellor) -> set[str]:
        """The full paths that this person may post to; those with a number are left as they are."""
        return {f"/desk{path}" for path in self._reached("POST", me)}

    def _reached(self, method: str, me: Counsellor) -> set[str]:
        return {
            one.path
            for one in self._addresses
            if one.method == method and (not one.roles or one.roles & set(me.roles))
        }
