"""Every address of the front, from its own router's table, asked for what nobody should ask."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from hypothesis import strategies as st

from benchmarks.fuzz import strange
from benchmarks.fuzz.target import TELEGRAM_SECRET, Target, signed
from front.desk.routes import addresses
from front.plain.keys import token_for
from tests.front.access.table import Row, rows
from tests.front.desk import garbage
from tests.front.desk.rights import filled, name_of

_FIELDS = (
    "text",
    "press",
    "token",
    "key",
    "nonce",
    "client_id",
    "language",
    "code",
    "file",
    "kept",
)
_JSON = (*_FIELDS, "thumb", "reason", "comment", "type", "id")
_UPDATE = ("update_id", "message", "edited_message", "callback_query", "my_chat_member")
_EVENT = ("event", "id", "content", "message_type", "account", "conversation", "sender", "messages")
_QUERY = ("conversation", "after", "limit", "lang", "language", "watch", "all", "next", "token")
_MORE = ("state", "code", "q", "from", "to", "place", "\xff", "%00")
_METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "BREW", "get")
_LENGTHS = ("right",) * 14 + ("none", "-1", "9" * 11, "9" * 5000, "chunked", "odd", "x")
_ENDS = ("/", "//", "/.", "/..", "/%00", "/%2e%2e/", ";a=b", "/\xff", "?", "#")
_VERSIONS = ("HTTP/1.1",) * 12 + ("HTTP/1.0", "HTTP/2.0", "HTTP/9.9", "HTTP", "")
# Would end what all the rest is tried with.
_NOT_TRIED = {"/desk/sign-out", "/desk/me/password", "/desk/people/{number}/off"}


@dataclass(frozen=True)
class Request:
    """``name``: the row it was made for."""

    name: str
    octets: bytes


@cache
def table() -> tuple[Row, ...]:
    """The rows that are tried."""
    return tuple(row for row in rows() if row.path not in _NOT_TRIED)


def requests(target: Target) -> st.SearchStrategy[Request]:
    """Requests to any address, most of them good enough to come through to its code."""
    return st.sampled_from(table()).flatmap(lambda row: _to(row, target))


def _to(row: Row, target: Target) -> st.SearchStrategy[Request]:
    body, kinds = _body(row, target)
    return st.tuples(
        st.sampled_from((row.method,) * 20 + _METHODS),
        _path(row, target),
        st.one_of(st.just(""), _query()),
        body,
        st.sampled_from(kinds * 8 + strange.TYPES),
        st.lists(_header(), max_size=3),
        st.sampled_from(
            ("right",) * 14 + ("none", "-1", "9" * 11, "9" * 5000, "chunked", "odd", "x")
        ),
        st.sampled_from(_VERSIONS),
    ).map(lambda given: Request(row.name, _written(row, target, *given)))


def _header() -> st.SearchStrategy[tuple[str, str]]:
    return st.sampled_from(strange.HEADERS).flatmap(
        lambda one: st.tuples(st.just(one[0]), st.sampled_from(one[1]))
    )


def _path(row: Row, target: Target) -> st.SearchStrategy[str]:
    if "{" not in row.path:
        odd = st.sampled_from(
            ("/", "//", "/.", "/..", "/%00", "/%2e%2e/", ";a=b", "/\xff", "?", "#")
        )
        return st.one_of(st.just(row.path), st.just(row.path), odd.map(lambda one: row.path + one))
    right = {"conversation": target.learner, "message": "2", "number": "1", "token": target.learner}
    right |= {"language": "pl", "kind": "json", "ending": "html", "reply": "1", "review": "1"}
    odd = st.tuples(strange.TEXTS, st.integers(0, 3)).map(lambda one: strange.encoded(*one))
    part = st.one_of(
        st.none(), st.none(), odd, st.sampled_from(("%ED%A0%80", "\xff\xfe", "a" * 9000))
    )
    return part.map(lambda one: _filled(row.path, right, one))


def _filled(path: str, right: dict[str, str], odd: str | None) -> str:
    names = filled(path, "\0{}\0").split("\0")
    return "".join(
        one if number % 2 == 0 else (right.get(one, "1") if odd is None else odd)
        for number, one in enumerate(names)
    )


def _query() -> st.SearchStrategy[str]:
    pairs = st.lists(
        st.tuples(st.sampled_from(_QUERY + _MORE), strange.TEXTS, st.integers(0, 3)), max_size=3
    )
    return pairs.map(
        lambda given: "?" + "&".join(f"{n}={strange.encoded(v, how)}" for n, v, how in given)
    )


def _body(row: Row, target: Target) -> tuple[st.SearchStrategy[bytes], tuple[str, ...]]:
    form = ("application/x-www-form-urlencoded",)
    cut = ("multipart/form-data; boundary=cut",)
    if row.path.startswith("/desk") and row.writes:
        names = _names(row)
        fixed = {"form_token": target.seat.form_token}
        return st.one_of(strange.forms(names, fixed), strange.parts(names, fixed)), form + cut
    if row.path.startswith("/plain") and row.writes:
        fixed = {"token": token_for(target.learner), "key": target.learner}
        if row.path.endswith("/file"):
            return strange.parts(_FIELDS, fixed), cut
        return strange.forms(_FIELDS, fixed), form
    if row.path == "/widget/file":
        return strange.parts(_FIELDS, {"client_id": "x"}), cut
    platforms: dict[str, tuple[str, ...]] = {"telegram": _UPDATE, "chatwoot": _EVENT}
    fields = platforms.get(row.path.split("/")[1], _JSON)
    wanted = strange.objects(fields) if row.writes else st.sampled_from((b"",) * 9 + (b"{}",))
    return wanted, ("application/json",)


@cache
def _names(row: Row) -> tuple[str, ...]:
    wanted = f"{row.method} {row.path.removeprefix('/desk')}"
    [found] = [one for one in addresses() if name_of(one) == wanted]
    return tuple(garbage.fields(found)) or ("x",)


def _written(
    row: Row,
    target: Target,
    method: str,
    path: str,
    query: str,
    body: bytes,
    kind: str,
    headers: list[tuple[str, str]],
    length: str,
    version: str,
) -> bytes:
    given = {"Host": f"127.0.0.1:{target.port}", "Content-Type": kind, "Connection": "close"}
    given |= _known(row, target, body) | dict(headers)
    head = f"{method} {path}{query} {version}\r\n"
    head += "".join(f"{name}: {value}\r\n" for name, value in given.items())
    return head.encode("latin-1", "replace") + _framed(body, length)


def _known(row: Row, target: Target, body: bytes) -> dict[str, str]:
    """What lets a request through to the code behind its guard."""
    if row.path.startswith("/desk"):
        before = f"cairn_desk_before={target.seat.form_token}"
        return {"Cookie": f"cairn_desk={target.seat.cookie}; {before}"}
    if row.path.startswith("/plain"):
        origin = f"http://127.0.0.1:{target.port}"
        return {"Cookie": f"cairn_plain={target.learner}", "Origin": origin}
    if "telegram" in row.path:
        return {"X-Telegram-Bot-Api-Secret-Token": TELEGRAM_SECRET}
    return signed(body) if "chatwoot" in row.path else {}


def _framed(body: bytes, length: str) -> bytes:
    """The end of the head and the body, by a length that is right or is not."""
    if length == "none":
        return b"\r\n" + body
    if length == "chunked":
        return b"Transfer-Encoding: chunked\r\n\r\n%x\r\n" % len(body) + body + b"\r\n0\r\n\r\n"
    if length == "odd":
        return (
            b"Transfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\nzz\r\n" + body + b"\r\n-1\r\n"
        )
    size = str(len(body)) if length == "right" else length
    return f"Content-Length: {size}\r\n\r\n".encode() + body
