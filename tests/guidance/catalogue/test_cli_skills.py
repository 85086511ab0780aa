"""``cairn catalogue esco``: what it imports, says and returns."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import func, select

from guidance.catalogue.engine import CatalogueSettings, open_engine
from guidance.catalogue.skills.reading import ATTRIBUTION
from guidance.catalogue.skills.tables import SkillLinkRow
from tests.guidance.catalogue.commands import call, use
from tests.guidance.catalogue.files import row, write
from tests.guidance.catalogue.skills import download


@pytest.fixture(autouse=True)
def var(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the command's database."""
    return use(tmp_path / "state", monkeypatch)


@pytest.fixture
def english(tmp_path: Path) -> Path:
    """A zip as ESCO names it."""
    named = tmp_path / "ESCO dataset - v1.2.0 - classification - en - csv.zip"
    return download.packed(named, {**download.english(), **download.relations()})


def links() -> int:
    """How many links of offers to skills there are."""
    engine = open_engine(CatalogueSettings().url())
    with engine.connect() as connection:
        number = connection.scalar(select(func.count()).select_from(SkillLinkRow)) or 0
    engine.dispose()
    return number


def test_an_import_says_what_came_and_whose_it_is(english: Path, var: Path) -> None:
    done = call("esco", english)
    assert done.exit_code == 0
    assert "ESCO 1.2.0 (en), files: 4; concepts: 5; labels: 10; relations: 3" in done.stdout
    assert f"{ATTRIBUTION} Version: 1.2.0; languages: en; imported: {date.today()}" in done.stdout
    assert "cairn catalogue reindex" in done.stdout
    notes = (var / "reports" / "esco-notes.csv").read_text(encoding="utf-8")
    assert "skillType" in notes


def test_several_paths_come_in_one_call(english: Path, tmp_path: Path) -> None:
    polish = download.folder(tmp_path / "pl", download.polish())
    done = call("esco", english, polish, "--json")
    answer = json.loads(done.stdout)
    assert [report["languages"] for report in answer["imported"]] == [["en"], ["pl"]]
    assert answer["source"]["languages"] == ["en", "pl"]
    assert answer["source"]["attribution"] == ATTRIBUTION


def test_without_a_path_it_tells_what_is_there(english: Path) -> None:
    empty = call("esco")
    assert empty.exit_code == 1
    assert "No ESCO is in the catalogue" in empty.stdout
    call("esco", english)
    there = call("esco")
    assert (there.exit_code, there.stdout.startswith(ATTRIBUTION)) == (0, True)


def test_reindex_links_the_offers_that_were_there(english: Path, tmp_path: Path) -> None:
    call("import", write(tmp_path / "a.csv", row(learning_outcomes_en="join metal plates")))
    call("esco", english)
    assert links() == 0
    done = call("esco", english, "--reindex")
    assert "1 offers linked anew." in done.stdout
    assert links() == 1


def test_reindex_alone_links_too(english: Path, tmp_path: Path) -> None:
    call("import", write(tmp_path / "a.csv", row(learning_outcomes_en="join metal plates")))
    call("esco", english)
    assert json.loads(call("esco", "--reindex", "--json").stdout)["linked_offers"] == 1


def test_a_file_that_is_no_esco_changes_nothing(tmp_path: Path, var: Path) -> None:
    wrong = write(tmp_path / "a.csv", row())
    done = call("esco", wrong, "--reindex")
    assert done.exit_code == 2
    assert "a.csv is no zip file or folder that can be read" in done.stderr
    assert not (var / "reports").exists()


def test_what_is_good_comes_in_beside_what_is_not(english: Path, tmp_path: Path) -> None:
    done = call("esco", tmp_path / "lost.zip", english, "--json")
    answer = json.loads(done.stdout)
    assert done.exit_code == 1
    assert [problem.split(":")[0] for problem in answer["problems"]] == [str(tmp_path / "lost.zip")]
    assert len(answer["imported"]) == 1
