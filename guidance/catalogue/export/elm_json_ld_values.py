"""Values of the vocabulary as JSON-LD of the European Learning Model."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any
from urllib.parse import quote

import msgspec
from babel.core import get_global

from guidance.catalogue.intake import values
from guidance.errors import BadValue
from guidance.vocabulary import UNDETERMINED, Texts

Json = dict[str, Any]
AUTHORITY = "http://publications.europa.eu/resource/authority"
NUTS_CODES = "http://data.europa.eu/nuts/code/"
NUTS = re.compile(r"[A-Z]{2}[A-Z0-9]{1,3}")
# What RFC 3987 lets stand in an IRI, as far as web addresses go.
IRI = re.compile(r"https?://[^\s<>\"{}|\\^`\x00-\x20]+")
# Codes of three letters that the EU's tables do not use where another means the same: the
# bibliographic ones of ISO 639-2, former ones, parts of a language; countries that are no more.
PASSED = re.compile(
    "alb|arm|baq|bur|chi|cze|dut|fre|geo|ger|gre|ice|mac|mao|may|per|rum|slo|tib|wel|scc|scr|prp|twi"
    "|BUR|ZAR|DDR|FXX|TMP|YMD"
)


class Written:
    """The things that are in the file already, by their identifiers."""

    def __init__(self) -> None:
        self._written: set[str] = set()

    def once(self, node: Json, kind: str) -> Json:
        """The node with an identifier of its content, or a reference where it is there already."""
        named = reference(node, kind)
        if named["id"] in self._written:
            return named
        self._written.add(named["id"])
        return {**named, **node}


def reference(node: Json, kind: str) -> Json:
    """A reference to a node by a digest of its content."""
    digest = hashlib.blake2b(msgspec.json.encode(node), digest_size=16).hexdigest()
    return {"id": f"urn:cairn:{kind}:{digest}"}


def refer_back(nodes: Iterable[Json], name: str, owner: Json) -> None:
    """Lets nodes refer to what they belong to, as the profile asks for."""
    for one in nodes:
        one[name] = {"id": owner["id"]}


def node(kind: str, **props: Any) -> Json:
    """A node of a class of the model, without what is not stated."""
    return {"type": kind if ":" in kind else f"elm:{kind}", **stated(props)}


def stated(props: Json) -> Json:
    """Properties without those that are not stated (None or empty); ``cairn_x`` is ``cairn:x``."""
    return {
        name.replace("cairn_", "cairn:"): value
        for name, value in props.items()
        if value is not None and value != {} and value != [] and value != ()
    }


def urn(kind: str, identifier: str) -> str:
    """An IRI for what is identified by any text."""
    return f"urn:cairn:{kind}:{quote(identifier, safe='')}"


def identifier(said: str | None) -> Json | None:
    """An identifier's node."""
    return node("adms:Identifier", notation=said) if said is not None else None


def note(texts: Texts, subject: str | None = None) -> Json | None:
    """A note, on a subject of ours or on what its property says."""
    about = {"id": f"cairn:{subject}", "type": "skos:Concept"} if subject else None
    return node("Note", noteLiteral=dict(texts), subject=about) if texts else None


def page(url: str | None, title: str | None = None) -> Json | None:
    """A page on the web."""
    return node("WebResource", contentUrl=url, title=said(title)) if url else None


def said(text: str | None) -> Json | None:
    """A text whose language is not known."""
    return None if text is None else {UNDETERMINED: text}


def concept(address: str | None = None, label: str | None = None, **props: Any) -> Json:
    """A concept by its IRI, its label, or both."""
    named = {"id": address} if address else {}
    return {**named, **node("skos:Concept", prefLabel=said(label), **props)}


def coded(address: str, code: str, parse: Callable[[str], object]) -> Json:
    """A concept of the EU's tables; by its bare code where they have none that reads the same."""
    try:
        same = parse(address) == code
    except BadValue:
        same = False
    return concept(address) if same else concept(notation=code)


def country(code: str) -> Json:
    """A country of the EU's table."""
    return coded(f"{AUTHORITY}/country/{_countries().get(code, code)}", code, values.country)


def language(code: str) -> Json:
    """A language of the EU's table."""
    found = _languages().get(code, code).upper()
    return coded(f"{AUTHORITY}/language/{found}", code, values.language)


def currency(code: str) -> Json:
    """A currency of the EU's table."""
    return coded(f"{AUTHORITY}/currency/{code}", code, values.currency)


def region(code: str | None) -> Json | None:
    """A region by its NUTS code, else by what it is called."""
    if code is None:
        return None
    return concept(NUTS_CODES + code) if NUTS.fullmatch(code) else concept(label=code)


def location(country_code: str | None, region_code: str | None, place: str | None) -> Json | None:
    """Where something is."""
    at = node("Address", countryCode=country(country_code)) if country_code else None
    props = stated(
        {"geographicName": said(place), "spatialCode": region(region_code), "address": at}
    )
    return {"type": "dc:Location", **props} if props else None


def moment(day: date | None) -> str | None:
    """A day as the xsd:dateTime that the profile asks for."""
    return f"{day.isoformat()}T00:00:00" if day else None


def weeks(number: Decimal | None) -> str | None:
    """A duration in whole days, for there are no weeks in xsd:duration."""
    return None if number is None else f"P{round(number * 7)}D"


def hours(number: Decimal | None) -> str | None:
    """A duration in hours and minutes."""
    if number is None:
        return None
    whole, minutes = divmod(round(number * 60), 60)
    return f"PT{whole}H{minutes}M" if minutes else f"PT{whole}H"


def exact(number: Decimal | None) -> Json | None:
    """A decimal number under a name of ours, as it is."""
    return None if number is None else {"@value": plain(number), "@type": "xsd:decimal"}


def plain(number: Decimal) -> str:
    """A decimal number without an exponent."""
    return format(number, "f")


@cache
def _countries() -> dict[str, str]:
    aliases = get_global("territory_aliases")
    return {found[0]: code for code, found in aliases.items() if _is_used(code) and len(found) == 1}


@cache
def _languages() -> dict[str, str]:
    aliases = get_global("language_aliases")
    return {found: code for code, found in aliases.items() if _is_used(code) and len(found) == 2}


def _is_used(code: str) -> bool:
    return len(code) == 3 and code.isalpha() and not PASSED.fullmatch(code)
