"""A conversation goes on in another place: one-time codes, made in one and typed in another.

A code opens the whole conversation, so it must not be found by trying: 27 signs in eight places
are 2.8 · 10¹¹ codes (38 bits); a code works once and for ten minutes, one of a conversation at a
time, and from one address ten wrong ones can be tried in ten minutes. It has no vowel, so it is no
word of any language, and no sign that is taken for another (0 O, 1 I L).
"""

import hashlib
import hmac
import math
import re
import secrets
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from limits import RateLimitItem, RateLimitItemPerMinute
from limits.aio.strategies import MovingWindowRateLimiter

from front.errors import CodeUnknown, TooManyCodes
from front.limiting.moments import Moments
from front.message import Message, Reply
from front.record import Record, codes
from front.record.tables import now
from words import Words

ALPHABET = "BCDFGHJKMNPQRSTVWXZ23456789"
LENGTH = 8
MINUTES = 10
MOST_TRIES = 10
# Right ones with them: whoever types codes of their own in between tries no more.
MOST_AT_ALL = 100
# What a deep link of Telegram brings before a code: https://core.telegram.org/bots/features#deep-linking
START = "c_"
# Where a conversation goes on.
DEVICE, TELEGRAM, APP = "device", "telegram", "app"
_JOINED = {
    DEVICE: "continuing-joined-device",
    TELEGRAM: "continuing-joined-telegram",
    APP: "continuing-joined-app",
}

Tell = Callable[[str, Sequence[Message]], Awaitable[None]]
_TRIED = RateLimitItemPerMinute(MOST_TRIES, MINUTES, "tried")
_TRIED_AT_ALL = RateLimitItemPerMinute(MOST_AT_ALL, MINUTES, "tried-at-all")
_MADE = RateLimitItemPerMinute(60, MINUTES, "made")
_HALF = f"[{ALPHABET}]{{{LENGTH // 2}}}"
_WRITTEN = re.compile(rf"\s*(?:{START})?({_HALF})[-–— ]?({_HALF})[\s.]*", re.ASCII | re.IGNORECASE)


@dataclass(frozen=True)
class Code:
    """A one-time code as people read it, until when it works (UTC), and links that bring it.

    ``page`` opens the chat of this front; ``telegram`` is None without a bot.
    """

    code: str
    expires: datetime
    page: str
    telegram: str | None


def written(text: str) -> str | None:
    """The code that a text is, in one form; None for any other text.

    Every code has a letter and a digit: words have no digits, telephone numbers no letters.
    """
    match = _WRITTEN.fullmatch(text)
    code = "".join(match.groups()).upper() if match else ""
    return code if _mixed(code) else None


def shown(code: str) -> str:
    """A code in two halves, as people read and type it."""
    return f"{code[: LENGTH // 2]}-{code[LENGTH // 2 :]}"


class MovingOver:
    """Makes and redeems codes; raises RecordUnavailable. The counts are in memory and by hash."""

    def __init__(self, record: Record, tell: Tell, page: str, telegram: str | None = None) -> None:
        self._record = record
        self._tell = tell
        self._page = page
        self._telegram = telegram
        self._window = MovingWindowRateLimiter(Moments())
        self._key = secrets.token_bytes(32)

    async def make(self, conversation: str, address: str) -> Code:
        """A new code of a conversation; the one before works no more. ``address``: who asks.

        Raises UnknownConversation, TooManyCodes.
        """
        await self._count(_MADE, address)
        code, expires = _drawn(), now() + timedelta(minutes=MINUTES)
        await self._record.write(lambda one: codes.keep(one, conversation, _hashed(code), expires))
        bot = f"https://t.me/{self._telegram}?start={START}{code}" if self._telegram else None
        # After the number sign: what stands there is sent to no server and written in no log.
        return Code(shown(code), expires, f"{self._page}/#{START}{code}", bot)

    async def redeem(
        self, text: str, address: str, place: str = DEVICE, own: str | None = None
    ) -> str:
        """The conversation of a code, as it was typed; it cannot be redeemed again.

        ``address`` is who tries: of a browser its network address, of a chat its name; ``own``
        their conversation so far. Where it goes on (``place``: DEVICE, TELEGRAM or APP) is said in
        the conversation, so that nobody joins unseen. Raises CodeUnknown, TooManyCodes,
        StillTalking.
        """
        await self._count(_TRIED_AT_ALL, address)
        await self._count(_TRIED, address)
        code = written(text)
        if code is None:
            raise CodeUnknown
        conversation, joined = await self._record.write(
            lambda one: codes.use(one, _hashed(code), own, lambda spoken: _joined(spoken, place))
        )
        # A school behind one address is not locked out by its pupils who typed right.
        await self._window.clear(_TRIED, self._named(address))
        if joined:
            await self._tell(conversation, [joined])
        return conversation

    async def _count(self, item: RateLimitItem, address: str) -> None:
        """Before anything is looked up: many at once are counted too. Raises TooManyCodes."""
        name = self._named(address)
        if not await self._window.hit(item, name):
            reset = (await self._window.get_window_stats(item, name)).reset_time
            raise TooManyCodes(minutes=max(1, math.ceil((reset - time.time()) / 60)))

    def _named(self, address: str) -> str:
        # A header may bring bytes that are no text.
        octets = address.encode(errors="surrogateescape")
        return hmac.new(self._key, octets, hashlib.sha256).hexdigest()


def _joined(language: str, place: str) -> Reply:
    words = Words.load(Words.closest(language))
    return Reply(text=words.say(_JOINED[place]), language=words.language)


def _drawn() -> str:
    while True:
        code = "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))
        if _mixed(code):
            return code


def _mixed(code: str) -> bool:
    return any(sign.isdigit() for sign in code) and any(sign.isalpha() for sign in code)


def _hashed(code: str) -> str:
    """Codes live for minutes: a plain hash keeps them from whoever reads the table later."""
    return hashlib.sha256(code.encode()).hexdigest()
