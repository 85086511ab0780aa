"""Files spoilt as disks, networks and editors spoil them: byte by byte."""

from __future__ import annotations

import codecs
from collections.abc import Callable, Sequence
from random import Random

Spoil = Callable[[bytearray, Random], bytearray]
SIGNS = (
    b"\x00", b"\xff", b"\xed\xa0\x80", b"\xc3\x28", b'"', b"'", b"{", b"}", b"[", b"]", b",", b":",
    b"<", b">", b"</", b"/>", b"&", b"&x;", b"]]>", b"<!--", b"<?", b"<!DOCTYPE a>", b"\\", b"\\u",
    b"\\ud800", b"1e999999", b"NaN", b"\r", b"\n", b"\t", b"#", b"^^", b"@", b"_:", b".", b";",
    b"[" * 200, b"<a>" * 200, b'{"a":' * 200,
)  # fmt: skip
BOMS = (
    codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_LE,
    codecs.BOM_UTF32_BE, b"+/v8", b"\x1f\x8b", b"PK\x03\x04", b"\xd0\xcf\x11\xe0",
)  # fmt: skip
ENCODINGS = (
    "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-8-sig", "iso-8859-2", "cp1250", "utf-7",
    "cp037", "cp437",
)  # fmt: skip
SIZES = (1, 2, 8, 60, 500, 5_000)


def spoilt(samples: Sequence[bytes], random: Random) -> bytes:
    """One of the samples, spoilt in one to four ways."""
    made = bytearray(random.choice(samples))
    for _ in range(random.choice((1, 1, 1, 2, 3, 4))):
        made = random.choice(WAYS)(made, random)
    if random.random() < 0.1:
        made = _spliced(made, random.choice(samples), random)
    return bytes(made)


def _span(made: bytearray, random: Random) -> slice:
    start = random.randrange(len(made) + 1)
    return slice(start, start + random.choice(SIZES))


def _flipped(made: bytearray, random: Random) -> bytearray:
    for _ in range(random.choice((1, 1, 3, 20))):
        if made:
            made[random.randrange(len(made))] ^= 1 << random.randrange(8)
    return made


def _replaced(made: bytearray, random: Random) -> bytearray:
    at = random.randrange(len(made) + 1)
    made[at : at + 1] = random.randbytes(1)
    return made


def _cut(made: bytearray, random: Random) -> bytearray:
    del made[_span(made, random)]
    return made


def _truncated(made: bytearray, random: Random) -> bytearray:
    return made[: random.randrange(len(made) + 1)]


def _beheaded(made: bytearray, random: Random) -> bytearray:
    return made[random.randrange(len(made) + 1) :]


def _put_in(made: bytearray, random: Random) -> bytearray:
    at = random.randrange(len(made) + 1)
    known = random.random() < 0.8
    made[at:at] = random.choice(SIGNS) if known else random.randbytes(random.choice(SIZES))
    return made


def _repeated(made: bytearray, random: Random) -> bytearray:
    part = bytes(made[_span(made, random)])
    at = random.randrange(len(made) + 1)
    made[at:at] = part * random.choice((1, 1, 2, 50))
    return made


def _zeroed(made: bytearray, random: Random) -> bytearray:
    where = _span(made, random)
    made[where] = bytes(len(made[where]))
    return made


def _marked(made: bytearray, random: Random) -> bytearray:
    return bytearray(random.choice(BOMS)) + made


def _recoded(made: bytearray, random: Random) -> bytearray:
    text = made.decode("utf-8", errors="replace")
    return bytearray(text.encode(random.choice(ENCODINGS), errors="replace"))


def _doubled(made: bytearray, _random: Random) -> bytearray:
    return made + made


def _spliced(made: bytearray, other: bytes, random: Random) -> bytearray:
    return made[: random.randrange(len(made) + 1)] + other[random.randrange(len(other) + 1) :]


WAYS: tuple[Spoil, ...] = (
    _flipped, _flipped, _replaced, _replaced, _cut, _cut, _put_in, _put_in, _put_in, _repeated,
    _truncated, _beheaded, _zeroed, _marked, _recoded, _doubled,
)  # fmt: skip
