"""Importing whole files: atomic, repeatable, with a report; the same in both databases."""

from __future__ import annotations

import csv
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from sqlalchemy import Engine

from guidance.catalogue.engine import open_engine
from guidance.catalogue.importing import Import, ImportReport, NoteFile, import_file, run
from guidance.catalogue.intake.report import Note
from guidance.errors import CatalogueUnavailable, UnreadableFile
from guidance.vocabulary import Price, Run
from tests.guidance.catalogue.conftest import DAY, reading, take
from tests.guidance.catalogue.files import row, write

LATER = DAY + timedelta(10)


def many(number: int) -> list[dict[str, str]]:
    """So many rows that land."""
    return [row(id=f"m-{at:04}", title=f"Kurs {at}") for at in range(number)]


def problems(report: ImportReport) -> list[tuple[str, bool]]:
    """The elements that notes are about, and whether they made the record be refused."""
    return [(note.element, note.refused) for note in report.notes]


def test_good_records_land_and_bad_ones_are_reported(engine: Engine, tmp_path: Path) -> None:
    path = write(
        tmp_path / "a.csv", row(colour="red"), row(id="b", ects="x"), row(id="c", title="")
    )
    report = import_file(engine, path, "school", DAY)
    assert (report.source, report.format, report.saved, report.refused) == ("school", "csv", 2, 1)
    assert {("colour", False), ("ects", False), ("title", True)} <= set(problems(report))
    catalogue = reading(engine)
    assert [offer.id for offer in catalogue.offers(["c", "b", "a-1"])] == ["b", "a-1"]
    assert catalogue.offer("b").credential.ects is None
    assert catalogue.stats(DAY).imported is not None


def test_what_was_written_is_what_is_read(engine: Engine, tmp_path: Path) -> None:
    full = row(
        title_en="Spreadsheets",
        description_pl="Nauczysz się liczyć.",
        learning_outcomes_en="sum;draw",
        ects="2.5",
        price_eur="0",
        language="pl;en",
        mode="online",
        start_date="2026-03-01",
        stacks_into="b;c",
        esco_skills_en="use spreadsheets",
        supervised_identity_check="unsupervised, no identity check",
    )
    take(engine, write(tmp_path / "a.csv", full), "school")
    offer = reading(engine).offer("a-1")
    assert (offer.price, offer.credential.ects) == (Price(Decimal(0)), Decimal("2.5"))
    assert [link.into for link in offer.credential.stacks_into] == ["b", "c"]
    assert [dict(one.texts) for one in offer.credential.outcomes] == [{"en": "sum"}, {"en": "draw"}]
    assert dict(offer.descriptions) == {"pl": "Nauczysz się liczyć."}
    assert offer.runs == (Run(start=date(2026, 3, 1)),)
    assert (offer.source, offer.first_seen, offer.updated) == ("school", DAY, DAY)


@pytest.mark.parametrize(
    "broken",
    [
        pytest.param("zażółć".encode("cp1250") + b",A,P\n", id="not UTF-8"),
        pytest.param(b'z,"A,P\n', id="quotes never closed"),
    ],
)
def test_a_file_broken_at_its_end_changes_nothing(
    engine: Engine, tmp_path: Path, broken: bytes
) -> None:
    take(engine, write(tmp_path / "old.csv", row(id="m-0000", title="Stary")))
    path = write(tmp_path / "new.csv", *many(1250))
    with path.open("ab") as file:
        file.write(broken)
    with pytest.raises(UnreadableFile):
        take(engine, path, day=LATER)
    catalogue = reading(engine)
    assert catalogue.stats(DAY).offers == 1
    assert catalogue.offer("m-0000").credential.title == "Stary"
    assert catalogue.search("stary")
    assert not catalogue.search("kurs 44")


def test_importing_again_replaces_and_keeps_the_day_first_seen(
    engine: Engine, tmp_path: Path
) -> None:
    first = write(tmp_path / "a.csv", row(title="Arkusze", learning_outcomes_en="one;two"))
    take(engine, first)
    assert take(engine, first).counts.unchanged == 1
    second = write(tmp_path / "b.csv", row(title="Spawanie", learning_outcomes_en="three"))
    assert take(engine, second, day=LATER).counts.changed == 1
    catalogue = reading(engine)
    assert catalogue.stats(DAY).offers == catalogue.stats(DAY).providers == 1
    offer = catalogue.offer("a-1")
    assert [dict(one.texts) for one in offer.credential.outcomes] == [{"en": "three"}]
    assert (offer.first_seen, offer.updated) == (DAY, LATER)
    assert not catalogue.search("arkusze")
    assert [hit.offer.id for hit in catalogue.search("spawanie")] == ["a-1"]


def test_a_provider_is_one_by_name_and_country(engine: Engine, tmp_path: Path) -> None:
    rows = [
        row(id="1", provider_country="PL"),
        row(id="2", provider_country="PL"),
        row(id="3", provider_country="DE"),
        row(id="4", provider_country=""),
    ]
    take(engine, write(tmp_path / "a.csv", *rows))
    numbers = reading(engine).stats(DAY)
    assert (numbers.providers, numbers.countries) == (3, 2)


def test_an_identifier_is_taken_once(engine: Engine, tmp_path: Path) -> None:
    take(engine, write(tmp_path / "a.csv", row(title="Pierwszy")), "one")
    again = write(tmp_path / "b.csv", row(title="Drugi"), *many(600), row(id="m-0001"))
    report = take(engine, again, "two")
    assert (report.counts.new, report.refused) == (600, 2)
    told = [note.problem for note in report.notes if note.refused]
    assert any("“one” already" in problem for problem in told)
    assert any("more than once" in problem or "line" in problem for problem in told)
    assert reading(engine).offer("a-1").credential.title == "Pierwszy"


def test_what_a_whole_file_no_longer_brings_is_withdrawn(engine: Engine, tmp_path: Path) -> None:
    take(engine, write(tmp_path / "a.csv", *many(1100)), whole=True)
    take(engine, write(tmp_path / "o.csv", row(id="other")), "elsewhere")
    report = take(engine, write(tmp_path / "b.csv", *many(1098)), day=LATER, whole=True)
    assert (report.counts.withdrawn, report.counts.unchanged) == (2, 1098)
    catalogue = reading(engine)
    gone = catalogue.offer("m-1099")
    assert gone.withdrawn == LATER
    assert catalogue.offer_named("kurs 1099") == gone
    assert catalogue.stats(LATER).open == 1099
    assert catalogue.offer("other").withdrawn is None
    take(engine, write(tmp_path / "c.csv", *many(1100)), day=LATER, whole=True)
    back = reading(engine).offer("m-1099")
    assert (back.withdrawn, back.first_seen) == (None, DAY)


def test_a_whole_file_without_records_withdraws_nothing(engine: Engine, tmp_path: Path) -> None:
    take(engine, write(tmp_path / "a.csv", row()), whole=True)
    with pytest.raises(UnreadableFile, match="gives no record"):
        take(engine, write(tmp_path / "b.csv", row(title="")), whole=True)
    assert reading(engine).offer("a-1").withdrawn is None


@pytest.mark.parametrize("letter", ["x", "中"])
def test_a_word_longer_than_databases_take_is_no_obstacle(
    engine: Engine, tmp_path: Path, letter: str
) -> None:
    long, title = letter * 3000, letter * 400
    rows = [row(description_pl=long, place=title), row(id="b", title=title)]
    path = write(tmp_path / "a.csv", *rows)
    assert take(engine, path).counts.new == 2
    assert reading(engine).offer("a-1").descriptions == {"pl": long}
    assert [hit.offer.id for hit in reading(engine).search(long)] == ["b", "a-1"]
    assert reading(engine).search("arkusze")[0].offer.id == "a-1"


def test_all_notes_go_to_a_file(engine: Engine, tmp_path: Path) -> None:
    path = write(tmp_path / "a.csv", row(), row(id="b", mode="x, y"))
    file = tmp_path / "reports" / "notes.csv"
    with NoteFile(file) as sink:
        run(engine, Import(path, "s", sink=sink), DAY)
    with file.open(encoding="utf-8", newline="") as out:
        (line,) = csv.DictReader(out)
    assert (line["record"], line["line"], line["element"]) == ("b", "3", "mode")
    assert (line["weight"], line["problem"]) == (
        "warning",
        "“x, y” is none of online, onsite, blended",
    )


def test_a_report_keeps_the_first_notes_only(engine: Engine, tmp_path: Path) -> None:
    told: list[Note] = []

    def sink(note: Note) -> None:
        told.append(note)

    rows = [row(id=f"b-{at}", mode="x") for at in range(1100)]
    asked = Import(write(tmp_path / "a.csv", *rows), "s", sink=sink)
    report = run(engine, asked, DAY)
    assert (len(report.notes), report.warnings, len(told)) == (1000, 1100, 1100)


def test_a_database_without_tables_is_reported_as_such(tmp_path: Path, catalogue_url: str) -> None:
    bare = open_engine(catalogue_url)
    with pytest.raises(CatalogueUnavailable, match="nothing changed"):
        take(bare, write(tmp_path / "a.csv", row()))
    with pytest.raises(CatalogueUnavailable, match="cannot be read"):
        reading(bare).search("excel")
    bare.dispose()
