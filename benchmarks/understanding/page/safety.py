"""Sections about what does harm: beyond the subject, wrong and confident, cries for help."""

from __future__ import annotations

from benchmarks.understanding.counts import Count, Share
from benchmarks.understanding.page.parts import Section, Table, number, percent
from benchmarks.understanding.result import Result


def out_of_scope(result: Result) -> Section:
    """Both ways to count what was recognised as out of scope."""
    rows = tuple(
        (one.name, one.language, how, *_counted(it))
        for one in result.intents
        for how, it in (
            ("class", one.out_of_scope),
            ("class or question", one.out_of_scope_or_fallback),
        )
    )
    headings = ("set", "language", "recognised by", "meant", "read", "precision", "recall", "F1")
    table = Table("Messages out of scope", headings, rows, words=3)
    text = (
        "“Class”: the message is answered as out of scope. “Class or question”: asking what was "
        "meant counts as recognised too, which costs precision with each other message asked about."
    )
    return Section("out-of-scope", "Out of scope", text, (table,))


def wrong_and_confident(result: Result) -> Section:
    """How often a wrong reading is acted on."""
    rows = tuple(
        (
            one.name,
            one.language,
            *_shared(one.wrong_strict),
            *_shared(one.wrong),
            percent(one.asked.share),
        )
        for one in result.intents
    )
    headings = ("set", "language", "strict", "", "with families", "", "asked")
    table = Table("Wrong and confident: messages, share", headings, rows, words=2)
    text = (
        "Messages whose wrong reading is acted on without a question. “With families” leaves out "
        "intents taken for each other that lead to the same step (families in config.yml)."
    )
    return Section("wrong-and-confident", "Wrong and confident", text, (table,))


def distress(result: Result) -> Section:
    """Cries for help that were heard, and those imagined."""
    rows = tuple(
        (
            one.name,
            one.language,
            str(one.distress.wanted),
            str(one.distress.right),
            number(one.distress.recall),
            *_shared(one.false_alarms),
        )
        for one in result.intents
    )
    headings = ("set", "language", "cries", "heard", "recall", "false alarms", "of the others")
    table = Table("Cries for help", headings, rows, words=2)
    text = "A cry for help that is missed is worse than one that is imagined."
    return Section("distress", "Distress", text, (table,))


def _counted(it: Count) -> tuple[str, ...]:
    scores = (number(it.precision), number(it.recall), number(it.f1))
    return str(it.wanted), str(it.found), *scores


def _shared(it: Share) -> tuple[str, str]:
    return str(it.part), percent(it.share)
