"""What the files of the house look like."""

from __future__ import annotations

import ast
import re
import statistics
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.rooms.house import PYTHON_ROOMS, ROOT, files_in, kept_files, name, tree

LONGEST_FILE = 300
LONGEST_FUNCTION = 40
MEDIAN_FUNCTION = 10
LARGEST = 2**20
INDEX = "https://pypi.org/simple"
FILES = "https://files.pythonhosted.org/"
NEVER_KEPT = re.compile(
    r"\.(db|db-wal|db-shm|sqlite3?|pyc|log)$|\.env($|\.)|^models/.*\.tar\.gz$|^var/|\.venv/"
    r"|\.(pem|key|p12)$"
)
SECRET = re.compile(
    r"-----BEGIN [A-Z ]*PRIVATE KEY|\bgh[pousr]_[A-Za-z0-9]{30,}|\bAKIA[0-9A-Z]{16}\b"
    r"|\b\d{8,10}:AA[\w-]{33}\b"
)
# A path of one machine helps nobody on another.
OWN_PATH = re.compile(r"(?<![\w.:/])/(work|farm|home|root|Users)/\w")
# Not our words: a file is named by its subject, and what is not done is not promised.
# Nothing here writes its answers by a language model, so its vocabulary would mislead.
NOT_OUR_WORDS = re.compile(r"\b(TODO|FIXME|XXX|HACK|for now,|helpers?|LLMs?|AI assistants?)\b")
SPOKEN = ("data/", "locales/")


def told(wrong: list[str]) -> str:
    return "\n".join(wrong)


def python_files() -> tuple[Path, ...]:
    return tuple(files_in(*PYTHON_ROOMS, suffix=".py"))


def length(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def functions(path: Path) -> Iterator[tuple[str, int]]:
    """The functions of a file and how many lines each has, its docstring not counted."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            first, last = node.lineno, node.end_lineno or node.lineno
            yield f"{name(path)}:{first} {node.name}", last - first + 1 - docstring(node)


def docstring(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    first = node.body[0]
    if ast.get_docstring(node) is None or len(node.body) == 1:
        return 0
    return (first.end_lineno or first.lineno) - first.lineno + 1


def texts() -> Iterator[tuple[Path, str]]:
    """Every kept file that is text, but for the locks."""
    for path in kept_files():
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        if path.suffix != ".lock" and path != Path(__file__):
            yield path, text


def test_files_are_short() -> None:
    scripts = files_in("front", suffix=".js")
    long = [
        f"{name(path)}: {length(path)} lines"
        for path in (*python_files(), *scripts)
        if length(path) > LONGEST_FILE
    ]
    assert not long, told(long)


def test_functions_are_short() -> None:
    found = [one for path in python_files() for one in functions(path)]
    long = [f"{where}: {lines} lines" for where, lines in found if lines > LONGEST_FUNCTION]
    assert not long, told(long)
    assert statistics.median(lines for _where, lines in found) <= MEDIAN_FUNCTION


def test_no_file_is_large() -> None:
    kept = (path for path in kept_files() if path.suffix != ".lock")
    large = [name(path) for path in kept if path.stat().st_size > LARGEST]
    assert not large, told(large)


def test_databases_models_and_secrets_are_not_kept() -> None:
    wrong = [name(path) for path in kept_files() if NEVER_KEPT.search(name(path))]
    wrong += [name(path) for path, text in texts() if SECRET.search(text)]
    assert not wrong, told(wrong)


def test_no_path_of_one_machine() -> None:
    wrong = [
        f"{name(path)}: {found.group()}"
        for path, text in texts()
        if (found := OWN_PATH.search(text))
    ]
    assert not wrong, told(wrong)


def test_words_of_the_house() -> None:
    """What learners say, and the names of offers, are free."""
    wrong = [
        f"{name(path)}: {found.group()}"
        for path, text in texts()
        if not name(path).startswith(SPOKEN) and path.suffix != ".csv"
        if (found := NOT_OUR_WORDS.search(text))
    ]
    assert not wrong, told(wrong)


@pytest.mark.parametrize("lock", ["uv.lock", "bot/uv.lock"])
def test_locks_name_the_public_index_only(lock: str) -> None:
    with (ROOT / lock).open("rb") as file:
        packages: list[dict[str, Any]] = tomllib.load(file)["package"]
    sources = {url for package in packages if (url := package["source"].get("registry"))}
    kinds = {kind for package in packages for kind in package["source"]}
    assert sources == {INDEX}
    assert kinds <= {"registry", "editable", "virtual"}
    files = (one for package in packages for one in archives(package))
    assert not [one for one in files if not one["url"].startswith(FILES)]


def archives(package: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield from package.get("wheels", [])
    if "sdist" in package:
        yield package["sdist"]


@pytest.mark.parametrize("project", ["pyproject.toml", "bot/pyproject.toml"])
def test_projects_name_no_index_of_their_own(project: str) -> None:
    with (ROOT / project).open("rb") as file:
        uv = tomllib.load(file)["tool"].get("uv", {})
    assert not {"index", "index-url", "extra-index-url", "find-links"} & uv.keys()
