"""Importing ESCO: concepts, labels by language, relations; in one transaction.

A file replaces what the same file brought before, so that importing it again changes nothing, and
a language added later leaves the others as they are. The order of files does not matter.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, delete, func, insert, select, update
from sqlalchemy.exc import SQLAlchemyError

from guidance.catalogue.intake.report import Note, Weight
from guidance.catalogue.skills import esco_rows
from guidance.catalogue.skills.esco_files import LABELLED, RELATED, SKILLS, EscoFile, Kind, opened
from guidance.catalogue.skills.esco_rows import RELATIONS, End, Labels, Relation
from guidance.catalogue.skills.index import lemmas
from guidance.catalogue.skills.tables import (
    EscoFileRow,
    SkillConceptRow,
    SkillLabelRow,
    SkillRelationRow,
)
from guidance.catalogue.tables import Base
from guidance.errors import CatalogueUnavailable

BATCH, MOST_NOTES = 2_000, 1_000
Values = dict[str, Any]


@dataclass(slots=True)
class EscoReport:
    """What an import of ESCO brought: files, languages, numbers; what was wrong with rows.

    ``refused`` counts all rows left out; ``notes`` are the first thousand.
    """

    version: str | None = None
    files: list[str] = field(default_factory=list)
    languages: list[str] = field(default_factory=list)
    concepts: int = 0
    labels: int = 0
    relations: int = 0
    refused: int = 0
    notes: list[Note] = field(default_factory=list)

    def note(self, note: Note) -> None:
        """Adds a note, unless there are too many to be read."""
        self.refused += note.refused
        if len(self.notes) < MOST_NOTES:
            self.notes.append(note)


def import_esco(engine: Engine, path: Path, today: date) -> EscoReport:
    """Imports a zip of ESCO's CSV download, or a folder of its zips or files.

    Raises UnreadableFile or CatalogueUnavailable; the catalogue is then as it was.
    """
    report = EscoReport()
    try:
        with opened(path) as files, engine.begin() as connection:
            loader = _Loader(connection, report)
            for file in files:
                loader.load(file, today)
            loader.prune()
    except SQLAlchemyError as error:
        raise CatalogueUnavailable("The catalogue could not be written; nothing changed") from error
    return report


class _Loader:
    """Writes files of ESCO; knows the concepts there are."""

    def __init__(self, connection: Connection, report: EscoReport) -> None:
        self._connection = connection
        self._report = report
        self._waiting: dict[type[Base], list[Values]] = {}
        own = SkillConceptRow
        found = connection.execute(
            select(own.uri, own.number, own.kind, own.reuse_level, own.status)
        )
        self._known: dict[str, Values] = {row.uri: dict(row._mapping) for row in found}
        self._next = 1 + (connection.scalar(select(func.max(own.number))) or 0)

    def load(self, file: EscoFile, today: date) -> None:
        """Replaces what the file brought before by what it holds."""
        rows = self._labels(file) if file.stem in LABELLED else self._relations(file)
        self._flush()
        own = EscoFileRow
        self._connection.execute(delete(own).where(own.name == file.name))
        about = {"name": file.name, "version": file.version, "imported": today, "rows": rows}
        self._connection.execute(insert(own).values(language=file.language, **about))
        self._report.files.append(file.name)
        self._report.version = file.version or self._report.version
        if file.language and file.language not in self._report.languages:
            self._report.languages.append(file.language)

    def prune(self) -> None:
        """Removes concepts that no file names any more."""
        own, label, relation = SkillConceptRow, SkillLabelRow, SkillRelationRow
        named = (label.concept, relation.concept, relation.other)
        unused = (own.number.not_in(select(column)) for column in named)
        self._connection.execute(delete(own).where(*unused))

    def _labels(self, file: EscoFile) -> int:
        label = SkillLabelRow
        its = label.concept.in_(self._of(LABELLED[file.stem]))
        self._connection.execute(delete(label).where(label.language == file.language, its))
        rows = 0
        for read in esco_rows.labels(file):
            if isinstance(read, Note):
                self._report.note(read)
            elif self._fits(End(read.uri, read.kind), LABELLED[file.stem]):
                rows += 1
                self._add_labels(read, file.language)
        self._report.concepts += rows
        return rows

    def _add_labels(self, read: Labels, language: str | None) -> None:
        number = self._concept(read)
        for position, (kind, text) in enumerate(read.labels):
            place = {"language": language, "concept": number, "position": position}
            said = lemmas(text, str(language)) if read.kind in SKILLS else ()
            self._add(
                SkillLabelRow, {**place, "kind": kind, "label": text, "lemmas": " ".join(said)}
            )
        self._report.labels += len(read.labels)

    def _relations(self, file: EscoFile) -> int:
        relation = SkillRelationRow
        kinds = ("broader",) if file.stem.startswith("broader") else RELATIONS
        its = relation.concept.in_(self._of(RELATED[file.stem]))
        self._connection.execute(delete(relation).where(relation.kind.in_(kinds), its))
        seen: set[tuple[int, str, int]] = set()
        for read in esco_rows.relations(file):
            if isinstance(read, Note):
                self._report.note(read)
            elif self._fits(read.concept, RELATED[file.stem]):
                self._add_relation(read, seen)
        self._report.relations += len(seen)
        return len(seen)

    def _add_relation(self, read: Relation, seen: set[tuple[int, str, int]]) -> None:
        one, other = self._end(read.concept), self._end(read.other)
        if (one, read.kind, other) not in seen:
            seen.add((one, read.kind, other))
            self._add(SkillRelationRow, {"concept": one, "kind": read.kind, "other": other})

    def _fits(self, end: End, kinds: tuple[Kind, ...]) -> bool:
        known = self._known.get(end.uri)
        kind = end.kind if known is None else known["kind"]
        if kind in kinds:
            return True
        said = f"the concept is known as: {kind}"
        self._report.note(Note(end.uri, "conceptUri", said, Weight.REFUSED))
        return False

    def _end(self, end: End) -> int:
        known = self._known.get(end.uri)
        return (
            known["number"] if known else self._concept(Labels(end.uri, end.kind, None, None, ()))
        )

    def _concept(self, read: Labels) -> int:
        told = {"kind": str(read.kind), "reuse_level": read.reuse_level, "status": read.status}
        known = self._known.get(read.uri)
        if known is None:
            known = self._known[read.uri] = {"uri": read.uri, "number": self._next, **told}
            self._next += 1
            self._add(SkillConceptRow, known)
        elif any(known[name] != value for name, value in told.items()):
            self._flush()
            known.update(told)
            own = SkillConceptRow
            self._connection.execute(update(own).where(own.number == known["number"]).values(told))
        return int(known["number"])

    def _of(self, kinds: tuple[Kind, ...]) -> Any:
        return select(SkillConceptRow.number).where(SkillConceptRow.kind.in_(kinds))

    def _add(self, table: type[Base], values: Values) -> None:
        waiting = self._waiting.setdefault(table, [])
        waiting.append(values)
        if len(waiting) >= BATCH:
            self._flush()

    def _flush(self) -> None:
        for table, values in self._waiting.items():
            self._connection.execute(insert(table), values)
        self._waiting = {}
