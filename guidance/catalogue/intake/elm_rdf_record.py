"""One record of a graph: its values by property, and notes on those that cannot be read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from guidance.catalogue.intake import elm_terms, texts, values
from guidance.catalogue.intake.elm_rdf_nodes import Node, Nodes
from guidance.catalogue.intake.report import Note
from guidance.errors import BadValue
from guidance.vocabulary import UNDETERMINED, Texts, pick

T = TypeVar("T")
# Where things that stand for a text keep it.
SAID = ("noteLiteral", "prefLabel", "title", "legalName", "altLabel", "contentUrl", "notation")
# Identifiers that mean something within one file only, or that only our export made.
LOCAL = ("_:", "urn:epass:", "urn:cairn:")
MOST_STEPS = 2


class Record:
    """A node that is a record, and what is to be said about it."""

    def __init__(self, nodes: Nodes, node: Node) -> None:
        self._nodes = nodes
        self._noted: set[tuple[str, str]] = set()
        self.node = node
        self.name = node.id or "(no identifier)"
        self.notes: list[Note] = []

    def note(self, element: str, problem: str) -> None:
        """Tells of an element; of each thing about it once."""
        if (element, problem) not in self._noted:
            self._noted.add((element, problem))
            self.notes.append(Note(self.name, element, problem))

    def things(self, node: Node | None, name: str) -> list[Node]:
        """The things that a property names, with what the file says of them."""
        stated = node.props.get(name, []) if node else []
        return [self._looked_up(value) for value in stated]

    def thing(self, node: Node | None, name: str) -> Node | None:
        """The only thing that a property names; of several the first, with a note."""
        found = self.things(node, name)
        if len(found) > 1:
            self.note(name, f"is stated {len(found)} times; the first was taken")
        return found[0] if found else None

    def texts(self, node: Node | None, *names: str) -> Texts:
        """The texts of one or more properties by language; several of a language are joined."""
        found: dict[str, list[str]] = {}
        for name in names:
            for value in node.props.get(name, []) if node else ():
                for language, text in self._said(value, name):
                    kept = found.setdefault(language, [])
                    if text not in kept:
                        kept.append(text)
        return {language: "\n".join(parts) for language, parts in found.items()}

    def first_texts(self, node: Node | None, name: str) -> Texts:
        """The first text of each language: for titles and names, of which there is one."""
        found: dict[str, str] = {}
        for value in node.props.get(name, []) if node else ():
            for language, text in self._said(value, name):
                if text != found.setdefault(language, text):
                    self.note(name, f"is stated twice in “{language}”; the first was taken")
        return found

    def line(self, node: Node | None, name: str) -> str | None:
        """One line of text: English, or the first there is."""
        found = pick(self.first_texts(node, name), "en")
        return self.parsed(name, found[0], values.name) if found else None

    def lines(self, node: Node | None, name: str) -> tuple[str, ...]:
        """All the texts of a property, one line each."""
        said = [
            text
            for value in (node.props.get(name, []) if node else ())
            for _, text in self._said(value, name)
        ]
        found = (self.parsed(name, text, values.name) for text in said)
        return tuple(one for one in found if one is not None)

    def value(self, node: Node | None, name: str, parse: Callable[[str], T]) -> T | None:
        """The only value of a property: a literal, or a concept by its code."""
        thing = self.thing(node, name)
        return self.coded(name, thing, parse) if thing else None

    def many(self, node: Node | None, name: str, parse: Callable[[str], T]) -> tuple[T, ...]:
        """All values of a property; what cannot be read is left out with a note."""
        found = (self.coded(name, thing, parse) for thing in self.things(node, name))
        return tuple(one for one in found if one is not None)

    def coded(self, name: str, thing: Node, parse: Callable[[str], T]) -> T | None:
        """A literal or a concept as a value; None with a note where it cannot be read."""
        code = code_of(thing)
        return self.parsed(name, code, parse) if code else None

    def parsed(self, name: str, text: str, parse: Callable[[str], T]) -> T | None:
        """A text as a value; None with a note where it cannot be read."""
        try:
            return parse(text)
        except BadValue as error:
            self.note(name, f"{error}; it was left empty")
            return None

    def address(self, node: Node | None, name: str) -> str | None:
        """The web address of the only page that a property names."""
        page = self.thing(node, name)
        return self.address_of(name, page) if page else None

    def address_of(self, name: str, page: Node) -> str | None:
        """The web address of a page: its contentUrl, or its own identifier."""
        stated = next(
            (value.text for value in page.props.get("contentUrl", []) if value.text), None
        )
        found = stated or page.text or page.id
        return self.parsed(name, found, values.url) if found else None

    def label(self, thing: Node, name: str) -> str | None:
        """What a concept is called: its label, or the one its vocabulary gives it."""
        found = pick(self.first_texts(thing, "prefLabel"), "en") or pick(
            self.first_texts(thing, "title"), "en"
        )
        said = found[0] if found else elm_terms.label(thing.id or thing.text or "")
        said = said or (thing.text if thing.text and "://" not in thing.text else None)
        return self.parsed(name, said, values.name) if said else None

    def identity(self, node: Node) -> str | None:
        """How a thing is identified: by its web address, else by what its identifier says."""
        own = node.id or ""
        if own.startswith(("http://", "https://")):
            return _identifier(own)
        noted = self.identifier(node, "identifier")
        return noted or (_identifier(own) if own and not own.startswith(LOCAL) else None)

    def identifier(self, node: Node, name: str) -> str | None:
        """What the first identifier under a property says."""
        for thing in self.things(node, name):
            said = thing.text or next(
                (v.text for v in thing.props.get("notation", []) if v.text), None
            )
            found = _identifier(said) if said else None
            if found:
                return found
        return None

    def _looked_up(self, value: Node) -> Node:
        key = value.id or value.text
        if value.props or not key or len(key) > 2000:
            return value
        return self._nodes.get(key) or value

    def _said(self, value: Node, name: str, steps: int = 0) -> Iterator[tuple[str, str]]:
        thing = self._looked_up(value)
        if thing.text is not None:
            cleaned = texts.clean(thing.text)
            for done in cleaned.done:
                self.note(name, done)
            if cleaned.text:
                yield self._language(thing.language, name), cleaned.text
            return
        holder = next((one for one in SAID if one in thing.props), None)
        if holder and steps < MOST_STEPS:
            for inner in thing.props[holder]:
                yield from self._said(inner, name, steps + 1)

    def _language(self, tag: str | None, name: str) -> str:
        if tag is None or tag.lower().split("-")[0] == UNDETERMINED:
            return UNDETERMINED
        return self.parsed(f"language of {name}", tag, values.language) or UNDETERMINED


def code_of(thing: Node) -> str | None:
    """The code of a concept (its web address, notation or label) or the text of a literal."""
    if thing.text is not None:
        return thing.text
    if thing.id and "://" in thing.id:
        return thing.id
    for name in ("notation", "prefLabel", "value"):
        for value in thing.props.get(name, []):
            if value.text:
                return value.text
    return thing.id


def joined(parts: Iterable[Texts]) -> Texts:
    """Texts of several things as one, a line each; by language."""
    found: dict[str, list[str]] = {}
    for part in parts:
        for language, text in part.items():
            found.setdefault(language, []).append(text)
    return {language: "\n".join(lines) for language, lines in found.items()}


def _identifier(said: str) -> str | None:
    """An identifier as stated, without space around it and what no database takes.

    Raises BadValue for one longer than 500 characters.
    """
    plain = "".join(letter for letter in " ".join(said.split()) if letter.isprintable())
    return values.name(plain) if plain else None
