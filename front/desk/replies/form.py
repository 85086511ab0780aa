"""A saved reply as it comes from the form, and what is wrong with it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from multidict import MultiMapping

from front import intake
from front.desk.replies.filling import NAMES, unknown
from front.errors import EmptyText, TextTooLong
from front.record.saved_replies import SavedReply
from words import Words, languages

LONGEST_NAME = 80


@dataclass(frozen=True)
class Draft:
    """What was typed; ``texts`` by language, those left empty too."""

    name: str = ""
    shared: bool = False
    texts: Mapping[str, str] = field(default_factory=dict)

    @property
    def said(self) -> dict[str, str]:
        """The texts that there are."""
        return {language: text for language, text in self.texts.items() if text}


def typed(form: MultiMapping[Any]) -> Draft:
    """The form's fields: name, shared, and text-<language> for each."""
    texts = {code: _clean(str(form.get(f"text-{code}", ""))) for code in languages()}
    return Draft(" ".join(str(form.get("name", "")).split()), "shared" in form, texts)


def of(reply: SavedReply) -> Draft:
    """A kept one, to be changed."""
    return Draft(reply.name, reply.shared, reply.texts)


def wrong(words: Words, draft: Draft) -> dict[str, str]:
    """What is wrong, in words, by the field's name; empty where all is well."""
    found = {f"text-{code}": _wrong_text(words, text) for code, text in draft.said.items()}
    if not draft.said:
        found[f"text-{languages()[0]}"] = words.say("desk-replies-wrong-text")
    if not draft.name:
        found["name"] = words.say("desk-replies-wrong-name")
    elif len(draft.name) > LONGEST_NAME:
        found["name"] = words.say("desk-replies-wrong-long", limit=LONGEST_NAME)
    return {name: told for name, told in found.items() if told}


def _wrong_text(words: Words, text: str) -> str:
    if len(text) > intake.LONGEST_TEXT:
        return words.say("desk-replies-wrong-long", limit=intake.LONGEST_TEXT)
    strange = unknown(text)
    if not strange:
        return ""
    known = ", ".join(f"{{{name}}}" for name in NAMES)
    return words.say(
        "desk-replies-wrong-variable",
        names=", ".join(f"{{{name}}}" for name in strange),
        known=known,
    )


def _clean(text: str) -> str:
    """Readable characters only; a text that is too long stays, to be shortened."""
    try:
        return intake.clean(text)
    except EmptyText:
        return ""
    except TextTooLong:
        return text.strip()
