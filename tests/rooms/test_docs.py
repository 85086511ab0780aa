"""What the documentation names exists, and what exists is documented."""

from __future__ import annotations

import ast
import re
import shlex
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import typer.main
from pydantic_settings import BaseSettings
from typer.core import TyperGroup

from actions.__main__ import ActionSettings
from cairn.cli import app
from front.alerts.settings import AlertSettings
from front.settings import Settings
from front.telegram.settings import TelegramSettings
from guidance.catalogue.engine import CatalogueSettings
from guidance.secretfiles import FILE, SECRETS
from tests.rooms.house import ROOT, files_in, kept_files, name, tree

SETTINGS = ROOT / "docs" / "settings.md"
README = ROOT / "README.md"
PAGES = tuple(path for path in kept_files() if path.suffix == ".md")
DECISIONS = tuple(path for path in PAGES if re.match(r"docs/decisions/\d", name(path)))
PARTS = ["Context", "Decision", "Consequences"]
SETTING = re.compile(r"\bCAIRN_[A-Z][A-Z_]*[A-Z]\b")
FENCE = re.compile(r"^```[a-z]*\n(.*?)^```", re.MULTILINE | re.DOTALL)
INLINE = re.compile(r"`([^`\n]+)`")
LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)|<img[^>]+src=\"([^\"]+)\"")
HEADING = re.compile(r"^#+ +(.*?) *$", re.MULTILINE)
DAY = re.compile(r"\b\d{4}-\d{2}-\d{2}\b")


# A secret setting may also name a file: docs/encryption.md says so of all at once.
IN_FILES = {name + FILE for name in SECRETS}


def told(wrong: list[str]) -> str:
    return "\n".join(wrong)


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def headings(path: Path) -> list[str]:
    return HEADING.findall(FENCE.sub("", read(path)))


def fields(*kinds: type[BaseSettings]) -> set[str]:
    return {
        f"{kind.model_config.get('env_prefix', '')}{field}".upper()
        for kind in kinds
        for field in kind.model_fields
    }


def named_in_code() -> set[str]:
    """Settings that code reads by name; a docstring may speak of all of them (``CAIRN_…``)."""
    found = set()
    for path in files_in("bot", "cairn", "deploy", "front", "guidance", "actions", suffix=".py"):
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                found |= set(SETTING.findall(node.value))
    scripts = [path for path in kept_files() if path.parent.name == "deploy" and not path.suffix]
    for path in (ROOT / "Makefile", ROOT / "endpoints.yml", *scripts):
        found |= set(SETTING.findall(read(path)))
    return found


def test_every_setting_has_a_heading() -> None:
    existing = (
        fields(AlertSettings, Settings, TelegramSettings, CatalogueSettings, ActionSettings)
        | named_in_code()
    ) - IN_FILES
    described = [heading for heading in headings(SETTINGS) if SETTING.fullmatch(heading)]
    assert sorted(described) == sorted(existing)


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_settings_named_on_a_page_exist(page: Path) -> None:
    assert set(SETTING.findall(read(page))) - set(headings(SETTINGS)) - IN_FILES == set()


def targets() -> set[str]:
    return set(re.findall(r"^([a-z][a-z-]*):", read(ROOT / "Makefile"), re.MULTILINE))


def commands(page: Path) -> Iterator[str]:
    """The lines of a page's fenced blocks, and what stands in its text as code."""
    text = read(page)
    for block in FENCE.findall(text):
        yield from (line.strip().removeprefix("$ ") for line in block.splitlines())
    yield from INLINE.findall(FENCE.sub("", text))


def words_of(command: str) -> list[str]:
    """A command's words, without the settings before it and what follows a ; or #."""
    try:
        words = shlex.split(re.split(r"\s[;&|#]|^#", command)[0])
    except ValueError:
        return []
    while words and "=" in words[0]:
        words.pop(0)
    return words


def test_readme_names_the_two_commands() -> None:
    lines = {line for block in FENCE.findall(read(README)) for line in block.splitlines()}
    called = {tuple(words_of(line)) for line in lines}
    assert {("make", "run"), ("make", "test")} <= called


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_make_targets_named_on_a_page_exist(page: Path) -> None:
    called = [words_of(command) for command in commands(page)]
    named = {
        word
        for words in called
        if words[:1] == ["make"]
        for word in words[1:]
        if "=" not in word and not word.startswith("-")
    }
    assert named - targets() == set()


def test_every_make_target_is_declared_and_explained() -> None:
    makefile = read(ROOT / "Makefile")
    declared = re.search(r"^\.PHONY: (.*)$", makefile, re.MULTILINE)
    assert declared
    assert set(declared[1].split()) == targets()
    assert {f"make {target}" for target in targets() - {"help"}} <= {
        command for page in PAGES for command in commands(page)
    }


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_cairn_commands_on_a_page_exist(page: Path) -> None:
    called = [words_of(command) for command in commands(page)]
    for words in called:
        if words and Path(words[0]).name == "cairn":
            resolve(words[1:])


def resolve(words: list[str]) -> None:
    """Walks down the tree of commands; fails at a word or an option that is not there."""
    command: Any = typer.main.get_command(app)
    context = typer.Context(command, info_name="cairn")
    while words and isinstance(command, TyperGroup) and not words[0].startswith("-"):
        title, command, words = command.resolve_command(context, words)
        context = typer.Context(command, info_name=title, parent=context)
    options = {option for one in command.get_params(context) for option in one.opts}
    unknown = [w for w in words if w.startswith("--") and w.split("=")[0] not in options]
    assert not unknown, f"{context.command_path} has no {unknown}"


def test_a_command_that_is_not_there_is_noticed() -> None:
    resolve(["train", "--force"])
    with pytest.raises(AssertionError):
        resolve(["train", "--slowly"])
    with pytest.raises(Exception, match="No such command"):
        resolve(["catalogue", "dance"])


def anchors(page: Path) -> set[str]:
    """The addresses of a page's headings, as forges make them."""
    kept = (re.sub(r"[^\w\- ]", "", heading.lower()) for heading in headings(page))
    return {heading.replace(" ", "-") for heading in kept}


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_links_lead_somewhere(page: Path) -> None:
    wrong = []
    for target in (link or image for link, image in LINK.findall(FENCE.sub("", read(page)))):
        if re.match(r"[a-z]+:", target):
            continue
        file, _, anchor = target.partition("#")
        aim = (page.parent / file).resolve() if file else page
        if not aim.exists() or (anchor and aim.suffix == ".md" and anchor not in anchors(aim)):
            wrong.append(target)
    assert not wrong, told(wrong)


def test_every_page_is_linked_from_another() -> None:
    linked = {
        (page.parent / link.partition("#")[0]).resolve()
        for page in PAGES
        for link, _image in LINK.findall(read(page))
        if not re.match(r"[a-z]+:", link)
    }
    roots = {README, ROOT / "CHANGELOG.md"}
    lost = [name(page) for page in PAGES if page not in linked | roots]
    assert not lost, told(lost)


@pytest.mark.parametrize("page", DECISIONS, ids=name)
def test_a_decision_has_a_title_a_date_and_three_parts(page: Path) -> None:
    lines = read(page).splitlines()
    assert re.fullmatch(r"# \S.*", lines[0])
    days = DAY.findall("\n".join(lines[1:6]))
    assert days, "no date below the title"
    date.fromisoformat(days[0])
    assert [heading for heading in headings(page) if heading in PARTS] == PARTS


def test_decisions_are_numbered_without_a_gap() -> None:
    numbers = [int(path.name.split("-")[0]) for path in DECISIONS]
    assert numbers == list(range(1, len(DECISIONS) + 1))
    assert DECISIONS
