"""XCRI-CAP 1.2: a small catalogue of our own, and the traps that real ones hold."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from guidance.catalogue.intake import xcri
from guidance.catalogue.intake.report import Note
from guidance.catalogue.intake.xcri_presentations import price
from guidance.errors import BadValue, UnreadableFile
from guidance.vocabulary import (
    LearningOutcome,
    Link,
    Mode,
    NationalLevel,
    Offer,
    OtherCredits,
    Price,
    QualityAssurance,
    Run,
)

HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<catalog xmlns="http://xcri.org/profiles/1.2/catalog" xmlns:credit="http://purl.org/net/cm"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:mlo="http://purl.org/net/mlo"
 xmlns:xhtml="http://www.w3.org/1999/xhtml" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<provider><dc:identifier>https://pots.example</dc:identifier><dc:title>Pottery House</dc:title>
<mlo:url>https://pots.example</mlo:url>
"""
TAIL = """<mlo:location><mlo:town>Leeds</mlo:town><mlo:country>GB</mlo:country>
<mlo:email>hello@pots.example</mlo:email></mlo:location></provider></catalog>"""
NAMED = "<dc:identifier>p1</dc:identifier><dc:title>Pots</dc:title>"
WHOLE = """<course>
<dc:identifier xsi:type="x:internalID">77</dc:identifier>
<dc:identifier> https://pots.example/1 </dc:identifier>
<dc:title xml:lang="en">Glazes</dc:title>
<dc:description xsi:type="x:targetAudience">Makers</dc:description>
<dc:description xsi:type="x:careerOutcome">Work in a studio</dc:description>
<dc:description><xhtml:div><xhtml:p>Mix them</xhtml:p><xhtml:p>Fire them</xhtml:p></xhtml:div>
</dc:description>
<dc:subject xsi:type="x:JACS3" identifier="W700">Crafts</dc:subject>
<dc:subject xsi:type="x:ISCED-F" identifier="0214">Handicrafts</dc:subject>
<mlo:url>https://pots.example/glazes</mlo:url>
<mlo:isPartOf>Department of Clay</mlo:isPartOf>
<mlo:assessment>Six tiles</mlo:assessment>
<learningOutcome><xhtml:ul><xhtml:li>Mixes a glaze</xhtml:li><xhtml:li>Fires a kiln</xhtml:li>
</xhtml:ul></learningOutcome>
<mlo:prerequisite>Throwing</mlo:prerequisite>
<mlo:qualification><dc:title>Certificate in Glazes</dc:title>
<awardedBy>Guild of Potters</awardedBy><accreditedBy>Clay Council</accreditedBy></mlo:qualification>
<mlo:credit><credit:scheme>CATS</credit:scheme><credit:level>4</credit:level>
<credit:value>10</credit:value></mlo:credit>
<mlo:credit><credit:scheme>ECTS</credit:scheme><credit:value>5</credit:value></mlo:credit>
<presentation><mlo:start dtf="2027-01-09T10:00:00">9 January</mlo:start>
<end dtf="2027-03-27">27 March</end><mlo:duration interval="P11W">11 weeks</mlo:duration>
<applyUntil dtf="2026-12-20"/><applyTo>https://pots.example/apply</applyTo>
<attendanceMode identifier="CM">Campus</attendanceMode><age>16+</age>
<mlo:languageOfInstruction>en</mlo:languageOfInstruction><mlo:cost>£1,250.50</mlo:cost>
<venue><provider><dc:title>Mill</dc:title><mlo:location><mlo:town>York</mlo:town>
<mlo:country>GB</mlo:country></mlo:location></provider></venue></presentation>
<presentation><mlo:start dtf="2027-05-01">May</mlo:start>
<attendanceMode>Online (no attendance)</attendanceMode><age>16+</age>
<mlo:languageOfInstruction>en</mlo:languageOfInstruction><mlo:cost>GBP 90</mlo:cost></presentation>
<presentation><mlo:start>2027-09-01</mlo:start><attendanceMode identifier="ON"/><age>16+</age>
<mlo:languageOfInstruction>en</mlo:languageOfInstruction><mlo:cost>90 GBP</mlo:cost></presentation>
</course>"""


def collect(folder: Path, *courses: str) -> tuple[list[Offer], list[Note]]:
    return raw(folder, HEAD + "".join(courses) + TAIL)


def raw(folder: Path, content: str) -> tuple[list[Offer], list[Note]]:
    path = folder / "catalogue.xml"
    path.write_text(content, "utf-8")
    found = list(xcri.read(path, "hub"))
    offers = [one for one in found if isinstance(one, Offer)]
    return offers, [one for one in found if isinstance(one, Note)]


def of(folder: Path, inside: str) -> tuple[Offer, list[Note]]:
    """The only offer of a course with this inside beside its identifier and title."""
    offers, notes = collect(folder, f"<course>{NAMED}{inside}</course>")
    assert len(offers) == 1
    return offers[0], notes


def test_a_course_is_read_field_by_field(tmp_path: Path) -> None:
    offer = collect(tmp_path, WHOLE)[0][0]
    assert (offer.id, offer.source) == ("https://pots.example/1", "hub")
    assert offer.titles == {"en": "Glazes"}
    assert offer.descriptions == {"und": "Mix them\nFire them\nWork in a studio"}
    assert offer.target_group == {"und": "Makers"}
    assert offer.prerequisites == {"und": "Throwing"}
    assert (offer.isced_f, offer.url) == (("0214",), "https://pots.example/glazes")
    assert offer.links == (Link("https://pots.example/apply", "applyTo"),)
    assert (offer.weeks, offer.min_age, offer.max_age) == (Decimal(11), 16, None)


def test_where_a_provider_is_stands_after_its_courses(tmp_path: Path) -> None:
    provider = collect(tmp_path, WHOLE)[0][0].provider
    assert (provider.name, provider.country) == ("Pottery House", "GB")
    assert (provider.identifier, provider.contact) == (
        "https://pots.example",
        "hello@pots.example",
    )


def test_the_credential_of_a_course(tmp_path: Path) -> None:
    credential = collect(tmp_path, WHOLE)[0][0].credential
    assert (credential.title, credential.kind) == ("Glazes", "Certificate in Glazes")
    assert credential.awarding_body is not None
    assert credential.awarding_body.name == "Guild of Potters"
    assert credential.quality == (QualityAssurance(agency="Clay Council"),)
    assert credential.assessment == {"und": "Six tiles"}
    assert credential.outcomes == (
        LearningOutcome({"und": "Mixes a glaze"}),
        LearningOutcome({"und": "Fires a kiln"}),
    )
    assert credential.stacks_into == ()


def test_only_credits_of_ects_are_ects(tmp_path: Path) -> None:
    credential = collect(tmp_path, WHOLE)[0][0].credential
    assert credential.ects == 5
    assert credential.other_credits == (OtherCredits(Decimal(10), "CATS"),)
    assert credential.eqf_level is None
    assert credential.national_level == NationalLevel("4", "CATS")


def test_presentations_are_ways_and_runs(tmp_path: Path) -> None:
    offers, _ = collect(tmp_path, WHOLE)
    assert [one.id for one in offers] == ["https://pots.example/1", "https://pots.example/1#2"]
    campus, online = offers
    assert campus.credential == online.credential
    assert (campus.mode, campus.place, campus.country) == (Mode.ONSITE, "York", "GB")
    assert (online.mode, online.place, online.languages) == (Mode.ONLINE, None, ("en",))
    assert campus.price == Price(Decimal("1250.5"), "GBP")
    assert online.price == Price(Decimal(90), "GBP")
    assert campus.runs == (Run(date(2027, 1, 9), date(2027, 3, 27), date(2026, 12, 20)),)
    assert online.runs == (Run(date(2027, 5, 1)), Run(date(2027, 9, 1)))


def test_subjects_of_another_scheme_are_told_once_a_file(tmp_path: Path) -> None:
    notes = collect(tmp_path, WHOLE, WHOLE.replace("example/1 ", "example/2 "))[1]
    told = [note for note in notes if note.element == "dc:subject"]
    assert [(note.record, "JACS3" in note.problem) for note in told] == [("whole file", True)]


def test_a_level_of_the_providers_own_is_no_national_level(tmp_path: Path) -> None:
    own = "<credit><scheme>pottery house</scheme><level>1</level><value>0</value></credit>"
    offer, notes = of(tmp_path, own)
    assert (offer.credential.national_level, offer.credential.other_credits) == (None, ())
    scotland = "<credit><scheme>SCQF</scheme><level>7</level><value>15</value></credit>"
    offer, more = of(tmp_path, own + scotland)
    assert offer.credential.national_level == NationalLevel("7", "SCQF")
    assert notes + more == []


def test_a_level_of_the_eqf(tmp_path: Path) -> None:
    offer, _ = of(tmp_path, '<mlo:level xsi:type="x:EQF">EQF level 4</mlo:level>')
    assert (offer.credential.eqf_level, offer.credential.national_level) == (4, None)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("£45", Price(Decimal(45), "GBP")),
        ("1,250.00 EUR", Price(Decimal(1250))),
        ("€10", Price(Decimal(10))),
        ("Free.", Price(Decimal(0))),
    ],
)
def test_a_price_that_is_sure(said: str, expected: Price) -> None:
    assert price(said) == expected


@pytest.mark.parametrize(
    "said",
    [
        "45",
        "$45",
        "Ireland fee: GBP1250.00",
        "£10 a week",
        "1.250,00 EUR",
        "XXQ 5",
        "GBP 5 EUR",
        "£",
    ],
)
def test_a_price_that_is_not_sure(said: str) -> None:
    with pytest.raises(BadValue):
        price(said)


@pytest.mark.parametrize(
    ("inside", "element"),
    [
        ("<mlo:start>Three times a year</mlo:start>", "start"),
        ("<mlo:duration>Variable</mlo:duration>", "mlo:duration"),
        ("<mlo:duration interval='10 weeks'/>", "mlo:duration"),
        ("<attendanceMode>Distance without attendance</attendanceMode>", "attendanceMode"),
        ("<mlo:cost>Ask us</mlo:cost>", "mlo:cost"),
        ("<mlo:cost>£5</mlo:cost><mlo:cost>£6</mlo:cost>", "mlo:cost"),
        ("<applyTo>our office</applyTo>", "applyTo"),
        ("<mlo:languageOfInstruction>Welsh</mlo:languageOfInstruction>", "languageOfInstruction"),
    ],
)
def test_one_bad_value_costs_no_record(tmp_path: Path, inside: str, element: str) -> None:
    offer, notes = of(tmp_path, f"<presentation>{inside}</presentation>")
    assert (offer.mode, offer.price, offer.weeks, offer.runs) == (None, None, None, ())
    assert [(note.element, note.refused) for note in notes] == [(element, False)]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("9 months (approx)", (Decimal(39), None)),
        ("10 weeks", (Decimal(10), None)),
        ("60 hours", (None, Decimal(60))),
    ],
)
def test_a_length_in_words(tmp_path: Path, said: str, expected: object) -> None:
    offer, _ = of(tmp_path, f"<presentation><duration>{said}</duration></presentation>")
    assert (offer.weeks, offer.credential.hours) == expected


def test_a_length_on_which_presentations_do_not_agree(tmp_path: Path) -> None:
    two = "".join(
        f"<presentation><duration interval='{one}'/></presentation>" for one in ("P5W", "P6W")
    )
    offer, notes = of(tmp_path, two)
    assert offer.weeks is None
    assert [note.element for note in notes] == ["mlo:duration"]


def test_refused_without_identifier_title_or_provider(tmp_path: Path) -> None:
    courses = [
        "<course><dc:title>Pots</dc:title></course>",
        "<course><dc:identifier>p1</dc:identifier></course>",
        f"<course>{NAMED}</course>",
        f"<course>{NAMED}</course>",
    ]
    offers, notes = collect(tmp_path, *courses)
    assert [one.id for one in offers] == ["p1"]
    assert [note.element for note in notes if note.refused] == [
        "dc:identifier",
        "dc:title",
        "dc:identifier",
    ]
    assert "stands in line" in notes[-1].problem
    nameless = HEAD.replace("<dc:title>Pottery House</dc:title>", "")
    offers, notes = raw(tmp_path, f"{nameless}<course>{NAMED}</course>{TAIL}")
    assert (offers, [note.element for note in notes]) == ([], ["provider"])


def test_the_names_of_the_european_standard(tmp_path: Path) -> None:
    content = f"""<catalog xmlns="http://purl.org/net/mlo" xmlns:dc="urn:dc">
    <LearningOpportunityProvider><dc:title>Pottery House</dc:title>
    <LearningOpportunitySpecification>{NAMED}<objective>Throws a pot</objective>
    <LearningOpportunityInstance><start>2027-01-09</start></LearningOpportunityInstance>
    </LearningOpportunitySpecification></LearningOpportunityProvider></catalog>"""
    (offer,), notes = raw(tmp_path, content)
    assert (offer.provider.name, offer.runs, notes) == (
        "Pottery House",
        (Run(date(2027, 1, 9)),),
        [],
    )
    assert offer.credential.outcomes == (LearningOutcome({"und": "Throws a pot"}),)


def test_a_whole_file_that_is_none(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="Envelope"):
        raw(tmp_path, "<Envelope><course/></Envelope>")
    with pytest.raises(UnreadableFile, match="DTD"):
        raw(tmp_path, HEAD.replace("<catalog", '<!DOCTYPE a SYSTEM "file:///x"><catalog') + TAIL)


def test_recognised_by_its_root_and_namespaces() -> None:
    path = Path("catalogue.xml")
    assert xcri.recognises(path, (HEAD + TAIL).encode())
    assert xcri.recognises(path, (HEAD + TAIL).replace("UTF-8", "UTF-16").encode("utf-16"))
    assert not xcri.recognises(path, b"<catalog><course/></catalog>")
    assert not xcri.recognises(path, b'<Envelope xmlns:a="http://purl.org/net/mlo"/>')


def test_a_town_is_one_line(tmp_path: Path) -> None:
    venue = "<venue><mlo:town><p>New</p><p>York</p></mlo:town></venue>"
    offer, _ = of(tmp_path, f"<presentation>{venue}</presentation>")
    assert offer.place == "New York"
