"""The file that names the sources: TOML, read strictly, with sentences that say what to do."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from datetime import timedelta
from pathlib import Path
from typing import Annotated, Any
from urllib.parse import urlsplit, urlunsplit

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError, field_validator

from guidance.catalogue.intake.formats import FORMATS
from guidance.catalogue.sync import schedule
from guidance.errors import UnreadableFile

SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:")
WEB = ("http", "https")
LONGEST_NAME = 100
SENTENCES = {
    "missing": "is missing",
    "string_type": "must be a text in quotes",
    "bool_type": "must be true or false, without quotes",
    "list_type": "must be a table: write [[source]], in double brackets",
    "model_type": "must be a table: write [[source]], in double brackets",
}


def _span(value: object) -> timedelta:
    if not isinstance(value, str):
        raise ValueError("must be a text such as “6 hours”")  # noqa: TRY004 (pydantic's own way)
    return schedule.span(value)


class Source(BaseModel):
    """One source; ``every`` is how often it is asked, ``location`` a file or a web address."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)
    name: str
    location: str
    format: str | None = None
    every: Annotated[timedelta, BeforeValidator(_span)] = timedelta(days=1)
    enabled: bool = True

    @field_validator("name")
    @classmethod
    def _name(cls, value: str) -> str:
        if not value.strip() or not value.isprintable() or len(value) > LONGEST_NAME:
            raise ValueError(f"must be a text of 1 to {LONGEST_NAME} characters on one line")
        return value.strip()

    @field_validator("location")
    @classmethod
    def _location(cls, value: str) -> str:
        if not value.strip() or not value.isprintable():
            raise ValueError("must be the path of a file, or an address that begins with https://")
        return _checked_address(value) if SCHEME.match(value) else value

    @field_validator("format")
    @classmethod
    def _format(cls, value: str | None) -> str | None:
        if value is not None and value not in FORMATS:
            raise ValueError(f"“{value}” is none of the formats: {', '.join(FORMATS)}")
        return value

    @property
    def on_the_web(self) -> bool:
        """Whether the location is a web address."""
        return bool(SCHEME.match(self.location))

    @property
    def shown(self) -> str:
        """The location without a password."""
        if not self.on_the_web:
            return self.location
        parts = urlsplit(self.location)
        return urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2]))

    @property
    def file_name(self) -> str:
        """The name as a part of file names."""
        return re.sub(r"[^\w-]+", "_", self.name)


class _File(BaseModel):
    """The whole file."""

    model_config = ConfigDict(extra="forbid", strict=True)
    source: list[Source] = Field(default_factory=list)


def read_sources(path: Path) -> tuple[Source, ...]:
    """The sources that a file names; a relative path of a source starts at the file's folder.

    Raises UnreadableFile with every fault of the file.
    """
    stated = _stated(path)
    try:
        sources = _File.model_validate(stated).source
    except ValidationError as error:
        raise _refused(path, list(_sentences(error, stated))) from error
    if doubled := _doubled(sources):
        raise _refused(path, [f"Two sources are named “{doubled}”; give each a name of its own"])
    return tuple(_placed(one, path.parent) for one in sources)


def _stated(path: Path) -> dict[str, Any]:
    try:
        with path.open("rb") as file:
            return tomllib.load(file)
    except FileNotFoundError as error:
        raise UnreadableFile(
            f"There is no file {path}; write one as docs/keeping-fresh.md shows, "
            "or name another by CAIRN_SOURCES"
        ) from error
    except OSError as error:
        raise UnreadableFile(f"{path} cannot be opened: {error.strerror}") from error
    except ValueError as error:
        raise _refused(path, [f"It is no TOML in UTF-8: {error}"]) from error


def _refused(path: Path, sentences: Sequence[str]) -> UnreadableFile:
    return UnreadableFile(f"{path}: {'. '.join(sentences)}")


def _sentences(error: ValidationError, stated: dict[str, Any]) -> Iterator[str]:
    for one in error.errors():
        *where, last = one["loc"]
        if one["type"] == "extra_forbidden":
            keys = ", ".join(Source.model_fields) if where else "[[source]]"
            yield f"{_owner(where, stated)}“{last}” is not known; known are {keys}"
        else:
            said = SENTENCES.get(one["type"], one["msg"].removeprefix("Value error, "))
            key = last if isinstance(last, str) else f"source {last + 1}"
            yield f"{_owner(where, stated)}{key}: {said}"


def _owner(where: Sequence[Any], stated: dict[str, Any]) -> str:
    if len(where) < 2:
        return ""
    at = int(where[1])
    name = stated["source"][at].get("name")
    return f"Source {at + 1}{f' “{name}”' if isinstance(name, str) else ''}, "


def _doubled(sources: Sequence[Source]) -> str | None:
    seen: set[str] = set()
    for one in sources:
        key = one.file_name.casefold()
        if key in seen:
            return one.name
        seen.add(key)
    return None


def _checked_address(value: str) -> str:
    try:
        parts = urlsplit(value)
        good = parts.scheme.lower() in WEB and bool(parts.hostname) and parts.port != 0
    except ValueError:
        good = False
    if not good or " " in value:
        raise ValueError(
            "must be the path of a file, or an address that begins with https:// or http://"
        )
    return value


def _placed(source: Source, folder: Path) -> Source:
    if source.on_the_web:
        return source
    return source.model_copy(update={"location": str((folder / source.location).absolute())})
