"""Codes of buttons: short, and found again in the message they stand below.

``m12.b0`` is the first button of message 12; ``m12.o1`` asks more about its second offer,
``m12.k1`` keeps it. Nothing is meant by a code but what that message offers.
"""

import json
import re
from dataclasses import dataclass

from front.message import Button, Message
from words import Words

# More digits than any number has are nothing that was ever given out.
_CODE = re.compile(r"m([0-9]{1,10})\.([bok])([0-9]{1,3})", re.ASCII)
# The code of a button that only shows what was chosen.
MARK = "-"
_HIGHEST = 2**31 - 1


@dataclass(frozen=True)
class Code:
    """Message, ``kind`` (b: a button, o: more about an offer, k: keep it) and place from 0."""

    message: int
    kind: str
    place: int

    def __str__(self) -> str:
        return f"m{self.message}.{self.kind}{self.place}"


def read(text: str) -> Code | None:
    """The code; None where it is none."""
    found = _CODE.fullmatch(text)
    if found is None or int(found[1]) > _HIGHEST:
        return None
    return Code(int(found[1]), found[2], int(found[3]))


def meant(message: Message, code: Code, words: Words) -> Button | None:
    """What is said to the assistant by a code; None where the message has no such button."""
    if code.kind == "b":
        return message.buttons[code.place] if code.place < len(message.buttons) else None
    if code.place >= len(message.offers):
        return None
    offer = message.offers[code.place]
    intent = "ask_offer" if code.kind == "o" else "save_offer"
    payload = f"/{intent}{json.dumps({'offer': offer.id}, ensure_ascii=False)}"
    key = "messaging-said-more" if code.kind == "o" else "messaging-said-keep"
    return Button(title=words.say(key, title=offer.title), payload=payload)
