"""The files of an ESCO download: a zip as downloaded, or a folder of its files or zips.

https://esco.ec.europa.eu/en/use-esco/download, "CSV". Others of its files are left alone. The
guards are for files of any making: what is unpacked has a bound, and nothing is written.
"""

from __future__ import annotations

import csv
import io
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from pathlib import Path, PurePosixPath
from typing import IO

from guidance.errors import UnreadableFile

# The largest of the real files unpacks to 21 MB, and none to more than 15 times its size.
LARGEST, MOST_PACKED, MOST_FILES = 200_000_000, 100, 2_000
NAME = re.compile(r"(?P<stem>[A-Za-z]+?)(?:_(?P<language>[a-z]{2,3}(?:-[a-z]{2})?))?\.csv")
VERSION = re.compile(r"\bv?(\d+\.\d+(?:\.\d+)?)\b")
BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, UnicodeError)


class Kind(StrEnum):
    """What a concept is."""

    SKILL = "skill"
    KNOWLEDGE = "knowledge"
    # A few rows of ESCO do not say which of the two.
    EITHER = "skill or knowledge"
    OCCUPATION = "occupation"
    SKILL_GROUP = "skill group"
    OCCUPATION_GROUP = "occupation group"


SKILLS = (Kind.SKILL, Kind.KNOWLEDGE, Kind.EITHER)
LABELLED: Mapping[str, tuple[Kind, ...]] = {
    "occupations": (Kind.OCCUPATION,),
    "skills": SKILLS,
    "ISCOGroups": (Kind.OCCUPATION_GROUP,),
    "skillGroups": (Kind.SKILL_GROUP,),
}
RELATED: Mapping[str, tuple[Kind, ...]] = {
    "broaderRelationsOccPillar": (Kind.OCCUPATION, Kind.OCCUPATION_GROUP),
    "broaderRelationsSkillPillar": (*SKILLS, Kind.SKILL_GROUP),
    "occupationSkillRelations": (Kind.OCCUPATION,),
    "skillSkillRelations": SKILLS,
}
Line = tuple[int, dict[str, str]]


@dataclass(frozen=True, slots=True)
class EscoFile:
    """One file that Cairn reads: ``stem`` is its name without the language of its labels."""

    name: str
    stem: str
    language: str | None
    version: str | None
    opened: Callable[[], IO[bytes]]

    @property
    def is_known(self) -> bool:
        """Whether it holds concepts in a language, or relations."""
        return self.stem in RELATED or (self.stem in LABELLED and self.language is not None)

    def lines(self, needed: tuple[str, ...]) -> Iterator[Line]:
        """Number of the last line and cells by column, row by row.

        Raises UnreadableFile where it is no CSV in UTF-8 with the columns needed.
        """
        try:
            with self.opened() as raw, io.TextIOWrapper(raw, "utf-8-sig", newline="") as text:
                read = csv.reader(text, strict=True)
                columns = self._columns(next(read, []), needed)
                for row in read:
                    yield read.line_num, dict(zip(columns, row, strict=False))
        except csv.Error as error:
            raise UnreadableFile(f"{self.name} is no CSV file: {error}") from error
        except BROKEN as error:
            raise UnreadableFile(f"{self.name} cannot be read: {error}") from error

    def _columns(self, columns: list[str], needed: tuple[str, ...]) -> list[str]:
        missing = [column for column in needed if column not in columns]
        if missing:
            raise UnreadableFile(f"{self.name} has no column {' and no column '.join(missing)}")
        return columns


@contextmanager
def opened(path: Path) -> Iterator[list[EscoFile]]:
    """The files that Cairn reads, concepts before relations.

    Raises UnreadableFile where there are none, and for a zip that is broken, locked with a
    password or packed suspiciously tight.
    """
    zips: list[zipfile.ZipFile] = []
    try:
        found = [file for file in _all(path, zips) if file.is_known]
        if not found:
            raise UnreadableFile(f"{path.name} holds no files of ESCO such as skills_en.csv")
        yield sorted(found, key=lambda file: (file.stem in RELATED, file.name))
    finally:
        for one in zips:
            one.close()


def _all(path: Path, zips: list[zipfile.ZipFile]) -> Iterator[EscoFile]:
    if not path.is_dir():
        yield from _in_zip(path, zips)
        return
    for inner in sorted(path.iterdir()):
        if inner.suffix.lower() == ".zip":
            yield from _in_zip(inner, zips)
        else:
            yield from _named(inner.name, _version(path), partial(_bytes_of, inner))


def _in_zip(path: Path, zips: list[zipfile.ZipFile]) -> Iterator[EscoFile]:
    try:
        packed = zipfile.ZipFile(path)
    except BROKEN as error:
        raise UnreadableFile(f"{path.name} is no zip file or folder that can be read") from error
    zips.append(packed)
    if len(packed.infolist()) > MOST_FILES:
        raise UnreadableFile(f"{path.name} holds more than {MOST_FILES} files")
    for member in packed.infolist():
        name = PurePosixPath(member.filename).name
        for file in _named(name, _version(path), partial(packed.open, member)):
            _guard(path, member)
            yield file


def _guard(path: Path, member: zipfile.ZipInfo) -> None:
    if member.flag_bits & 1:
        raise UnreadableFile(f"{path.name} is locked with a password")
    if member.file_size > min(LARGEST, MOST_PACKED * max(member.compress_size, 1)):
        size = f"unpacks to {member.file_size:,} bytes"
        raise UnreadableFile(f"{member.filename} in {path.name} {size}: that is no file of ESCO")


def _bytes_of(path: Path) -> IO[bytes]:
    return path.open("rb")


def _named(name: str, version: str | None, made: Callable[[], IO[bytes]]) -> Iterator[EscoFile]:
    found = NAME.fullmatch(name)
    if found is not None:
        yield EscoFile(name, found["stem"], found["language"], version, made)


def _version(path: Path) -> str | None:
    """The version that ESCO's own names tell, such as "ESCO dataset - v1.2.0 - …"."""
    found = VERSION.search(path.stem if path.suffix == ".zip" else path.name)
    return found.group(1) if found else None
