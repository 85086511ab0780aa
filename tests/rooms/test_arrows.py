"""Who may import whom, and what an import may do."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator

from tests.rooms.house import PROCESS_ROOMS, PYTHON_ROOMS, ROOT, files_in, name, tree

OURS = set(PYTHON_ROOMS) - {"bot"}

# Nothing is opened by an import: a module is read by tests, tools and processes alike.
SEALED = """
import importlib, pkgutil, socket, sqlite3, sys

def refuse(what):
    def refusing(*_args, **_more):
        raise AssertionError(f"an import opens {what}")
    return refusing

sqlite3.connect = sqlite3.dbapi2.connect = refuse("a database")
socket.socket.connect = socket.socket.bind = refuse("a socket")
socket.create_connection = socket.getaddrinfo = refuse("a connection")

def modules(room):
    package = importlib.import_module(room)
    yield room
    for found in pkgutil.walk_packages(package.__path__, f"{room}."):
        if not {"migrations", "__main__"} & set(found.name.split(".")):
            yield found.name

for room in sys.argv[1:]:
    for module in modules(room):
        importlib.import_module(module)
"""
QUICK = """
import sys
import guidance.catalogue.store, front.app
print(*(name for name in ("alembic", "asyncpg") if name in sys.modules))
"""


def python(code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code, *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )


def imported(module: ast.Module) -> Iterator[tuple[int, str]]:
    """Every absolute import of a file, also one within a function: its line and first name."""
    for node in ast.walk(module):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name.split(".")[0]) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.lineno, node.module.split(".")[0]


def test_contracts_of_pyproject_are_kept() -> None:
    code = "from importlinter.cli import lint_imports; raise SystemExit(lint_imports())"
    run = python(code)
    assert run.returncode == 0, run.stdout + run.stderr


def test_bot_imports_nothing_of_ours() -> None:
    """It runs on another Python, in an environment of its own."""
    wrong = [
        f"{name(path)}:{line} imports {module}"
        for path in files_in("bot", suffix=".py")
        for line, module in imported(tree(path))
        if module in OURS
    ]
    assert not wrong, "\n".join(wrong)


def test_nobody_imports_bot() -> None:
    wrong = [
        f"{name(path)}:{line}"
        for path in files_in(*OURS, suffix=".py")
        for line, module in imported(tree(path))
        if module == "bot"
    ]
    assert not wrong, "\n".join(wrong)


def test_deploy_needs_only_the_standard_library() -> None:
    """It runs before there is an environment."""
    own = {path.stem for path in files_in("deploy", suffix=".py")}
    wrong = [
        f"{name(path)}:{line} imports {module}"
        for path in files_in("deploy", suffix=".py")
        for line, module in imported(tree(path))
        if module not in sys.stdlib_module_names | own
    ]
    assert not wrong, "\n".join(wrong)


def test_an_import_opens_nothing() -> None:
    run = python(SEALED, *PROCESS_ROOMS)
    assert run.returncode == 0, run.stderr


def test_serving_imports_no_migrations() -> None:
    """alembic costs more time to import than all the rest; only a first start needs it."""
    run = python(QUICK)
    assert run.returncode == 0, run.stderr
    assert not run.stdout.split()
