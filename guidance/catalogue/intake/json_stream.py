"""JSON files read one record at a time, however large, and safely, whatever their bytes.

What holds the records is a list, the lists under named members of one object (``@graph``,
``data``, ``items``), one object that is the record itself, or lines of one object each. The text
is UTF-8 with or without a byte order mark, or UTF-16 or UTF-32 with one.
"""

from __future__ import annotations

import codecs
import io
import re
from collections.abc import Collection, Iterator
from decimal import InvalidOperation
from pathlib import Path
from typing import Any, TextIO

import ijson

from guidance.catalogue.intake.json_frame import Frame
from guidance.errors import UnreadableFile

GRAPH = ("@graph",)
PIECE = 65_536
# The longer marks first: that of UTF-16 begins that of UTF-32.
MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Of more than 4,300 digits no number is made, and ijson leaves memory it must not in its place.
LONG_NUMBER = re.compile(r"(?<![0-9])[0-9]{1000}")
SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")
# An escape: a pair of surrogates, half of one (the group), or any other.
ESCAPE = re.compile(
    r"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|(u[dD][89a-fA-F])|.)",
    re.DOTALL,
)
LONGEST_ESCAPE = len(r"\ud83d\ude00")


def nodes(path: Path, containers: Collection[str] = GRAPH) -> Iterator[Any]:
    """The records of a file, one by one, in its order; numbers are int or Decimal.

    They are the elements of a list at the top; or of the lists under those members of an object
    at the top that are named in ``containers`` (an object there is one record); or that object
    itself where it has none of them; or each line's value. They need not be objects.

    Raises UnreadableFile, also midway, for what is no JSON, is cut off, nested more than 100 deep
    or not in the encoding said above, and for records or numbers too large to be any.
    """
    return nodes_and_head(path, containers)[0]


def nodes_and_head(
    path: Path, containers: Collection[str] = GRAPH
) -> tuple[Iterator[Any], dict[str, Any]]:
    """What ``nodes`` and ``head`` give, in one reading: the head is whole when the nodes end."""
    frame = Frame(containers)
    return _nodes_of(path, frame), frame.members


def nodes_in(text: str, containers: Collection[str] = GRAPH) -> Iterator[Any]:
    """The records of a text that is JSON, such as a block of a page; as ``nodes`` otherwise."""
    return _nodes(io.StringIO(text), Frame(containers))


def head(path: Path, containers: Collection[str] = GRAPH) -> dict[str, Any]:
    """The members of the object at the top other than the containers, such as ``@context``.

    Empty where a list is at the top; those of the first line where each line is a record. The
    whole file is read for it, for they may stand at its end. Raises UnreadableFile, as ``nodes``
    does, also for members that are too large together.
    """
    found, members = nodes_and_head(path, containers)
    for _ in found:
        pass
    return members


def encoding(start: bytes) -> str:
    """The encoding that the first four bytes of a file tell of. Raises UnreadableFile."""
    for mark, name in MARKS:
        if start.startswith(mark):
            return name
    # Every JSON text begins with ASCII, which has no zero bytes in UTF-8 (RFC 8259).
    if b"\0" in start[:4]:
        raise UnreadableFile("The file is not UTF-8 text; save it as UTF-8")
    return "utf-8-sig"


def _nodes_of(path: Path, frame: Frame) -> Iterator[Any]:
    with _opened(path) as file:
        yield from _nodes(file, frame)


def _opened(path: Path) -> TextIO:
    try:
        with path.open("rb") as file:
            start = file.read(4)
        # Only "\n" ends a line: it stands in no string of JSON.
        return path.open(encoding=encoding(start), newline="\n")
    except OSError as error:
        raise UnreadableFile(f"The file cannot be opened: {error.strerror}") from error


def _nodes(file: TextIO, frame: Frame) -> Iterator[Any]:
    events = ijson.sendable_list()
    parser = ijson.basic_parse_coro(events, multiple_values=True)
    line = 1
    for line, piece in _pieces(file):
        _check(piece, line)
        _parse(parser, piece, line)
        frame.take(events, line, len(piece))
        events.clear()
        yield from frame.ready
        frame.ready.clear()
    _finish(parser, frame)
    # A number ends only with the file.
    frame.take(events, line, 0)
    yield from frame.ready


def _pieces(file: TextIO) -> Iterator[tuple[int, str]]:
    """Lines, or parts of long ones, and their number; no escape is cut in two."""
    number = 1
    try:
        while piece := file.readline(PIECE):
            # A line of backslashes only would never end: it is cut somewhere after all.
            for _ in range(50):
                if piece.endswith("\n") or "\\" not in piece[-LONGEST_ESCAPE:]:
                    break
                piece += file.readline(LONGEST_ESCAPE)
            yield number, piece
            number += piece.endswith("\n")
    except UnicodeError as error:
        raise UnreadableFile("The file is not UTF-8 text; save it as UTF-8") from error
    except OSError as error:
        raise UnreadableFile(f"The file cannot be read: {error.strerror}") from error


def _check(piece: str, line: int) -> None:
    if LONG_NUMBER.search(piece):
        raise UnreadableFile(f"Line {line} holds a number of more than 1,000 digits")
    if SURROGATE.search(piece) and any(found.group(1) for found in ESCAPE.finditer(piece)):
        raise UnreadableFile(f"Line {line} holds half a character (\\uD800 to \\uDFFF alone)")


def _parse(parser: Any, piece: str, line: int) -> None:
    try:
        parser.send(piece.encode())
    except InvalidOperation as error:
        raise UnreadableFile(f"Line {line} holds a number too large to be any") from error
    except (ijson.JSONError, UnicodeError) as error:
        raise UnreadableFile(f"The file is not JSON from line {line} on") from error


def _finish(parser: Any, frame: Frame) -> None:
    try:
        parser.close()
    except ijson.JSONError as error:
        if frame.empty:
            raise UnreadableFile("The file is empty") from error
        raise UnreadableFile("The file is cut off: its JSON is not complete") from error
