"""The formats that can be read, and which of them a file is in."""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, cast

from guidance.catalogue.intake.report import Read
from guidance.errors import UnreadableFile

HEAD = 65_536
# What types a person's credential (W3C Verifiable Credentials), as JSON or as RDF.
CREDENTIAL = re.compile(
    rb'"@?type"\s*:\s*(?:\[[^\]]*)?"Verifiable(?:Credential|Presentation)"'
    rb"|2018/credentials#(?:VerifiableCredential|VerifiablePresentation|credentialSubject)>"
)
PACKED = b"PK\x03\x04"


class Importer(Protocol):
    """A module of this folder that reads one format."""

    def recognises(self, path: Path, head: bytes) -> bool:
        """Whether a file seems to be in this format, by its name and its first 64 KB."""

    def read(self, path: Path, source: str) -> Iterator[Read]:
        """Records and notes, one by one. Raises UnreadableFile."""


@dataclass(frozen=True, slots=True)
class Format:
    """A format: its name on the command line, what people call it, and the module that reads it."""

    name: str
    title: str
    module: str

    def importer(self) -> Importer:
        """The module; loaded on first use, for some take a while."""
        loaded = importlib.import_module(f"guidance.catalogue.intake.{self.module}")
        return cast(Importer, loaded)


# In the order in which a file is offered to them: the most particular first.
FORMATS = {
    one.name: one
    for one in (
        Format("excel", "Excel workbook with the template's header", "excel"),
        Format("elm-xml", "European Learning Model, QDR/LOQ XML", "elm_xml"),
        Format("ams", "European Learning Model, accreditations (AMS)", "accreditations"),
        Format("xcri", "XCRI-CAP 1.2 / MLO", "xcri"),
        Format("elm", "European Learning Model, JSON-LD or RDF", "elm_rdf"),
        Format("moochub", "MOOChub v3", "moochub"),
        Format("ooapi", "Open Education API v5", "ooapi"),
        Format("open-badges", "Open Badges 2.0 and 3.0 achievements", "open_badges"),
        Format("ctdl", "Credential Transparency Description Language", "ctdl"),
        Format("schema.org", "schema.org JSON-LD, from a file or a page", "schema_org"),
        Format("csv", "CSV with the template's header", "csv_file"),
    )
}


def named(name: str) -> Format:
    """The format of a name. Raises UnreadableFile for one that is not known."""
    if name not in FORMATS:
        raise UnreadableFile(f"“{name}” is none of the formats: {', '.join(FORMATS)}")
    return FORMATS[name]


def detect(path: Path) -> Format:
    """The format a file seems to be in. Raises UnreadableFile where it is none that is known."""
    head = _head(path)
    for one in FORMATS.values():
        if one.importer().recognises(path, head):
            return one
    raise UnreadableFile(_unknown(head))


def _unknown(head: bytes) -> str:
    if CREDENTIAL.search(head.replace(b"\0", b"")):
        return "The file is a person's credential and no catalogue; nothing of it was taken or kept"
    if head.startswith(PACKED):
        said = "The file is packed (.zip); unpack it, and import what is in it"
        return f"{said} (ESCO: “cairn catalogue esco”)"
    known = ", ".join(FORMATS)
    return f"The file seems to be in none of the formats that can be read (--format): {known}"


def _head(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(HEAD)
    except OSError as error:
        raise UnreadableFile(f"The file cannot be opened: {error.strerror}") from error
