"""Nodes of a graph, and a temporary file of them in which references are looked up."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

import msgspec

from guidance.catalogue.intake import elm_terms

OFFERS, SPECIFICATIONS = "offer", "specification"
# By these a specification is led to, or is part of another.
LEADING = frozenset(
    {"learningAchievementSpecification", "isPartOf", "hasPart", "limitQualification"}
    | {"specialisationOf", "generalisationOf"}
)
# No record is described in more places than that; a file that does it must not take for ever.
MOST_PARTS = 50
SCHEMA = """
CREATE TABLE node (key TEXT, digest BLOB, body BLOB, PRIMARY KEY (key, digest)) WITHOUT ROWID;
CREATE TABLE record (position INTEGER PRIMARY KEY, kind TEXT, body BLOB);
CREATE TABLE named (key TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE class (name TEXT PRIMARY KEY, count INTEGER) WITHOUT ROWID;
"""


class Node(msgspec.Struct, omit_defaults=True):
    """A literal (``text``, and its ``language`` tag), or a thing or a reference to one.

    ``types`` are bare class names, ``props`` values by property as ``elm_terms`` names them.
    """

    id: str | None = None
    types: tuple[str, ...] = ()
    props: dict[str, list[Node]] = {}
    text: str | None = None
    language: str | None = None


class Nodes:
    """The nodes of one file on disk."""

    def __init__(self) -> None:
        # A database without a name: SQLite keeps it in a file that nobody sees, which is gone
        # with the connection, also when the process is killed (sqlite.org/inmemorydb.html).
        self._connection = sqlite3.connect("", isolation_level=None)
        self._run = self._connection.execute
        self._run("PRAGMA synchronous = OFF")
        self._run("PRAGMA journal_mode = OFF")
        self._connection.executescript(SCHEMA)
        self._encode = msgspec.msgpack.Encoder().encode
        self._decode = msgspec.msgpack.Decoder(Node).decode
        self._run("BEGIN")

    def close(self) -> None:
        """Ends the use of the file."""
        self._connection.close()

    def put(self, node: Node, within: bool = False) -> None:
        """Keeps a node and those within it; persons are left out.

        A specification ``within`` another node is no record: that node has led to it.
        """
        if elm_terms.PERSON in node.types:
            return
        node.props = {name: _without_persons(values) for name, values in node.props.items()}
        for name, values in node.props.items():
            for value in values:
                if name in LEADING:
                    self._name(value)
                self.put(value, within=True)
        if node.props:
            self._keep(node, within)

    def get(self, key: str) -> Node | None:
        """What the file says of a node, wherever it says it."""
        query = "SELECT body FROM node WHERE key = ? LIMIT ?"
        parts = [self._decode(body) for (body,) in self._run(query, (key, MOST_PARTS))]
        return _merged(parts) if parts else None

    def records(self, kind: str) -> Iterator[Node]:
        """The learning opportunities, or the specifications, in file order."""
        query = "SELECT body FROM record WHERE kind = ? ORDER BY position"
        for (body,) in self._run(query, (kind,)):
            yield self._decode(body)

    def is_named(self, key: str) -> bool:
        """Whether another node refers to this one."""
        return self._run("SELECT 1 FROM named WHERE key = ?", (key,)).fetchone() is not None

    def classes(self) -> dict[str, int]:
        """How many nodes there are of each class, the most first."""
        return dict(self._run("SELECT name, count FROM class ORDER BY count DESC, name"))

    def _name(self, value: Node) -> None:
        key = value.id or value.text
        # Longer ones are no identifiers, and need no place.
        if key and len(key) < 2000:
            self._run("INSERT OR IGNORE INTO named VALUES (?)", (key,))

    def _keep(self, node: Node, within: bool) -> None:
        body = self._encode(node)
        for name in node.types:
            query = "INSERT INTO class VALUES (?, 1) ON CONFLICT DO UPDATE SET count = count + 1"
            self._run(query, (name,))
        if node.id:
            digest = hashlib.blake2b(body, digest_size=12).digest()
            self._run("INSERT OR IGNORE INTO node VALUES (?, ?, ?)", (node.id, digest, body))
        kind = _kind(node)
        if kind == OFFERS or (kind and not within):
            self._run("INSERT INTO record (kind, body) VALUES (?, ?)", (kind, body))


@contextmanager
def nodes_on_disk() -> Iterator[Nodes]:
    """An empty file of nodes; it is gone afterwards."""
    nodes = Nodes()
    try:
        yield nodes
    finally:
        nodes.close()


def _kind(node: Node) -> str | None:
    if elm_terms.OPPORTUNITY in node.types:
        return OFFERS
    return SPECIFICATIONS if elm_terms.SPECIFICATIONS & set(node.types) else None


def _without_persons(values: list[Node]) -> list[Node]:
    return [value for value in values if elm_terms.PERSON not in value.types]


def _merged(parts: list[Node]) -> Node:
    whole = parts[0]
    for part in parts[1:]:
        whole.types = tuple(dict.fromkeys((*whole.types, *part.types)))
        for name, values in part.props.items():
            kept = whole.props.setdefault(name, [])
            kept.extend(value for value in values if value not in kept)
    return whole
