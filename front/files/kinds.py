"""Which files are taken: by what is in them, never by their name alone. Pure."""

import io
import re
import unicodedata
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePosixPath, PureWindowsPath

LONGEST_NAME = 100
_OOXML = "application/vnd.openxmlformats-officedocument."
_ODF = "application/vnd.oasis.opendocument."
# What says that it unpacks to more would fill the computer of whoever opens it.
_MOST_UNPACKED = 512 * 1024 * 1024  # bytes
_HEAD = 1024  # bytes in which a PDF begins (ISO 32000-1, annex H)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")
# Files that run something, whatever the rest of them is.
_MACROS = re.compile(r"vbaProject|/activeX/|^Basic/|^Scripts/", re.IGNORECASE)


@dataclass(frozen=True)
class Kind:
    """A kind of file: its media type and the endings of a name that fit it, the usual one first."""

    media_type: str
    endings: tuple[str, ...]
    is_it: Callable[[bytes], bool]


def kind_of(name: str, content: bytes) -> Kind | None:
    """The kind where content and name agree on one that is taken; else None."""
    ending = PurePosixPath(name).suffix.lower()
    fitting = (kind for kind in KINDS if ending in kind.endings)
    return next((kind for kind in fitting if kind.is_it(content)), None)


def endings() -> tuple[str, ...]:
    """All endings of names that are taken, such as ``.pdf``."""
    return tuple(ending for kind in KINDS for ending in kind.endings)


def clean_name(name: str) -> str:
    """A name without folders, without what is not seen or turns letters, of a bearable length."""
    last = PureWindowsPath(name).name or "file"
    seen = "".join(sign for sign in last if unicodedata.category(sign)[0] != "C")
    flat = " ".join(re.sub(r'[<>:"/\\|?*;]', "_", seen).split()).lstrip(". ") or "file"
    path = PurePosixPath(flat)
    return path.stem[: LONGEST_NAME - len(path.suffix)] + path.suffix


def _pdf(content: bytes) -> bool:
    return b"%PDF-" in content[:_HEAD]


def _png(content: bytes) -> bool:
    return content.startswith(b"\x89PNG\r\n\x1a\n")


def _jpeg(content: bytes) -> bool:
    return content.startswith(b"\xff\xd8\xff")


def _text(content: bytes) -> bool:
    try:
        return not _CONTROL.search(content.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return False


def _calendar(content: bytes) -> bool:
    return _text(content) and content.removeprefix(b"\xef\xbb\xbf").startswith(b"BEGIN:VCALENDAR")


def _ooxml(part: str) -> Callable[[bytes], bool]:
    def is_it(content: bytes) -> bool:
        names = _parts(content)
        return {"[Content_Types].xml", part} <= names and not _runs(names)

    return is_it


def _odf(media_type: str) -> Callable[[bytes], bool]:
    # The first part of the archive names the type, and is not compressed (ODF 1.3, part 2, 3.3).
    told = media_type.encode()

    def is_it(content: bytes) -> bool:
        names = _parts(content)
        first = content[30:].startswith(b"mimetype" + told + b"PK")
        return first and "content.xml" in names and not _runs(names)

    return is_it


def _parts(content: bytes) -> set[str]:
    """The names within an archive; nothing is unpacked."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = archive.infolist()
            if sum(part.file_size for part in parts) > _MOST_UNPACKED:
                return set()
            return {part.filename for part in parts}
    except (zipfile.BadZipFile, NotImplementedError, ValueError):
        return set()


def _runs(names: set[str]) -> bool:
    return any(_MACROS.search(name) for name in names)


KINDS = (
    Kind("application/pdf", (".pdf",), _pdf),
    Kind("image/png", (".png",), _png),
    Kind("image/jpeg", (".jpg", ".jpeg"), _jpeg),
    Kind("text/plain", (".txt",), _text),
    Kind("text/calendar", (".ics",), _calendar),
    Kind(
        f"{_OOXML}wordprocessingml.document",
        (".docx",),
        _ooxml("word/document.xml"),
    ),
    Kind(f"{_OOXML}spreadsheetml.sheet", (".xlsx",), _ooxml("xl/workbook.xml")),
    Kind(
        f"{_OOXML}presentationml.presentation",
        (".pptx",),
        _ooxml("ppt/presentation.xml"),
    ),
    Kind(f"{_ODF}text", (".odt",), _odf(f"{_ODF}text")),
    Kind(f"{_ODF}spreadsheet", (".ods",), _odf(f"{_ODF}spreadsheet")),
    Kind(f"{_ODF}presentation", (".odp",), _odf(f"{_ODF}presentation")),
)
