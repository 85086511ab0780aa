import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from guidance.catalogue.intake import open_badges
from guidance.catalogue.intake.report import Note
from guidance.errors import UnreadableFile
from guidance.vocabulary import Offer, Skill

PERSON = "anna@person.example"
BADGE: dict[str, Any] = {
    "type": "BadgeClass",
    "id": "https://b.example/1",
    "name": "Data",
    "description": "Reads data.",
    "issuer": "https://b.example/issuer",
    "criteria": {"id": "https://b.example/criteria", "narrative": "Hand in a project."},
    "alignment": [
        {"targetName": "analyse data", "targetUrl": "http://data.europa.eu/esco/skill/2"},
        {"targetName": "Level 5", "targetCode": "5", "targetFramework": "EQF"},
        {"targetName": "Software", "targetCode": "0613", "targetFramework": "ISCED-F 2013"},
        {"targetName": "Degree", "targetUrl": "https://b.example/d", "targetType": "CTDL"},
    ],
    "extensions:ECTSExtension": {"ECTS": 2.5},
    "extensions:StudyLoadExtension": {"StudyLoad": 70},
    "extensions:LearningOutcomeExtension": {"LearningOutcome": "Reads charts."},
}
ISSUER = {
    "type": "Issuer",
    "id": "https://b.example/issuer",
    "name": "Institute",
    "url": "https://b.example",
}
ACHIEVEMENT: dict[str, Any] = {
    "type": ["Achievement"],
    "id": "urn:uuid:1",
    "name": "Charts",
    "creator": {
        "id": "did:web:b.example",
        "type": ["Profile"],
        "name": "Institute",
        "address": {"addressCountryCode": "PL"},
    },
    "creditsAvailable": 36,
    "achievementType": "MicroCredential",
    "inLanguage": "en-US",
    "criteria": {"narrative": "Pass."},
    "resultDescription": [{"name": "Project", "resultType": "LetterGrade"}],
}
SAMPLE: dict[str, Any] = {
    "@context": "https://w3id.org/openbadges/v2",
    "@graph": [BADGE, ISSUER, ACHIEVEMENT],
}
ASSERTION = {
    "@context": "https://w3id.org/openbadges/v2",
    "type": "Assertion",
    "recipient": {"identity": PERSON},
    "badge": BADGE,
}
CREDENTIAL = {
    "@context": ["https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
    "type": ["VerifiableCredential", "OpenBadgeCredential"],
    "credentialSubject": {"id": PERSON, "achievement": ACHIEVEMENT},
}


def taken(tmp_path: Path, content: Any) -> tuple[list[Offer], list[Note]]:
    file = tmp_path / "badges.json"
    file.write_text(json.dumps(content))
    assert open_badges.recognises(file, file.read_bytes())
    found = list(open_badges.read(file, "source"))
    offers = [one for one in found if isinstance(one, Offer)]
    return offers, [one for one in found if isinstance(one, Note)]


def test_badge_class(tmp_path: Path) -> None:
    (offer, _), notes = taken(tmp_path, SAMPLE)
    assert (offer.id, offer.titles) == ("https://b.example/1", {"und": "Data"})
    assert offer.provider.name == "Institute"
    assert offer.credential.awarding_body == offer.provider
    assert (offer.mode, offer.price, offer.runs, offer.place) == (None, None, (), None)
    assert offer.url == "https://b.example/criteria"
    assert offer.isced_f == ("0613",)
    credential = offer.credential
    assert [credential.ects, credential.hours, credential.eqf_level] == [Decimal("2.5"), 70, 5]
    assert credential.skills == (Skill("analyse data", "http://data.europa.eu/esco/skill/2"),)
    assert credential.assessment == {"und": "Hand in a project."}
    assert credential.outcomes[0].texts == {"und": "Reads charts."}
    assert credential.formats == ("Open Badge",)
    # Who teaches is not stated, and each offer says so.
    assert [note.element for note in notes] == ["issuer", "issuer", "creditsAvailable"]


def test_achievement(tmp_path: Path) -> None:
    offer = taken(tmp_path, SAMPLE)[0][1]
    assert (offer.id, offer.titles, offer.languages) == ("urn:uuid:1", {"en": "Charts"}, ("en",))
    assert (offer.provider.country, offer.provider.names) == ("PL", {"und": "Institute"})
    assert offer.credential.kind == "MicroCredential"
    assert offer.credential.assessment == {"en": "Pass.\nProject"}
    # Without a unit they are no ECTS credits.
    assert offer.credential.ects is None
    assert offer.credential.other_credits == ()


def test_single_definition(tmp_path: Path) -> None:
    (offer,), _ = taken(tmp_path, {"@context": "https://w3id.org/openbadges/v2", **ACHIEVEMENT})
    assert offer.id == "urn:uuid:1"


@pytest.mark.parametrize(
    "content",
    [
        ASSERTION,
        CREDENTIAL,
        {**CREDENTIAL, "type": "Unnamed"},
        {**SAMPLE, "@graph": [BADGE, ISSUER, CREDENTIAL]},
        [{"@graph": [ASSERTION]}],
    ],
)
def test_issued_badges_are_refused(tmp_path: Path, content: Any) -> None:
    with pytest.raises(UnreadableFile) as error:
        taken(tmp_path, content)
    assert str(error.value).startswith("The file holds a badge or another credential issued to")
    assert "check_credential" in str(error.value)
    assert PERSON not in str(error.value)


@pytest.mark.parametrize(
    "content",
    [
        b"eyJhbGciOiJSUzI1NiJ9.eyJ2YyI6e319.c2ln\n",
        b"<svg xmlns:openbadges='https://purl.imsglobal.org/ob/v3p0'></svg>",
        b"\x89PNG\r\n\x1a\n" + b"\0" * 70_000 + b"iTXtopenbadgecredential",
    ],
)
def test_signed_and_baked_badges_are_refused(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "badge"
    file.write_bytes(content)
    assert open_badges.recognises(file, content[:65_536])
    with pytest.raises(UnreadableFile, match="issued to a person"):
        list(open_badges.read(file, "source"))


@pytest.mark.parametrize(
    ("changes", "element", "problem"),
    [
        (
            {"issuer": "https://c.example/i"},
            "issuer",
            "https://c.example/i stands nowhere in the file",
        ),
        ({"issuer": None}, "issuer", "is not stated, but an offer needs who awards the badge"),
        ({"id": "_:b"}, "id", "is missing, but a record needs it"),
        ({"name": None}, "name", "is empty, but a record needs it"),
    ],
)
def test_refused_records(
    tmp_path: Path, changes: dict[str, Any], element: str, problem: str
) -> None:
    offers, (note,) = taken(tmp_path, {**SAMPLE, "@graph": [{**BADGE, **changes}, ISSUER]})
    assert offers == []
    assert (note.refused, note.element) == (True, element)
    assert note.problem.startswith(problem)


def test_nothing_of_the_format(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="no BadgeClass and no Achievement"):
        taken(tmp_path, {**SAMPLE, "@graph": [ISSUER]})
    file = tmp_path / "picture.png"
    file.write_bytes(b"\x89PNG")
    with pytest.raises(UnreadableFile, match="picture without a badge"):
        list(open_badges.read(file, "source"))


def test_a_page_that_is_no_web_address_is_left_out(tmp_path: Path) -> None:
    badge = {**BADGE, "criteria": {"id": "https://b.example/ criteria"}}
    (offer,), notes = taken(tmp_path, {**SAMPLE, "@graph": [badge, ISSUER]})
    assert (offer.url, offer.links) == (None, ())
    assert "criteria" in {note.element for note in notes}
