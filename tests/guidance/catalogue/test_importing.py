"""Importing whole files: atomic, repeatable, with a report; the same in both databases."""

from __future__ import annotations

import csv
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from sqlalchemy import Engine, select

from guidance.catalogue import tables
from guidance.catalogue.importing import ImportReport, import_csv, write_report
from guidance.catalogue.store import Catalogue
from guidance.errors import CatalogueUnavailable, UnreadableFile
from tests.guidance.catalogue.conftest import DAY
from tests.guidance.catalogue.files import row, write


def many(number: int) -> list[dict[str, str]]:
    """So many rows that land."""
    return [row(id=f"m-{at:04}", title=f"Kurs {at}") for at in range(number)]


def test_good_rows_land_and_bad_ones_are_reported(engine: Engine, tmp_path: Path) -> None:
    path = write(tmp_path / "a.csv", row(colour="red"), row(id="b", ects="x"), row(id="c"))
    report = import_csv(engine, path, "school", DAY)
    assert (report.source, report.saved, report.unknown_columns) == ("school", 2, ("colour",))
    assert [(one.line, one.column) for one in report.refused] == [(3, "ects")]
    catalogue = Catalogue(engine)
    assert [offer.id for offer in catalogue.offers(["c", "b", "a-1"])] == ["c", "a-1"]
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
    import_csv(engine, write(tmp_path / "a.csv", full), "school", DAY)
    offer = Catalogue(engine).offer("a-1")
    assert (offer.price, offer.credential.ects) == (Decimal(0), Decimal("2.5"))
    assert offer.credential.stacks_into == ("b", "c")
    assert offer.credential.outcomes == ("sum", "draw")
    assert dict(offer.descriptions) == {"pl": "Nauczysz się liczyć."}
    assert (offer.start, offer.deadline) == (date(2026, 3, 1), None)
    assert (offer.source, offer.updated) == ("school", DAY)


@pytest.mark.parametrize(
    "broken",
    [
        pytest.param("zażółć".encode("cp1250") + b",A,P\n", id="not UTF-8"),
        pytest.param(b'z,"A,P\n', id="quotes never closed"),
        pytest.param(b"z," + b"A" * 2**20 + b",P\n", id="a cell too long"),
    ],
)
def test_a_file_broken_at_its_end_changes_nothing(
    engine: Engine, tmp_path: Path, broken: bytes
) -> None:
    import_csv(engine, write(tmp_path / "old.csv", row(id="m-0000", title="Stary")), "s", DAY)
    path = write(tmp_path / "new.csv", *many(450))
    with path.open("ab") as file:
        file.write(broken)
    with pytest.raises(UnreadableFile):
        import_csv(engine, path, "s", DAY + timedelta(1))
    catalogue = Catalogue(engine)
    assert catalogue.stats(DAY).offers == 1
    assert catalogue.offer("m-0000").credential.title == "Stary"
    assert catalogue.search("stary")
    assert not catalogue.search("kurs 44")


def test_importing_again_replaces_and_keeps_the_day_first_seen(
    engine: Engine, tmp_path: Path
) -> None:
    first = write(tmp_path / "a.csv", row(title="Arkusze", learning_outcomes_en="one;two"))
    import_csv(engine, first, "s", DAY)
    import_csv(engine, first, "s", DAY)
    later = DAY + timedelta(10)
    second = write(tmp_path / "b.csv", row(title="Spawanie", learning_outcomes_en="three"))
    import_csv(engine, second, "s", later)
    catalogue = Catalogue(engine)
    assert catalogue.stats(DAY).offers == catalogue.stats(DAY).providers == 1
    assert catalogue.offer("a-1").credential.outcomes == ("three",)
    assert not catalogue.search("arkusze")
    assert [hit.offer.id for hit in catalogue.search("spawanie")] == ["a-1"]
    with engine.connect() as connection:
        own = tables.OfferRow
        assert connection.execute(select(own.first_seen, own.updated)).one() == (DAY, later)


def test_a_provider_is_one_by_name_and_country(engine: Engine, tmp_path: Path) -> None:
    rows = [
        row(id="1", provider_country="PL"),
        row(id="2", provider_country="PL"),
        row(id="3", provider_country="DE"),
        row(id="4", provider_country=""),
    ]
    import_csv(engine, write(tmp_path / "a.csv", *rows), "s", DAY)
    numbers = Catalogue(engine).stats(DAY)
    assert (numbers.providers, numbers.countries) == (3, 2)


def test_the_report_is_a_table_of_line_column_reason(engine: Engine, tmp_path: Path) -> None:
    path = write(tmp_path / "a.csv", row(), row(id="b", mode="x, y"))
    report = import_csv(engine, path, "s", DAY)
    file = tmp_path / "reports" / "refused.csv"
    write_report(report, file)
    with file.open(encoding="utf-8", newline="") as out:
        (line,) = csv.DictReader(out)
    assert line == {
        "line": "3",
        "column": "mode",
        "reason": "“x, y” is none of online, onsite, blended",
    }
    write_report(ImportReport("s"), file)
    assert file.read_text(encoding="utf-8").splitlines() == ["line,column,reason"]


def test_a_database_without_tables_is_reported_as_such(tmp_path: Path, catalogue_url: str) -> None:
    from guidance.catalogue.engine import open_engine

    bare = open_engine(catalogue_url)
    with pytest.raises(CatalogueUnavailable, match="nothing changed"):
        import_csv(bare, write(tmp_path / "a.csv", row()), "s", DAY)
    with pytest.raises(CatalogueUnavailable, match="cannot be read"):
        Catalogue(bare).search("excel")
    bare.dispose()
