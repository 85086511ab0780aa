"""The rows of ESCO's files as values, or what is wrong with them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from guidance.catalogue.intake import texts
from guidance.catalogue.intake.report import Note, Weight
from guidance.catalogue.skills.esco_files import LABELLED, EscoFile, Kind

SPACE = "http://data.europa.eu/esco/"
LONGEST_URI, LONGEST_LABEL, LONGEST_WORD = 200, 500, 30
PREFERRED, ALTERNATIVE, HIDDEN = "preferred", "alternative", "hidden"
RELATIONS = ("essential", "optional")
# ESCO's words for what a concept is, in all its files.
KINDS = {
    "KnowledgeSkillCompetence": Kind.EITHER,
    "knowledge": Kind.KNOWLEDGE,
    "skill/competence": Kind.SKILL,
    "": Kind.EITHER,
    "Occupation": Kind.OCCUPATION,
    "SkillGroup": Kind.SKILL_GROUP,
    "ISCOGroup": Kind.OCCUPATION_GROUP,
}


@dataclass(frozen=True, slots=True)
class Labels:
    """A concept and its labels in one language: what kind, text; the preferred one first."""

    uri: str
    kind: Kind
    reuse_level: str | None
    status: str | None
    labels: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class End:
    """A concept at one end of a relation."""

    uri: str
    kind: Kind


@dataclass(frozen=True, slots=True)
class Relation:
    """That a concept needs another, or is part of a broader one."""

    concept: End
    kind: str
    other: End


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where a file of relations tells the ends and their kinds; a fixed kind where it does not."""

    concept: str
    concept_kind: str | Kind
    other: str
    other_kind: str
    relation: str | None = None


BROADER = _Columns("conceptUri", "conceptType", "broaderUri", "broaderType")
COLUMNS = {
    "broaderRelationsOccPillar": BROADER,
    "broaderRelationsSkillPillar": BROADER,
    "occupationSkillRelations": _Columns(
        "occupationUri", Kind.OCCUPATION, "skillUri", "skillType", "relationType"
    ),
    "skillSkillRelations": _Columns(
        *("originalSkillUri", "originalSkillType", "relatedSkillUri", "relatedSkillType"),
        relation="relationType",
    ),
}


def labels(file: EscoFile) -> Iterator[Labels | Note]:
    """The concepts of a file, with their labels in its language. Raises UnreadableFile."""
    seen: dict[str, int] = {}
    for line, row in file.lines(("conceptUri", "preferredLabel")):
        uri = row.get("conceptUri", "").strip()
        first = seen.setdefault(uri, line)
        if not _is_uri(uri):
            yield _refused(uri, "conceptUri", "it is no identifier of ESCO", line)
        elif first != line:
            yield _refused(uri, "conceptUri", f"the concept stands in line {first} already", line)
        else:
            yield from _concept(file.stem, uri, row, line)


def _concept(stem: str, uri: str, row: dict[str, str], line: int) -> Iterator[Labels | Note]:
    found = tuple(_labels(row))
    if not found or found[0][0] != PREFERRED:
        yield _refused(uri, "preferredLabel", "the concept has no preferred label", line)
        return
    kinds = LABELLED[stem]
    kind = KINDS.get(row.get("skillType", ""), Kind.EITHER) if len(kinds) > 1 else kinds[0]
    if kind is Kind.EITHER:
        said = "it is not told whether this is a skill or knowledge"
        yield Note(uri, "skillType", said, line=line)
    yield Labels(uri, kind, _word(row, "reuseLevel"), _word(row, "status"), found)


def _labels(row: dict[str, str]) -> Iterator[tuple[str, str]]:
    seen = set()
    for kind, column in (
        (PREFERRED, "preferredLabel"),
        (ALTERNATIVE, "altLabels"),
        (HIDDEN, "hiddenLabels"),
    ):
        for part in row.get(column, "").replace(" | ", "\n").split("\n"):
            label = " ".join((texts.clean(part).text or "").split())
            if label and len(label) <= LONGEST_LABEL and label not in seen:
                seen.add(label)
                yield kind, label


def relations(file: EscoFile) -> Iterator[Relation | Note]:
    """The relations of a file, each once. Raises UnreadableFile."""
    columns = COLUMNS[file.stem]
    for line, row in file.lines((columns.concept, columns.other)):
        one, other = row.get(columns.concept, ""), row.get(columns.other, "")
        kind = "broader" if columns.relation is None else row.get(columns.relation, "")
        if not (_is_uri(one) and _is_uri(other)):
            yield _refused(one, columns.other, "an end is no identifier of ESCO", line)
        elif columns.relation is not None and kind not in RELATIONS:
            yield _refused(one, columns.relation, "it is neither essential nor optional", line)
        else:
            yield Relation(
                End(one, _kind(row, columns.concept_kind)),
                kind,
                End(other, _kind(row, columns.other_kind)),
            )


def _kind(row: dict[str, str], column: str | Kind) -> Kind:
    if isinstance(column, Kind):
        return column
    return KINDS.get(row.get(column, ""), Kind.EITHER)


def _is_uri(text: str) -> bool:
    plain = text.isascii() and text.isprintable() and " " not in text
    return plain and text.startswith(SPACE) and len(text) <= LONGEST_URI


def _word(row: dict[str, str], column: str) -> str | None:
    return row.get(column, "").strip()[:LONGEST_WORD] or None


def _refused(uri: str, element: str, problem: str, line: int) -> Note:
    return Note(uri[:LONGEST_URI], element, problem, Weight.REFUSED, line)
