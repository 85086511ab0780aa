"""What the page shows: the conversation as it stands, and what can be done now."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from aiohttp import web

from front.errors import UnknownConversation
from front.exporting import moment
from front.files.kinds import endings
from front.handoff import Standing, telling
from front.keys import RECORD, SETTINGS, SWITCHBOARD
from front.language import available, preferred
from front.message import Button, Message, Offer
from front.plain.keys import key_of, new_key, token_for
from front.retention import telling as retention
from guidance.handoff import State
from words import Words

MOST = 40  # messages; the ones before are a link away
_HERE_SECONDS = 60  # somebody who loaded the page a moment ago still reads it
_LOOKS = ((12, 5), (36, 15), (90, 60))  # up to which look, seconds until the next
_STARTERS = ("widget-starter-goal", "widget-starter-what", "widget-starter-person")
# The page's own names of who speaks.
_SPEAKERS = {
    "learner": "widget-you",
    "assistant": "widget-assistant",
    "counsellor": "widget-counsellor",
    "service": "widget-service",
}


@dataclass(frozen=True)
class View:
    """A page. ``begun``: whether the conversation has a message; ``nonce``: of its forms, so that a
    form sent twice is one message; ``look``: how many times it has loaded itself, 0: it does not;
    ``over``: why the conversation that was here before is not any more.
    """

    words: Words
    zone: ZoneInfo
    key: str
    begun: bool
    shown: Sequence[Message]
    earlier: int
    nonce: str
    answering: bool
    standing: Standing | None
    look: int
    over: str = ""

    @property
    def token(self) -> str:
        """What the page's forms bear."""
        return token_for(self.key)

    @property
    def starters(self) -> list[str]:
        """What one can begin with."""
        return [] if self.begun else [self.words.say(key) for key in _STARTERS]

    @property
    def awaits(self) -> bool:
        """Whether something may come soon without the learner doing anything.

        A request that was left for later is answered in hours or days.
        """
        soon = self.standing is not None and self.standing.state is not State.REQUESTED
        return self.answering or soon

    @property
    def again(self) -> int | None:
        """In how many seconds the page loads itself again; None: not at all."""
        if not self.awaits or not self.look:
            return None
        return next((seconds for upto, seconds in _LOOKS if self.look <= upto), None)

    @property
    def new(self) -> int | None:
        """The first message after the learner's last one: where reading goes on."""
        said = max((one.id for one in self.shown if one.sender == "learner"), default=0)
        return next((one.id for one in self.shown if one.id > said), said or None)

    @property
    def line(self) -> str:
        """How the request for a person stands."""
        return telling.line(self.words.language, self.standing) if self.standing else ""

    @property
    def leave(self) -> Button | None:
        """The button that ends the wait or the talk."""
        return telling.leaving(self.words.language, self.standing) if self.standing else None

    def who(self, message: Message) -> str:
        """The name of who speaks."""
        role = self.words.say(_SPEAKERS[message.sender])
        return f"{message.counsellor} ({role})" if message.counsellor else role

    def kind(self, message: Message) -> str:
        """Under which class a message is drawn."""
        return _SPEAKERS[message.sender].removeprefix("widget-")

    def time(self, at: datetime) -> str:
        """When a message was written, by the clock of the service."""
        return moment(self.words, at, self.zone)

    def day(self, iso: str) -> str:
        """A day (ISO 8601) in words; what is none as it is."""
        try:
            return self.words.day(date.fromisoformat(iso[:10]))
        except ValueError:
            return iso

    def cards(self, message: Message) -> list[Offer]:
        """The offers that are not in the message's table."""
        compared = message.comparison.offers if message.comparison else ()
        return [one for one in message.offers if one.id not in compared]

    def columns(self, message: Message) -> list[Offer]:
        """The offers at the head of the message's table."""
        table = message.comparison
        if table is None:
            return []
        known = {one.id: one for one in message.offers}
        ids = table.offers or [""] * len(table.columns)
        found = zip(table.columns, ids, strict=True)
        return [known.get(one) or Offer(id=one, title=name, provider="") for name, one in found]

    def buttons(self, message: Message) -> list[Button]:
        """Suggested answers, while they can still answer the latest turn."""
        return [one for one in message.buttons if not one.kind] if message in self._turn else []

    def asked(self, message: Message) -> list[Button]:
        """What can be asked of the answer at any time: another form of it, and its offers."""
        forms = [one for one in message.buttons if one.kind]
        return forms + [button for offer in message.offers for button in offer.buttons]

    @property
    def endings(self) -> list[str]:
        """Of the names of files that may be sent now; none where none may."""
        return list(endings()) if self.standing and self.standing.files else []

    @property
    def _turn(self) -> list[Message]:
        turn: list[Message] = []
        for one in reversed(self.shown):
            if one.sender == "learner" and any(other.sender == "assistant" for other in turn):
                break
            if one.sender == "learner" and not turn:
                break
            turn.append(one)
        return turn


async def view(request: web.Request, look: int = 0, *, whole: bool = False) -> View:
    """The page of the browser's conversation. Raises RecordUnavailable."""
    board = request.app[SWITCHBOARD]
    key = key_of(request)
    messages: list[Message] = []
    standing = None
    over = ""
    if key:
        try:
            messages = await board.history(key)
        except UnknownConversation:
            over = await _over(request, key)
            key = None  # deleted elsewhere: the next one begins with a key of its own
        else:
            standing = await board.desk.standings.of(key)
            await _delivered(request, key, messages)
    shown = messages if whole else messages[-MOST:]
    seen = View(
        words=Words.load(language_of(request, messages)),
        zone=ZoneInfo(request.app[SETTINGS].zone),
        key=key or new_key(),
        begun=bool(messages),
        shown=shown,
        earlier=len(messages) - len(shown),
        nonce=secrets.token_urlsafe(12),
        answering=bool(key) and board.waiting(key or ""),
        standing=standing,
        look=look,
        over=over,
    )
    if key and standing:
        board.looks.note(key, (seen.again or 0) + _HERE_SECONDS)
    return seen


async def _over(request: web.Request, key: str) -> str:
    """Why it is gone, where it went by its age."""
    if await request.app[RECORD].read(lambda one: retention.departed(one, key)):
        return retention.over(request.app[SETTINGS], language_of(request))
    return ""


def language_of(request: web.Request, messages: Sequence[Message] = ()) -> str:
    """That of the address, else of what was said last, else of the browser."""
    named = available(request.query.get("lang"))
    last = available(messages[-1].language) if messages else None
    return named or last or preferred(request.headers.get("Accept-Language")) or "en"


async def _delivered(request: web.Request, key: str, messages: Sequence[Message]) -> None:
    if any(one.sender == "counsellor" and one.delivered is None for one in messages):
        await request.app[SWITCHBOARD].desk.delivered(key, messages[-1].id)
