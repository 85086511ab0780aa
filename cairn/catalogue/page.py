"""What a check found, as one page that can be sent to a provider."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from cairn.catalogue import telling
from cairn.catalogue.report import Report, percent
from guidance.catalogue.checking.checks import Tally
from guidance.catalogue.checking.findings import Finding
from words import Words

TEMPLATE = "page.html"


def write(report: Report, file: Path, provider: str | None, most: int) -> None:
    """Writes the page; ``most`` offers are named for one kind of finding. Raises OSError.

    It is written piece by piece: a page on a large catalogue is larger than the memory.
    """
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    pieces = environment.get_template(TEMPLATE).generate(**_page(report, provider, most))
    with file.open("w", encoding="utf-8") as out:
        out.writelines(pieces)


def _page(report: Report, provider: str | None, most: int) -> dict[str, Any]:
    words = report.words
    offers, withdrawn, providers = report.size()
    title = words.say("check-title")
    if provider is not None:
        title = words.say("check-title-provider", provider=provider)
    counts = report.counts()
    return {
        "language": words.language,
        "title": title,
        "introduction": words.say("check-introduction"),
        "annex": words.say("check-annex"),
        "made": words.say(
            "check-made",
            day=words.day(report.day),
            offers=words.say("check-offers", count=offers),
            providers=words.say("check-provider-count", count=providers),
        ),
        "notes": list(_notes(report, withdrawn)),
        "labels": _labels(words),
        "counts": [(telling.topic(words, name), words.number(n)) for name, n in counts.items()],
        "contents": lambda: _contents(report),
        "providers": lambda: (_provider(report, tally, most) for tally in report.tallies()),
    }


def _notes(report: Report, withdrawn: int) -> Iterator[str]:
    words = report.words
    if withdrawn:
        yield words.say("check-withdrawn-count", count=withdrawn)
    if report.visits is not None:
        visits = report.visits
        yield words.say("check-visits", visited=visits.visited, addresses=visits.addresses)


def _labels(words: Words) -> dict[str, str]:
    return {
        "summary": words.say("check-summary"),
        "providers": words.say("check-providers"),
        "none": words.say("check-no-findings"),
        "completeness": words.say("check-completeness"),
        "topic": words.say("check-column-topic"),
        "number": words.say("check-column-number"),
        "provider": words.say("check-column-provider"),
        "offers": words.say("check-column-offers"),
        "share": words.say("check-column-share"),
        "findings": words.say("check-column-findings"),
        "element": words.say("check-column-element"),
        "stated": words.say("check-column-stated"),
    }


def _contents(report: Report) -> Iterator[dict[str, Any]]:
    for tally in report.tallies():
        yield {
            "anchor": f"p{tally.provider}",
            "name": tally.name,
            "offers": report.words.number(tally.offers),
            "share": percent(tally),
            "findings": report.words.number(sum(report.counts(tally).values())),
        }


def _provider(report: Report, tally: Tally, most: int) -> dict[str, Any]:
    words = report.words
    country = tally.country and words.name_of("country", tally.country)
    findings = sum(report.counts(tally).values())
    facts = [
        country,
        words.say("check-offers", count=tally.offers),
        tally.withdrawn and words.say("check-withdrawn-count", count=tally.withdrawn),
        words.say("check-finding-count", count=findings),
    ]
    return {
        "anchor": f"p{tally.provider}",
        "name": tally.name,
        "facts": [fact for fact in facts if fact],
        "caption": words.say("check-completeness-of", provider=tally.name),
        "elements": list(_elements(words, tally)) if tally.offers else [],
        "groups": _groups(report, tally, most),
    }


def _elements(words: Words, tally: Tally) -> Iterator[dict[str, Any]]:
    """The rows of the table, under the name of their group; the less stated, the more marked."""
    names = {
        "mandatory": words.say("check-mandatory"),
        "optional": words.say("check-optional"),
        "deciding": words.say("check-deciding"),
    }
    for group, counted in tally.stated.items():
        rows = [
            {
                "element": telling.element(words, name),
                "stated": words.say(
                    "check-stated-of",
                    number=words.number(number),
                    offers=words.number(tally.offers),
                ),
                "lacking": group != "optional" and number < tally.offers,
            }
            for name, number in counted.items()
        ]
        yield {"name": names[group], "rows": rows}


def _groups(report: Report, tally: Tally, most: int) -> Iterator[dict[str, Any]]:
    """Findings of one kind on one element: the advice once, and the offers."""
    words = report.words
    findings = report.spool.findings(tally.provider)
    for _key, group in groupby(findings, key=lambda one: (one.wrong.kind, one.wrong.element)):
        shown: list[Finding] = []
        more = 0
        for finding in group:
            if len(shown) < most:
                shown.append(finding)
            else:
                more += 1
        first = shown[0]
        yield {
            "heading": telling.heading(words, first.wrong),
            "do": words.say("check-to-do", what=telling.advice(words, first.wrong)),
            "offers": [_offer(words, finding) for finding in shown],
            "more": words.say("check-more", count=more) if more else "",
        }


def _offer(words: Words, finding: Finding) -> dict[str, str]:
    """An offer of a group; what the heading has said already is not said again."""
    is_said = finding.wrong.kind in telling.ADDED
    return {
        "id": finding.offer,
        "title": finding.title,
        "wrong": "" if is_said else telling.sentence(words, finding.wrong),
    }
