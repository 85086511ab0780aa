"""Which figures a report shows, and in which order."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.understanding.aims import aims
from benchmarks.understanding.page import intents, safety
from benchmarks.understanding.page.parts import Section, Table, number, percent
from benchmarks.understanding.result import PublicScore, Result


def sections(result: Result) -> list[Section]:
    """All the sections that the run has figures for."""
    found = list(_aims(result))
    if result.intents:
        found += [
            intents.overview(result),
            intents.table_per_intent(result),
            intents.confused(result),
            safety.out_of_scope(result),
            safety.wrong_and_confident(result),
            safety.distress(result),
            intents.calibrated(result),
            intents.robust(result),
        ]
    found += _entities(result)
    found += _latency(result)
    found += _public(result.public)
    return found


def _aims(result: Result) -> Iterator[Section]:
    rows = tuple(
        (
            one.of,
            one.what,
            "yes" if one.reached else "no",
            number(one.value),
            f"{'≥' if one.at_least else '≤'} {one.bound:g} {one.unit}".strip(),
        )
        for one in aims(result)
    )
    headings = ("set", "figure", "reached", "measured", "aim")
    table = Table("Aims and figures", headings, rows, words=3)
    text = "What the assistant has to reach, and whether it does."
    if rows:
        yield Section("aims", "Aims", text, (table,))


def _entities(result: Result) -> Iterator[Section]:
    if not result.entities:
        return
    headings = ("entity", "wanted", "found", "right", "precision", "recall", "F1")
    tables = []
    for one in result.entities:
        kinds = [*one.kinds.items(), ("all (micro)", one.micro)]
        rows = tuple(
            (name, *map(str, (it.wanted, it.found, it.right)), *_scores(it)) for name, it in kinds
        )
        tables.append(Table(f"Entities: {one.name}, {one.language}", headings, rows))
    text = (
        "An entity is right when its kind and its normalised value are those that were wanted; "
        "where it stands in the message does not count."
    )
    yield Section("entities", "Entities", text, tuple(tables))


def _scores(it: object) -> tuple[str, ...]:
    return tuple(number(getattr(it, name)) for name in ("precision", "recall", "f1"))


def _latency(result: Result) -> Iterator[Section]:
    if result.latency is None:
        return
    found = result.latency
    row = (str(found.parses), number(found.p50, 2), number(found.p95, 2))
    table = Table("Milliseconds of one parse", ("parses", "p50", "p95"), (row,), words=0)
    text = "One message through every component, in this process, one after the other."
    yield Section("latency", "Time of a parse", text, (table,))


def _public(scores: tuple[PublicScore, ...]) -> Iterator[Section]:
    if not scores:
        return
    rows: list[tuple[str, ...]] = []
    for one in scores:
        rows.append((one.dataset, one.figure, "this pipeline", percent(one.value), str(one.tested)))
        rows += [
            (one.dataset, one.figure, source, percent(value), "") for source, value in one.published
        ]
    headings = ("set", "figure", "whose", "value", "messages")
    table = Table("Accuracy and recall on public sets", headings, tuple(rows), words=3)
    text = (
        "The pipeline's components, but for entities, trained on the training part of each set. "
        "An accuracy takes the likeliest reading, believed or not, as the published ones do."
    )
    yield Section("public", "Public sets", text, (table,))
