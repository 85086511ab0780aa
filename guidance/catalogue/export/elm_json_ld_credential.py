"""What an offer leads to, as JSON-LD of the European Learning Model."""

from __future__ import annotations

from collections.abc import Iterator

from guidance.catalogue.export.elm_json_ld_organisation import (
    EQF,
    accreditations,
    field,
    organisation,
    organisation_reference,
)
from guidance.catalogue.export.elm_json_ld_values import (
    IRI,
    Json,
    Written,
    concept,
    exact,
    hours,
    identifier,
    language,
    node,
    note,
    plain,
    refer_back,
    said,
    urn,
)
from guidance.vocabulary import (
    UNDETERMINED,
    Credential,
    LearningOutcome,
    NationalLevel,
    Offer,
    Organisation,
    Skill,
    StackingLink,
    Supervision,
)

ECTS = "http://data.europa.eu/snb/education-credit/6fcec5c5af"
ESCO = "http://data.europa.eu/esco/"
SUPERVISIONS = {
    Supervision.UNSUPERVISED: "http://data.europa.eu/snb/supervision-verification/c598449d64",
    Supervision.SUPERVISED: "cairn:supervised",
    Supervision.SUPERVISED_ONLINE: "cairn:supervisedOnline",
    Supervision.SUPERVISED_ONSITE: "cairn:supervisedOnSite",
}


def specification(offer: Offer, written: Written) -> Json:
    """The credential of an offer, or a reference to it where it is written already.

    Prerequisites, target group, languages and field of an offer stand here in the model.
    """
    one = offer.credential
    whole = node(
        kind(one),
        identifier=identifier(one.id),
        title={_language_of_title(offer): one.title},
        language=[language(code) for code in offer.languages],
        ISCEDFCode=[field(code) for code in offer.isced_f],
        targetGroup=_labelled(offer),
        entryRequirement=note(offer.prerequisites),
        volumeOfLearning=hours(one.hours),
        cairn_hours=exact(one.hours),
        **_levels(one),
        **_contents(one),
        **_standing(one),
    )
    return _with_awarding_body(written.once(whole, "credential"), one.awarding_body, written)


def kind(one: Credential) -> str:
    """The class: only a Qualification has levels and accreditations in the model."""
    levels = one.eqf_level is not None or one.national_level is not None
    return "Qualification" if levels else "LearningAchievementSpecification"


def _with_awarding_body(found: Json, body: Organisation | None, written: Written) -> Json:
    """The body in full only now, so that a credential looks the same wherever it is built."""
    if body is None or "type" not in found:
        return found
    owner = organisation(body, written)
    refer_back(found.get("accreditation", ()), "organisation", owner)
    to = {"id": found["id"]}
    found["awardingOpportunity"] = node(
        "AwardingOpportunity", awardingBody=owner, learningAchievementSpecification=to
    )
    return found


def _levels(one: Credential) -> Json:
    return {
        "EQFLevel": concept(f"{EQF}{one.eqf_level}") if one.eqf_level is not None else None,
        "NQFLevel": _national_level(one.national_level),
        "cairn_cycle": one.cycle,
        "cairn_difficulty": one.difficulty,
    }


def _contents(one: Credential) -> Json:
    return {
        "dcType": concept(label=one.kind) if one.kind else None,
        "learningOutcome": [_outcome(outcome) for outcome in one.outcomes],
        "cairn_skill": [_skill(skill) for skill in one.skills],
        "creditPoint": list(_credits(one)),
        "provenBy": list(_proofs(one)),
        "cairn_format": list(one.formats),
    }


def _standing(one: Credential) -> Json:
    body = one.awarding_body
    return {
        "awardingOpportunity": organisation_reference(body) if body else None,
        "accreditation": accreditations(one.quality),
        "isPartOf": [_stacking(link, kind(one)) for link in one.stacks_into],
        "cairn_standAlone": one.stand_alone,
        "additionalNote": note(one.recognition_note, "recognition"),
    }


def _language_of_title(offer: Offer) -> str:
    same = (code for code, text in offer.titles.items() if text == offer.credential.title)
    return next(same, UNDETERMINED)


def _labelled(offer: Offer) -> Json | None:
    group = node("skos:Concept", prefLabel=dict(offer.target_group))
    return group if offer.target_group else None


def _national_level(level: NationalLevel | None) -> Json | None:
    if level is None:
        return None
    scheme = node("skos:ConceptScheme", prefLabel=said(level.framework))
    return concept(label=level.level, inScheme=scheme if level.framework else None)


def _outcome(outcome: LearningOutcome) -> Json:
    skills = [skill for skill in outcome.skills if (skill.uri or "").startswith(ESCO)]
    return node(
        "LearningOutcome",
        title=dict(outcome.texts),
        relatedSkill=[_skill(skill) for skill in outcome.skills],
        relatedESCOSkill=[{"id": skill.uri} for skill in skills if _is_iri(skill.uri)],
    )


def _skill(skill: Skill) -> Json:
    if _is_iri(skill.uri):
        return concept(skill.uri, skill.label)
    return concept(label=skill.label, identifier=identifier(skill.uri))


def _is_iri(uri: str | None) -> bool:
    return uri is not None and IRI.fullmatch(uri) is not None


def _credits(one: Credential) -> Iterator[Json]:
    if one.ects is not None:
        yield node("CreditPoint", framework=concept(ECTS), point=plain(one.ects))
    for other in one.other_credits:
        scheme = concept(urn("credits", other.scheme), other.scheme)
        yield node("CreditPoint", framework=scheme, point=plain(other.amount))


def _proofs(one: Credential) -> Iterator[Json]:
    if one.assessment:
        yield node("LearningAssessmentSpecification", title=dict(one.assessment))
    if one.supervision is not None:
        # A node of its own, for the profile wants a title and the assessment may have none.
        yield node(
            "LearningAssessmentSpecification",
            title={"en": one.supervision.value},
            idVerification=concept(SUPERVISIONS[one.supervision], one.supervision.value),
        )


def _stacking(link: StackingLink, larger: str) -> Json:
    return node(
        larger,
        identifier=identifier(link.into),
        title=said(link.title),
        additionalNote=note(link.note),
        cairn_stacking=True,
        cairn_decidedBy=link.decided_by,
        cairn_credits=exact(link.credits),
    )
