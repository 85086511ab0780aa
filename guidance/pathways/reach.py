"""What of a puzzle can be had at all, and what of it plays a part."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import replace
from graphlib import CycleError, TopologicalSorter

from guidance.pathways.puzzle import Group, Node, Option, Puzzle, Tally


def obtainable(nodes: Mapping[str, Node], only: Container[str] | None = None) -> frozenset[str]:
    """The nodes that can be had, whatever the dates, with ``only`` these courses.

    Nodes that need each other in a circle are not had by that.
    """
    users = _users(nodes)
    held: set[str] = set()
    waiting = sorted(nodes, reverse=True)
    while waiting:
        name = waiting.pop()
        if name not in held and _can(nodes[name], held, only):
            held.add(name)
            waiting.extend(user for user in users.get(name, ()) if user not in held)
    return frozenset(held)


def _can(node: Node, held: set[str], only: Container[str] | None) -> bool:
    usable = (one for one in node.options if only is None or one.id in only)
    if any(option_can(option, held) for option in usable):
        return True
    return node.tally is not None and reached(node.tally, held) >= node.tally.asked


def option_can(option: Option, held: Container[str]) -> bool:
    """Whether all that a course needs is among the nodes held."""
    return all(any(name in held for name in group) for group in option.needs)


def reached(tally: Tally, held: Container[str]) -> int:
    """The credits that the parts held count, in hundredths."""
    return sum(points for part, points in tally.parts if part in held)


def met(needs: Iterable[Group], held: Container[str]) -> bool:
    """Whether one node of each group is held."""
    return all(any(name in held for name in group) for group in needs)


def _users(nodes: Mapping[str, Node]) -> dict[str, list[str]]:
    users: dict[str, list[str]] = {}
    for name, node in nodes.items():
        for used in dict.fromkeys(below(node)):
            users.setdefault(used, []).append(name)
    return users


def below(node: Node) -> Iterator[str]:
    """The nodes that a node may need or count."""
    for option in node.options:
        for group in option.needs:
            yield from group
    if node.tally is not None:
        yield from (part for part, _ in node.tally.parts)


def trimmed(puzzle: Puzzle) -> Puzzle | None:
    """The puzzle with nothing but what can be had and may be needed; None if it has no solution."""
    nodes = _closure(puzzle.nodes, puzzle.needs)
    able = obtainable(nodes)
    needs = tuple(_among(group, able) for group in puzzle.needs)
    if not all(needs):
        return None
    usable = {name: _usable(nodes[name], able) for name in sorted(able)}
    kept = _closure(usable, needs)
    for name in round_about(kept):
        rest = {other: node for other, node in kept.items() if other != name}
        usable[name] = _usable(kept[name], obtainable(rest))
    return Puzzle(_closure(usable, needs), needs, puzzle.hours)


def round_about(nodes: Mapping[str, Node]) -> tuple[str, ...]:
    """The nodes in circles, or between them: what needs them does not help to have them."""
    left = {name: set(below(node)) for name, node in nodes.items()}
    while True:
        used = set().union(*left.values())
        kept = {name: needed & left.keys() for name, needed in left.items() if name in used}
        kept = {name: needed for name, needed in kept.items() if needed}
        if len(kept) == len(left):
            return tuple(sorted(kept))
        left = kept


def _closure(nodes: Mapping[str, Node], needs: Iterable[Group]) -> dict[str, Node]:
    kept: dict[str, Node] = {}
    waiting = [name for group in needs for name in group]
    while waiting:
        name = waiting.pop()
        if name in nodes and name not in kept:
            kept[name] = nodes[name]
            waiting.extend(below(kept[name]))
    return {name: kept[name] for name in sorted(kept)}


def _among(group: Group, able: Container[str]) -> Group:
    return tuple(name for name in group if name in able)


def _usable(node: Node, able: frozenset[str]) -> Node:
    options = tuple(
        replace(option, needs=tuple(_among(group, able) for group in option.needs))
        for option in sorted(node.options, key=lambda option: option.id)
        if option_can(option, able)
    )
    tally = node.tally
    if tally is None or reached(tally, able) < tally.asked:
        return Node(options)
    parts = sorted(part for part in tally.parts if part[0] in able)
    return Node(options, Tally(tally.asked, tuple(parts)))


def circle(nodes: Mapping[str, Node]) -> tuple[str, ...]:
    """Nodes that need each other in a circle, one after the other; empty where there is none."""
    graph = {name: sorted(set(below(node)) & nodes.keys()) for name, node in sorted(nodes.items())}
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        return tuple(reversed(error.args[1][1:]))
    return ()
