"""One update of a chat, and the answers to it that need nobody else."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from front.messaging import asking, notices, towns
from front.messaging.asking import Asked
from front.messaging.update import Update
from front.record.chat_updates import Outcome
from front.record.chats import Chat
from words import Words


@dataclass(frozen=True)
class Scene:
    """One update, the chat it came from, and the words to answer in."""

    number: int
    chat: Chat
    update: Update
    words: Words


class Receipt(Protocol):
    """That a conversation was deleted, under a number."""

    @property
    def number(self) -> str: ...


def deleted(words: Words, receipts: Sequence[str], *, kept: bool) -> str:
    """That it is done; with the receipts' numbers where there are any. ``kept``: the service's own
    platform still has the chat."""
    told = words.say("messaging-deleted-ours" if kept else "messaging-deleted")
    if not receipts:
        return told
    return f"{told}\n{words.say('messaging-receipt', number=', '.join(receipts))}"


def chosen(chat: Chat, text: str) -> str:
    """The code that a typed number stands for; empty where it is just a text."""
    number = text.strip().rstrip(".)")
    if not (number.isascii() and number.isdecimal() and len(number) < 4):
        return ""
    place = int(number) - 1
    return chat.offered[place] if 0 <= place < len(chat.offered) else ""


def group(scene: Scene) -> Outcome:
    """Refused once, politely; then the group is left. A chat of two may have become one."""
    if scene.chat.ending:
        return Outcome()
    told = notices.notice(scene.words.say("messaging-group"))
    return Outcome([told], {"greeted": True, "ending": "leave", "state": "quiet"})


def blocked(scene: Scene) -> Outcome:
    """Nothing more is sent. Of a chat in which nothing was said, also because it has just been
    deleted, not even the address is kept."""
    forgotten = {} if scene.chat.greeted else {"ending": "forget"}
    return Outcome(changes={"state": "gone", **forgotten})


def awake(scene: Scene, outcome: Outcome) -> Outcome:
    """Whoever writes wants answers again, is greeted first, and has answered what was open."""
    changes = {"state": "open", "asked": None, "ending": None, **outcome.changes}
    greeted = scene.chat.greeted or outcome.changes.get("greeted") or outcome.renewed
    if greeted or changes["state"] != "open":
        return replace(outcome, changes=changes)
    said = [notices.greeting(scene.words), *outcome.notices]
    return replace(outcome, notices=said, changes={**changes, "greeted": True})


def place(scene: Scene) -> Outcome:
    """Asks whether the town near a shared place is to be used."""
    words = scene.words
    town = towns.named(scene.update.text, words.language)
    if not town:
        return Outcome([notices.notice(words.say("messaging-place-unknown"))])
    question = words.say("messaging-place-ask", town=town)
    return asking.ask(words, Asked(scene.number, "place", town), question)


def contact(scene: Scene) -> Outcome:
    """Asks whether a shared number is to be used, where it is the person's own."""
    words, phone = scene.words, scene.update.text
    if not scene.update.own or not phone:
        return Outcome([notices.notice(words.say("messaging-contact-other"))])
    question = words.say("messaging-contact-ask", phone=phone)
    return asking.ask(words, Asked(scene.number, "contact", phone), question)


def language(code: str) -> Outcome:
    """Chosen from now on; said in the new one."""
    words = Words.load(code)
    return Outcome([notices.notice(words.say("messaging-language-chosen"))], language=code)
