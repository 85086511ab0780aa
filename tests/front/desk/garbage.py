"""What no honest browser sends: made for every address and every field that its page reads."""

import ast
import inspect
import random
import re
import sys
from collections.abc import Iterator
from functools import cache

from front.desk import sent
from front.desk.conversation import forms
from front.desk.guard import Address
from front.desk.replies import form as reply_form
from front.figures import period
from tests.front.desk.rights import name_of

ROUNDS = 8  # forms of good and bad fields by chance, for each address
NUL = "a\0b"
GARBAGE = (
    "",
    "0",
    "-1",
    "1e9",
    "²",
    "١٢",
    "2147483648",
    "9" * 30,
    "9" * 5000,
    "nan",
    "0001-01-01",
    "9999-12-31",
    "2026-02-30",
    "0001-01-01T00:00",
    "9999-12-31T23:59",
    "2026-03-01T25:00+99:99",
    "24:00",
    "00:00+23:59",
    "counsellor-",
    "team-²",
    "../../etc/passwd",
    "' OR 1=1 --",
    "{name}{0}{{",
    "<script>x</script>",
    "\u202e\ufeff\U0001f600",
    "[",
    "x" * 5000,
)
GOOD = {
    "first": "2026-03-01",
    "last": "2026-03-02",
    "from": "2026-03-01",
    "to": "2026-03-02",
    "starts": "2099-03-01T10:00",
    "ends": "2099-03-01T12:00",
    "until": "2099-03-01T12:00",
    "opens": "09:00",
    "closes": "17:00",
    "weekday": "1",
    "state": "open",
    "status": "away",
    "zone": "Europe/Warsaw",
    "text": "hello",
    "name": "name",
    "tag": "tag",
    "outcome": "reached",
    "hours": "1",
    "note": "why",
    "follow_up": "2099-03-01",
    "client_id": "c-1",
    "question": "What is EQF?",
    "message": "2",
    "right": "It is a framework.",
    "login": "somebody.else@example.org",
    "shown_name": "Somebody",
    "interface_language": "en",
    "roles": "counsellor",
    "capacity": "3",
    "languages": "en",
    "keep": "yes",
    "sound": "on",
}
_NAME = re.compile(r"[a-z][a-z_-]{0,20}")
# What reads fields for several pages.
_SHARED = (forms, sent, period, reply_form)


def fields(address: Address) -> list[str]:
    """The names that the page of an address may read: its words in code that could be one."""
    here = inspect.getmodule(address.handler)
    assert here is not None
    return sorted({name for one in (here, *_SHARED) for name in _words(one.__name__)})


@cache
def _words(module: str) -> frozenset[str]:
    found = ast.walk(ast.parse(inspect.getsource(sys.modules[module])))
    texts = {one.value for one in found if isinstance(one, ast.Constant)}
    return frozenset(one for one in texts if isinstance(one, str) and _NAME.fullmatch(one))


def of(address: Address) -> Iterator[dict[str, str]]:
    """Fields for one address: all the same garbage, then good and bad ones by chance."""
    names = fields(address)
    for text in GARBAGE:
        yield dict.fromkeys(names, text)
    chance = random.Random(name_of(address))
    for _ in range(ROUNDS):
        yield {name: _by_chance(chance, name) for name in names if chance.random() < 0.9}


def _by_chance(chance: random.Random, name: str) -> str:
    if name in GOOD and chance.random() < 0.8:
        return GOOD[name]
    return chance.choice(GARBAGE)
