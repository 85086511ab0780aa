"""Files that are made once at start and handed out packed."""

import hashlib
import json
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from aiohttp import ETag, web

from front.widget.bundle import join
from front.widget.shortening import shorter
from words import Words, languages

_STATIC = Path(__file__).parent / "static"
# For zlib: a window of 32 KB, and gzip's head and tail around it.
_GZIP = 31
_YEAR = "public, max-age=31536000, immutable"
# What stands on the launcher before anybody opens it, by key without "widget-".
_LAUNCHER = ("open", "opening", "unread", "retrying")


@dataclass(frozen=True)
class Asset:
    """A file and its packed form (gzip); ``version`` changes with the content."""

    content_type: str
    body: bytes
    packed: bytes
    version: str

    @classmethod
    def of(cls, text: str, content_type: str) -> "Asset":
        """An asset of a text."""
        body = text.encode()
        version = hashlib.sha256(body).hexdigest()[:12]
        return cls(content_type, body, min(_packings(body), key=len), version)

    def answer(self, request: web.Request) -> web.Response:
        """The file, or 304 where the browser has it.

        Asked for by its version (``?v=``) it is kept for a year; by its plain address it is asked
        for again each time, so that a new version is seen at once.
        """
        packs = "gzip" in request.headers.get("Accept-Encoding", "")
        # The two forms differ in their bytes, so their strong tags differ (RFC 9110, 8.8.3.3).
        tag = f"{self.version}-gzip" if packs else self.version
        headers = {"Vary": "Accept-Encoding"}
        if request.query.get("v") == self.version:
            headers["Cache-Control"] = _YEAR
        known = request.if_none_match or ()
        if ETag(value=tag) in known or ETag(value="*") in known:
            answer = web.Response(status=304, headers=headers)
        else:
            if packs:
                headers["Content-Encoding"] = "gzip"
            body = self.packed if packs else self.body
            headers["Content-Type"] = f"{self.content_type}; charset=utf-8"
            answer = web.Response(body=body, headers=headers)
        answer.etag = tag
        return answer


@dataclass(frozen=True)
class Assets:
    """The widget's two scripts, its words and those to read aloud with, by language."""

    core: Asset
    tools: Asset
    words: dict[str, Asset]
    spoken: dict[str, Asset]


@cache
def made() -> Assets:
    """Joined from the sources. Raises NotJoinable."""
    tables = {code: Words.load(code).table("widget") for code in languages()}
    said = {code: _table(table) for code, table in tables.items()}
    spoken = {code: _table(Words.load(code).table("spoken")) for code in languages()}
    names = {
        code: {"v": said[code].version, **{key: table[key] for key in _LAUNCHER}}
        for code, table in tables.items()
    }
    bundle = join(_STATIC, {"names.json": names}, shorter)
    script = "text/javascript"
    return Assets(Asset.of(bundle.core, script), Asset.of(bundle.tools, script), said, spoken)


def _packings(body: bytes) -> Iterator[bytes]:
    """The same in gzip, cut into blocks of several lengths: which is shortest nobody can tell.

    There is no time of day in it: it is the same at every start.
    """
    for memory in range(5, 10):
        packing = zlib.compressobj(9, wbits=_GZIP, memLevel=memory)
        yield packing.compress(body) + packing.flush()


def _table(table: dict[str, str]) -> Asset:
    return Asset.of(_json(table), "application/json")


def _json(table: dict[str, str]) -> str:
    return json.dumps(table, ensure_ascii=False, separators=(",", ":"))
