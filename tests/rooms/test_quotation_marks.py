"""Each language has its own quotation marks, and they come in pairs."""

from __future__ import annotations

from tests.rooms.ftl import everything, made_of

QUOTES = {"en": ("“", "”"), "pl": ("„", "”")}
ALL_QUOTES = set('"“”„«»‘‚')


def test_quotation_marks_are_those_of_the_language() -> None:
    wrong = [
        f"{entry}: {mark}"
        for entry in everything()
        for mark in "".join(made_of(entry.node).texts)
        if mark in ALL_QUOTES and mark not in QUOTES[entry.language]
    ]
    assert not wrong, "\n".join(wrong)


def test_quotation_marks_come_in_pairs() -> None:
    wrong = []
    for entry in everything():
        text = "".join(made_of(entry.node).texts)
        opened, closed = (text.count(mark) for mark in QUOTES[entry.language])
        if opened != closed:
            wrong.append(str(entry))
    assert not wrong, "\n".join(wrong)
