"""What a typed message is checked for before it is kept, logged or sent on."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from guidance.safety import abuse, danger, lexicon, minors, refusals
from guidance.safety.masking import MASK, mask
from guidance.safety.relief import PAYLOAD as DISTRESS

ABUSE = "/abuse"
CONTACT = "/leave_contact"
# Somebody abusive may say more than that, and it may be a cry for help: then Rasa reads it.
MOST_LEFT = 4
# So few words beside personal data are no request.
FEWEST_WORDS = 5
_CONTACT = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+|(?<!\w)\+?\d(?:[ -]?\d){8,11}(?!\w)")
_WORD = re.compile(r"[^\W\d_]{2,}")


@dataclass(frozen=True)
class Checked:
    """A message without personal data; ``payload`` stands for it where its sense is beyond doubt.

    ``masked`` are the kinds of data that were taken out; ``alone``: there is no request besides.
    """

    text: str
    payload: str | None = None
    masked: tuple[str, ...] = ()
    alone: bool = False


def check(text: str) -> Checked:
    """What may be kept of a typed text, and how it is to be read."""
    found = mask(text)
    alone = bool(found.kinds) and "?" not in text and _words(found.text) < FEWEST_WORDS
    return Checked(found.text, payload(text), found.kinds, alone)


def payload(text: str) -> str | None:
    """The payload of a text that says something beyond doubt; danger comes before all else."""
    if danger.sure(text):
        return DISTRESS
    if abuse.insults(text) and _left(text) <= MOST_LEFT:
        return ABUSE
    kind = refusals.refused(text)
    return None if kind is None else f'/out_of_scope{{"wish": "refuse-{kind}"}}'


def has_contact(text: str) -> bool:
    """Whether a text holds an e-mail address or a telephone number."""
    return _CONTACT.search(text) is not None


def without_contact(text: str) -> str:
    """The text with MASK in place of e-mail addresses and telephone numbers."""
    return _CONTACT.sub(MASK, text)


def of_child(texts: Iterable[str]) -> bool:
    """Whether one of these says that its writer is too young to consent anywhere it may hold."""
    return any(not minors.may_consent(minors.age(text), None) for text in texts)


def of_a_child(checked: Checked) -> Checked:
    """The message without addresses and telephone numbers; nothing but one is left as a contact."""
    text = without_contact(checked.text)
    alone = "?" not in text and _words(text) < FEWEST_WORDS
    meant = checked.payload or (CONTACT if alone else None)
    return Checked(text, meant, (*checked.masked, "contact"))


def _words(text: str) -> int:
    return len(_WORD.findall(text.replace(MASK, " ")))


def _left(text: str) -> int:
    return min(_words(lexicon.without("abuse", one)) for one in lexicon.spelled(text))
