"""A text of a record in the learner's language, or said to be in another one."""

from __future__ import annotations

from collections.abc import Iterator

from guidance.answer import Field, Listing, Named, Term
from guidance.vocabulary import UNDETERMINED, Offer, Organisation, Texts, pick


def text_in(language: str, texts: Texts) -> Field | None:
    """The text in a language, else in English or any there is; None where there is none."""
    picked = pick(texts, language)
    return None if picked is None else marked(language, *picked)


def marked(language: str, text: Field, written_in: str) -> Field:
    """A text, with the name of its language where that is known to be another."""
    if written_in in {language, UNDETERMINED}:
        return text
    return Term("term-in-language", {"text": text, "language": Named("language", written_in)})


def texts_in(language: str, several: tuple[Texts, ...]) -> Field | None:
    """Several texts, as text_in shows each; their language is named once where it is the same."""
    picked = [one for one in (pick(texts, language) for texts in several) if one is not None]
    if not picked:
        return None
    written_in = {code for _, code in picked}
    if len(written_in) > 1:
        return Listing(tuple(marked(language, *one) for one in picked), apart=True)
    whole = Listing(tuple(text for text, _ in picked), apart=True)
    return marked(language, whole, written_in.pop())


def name_of(organisation: Organisation, language: str) -> str:
    """An organisation's name in a language where the record has it, else its own name."""
    return organisation.names.get(language, organisation.name)


def language_of_title(language: str, offer: Offer) -> str | None:
    """The language of the title shown in ``language``, where it is known to be another."""
    if language in offer.titles:
        return None
    own = (code for code, title in offer.titles.items() if title == offer.credential.title)
    return next((code for code in own if code != UNDETERMINED), None)


def cut(text: str, most: int = 140) -> str:
    """A text of at most so many letters, cut between words."""
    return text if len(text) <= most else text[:most].rsplit(" ", 1)[0] + "…"


def cut_in(language: str, texts: Texts) -> Field | None:
    """The text as text_in shows it, cut to a line."""
    picked = pick(texts, language)
    return None if picked is None else marked(language, cut(picked[0]), picked[1])


def filled(*fields: Field | None) -> Iterator[Field]:
    """The fields that are there."""
    return (field for field in fields if field is not None)
