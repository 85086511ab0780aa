"""Telegram as a messaging channel."""

from contextlib import suppress
from typing import Any, ClassVar

import structlog

from front.errors import ChannelError, PartRefused
from front.messaging import Channel, Kind, Limits, Pace, Part, Update
from front.telegram import api, drawing
from front.telegram.wire import Bot

log = structlog.get_logger()

# Of the Bot API: 4096 and 1024 UTF-16 code units; thirty messages a second in all, and one a second
# in a chat, short bursts apart.
_LIMITS = Limits(text=4096, caption=1024, pace=Pace(rate=30, burst=1, chat_rate=1, chat_burst=4))
_LOOKS_SECONDS = 5.0  # for what only looks nice: what was said does not wait longer for it


class Telegram(Channel):
    """Sends through a bot."""

    name: ClassVar[str] = "telegram"

    def __init__(self, bot: Bot, counsellors: str = "") -> None:
        """``counsellors``: address of the group where alerts go, if the bot is in it."""
        self.bot = bot
        self.limits = _LIMITS
        self._counsellors = counsellors

    async def send(self, chat: str, part: Part, key: str) -> None:  # noqa: ARG002  it has no use
        """A message, or a document with a caption. The API knows no keys: a part whose arrival was
        not heard of may come twice."""
        markup = drawing.keyboard(part.buttons)
        try:
            await self._send(chat, part, markup, drawing.entities(part.rich))
        except PartRefused as error:
            if not (part.rich.spans or part.buttons):
                raise
            # An address in it that the API does not take must not cost the words.
            log.warning("addresses_left_out", channel=self.name, cause=str(error))
            await self._send(chat, part, drawing.without_addresses(markup), [])

    async def typing(self, chat: str) -> None:
        """For five seconds."""
        await self._look("sendChatAction", chat_id=chat, action="typing")

    async def arrived(self, update: Update) -> bool:
        """In the group of the counsellors it stays, and says nothing but alerts."""
        there = update.kind is Kind.GROUP and update.chat == self._counsellors
        return not there and await super().arrived(update)

    async def pressed(self, update: Update) -> None:
        """Ticks the button, then ends the wait that the app shows: as long as it does, nobody
        presses the same one twice."""
        query, message = update.reference.get("query"), update.reference.get("message")
        before = update.reference.get("markup")
        if message and before:  # of a message that is too old to be seen nothing is known
            place = {"chat_id": update.chat, "message_id": message}
            markup = drawing.chosen(before, update.text)
            with suppress(ChannelError):
                await self._look("editMessageReplyMarkup", **place, reply_markup=markup)
        if query:
            with suppress(ChannelError):  # it is too old after some time
                await self._look("answerCallbackQuery", callback_query_id=query)

    async def leave(self, chat: str) -> None:
        """Leaves a group."""
        await api.call(self.bot, "leaveChat", chat_id=chat)

    async def _look(self, method: str, **fields: Any) -> None:
        await api.call(self.bot, method, within=_LOOKS_SECONDS, **fields)

    async def _send(
        self, chat: str, part: Part, markup: drawing.Markup | None, marks: list[dict[str, Any]]
    ) -> None:
        fields: dict[str, Any] = {"chat_id": chat}
        if markup:
            fields["reply_markup"] = markup
        if part.document:
            if marks:
                fields["caption_entities"] = marks
            fields["caption"] = part.rich.text
            await api.upload(self.bot, "sendDocument", "document", part.document, **fields)
            return
        if marks:
            fields["entities"] = marks
        quiet: dict[str, Any] = {"link_preview_options": {"is_disabled": True}}
        await api.call(self.bot, "sendMessage", text=part.rich.text, **quiet, **fields)
