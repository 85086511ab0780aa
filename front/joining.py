"""What chats of messaging apps ask of codes and greetings: the engine knows neither."""

from front.coming_back import ComingBack
from front.errors import CodeUnknown
from front.forgetting import Forgetting
from front.messaging.moving import Hooks
from front.moving_over import APP, TELEGRAM, Code, MovingOver
from front.record.chats import Chat


def connect(
    hooks: Hooks, moving: MovingOver, coming_back: ComingBack, forgetting: Forgetting
) -> None:
    """Sets the hooks by which a chat takes a conversation over, gives it away, is greeted, and
    has it deleted."""

    async def claim(code: str, chat: Chat) -> str | None:
        place = TELEGRAM if chat.channel == TELEGRAM else APP
        try:
            return await moving.redeem(code, _name(chat), place, chat.conversation)
        except CodeUnknown:
            return None

    async def code(chat: Chat) -> Code:
        return await moving.make(chat.conversation, _name(chat))

    hooks.claim, hooks.code, hooks.back = claim, code, coming_back.opened
    hooks.forget = forgetting.forget


def _name(chat: Chat) -> str:
    """Who asks, for the limits: a chat keeps its address whatever goes on in it."""
    return f"{chat.channel}:{chat.address}"
