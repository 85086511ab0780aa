"""What a check found, in the terminal: a summary, the least complete providers, findings."""

from __future__ import annotations

from itertools import islice

from rich.console import Console
from rich.table import Table
from rich.text import Text

from cairn.catalogue import telling
from cairn.catalogue.report import Report, percent

MOST_PROVIDERS, MOST_FINDINGS = 10, 25


def show(report: Report, console: Console) -> None:
    """Prints all tables."""
    words = report.words
    offers, withdrawn, providers = report.size()
    made = words.say(
        "check-made",
        day=words.day(report.day),
        offers=words.say("check-offers", count=offers),
        providers=words.say("check-provider-count", count=providers),
    )
    console.print(Text(made))
    if withdrawn:
        console.print(Text(words.say("check-withdrawn-count", count=withdrawn)))
    if report.visits is not None:
        visits = report.visits
        told = words.say("check-visits", visited=visits.visited, addresses=visits.addresses)
        console.print(Text(told))
    if not report.counts():
        console.print(Text(words.say("check-no-findings")))
        return
    console.print(_summary(report))
    _with_more(console, report, _worst(report), providers - MOST_PROVIDERS)
    kinds = sum(1 for _group in report.spool.groups())
    _with_more(console, report, _findings(report), kinds - MOST_FINDINGS)


def _with_more(console: Console, report: Report, table: Table, more: int) -> None:
    console.print(table)
    if more > 0:
        console.print(Text(report.words.say("check-more", count=more)))


def _summary(report: Report) -> Table:
    words = report.words
    table = Table(title=words.say("check-summary"))
    table.add_column(words.say("check-column-topic"))
    table.add_column(words.say("check-column-number"), justify="right")
    for name, number in report.counts().items():
        table.add_row(telling.topic(words, name), words.number(number))
    return table


def _worst(report: Report) -> Table:
    words = report.words
    table = Table(title=f"{words.say('check-providers')}: {words.say('check-worst')}")
    table.add_column(words.say("check-column-provider"))
    for name in (
        words.say("check-column-offers"),
        words.say("check-column-share"),
        words.say("check-column-findings"),
    ):
        table.add_column(name, justify="right")
    for tally in islice(report.tallies("share"), MOST_PROVIDERS):
        table.add_row(
            Text(tally.name),
            words.number(tally.offers),
            percent(tally),
            words.number(sum(report.counts(tally).values())),
        )
    return table


def _findings(report: Report) -> Table:
    """One row for each kind of finding on an element: how many, one of them, and what to do."""
    words = report.words
    table = Table(title=words.say("check-findings"), show_lines=True)
    table.add_column(words.say("check-column-wrong"))
    table.add_column(words.say("check-column-number"), justify="right")
    table.add_column(words.say("check-column-example"))
    table.add_column(words.say("check-column-do"))
    for finding, number in islice(report.spool.groups(), MOST_FINDINGS):
        wrong = finding.wrong
        said = "" if wrong.kind in telling.ADDED else f": {telling.sentence(words, wrong)}"
        table.add_row(
            telling.heading(words, wrong),
            words.number(number),
            Text(f"{finding.offer}{said}"),
            telling.advice(words, wrong),
        )
    return table
