"""JSON-LD into nodes, item by item."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import islice
from pathlib import Path
from typing import Any

from guidance.catalogue.intake import elm_terms, json_stream
from guidance.catalogue.intake.elm_rdf_context import Context
from guidance.catalogue.intake.elm_rdf_nodes import Node
from guidance.errors import UnreadableFile

PERSONAL = (
    "The file is a person's credential, such as a European Digital Credential, and no catalogue of "
    "learning opportunities. Nothing of it was taken or kept"
)
SEALED = (
    "The file is sealed, as a person's European Digital Credential is; it is no catalogue of "
    "learning opportunities. Nothing of it was taken or kept"
)
SUBJECT = "credentialSubject"
# Members of a document that holds a credential: as uploaded, and as sealed (JAdES).
WRAPPERS = ("credential", "verifiableCredential")
SEAL = frozenset({"payload", "signatures"})
UNKNOWN = "?"
# So many records are looked at for a credential before the context is: its sentence says more.
FIRST = 100


def nodes(path: Path) -> Iterator[Node]:
    """The nodes at the top of a file. Raises UnreadableFile, also for a person's credential."""
    head = json_stream.head(path)
    refuse_credential(head)
    first = list(islice(json_stream.nodes(path), FIRST))
    for item in first:
        refuse_credential(item)
    if head and first and first[0] == {"@context": head.get("@context")}:
        raise UnreadableFile("The file holds a JSON-LD context only, and no records")
    # A file without any context is read as if it named the model's own.
    whole = Context(elm="@context" not in head).extended(head.get("@context"))
    for item in json_stream.nodes(path):
        yield from _of_item(item, whole)


def refuse_credential(item: Any) -> None:
    """Raises UnreadableFile where an object is a person's credential, or wraps one."""
    if not isinstance(item, dict):
        return
    stated = [item.get("type"), item.get("@type")]
    types = {elm_terms.class_of(one) for one in _strings(stated)}
    subject = any(elm_terms.class_of(key) == SUBJECT for key in item)
    wrapped = any(isinstance(item.get(name), dict) for name in WRAPPERS)
    if subject or wrapped or types & elm_terms.CREDENTIALS:
        raise UnreadableFile(PERSONAL)
    if item.keys() >= SEAL:
        raise UnreadableFile(SEALED)


def _of_item(item: Any, whole: Context) -> Iterator[Node]:
    refuse_credential(item)
    if not isinstance(item, dict):
        return
    if isinstance(item.get("@graph"), list):
        inner = whole.extended(item.get("@context"))
        for one in item["@graph"]:
            yield from _of_item(one, inner)
    else:
        yield _node(item, whole)


def _node(item: dict[str, Any], outer: Context) -> Node:
    refuse_credential(item)
    context = _context_of(item, outer)
    node = Node()
    props: dict[str, list[Node]] = {}
    for key, value in item.items():
        name = context.keyword_or_property(key)
        if name == "@id":
            node.id = _address(value, context)
        elif name == "@type":
            node.types = _classes(value, context)
        elif name is None:
            props.setdefault(UNKNOWN + key, [])
        elif not name.startswith("@"):
            props.setdefault(name, []).extend(_values(name, key, value, context))
    node.props = props
    return node


def _context_of(item: dict[str, Any], outer: Context) -> Context:
    context = outer.extended(item["@context"]) if "@context" in item else outer
    for one in _strings([item.get("@type"), item.get("type")]):
        inner = context.inner(one)
        context = context.extended(inner) if inner is not None else context
    return context


def _values(name: str, key: str, value: Any, context: Context) -> Iterator[Node]:
    inner = context.inner(key)
    below = context.extended(inner) if inner is not None else context
    for one in _flat(value):
        if isinstance(one, dict) and _is_language_map(name, one):
            yield from _by_language(one)
        elif isinstance(one, dict) and "@value" in one:
            yield _literal(one["@value"], one.get("@language"))
        elif isinstance(one, dict):
            yield _node(one, below)
        elif isinstance(one, str) and elm_terms.kind(name) == "thing":
            yield Node(text=_address(one, context))
        else:
            yield _literal(one, context.language_of(key))


def _is_language_map(name: str, value: dict[str, Any]) -> bool:
    if elm_terms.kind(name) != "text" or "@value" in value:
        return False
    return all(_is_said(texts) for texts in value.values())


def _is_said(value: Any) -> bool:
    return isinstance(value, str) or (
        isinstance(value, list) and all(isinstance(one, str) for one in value)
    )


def _by_language(value: dict[str, Any]) -> Iterator[Node]:
    for tag, texts in value.items():
        for text in _strings(texts):
            yield _literal(text, None if tag == "@none" else tag)


def _literal(value: Any, language: Any) -> Node:
    return Node(text=_said(value), language=language if isinstance(language, str) else None)


def _said(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, Decimal):
        # Not as a float would be written: “1E+2” is no ISCED-F code, “100” may be one.
        return str(value) if abs(value.adjusted()) > 30 else format(value, "f")
    return str(value) if isinstance(value, str | int) else ""


def _flat(value: Any) -> Iterator[Any]:
    if isinstance(value, list):
        for one in value:
            yield from _flat(one)
    elif isinstance(value, dict) and ("@list" in value or "@set" in value):
        yield from _flat(value.get("@list", value.get("@set")))
    elif value is not None:
        yield value


def _strings(value: Any) -> list[str]:
    return [one for one in _flat(value) if isinstance(one, str)]


def _classes(value: Any, context: Context) -> tuple[str, ...]:
    return tuple(elm_terms.class_of(_expanded(one, context)) for one in _strings(value))


def _expanded(value: str, context: Context) -> str:
    return context.address(value) or value


def _address(value: Any, context: Context) -> str | None:
    if not isinstance(value, str) or not value.strip():
        return None
    said = value.strip()
    prefix = said.partition(":")[0]
    known = prefix in context.terms or prefix in elm_terms.PREFIXES
    return _expanded(said, context) if known and ":" in said else said
