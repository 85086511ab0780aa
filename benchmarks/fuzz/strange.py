"""What is strange in a request, as strategies: texts, JSON, forms, headers, lengths."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import quote, quote_plus

from hypothesis import strategies as st

from benchmarks.fuzz.oracle import MARKER

# Each is odd in a way that has broken some server before.
ODD = (
    "",
    "\0",
    "a\0b",
    "\ud800",
    "\udfff\ud800",
    "\u202e\u2066right\u2069",
    "\ufeff",
    "\u0130\u0131\ufb01\u1e9e",
    "e\u0301" * 50,
    "\U0001f469\u200d\U0001f469\u200d\U0001f467",
    "\r\nX-Injected: yes\r\n\r\n",
    "%0d%0aX-Injected:%20yes",
    "../../../../etc/passwd",
    "..%2f..%2f..%2fetc%2fpasswd",
    "%252e%252e%252f",
    "....//....//etc/passwd",
    "/etc/passwd\0.pdf",
    "' OR '1'='1' --",
    "'; DROP TABLE message; --",
    "{{7*7}}${7*7}<%= 7*7 %>",
    "<script>alert(1)</script>",
    "/restart",
    '/find_offers{"topic": "x"}',
    "/front_erase_now",
    "/front_export",
    "I want to talk to a person",
    "9" * 400,
    "-1",
    "2147483648",
    "9223372036854775808",
    "1e999",
    "NaN",
    "٣٤",
    "a" * 5_000,
    "(" * 3_000,
    "a@" * 2_000,
    "+48 " * 1_000,
    " " * 4_000 + "x",
    "\t" * 100,
    "jan@example.org, 600 100 200, PESEL 44051401359",
    "true",
    "null",
    "K7XP-3MTB",
    "2026-02-30",
    "0001-01-01T00:00",
    "9999-12-31T23:59:59",
)
NUMBERS = (0, -1, 1, 2, 2**31 - 1, 2**31, 2**63, 2**64, 10**400, 1.5, -0.0, 1e308)
# What json.dumps cannot say and a parser may take.
RAW_JSON = (
    b"",
    b"[]",
    b"null",
    b"NaN",
    b'{"text": NaN}',
    b'{"text": Infinity, "id": -Infinity}',
    b'{"text": "a", "text": 5, "text": "b"}',
    b'{"text": "\\ud800"}',
    b'{"text": "\\u0000", "code": "\\udfff", "comment": "\\ud800", "thumb": "down"}',
    b'{"text": "' + b"\xff\xfe" + b'"}',
    b'\xef\xbb\xbf{"text": "bom"}',
    '{"text": "a"}'.encode("utf-16"),
    '{"text": "a"}'.encode("utf-32"),
    b'{"text": ' + b"[" * 20_000,
    b'{"a":' * 20_000 + b"1" + b"}" * 20_000,
    b'{"id": 1' + b"0" * 5_000 + b"}",
    b'{"text": "a"} {"text": "b"}',
    b"{'text': 'a'}",
    b'{"text": "a",}',
    b'{"__proto__": {"x": 1}, "constructor": 1, "text": "a"}',
)
TYPES = (
    "application/json",
    "application/json; charset=utf-16",
    "application/json; charset=none-such",
    "application/x-www-form-urlencoded",
    "application/x-www-form-urlencoded; charset=utf-16",
    "application/x-www-form-urlencoded; charset=none-such",
    "multipart/form-data; boundary=cut",
    "multipart/form-data",
    "multipart/form-data; boundary=",
    "multipart/form-data; boundary=" + "b" * 300,
    "text/plain",
    "application/xml",
    "",
    "/",
    "a/b;" + "c" * 300,
)
HEADERS = (
    ("Accept-Language", ("pl", "*", "x" * 3000, "en;q=9e999", "\xff", ",,,;;;q=", "pl-" * 500)),
    ("Accept-Encoding", ("gzip", "br;q=nan", "*", "identity;q=0")),
    ("Accept", ("text/html", "application/json", "*/*", "\xff", "a" * 2000)),
    ("Origin", ("null", "https://evil.example", "http://[", "\xff", "https://school.example")),
    ("Referer", ("http://[", "https://evil.example/", "\xff" * 50)),
    ("Sec-Fetch-Site", ("cross-site", "same-site", "none", "\xff")),
    ("Range", ("bytes=0-0", "bytes=-9999999999999999999", "bytes=9-1", "lines=1", "bytes=a-b")),
    ("If-Modified-Since", ("Sat, 99 Foo 9999 99:99:99 GMT", "\xff", "0", "9" * 400)),
    ("If-None-Match", ('"x"', "W/", "\xff", '"' * 300, "*")),
    ("If-Range", ("x", "\xff")),
    ("Expect", ("100-continue", "200-maybe", "\xff")),
    ("X-Forwarded-For", ("1.2.3.4", "::1", "x" * 2000, "1.1.1.1, " * 300, "\xff", "[::1]:9%eth0")),
    ("Cookie", ("a=b; " * 300, "cairn_plain=\xff", 'cairn_desk="\\"', "=;=;=", "cairn_plain=" * 9)),
    ("HX-Request", ("true",)),
    ("HX-Current-URL", ("http://[", "\xff", "//evil.example/desk/", "/desk/\\evil")),
    ("Content-Encoding", ("gzip", "br", "deflate", "zstd", "identity", "x")),
    ("Upgrade", ("websocket", "h2c")),
    ("Connection", ("upgrade", "close", "x")),
    ("Host", ("", "[", "a b", "evil.example", "\xff", "x:99999", "127.0.0.1:0")),
    ("Last-Event-ID", ("\xff", "9" * 100)),
)
TEXTS = st.one_of(
    st.sampled_from(ODD),
    st.text(max_size=40),
    st.text(st.characters(codec=None, categories=["Cs", "Cc", "Cf", "Co", "Mn", "Nd"]), max_size=9),
    st.integers(-5, 50).map(str),
)
MARKED = st.one_of(TEXTS, TEXTS, TEXTS.map(lambda one: f"{MARKER} {one}"))
VALUES: st.SearchStrategy[Any] = st.recursive(
    st.one_of(MARKED, st.sampled_from(NUMBERS), st.booleans(), st.none()),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4), st.dictionaries(st.text(max_size=6), inner, max_size=4)
    ),
    max_leaves=6,
)


def objects(names: tuple[str, ...]) -> st.SearchStrategy[bytes]:
    """JSON with some of these fields, whatever stands in them; now and then no JSON at all."""
    fields = st.dictionaries(st.sampled_from(names), st.one_of(MARKED, VALUES), max_size=len(names))
    return st.one_of(fields.map(written), fields.map(written), st.sampled_from(RAW_JSON))


def written(value: Any) -> bytes:
    """JSON as bytes, halves of surrogate pairs included."""
    return json.dumps(value).encode()


def encoded(value: str, how: int = 0) -> str:
    """A text in an address: once, twice, byte by byte, or as it is."""
    octets = value.encode("utf-8", "surrogatepass")
    ways = (quote(octets, safe=""), quote(quote(octets, safe="")), quote_plus(octets))
    return [*ways, "".join(f"%{one:02X}" for one in octets)][how % 4][:3_000]


def forms(names: tuple[str, ...], fixed: dict[str, str]) -> st.SearchStrategy[bytes]:
    """A form with some of these fields, beside the ones that are always there."""
    fields = st.dictionaries(st.sampled_from(names), MARKED, max_size=6)
    ways = st.integers(0, 3)
    made = st.tuples(fields, ways).map(
        lambda given: "&".join(
            f"{name}={encoded(value, 0 if name in fixed else given[1])}"
            for name, value in (fixed | given[0] if given[1] else given[0] | fixed).items()
        ).encode()
    )
    return st.one_of(
        made, made, made, st.sampled_from((b"text=%FF%00", b"\xff=\xfe", b"&&=&;", b"a" * 9000))
    )


def parts(names: tuple[str, ...], fixed: dict[str, str]) -> st.SearchStrategy[bytes]:
    """A form of parts, with a file: broken in its frame, its headers or its content."""
    content = st.one_of(
        st.sampled_from(
            (b"%PDF-1.7\n", b"\x89PNG\r\n\x1a\n", b"PK\x03\x04", b"\xff\xd8\xff", b"MZ")
        ),
        st.binary(max_size=200),
    )
    name = st.one_of(st.just("file"), st.sampled_from(names))
    filename = st.one_of(st.just("a.pdf"), MARKED)
    extra = st.sampled_from(
        (
            "",
            "Content-Transfer-Encoding: base64\r\n",
            "Content-Encoding: gzip\r\n",
            "X" * 9000 + ": y\r\n",
            "Content-Type: text/plain; charset=none-such\r\n",
            "Content-Length: -5\r\n",
            "\xff: \xff\r\n",
        )
    )
    ends = st.sampled_from((b"--cut--\r\n", b"--cut\r\n", b"", b"\r\n--cut--", b"--cut--garbage"))
    return st.tuples(name, filename, content, extra, ends).map(lambda given: _parts(fixed, *given))


def _parts(
    fixed: dict[str, str], name: str, filename: str, content: bytes, extra: str, end: bytes
) -> bytes:
    made = b"".join(
        f'--cut\r\nContent-Disposition: form-data; name="{key}"\r\n\r\n{value}\r\n'.encode()
        for key, value in fixed.items()
    )
    shown = filename.encode("utf-8", "surrogatepass").replace(b"\r", b"").replace(b"\n", b"")[:2000]
    made += b'--cut\r\nContent-Disposition: form-data; name="' + name.encode()
    made += b'"; filename="' + shown + b'"\r\n' + extra.encode("latin-1") + b"\r\n"
    return made + content + b"\r\n" + end
