"""What of a record answered a question: where it stands, and its words for the learner."""

from __future__ import annotations

from collections.abc import Iterator

from guidance.answer import Field
from guidance.facts import Match
from guidance.texts import cut, cut_in, marked
from guidance.vocabulary import Offer

BETWEEN = " / "


def paths_of(offer: Offer, match: Match) -> tuple[str, ...]:
    """The paths of the fields that hold the words of a match; none where the record lacks them."""
    held = _TEXTS.get(match.field)
    if held is None:
        return ()
    if match.field == "title":
        # A search tells all titles of an offer at once.
        named = f"{BETWEEN}{match.text}{BETWEEN}"
        return tuple(p for p, text in held(offer) if f"{BETWEEN}{text}{BETWEEN}" in named)
    return next(((path,) for path, text in held(offer) if text == match.text), ())


def matched_text(offer: Offer, match: Match, language: str) -> Field:
    """The words that matched; of an outcome in several languages, those that the learner reads."""
    for outcome in offer.credential.outcomes:
        read = cut_in(language, outcome.texts)
        if match.field == "outcome" and read and match.text in outcome.texts.values():
            return read
    return marked(language, cut(match.text), match.language)


def _titles(offer: Offer) -> Iterator[tuple[str, str]]:
    yield "credential.title", offer.credential.title
    yield from ((f"titles.{code}", text) for code, text in offer.titles.items())


def _outcomes(offer: Offer) -> Iterator[tuple[str, str]]:
    for at, outcome in enumerate(offer.credential.outcomes):
        yield from ((f"credential.outcomes[{at}]", text) for text in outcome.texts.values())


def _skills(offer: Offer) -> Iterator[tuple[str, str]]:
    for at, skill in enumerate(offer.credential.skills):
        yield f"credential.skills[{at}]", skill.label
    for at, outcome in enumerate(offer.credential.outcomes):
        for place, skill in enumerate(outcome.skills):
            yield f"credential.outcomes[{at}].skills[{place}]", skill.label


def _descriptions(offer: Offer) -> Iterator[tuple[str, str]]:
    yield from ((f"descriptions.{code}", text) for code, text in offer.descriptions.items())


_TEXTS = {
    "title": _titles,
    "outcome": _outcomes,
    "skill": _skills,
    "description": _descriptions,
}
