"""The words of wishes for a pathway, and what happens when the solver gives up."""

from __future__ import annotations

import pytest

from guidance.hearing import Entity, Heard
from guidance.pathways import choosing, solver
from guidance.pathways.arranging import Work
from guidance.pathways.puzzle import Wish
from guidance.pathways.reach import met, obtainable
from guidance.route_wishes import asks_what_next, says, step_of, wish_of, without_fillers
from tests.guidance.pathways import graphs


def heard(text: str, **said: object) -> Heard:
    return Heard("plan_pathway", text, "en", tuple(Entity(k, v) for k, v in said.items()))


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("the cheapest way", Wish.CHEAPEST),
        ("could it cost less?", Wish.CHEAPEST),
        ("jak najtaniej", Wish.CHEAPEST),
        ("to za drogo", Wish.CHEAPEST),
        ("as soon as possible", Wish.FASTEST),
        ("the quickest path", Wish.FASTEST),
        ("jak najszybciej", Wish.FASTEST),
        ("to trwa za długo", Wish.FASTEST),
        ("with the fewest steps", Wish.FEWEST),
        ("mniej kroków proszę", Wish.FEWEST),
        ("najkrótszą drogą", Wish.FEWEST),
        ("a way to become a baker", None),
        ("droga do piekarza", None),
    ],
)
def test_wishes_are_read_from_words(text: str, wish: Wish | None) -> None:
    assert wish_of(heard(text)) is wish


@pytest.mark.parametrize(
    ("text", "onward"),
    [
        ("what comes next?", True),
        ("I finished the Excel course, where do I go from here", True),
        ("co dalej po tym kursie", True),
        ("jaki następny krok", True),
        ("the way to a diploma", False),
        ("ścieżka do zawodu piekarza", False),
    ],
)
def test_what_next_is_read_from_words(text: str, onward: bool) -> None:
    assert asks_what_next(heard(text)) is onward


def test_buttons_bring_wishes() -> None:
    assert wish_of(heard("/plan_pathway", wish="fastest")) is Wish.FASTEST
    assert wish_of(heard("/plan_pathway", wish="roadmap")) is None
    assert wish_of(heard("/plan_pathway", wish=["fastest"])) is None
    assert asks_what_next(heard("/plan_pathway", wish="next"))
    assert not asks_what_next(heard("/plan_pathway"))


def test_fillers_are_no_part_of_a_name() -> None:
    assert "step" not in without_fillers("Excel step by step")
    assert "krok" not in without_fillers("Excel krok po kroku")


@pytest.mark.parametrize("wish", Wish)
def test_a_solver_that_gives_up_leaves_a_way_that_is_not_proven(
    monkeypatch: pytest.MonkeyPatch, wish: Wish
) -> None:
    def given_up(_self: object, _cost: object) -> None:
        raise TimeoutError

    puzzle = graphs.layers(200, seed=3).puzzle()
    monkeypatch.setattr(choosing.Choosing, "best", given_up)
    found = solver.solve(puzzle, wish)
    assert found is not None
    assert not found.proven
    chosen = frozenset(found.chosen)
    assert met(puzzle.needs, obtainable(puzzle.nodes, chosen))
    for one in chosen:
        assert not met(puzzle.needs, obtainable(puzzle.nodes, chosen - {one}))


def test_work_that_may_be_done_runs_out() -> None:
    work = Work(3)
    assert [work.do(2), work.do(1), work.do(1)] == [True, True, False]


@pytest.mark.parametrize(
    ("kind", "texts"),
    [
        ("way", ("how can I get to be one", "the way to it", "jak do tego dojść", "droga do celu")),
        ("becoming", ("I'd like to become a cook", "chcę zostać kucharzem")),
        ("towards", ("ok then to the diploma", "to może do dyplomu")),
        ("whole", ("the whole way", "cała ta droga")),
        ("together", ("all in all", "ile to razem")),
        ("missing", ("what is missing for it?", "czego mi brakuje")),
        ("instead", ("something else instead", "coś innego zamiast tego")),
        ("then", ("and after that", "a potem?", "and then?")),
        ("onward", ("what's next?", "co dalej?", "now what?")),
        ("lead", ("where does it lead?", "dokąd to prowadzi?")),
        ("end", ("in the end", "docelowo")),
        ("counts", ("will they count?", "czy się zaliczy?")),
        ("finish", ("when am I done?", "kiedy to skończę?")),
        ("person", ("when does somebody answer", "kiedy ktoś odpisze")),
    ],
)
def test_what_else_is_said_of_a_pathway(kind: str, texts: tuple[str, ...]) -> None:
    assert all(says(kind, heard(text)) for text in texts)
    assert not says(kind, heard("courses on bread in Łódź"))
    assert not says(kind, heard(f"/plan_pathway {texts[0]}"))


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("instead of the first step", "1"),
        ("zamiast drugiego kroku", "2"),
        ("krok trzeci", "3"),
        ("the last step", "last"),
        ("the first one", None),
        ("/plan_pathway the first step", None),
    ],
)
def test_a_step_is_numbered(text: str, step: str | None) -> None:
    assert step_of(heard(text)) == step


def test_from_zero_names_nothing() -> None:
    assert without_fillers("to the diploma if I start from zero").split() == [
        "to",
        "the",
        "diploma",
    ]
    assert "od podstaw" in without_fillers("Excel od podstaw, zaczynam od zera")
