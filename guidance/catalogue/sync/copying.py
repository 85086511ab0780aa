"""A source's file is copied before it is read: bounded, unpacked, and with its digest."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from guidance.errors import UnreadableFile

PIECE = 1 << 20
GZIP = b"\x1f\x8b"


@dataclass(frozen=True, slots=True)
class Stamp:
    """What tells one state of a file from another, as a web server says it.

    For a file on disk ``etag`` is made of its size and times.
    """

    etag: str | None = None
    last_modified: str | None = None


@dataclass(frozen=True, slots=True)
class Copy:
    """A source's file as it was fetched; ``digest`` is the SHA-256 of what is read."""

    path: Path
    digest: str
    stamp: Stamp


def pour(chunks: Iterable[bytes], path: Path, largest: int) -> str:
    """Writes a file, unpacked where it was packed by gzip; gives its SHA-256.

    Raises UnreadableFile for more than ``largest`` bytes and for a packed file that is broken.
    """
    digest, size = hashlib.sha256(), 0
    with path.open("wb") as file:
        for piece in _plain(chunks):
            size += len(piece)
            if size > largest:
                raise too_large(largest)
            digest.update(piece)
            file.write(piece)
    return digest.hexdigest()


def too_large(largest: int) -> UnreadableFile:
    """The error for a file of more than so many bytes."""
    return UnreadableFile(
        f"The file has more than {largest // 1_000_000} MB; CAIRN_SYNC_LARGEST sets the limit"
    )


def unpack(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """What was packed by gzip, in pieces of 1 MB at most. Raises UnreadableFile."""
    inflate = zlib.decompressobj(wbits=31)
    try:
        for chunk in chunks:
            rest = chunk
            while rest:
                if inflate.eof:
                    inflate = zlib.decompressobj(wbits=31)
                yield inflate.decompress(rest, PIECE)
                # After the end of one packed part another may follow, or zeros that fill a block.
                rest = inflate.unconsumed_tail or inflate.unused_data.lstrip(b"\0")
        yield inflate.flush()
    except zlib.error as error:
        raise UnreadableFile("The file is packed by gzip, and cannot be unpacked") from error
    if not inflate.eof:
        raise UnreadableFile("The file is packed by gzip, and ends in the middle")


def file_name(path: str) -> str:
    """The last part of a path as a safe name of the copy: importers look at endings."""
    last = path.rstrip("/").rpartition("/")[2].removesuffix(".gz")
    kept = "".join(sign if sign.isalnum() or sign in "._-" else "_" for sign in last)
    return f"source-{kept[-100:]}"


def _plain(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """Chunks, unpacked where they begin as gzip does: no format that is read begins so."""
    left = iter(chunks)
    head = b""
    for chunk in left:
        head += chunk
        if len(head) >= len(GZIP):
            break
    whole = chain([head], left)
    return unpack(whole) if head.startswith(GZIP) else whole
