"""Reading the template from CSV: what lands, what is warned about, what is left out."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from guidance.catalogue.intake.csv_file import read
from guidance.catalogue.intake.report import Note, Weight
from guidance.vocabulary import (
    Link,
    NationalLevel,
    Offer,
    OtherCredits,
    Price,
    QualityAssurance,
    Run,
    Skill,
    StackingLink,
    Supervision,
)
from tests.guidance.catalogue.files import row, write


def only(path: Path) -> Offer:
    """The one offer of a file that gives nothing else."""
    (found,) = read(path, "test")
    assert isinstance(found, Offer)
    return found


def both(path: Path) -> tuple[list[Offer], list[Note]]:
    """The offers of a file, and its notes."""
    found = list(read(path, "test"))
    offers = [one for one in found if isinstance(one, Offer)]
    return offers, [one for one in found if isinstance(one, Note)]


def one(tmp_path: Path, **cells: str) -> tuple[Offer, list[Note]]:
    """The offer of a file of one row, and the notes."""
    (offer,), notes = both(write(tmp_path / "a.csv", row(**cells)))
    return offer, notes


def said(tmp_path: Path, **cells: str) -> list[tuple[str, str]]:
    """The elements and problems of the notes on one row that lands."""
    return [(note.element, note.problem) for note in one(tmp_path, **cells)[1]]


# A cell in each column that the template had at first.
FIRST_COLUMNS = row(
    title_en="Spreadsheets",
    title_pl="Arkusze",
    provider_country="pl",
    provider_qa="register",
    description_en="You learn.",
    learning_outcomes_en="sum a column; draw a chart ;",
    ects="2,5",
    hours="62.5",
    eqf_level="4",
    language="pl;EN",
    mode="Blended",
    start_date="2027-03-01",
    application_deadline="2027-02-15",
    price_eur="1200,50",
    assessment="test",
    prerequisites="none in particular",
    stacks_into="b-1;b-2",
    recognition_note="case by case",
    isced_f="0611",
    esco_skills_en="use spreadsheets;perform data entry",
    url="https://example.org/a",
    supervised_identity_check="supervised online, identity checked",
    seats_left="0",
)


@pytest.fixture
def first(tmp_path: Path) -> Offer:
    """The offer of a file with the first columns."""
    return only(write(tmp_path / "a.csv", FIRST_COLUMNS))


def test_the_columns_from_before_keep_their_meaning_for_the_credential(first: Offer) -> None:
    credential = first.credential
    assert (credential.id, credential.awarding_body) == ("a-1", None)
    assert (credential.ects, credential.hours) == (Decimal("2.5"), Decimal("62.5"))
    assert [dict(o.texts) for o in credential.outcomes] == [
        {"en": "sum a column"},
        {"en": "draw a chart"},
    ]
    assert [link.into for link in credential.stacks_into] == ["b-1", "b-2"]
    assert credential.supervision is Supervision.SUPERVISED_ONLINE
    assert credential.skills == (Skill("use spreadsheets"), Skill("perform data entry"))
    assert credential.assessment == {"en": "test"}


def test_the_columns_from_before_keep_their_meaning_for_the_offer(first: Offer) -> None:
    offer = first
    assert offer.prerequisites == {"en": "none in particular"}
    assert (offer.languages, offer.isced_f) == (("pl", "en"), ("0611",))
    assert offer.runs == (Run(date(2027, 3, 1), deadline=date(2027, 2, 15), seats_left=0),)
    assert offer.price == Price(Decimal("1200.50"))
    assert offer.provider.country == "PL"
    assert offer.provider.quality == (QualityAssurance({"und": "register"}),)
    assert (offer.titles, offer.source) == ({"en": "Spreadsheets", "pl": "Arkusze"}, "test")


def test_what_is_missing_is_not_stated(tmp_path: Path) -> None:
    bare = only(write(tmp_path / "a.csv", row()))
    assert only(write(tmp_path / "b.csv", row(price_eur=" ", ects="", runs="", qa=""))) == bare
    assert (bare.price, bare.mode, bare.runs, bare.credential.ects) == (None, None, (), None)


def test_texts_come_in_any_language(tmp_path: Path) -> None:
    offer, notes = one(
        tmp_path,
        description_uk="Опис",
        assessment="test",
        assessment_pl="sprawdzian",
        target_group_und="?",
        title_qq="no language",
    )
    assert offer.descriptions == {"uk": "Опис"}
    assert offer.credential.assessment == {"en": "test", "pl": "sprawdzian"}
    assert offer.target_group == {"und": "?"}
    assert [note.element for note in notes] == ["title_qq"]


def test_outcomes_are_paired_by_their_place(tmp_path: Path) -> None:
    cells = {"learning_outcomes_en": "sum; draw; tell", "learning_outcomes_pl": "sumować;; mówić"}
    offer, notes = one(tmp_path, **cells, outcome_skills="3: speak | http://e.org/1; 3: write")
    texts = [dict(outcome.texts) for outcome in offer.credential.outcomes]
    assert texts == [{"en": "sum", "pl": "sumować"}, {"en": "draw"}, {"en": "tell", "pl": "mówić"}]
    last = offer.credential.outcomes[2].skills
    assert last == (Skill("speak", "http://e.org/1"), Skill("write"))
    assert not notes


def test_outcomes_without_a_pair_stand_alone_and_are_warned_about(tmp_path: Path) -> None:
    offer, notes = one(tmp_path, learning_outcomes_en="sum;draw", learning_outcomes_pl="sumować")
    assert dict(offer.credential.outcomes[1].texts) == {"en": "draw"}
    assert [note.element for note in notes] == ["learning_outcomes_pl"]
    assert not one(tmp_path, learning_outcomes_en="a;b", learning_outcomes_pl="a;")[1]
    assert said(tmp_path, learning_outcomes_en="a", outcome_skills="2: b; x") == [
        ("outcome_skills", "“x” is not like 2: perform data analysis"),
        ("outcome_skills", "there is no outcome 2"),
    ]


def test_runs_prices_and_links_in_full(tmp_path: Path) -> None:
    offer, notes = one(
        tmp_path,
        start_date="2027-03-01",
        end_date="2027-06-20",
        runs="2027-10-01/2028-01-20/2027-09-15/20; //2028-02-01; 2029-01-01; /",
        price="3800",
        currency="pln",
        price_includes_en="the exam",
        links="Syllabus | https://example.org/s; https://example.org/t",
        other_credits="15 CATS points",
    )
    first, second, *others = offer.runs
    assert first == Run(date(2027, 3, 1), date(2027, 6, 20))
    assert second == Run(date(2027, 10, 1), date(2028, 1, 20), date(2027, 9, 15), 20)
    assert others == [Run(deadline=date(2028, 2, 1)), Run(date(2029, 1, 1)), Run()]
    assert offer.price == Price(Decimal(3800), "PLN", {"en": "the exam"})
    assert offer.links == (
        Link("https://example.org/s", "Syllabus"),
        Link("https://example.org/t"),
    )
    assert offer.credential.other_credits == (OtherCredits(Decimal(15), "CATS points"),)
    assert not notes


def test_organisations_and_their_quality_in_full(tmp_path: Path) -> None:
    offer, notes = one(
        tmp_path,
        provider_uk="Школа",
        awarding_body="Uniwersytet",
        awarding_body_country="POL",
        qa_agency="PKA",
        qa_eqf_levels="5; 6",
        qa_2_pl="drugie",
        qa_2_valid_to="2030-01-01",
        provider_qa_3="third",
    )
    assert offer.provider.names == {"uk": "Школа"}
    body = offer.credential.awarding_body
    assert body is not None
    assert (body.name, body.country) == ("Uniwersytet", "PL")
    assert offer.credential.quality == (
        QualityAssurance(agency="PKA", eqf_levels=(5, 6)),
        QualityAssurance({"pl": "drugie"}, valid_to=date(2030, 1, 1)),
    )
    assert offer.provider.quality == (QualityAssurance({"und": "third"}),)
    assert not notes


def test_larger_credentials_go_by_their_place(tmp_path: Path) -> None:
    offer, _ = one(
        tmp_path,
        stacks_into="b-1; b-2",
        stacks_into_decided_by="; Rada",
        stacks_into_credits="6",
        stacks_into_note_pl="najpierw",
        national_level="4",
        national_framework="PRK",
        stand_alone="nie",
    )
    assert offer.credential.stacks_into == (
        StackingLink("b-1", credits=Decimal(6), note={"pl": "najpierw"}),
        StackingLink("b-2", decided_by="Rada"),
    )
    assert offer.credential.national_level == NationalLevel("4", "PRK")
    assert offer.credential.stand_alone is False


def test_hours_are_worked_out_and_said_to_be(tmp_path: Path) -> None:
    offer, _ = one(tmp_path, duration_weeks="10", hours_per_week="2.5", ects="2")
    assert (offer.credential.hours, offer.derived) == (Decimal(25), ("hours",))
    stated, _ = one(tmp_path, duration_weeks="10", hours_per_week="2.5", derived="")
    assert (stated.credential.hours, stated.derived) == (None, ())
    own, notes = one(tmp_path, duration_weeks="10", hours_per_week="2", hours="65", ects="3")
    assert (own.credential.hours, own.derived) == (Decimal(65), ())
    assert [note.element for note in notes] == ["hours"]


@pytest.mark.parametrize(
    ("column", "cell", "reason"),
    [
        ("stacks_into", "p" * 501, "is longer than 500 characters"),
        ("provider_country", "Poland", "“Poland” is not the code of a country"),
        ("ects", "many", "“many” is not a number"),
        ("ects", "401", "401 is not between 0 and 400"),
        ("hours", "NaN", "NaN is not between 0 and 20000"),
        ("hours", "1e999999", "1e999999 is not between 0 and 20000"),
        ("price_eur", "1.234,50", "“1.234,50” is not a number"),
        ("price", "5", "is not read: its currency is not stated"),
        ("price_includes_pl", "a book", "says nothing where there is no price"),
        ("eqf_level", "beginner", "“beginner” is not an EQF level from 1 to 8"),
        ("seats_left", "-3", "“-3” is not a whole number from 0 to 1000000"),
        ("language", "polski", "“polski” is not the code of a language"),
        ("mode", "hybrid", "“hybrid” is none of online, onsite, blended"),
        ("start_date", "1.3.2027", "“1.3.2027” is not a date like 2027-03-01"),
        ("runs", "every Monday", "is not a date like 2027-03-01; this run is left out"),
        ("runs", "1/2/3/4/5", "is not like 2027-03-01/2027-06-20/2027-02-15/12"),
        ("isced_f", "computing science", "“computing science” is not an ISCED-F code of 2 to 4"),
        ("url", "javascript:alert(1)", "is not an http or https address"),
        ("links", "a | b | c", "“a | b | c” is not a title | an address"),
        ("esco_skills", "label | not a URI", "“not a URI” is not a URI"),
        ("other_credits", "15", "“15” is not a number and the name of a credit system"),
        ("supervised_identity_check", "yes", "“yes” is none of: unsupervised, no identity check;"),
        ("cycle", "master", "“master” is none of: short; 1; 2; 3"),
        ("stand_alone", "perhaps", "“perhaps” is neither yes nor no"),
        ("status", "gone", "“gone” is none of: offered; withdrawn"),
        ("awarding_body_country", "PL", "says nothing where awarding_body is empty"),
        ("national_framework", "PRK", "says nothing where national_level is empty"),
        ("description_pl", "<script>x</script>Opis", "removed <script> with what stood in it"),
        ("place", "\x00Łódź", "removed control characters"),
    ],
)
def test_one_bad_cell_is_a_warning_and_the_row_comes(
    tmp_path: Path, column: str, cell: str, reason: str
) -> None:
    path = write(tmp_path / "a.csv", row(id="good"), row(**{"id": "bad", column: cell}))
    offers, notes = both(path)
    assert [offer.id for offer in offers] == ["good", "bad"]
    (note,) = notes
    assert (note.record, note.weight, note.line) == ("bad", Weight.WARNING, 3)
    assert note.element == column
    assert reason in note.problem


def test_one_bad_item_of_a_list_does_not_cost_the_others(tmp_path: Path) -> None:
    offer, notes = one(tmp_path, language="pl; polski; en", formats="EDC; ;PDF")
    assert (offer.languages, offer.credential.formats) == (("pl", "en"), ("EDC", "PDF"))
    assert len(notes) == 1
