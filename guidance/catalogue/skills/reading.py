"""Reading skills: those of an offer, offers with a skill, what an occupation needs, the source."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, select

from guidance.catalogue.skills.linking import How, SkillLink, Where
from guidance.catalogue.skills.tables import (
    EscoFileRow,
    SkillConceptRow,
    SkillLabelRow,
    SkillLinkRow,
    SkillRelationRow,
)

# Asked for by Commission Decision 2011/833/EU; it stands wherever skills of ESCO are shown.
ATTRIBUTION = "This service uses the ESCO classification of the European Commission."


@dataclass(frozen=True, slots=True)
class EscoSource:
    """What of ESCO is in the catalogue, to be shown with skills; ``imported`` the latest day."""

    versions: tuple[str, ...]
    languages: tuple[str, ...]
    imported: date
    attribution: str = ATTRIBUTION


def esco_source(connection: Connection) -> EscoSource | None:
    """The attribution with version and date, or None where no ESCO is imported."""
    own = EscoFileRow
    rows = connection.execute(select(own.version, own.language, own.imported)).all()
    if not rows:
        return None
    versions = {row.version for row in rows if row.version}
    languages = {row.language for row in rows if row.language}
    latest = max(row.imported for row in rows)
    return EscoSource(tuple(sorted(versions)), tuple(sorted(languages)), latest)


def skills_of(
    connection: Connection, offer_number: int, language: str = "en"
) -> tuple[SkillLink, ...]:
    """The skills of an offer, labelled in a language, in English, or by their URI."""
    own = SkillLinkRow
    asked = select(own).where(own.offer_number == offer_number)
    found = connection.execute(asked.order_by(own.where, own.position, own.uri)).all()
    named = labels_of(connection, {row.uri for row in found}, language)
    return tuple(
        SkillLink(
            row.uri, named.get(row.uri, row.uri), Where(row.where), row.position, How(row.how)
        )
        for row in found
    )


def labels_of(connection: Connection, uris: set[str], language: str) -> dict[str, str]:
    """The preferred labels of skills in a language, or in English where it has none."""
    concept, label = SkillConceptRow, SkillLabelRow
    asked = (
        select(concept.uri, label.label, label.language)
        .join(label, label.concept == concept.number)
        .where(concept.uri.in_(uris), label.position == 0, label.language.in_((language, "en")))
    )
    rows = connection.execute(asked).all()
    wanted = {row.uri: row.label for row in rows if row.language == language}
    return {row.uri: row.label for row in rows} | wanted


def offers_with_skill(connection: Connection, uri: str) -> tuple[int, ...]:
    """The numbers of the offers linked to a skill, however the link was made."""
    own = SkillLinkRow
    asked = select(own.offer_number).where(own.uri == uri).distinct()
    return tuple(connection.scalars(asked.order_by(own.offer_number)))


def skills_for_occupation(connection: Connection, uri: str) -> tuple[str, ...]:
    """The URIs of the skills that ESCO calls essential for an occupation."""
    occupation, skill, relation = (
        SkillConceptRow.__table__.alias(),
        SkillConceptRow,
        SkillRelationRow,
    )
    asked = (
        select(skill.uri)
        .join(relation, relation.other == skill.number)
        .join(occupation, occupation.c.number == relation.concept)
        .where(occupation.c.uri == uri, relation.kind == "essential")
    )
    return tuple(connection.scalars(asked.order_by(skill.uri)))
