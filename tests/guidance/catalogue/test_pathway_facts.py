"""What pathways are planned from, read from a catalogue."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from sqlalchemy import Engine

from guidance.catalogue import schema
from guidance.catalogue.engine import open_engine
from guidance.catalogue.skills.esco import import_esco
from guidance.facts import TaughtSkill
from guidance.pathways.gathering import beyond, gather
from guidance.vocabulary import Offer
from tests.guidance.catalogue.conftest import DAY, reading, take
from tests.guidance.catalogue.files import row, write
from tests.guidance.catalogue.skills import download


@pytest.fixture
def chained(tmp_path: Path) -> Engine:
    """Small, medium and large, one that only its requirements tie to them, one withdrawn."""
    engine = open_engine(f"sqlite:///{tmp_path / 'catalogue.db'}")
    schema.upgrade(engine)
    rows = [
        row(id="small", title="Plain sheets", stacks_into="medium", stacks_into_credits="2"),
        row(id="gone", title="Old sheets", stacks_into="medium"),
        row(id="medium", title="Tables of sums", stacks_into="large;unknown"),
        row(id="large", title="Great reckoning", ects="30"),
        row(id="after", title="Reckoning for firms", prerequisites="“Great reckoning” or similar"),
    ]
    take(engine, write(tmp_path / "a.csv", *rows), whole=True)
    take(
        engine, write(tmp_path / "b.csv", *(one for one in rows if one["id"] != "gone")), whole=True
    )
    return engine


def ids(found: tuple[Offer, ...]) -> list[str]:
    return [one.id for one in found]


def test_what_counts_towards_credentials_is_told(chained: Engine) -> None:
    catalogue = reading(chained)
    assert ids(catalogue.counting_towards(["medium"])) == ["small"]
    assert ids(catalogue.counting_towards(["large", "unknown"])) == ["medium"]
    assert catalogue.counting_towards([]) == catalogue.counting_towards(["none"]) == ()


def test_a_chain_is_gathered_level_by_level(chained: Engine) -> None:
    library = gather(reading(chained), ["large"])
    assert library.credentials() == ("large", "medium", "small")
    (part,) = library.parts("medium")
    assert (part.credential, part.link.credits) == ("small", Decimal(2))
    library = gather(reading(chained), ["after"])
    assert library.credentials() == ("after", "large", "medium", "small")
    (after,) = library.offers("after")
    assert library.required(after).groups == (("large",),)


def test_what_a_credential_leads_to_is_gathered(chained: Engine) -> None:
    assert beyond(reading(chained), "small").users("small") == ("medium",)
    assert beyond(reading(chained), "medium").users("medium") == ("large", "unknown")
    assert beyond(reading(chained), "large").users("large") == ("after",)


def test_an_occupation_is_known_with_esco_only(chained: Engine, tmp_path: Path) -> None:
    assert reading(chained).occupation("beekeeper", "en") is None
    files = {**download.english(), **download.relations()}
    import_esco(chained, download.folder(tmp_path / "esco", files), DAY)
    found = reading(chained).occupation("the beekeeper", "en")
    assert found is not None
    assert (found.uri, found.label) == (download.BEEKEEPER, "beekeeper")
    assert found.skills == (TaughtSkill(download.BEES, "manage beehives", ()),)
    assert reading(chained).occupation("bee farmers", "pl") == found
    assert reading(chained).occupation("welder", "en") is None
    assert reading(chained).occupation("", "en") is None


def test_offers_that_teach_a_skill_are_told_with_how(tmp_path: Path) -> None:
    engine = open_engine(f"sqlite:///{tmp_path / 'bees.db'}")
    schema.upgrade(engine)
    files = {**download.english(), **download.relations()}
    import_esco(engine, download.folder(tmp_path / "esco", files), date(2026, 1, 15))
    rows = [
        row(id="hives", title="Hives", learning_outcomes_en="manage beehives"),
        row(id="bees", title="Bees", esco_skills="manage beehives"),
    ]
    take(engine, write(tmp_path / "a.csv", *rows))
    found = reading(engine).occupation("apiarist", "en")
    assert found is not None
    (skill,) = found.skills
    assert skill.taught == (("bees", "label"), ("hives", "text"))
