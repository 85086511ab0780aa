"""What the page on adding a channel says is true of the one it shows."""

from __future__ import annotations

import ast
import io
import re
import tokenize
from pathlib import Path

from front.messaging import Channel
from tests.rooms.house import ROOT

PAGE = ROOT / "docs" / "adding-a-channel.md"
ROOM = ROOT / "front" / "matrix"
# The protocol itself, which is there without Cairn too: its HTTP API, and how its answers read.
CLIENT = {"client.py", "events.py"}
MOST = 150
_LAYOUT = {
    tokenize.COMMENT,
    tokenize.NL,
    tokenize.NEWLINE,
    tokenize.INDENT,
    tokenize.DEDENT,
    tokenize.ENCODING,
    tokenize.ENDMARKER,
}


def documentation(tree: ast.Module) -> set[int]:
    """The lines of docstrings."""
    kinds = ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef
    lines: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, kinds) and ast.get_docstring(node) is not None:
            first = node.body[0]
            lines |= set(range(first.lineno, (first.end_lineno or first.lineno) + 1))
    return lines


def lines_of_code(path: Path) -> int:
    """Lines with code on them: no blank ones, no comments, no docstrings."""
    text = path.read_text(encoding="utf-8")
    code: set[int] = set()
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type not in _LAYOUT:
            code |= set(range(token.start[0], token.end[0] + 1))
    return len(code - documentation(ast.parse(text)))


def test_a_channel_is_shorter_than_promised() -> None:
    files = [path for path in sorted(ROOM.glob("*.py")) if path.name not in CLIENT]
    counted = {path.name: lines_of_code(path) for path in files}
    assert sum(counted.values()) < MOST, counted
    text = PAGE.read_text(encoding="utf-8")
    [told] = re.findall(r"(\d+) lines of code", text)
    assert int(told) == sum(counted.values()), counted
    for name, lines in counted.items():
        if name != "__init__.py":
            assert f"| `{name}` | {lines} |" in text


def test_the_counting_counts() -> None:
    text = '"""Doc\n\nstring."""\n\nimport os  # why\n\n# alone\nwords = """a\nb"""\n'
    path = ROOM / "channel.py"
    tree = ast.parse(text)
    assert documentation(tree) == {1, 2, 3}
    assert 0 < lines_of_code(path) < len(path.read_text(encoding="utf-8").splitlines())


def test_every_method_of_a_channel_is_on_the_page() -> None:
    text = PAGE.read_text(encoding="utf-8")
    missing = [name for name in vars(Channel) if name[0] != "_" and f"`{name}" not in text]
    assert missing == []
