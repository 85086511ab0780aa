"""Questions of the channel's own, answered with yes or no: nothing is used or deleted unasked."""

from dataclasses import asdict, dataclass
from typing import Any

from front.messaging import notices
from front.messaging.notices import Body
from front.record.chat_updates import Outcome
from words import Words

# What is asked about, and the two buttons below the question.
_BUTTONS = {
    "place": ("messaging-yes-use", "messaging-no-use"),
    "contact": ("messaging-yes-use", "messaging-no-use"),
    "edit": ("messaging-yes-edit", "messaging-no-edit"),
    "move": ("messaging-yes-move", "messaging-no-move"),
    "delete": ("messaging-yes-delete", "messaging-no-delete"),
}
ASKED = tuple(_BUTTONS)
LANGUAGE = "language"


@dataclass(frozen=True)
class Asked:
    """An open question: its number, what it is about, and the text that a yes is about;
    ``original``: the client id of the message whose new wording that is."""

    number: int
    about: str
    text: str = ""
    original: str = ""

    @classmethod
    def of(cls, kept: dict[str, Any] | None) -> "Asked | None":
        """The question as it is kept with the chat; None where none is open."""
        return cls(**kept) if kept else None


def ask(words: Words, asked: Asked, question: str) -> Outcome:
    """Asks; the chat keeps what it is about until the answer or the next message."""
    yes, no = _BUTTONS[asked.about]
    said: Body = notices.ask(words, question, asked.number, yes, no)
    return Outcome([said], {"asked": asdict(asked)})


def ask_language(words: Words, number: int) -> Outcome:
    """Asks which language to speak from now on."""
    return Outcome([notices.choose_language(words)], {"asked": asdict(Asked(number, LANGUAGE))})


def titled(kept: dict[str, Any] | None, words: Words, text: str) -> str:
    """The code of a button of ours whose title was written; empty where it is just a text.

    Some platforms bring a pressed button back as its title; and people type what they read.
    """
    asked = Asked.of(kept)
    buttons = [notices.person(words)]
    if asked and asked.about == LANGUAGE:
        buttons += notices.languages_named()
    elif asked:
        yes, no = _BUTTONS[asked.about]
        buttons += notices.yes_or_no(words, asked.number, yes, no)
    wanted = text.strip().casefold()
    return next((notices.ACTION + act for title, act in buttons if title.casefold() == wanted), "")


def answered(kept: dict[str, Any] | None, act: str) -> tuple[Asked, bool] | None:
    """The question that an act of a button answers, and whether with yes; None where it is no
    longer open."""
    asked = Asked.of(kept)
    word, _, number = act.partition(".")
    if asked is None or word not in {"yes", "no"} or number != str(asked.number):
        return None
    return asked, word == "yes"
