"""“It must not take longer than two months” asks for two months at most.

The understanding reads the words next to a number, “longer than two months”, as a least. Where the
same part of the message denies them, the bound is turned round, for a limit is never the reverse of
what was said.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from guidance.hearing import Entity, Heard
from guidance.limits import plain

BOUNDED = {"price", "ects", "hours", "duration"}
MORE = (
    r"(?:longer|more|over|above|exceed\w*|beyond"
    r"|dluz\w*|wiec\w*|ponad|powyzej|droz\w*|przekracz\w*)"
)
LESS = r"(?:shorter|less|fewer|under|below|krocej|krotsz\w*|mniej\w*|ponizej|taniej|tansz\w*)"
# “Not” right before the words is understood by itself; one to four words may stand between.
DENIED = r"\b(?:not|no|never|cannot|\w+n.t|nie|nic|zaden|zadn\w)\s(?:[^\s,;.!?]+\s){1,4}"
# Somebody who does not mind denies no bound.
UNMINDED = re.compile(r"\b(?:mind|matter|nie (?:przeszkadza|szkodzi)|nic przeciw|problem)")
# A least price is no limit, so the understanding leaves the number of one out.
MOST_PAID = re.compile(DENIED + MORE + r"\s(?:than |niz |jak )?(?P<number>[0-9]+(?: ?[0-9]{3})*)\b")
TURNS = (("min", "max", re.compile(DENIED + MORE)), ("max", "min", re.compile(DENIED + LESS)))


def turned(heard: Heard) -> Heard:
    """The message with the bounds turned round that it denies."""
    folded = plain(heard.text)
    if heard.text.startswith("/") or UNMINDED.search(folded):
        return heard
    entities = tuple(_turned(one, folded) for one in heard.entities)
    return replace(heard, entities=entities)


def _turned(entity: Entity, folded: str) -> Entity:
    if entity.name not in BOUNDED or not isinstance(entity.value, Mapping):
        return entity
    value: Mapping[str, Any] = entity.value
    if entity.name == "price":
        return _most_paid(value, folded)
    for said, meant, words in TURNS:
        if value.get(said) is not None and value.get(meant) is None and words.search(folded):
            return Entity(entity.name, {**value, said: None, meant: value[said]})
    return entity


def _most_paid(value: Mapping[str, Any], folded: str) -> Entity:
    found = MOST_PAID.search(folded) if value.get("max") is None else None
    most = value.get("max") if found is None else int(found["number"].replace(" ", ""))
    return Entity("price", {**value, "max": most})
