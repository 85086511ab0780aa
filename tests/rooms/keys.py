"""Which keys of locales/ the code says."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import product
from pathlib import Path

from guidance import criteria, limits
from guidance.answer import Term
from guidance.dialogue import cards, offers, talk
from guidance.reasons import unstated
from guidance.vocabulary import Credential, Mode, Offer, Provider
from tests.rooms.ftl import files
from tests.rooms.house import ROOT, files_in, tree
from words import languages

SPEAKING_ROOMS = ("actions", "cairn", "front", "guidance")
WIDGET = ROOT / "front" / "widget" / "static"
EMPTY = Offer(
    id="",
    credential=Credential(id="", title="", awarding_body=""),
    provider=Provider(name=""),
    mode=Mode.ONSITE,
)


def elements() -> set[str]:
    """The labels of a record's elements, as an offer that states nothing shows them."""
    card = cards.full_card(EMPTY, criteria.Criteria(), "en", date(2026, 1, 1), ())
    missing = (one for one in unstated(EMPTY) if isinstance(one, Term))
    return {label.key for label in (*(fact.label for fact in card.facts), *missing)}


def spans() -> set[str]:
    """The keys of criteria with a lower and an upper end."""
    named = product(("ects", "hours", "hours-week", "duration"), ("least", "most"))
    return {f"term-criterion-{name}-{end}" for name, end in named}


def made(pattern: str, names: Iterable[str]) -> set[str]:
    """The keys that a pattern makes of names."""
    return {pattern.format(name.replace("_", "-")) for name in names}


# Every key that is put together in code, by the f-string that does it.
FAMILIES = {
    "offers-ask-{}": made("offers-ask-{}", ("topic", "field")),
    "offers-field-{}": made("offers-field-{}", offers.FIELDS),
    "offers-field-{}-topic": made("offers-field-{}-topic", offers.FIELDS),
    "offers-reason-{}": made("offers-reason-{}", ("title", "outcome", "skill", "description")),
    "talk-again-{}": made("talk-again-{}", ("topic", "field", "contact", "relax")),
    "talk-button-{}": made("talk-button-{}", languages()),
    "talk-reading-{}": made("talk-reading-{}", talk.READINGS),
    "term-criterion-{}{}": spans(),
    "term-element-{}": elements(),
    "term-level-{}": made("term-level-{}", ("beginner", "intermediate", "advanced")),
    "term-limit-{}": made("term-limit-{}", limits.CHECKS),
    "term-mode-{}": made("term-mode-{}", Mode),
    "term-order-{}": made("term-order-{}", criteria.ORDERS),
    "term-supervision-{}": set(cards.SUPERVISION.values()),
}
# A name that begins like a key and is none: a conversation of the terminal.
NO_KEYS = {"shell-{}"}
PAGE_LANGUAGES = made("page-language-{}", languages())


@dataclass(frozen=True)
class Use:
    """A key that the code names, and where."""

    key: str
    path: Path
    line: int

    def __str__(self) -> str:
        return f"{self.path.relative_to(ROOT)}:{self.line}: {self.key}"


def literals() -> Iterator[Use]:
    """Texts in the code that have the form of a key: a topic, a dash, and more."""
    topics = "|".join(files("en"))
    key = re.compile(rf"(?:{topics}|utter|source)(?:-[a-z0-9]+)+")
    for path in files_in(*SPEAKING_ROOMS, suffix=".py"):
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Constant) and key.fullmatch(str(node.value)):
                yield Use(str(node.value), path, node.lineno)


def patterns() -> Iterator[Use]:
    """F-strings in the code that begin like a key."""
    topics = tuple(f"{topic}-" for topic in files("en"))
    for path in files_in(*SPEAKING_ROOMS, suffix=".py"):
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.JoinedStr) and pattern(node).startswith(topics):
                yield Use(pattern(node), path, node.lineno)


def pattern(node: ast.JoinedStr) -> str:
    """An f-string with {} for what is put in."""
    return "".join(str(v.value) if isinstance(v, ast.Constant) else "{}" for v in node.values)


def in_templates() -> Iterator[Use]:
    """The keys that the pages say."""
    for path in files_in("front", suffix=".html"):
        text = path.read_text(encoding="utf-8")
        for found in re.finditer(r"""words\.say\(["']([a-z0-9-]+)["'][),]""", text):
            yield Use(found[1], path, text.count("\n", 0, found.start()) + 1)


def in_widget() -> Iterator[Use]:
    """The keys that the widget says by name; it knows them without their topic."""
    for path in sorted(WIDGET.glob("*.js")):
        text = path.read_text(encoding="utf-8")
        for found in re.finditer(r"""\bsay\(["']([a-z0-9-]+)["']\)""", text):
            yield Use(f"widget-{found[1]}", path, text.count("\n", 0, found.start()) + 1)


def texts_of_widget() -> set[str]:
    """All texts in the widget's code, as keys: some are said by way of a table."""
    sources = (path.read_text(encoding="utf-8") for path in sorted(WIDGET.glob("*.js")))
    return {f"widget-{found}" for text in sources for found in re.findall(r'"([a-z-]+)"', text)}


def calls() -> Iterator[tuple[Use, set[str]]]:
    """Calls that say a key with all their fields by name, and those names."""
    for path in files_in(*SPEAKING_ROOMS, suffix=".py"):
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Call) and node.args and _callee(node) in {"say", "Term", "Say"}:
                first = node.args[0]
                fields = _fields(node)
                if isinstance(first, ast.Constant) and fields is not None:
                    yield Use(str(first.value), path, node.lineno), fields


def _callee(node: ast.Call) -> str:
    match node.func:
        case ast.Name(id=called) | ast.Attribute(attr=called):
            return called
    return ""


def _fields(node: ast.Call) -> set[str] | None:
    """The names of a call's fields; None where the code alone does not tell."""
    if len(node.args) == 2:
        given = node.args[1]
        return _texts(given.keys) if isinstance(given, ast.Dict) else None
    names = [keyword.arg for keyword in node.keywords]
    return None if None in names else {name for name in names if name}


def _texts(nodes: Iterable[ast.expr | None]) -> set[str]:
    return {str(node.value) for node in nodes if isinstance(node, ast.Constant)}
