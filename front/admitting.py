"""What a learner said, as it may be kept: no personal data, and nothing that is a command."""

from dataclasses import dataclass, replace

from front import intake, safeguard
from front.errors import UnknownConversation
from front.handoff import Desk, telling
from front.language import available
from front.limiting.places import Place
from front.message import Link
from front.record import Learner, Record


@dataclass(frozen=True)
class Said:
    """What a channel heard from a learner.

    ``language``: a tag; None means as before in this conversation, ``fallback_language`` in a new
    one. ``client_id``: the sender's own id; the same one again is the same message. ``payload``:
    what a button of a message or of the channel's own menu means, ``text`` is its title then; only
    a channel sets it that looked the button up, never what somebody typed. ``links``: to files that
    come with it. ``place``: from where it was sent, None from a messaging app; ``counted``: the
    channel counts what one chat says.
    """

    conversation: str
    text: str
    channel: str
    language: str | None = None
    fallback_language: str | None = None
    client_id: str | None = None
    payload: str | None = None
    links: tuple[Link, ...] = ()
    place: Place | None = None
    counted: bool = False


class Admitting:
    """Reads what was said before it is kept."""

    def __init__(self, record: Record, desk: Desk) -> None:
        self._record = record
        self._desk = desk

    async def admit(self, said: Said) -> Learner:
        """Raises Refused, RecordUnavailable."""
        conversation = intake.check_conversation(said.conversation)
        text = intake.clean(said.text)
        checked = await self._read(conversation, text, said.payload)
        return Learner(
            conversation=conversation,
            channel=said.channel,
            text=checked.text,
            payload=checked.payload,
            masked=checked.masked,
            alone=checked.alone,
            language=available(said.language),
            fallback_language=available(said.fallback_language) or "en",
            client_id=intake.check_client_id(said.client_id),
            links=said.links,
        )

    async def _read(self, conversation: str, text: str, payload: str | None) -> safeguard.Checked:
        """A pressed button, or a text that was typed."""
        if payload:
            return safeguard.Checked(text, payload=payload)
        title = await self._title(conversation, text) if text.startswith("/") else None
        if title:
            return safeguard.Checked(title, payload=text)
        return await self._safe(conversation, text)

    async def _title(self, conversation: str, payload: str) -> str | None:
        """What the button with this payload says; None where no such button was offered."""
        if payload == telling.LEAVE:
            # This one stands beside the messages, too, and is called by how the request stands.
            standing = await self._desk.standings.of(conversation)
            if standing:
                return telling.leaving(standing.language, standing).title
        return await self._record.offered_title(conversation, payload)

    async def _safe(self, conversation: str, text: str) -> safeguard.Checked:
        """A typed text without personal data, and nothing in it that Rasa takes for a command."""
        checked = safeguard.check(text)
        if safeguard.has_contact(checked.text) and await self._from_child(conversation, text):
            checked = safeguard.of_a_child(checked)
        if checked.payload is None and text.startswith("/"):
            checked = replace(checked, payload=intake.harmless(checked.text))
        return checked

    async def _from_child(self, conversation: str, text: str) -> bool:
        if safeguard.of_child((text,)):
            return True
        try:
            before = await self._record.history(conversation)
        except UnknownConversation:
            return False
        return safeguard.of_child(one.text for one in before if one.sender == "learner")
