"""Passwords: which are strong enough, how they are kept, how one-time ones are made."""

import asyncio
import secrets
import unicodedata
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar, TypeVarTuple

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

Result = TypeVar("Result")
Given = TypeVarTuple("Given")

SHORTEST = 12  # characters
LONGEST = 256
# RFC 9106, section 4, the second recommended option: 64 MiB.
HASHER = PasswordHasher(time_cost=3, memory_cost=64 * 1024, parallelism=4)
# Of no password: checked where there is no such login, so that it takes the same time.
NOBODYS = (
    "$argon2id$v=19$m=65536,t=3,p=4$+K+xXoD0vYFprfUjuA+9DQ"
    "$wjc/0deLPRT/Sh3UgpDp6Ppexd50RymHz8ftKJmydK8"
)
# Each check takes 64 MiB and a core for a moment; learners are answered by the others.
_AT_ONCE = 2
# Told aloud and typed by hand: no 0 and O, no 1, l and I.
_LETTERS = "abcdefghijkmnpqrstuvwxyz23456789"
_GROUPS, _GROUP = 4, 5
# Long ones that are tried first by whoever guesses; short ones are refused by their length.
_COMMON = (
    "password", "passw0rd", "haslo", "hasło", "qwerty", "qwertyuiop", "asdfghjkl", "zaq12wsx",
    "1qaz2wsx", "123456", "1234567890", "abc123", "abcdef", "iloveyou", "letmein", "welcome",
    "admin", "administrator", "cairn", "changeme", "secret", "counsellor", "doradca", "polska",
)  # fmt: skip


def plain(password: str) -> str:
    """The same characters from every keyboard (NFKC, as NIST SP 800-63B asks)."""
    return unicodedata.normalize("NFKC", password)


def weakness(password: str, login: str) -> str | None:
    """The key of the sentence that says why a password is refused; None for a good one.

    NIST SP 800-63B: length counts, no rules of composition; not the login, not a common one.
    """
    text = plain(password).casefold()
    if len(text) < SHORTEST:
        return "desk-account-too-short"
    if len(text) > LONGEST:
        return "desk-account-too-long"
    name = login.casefold()
    if text == name or text.strip("0123456789!.") in {name, name.partition("@")[0]}:
        return "desk-account-like-login"
    return "desk-account-common" if _common(text) else None


def _common(text: str) -> bool:
    """Few different characters, one common word with digits around it, or one again and again."""
    core = text.strip("0123456789!.?-_ ")
    words = {text, core}
    again = any(text == (part * len(text))[: len(text)] for part in (text[:n] for n in range(1, 7)))
    return (
        again
        or len(set(text)) <= 3
        or any(word in words or text == (word * len(text))[: len(text)] for word in _COMMON)
        or text in "01234567890123456789"
        or text in "qwertyuiopasdfghjklzxcvbnm"
    )


def one_time() -> str:
    """A password for one sign-in, of 100 bits, in groups that can be read out."""
    groups = ("".join(secrets.choice(_LETTERS) for _ in range(_GROUP)) for _ in range(_GROUPS))
    return "-".join(groups)


def hashed(password: str) -> str:
    """What is kept of a password. Takes a good part of a second: never in the event loop."""
    return HASHER.hash(plain(password))


def matches(kept: str, password: str) -> bool:
    """Whether this is the password; as slow as ``hashed``."""
    try:
        return HASHER.verify(kept, plain(password))
    except (VerificationError, InvalidHashError):
        return False


def outdated(kept: str) -> bool:
    """Whether it was kept with other parameters than those of today."""
    return HASHER.check_needs_rehash(kept)


class Checking:
    """Passwords checked and kept in threads of their own, few at once."""

    def __init__(self) -> None:
        self._threads = ThreadPoolExecutor(_AT_ONCE, "passwords")

    async def matches(self, kept: str | None, password: str) -> bool:
        """Whether this is the password; the same time where none is kept."""
        found = await self._run(matches, kept or NOBODYS, password)
        return found and kept is not None

    async def hashed(self, password: str) -> str:
        """What is kept of a password."""
        return await self._run(hashed, password)

    def close(self) -> None:
        """Ends the threads, when what has begun is finished."""
        self._threads.shutdown()

    async def _run(self, work: Callable[[*Given], Result], *values: *Given) -> Result:
        return await asyncio.get_running_loop().run_in_executor(self._threads, work, *values)
