"""Nothing that is read may run: no pickles and their like, but what is named here and why."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.rooms.house import PYTHON_ROOMS, files_in, name, tree

_MODULES = {
    "pickle", "cPickle", "_pickle", "dill", "cloudpickle", "joblib", "jsonpickle", "marshal",
    "shelve", "skops", "torch", "pandas",
}  # fmt: skip
_CALLS = {"eval", "exec", "compile", "__import__", "unsafe_load", "full_load", "from_pickled_model"}
# Loaders of PyYAML that build whatever objects a file names.
_LOADERS = {"Loader", "UnsafeLoader", "FullLoader", "CLoader", "CUnsafeLoader", "CFullLoader"}
_LOOK_AGAIN = timedelta(days=365)


@dataclass(frozen=True)
class Let:
    """A use that is looked at and let be; ``why`` it reads nothing that others wrote."""

    file: str
    found: str
    looked: date
    why: str


EXCEPTIONS = (
    Let(
        "bot/components/language.py",
        "from_pickled_model()",
        date(2026, 11, 23),
        "the model within the installed package py3langid, whose hash is in bot/uv.lock",
    ),
    Let(
        "benchmarks/understanding/rivals/alternatives/candidates.py",
        "import pickle",
        date(2026, 11, 23),
        "writes only, to tell a size in bytes; it never loads",
    ),
)


def unsafe(module: ast.Module) -> set[str]:
    """What in a file could run what it reads."""
    found = set()
    for node in ast.walk(module):
        if isinstance(node, ast.Import):
            found |= {
                f"import {one.name}" for one in node.names if one.name.split(".")[0] in _MODULES
            }
        elif isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] in _MODULES:
            found.add(f"import {node.module}")
        elif isinstance(node, ast.Call):
            found |= _of_call(node)
    return found


def _of_call(call: ast.Call) -> set[str]:
    named = call.func
    last = named.attr if isinstance(named, ast.Attribute) else getattr(named, "id", "")
    of = ast.unparse(named.value) if isinstance(named, ast.Attribute) else ""
    found = {f"{last}()"} if last in _CALLS and of in {"", "yaml", "LanguageIdentifier"} else set()
    for keyword in call.keywords:
        value = ast.unparse(keyword.value)
        if keyword.arg == "allow_pickle" and value != "False":
            found.add("allow_pickle")
        if keyword.arg == "Loader" and value.split(".")[-1] in _LOADERS:
            found.add(f"yaml.load({value})")
    if ast.unparse(named) == "np.load" and not any(k.arg == "allow_pickle" for k in call.keywords):
        found.add("np.load without allow_pickle=False")
    if ast.unparse(named) == "yaml.load" and not any(k.arg == "Loader" for k in call.keywords):
        found.add("yaml.load without Loader")
    if ast.unparse(named) == "subprocess.run" and any(
        k.arg == "shell" and ast.unparse(k.value) != "False" for k in call.keywords
    ):
        found.add("shell=True")
    return found


def _uses() -> set[tuple[str, str]]:
    rooms = (*PYTHON_ROOMS, "benchmarks")
    return {
        (name(path), found)
        for path in files_in(*rooms, suffix=".py")
        for found in unsafe(tree(path))
    }


def test_nothing_that_is_read_may_run() -> None:
    assert _uses() == {(one.file, one.found) for one in EXCEPTIONS}


def test_exceptions_are_looked_at_again() -> None:
    for one in EXCEPTIONS:
        assert one.looked + _LOOK_AGAIN >= date.today(), f"look at it again: {one.file}"
        assert len(one.why) > 20, one.file


@pytest.mark.parametrize(
    "code",
    [
        "import pickle",
        "from joblib import load",
        "import torch.serialization",
        "eval(text)",
        "exec(text)",
        "yaml.load(text)",
        "yaml.load(text, Loader=yaml.Loader)",
        "yaml.unsafe_load(text)",
        "np.load(file)",
        "np.load(file, allow_pickle=True)",
        "subprocess.run(text, shell=True)",
    ],
)
def test_each_of_them_would_be_seen(code: str) -> None:
    assert unsafe(ast.parse(code))


@pytest.mark.parametrize(
    "code", ["re.compile(text)", "yaml.safe_load(text)", "np.load(file, allow_pickle=False)"]
)
def test_what_runs_nothing_is_let_be(code: str) -> None:
    assert not unsafe(ast.parse(code))


def test_scripts_in_the_browser_run_no_text() -> None:
    for path in files_in("front", suffix=".js"):
        if "vendor" not in path.parts:
            _check_script(path)


def _check_script(path: Path) -> None:
    text = path.read_text("utf-8")
    for word in ("eval(", "new Function", "document.write", ".innerHTML", ".outerHTML", "setHTML"):
        assert word not in text, f"{name(path)}: {word}"
