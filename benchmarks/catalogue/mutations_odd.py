"""What has broken programs before: texts, numbers and shapes to put into a sample."""

from __future__ import annotations

from random import Random
from typing import Any

LONG, DEEP = 300_000, (12, 99, 101, 1_000, 20_000)
# Written into a text or a cell; RAW stand in a serialised file as they are.
TEXTS = (
    "", " ", "\t\n", "0", "-1", "1,5", "1e999999", "-1e400", "NaN", "Infinity", "٣", "½", "1_000",
    "99999999999999999999999999", "true", "null", "None", "[]", "{}", "+", "#2", "=1+1", "a;b;c",
    "P60M", "PT1e9H", "P99999999999Y", "P", "-P1D", "PT21.7H", "2027-13-45", "0000-00-00",
    "9999-12-31T99:99", "2027-02-30", "12/03/2027", "ECTS", "EQF level 5", "EQF 9", "beginner",
    "en-US-x-y", "xx", "pl;en", "PL", "POL", "EUR", "XTS", "free", "£1,250.50", "http://[",
    "javascript:alert(1)", "https://a.example/ b", "https://a.example/\x07", "http://\u202e.example",
    "file:///etc/passwd", "//", "urn:x", "_:b0", "x" * 600, "ż" * 2100, "ﷺ" * 200, "a " * 300,
    "<script>alert(1)</script>", "<p>one<p>two", "&lt;b&gt;&amp;amp;", "<![CDATA[x]]>", "]]>", "<",
    "&nope;", "&#0;", "&#x110000;", "\x00", "a\x00b", "\x0b\x1f\x7f", "\ufeff", "\u202e\u2066",
    "\ue000", "\ud800", "\udfff\ud800", "\U0010ffff", "e\u0301" * 50, "' OR 1=1 --", "\\", '"',
    "http://data.europa.eu/snb/eqf/5", "http://data.europa.eu/snb/isced-f/0613",
    "http://publications.europa.eu/resource/authority/country/POL", "kept-1", "https://schema.org",
)  # fmt: skip
NUMBERS = (0, -1, 1, 2**31, 2**63, 10**40, 10**400, 0.1, -0.0, 1e308, 21.7, 60, 1e-300)
RAW = ("1e999999", "-1E+400", "NaN", "Infinity", "00", "1.", "0x1f", "'a'", "undefined", "9" * 5000)
SHAPES: tuple[Any, ...] = (
    None, True, False, [], {}, [[]], [{}], [None], [1, "a", {}], {"": ""}, {"@id": 5},
    {"@value": []}, {"@value": "a", "@language": 5}, {"en": None, "pl": ["a", 1]},
    {"@list": {"@list": []}}, {"@id": "_:b0"}, {"@set": [{"@graph": []}]}, {"type": "Person"},
    {"@type": ["Course", "Person", 5]}, {"@reverse": {"a": {}}}, {"@context": {"a": "a"}},
)  # fmt: skip
CONTEXTS: tuple[Any, ...] = (
    "https://schema.org", "http://schema.org/", "https://w3id.org/openbadges/v2",
    "https://credreg.net/ctdl/schema/context/json", "https://a.example/missing.jsonld",
    "http://data.europa.eu/snb/model/context/edc-ap", [], None, 5, {"@vocab": "https://schema.org/"},
    {"@base": "http://["}, {"a": {"@id": "a"}, "@version": 9}, {"id": "@id", "type": "@type"},
    [{"@language": "pl"}, ["https://schema.org"]], {"@import": "https://a.example/c"},
)  # fmt: skip
NAMESPACES = (
    "", "http://xcri.org/profiles/1.2/catalog", "http://purl.org/net/mlo",
    "http://purl.org/dc/elements/1.1/", "http://data.europa.eu/snb/model/ap/loq-constraints/",
    "http://data.europa.eu/snb/model/ap/ams-constraints/", "http://data.europa.eu/snb",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "urn:x",
)  # fmt: skip


def text(random: Random) -> str:
    """A text that is odd, long, or made of letters at random."""
    drawn = random.random()
    if drawn < 0.75:
        return random.choice(TEXTS)
    if drawn < 0.8:
        return random.choice(("x", "a b ", "<b>", "ą", "&amp;", "\n", "9")) * random.randrange(LONG)
    return "".join(chr(random.randrange(1, 0x2FFF)) for _ in range(random.randrange(40)))


def value(random: Random) -> Any:
    """A value of JSON, of any type."""
    drawn = random.random()
    if drawn < 0.45:
        return text(random)
    if drawn < 0.6:
        return random.choice(NUMBERS)
    if drawn < 0.9:
        return random.choice(SHAPES)
    return [value(random) for _ in range(random.randrange(4))]


def deep(random: Random) -> int:
    """How deep to nest something."""
    return random.choice(DEEP)
