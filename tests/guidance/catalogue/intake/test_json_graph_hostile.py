"""Whatever the bytes and values: offers and notes, or UnreadableFile."""

import copy
import json
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guidance.catalogue.intake import ctdl, open_badges, schema_org
from guidance.catalogue.intake.formats import Importer
from guidance.errors import UnreadableFile
from guidance.vocabulary import Offer
from tests.guidance.catalogue.intake.test_ctdl import SAMPLE as CTDL
from tests.guidance.catalogue.intake.test_open_badges import SAMPLE as BADGES
from tests.guidance.catalogue.intake.test_schema_org import SAMPLE as COURSES

PAGE = f'<html><script type="application/ld+json">{json.dumps(COURSES)}</script></html>'
FORMATS: list[tuple[Importer, str]] = [
    (schema_org, json.dumps(COURSES)),
    (schema_org, PAGE),
    (ctdl, json.dumps(CTDL)),
    (open_badges, json.dumps(BADGES)),
]
SCALARS = [None, True, 0, -1, 1e300, 10**40, "", " ", "\x00", "x" * 30_000, "<b>a</b>", "http://["]
SAID = ["P9999999Y", "2027-13-45", "_:b0", "ECTS", "EQF level 5"]
SHAPES = [[], {}, [[]], [{}], {"@id": 5}, {"@value": []}, {"en": None}, {"@list": {"@list": []}}]
ODD = st.sampled_from([*SCALARS, *SAID, *SHAPES])
Path_ = list[str | int]


def paths(value: Any, here: Path_) -> list[Path_]:
    """The ways to every value within a value."""
    keyed = dict(enumerate(value)) if isinstance(value, list) else value
    found: list[Path_] = []
    for key, one in keyed.items() if isinstance(keyed, dict) else ():
        found.append([*here, key])
        found.extend(paths(one, [*here, key]))
    return found


def changed(sample: Any, draw: Callable[[Any], Any]) -> Any:
    """A sample with up to four values dropped, or others or all of it put in their place."""
    made = copy.deepcopy(sample)
    for _ in range(draw(st.integers(1, 4))):
        *way, last = draw(st.sampled_from(paths(made, [])))
        inner = made
        for key in way:
            inner = inner[key]
        what = draw(st.sampled_from(["odd", "drop", "copy"]))
        if what == "drop":
            del inner[last]
        else:
            inner[last] = copy.deepcopy(draw(ODD) if what == "odd" else sample)
        if not paths(made, []):
            return made
    return made


def run(importer: Importer, file: Path) -> None:
    """Reads a file to its end; every offer can be kept."""
    importer.recognises(file, file.read_bytes()[:65_536])
    with suppress(UnreadableFile):
        for one in importer.read(file, "source"):
            if isinstance(one, Offer):
                kept = msgspec.json.decode(msgspec.json.encode(one), type=Offer)
                assert kept.id
                assert kept.provider.name


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("hostile") / "file.json"


@pytest.mark.parametrize(("importer", "text"), FORMATS)
def test_mutated_bytes(file: Path, importer: Importer, text: str) -> None:
    whole = text.encode()

    @settings(max_examples=80, deadline=5_000)
    @given(st.data())
    def mutate(data: st.DataObject) -> None:
        start = data.draw(st.integers(0, len(whole)))
        end = data.draw(st.integers(start, min(len(whole), start + 40)))
        file.write_bytes(whole[:start] + data.draw(st.binary(max_size=12)) + whole[end:])
        run(importer, file)

    mutate()


@pytest.mark.parametrize(
    ("importer", "sample"), [(schema_org, COURSES), (ctdl, CTDL), (open_badges, BADGES)]
)
def test_mutated_values(file: Path, importer: Importer, sample: Any) -> None:
    @settings(max_examples=80, deadline=5_000)
    @given(st.data())
    def mutate(data: st.DataObject) -> None:
        file.write_text(json.dumps(changed(sample, data.draw)))
        run(importer, file)

    mutate()


@pytest.mark.parametrize("importer", [schema_org, ctdl, open_badges])
def test_any_bytes(file: Path, importer: Importer) -> None:
    @settings(max_examples=60, deadline=5_000)
    @given(st.binary(max_size=200))
    def mutate(data: bytes) -> None:
        file.write_bytes(data)
        run(importer, file)

    mutate()
