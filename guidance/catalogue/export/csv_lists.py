"""Cells of the template that an offer fills from several attributes, or several from one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from guidance.catalogue.intake import cells
from guidance.vocabulary import LearningOutcome, Offer, Price, Run, Skill, StackingLink

Stated = Iterator[tuple[str, str]]


def cells_of(offer: Offer) -> dict[str, str]:
    """The cells of outcomes, larger credentials, runs, price and others, by their columns."""
    credential = offer.credential
    return {
        **dict(_outcomes(credential.outcomes)),
        **dict(_stacks(credential.stacks_into)),
        **dict(_runs(offer.runs)),
        **dict(_price(offer.price)),
        **dict(_others(offer)),
    }


def skill(one: Skill) -> str:
    """A skill as an item of a list."""
    uri = f" | {cells.escaped_part(one.uri)}" if one.uri else ""
    return cells.escaped_part(one.label) + uri


def _others(offer: Offer) -> Stated:
    credential = offer.credential
    yield "id", offer.id
    if credential.id != offer.id:
        yield "credential_id", credential.id
    if credential.national_level is not None:
        yield "national_level", credential.national_level.level
        yield "national_framework", credential.national_level.framework or ""
    if offer.withdrawn is not None:
        yield "status", "withdrawn"


def _price(price: Price | None) -> Stated:
    if price is None:
        return
    if price.currency == "EUR":
        yield "price_eur", f"{price.amount:f}"
    else:
        yield "price", f"{price.amount:f}"
        yield "currency", price.currency
    yield from ((f"price_includes_{code}", text) for code, text in price.includes.items())


def _runs(runs: tuple[Run, ...]) -> Stated:
    further = runs
    if runs and runs[0] != Run():
        names = ("start_date", "end_date", "application_deadline", "seats_left")
        yield from zip(names, _run(runs[0]), strict=True)
        further = runs[1:]
    # A run of which nothing is stated is a bare stroke.
    yield "runs", "; ".join("/".join(_run(one)).rstrip("/") or "/" for one in further)


def _run(run: Run) -> list[str]:
    stated = (run.start, run.end, run.deadline, run.seats_left)
    return ["" if value is None else str(value) for value in stated]


def _outcomes(outcomes: tuple[LearningOutcome, ...]) -> Stated:
    for code in _languages(one.texts for one in outcomes):
        items = [one.texts.get(code, "") for one in outcomes]
        yield f"learning_outcomes_{code}", _list(items)
    yield (
        "outcome_skills",
        "; ".join(
            f"{number}: {skill(linked)}"
            for number, one in enumerate(outcomes, 1)
            for linked in one.skills
        ),
    )


def _stacks(links: tuple[StackingLink, ...]) -> Stated:
    yield "stacks_into", _list([one.into for one in links])
    yield "stacks_into_title", _list([one.title or "" for one in links])
    yield "stacks_into_decided_by", _list([one.decided_by or "" for one in links])
    numbers = ["" if one.credits is None else f"{one.credits:f}" for one in links]
    yield "stacks_into_credits", _list(numbers)
    for code in _languages(one.note for one in links):
        yield f"stacks_into_note_{code}", _list([one.note.get(code, "") for one in links])


def _languages(texts: Iterable[Iterable[str]]) -> list[str]:
    return list(dict.fromkeys(code for one in texts for code in one))


def _list(found: list[str]) -> str:
    """A list whose places matter; nothing where none is filled."""
    return "; ".join(map(cells.escaped, found)) if any(found) else ""
