"""The nodes of a JSON-LD file, kept on disk, so that what refers to another finds it.

Names are understood by what stands in the file: with or without the usual prefixes, as whole
addresses, or by a prefix of the file's own ``@context``. A context elsewhere is never fetched.
"""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from guidance.catalogue.intake.json_values import LANGUAGE, Object, each, language_of, string
from guidance.errors import UnreadableFile
from guidance.vocabulary import UNDETERMINED

ID, TYPE, CONTEXT = "@id", "@type", "@context"
NAMING = {ID, TYPE, CONTEXT, "id", "type"}
# Nodes within nodes are found by reference too, down to this depth.
DEEPEST_NODE = 8
REMEMBERED = 256
# No context of a catalogue has more; each of them is compared with every name.
MOST_NAMES = 500
TABLES = (
    "PRAGMA journal_mode = OFF",
    "CREATE TABLE node (number INTEGER PRIMARY KEY, id TEXT, inner INTEGER, kinds TEXT, body TEXT)",
    "CREATE INDEX node_id ON node (id, inner, number)",
    "CREATE TABLE whole (part TEXT, whole TEXT, PRIMARY KEY (part, whole)) WITHOUT ROWID",
)
ADDRESS = re.compile(r"[A-Za-z][\w+.-]*://\S+")
COMPACT = re.compile(r"[A-Za-z_][\w+.-]*:\S+")
LOCAL = re.compile(r"[^/#:]*\Z")


def local(name: str) -> str:
    """The last part of a prefixed name or an address: Course of ``schema:Course``."""
    found = LOCAL.search(name.strip().rstrip("/#"))
    return found.group() if found else name


def identifier(node: Object) -> str | None:
    """The node's ``@id`` (``id``); None where it has none."""
    return string(node.get(ID, node.get("id")))


def kinds(node: Object) -> tuple[str, ...]:
    """The local names of the node's classes."""
    found = each(node.get(TYPE, node.get("type")))
    return tuple(local(one) for one in found if isinstance(one, str))


def is_reference(node: Object) -> bool:
    """Whether a node says nothing but which one it is."""
    return node.keys() <= NAMING


@dataclass(slots=True)
class Names:
    """How the file's names become those of a standard: what prefixes mean it, and what others do.

    ``spaces`` are the addresses of the standard's vocabularies, with their usual prefixes.
    """

    spaces: Mapping[str, str]
    prefixes: tuple[str, ...] = ()
    others: dict[str, str] = field(default_factory=dict)
    language: str = UNDETERMINED

    def __post_init__(self) -> None:
        self.prefixes = (*self.spaces, *(f"{usual}:" for usual in self.spaces.values()))

    def learn(self, context: Any) -> None:
        """Takes prefixes and other names from a context that stands in the file."""
        for one in each(context):
            for name, meaning in one.items() if isinstance(one, dict) else ():
                if len(self.others) + len(self.prefixes) < MOST_NAMES:
                    self._learn(name, meaning)

    def learn_all(self, context: Any) -> None:
        """Takes the language too, from the context of the whole file."""
        self.learn(context)
        for one in each(context):
            if isinstance(one, dict):
                self.language = language_of(one.get(LANGUAGE), self.language)

    def _learn(self, name: str, meaning: Any) -> None:
        target = meaning.get(ID) if isinstance(meaning, dict) else meaning
        if not isinstance(target, str):
            return
        if target in self.spaces and f"{name}:" not in self.prefixes:
            self.prefixes = (*self.prefixes, f"{name}:")
        elif target.startswith(self.prefixes) and not name.startswith("@"):
            self.others[name] = self.plain(target)
        elif target in {ID, TYPE}:
            self.others[name] = target

    def plain(self, name: str) -> str:
        """A property's name in the standard's own words; one of another standard as it stands."""
        if name in {"id", "type"}:
            return f"@{name}"
        for prefix in self.prefixes:
            if name.startswith(prefix) and len(name) > len(prefix):
                return name[len(prefix) :]
        return self.others.get(name, name)

    def tidy(self, value: Any) -> Any:
        """A value with plain names throughout."""
        if isinstance(value, list):
            return [self.tidy(one) for one in value]
        if isinstance(value, dict):
            return {self.plain(name): self.tidy(inner) for name, inner in value.items()}
        return value


class Graph:
    """The nodes of one file, in a database on disk that is gone when it is closed.

    Where ``compact``, a text like ``res:ce-1`` or ``urn:uuid:1`` is an identifier wherever a thing
    is expected, and no name. Raises UnreadableFile where there is no room on disk.
    """

    def __init__(self, names: Names, *, compact: bool = False) -> None:
        self.names = names
        self._identifier = COMPACT if compact else ADDRESS
        # SQLite keeps the database with the empty name in a file of its own and removes it.
        self._database = _run(sqlite3.connect, "")
        self._found: dict[str, Object | None] = {}
        for statement in TABLES:
            _run(self._database.execute, statement)

    def close(self) -> None:
        """Gives the space on disk back."""
        self._database.close()

    def add(self, node: Any) -> None:
        """Takes one record of the file; what is no object is passed over."""
        if not isinstance(node, dict):
            return
        self.names.learn(node.get(CONTEXT))
        inside = node.get("@graph")
        if isinstance(inside, list):
            for one in inside:
                self._insert(one, 0)
        self._insert(node, 0)

    def nodes(self, wanted: Collection[str]) -> Iterator[Object]:
        """The file's own nodes of these classes, in its order, with plain names."""
        rows = _run(
            self._database.execute, "SELECT kinds, body FROM node WHERE inner = 0 ORDER BY number"
        )
        for found, body in rows:
            if not wanted or not set(found.split()).isdisjoint(wanted):
                yield self.names.tidy(json.loads(body))

    def find(self, name: str) -> Object | None:
        """The node of an identifier: the file's own before one within another; None without."""
        if name not in self._found:
            if len(self._found) >= REMEMBERED:
                self._found.clear()
            self._found[name] = self._look_up(name)
        return self._found[name]

    def things(self, value: Any) -> tuple[Object, ...]:
        """Each value as a node: what it refers to, itself, or one made of a name or an address.

        A reference that leads nowhere stays ``{"@id": …}``; a text becomes ``{"name": …}``.
        """
        return tuple(self._thing(one) for one in each(value))

    def wholes(self, part: str) -> tuple[str, ...]:
        """Identifiers of the nodes that name this one as a part of theirs (``hasPart``)."""
        rows = _run(
            self._database.execute, "SELECT whole FROM whole WHERE part = ? LIMIT 100", (part,)
        )
        return tuple(whole for (whole,) in rows)

    def _thing(self, value: Any) -> Object:
        if isinstance(value, dict):
            name = identifier(value)
            found = self.find(name) if name and is_reference(value) else None
            # An object with @value is a text in a certain language.
            return found or ({"name": value} if "@value" in value else value)
        text = string(value) or ""
        refers = self._identifier.fullmatch(text) is not None
        return self.find(text) or ({ID: text} if refers else {"name": text})

    def _look_up(self, name: str) -> Object | None:
        rows = _run(
            self._database.execute,
            "SELECT body FROM node WHERE id = ? ORDER BY inner, number LIMIT 1",
            (name,),
        )
        row = rows.fetchone()
        return self.names.tidy(json.loads(row[0])) if row else None

    def _insert(self, node: Any, depth: int) -> None:
        if isinstance(node, list) and depth < DEEPEST_NODE:
            for one in node:
                self._insert(one, depth)
        if not isinstance(node, dict) or "@value" in node:
            return
        name = identifier(node)
        if depth == 0 or (name and not is_reference(node)):
            row = (name, int(depth > 0), " ".join(kinds(node)), json.dumps(node, default=_plain))
            statement = "INSERT INTO node (id, inner, kinds, body) VALUES (?, ?, ?, ?)"
            _run(self._database.execute, statement, row)
        self._insert_parts(node, name)
        if depth < DEEPEST_NODE:
            for key, inner in node.items():
                if isinstance(inner, dict | list) and key not in {CONTEXT, "@graph"}:
                    self._insert(inner, depth + 1)

    def _insert_parts(self, node: Object, whole: str | None) -> None:
        for key in node if whole else ():
            if local(key) == "hasPart":
                for part in each(node[key]):
                    name = identifier(part) if isinstance(part, dict) else string(part)
                    row = (name or "", whole)
                    _run(self._database.execute, "INSERT OR IGNORE INTO whole VALUES (?, ?)", row)


def _run(call: Any, *arguments: Any) -> Any:
    try:
        return call(*arguments)
    except sqlite3.Error as error:
        raise UnreadableFile(f"There is no room on disk to read the file: {error}") from error


def _plain(value: Any) -> str:
    return format(value, "f") if isinstance(value, Decimal) else str(value)
