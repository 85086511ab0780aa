"""The formats together: each file is known as its own, and none that is hostile does any harm."""

from __future__ import annotations

import json
import time
import zipfile
from contextlib import suppress
from pathlib import Path

import msgspec
import pytest

from benchmarks.catalogue import mutations_samples
from benchmarks.catalogue.mutations_samples import SAMPLES
from guidance.catalogue.intake import formats
from guidance.catalogue.intake.formats import FORMATS, HEAD
from guidance.catalogue.intake.report import Note, Weight
from guidance.errors import UnreadableFile
from guidance.vocabulary import Accreditation, Offer

TIMES = 200
LIMIT = 5.0
DEEP = 10_000
# Accreditations are of the same model as what is accredited; they are asked first.
ALSO = {"ams": ("elm",)}
LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
CREDENTIAL = {"type": ["VerifiableCredential"], "credentialSubject": {"name": "Anna Testowa"}}


def bomb(folder: Path) -> Path:
    """A workbook that unpacks to far more than it is."""
    path = folder / "bomb.xlsx"
    content = mutations_samples.SAMPLES["excel"]()[0].content
    path.write_bytes(content)
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/media/b", b"0" * 30_000_000)
    return path


def written(folder: Path, content: str) -> Path:
    path = folder / "hostile"
    path.write_text(content, encoding="utf-8")
    return path


HOSTILE = {
    "billion laughs": f'<!DOCTYPE a [<!ENTITY l0 "ha">{LAUGHS}]><a>&l11;</a>',
    "external entity": '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><a>&x;</a>',
    "external DTD": '<!DOCTYPE a SYSTEM "http://127.0.0.1:9/a.dtd"><a/>',
    "entities in RDF": f'<!DOCTYPE a [<!ENTITY l0 "ha">{LAUGHS}]><rdf:RDF>&l11;</rdf:RDF>',
    "deep XML": "<a>" * DEEP + "</a>" * DEEP,
    "deep list": "[" * DEEP + "]" * DEEP,
    "deep object": '{"@graph":' + '{"a":' * DEEP + "1" + "}" * DEEP + "}",
    "unclosed": '{"a":' * DEEP,
    "nothing": "",
    "nulls": "\0" * 1000,
}


@pytest.mark.parametrize("name", FORMATS)
def test_each_format_has_an_importer_and_samples(name: str) -> None:
    importer = FORMATS[name].importer()
    assert callable(importer.recognises)
    assert callable(importer.read)
    assert SAMPLES[name]()


@pytest.mark.parametrize("name", FORMATS)
def test_a_file_is_known_as_its_own_format_and_no_other(tmp_path: Path, name: str) -> None:
    for number, sample in enumerate(SAMPLES[name]()):
        for path in (tmp_path / f"file{number}{sample.suffix}", tmp_path / f"download{number}"):
            path.write_bytes(sample.content)
            head = sample.content[:HEAD]
            found = [one.name for one in FORMATS.values() if one.importer().recognises(path, head)]
            assert found[0] == name
            assert set(found) <= {name, *ALSO.get(name, ())}
            assert formats.detect(path).name == name


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("content", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_file_is_refused_with_a_sentence(tmp_path: Path, name: str, content: str) -> None:
    refused(name, written(tmp_path, content))


@pytest.mark.parametrize("name", FORMATS)
def test_a_packed_bomb_is_refused_with_a_sentence(tmp_path: Path, name: str) -> None:
    refused(name, bomb(tmp_path))


def refused(name: str, path: Path) -> None:
    began = time.perf_counter()
    with pytest.raises(UnreadableFile) as error:
        list(FORMATS[name].importer().read(path, "test"))
    assert time.perf_counter() - began < LIMIT
    assert 10 < len(str(error.value)) < 500
    assert str(error.value).isprintable()


@pytest.mark.parametrize("name", FORMATS)
def test_spoilt_files_are_read_or_refused(tmp_path: Path, name: str) -> None:
    importer = FORMATS[name].importer()
    for seed in range(TIMES):
        suffix, content = mutations_samples.file(name, seed)
        path = tmp_path / f"file{suffix}"
        path.write_bytes(content)
        assert importer.recognises(path, content[:HEAD]) in {True, False}
        with suppress(UnreadableFile):
            for one in importer.read(path, "test"):
                kind = type(one)
                assert kind in {Offer, Accreditation, Note}, seed
                assert msgspec.json.decode(msgspec.json.encode(one), type=kind) == one, seed


def test_a_spoilt_file_is_always_the_same() -> None:
    for name in FORMATS:
        for seed in range(12):
            assert mutations_samples.file(name, seed) == mutations_samples.file(name, seed)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"Dear all,", "none of the formats that can be read"),
        (b"", "none of the formats that can be read"),
        (b"PK\x03\x04", "is packed"),
        (json.dumps(CREDENTIAL).encode(), "person's credential"),
        (json.dumps(CREDENTIAL).encode("utf-16"), "person's credential"),
        (
            b"_:a <https://w3.org/2018/credentials#credentialSubject> _:b .",
            "person's credential",
        ),
    ],
)
def test_a_file_of_no_format_is_refused_by_a_sentence(
    tmp_path: Path, content: bytes, sentence: str
) -> None:
    path = tmp_path / "file"
    path.write_bytes(content)
    with pytest.raises(UnreadableFile, match=sentence) as error:
        formats.detect(path)
    assert "Anna" not in str(error.value)


def test_a_format_that_is_not_known_and_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="“word” is none of the formats: excel, elm-xml"):
        formats.named("word")
    with pytest.raises(UnreadableFile, match="cannot be opened"):
        formats.detect(tmp_path / "missing")


def test_a_note_is_cut_and_governs_no_terminal() -> None:
    note = Note("a\x1b[31m\u202eb", "x" * 10_000, "half \ud800\nline", Weight.REFUSED)
    assert note.record == "a [31m b"
    assert len(note.element) < 1000
    assert note.problem == "half   line"
