"""Files that are no download of ESCO, or mean harm."""

from __future__ import annotations

import random
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest

from guidance.catalogue.skills import esco_rows
from guidance.catalogue.skills.esco_files import opened
from guidance.errors import UnreadableFile
from tests.guidance.catalogue.skills import download

MUTATIONS = 300
WHOLE = 9


def read(path: Path) -> int:
    """Reads all rows of a download, and gives their number."""
    with opened(path) as files:
        rows = (
            esco_rows.relations(file) if file.language is None else esco_rows.labels(file)
            for file in files
        )
        return sum(1 for one in rows for _ in one)


def bomb(path: Path) -> Path:
    """A small zip that unpacks to fifty million bytes."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as made:
        made.writestr("skills_en.csv", b"x" * 50_000_000)
    return path


def locked(path: Path) -> Path:
    """A zip whose entry says that it needs a password."""
    data = bytearray(download.packed(path, download.polish()).read_bytes())
    data[data.index(b"PK\x03\x04") + 6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(bytes(data))
    return path


def full(path: Path) -> Path:
    """A zip of very many files."""
    with zipfile.ZipFile(path, "w") as made:
        for number in range(2_001):
            made.writestr(f"{number}.csv", "")
    return path


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (bomb, "unpacks to 50,000,000 bytes: that is no file of ESCO"),
        (locked, "is locked with a password"),
        (full, "holds more than 2000 files"),
        (lambda path: download.packed(path, {"other.csv": [{"a": "b"}]}), "holds no files of ESCO"),
        (
            lambda path: download.packed(path, {"skills_en.csv": [{"a": "b"}]}),
            "no column conceptUri",
        ),
    ],
)
def test_a_zip_that_is_no_download_is_refused(tmp_path: Path, make: object, said: str) -> None:
    assert callable(make)
    with pytest.raises(UnreadableFile, match=said):
        read(make(tmp_path / "esco.zip"))


def test_what_is_neither_zip_nor_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "esco.zip").write_bytes(b"no zip")
    for path in (tmp_path / "esco.zip", tmp_path / "none"):
        with pytest.raises(UnreadableFile, match="is no zip file or folder that can be read"):
            read(path)


def test_an_open_quotation_is_told(tmp_path: Path) -> None:
    (tmp_path / "skills_en.csv").write_text('conceptUri,preferredLabel\n"a,b\n' + "c" * 200_000)
    with pytest.raises(UnreadableFile, match=r"skills_en\.csv is no CSV file"):
        read(tmp_path)


def test_a_folder_of_zips_is_a_download(tmp_path: Path) -> None:
    download.packed(tmp_path / "ESCO dataset - v1.1.1 - en.zip", download.english())
    download.packed(tmp_path / "relations.zip", download.relations())
    with opened(tmp_path) as files:
        assert [(file.name, file.language, file.version) for file in files] == [
            ("occupations_en.csv", "en", "1.1.1"),
            ("skills_en.csv", "en", "1.1.1"),
            ("broaderRelationsSkillPillar.csv", None, None),
            ("occupationSkillRelations.csv", None, None),
        ]
    assert read(tmp_path) == WHOLE


def test_any_bytes_are_read_or_refused(tmp_path: Path) -> None:
    path = download.packed(tmp_path / "esco.zip", {**download.english(), **download.relations()})
    good, chance = path.read_bytes(), random.Random(7)
    for _ in range(MUTATIONS):
        data = bytearray(good)
        for _ in range(chance.randint(1, 6)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        path.write_bytes(data[: chance.randrange(1, len(data))] if chance.random() < 0.2 else data)
        with suppress(UnreadableFile):
            assert read(path) <= WHOLE
