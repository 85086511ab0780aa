import json
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from guidance.catalogue.intake import schema_org
from guidance.catalogue.intake.report import Note
from guidance.errors import UnreadableFile
from guidance.vocabulary import Mode, NationalLevel, Offer, Price, Run, Skill

INSTANCE = {
    "@type": "CourseInstance",
    "courseMode": "Online",
    "startDate": "2027-03-01",
    "inLanguage": ["pl-PL", "English"],
    "offers": {"@type": "Offer", "price": "100,50", "priceCurrency": "PLN"},
    "courseSchedule": {"duration": "PT3H", "repeatFrequency": "Weekly", "repeatCount": 10},
}
ONSITE = {
    "@type": "CourseInstance",
    "courseMode": "onsite",
    "startDate": "2027-05-02",
    "location": {
        "@type": "Place",
        "name": "Aula",
        "address": {"addressLocality": "Kraków", "addressCountry": "Poland"},
    },
}
COURSE: dict[str, Any] = {
    "@type": "Course",
    "@id": "https://szkola.example/c1",
    "schema:name": "Analiza danych",
    "description": {"@language": "en", "@value": "<b>Data</b>"},
    "provider": {"@id": "https://szkola.example/#org"},
    "numberOfCredits": {"@type": "StructuredValue", "value": 1, "unitText": "ECTS"},
    "educationalLevel": {
        "@type": "DefinedTerm",
        "name": "EQF level 5",
        "inDefinedTermSet": "https://europa.eu/europass/eqf",
    },
    "teaches": ["Czyta wykresy", {"@id": "http://data.europa.eu/esco/skill/1", "name": "analyse"}],
    "educationalCredentialAwarded": {"@id": "https://szkola.example/cr1"},
    "coursePrerequisites": ["Excel", {"@type": "Course", "name": "Podstawy"}],
    "financialAidEligible": "BUR",
    "dateModified": "2026-10-01",
    "hasCourseInstance": [
        INSTANCE,
        {**INSTANCE, "startDate": "2027-09-01"},
        {**INSTANCE, "eventStatus": "https://schema.org/EventCancelled"},
        ONSITE,
    ],
}
ORGANISATION = {
    "@id": "https://szkola.example/#org",
    "@type": "Organization",
    "name": "Szkoła",
    "url": "https://szkola.example",
    "address": {"addressCountry": "PL"},
}
CREDENTIAL = {
    "@id": "https://szkola.example/cr1",
    "@type": "EducationalOccupationalCredential",
    "name": "Analityk",
    "credentialCategory": "micro-credential",
    "creator": {"@id": "https://szkola.example/#org"},
    "competencyRequired": {"@type": "DefinedTerm", "name": "analiza"},
}
LIST = {
    "@type": "ItemList",
    "itemListElement": [
        {
            "@type": "ListItem",
            "item": {
                "@type": "Course",
                "url": "https://szkola.example/c2",
                "name": "Arkusze",
                "provider": "Szkoła",
            },
        },
        {"@type": "ListItem", "item": {"@id": "https://szkola.example/c1"}},
    ],
}
SAMPLE: dict[str, Any] = {
    "@context": ["https://schema.org", {"@language": "pl"}],
    "@graph": [CREDENTIAL, COURSE, LIST, ORGANISATION],
}


def taken(tmp_path: Path, content: Any) -> tuple[list[Offer], list[Note]]:
    file = tmp_path / "courses.json"
    file.write_text(content if isinstance(content, str) else json.dumps(content))
    assert schema_org.recognises(file, file.read_bytes())
    found = list(schema_org.read(file, "source"))
    offers = [one for one in found if isinstance(one, Offer)]
    return offers, [one for one in found if isinstance(one, Note)]


def one(tmp_path: Path, **changes: Any) -> tuple[Offer, dict[str, str]]:
    """The first offer of a small course with some members of its own, and the notes."""
    course = {"@type": "Course", "url": "https://a.example/c", "name": "C", "provider": "P"}
    offers, notes = taken(tmp_path, {"@context": "http://schema.org/", **course, **changes})
    return offers[0], {note.element: note.problem for note in notes}


def test_course(tmp_path: Path) -> None:
    (online, onsite, listed), notes = taken(tmp_path, SAMPLE)
    assert online.id == "https://szkola.example/c1"
    assert online.titles == {"pl": "Analiza danych"}
    assert online.descriptions == {"en": "Data"}
    assert online.provider.name == "Szkoła"
    assert online.provider.country == "PL"
    assert online.mode is Mode.ONLINE
    assert online.languages == ("pl", "en")
    assert online.price == Price(Decimal("100.5"), "PLN")
    assert online.runs == (Run(start=date(2027, 3, 1)), Run(start=date(2027, 9, 1)))
    assert [online.weeks, online.hours_per_week] == [10, 3]
    assert online.derived == ("hours", "weeks")
    assert online.prerequisites == {"pl": "Excel\nPodstawy"}
    assert online.funding == {"pl": "BUR"}
    assert online.modified == date(2026, 10, 1)
    assert (onsite.id, onsite.place, onsite.country) == (f"{online.id}#2", "Kraków", "PL")
    assert onsite.credential == online.credential
    assert onsite.price is None
    assert (listed.id, listed.source) == ("https://szkola.example/c2", "source")
    assert {note.element: note.problem for note in notes} == {
        "eventStatus": "This run is cancelled and is left out (2027-03-01)",
        "description": "removed markup",
    }


def test_credential(tmp_path: Path) -> None:
    credential = taken(tmp_path, SAMPLE)[0][0].credential
    assert credential.id == "https://szkola.example/cr1"
    assert credential.title == "Analityk"
    assert credential.kind == "micro-credential"
    assert credential.awarding_body is not None
    assert credential.awarding_body.name == "Szkoła"
    assert [credential.ects, credential.hours, credential.eqf_level] == [1, 30, 5]
    assert credential.skills == (Skill("analiza"),)
    assert [outcome.texts for outcome in credential.outcomes] == [
        {"pl": "Czyta wykresy"},
        {"pl": "analyse"},
    ]
    assert credential.outcomes[1].skills == (
        Skill("analyse", "http://data.europa.eu/esco/skill/1"),
    )


def test_what_is_not_stated_is_empty(tmp_path: Path) -> None:
    offer, notes = one(tmp_path)
    assert notes == {}
    assert (offer.price, offer.mode, offer.runs, offer.weeks) == (None, None, (), None)
    assert offer.credential.id == "https://a.example/c"
    assert offer.credential.awarding_body is None


@pytest.mark.parametrize(
    ("member", "value", "problem"),
    [
        ("numberOfCredits", 5, "5 has no unit; only “ECTS” makes it ECTS credits; left out"),
        ("timeRequired", "P60M", "“P60M” means 60 months; 60 hours are “PT60H”"),
        ("timeRequired", "long", "“long” is not a duration like PT60H or P10W; it is left out"),
        ("courseMode", ["MOOC"], "“MOOC” is not one of online, onsite, blended; left out"),
        ("inLanguage", "qq", "“qq” is not the code of a language, such as pl; it is left out"),
    ],
)
def test_warnings(tmp_path: Path, member: str, value: Any, problem: str) -> None:
    assert one(tmp_path, **{member: value})[1] == {member: problem}


@pytest.mark.parametrize(
    ("offers", "price", "noted"),
    [
        ({"price": 0}, Price(Decimal(0)), False),
        ({"category": "Free"}, Price(Decimal(0)), False),
        ({"price": 5}, None, True),
        ({"@type": "AggregateOffer", "lowPrice": 1, "highPrice": 2}, None, True),
        (
            {"@type": "AggregateOffer", "offers": [{"price": 1, "priceCurrency": "EUR"}]},
            Price(Decimal(1)),
            False,
        ),
        (
            {"priceSpecification": {"price": "7", "priceCurrency": "PLN"}},
            Price(Decimal(7), "PLN"),
            False,
        ),
    ],
)
def test_prices(tmp_path: Path, offers: Any, price: Price | None, noted: bool) -> None:
    offer, notes = one(tmp_path, offers=offers)
    assert offer.price == price
    assert bool(notes) == noted


def test_each_price_is_a_way(tmp_path: Path) -> None:
    prices = [{"price": 1, "priceCurrency": "EUR"}, {"price": 2, "priceCurrency": "EUR"}]
    course = {"@type": "Course", "url": "u", "name": "C", "provider": "P", "offers": prices}
    offers, _ = taken(tmp_path, {"@context": "https://schema.org", "@graph": [course]})
    assert [(offer.id, offer.price) for offer in offers] == [
        ("u", Price(Decimal(1))),
        ("u#2", Price(Decimal(2))),
    ]


def test_levels(tmp_path: Path) -> None:
    assert one(tmp_path, educationalLevel="Beginner")[0].credential.difficulty == "Beginner"
    scottish = {"name": "SCQF Level 7", "inDefinedTermSet": "https://scqf.org.uk/"}
    credential = one(tmp_path, educationalLevel=scottish)[0].credential
    assert credential.eqf_level is None
    assert credential.national_level == NationalLevel("SCQF Level 7", "https://scqf.org.uk/")


def test_a_credential_by_itself(tmp_path: Path) -> None:
    stated = {"@id": "https://a.example/k", "@type": "EducationalOccupationalCredential"}
    file = {"@context": "https://schema.org", **stated, "name": "K"}
    offers, notes = taken(tmp_path, {**file, "provider": "P"})
    assert (offers[0].id, offers[0].credential.id) == ("https://a.example/k", "https://a.example/k")
    offers, notes = taken(tmp_path, file)
    assert offers == []
    assert [(note.refused, note.problem) for note in notes] == [
        (True, "is not stated, but an offer needs one")
    ]


@pytest.mark.parametrize(
    ("changes", "element", "problem"),
    [
        ({"url": None, "@id": "_:b0"}, "@id", "is missing, as are identifier, url and courseCode"),
        ({"name": " "}, "name", "is empty, but a record needs it"),
        ({"name": "x" * 600}, "name", "is longer than 500 characters"),
        ({"provider": {"@id": "https://b"}}, "provider", "https://b stands nowhere in the file"),
    ],
)
def test_refused_records(
    tmp_path: Path, changes: dict[str, Any], element: str, problem: str
) -> None:
    course = {"@type": "Course", "url": "u", "name": "C", "provider": "P", **changes}
    offers, (note,) = taken(tmp_path, {"@context": "https://schema.org", **course})
    assert offers == []
    assert (note.refused, note.element) == (True, element)
    assert note.problem.startswith(problem)


def test_same_identifier_twice(tmp_path: Path) -> None:
    course = {"@type": "Course", "@id": "u", "name": "C", "provider": "P"}
    offers, (note,) = taken(tmp_path, {"@context": "https://schema.org", "@graph": [course] * 2})
    assert len(offers) == 1
    assert note.refused
    assert note.problem == "“u” is that of record 1 of the file too"


def test_page(tmp_path: Path) -> None:
    block = f'<script type="application/ld+json">{json.dumps(SAMPLE)}</script>'
    page = (
        f"<!DOCTYPE html><html><!-- {block} -->\n<script>var a = '<!--';</script>"
        '<div itemscope itemtype="https://schema.org/Course"></div>\n'
        f"<SCRIPT TYPE='application/ld+json; charset=utf-8'>{{broken</SCRIPT>{block}</html>"
    )
    offers, notes = taken(tmp_path, page)
    assert len(offers) == 3
    assert (notes[0].refused, notes[0].line) == (True, 3)
    assert (
        notes[0].problem
        == "This block of the page is left out: The file is not JSON from line 1 on"
    )
    assert notes[1].problem == "The page's microdata is not read, only its JSON-LD"


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ('{"@context": "https://schema.org", "@type": "Book"}', "The file holds no Course"),
        ("<html><p>Hello</p></html>", "The page has no JSON-LD (application/ld+json)"),
        (
            '<html itemtype="http://schema.org/Course">',
            "The page has no JSON-LD (application/ld+json); its microdata is not read",
        ),
    ],
)
def test_unreadable(tmp_path: Path, content: str, sentence: str) -> None:
    file = tmp_path / "x"
    file.write_text(content)
    with pytest.raises(UnreadableFile) as error:
        list(schema_org.read(file, "source"))
    assert str(error.value).startswith(sentence)


def test_a_hostile_page_takes_no_time(tmp_path: Path) -> None:
    file = tmp_path / "x.html"
    for part in ("<script ", "<!--", "<script>", "<", "<script type=application/ld+json>"):
        file.write_text("<html>" + part * 50_000)
        with pytest.raises(UnreadableFile):
            list(schema_org.read(file, "source"))
