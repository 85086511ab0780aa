"""What pathways are planned from: what counts towards a credential, what an occupation needs."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import Connection, func, select

from guidance.catalogue import tables
from guidance.catalogue.skills.esco_files import Kind
from guidance.catalogue.skills.index import lemmas
from guidance.catalogue.skills.reading import labels_of, skills_for_occupation
from guidance.catalogue.skills.tables import SkillConceptRow, SkillLabelRow, SkillLinkRow
from guidance.facts import MOST_COUNTING, Occupation, TaughtSkill

# The surest way to know that an offer teaches a skill comes first.
SUREST = ("stated", "label", "text")
MOST_TAUGHT = 2000


def counting_towards(connection: Connection, credentials: Collection[str]) -> list[int]:
    """The numbers of the offers whose credential may count towards one of these."""
    link, offer = tables.StackingLinkRow, tables.OfferRow
    query = (
        select(link.number)
        .join(offer, offer.number == link.number)
        .where(link.into_id.in_(credentials), offer.withdrawn.is_(None))
        .distinct()
        .order_by(link.number)
        .limit(MOST_COUNTING)
    )
    return list(connection.scalars(query))


def occupation(connection: Connection, words: str, language: str) -> Occupation | None:
    """The occupation of ESCO that the words name, with the skills it calls essential.

    None where none is named, or several are.
    """
    uri = _named(connection, words, language)
    if uri is None:
        return None
    needed = skills_for_occupation(connection, uri)
    labels = labels_of(connection, {uri, *needed}, language)
    taught = _taught(connection, needed)
    skills = tuple(TaughtSkill(one, labels.get(one, one), taught.get(one, ())) for one in needed)
    return Occupation(uri, labels.get(uri, words), skills)


def _named(connection: Connection, words: str, language: str) -> str | None:
    """The preferred label decides; where it is nobody's, another label."""
    concept, label = SkillConceptRow, SkillLabelRow
    for code in dict.fromkeys((language, "en")):
        query = (
            select(concept.uri, label.position)
            .join(label, label.concept == concept.number)
            .where(concept.kind == Kind.OCCUPATION, label.language == code)
            .where(func.lower(label.label).in_(_forms(words, code)))
        )
        found = connection.execute(query).all()
        uris = {row.uri for row in found if row.position == 0} or {row.uri for row in found}
        if uris:
            return uris.pop() if len(uris) == 1 else None
    return None


def _forms(words: str, language: str) -> set[str]:
    """The words as typed, in base forms, and with the first alone in its base form.

    “analitykiem danych” is “analityk danych”: what follows the head of a label keeps its form.
    """
    typed = words.lower().split()
    bases = [*lemmas(words, language)]
    mixed = [*bases[:1], *typed[1:]] if len(bases) == len(typed) else []
    return {" ".join(said) for said in (typed, bases, mixed) if said}


def _taught(
    connection: Connection, uris: Collection[str]
) -> dict[str, tuple[tuple[str, str], ...]]:
    """The credentials that teach each skill, each with the surest way it is known."""
    link, offer = SkillLinkRow, tables.OfferRow
    query = (
        select(link.uri, offer.credential_id, link.how)
        .join(offer, offer.number == link.offer_number)
        .where(link.uri.in_(uris), offer.withdrawn.is_(None))
        .order_by(offer.number, link.where, link.position)
        .limit(MOST_TAUGHT)
    )
    found: dict[str, dict[str, str]] = {}
    for uri, credential, how in connection.execute(query):
        known = found.setdefault(uri, {})
        known[credential] = min(known.get(credential, how), how, key=SUREST.index)
    return {uri: tuple(sorted(known.items())) for uri, known in found.items()}
