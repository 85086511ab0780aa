"""Between the tables' rows and the vocabulary."""

from __future__ import annotations

from datetime import date
from typing import Any

from guidance.catalogue import tables
from guidance.vocabulary import Credential, Mode, Offer, Provider, Supervision

Values = dict[str, Any]


def to_offer(row: tables.OfferRow) -> Offer:
    """An offer as the vocabulary knows it."""
    return Offer(
        id=row.id,
        provider=_provider(row.provider),
        credential=_credential(row.credential),
        titles={t.language: t.title for t in row.texts if t.title},
        descriptions={t.language: t.description for t in row.texts if t.description},
        languages=tuple(row.languages.split()),
        mode=Mode(row.mode) if row.mode else None,
        place=row.place,
        start=row.start,
        deadline=row.deadline,
        price=row.price,
        prerequisites=row.prerequisites,
        isced_f=row.isced_f,
        url=row.url,
        seats_left=row.seats_left,
        source=row.source,
        updated=row.updated,
        withdrawn=row.withdrawn,
    )


def _provider(row: tables.ProviderRow) -> Provider:
    return Provider(row.name, row.country, row.quality_assurance)


def _credential(row: tables.CredentialRow) -> Credential:
    return Credential(
        id=row.id,
        title=row.title,
        awarding_body=row.awarding_body.name,
        outcomes=tuple(outcome.text for outcome in row.outcomes),
        skills=tuple(skill.label for skill in row.skills),
        ects=row.ects,
        hours=row.hours,
        eqf_level=row.eqf_level,
        assessment=row.assessment,
        supervision=Supervision(row.supervision) if row.supervision else None,
        stacks_into=tuple(link.into_id for link in row.stacks),
        recognition_note=row.recognition_note,
    )


def offer_values(offer: Offer, provider_id: int, seen: date, today: date) -> Values:
    """The columns of the offer's own row."""
    same = ("id", "mode", "place", "start", "deadline", "price", "prerequisites", "isced_f")
    return {
        **{name: getattr(offer, name) for name in same},
        "credential_id": offer.credential.id,
        "provider_id": provider_id,
        "languages": " ".join(offer.languages),
        "url": offer.url,
        "seats_left": offer.seats_left,
        "source": offer.source,
        "first_seen": seen,
        "updated": today,
        "withdrawn": offer.withdrawn,
    }


def credential_values(credential: Credential, awarding_body_id: int) -> Values:
    """The columns of the credential's own row."""
    same = ("id", "title", "ects", "hours", "eqf_level", "assessment", "recognition_note")
    return {
        **{name: getattr(credential, name) for name in same},
        "supervision": credential.supervision,
        "awarding_body_id": awarding_body_id,
    }


def text_values(offer: Offer) -> list[Values]:
    """A row for each language the offer has a text in."""
    codes = sorted({*offer.titles, *offer.descriptions})
    return [
        {
            "offer_id": offer.id,
            "language": code,
            "title": offer.titles.get(code),
            "description": offer.descriptions.get(code),
        }
        for code in codes
    ]


def listed_values(credential: Credential) -> dict[type[tables.Base], list[Values]]:
    """The rows of a credential's lists: outcomes, skills, stacking links."""
    kept: Values = {"credential_id": credential.id}
    return {
        tables.LearningOutcomeRow: [
            {**kept, "position": at, "language": "en", "text": text}
            for at, text in enumerate(credential.outcomes)
        ],
        tables.SkillRow: [
            {**kept, "position": at, "language": "en", "label": label}
            for at, label in enumerate(credential.skills)
        ],
        tables.StackingLinkRow: [
            {**kept, "position": at, "into_id": into}
            for at, into in enumerate(credential.stacks_into)
        ],
    }
