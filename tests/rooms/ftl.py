"""The files of locales/ as their syntax has it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from fluent.syntax import ast, parse, visitor

from tests.rooms.house import LANGUAGES, ROOT

LOCALES = ROOT / "locales"


@dataclass(frozen=True)
class Entry:
    """A message (or a term, whose key begins with a dash) and the file that holds it."""

    language: str
    topic: str
    key: str
    node: ast.Message | ast.Term

    def __str__(self) -> str:
        return f"locales/{self.language}/{self.topic}.ftl: {self.key}"

    def attributes(self) -> dict[str, ast.Attribute]:
        """The attributes by name."""
        return {attribute.id.name: attribute for attribute in self.node.attributes}


class Collector(visitor.Visitor):
    """Gathers what a message is made of."""

    def __init__(self) -> None:
        self.variables: set[str] = set()
        self.terms: set[str] = set()
        self.messages: set[str] = set()
        self.texts: list[str] = []
        self.selects: list[ast.SelectExpression] = []

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802
        self.variables.add(node.id.name)

    def visit_TermReference(self, node: ast.TermReference) -> None:  # noqa: N802
        self.terms.add(f"-{node.id.name}")

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802
        self.messages.add(node.id.name)

    def visit_TextElement(self, node: ast.TextElement) -> None:  # noqa: N802
        self.texts.append(node.value)

    def visit_SelectExpression(self, node: ast.SelectExpression) -> None:  # noqa: N802
        self.selects.append(node)
        self.generic_visit(node)


def made_of(node: ast.BaseNode | None) -> Collector:
    """The variables, references, texts and selects of a message, an attribute or a pattern."""
    collector = Collector()
    if node is not None:
        collector.visit(node)
    return collector


@cache
def files(language: str) -> dict[str, ast.Resource]:
    """The parsed files of a language, by topic."""
    folder = sorted((LOCALES / language).glob("*.ftl"))
    return {path.stem: _parsed(path) for path in folder}


def _parsed(path: Path) -> ast.Resource:
    return parse(path.read_text(encoding="utf-8"))


def entries(language: str) -> Iterator[Entry]:
    """All messages and terms of a language."""
    for topic, resource in files(language).items():
        for node in resource.body:
            if isinstance(node, ast.Message):
                yield Entry(language, topic, node.id.name, node)
            elif isinstance(node, ast.Term):
                yield Entry(language, topic, f"-{node.id.name}", node)


@cache
def by_key(language: str) -> dict[str, Entry]:
    """The entries of a language by key."""
    return {entry.key: entry for entry in entries(language)}


def everything() -> Iterator[Entry]:
    """The entries of all languages."""
    for language in LANGUAGES:
        yield from entries(language)


def plain_text(attribute: ast.Attribute) -> str:
    """The text of an attribute without placeables."""
    return "".join(made_of(attribute).texts)
