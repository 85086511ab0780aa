import codecs
import json
import tracemalloc
from decimal import Decimal
from pathlib import Path

import pytest

from guidance.catalogue.intake.json_stream import head, nodes, nodes_and_head, nodes_in
from guidance.errors import UnreadableFile

NOT_UTF_8 = "The file is not UTF-8 text; save it as UTF-8"
HALF = "Line 1 holds half a character (\\uD800 to \\uDFFF alone)"
TOO_LARGE = "Line 1 holds a number too large to be any"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "file.json"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("[1, null, {}]", [1, None, {}]),
        ("[]", []),
        ("{}", [{}]),
        ('{"a": {"b": [true]}}', [{"a": {"b": [True]}}]),
        ('{"@context": "x", "@graph": [{"a": 1}, 2]}', [{"a": 1}, 2]),
        ('{"@graph": {"a": 1}}', [{"a": 1}]),
        ('{"@graph": "no list"}', [{"@graph": "no list"}]),
        ('{"items": [1], "@graph": [2]}', [1, 2]),
        ('{"a": 1}\n{"a": 2}\n', [{"a": 1}, {"a": 2}]),
        ('[{"@graph": [1]}]', [{"@graph": [1]}]),
        ('{"a": 1}\n2', [{"a": 1}, 2]),
        ("[1.50, 12345678901234567890]", [Decimal("1.50"), 12345678901234567890]),
        ('["\\ud83d\\ude00 \\\\ud800"]', ["😀 \\ud800"]),
    ],
)
def test_records(file: Path, text: str, found: list[object]) -> None:
    file.write_text(text)
    assert list(nodes(file, ("@graph", "items"))) == found
    assert list(nodes_in(text, ("@graph", "items"))) == found


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_encodings(file: Path, encoding: str) -> None:
    file.write_bytes('[{"é": "zażółć"}]'.encode(encoding))
    assert list(nodes(file)) == [{"é": "zażółć"}]


def test_big_endian(file: Path) -> None:
    file.write_bytes(codecs.BOM_UTF16_BE + '["ż"]'.encode("utf-16-be"))
    assert list(nodes(file)) == ["ż"]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (b"", "The file is empty"),
        (b" \n ", "The file is empty"),
        (b"[1,\n2", "The file is cut off: its JSON is not complete"),
        (b"[1,\n2,]", "The file is not JSON from line 2 on"),
        (b"[NaN]", "The file is not JSON from line 1 on"),
        (b"<html>", "The file is not JSON from line 1 on"),
        (b"5", "The file holds a single value, no list and no record"),
        (b"[1]\n[2]", "Something follows on line 2, after the JSON has ended"),
        (b'{"a": 1}{"a": 2}', "Something follows on line 1, after the JSON has ended"),
        (b'{"@graph": []}\n{}', "Something follows on line 2, after the JSON has ended"),
        (b'["\xff"]', NOT_UTF_8),
        (b'["\xed\xa0\x80"]', NOT_UTF_8),
        (b"[\x001\x00]\x00", NOT_UTF_8),
        (b'["\\ud800"]', HALF),
        (b'["\\ud800\\ud800"]', HALF),
        (b'["\\udc00"]', HALF),
        (b"[1e999999999]", TOO_LARGE),
        (b"[1e99999999999999999999]", TOO_LARGE),
        (b"[1" + b"0" * 500 + b"]", TOO_LARGE),
        (b"[1" + b"0" * 10_000 + b"]", "Line 1 holds a number of more than 1,000 digits"),
        (b"[" * 200, "Line 1 is nested more than 100 deep"),
        (b'{"a":' * 200, "Line 1 is nested more than 100 deep"),
    ],
)
def test_refusals(file: Path, text: bytes, sentence: str) -> None:
    file.write_bytes(text)
    for reading in (nodes, head):
        with pytest.raises(UnreadableFile) as error:
            list(reading(file))
        assert str(error.value) == sentence


def test_missing(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "none.json"):
        with pytest.raises(UnreadableFile, match="The file cannot be opened"):
            list(nodes(path))


def test_head(file: Path) -> None:
    file.write_text('{"@context": ["x"], "@graph": [1], "meta": {"page": 2}}')
    assert head(file) == {"@context": ["x"], "meta": {"page": 2}}
    found, members = nodes_and_head(file)
    assert list(found) == [1]
    assert members == {"@context": ["x"], "meta": {"page": 2}}


def test_pair_of_surrogates_on_a_boundary(file: Path) -> None:
    # Wherever the pair falls, it is read whole.
    for before in range(65_520, 65_540):
        file.write_text('["' + "a" * before + '\\ud83d\\ude00"]')
        assert list(nodes(file)) == ["a" * before + "😀"]


def test_one_record_too_large(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("guidance.catalogue.intake.json_frame.LARGEST", 200_000)
    small = ",".join(['{"a": "' + "x" * 50_000 + '"}'] * 20)
    file.write_text(f"[{small}]")
    assert len(list(nodes(file))) == 20
    for text in ('["' + "x" * 500_000, '{"a": "' + "x" * 500_000, "[[" + "1," * 9_000):
        file.write_text(text)
        with pytest.raises(UnreadableFile, match="line 1 is too large to be one record"):
            list(nodes(file))


def test_memory_stays_flat(file: Path) -> None:
    with file.open("w") as out:
        out.write('{"@graph": [')
        for number in range(30_000):
            out.write(json.dumps({"id": number, "text": "x" * 100}) + ",")
        out.write("0]}")
    tracemalloc.start()
    count = sum(1 for _ in nodes(file))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert count == 30_001
    # The file has 4 MB.
    assert peak < 2_000_000
