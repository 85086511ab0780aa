"""Matrix as a messaging channel: what comes in, by long polling."""

import asyncio
from collections.abc import Iterable, Iterator
from contextlib import suppress

import structlog

from front.errors import ChannelAway, ChannelError, ChannelLocked, PartRefused
from front.matrix.channel import Matrix
from front.matrix.events import Heard, Room, heard, synced
from front.messaging import Hub, Kind, Update
from front.messaging.update import UNREADABLE

log = structlog.get_logger()

_PAIR = 2  # the learner and the account
_READ_SECONDS = 5.0


class Listening:
    """Asks one homeserver for what happened, again and again."""

    def __init__(self, hub: Hub, channel: Matrix) -> None:
        self._hub, self._channel, self._server = hub, channel, channel.server

    async def poll(self) -> None:
        """One round. Raises ChannelError, RecordUnavailable."""
        self._channel.me = self._channel.me or await self._server.whoami()
        since = await self._hub.mark(self._channel)
        found = synced(await self._server.sync(since), self._channel.me)
        # Where nothing has an id: what is heard again after a crash, is so from the same mark on.
        mark = since or found.after
        for kind, rooms in ((Kind.INVITED, found.invited), (Kind.BLOCKED, found.left)):
            await self._take(_of_room(kind, room, mark) for room in rooms)
        # What was said before the account was ever used here is nobody's question to us.
        taken = [await self._try(room, since) for room in found.rooms] if since else []
        if not all(taken):
            raise ChannelAway("not all rooms were heard")
        # Only now: after a crash the same is heard again, and known by its keys.
        await self._hub.set_mark(self._channel, found.after)
        await self._seen(found.rooms)

    async def _try(self, room: Room, since: str) -> bool:
        """False where it is to be heard again; one room must not stop the others."""
        try:
            await self._room(room, since)
        except ChannelLocked:
            raise
        except (ChannelAway, PartRefused) as error:
            log.info("room_not_heard", channel=self._channel.name, cause=str(error))
            return isinstance(error, PartRefused)  # closed to us
        return True

    async def _room(self, room: Room, since: str) -> None:
        if (room.moved or room.gap) and not await self._counted(room.id, since):
            return
        left_out = await self._server.gap(room.id, room.gap, since) if room.gap else []
        missed = heard(room.id, left_out, self._channel.me)
        if room.began:
            # Whoever opens a chat is greeted; elsewhere a button does that.
            await self._take([Update(key=room.began, chat=room.id, kind=Kind.TEXT, text="/start")])
        await self._take(_updates((*missed, *room.heard)))

    async def _counted(self, room: str, mark: str) -> bool:
        """Whether there are two in a room: with more it is left, with fewer nobody is there."""
        members = await self._server.members(room)
        if members != _PAIR:
            kind = Kind.GROUP if members > _PAIR else Kind.BLOCKED
            await self._take([_of_room(kind, room, mark)])
        return members == _PAIR

    async def _seen(self, rooms: Iterable[Room]) -> None:
        """Shows what was read; that only looks nice, so it may fail and holds up nothing."""
        with suppress(ChannelError, TimeoutError):
            async with asyncio.timeout(_READ_SECONDS):
                reads = (self._server.read(one.id, one.heard[-1].id) for one in rooms if one.heard)
                await asyncio.gather(*reads)

    async def _take(self, updates: Iterable[Update]) -> None:
        for update in updates:
            await self._hub.take(self._channel, update)


def _of_room(kind: Kind, room: str, mark: str) -> Update:
    return Update(key=f"{kind} {room} {mark}", chat=room, kind=kind)


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
                kind = Kind(one.text) if one.text in UNREADABLE else Kind.OTHER
        text = "" if one.kind == "other" else one.text
        yield Update(key=key, origin=one.about, chat=one.room, kind=kind, text=text)
