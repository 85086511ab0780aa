"""Consent to be reached: its words, and what is said to whoever has given it."""

from sqlalchemy import Connection

from front.handoff.choices import payload
from front.message import Button, Contact, Reply
from front.record import consents
from front.record.handoffs import KeptHandoff
from words import Words

WITHDRAW = payload("withdraw")


def agreed(
    connection: Connection, handoff: KeptHandoff, contact: Contact | None, spoken: str, days: int
) -> list[Reply]:
    """Keeps that a contact was left, under which words, and says how it is taken back; ``days``:
    that it is kept after its request. Coming back here leaves none."""
    if contact is None or contact.kind == "here":
        return []
    words = Words.load(Words.closest(spoken))
    wording = words.say("consent-contact", days=days)
    place = (handoff.conversation, handoff.number)
    given = consents.keep(connection, *place, words.language, wording)
    button = Button(title=words.say("consent-button-withdraw"), payload=WITHDRAW)
    text = words.say("consent-kept") if given.how == "asked" else wording
    return [Reply(text=text, language=words.language, buttons=[button])]
