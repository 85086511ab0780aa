"""The samples of each format, those of its own tests, and how each is spoilt."""

from __future__ import annotations

import csv
import io
import json
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from random import Random
from typing import Any

from benchmarks.catalogue import (
    mutations_bytes,
    mutations_json,
    mutations_packed,
    mutations_text,
    mutations_xml,
)
from guidance.catalogue.export import csv_export
from tests.guidance.catalogue.intake import (
    accreditations_sample,
    elm_rdf_files,
    elm_xml_sample,
    test_ctdl,
    test_moochub_hostile,
    test_ooapi_hostile,
    test_open_badges,
    test_schema_org,
    test_xcri_hostile,
)
from tests.guidance.catalogue.intake.test_excel import workbook
from tests.guidance.full import FULL

Spoilt = Callable[[Random], bytes]
# What a spoilt file has at most: five seconds are for small files, large ones are timed elsewhere.
LARGEST = 5_000_000


@dataclass(frozen=True, slots=True)
class Sample:
    """A good file of a format, and how its structure is spoilt."""

    suffix: str
    content: bytes
    structure: Spoilt


def file(name: str, seed: int) -> tuple[str, bytes]:
    """The suffix and the content of a spoilt file of a format; always the same for a seed.

    The even ones are spoilt by bytes, the odd ones by structure. Beyond 5 MB they are cut.
    """
    suffix, content = _whole_file(name, seed)
    return suffix, content[:LARGEST]


def _whole_file(name: str, seed: int) -> tuple[str, bytes]:
    random = Random(f"{name} {seed}")
    sample = random.choice(SAMPLES[name]())
    if seed % 2:
        return sample.suffix, sample.structure(random)
    if sample.suffix == ".xlsx":
        return sample.suffix, mutations_packed.by_bytes(sample.content, random)
    contents = [sample.content, *(other.content for other in SAMPLES[name]())]
    return sample.suffix, mutations_bytes.spoilt(contents, random)


def _of_json(value: Any, suffix: str = ".json") -> Sample:
    content = json.dumps(value, ensure_ascii=False).encode()
    return Sample(suffix, content, partial(mutations_json.spoilt, value))


def _of_xml(content: str, suffix: str = ".xml") -> Sample:
    written = content.encode()
    return Sample(suffix, written, partial(mutations_xml.spoilt, written))


@cache
def _excel() -> Sequence[Sample]:
    columns, *rows = _rows()
    with tempfile.TemporaryDirectory() as folder:
        path = workbook(Path(folder) / "a.xlsx", *map(tuple, rows), header=tuple(columns))
        parts = mutations_packed.unpacked(path.read_bytes())
    content = mutations_packed.packed_again(parts)
    return [Sample(".xlsx", content, partial(mutations_packed.by_structure, content))]


@cache
def _csv() -> Sequence[Sample]:
    out = io.StringIO()
    csv.writer(out).writerows(_rows())
    written = out.getvalue()
    return [Sample(".csv", written.encode(), partial(mutations_text.table, written))]


def _rows() -> list[list[str]]:
    """The header, a row that states everything and one that states the least."""
    rows = csv_export.row(FULL), {"id": "b", "title": "B", "provider": "P"}
    columns = list(dict.fromkeys(column for row in rows for column in row))
    return [columns, *([row.get(column, "") for column in columns] for row in rows)]


@cache
def _schema_org() -> Sequence[Sample]:
    value = test_schema_org.SAMPLE
    script = json.dumps(value)
    page = f'<html><script type="application/ld+json">{script}</script></html>'.encode()
    return [_of_json(value), Sample(".html", page, partial(mutations_text.page, value))]


@cache
def _elm() -> Sequence[Sample]:
    turtle = elm_rdf_files.TURTLE
    return [
        _of_json(elm_rdf_files.GRAPH, ".jsonld"),
        _of_json(elm_rdf_files.GRAPH, ".jsonld"),
        Sample(".ttl", turtle.encode(), partial(mutations_text.turtle, turtle)),
        _of_xml(elm_rdf_files.RDF_XML, ".rdf"),
    ]


@cache
def _ams() -> Sequence[Sample]:
    stated = json.loads(accreditations_sample.json_ld())
    return [_of_xml(accreditations_sample.XML), _of_json(stated, ".jsonld")]


SAMPLES: dict[str, Callable[[], Sequence[Sample]]] = {
    "excel": _excel,
    "elm-xml": cache(lambda: [_of_xml(elm_xml_sample.SAMPLE)]),
    "ams": _ams,
    "xcri": cache(lambda: [_of_xml(test_xcri_hostile.SAMPLE)]),
    "elm": _elm,
    "moochub": cache(lambda: [_of_json(test_moochub_hostile.SAMPLE)]),
    "ooapi": cache(lambda: [_of_json(test_ooapi_hostile.SAMPLE)]),
    "open-badges": cache(lambda: [_of_json(test_open_badges.SAMPLE)]),
    "ctdl": cache(lambda: [_of_json(test_ctdl.SAMPLE)]),
    "schema.org": _schema_org,
    "csv": _csv,
}
