"""docs/understanding.md lists what the domain knows, where it is trained and what answers."""

from __future__ import annotations

import re
from functools import cache

from tests.rooms.house import ROOT, domain, intents
from tests.rooms.training import examples, turns

PAGE = ROOT / "docs" / "understanding.md"


@cache
def rows(heading: str) -> dict[str, list[str]]:
    """The cells of all tables below a heading, by the name in the first cell."""
    text = PAGE.read_text(encoding="utf-8")
    part = re.split(rf"^## {heading}$", text, flags=re.MULTILINE)[1]
    lines = re.findall(r"^\| (`.*) \|$", re.split(r"^## ", part, flags=re.MULTILINE)[0], re.M)
    cells = [[cell.strip() for cell in line.split(" | ")] for line in lines]
    named = {row[0].strip("`"): row[1:] for row in cells}
    assert len(named) == len(cells), "a name has two rows"
    return named


def test_every_intent_has_a_row() -> None:
    assert set(rows("Intents")) == set(intents())


def test_every_entity_has_a_row() -> None:
    assert set(rows("Entities")) == set(domain()["entities"])


def test_every_row_says_what_is_meant() -> None:
    assert all(all(cells) for cells in (*rows("Intents").values(), *rows("Entities").values()))


def test_topics_are_those_of_the_training_data() -> None:
    trained = {example.intent: example.path.parent.name for example in examples()}
    told = {intent: cells[1] for intent, cells in rows("Intents").items() if intent in trained}
    assert told == trained


def test_answers_are_those_of_the_rules() -> None:
    answers = {}
    for path, rule in turns("rule"):
        intent, action = (next(s[k] for s in rule["steps"] if k in s) for k in ("intent", "action"))
        answers[intent] = (path.split("/")[1], action)
    told = {intent: (cells[1], cells[2].strip("`")) for intent, cells in rows("Intents").items()}
    assert told == answers


def test_values_name_what_the_entities_hold() -> None:
    """The parts of a value that other code reads by name."""
    values = {entity: cells[0] for entity, cells in rows("Entities").items()}
    for entity, parts in {
        "ects": ["min", "max"],
        "hours": ["min", "max", "per"],
        "duration": ["min", "max"],
        "price": ["max", "currency"],
        "start": ["from", "to"],
    }.items():
        assert re.findall(r'"(\w+)"', values[entity]) == parts
