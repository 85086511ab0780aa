"""Which skills an offer teaches, and how that is known: precision before recall.

``stated``: the record names the skill by its URI. ``label``: the record's own label of a skill is
a label of ESCO. ``text``: the words of a label stand in an outcome or a description, whatever
their endings.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from guidance.catalogue.search import keys
from guidance.catalogue.skills.esco_rows import SPACE
from guidance.catalogue.skills.index import SkillIndex, as_label
from guidance.vocabulary import LearningOutcome, Offer, Skill

Keyed = Callable[[str], Sequence[frozenset[str]]]


class Where(StrEnum):
    """The part of a record that a skill was found in."""

    SKILL = "skill"
    OUTCOME = "outcome"
    DESCRIPTION = "description"


class How(StrEnum):
    """How a link was made."""

    STATED = "stated"
    LABEL = "label"
    TEXT = "text"


class SkillLink(NamedTuple):
    """A skill that an offer is linked to.

    ``position`` counts the record's skills, outcomes or the languages of its description from 0;
    ``label`` is the record's own where it names the skill, else the preferred one found.
    """

    uri: str
    label: str
    where: Where
    position: int
    how: How


def links(offer: Offer, index: SkillIndex, keyed: Keyed = keys.keyed) -> tuple[SkillLink, ...]:
    """The skills of an offer, each once in a place; the surest way to link it counts.

    ``keyed`` gives the keys of a text's words: whoever has made them already passes them on. With
    an empty index only what the record states is linked.
    """
    own = offer.credential
    found: list[SkillLink] = []
    for position, skill in enumerate(own.skills):
        found += _named(skill, index, Where.SKILL, position)
    found += _once(list(_of_outcomes(own.outcomes, index, keyed)))
    if index.has_phrases:
        told = index.in_descriptions([keyed(text) for text in offer.descriptions.values()])
        found += [SkillLink(uri, said, Where.DESCRIPTION, at, How.TEXT) for at, uri, said in told]
    return tuple(found)


def _of_outcomes(
    outcomes: Sequence[LearningOutcome], index: SkillIndex, keyed: Keyed
) -> Iterator[SkillLink]:
    for position, outcome in enumerate(outcomes):
        for skill in outcome.skills:
            yield from _named(skill, index, Where.OUTCOME, position)
    if index.has_phrases:
        texts = [(at, text) for at, one in enumerate(outcomes) for text in one.texts.values()]
        for which, uri, label in index.in_outcomes([keyed(text) for _, text in texts]):
            yield SkillLink(uri, label, Where.OUTCOME, texts[which][0], How.TEXT)


def _once(found: list[SkillLink]) -> list[SkillLink]:
    first: dict[tuple[int, str], SkillLink] = {}
    for link in found:
        first.setdefault((link.position, link.uri), link)
    return list(first.values())


def _named(skill: Skill, index: SkillIndex, where: Where, position: int) -> tuple[SkillLink, ...]:
    if skill.uri is not None and skill.uri.startswith(SPACE):
        return (SkillLink(skill.uri, skill.label, where, position, How.STATED),)
    uri = index.labels.get(as_label(skill.label)) if index.labels else None
    return () if uri is None else (SkillLink(uri, skill.label, where, position, How.LABEL),)
