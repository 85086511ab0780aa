"""The context of our export: every name it uses, defined by the model's IRIs."""

from __future__ import annotations

from guidance.catalogue.intake import elm_terms

USED_PREFIXES = ("elm", "dc", "foaf", "skos", "adms", "rov", "rdf", "xsd", "cairn")
USED = (
    "EQFLevel ISCEDFCode NQFLevel accreditation accreditingAgent additionalNote address "
    "amount applicationDeadline awardingBody awardingOpportunity contactPoint contentUrl "
    "countryCode creditPoint dcType defaultLanguage description duration emailAddress "
    "endDate entryRequirement expiryDate framework geographicName grant homepage "
    "idVerification identifier inScheme isPartOf issued language "
    "learningAchievementSpecification learningOutcome legalName limitEQFLevel limitField "
    "limitJurisdiction location mode modified notation noteLiteral organisation point "
    "prefLabel priceDetail providedBy provenBy relatedESCOSkill relatedSkill spatialCode "
    "startDate subject supplementaryDocument targetGroup temporal title unit value "
    "volumeOfLearning"
)
XSD = "http://www.w3.org/2001/XMLSchema#"


def _term(name: str) -> dict[str, str]:
    kind, address = elm_terms.kind(name), elm_terms.iri(name)
    if kind == "text":
        return {"@id": address, "@container": "@language"}
    if kind == "thing":
        return {"@id": address, "@type": "@id"}
    return {"@id": address} if kind == "string" else {"@id": address, "@type": XSD + kind}


CONTEXT: dict[str, object] = {
    "id": "@id",
    "type": "@type",
    **{prefix: elm_terms.PREFIXES[prefix] for prefix in USED_PREFIXES},
    **{name: _term(name) for name in USED.split()},
}
