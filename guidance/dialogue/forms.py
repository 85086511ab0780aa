"""“More” and “more simply”: buttons that say the very answer at which they stand once more.

The button brings the question that was answered. So it does the same however much was said since,
where the typed words go on with the answer before them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, replace
from typing import Any

from guidance.answer import Choice, say
from guidance.hearing import Heard
from guidance.knowledge import question
from guidance.knowledge.question import Question

MORE, SIMPLE = "more", "simple"
# What can be had beside each form.
OTHERS = {"": (MORE, SIMPLE), MORE: (SIMPLE,), SIMPLE: (MORE,)}
KEY = "again"
# One answer to a message of several questions is no longer than that.
MOST = 4
_TITLES = {MORE: say("about-button-more"), SIMPLE: say("about-button-simpler")}
_INTENTS = {MORE: "show_more", SIMPLE: "ask_rephrase"}
_FORMS = {intent: form for form, intent in _INTENTS.items()}


def button(form: str, asked: Question) -> Choice:
    """The button that answers a question in a form. Raises KeyError for an unknown form."""
    return _button(form, [{name: one for name, one in asdict(asked).items() if one}])


def pressed(heard: Heard) -> tuple[Question, ...]:
    """The questions that a pressed button brings, in its form; none for any other message."""
    wish, form = heard.first("wish"), _FORMS.get(heard.intent)
    brought = wish.get(KEY) if isinstance(wish, Mapping) else None
    if form is None or not isinstance(brought, list):
        return ()
    found = (_question(one) for one in brought[:MOST])
    return tuple(replace(one, form=form) for one in found if one is not None)


def once(choices: Iterable[Choice]) -> tuple[Choice, ...]:
    """Each button once; those of one form become one that brings all their questions."""
    kept: dict[tuple[str, str], Choice] = {}
    for choice in choices:
        what = choice.form or repr(sorted(choice.entities.items()))
        key = (choice.intent, what)
        first = kept.setdefault(key, choice)
        if choice.form and first is not choice:
            kept[key] = _both(first, choice)
    return tuple(kept.values())


def _both(one: Choice, other: Choice) -> Choice:
    questions = [
        *_brought(one),
        *(asked for asked in _brought(other) if asked not in _brought(one)),
    ]
    return _button(one.form, questions[:MOST])


def _button(form: str, questions: list[dict[str, Any]]) -> Choice:
    return Choice(_TITLES[form], _INTENTS[form], {"wish": {KEY: questions}}, form=form)


def _brought(choice: Choice) -> list[dict[str, Any]]:
    wish: Any = choice.entities["wish"]
    brought: list[dict[str, Any]] = wish[KEY]
    return brought


def _question(data: object) -> Question | None:
    """A question as a button brings it; None for what is none."""
    if not isinstance(data, dict) or not isinstance(data.get("intent"), str):
        return None
    try:
        found = question.from_data({"numbers": (), **data})
    except (TypeError, ValueError):
        return None
    texts = (value for name, value in data.items() if name not in {"numbers", "lost"})
    return found if all(isinstance(one, str) for one in texts) else None
