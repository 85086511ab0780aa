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
# What is spent is time, too: “no more than 5 hours” is no price.
OF_TIME = re.compile(
    r"\s*(?:h|hours?|hrs|min\w*|days?|weeks?|months?|godz\w*|dni|tyg\w*|mies\w*)\b"
)
TURNS = (("min", "max", re.compile(DENIED + MORE)), ("max", "min", re.compile(DENIED + LESS)))


def turned(heard: Heard) -> Heard:
    """The message with the bounds turned round that it denies."""
    folded = plain(heard.text)
    if heard.text.startswith("/") or UNMINDED.search(folded):
        return heard
    turned_round = (_turned(one, folded) for one in heard.entities)
    return replace(heard, entities=tuple(one for one in turned_round if one is not None))


def _turned(entity: Entity, folded: str) -> Entity | None:
    if entity.name not in BOUNDED or not isinstance(entity.value, Mapping):
        return entity
    value: Mapping[str, Any] = entity.value
    if entity.name == "price":
        return _most_paid(value, folded)
    for said, meant, words in TURNS:
        if value.get(said) is not None and value.get(meant) is None and words.search(folded):
            return Entity(entity.name, {**value, said: None, meant: value[said]})
    return entity


def _most_paid(value: Mapping[str, Any], folded: str) -> Entity | None:
    """The price with its number; None where what was taken for one is a time."""
    if value.get("max") is not None:
        spent = re.search(rf"\b{value['max']}{OF_TIME.pattern}", folded)
        return Entity("price", value) if spent is None else None
    found = MOST_PAID.search(folded)
    if found is None:
        return Entity("price", value)
    if OF_TIME.match(folded, found.end()):
        return None
    return Entity("price", {**value, "max": int(found["number"].replace(" ", ""))})
