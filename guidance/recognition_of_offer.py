"""What the record of one offer says of recognition, joined with what holds for such a case."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from guidance.completeness import completeness
from guidance.recognition import Case, Procedure, procedure
from guidance.vocabulary import Offer, QualityAssurance, Texts

# The elements without which a credential is hard to judge (Annex I; ENIC-NARIC on
# micro-credentials), by their names in guidance.completeness.
JUDGED_BY = (
    "learning outcomes",
    "workload",
    "level",
    "assessment",
    "quality assurance",
    "supervision and identity check",
    "prerequisites",
)
# The Standards and Guidelines (ESG), and the registers that rest on them, are of higher education;
# EQAVET is of vocational education and training.
ASSURED = {
    "higher-education": re.compile(r"\b(?:DEQAR|EQAR|ESG)\b", re.IGNORECASE),
    "vocational": re.compile(r"\bEQAVET\b", re.IGNORECASE),
}


@dataclass(frozen=True, slots=True)
class OfferRecognition:
    """What the record of an offer says of recognition, and the case that follows from it.

    ``note`` is the provider's own and no promise; ``missing`` are the elements that those who
    decide look for and the record does not state (names of guidance.completeness); ``grounds`` is
    the field of the record that tells the kind of issuer, None where none does.
    """

    note: Texts
    missing: tuple[str, ...]
    grounds: str | None
    case: Case
    procedure: Procedure


def of_offer(
    offer: Offer,
    day: date,
    purpose: str = "",
    used_in: str = "",
    *,
    without_documents: bool = False,
) -> OfferRecognition:
    """The record's note, what it leaves open, and the procedure. Raises ValueError as Case does."""
    issuer, grounds = _kind(offer)
    case = Case(purpose, _country(offer), used_in, issuer, without_documents)
    told = completeness(offer)
    unstated = {one.name for one in (*told.mandatory, *told.optional) if not one.stated}
    return OfferRecognition(
        note=offer.credential.recognition_note,
        missing=tuple(name for name in JUDGED_BY if name in unstated),
        grounds=grounds,
        case=case,
        procedure=procedure(case, day),
    )


def _country(offer: Offer) -> str:
    """Where the credential is issued: the provider's country only where no other body awards it."""
    body = offer.credential.awarding_body
    own = "" if body is None else body.country
    return own or (_awards_itself(offer) and offer.provider.country) or ""


def _awards_itself(offer: Offer) -> bool:
    body = offer.credential.awarding_body
    return body is None or body.name == offer.provider.name


def _kind(offer: Offer) -> tuple[str, str | None]:
    """The kind of issuer and the field that tells it; nothing where the record does not.

    Only higher education has cycles (QF-EHEA). A body that is assured as being of two kinds
    leaves open of which this credential is.
    """
    if offer.credential.cycle is not None:
        return "higher-education", "credential.cycle"
    told: dict[str, str] = {}
    for path, one in _assurances(offer):
        for kind in _kinds(one):
            told.setdefault(kind, path)
    return next(iter(told.items())) if len(told) == 1 else ("", None)


def _kinds(one: QualityAssurance) -> Iterator[str]:
    stated = " ".join(filter(None, (*one.statement.values(), one.kind, one.agency, one.url)))
    return (kind for kind, pattern in ASSURED.items() if pattern.search(stated))


def _assurances(offer: Offer) -> Iterator[tuple[str, QualityAssurance]]:
    """What is said of the quality of the credential and of who awards it, and where."""
    body = offer.credential.awarding_body
    yield from (("credential.quality", one) for one in offer.credential.quality)
    if body is not None:
        yield from (("credential.awarding_body.quality", one) for one in body.quality)
    if _awards_itself(offer):
        yield from (("provider.quality", one) for one in offer.provider.quality)
