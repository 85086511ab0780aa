"""What a screen reader says: a page read from top to bottom, and what it tells by itself."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.async_api import BrowserContext, Page

_HERE = Path(__file__).parent
RECORDER = (_HERE / "announced.js").read_text(encoding="utf-8")
EXPECTED = _HERE / "heard"
# Set to write what was heard as what is expected; the tests fail all the same, so that it is read.
RENEW = "RENEW_HEARD"

_UNSPOKEN = {"RootWebArea", "generic", "none", "InlineTextBox", "ListMarker", "paragraph", "time"}
_UNSPOKEN |= {"LayoutTableRow", "row", "LabelText", "rowgroup", "DescriptionListDetail"}
_NAMED_BY_CONTENT = {"button", "heading", "link", "menuitem", "cell", "columnheader", "rowheader"}
_NAMED_BY_CONTENT |= {"term", "DisclosureTriangle", "menuitemradio", "gridcell", "StaticText"}
_STATES: dict[str, dict[Any, str]] = {
    "disabled": {True: "unavailable"},
    "expanded": {True: "expanded", False: "collapsed"},
    "pressed": {"true": "pressed", "false": "not pressed"},
    "checked": {"true": "checked", "false": "not checked"},
    "focused": {True: "FOCUS"},
}


async def record(context: BrowserContext) -> None:
    """From now on every page of the context keeps what it announces."""
    await context.add_init_script(RECORDER)


async def announced(page: Page) -> list[str]:
    """What was told since the last time, oldest first."""
    lines: list[str] = await page.evaluate("window.announced.splice(0)")
    return lines


async def read(page: Page) -> list[str]:
    """The page from top to bottom, a line for each thing, two spaces for what it is in."""
    session = await page.context.new_cdp_session(page)
    try:
        told = await session.send("Accessibility.getFullAXTree")
    finally:
        await session.detach()
    nodes = {node["nodeId"]: node for node in told["nodes"]}
    reading = _Reading(nodes)
    root = next(node for node in told["nodes"] if "parentId" not in node)
    reading.node(root, 0)
    return reading.lines


def newest(lines: list[str], count: int = 2) -> list[str]:
    """The same with the log's last messages only; of the others, how many there are."""
    starts = [place for place, line in enumerate(lines) if line.lstrip().startswith("article")]
    before = starts[:-count]
    if not before:
        return lines
    kept = starts[-count]
    return [*lines[: before[0]], f"… {len(before)} messages before", *lines[kept:]]


def differs(name: str, lines: list[str]) -> str | None:
    """None when ``heard/<name>.txt`` holds these lines; else what to do about it."""
    path = EXPECTED / f"{name}.txt"
    text = "".join(f"{line}\n" for line in lines)
    if os.environ.get(RENEW):
        path.parent.mkdir(parents=True, exist_ok=True)
        same = path.exists() and path.read_text(encoding="utf-8") == text
        path.write_text(text, encoding="utf-8")
        return None if same else f"{path} was written: read it"
    if not path.exists():
        return f"{path} is missing: run with {RENEW}=1 and read what it wrote"
    wanted = path.read_text(encoding="utf-8")
    return None if wanted == text else f"not as in {path}:\n{text}"


@dataclass
class _Reading:
    nodes: dict[str, dict[str, Any]]
    lines: list[str] = field(default_factory=list)

    def node(self, node: dict[str, Any], depth: int) -> None:
        """Reads a node and what is in it."""
        role, name = node["role"]["value"], _name(node)
        spoken = not node["ignored"] and role not in _UNSPOKEN
        if spoken and (text := _line(role, name, node)):
            self.lines.append("  " * depth + text)
            depth += 1
        # What it tells passes; it is taken down when it is announced.
        if spoken and role == "status":
            return
        if spoken and role in _NAMED_BY_CONTENT and name and not self._holds_controls(node):
            return
        for child in node.get("childIds", []):
            if child in self.nodes:
                self.node(self.nodes[child], depth)

    def _holds_controls(self, node: dict[str, Any]) -> bool:
        """A heading with a link in it is read with the link."""
        for child in node.get("childIds", []):
            inner = self.nodes.get(child)
            if inner and (
                inner["role"]["value"] in ("link", "button") or self._holds_controls(inner)
            ):
                return True
        return False


def _name(node: dict[str, Any]) -> str:
    return " ".join(str(node.get("name", {}).get("value", "")).split())


def _line(role: str, name: str, node: dict[str, Any]) -> str:
    """The words for one thing: what it is, its name, its value, how it stands."""
    if role == "StaticText":
        return name
    told = {one["name"]: one["value"].get("value") for one in node.get("properties", [])}
    parts = [f"{role} {told['level']}" if role == "heading" else role, name]
    if value := str(node.get("value", {}).get("value", "")):
        parts.append(f"“{value}”")
    if describes := str(node.get("description", {}).get("value", "")):
        parts.append(f"({describes})")
    parts += [words[told[state]] for state, words in _STATES.items() if told.get(state) in words]
    return ", ".join(filter(None, parts))
