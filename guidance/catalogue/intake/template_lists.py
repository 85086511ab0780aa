"""Lists in which several columns say the same thing by position: outcomes, larger credentials."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import zip_longest
from typing import Any

from guidance.catalogue.intake import cells
from guidance.catalogue.intake.template_cells import Field, Get, Reading, Row
from guidance.catalogue.intake.template_parts import Named
from guidance.errors import BadValue
from guidance.vocabulary import LearningOutcome, Skill, StackingLink

# The number of an outcome in front of a skill.
NUMBER = re.compile(r"([1-9][0-9]{0,3})\s*:\s*")


def outcomes(fields: list[Field], reading: Reading) -> Get:
    """The learning outcomes: the n-th of each language is one, with the skills it is linked to."""
    of = [one for one in fields if one.column.name == "learning_outcomes_xx"]
    skills = next((one for one in fields if one.column.name == "outcome_skills"), None)
    if len(of) == 1 and skills is None:
        return _in_one_language(of[0], reading)

    def get(row: Row) -> tuple[LearningOutcome, ...]:
        lists = {one: reading.items(one, row[one.index]) for one in of if row[one.index]}
        linked = _linked(skills, row[skills.index], reading) if skills else {}
        longest = max((_length(found) for found in lists.values()), default=0)
        _lengths(lists, longest, reading)
        codes = [one.place.language for one in lists]
        rows = zip_longest(*lists.values(), fillvalue="")
        found = [
            LearningOutcome(
                {code: text for code, text in zip(codes, texts, strict=True) if text},
                linked.pop(number, ()),
            )
            for number, texts in enumerate(rows, 1)
        ]
        if skills and linked:
            reading.problems.append((skills.name, f"there is no outcome {min(linked)}"))
        return tuple(one for one in found if one.texts or one.skills)

    return get


def _in_one_language(one: Field, reading: Reading) -> Get:
    code = one.place.language

    def get(row: Row) -> tuple[LearningOutcome, ...]:
        cell = row[one.index]
        found = reading.items(one, cell) if cell else ()
        return tuple(LearningOutcome({code: text}) for text in found if text)

    return get


def _length(found: list[str]) -> int:
    return max((number for number, text in enumerate(found, 1) if text), default=0)


def _lengths(lists: dict[Field, list[str]], longest: int, reading: Reading) -> None:
    """Warns where a list is shorter than another, unless semicolons say so."""
    for one, found in lists.items():
        if len(found) < longest:
            problem = f"has {len(found)} outcomes, another language has {longest}"
            reading.problems.append((one.name, f"{problem}; those stand alone"))


def _linked(one: Field, cell: str, reading: Reading) -> dict[int, tuple[Skill, ...]]:
    """The skills of each outcome, from items like “2: perform data analysis”."""
    found: dict[int, tuple[Skill, ...]] = {}
    for label, *rest in cells.parts(reading.plain(cell, one.name) or ""):
        if not label:
            continue
        number = NUMBER.match(label)
        try:
            if number is None:
                problem = f"“{label[:80]}” is not like 2: perform data analysis"
                reading.problems.append((one.name, problem))
            else:
                at, skill = int(number[1]), cells.skill([label[number.end() :], *rest])
                found[at] = (*found.get(at, ()), skill)
        except BadValue as error:
            reading.problems.append((one.name, str(error)))
    return found


def stacks(named: Named, fields: list[Field], reading: Reading) -> Get:
    """The larger credentials, each column a list in the same order."""
    into = named.get("stacks_into")
    if into is None:
        return lambda _row: ()
    columns = ("stacks_into_title", "stacks_into_decided_by", "stacks_into_credits")
    others = [named.get(name) for name in columns]
    notes = [one for one in fields if one.column.name == "stacks_into_note_xx"]

    def get(row: Row) -> tuple[StackingLink, ...]:
        cell = row[into.index]
        if not cell:
            return ()
        title, decided, credits_ = (_by_position(one, row, reading) for one in others)
        note = {one.place.language: _by_position(one, row, reading) for one in notes}
        found = []
        for at, item in enumerate(cells.items(reading.identifier(cell, into.name) or "")):
            target = _value(into, item, reading)
            if target is not None:
                texts = {code: list_[at] for code, list_ in note.items() if list_.get(at)}
                more = (title.get(at), decided.get(at), credits_.get(at))
                found.append(StackingLink(target, *more, note=texts))
        return tuple(found)

    return get


def _by_position(one: Field | None, row: Row, reading: Reading) -> dict[int, Any]:
    if one is None or not row[one.index]:
        return {}
    found = enumerate(reading.items(one, row[one.index]))
    return {at: _value(one, item, reading) for at, item in found if item}


def _value(one: Field, item: str, reading: Reading) -> Any:
    read: Callable[[str], Any] = one.column.read or str
    try:
        return read(item) if item else None
    except BadValue as error:
        reading.problems.append((one.name, str(error)))
        return None
