"""Whatever the bytes, an importer gives offers and notes, or says why the file is unreadable."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from types import ModuleType
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from guidance.catalogue.intake import moochub
from guidance.catalogue.intake.report import Note
from guidance.errors import UnreadableFile
from guidance.vocabulary import Offer
from tests.guidance.catalogue.intake.test_moochub import COURSE, page

ENCODER, DECODER = msgspec.json.Encoder(), msgspec.json.Decoder(Offer)
QUICK = settings(
    max_examples=150,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
# What has broken programs before: signs of other types, sizes, languages and lengths.
ODD = st.sampled_from(
    [
        "", " ", "\0", "NaN", "1e999999", "-1", "P99999999999Y", "PT1e5H", "0000-00-00",
        "9999-12-31T99", "http://[", "javascript:1", "<script>x</script>", "&lt;b&gt;", "x" * 600,
        "٣", "\u202e", "en-US-x-y", "EUR", "free", "{}", "+", "https://a.example/\n", "#2",
    ]
)  # fmt: skip
SCALARS = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=30)
    | ODD
)
JSON = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(["name", "value", "language", "url", "@value", "price", "id"]), inner
        )
    ),
    max_leaves=6,
)


def survives(module: ModuleType, folder: Path, content: bytes) -> list[Offer]:
    """Reads a file twice: the same result both times, and each offer can be kept and got back."""
    path = folder / "file"
    path.write_bytes(content)
    assert module.recognises(path, content[:65_536]) in {True, False}
    first, second = _read(module, path), _read(module, path)
    assert first == second
    offers = [one for one in first if isinstance(one, Offer)]
    for one in offers:
        assert DECODER.decode(ENCODER.encode(one)) == one
    assert len({one.id for one in offers}) == len(offers)
    assert all(one.problem and one.record for one in first if isinstance(one, Note))
    return offers


def _read(module: ModuleType, path: Path) -> list[object]:
    found: list[object] = []
    try:
        found.extend(module.read(path, "hub"))
    except UnreadableFile as error:
        found.append(str(error))
    return found


def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The path to each value inside a value."""
    keys = value.keys() if isinstance(value, dict) else range(len(value))
    found = [(*path, key) for key in keys]
    inner = [one for one in found if isinstance(value[one[-1]], dict | list)]
    return found + [more for one in inner for more in places(value[one[-1]], one)]


@st.composite
def spoilt(draw: st.DrawFn, sample: Any) -> bytes:
    """A sample with one to three of its values replaced by any JSON."""
    made = copy.deepcopy(sample)
    for _ in range(draw(st.integers(1, 3))):
        *way, last = draw(st.sampled_from(places(made)))
        inner = made
        for key in way:
            inner = inner[key]
        inner[last] = draw(JSON)
    return json.dumps(made).encode()


@st.composite
def damaged(draw: st.DrawFn, sample: bytes) -> bytes:
    """A sample with bytes cut out, put in, repeated or replaced at one to four places."""
    made = bytearray(sample)
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, max(len(made) - 1, 0)))
        length = draw(st.sampled_from([0, 1, 2, 7, 60, 100_000]))
        kind = draw(st.sampled_from(["replace", "repeat"]))
        part = (
            bytes(made[start : start + 60]) * 3 if kind == "repeat" else draw(st.binary(max_size=6))
        )
        made[start : start + length] = part
    return bytes(made)


SAMPLE = page(COURSE, {"name": "Wind", "publisher": {"name": "Sun School", "type": "Person"}})


@QUICK
@given(content=spoilt(SAMPLE))
def test_values_of_any_kind(tmp_path: Path, content: bytes) -> None:
    survives(moochub, tmp_path, content)


@QUICK
@given(content=damaged(json.dumps(SAMPLE).encode()))
def test_bytes_of_any_kind(tmp_path: Path, content: bytes) -> None:
    survives(moochub, tmp_path, content)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_the_sample_is_whole_in_each_encoding(tmp_path: Path, encoding: str) -> None:
    assert len(survives(moochub, tmp_path, json.dumps(SAMPLE).encode(encoding))) == 2
