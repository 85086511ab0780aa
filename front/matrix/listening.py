"""Matrix as a messaging channel: what comes in, by long polling."""

from collections.abc import Awaitable, Iterable, Iterator

import structlog

from front.errors import PartRefused
from front.matrix.channel import Matrix
from front.matrix.events import Heard, Room, Synced, heard, synced
from front.messaging import Hub, Kind, Update

log = structlog.get_logger()

_PAIR = 2  # the learner and the account
_KINDS = {
    "photo": Kind.PICTURE,
    "video": Kind.VIDEO,
    "voice": Kind.VOICE,
    "file": Kind.FILE,
    "sticker": Kind.STICKER,
    "poll": Kind.POLL,
}


class Listening:
    """Asks one homeserver for what happened, again and again."""

    def __init__(self, hub: Hub, channel: Matrix) -> None:
        self._hub, self._channel, self._server = hub, channel, channel.server

    async def poll(self) -> None:
        """One round. Raises ChannelError, RecordUnavailable."""
        self._channel.me = self._channel.me or await self._server.whoami()
        since = await self._hub.mark(self._channel)
        found = synced(await self._server.sync(since), self._channel.me)
        for place in found.invited:
            await self._try(self._invited(place, found.after))
        for place in found.left:
            gone = Update(key=f"left {place} {found.after}", chat=place, kind=Kind.BLOCKED)
            await self._take([gone])
        # What was said before the account was ever used here is nobody's question to us.
        for room in found.rooms if since else ():
            await self._try(self._room(room, found, since))
        if found.after:
            # Only now: after a crash the same is heard again, and known by its keys.
            await self._hub.set_mark(self._channel, found.after)

    async def _try(self, act: Awaitable[None]) -> None:
        """One room that is closed to us, or an invitation taken back, must not stop the others."""
        try:
            await act
        except PartRefused as error:
            log.info("room_closed", channel=self._channel.name, cause=str(error))

    async def _invited(self, room: str, mark: str) -> None:
        await self._server.join(room)
        if await self._counted(room, mark):
            # Whoever opens a chat is greeted; elsewhere a button does that.
            begun = Update(key=f"began {room} {mark}", chat=room, kind=Kind.TEXT, text="/start")
            await self._take([begun])

    async def _room(self, room: Room, found: Synced, since: str | None) -> None:
        if (room.moved or room.gap) and not await self._counted(room.id, found.after):
            return
        missed: tuple[Heard, ...] = ()
        if room.gap:
            events = await self._server.gap(room.id, room.gap, since)
            missed = heard(room.id, events, self._channel.me)
        await self._take(_updates((*missed, *room.heard)))
        if room.heard:
            await self._server.read(room.id, room.heard[-1].id)

    async def _counted(self, room: str, mark: str) -> bool:
        """Whether there are two in a room: with more it is left, with fewer nobody is there."""
        members = await self._server.members(room)
        if members == _PAIR:
            return True
        kind = Kind.GROUP if members > _PAIR else Kind.BLOCKED
        await self._take([Update(key=f"{kind} {room} {mark}", chat=room, kind=kind)])
        return False

    async def _take(self, updates: Iterable[Update]) -> None:
        for update in updates:
            await self._hub.take(self._channel, update)


def _updates(every: Iterable[Heard]) -> Iterator[Update]:
    for one in every:
        kind, key = Kind.TEXT, one.id
        match one.kind:
            case "edit":
                kind = Kind.EDIT
            case "redaction":
                kind = Kind.WITHDRAWN
            case "locked":
                # Said once an hour, however much was written that cannot be read.
                kind, key = Kind.LOCKED, f"locked {one.room} {one.hour}"
            case "other":
                kind = _KINDS.get(one.text, Kind.OTHER)
        text = "" if one.kind == "other" else one.text
        yield Update(key=key, origin=one.about, chat=one.room, kind=kind, text=text)
