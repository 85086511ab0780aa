"""Importing ESCO, into both kinds of databases."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import Engine, select

from guidance.catalogue.skills import reading
from guidance.catalogue.skills.esco import import_esco
from guidance.catalogue.skills.tables import (
    EscoFileRow,
    SkillConceptRow,
    SkillLabelRow,
    SkillRelationRow,
)
from guidance.catalogue.tables import Base
from guidance.errors import CatalogueUnavailable, UnreadableFile
from tests.guidance.catalogue.skills import download
from tests.guidance.catalogue.skills.download import BEEKEEPER, BEES, LANGUAGE, WELD

TODAY = date(2026, 1, 15)
TABLES: tuple[type[Base], ...] = (SkillConceptRow, SkillLabelRow, SkillRelationRow, EscoFileRow)


def state(engine: Engine) -> dict[str, list[tuple[object, ...]]]:
    """All that an import of ESCO writes."""
    with engine.connect() as connection:
        return {
            own.__tablename__: sorted(
                (tuple(row) for row in connection.execute(select(*own.__table__.columns))), key=str
            )
            for own in TABLES
        }


def labels(engine: Engine) -> set[tuple[str, str]]:
    """Language and text of all labels."""
    with engine.connect() as connection:
        found = connection.execute(select(SkillLabelRow.language, SkillLabelRow.label))
        return {(row.language, row.label) for row in found}


def test_a_download_brings_concepts_labels_and_relations(engine: Engine, tmp_path: Path) -> None:
    files = {**download.english(), **download.relations()}
    path = download.packed(tmp_path / "ESCO dataset - v1.2.0 - classification.zip", files)
    report = import_esco(engine, path, TODAY)
    assert (report.version, report.languages) == ("1.2.0", ["en"])
    assert (report.concepts, report.labels, report.relations, report.refused) == (5, 10, 3, 0)
    assert [(note.record, note.element) for note in report.notes] == [(LANGUAGE, "skillType")]
    with engine.connect() as connection:
        assert reading.skills_for_occupation(connection, BEEKEEPER) == (BEES,)
        source = reading.esco_source(connection)
    assert source == reading.EscoSource(("1.2.0",), ("en",), TODAY)
    assert source.attribution == (
        "This service uses the ESCO classification of the European Commission."
    )


def test_importing_again_changes_nothing(engine: Engine, tmp_path: Path) -> None:
    path = download.folder(tmp_path / "esco", {**download.english(), **download.relations()})
    import_esco(engine, path, TODAY)
    before = state(engine)
    import_esco(engine, path, TODAY)
    assert state(engine) == before


def test_a_language_added_later_keeps_the_others(engine: Engine, tmp_path: Path) -> None:
    import_esco(engine, download.folder(tmp_path / "en", download.english()), TODAY)
    import_esco(engine, download.packed(tmp_path / "pl.zip", download.polish()), TODAY)
    assert {("en", "manage beehives"), ("pl", "prowadzenie pasieki")} <= labels(engine)
    with engine.connect() as connection:
        named = reading.labels_of(connection, {BEES, WELD}, "pl")
    assert named == {BEES: "prowadzenie pasieki", WELD: "join metal plates"}


def test_a_later_version_replaces_what_it_names(engine: Engine, tmp_path: Path) -> None:
    import_esco(engine, download.folder(tmp_path / "old", download.english()), TODAY)
    rows = [download.concept(BEES, "keep bees", skillType="knowledge")]
    import_esco(engine, download.folder(tmp_path / "new", {"skills_en.csv": rows}), TODAY)
    assert {text for _, text in labels(engine)} == {
        "keep bees",
        *("beekeeper", "apiarist", "bee farmer"),
    }
    with engine.connect() as connection:
        found = connection.execute(select(SkillConceptRow.uri, SkillConceptRow.kind))
        kinds = {row.uri: row.kind for row in found}
    assert kinds == {BEES: "knowledge", BEEKEEPER: "occupation"}


def test_relations_may_come_before_concepts(engine: Engine, tmp_path: Path) -> None:
    import_esco(engine, download.folder(tmp_path / "r", download.relations()), TODAY)
    import_esco(engine, download.folder(tmp_path / "c", download.english()), TODAY)
    with engine.connect() as connection:
        assert reading.skills_for_occupation(connection, BEEKEEPER) == (BEES,)


@pytest.mark.parametrize(
    ("row", "element", "said"),
    [
        (download.concept("weld", "weld"), "conceptUri", "no identifier of ESCO"),
        (download.concept(WELD + "\x7f", "weld"), "conceptUri", "no identifier of ESCO"),
        (download.concept(BEES, "again"), "conceptUri", "stands in line 3 already"),
        (download.concept(WELD, " ", "weld"), "preferredLabel", "no preferred label"),
    ],
)
def test_a_bad_row_is_told_and_the_rest_comes(
    engine: Engine, tmp_path: Path, row: dict[str, str], element: str, said: str
) -> None:
    good = download.concept(BEES, "keep bees", skillType="knowledge")
    other = download.concept(WELD + "2", "solder", skillType="knowledge")
    path = download.folder(tmp_path / "esco", {})
    (path / "skills_en.csv").write_text(download.text([other, good, row]), encoding="utf-8")
    report = import_esco(engine, path, TODAY)
    assert (report.concepts, report.refused) == (2, 1)
    assert report.notes[0].element == element
    assert said in report.notes[0].problem


def test_a_concept_in_the_wrong_file_is_refused(engine: Engine, tmp_path: Path) -> None:
    files = {**download.english(), "ISCOGroups_en.csv": [download.concept(BEES, "bees")]}
    report = import_esco(engine, download.folder(tmp_path / "esco", files), TODAY)
    assert report.refused == 1
    refused = [(note.record, note.problem) for note in report.notes if note.refused]
    assert refused == [(BEES, "the concept is known as: occupation group")]


def test_a_file_broken_midway_leaves_all_as_it_was(engine: Engine, tmp_path: Path) -> None:
    import_esco(engine, download.folder(tmp_path / "good", download.english()), TODAY)
    before = state(engine)
    path = download.folder(tmp_path / "bad", download.polish())
    with (path / "skills_pl.csv").open("ab") as file:
        file.write(b"KnowledgeSkillCompetence,\xff\xfe,x\n")
    with pytest.raises(UnreadableFile, match=r"skills_pl\.csv cannot be read"):
        import_esco(engine, path, TODAY)
    assert state(engine) == before


def test_a_database_without_tables_is_unavailable(engine: Engine, tmp_path: Path) -> None:
    Base.metadata.drop_all(engine, tables=[SkillConceptRow.__table__])  # type: ignore[list-item]
    with pytest.raises(CatalogueUnavailable, match="nothing changed"):
        import_esco(engine, download.folder(tmp_path / "esco", download.english()), TODAY)
