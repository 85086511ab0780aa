"""A catalogue of the first form comes through the migrations with all that it holds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from alembic import command
from sqlalchemy import Engine, inspect, text

from guidance.catalogue import schema
from guidance.catalogue.engine import open_engine
from guidance.catalogue.importing import remove_source
from guidance.vocabulary import (
    Credential,
    LearningOutcome,
    Mode,
    Offer,
    Organisation,
    Price,
    QualityAssurance,
    Run,
    Skill,
    StackingLink,
    Supervision,
)
from tests.guidance.catalogue.conftest import DAY, reading, take
from tests.guidance.catalogue.files import row, write

SEEN, WRITTEN, GONE = date(2025, 9, 1), date(2025, 10, 2), date(2025, 12, 24)
Rows = dict[str, list[dict[str, Any]]]

BARE: dict[str, Any] = dict.fromkeys(
    ("mode", "place", "start", "deadline", "price", "prerequisites", "isced_f", "url",
     "seats_left", "withdrawn")
)  # fmt: skip
ROWS: Rows = {
    "provider": [
        {"id": 4, "name": "Szkoła", "country": "PL", "quality_assurance": "W rejestrze"},
        {"id": 7, "name": "O'Neill \"College\"", "country": None, "quality_assurance": None},
    ],
    "credential": [
        {
            "id": "a-1", "title": "Arkusze: „Excel” & co.", "awarding_body_id": 7, "ects": 250,
            "hours": 6550, "eqf_level": 4, "assessment": "online test",
            "supervision": "supervised online, identity checked", "recognition_note": "Ask first.",
        },
        {"id": "b-1", "title": "Spawanie", "awarding_body_id": 4},
        {"id": "c-1", "title": "Opieka", "awarding_body_id": 4},
    ],
    "learning_outcome": [
        {"credential_id": "a-1", "position": 1, "language": "en", "text": "draw a chart"},
        {"credential_id": "a-1", "position": 0, "language": "en", "text": "sum a column"},
    ],
    "offer": [
        {
            "id": "a-1", "credential_id": "a-1", "provider_id": 4, "languages": "pl en",
            "mode": "online", "place": "Łódź", "start": "2026-03-01", "deadline": "2026-02-20",
            "price": 19999, "prerequisites": "a laptop", "isced_f": "0611",
            "url": "https://example.org/a", "seats_left": 0, "source": "school",
            "first_seen": "2025-09-01", "updated": "2025-10-02", "withdrawn": None,
        },
        {
            **BARE, "id": "b-1", "credential_id": "b-1", "provider_id": 7, "languages": "",
            "price": 0, "source": "other", "first_seen": "2025-09-01", "updated": "2025-10-02",
        },
        {
            **BARE, "id": "c-1", "credential_id": "c-1", "provider_id": 4, "languages": "pl",
            "deadline": "2026-05-01", "source": "school", "first_seen": "2025-09-01",
            "updated": "2025-10-02", "withdrawn": "2025-12-24",
        },
    ],
    "skill": [
        {"credential_id": "a-1", "position": 0, "language": "en", "label": "use spreadsheets"},
        {"credential_id": "a-1", "position": 1, "language": "en", "label": "enter data"},
    ],
    "stacking_link": [
        {"credential_id": "a-1", "position": 0, "into_id": "c-1"},
        {"credential_id": "a-1", "position": 1, "into_id": "elsewhere"},
    ],
    "offer_text": [
        {"offer_id": "a-1", "language": "en", "title": "Sheets", "description": "Tables, charts."},
        {"offer_id": "a-1", "language": "pl", "title": None, "description": "Zażółć\ngęślą"},
        {"offer_id": "b-1", "language": "pl", "title": "Spawanie MAG", "description": None},
    ],
    "search_key": [
        {"number": 1, "offer_id": "a-1", "title": "arkusz", "body": "tabela"},
        {"number": 2, "offer_id": "b-1", "title": "spawanie", "body": ""},
    ],
    "import": [{"source": "school", "at": "2025-10-02 10:00:00", "rows": 3, "refused": 0}],
}  # fmt: skip

SCHOOL = Organisation("Szkoła", "PL", quality=(QualityAssurance({"und": "W rejestrze"}),))
COLLEGE = Organisation('O\'Neill "College"')
SHEETS = Offer(
    id="a-1",
    provider=SCHOOL,
    credential=Credential(
        id="a-1",
        title="Arkusze: „Excel” & co.",
        awarding_body=COLLEGE,
        outcomes=(LearningOutcome({"en": "sum a column"}), LearningOutcome({"en": "draw a chart"})),
        skills=(Skill("use spreadsheets"), Skill("enter data")),
        ects=Decimal("2.5"),
        hours=Decimal("65.5"),
        eqf_level=4,
        assessment={"en": "online test"},
        supervision=Supervision.SUPERVISED_ONLINE,
        stacks_into=(StackingLink("c-1"), StackingLink("elsewhere")),
        recognition_note={"en": "Ask first."},
    ),
    titles={"en": "Sheets"},
    descriptions={"en": "Tables, charts.", "pl": "Zażółć\ngęślą"},
    languages=("pl", "en"),
    mode=Mode.ONLINE,
    place="Łódź",
    runs=(Run(date(2026, 3, 1), None, date(2026, 2, 20), 0),),
    price=Price(Decimal("199.99")),
    prerequisites={"en": "a laptop"},
    isced_f=("0611",),
    url="https://example.org/a",
    source="school",
    first_seen=SEEN,
    updated=WRITTEN,
)
WELDING = Offer(
    id="b-1",
    provider=COLLEGE,
    credential=Credential("b-1", "Spawanie", Organisation("Szkoła", "PL")),
    titles={"pl": "Spawanie MAG"},
    price=Price(Decimal(0)),
    source="other",
    first_seen=SEEN,
    updated=WRITTEN,
)
CARE = Offer(
    id="c-1",
    provider=SCHOOL,
    credential=Credential("c-1", "Opieka", Organisation("Szkoła", "PL")),
    languages=("pl",),
    runs=(Run(deadline=date(2026, 5, 1)),),
    source="school",
    first_seen=SEEN,
    updated=WRITTEN,
    withdrawn=GONE,
)


@pytest.fixture
def first_form(catalogue_url: str) -> Iterator[Engine]:
    """A catalogue of the first form with three offers, filled by plain SQL."""
    engine = open_engine(catalogue_url)
    command.upgrade(schema.configuration(engine), "0001")
    with engine.begin() as connection:
        for table, rows in ROWS.items():
            for one in rows:
                names = ", ".join(f'"{name}"' for name in one)
                places = ", ".join(f":{name}" for name in one)
                added = f'INSERT INTO "{table}" ({names}) VALUES ({places})'
                connection.execute(text(added), one)
    yield engine
    engine.dispose()


def test_every_value_comes_through(first_form: Engine) -> None:
    schema.upgrade(first_form)
    found = reading(first_form).offers(["a-1", "b-1", "c-1"])
    assert found == (SHEETS, WELDING, CARE)
    numbers = reading(first_form).stats(DAY)
    assert (numbers.offers, numbers.providers, numbers.countries) == (3, 2, 1)
    assert (numbers.open, numbers.withdrawn) == (1, 1)
    assert reading(first_form).sources() == ("other", "school")


def test_what_came_through_can_be_searched(first_form: Engine) -> None:
    schema.upgrade(first_form)
    catalogue = reading(first_form)
    for question, offer in {
        "Excel": SHEETS, "sheets": SHEETS, "chart": SHEETS, "zazolc": SHEETS,
        "spreadsheets": SHEETS, "welding": WELDING, "opieką": CARE,
    }.items():  # fmt: skip
        assert catalogue.search(question)[0].offer == offer, question
    assert [hit.offer.id for hit in catalogue.search("spawanie", None, "pl", DAY)] == ["b-1"]
    assert catalogue.search("opieka", None, "pl", DAY) == ()
    assert catalogue.provider_named("Szkoła") == SCHOOL
    assert catalogue.offers_for(["c-1", "a-1"]) == (CARE, SHEETS)
    with first_form.connect() as connection:
        links = connection.execute(text("SELECT number, into_id FROM stacking_link ORDER BY 2"))
        assert [tuple(one) for one in links] == [(1, "c-1"), (1, "elsewhere")]


def test_what_came_through_can_be_imported_again_and_removed(
    first_form: Engine, tmp_path: Any
) -> None:
    schema.upgrade(first_form)
    rows = [row(id="a-1", title="Nowe"), row(id="n-1", provider="Nowa"), row(id="b-1")]
    report = take(first_form, write(tmp_path / "a.csv", *rows), "school", whole=True)
    counts = report.counts
    assert (counts.new, counts.changed, counts.withdrawn, report.refused) == (1, 1, 0, 1)
    changed = reading(first_form).offer("a-1")
    assert (changed.first_seen, changed.updated) == (SEEN, DAY)
    assert remove_source(first_form, "school") == 3
    assert reading(first_form).offers(["a-1", "b-1", "c-1"]) == (WELDING,)
    assert reading(first_form).stats(DAY).providers == 1


def test_a_second_upgrade_changes_nothing(first_form: Engine) -> None:
    schema.upgrade(first_form)
    imported = reading(first_form).stats(DAY).imported
    schema.upgrade(first_form)
    assert reading(first_form).stats(DAY).imported == imported
    assert reading(first_form).offer("a-1") == replace(SHEETS)


def test_down_and_up_again(first_form: Engine) -> None:
    fresh = set(inspect(first_form).get_table_names())
    schema.upgrade(first_form)
    command.downgrade(schema.configuration(first_form), "0001")
    assert set(inspect(first_form).get_table_names()) == fresh
    with first_form.connect() as connection:
        assert connection.scalar(text("SELECT count(*) FROM offer")) == 0
    schema.upgrade(first_form)
    assert reading(first_form).stats(DAY).offers == 0
    assert reading(first_form).search("excel") == ()
    command.downgrade(schema.configuration(first_form), "base")
    assert set(inspect(first_form).get_table_names()) == {"alembic_version"}


def test_an_empty_catalogue_of_the_first_form_comes_through(catalogue_url: str) -> None:
    engine = open_engine(catalogue_url)
    command.upgrade(schema.configuration(engine), "0001")
    schema.upgrade(engine)
    numbers = reading(engine).stats(DAY)
    assert (numbers.offers, numbers.imported) == (0, None)
    engine.dispose()
