import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from guidance.catalogue.intake import ctdl
from guidance.catalogue.intake.report import Note
from guidance.errors import UnreadableFile
from guidance.vocabulary import (
    Mode,
    NationalLevel,
    Offer,
    OtherCredits,
    Price,
    QualityAssurance,
    Skill,
    StackingLink,
)


def alignment(name: str, node: str | None = None, framework: str | None = None) -> dict[str, Any]:
    return {
        "@type": "ceterms:CredentialAlignmentObject",
        "ceterms:targetNodeName": {"en-US": name},
        "ceterms:targetNode": node,
        "ceterms:frameworkName": framework,
    }


SCHOOL = {
    "@id": "r:school",
    "@type": "ceterms:CredentialOrganization",
    "ceterms:name": {"en-US": "Trade School", "pl": "Szkoła"},
    "ceterms:subjectWebpage": "https://school.example",
    "ceterms:address": {
        "@type": "ceterms:Place",
        "ceterms:addressCountry": {"en": "United States"},
        "ceterms:addressRegion": {"en": "Ohio"},
    },
}
MICRO: dict[str, Any] = {
    "@id": "r:micro",
    "@type": "ceterms:MicroCredential",
    "ceterms:ctid": "ce-1",
    "ceterms:name": {"en-US": "Welding"},
    "ceterms:description": {"en": "Join metal."},
    "ceterms:offeredBy": ["r:school"],
    "ceterms:ownedBy": {"@id": "r:school"},
    "ceterms:accreditedBy": {"@id": "r:agency", "ceterms:name": {"en": "Agency"}},
    "ceterms:atLevel": alignment("EQF 4", framework="EQF"),
    "ceterms:audienceLevelType": alignment("Beginner", "audLevel:BeginnerLevel"),
    "ceterms:creditValue": [
        {"schema:value": 2, "ceterms:creditUnitType": alignment("ECTS")},
        {"schema:value": 3, "ceterms:creditUnitType": "creditUnit:SemesterHours"},
    ],
    "ceterms:estimatedDuration": {"ceterms:exactDuration": "P10W"},
    "ceterms:estimatedCost": [
        {
            "ceterms:price": 90,
            "ceterms:currency": "USD",
            "ceterms:directCostType": "costType:Tuition",
        },
        {
            "ceterms:price": 100,
            "ceterms:currency": "USD",
            "ceterms:directCostType": {"ceterms:targetNode": "costType:AggregateCost"},
        },
    ],
    "ceterms:deliveryType": alignment("Online", "deliveryType:OnlineOnly"),
    "ceterms:inLanguage": ["en-US", "pl"],
    "ceterms:entryCondition": {"ceterms:condition": {"en": ["Be 18", "Read plans"]}},
    "ceterms:requires": {"ceterms:targetCompetency": alignment("weld", "https://skill.example/1")},
    "ceterms:isAdvancedStandingFor": {
        "@type": "ceterms:ConditionProfile",
        "ceterms:assertedBy": {"@id": "r:school"},
        "ceterms:targetCredential": {"@id": "r:diploma"},
        "ceterms:creditValue": {"schema:value": 2, "ceterms:creditUnitType": "ECTS"},
    },
    "ceterms:isPreparationFor": {"ceterms:targetCredential": "r:other"},
}
COURSE: dict[str, Any] = {
    "@id": "r:course",
    "@type": "ceterms:Course",
    "ceterms:name": {"en": "Arc"},
    "ceterms:ownedBy": "r:school",
    "ceterms:teaches": alignment("strike an arc", "https://skill.example/2"),
    "ceterms:isPartOf": [{"@id": "r:school"}, {"@id": "r:micro"}],
    "ceterms:availableAt": [
        {"ceterms:addressLocality": {"en": "Akron"}},
        {"ceterms:address": {"ceterms:addressLocality": {"en": "Dayton"}}},
    ],
}
DIPLOMA: dict[str, Any] = {
    "@id": "r:diploma",
    "@type": "ceterms:Diploma",
    "ceterms:name": {"en": "Fabrication"},
    "ceterms:offeredBy": "r:school",
    "ceterms:hasPart": ["r:course"],
    "ceterms:atLevel": alignment("Level 3", framework="State levels"),
}
SAMPLE: dict[str, Any] = {
    "@context": ["https://credreg.net/ctdl/schema/context/json", {"r": "https://r.example/"}],
    "@graph": [MICRO, COURSE, DIPLOMA, SCHOOL],
}


def taken(tmp_path: Path, content: Any) -> tuple[list[Offer], list[Note]]:
    file = tmp_path / "credentials.json"
    file.write_text(json.dumps(content))
    assert ctdl.recognises(file, file.read_bytes())
    found = list(ctdl.read(file, "source"))
    offers = [one for one in found if isinstance(one, Offer)]
    return offers, [one for one in found if isinstance(one, Note)]


def test_credential(tmp_path: Path) -> None:
    offers, notes = taken(tmp_path, SAMPLE)
    offer = offers[0]
    assert (offer.id, offer.titles) == ("r:micro", {"en": "Welding"})
    assert offer.provider.names == {"en": "Trade School", "pl": "Szkoła"}
    assert (offer.provider.country, offer.provider.region) == ("US", "Ohio")
    assert (offer.mode, offer.languages, offer.weeks) == (Mode.ONLINE, ("en", "pl"), Decimal(10))
    assert offer.price == Price(Decimal(100), "USD")
    assert offer.prerequisites == {"en": "Be 18\nRead plans"}
    credential = offer.credential
    assert credential.kind == "MicroCredential"
    assert credential.awarding_body == offer.provider
    assert [credential.ects, credential.eqf_level, credential.difficulty] == [2, 4, "Beginner"]
    assert credential.other_credits == (OtherCredits(Decimal(3), "SemesterHours"),)
    assert credential.skills == (Skill("weld", "https://skill.example/1"),)
    assert credential.quality == (QualityAssurance(kind="accreditedBy", agency="Agency"),)
    assert credential.stacks_into == (
        StackingLink("r:diploma", "Fabrication", "Trade School", Decimal(2)),
    )
    assert [(note.record, note.element) for note in notes] == [("r:micro", "isPreparationFor")]


def test_learning_opportunity(tmp_path: Path) -> None:
    _, akron, dayton, diploma = taken(tmp_path, SAMPLE)[0]
    assert (akron.id, akron.place) == ("r:course", "Akron")
    assert (dayton.id, dayton.place) == ("r:course#2", "Dayton")
    assert akron.provider.name == "Trade School"
    assert akron.credential == dayton.credential
    assert akron.credential.outcomes[0].texts == {"en": "strike an arc"}
    # Its school is no stacking target; the diploma names it as a part.
    assert akron.credential.stacks_into == (
        StackingLink("r:micro", "Welding"),
        StackingLink("r:diploma", "Fabrication"),
    )
    assert diploma.credential.national_level == NationalLevel("Level 3", "State levels")


def test_whole_addresses_for_names(tmp_path: Path) -> None:
    vocabulary = "https://purl.org/ctdl/terms/"
    node = {
        "@id": "https://a.example/1",
        "@type": [f"{vocabulary}Certificate"],
        f"{vocabulary}name": [{"@language": "en", "@value": "Cert"}],
        f"{vocabulary}offeredBy": [{"@id": "https://a.example/o"}],
    }
    school = {"@id": "https://a.example/o", f"{vocabulary}name": [{"@value": "School"}]}
    (offer,), notes = taken(tmp_path, [node, school])
    assert (offer.titles, offer.provider.name) == ({"en": "Cert"}, "School")
    assert notes == []


@pytest.mark.parametrize(
    ("changes", "element", "problem"),
    [
        (
            {"ceterms:offeredBy": None, "ceterms:ownedBy": None},
            "offeredBy",
            "is not stated, nor is",
        ),
        ({"ceterms:offeredBy": "r:x", "ceterms:ownedBy": None}, "offeredBy", "r:x stands nowhere"),
        ({"ceterms:name": {}}, "name", "is empty, but a record needs it"),
        ({"@id": None, "ceterms:ctid": None}, "@id", "is empty, but a record needs it"),
        (
            {"ceterms:lifeCycleStatusType": {"ceterms:targetNode": {"@id": "lifeCycle:Ceased"}}},
            "lifeCycleStatusType",
            "says “Ceased”: it is not on offer",
        ),
    ],
)
def test_refused_records(
    tmp_path: Path, changes: dict[str, Any], element: str, problem: str
) -> None:
    graph = [{**MICRO, **changes}, SCHOOL]
    offers, (note,) = taken(tmp_path, {"@context": {}, "@graph": graph})
    assert offers == []
    assert (note.refused, note.element) == (True, element)
    assert note.problem.startswith(problem)


@pytest.mark.parametrize(
    ("changes", "element"),
    [
        ({"ceterms:creditValue": {"schema:value": 5}}, "creditValue"),
        ({"ceterms:creditValue": {"schema:minValue": 1, "schema:maxValue": 5}}, "creditValue"),
        ({"ceterms:estimatedCost": [{"ceterms:price": 1}, {"ceterms:price": 2}]}, "estimatedCost"),
        ({"ceterms:estimatedCost": {"ceterms:price": 1}}, "estimatedCost"),
        ({"ceterms:estimatedDuration": {"ceterms:minimumDuration": "P1W"}}, "estimatedDuration"),
        ({"ceterms:deliveryType": ["deliveryType:InPerson", "x:OnlineOnly"]}, "deliveryType"),
    ],
)
def test_warnings(tmp_path: Path, changes: dict[str, Any], element: str) -> None:
    (offer,), notes = taken(tmp_path, {"@graph": [{**DIPLOMA, **changes}, SCHOOL]})
    assert (offer.price, offer.weeks, offer.mode, offer.credential.ects) == (None,) * 4
    assert [note.element for note in notes] == [element]


def test_other_classes_only(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="holds no credential and no learning opportunity"):
        taken(tmp_path, {"@graph": [SCHOOL, {"@type": "ceterms:Pathway", "@id": "r:p"}]})


def test_other_formats_are_not_recognised() -> None:
    turtle = b"@prefix ceterms: <https://purl.org/ctdl/terms/> ."
    assert not ctdl.recognises(Path("a.ttl"), turtle)
    assert not ctdl.recognises(Path("a.json"), b'{"name": "x"}')


def test_a_file_of_schema_org_that_uses_terms_of_ctdl_is_not_taken_for_one() -> None:
    mixed = (
        b'{"@context": "https://schema.org", "inDefinedTermSet": "https://purl.org/ctdl/terms/"}'
    )
    assert not ctdl.recognises(Path("a.json"), mixed)
