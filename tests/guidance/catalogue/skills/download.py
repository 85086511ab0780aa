"""A small download of our own in ESCO's form: its columns and file names, invented concepts."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

SKILL = "http://data.europa.eu/esco/skill/"
OCCUPATION = "http://data.europa.eu/esco/occupation/"
WELD, BEES, PYTHON, LANGUAGE = (SKILL + name for name in ("weld", "bees", "python", "language"))
BEEKEEPER = OCCUPATION + "beekeeper"
NEEDED = "occupationUri,relationType,skillType,skillUri"

Rows = list[dict[str, str]]


def concept(uri: str, label: str, other: str = "", **more: str) -> dict[str, str]:
    """A row of a file of concepts."""
    told = {"conceptUri": uri, "preferredLabel": label, "altLabels": other, "status": "released"}
    return {"conceptType": "KnowledgeSkillCompetence", **told, **more}


def english() -> dict[str, Rows]:
    """Skills and occupations with English labels."""
    skill = {"skillType": "skill/competence", "reuseLevel": "sector-specific"}
    return {
        "skills_en.csv": [
            concept(WELD, "join metal plates", "join metal plates\nweld plates", **skill),
            concept(BEES, "manage beehives", "look after hives", **skill),
            concept(PYTHON, "Python (computer programming)", skillType="knowledge"),
            concept(LANGUAGE, "communication", "talk to people", skillType=""),
        ],
        "occupations_en.csv": [concept(BEEKEEPER, "beekeeper", "apiarist\nbee farmer")],
    }


def polish() -> dict[str, Rows]:
    """The same skills with Polish labels."""
    return {"skills_pl.csv": [concept(BEES, "prowadzenie pasieki", skillType="skill/competence")]}


def relations() -> dict[str, Rows]:
    """What a beekeeper needs, and what is broader."""
    needed = {"occupationUri": BEEKEEPER, "skillType": "skill/competence"}
    return {
        "occupationSkillRelations.csv": [
            {**needed, "relationType": "essential", "skillUri": BEES},
            {**needed, "relationType": "optional", "skillUri": WELD},
        ],
        "broaderRelationsSkillPillar.csv": [
            {
                **{"conceptType": "KnowledgeSkillCompetence", "conceptUri": BEES},
                **{"broaderType": "SkillGroup", "broaderUri": SKILL + "S6"},
            }
        ],
    }


def text(rows: Rows) -> str:
    """Rows as CSV."""
    out = io.StringIO()
    columns = list(dict.fromkeys(column for row in rows for column in row))
    writer = csv.DictWriter(out, columns)
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def folder(path: Path, files: Mapping[str, Rows]) -> Path:
    """A folder of files."""
    path.mkdir(parents=True, exist_ok=True)
    for name, rows in files.items():
        (path / name).write_text(text(rows), encoding="utf-8-sig")
    return path


def packed(path: Path, files: Mapping[str, Rows]) -> Path:
    """A zip of files."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for name, rows in files.items():
            made.writestr(f"ESCO/{name}", text(rows))
    return path
