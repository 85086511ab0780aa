"""Sections about intents: scores, confusions, confidence, noise."""

from __future__ import annotations

from benchmarks.understanding.messages import NEVER_SHOWN
from benchmarks.understanding.page import plots
from benchmarks.understanding.page.parts import Section, Table, number, percent
from benchmarks.understanding.result import Measured, Result, gap

MOST_PAIRS = 20


def overview(result: Result) -> Section:
    """Macro and micro F1 of each set and language, and the distance of the languages."""
    rows = tuple(
        (
            one.name,
            one.language,
            str(one.messages),
            number(one.macro_f1),
            number(one.likeliest_macro_f1),
            number(one.micro.f1),
            number(one.micro.recall),
            percent(one.asked.share),
            percent(one.language_found.share),
        )
        for one in result.intents
    )
    scores = ("macro F1", "all believed", "micro F1", "accuracy", "asked", "language found")
    gaps = tuple(
        (name, number(gap(languages), 1), _best(languages))
        for name, languages in result.sets().items()
        if len(languages) > 1
    )
    tables = [Table("Intents of each set", ("set", "language", "messages", *scores), rows, words=2)]
    if gaps:
        caption = "Distance of the languages in macro F1"
        tables.append(Table(caption, ("set", "points", "better"), gaps))
    text = (
        "A message is read right when the dialogue goes on with the intent it was written for. "
        "When the assistant asks instead, that counts as a miss; “all believed” is the macro F1 "
        "with every likeliest reading believed."
    )
    return Section("intents", "Intents", text, tuple(tables))


def _best(languages: list[Measured]) -> str:
    return max(languages, key=lambda one: one.macro_f1).language


def table_per_intent(result: Result) -> Section:
    """Precision, recall and F1 of every intent."""
    headings = ("intent", "meant", "read", "precision", "recall", "F1")
    tables = tuple(
        Table(
            f"Every intent: {one.name}, {one.language}",
            headings,
            tuple(
                (
                    name,
                    str(it.wanted),
                    str(it.found),
                    number(it.precision),
                    number(it.recall),
                    number(it.f1),
                )
                for name, it in one.intents.items()
            ),
            folded=True,
        )
        for one in result.intents
    )
    text = "Others taken for the intent cost precision; its own taken for others cost recall."
    drawn = tuple(plots.intent_bars(name, ones) for name, ones in result.sets().items())
    return Section("each-intent", "Every intent", text, tables, drawn)


def confused(result: Result) -> Section:
    """Which intent is taken for which."""
    headings = ("meant", "read as", "examples", "times")
    tables = tuple(
        Table(
            f"Confusions: {one.name}, {one.language}",
            headings,
            tuple(
                (it.meant, it.read, _examples(one.name, it.examples), str(it.times))
                for it in one.confusions[:MOST_PAIRS]
            ),
            words=3,
            folded=True,
        )
        for one in result.intents
        if one.confusions
    )
    text = (
        f"The {MOST_PAIRS} most frequent pairs of each set. Messages of a set that is only for "
        "the last measurement are not shown."
    )
    drawn = tuple(plots.heat_map(name, ones) for name, ones in result.sets().items())
    return Section("confusions", "Confusions", text, tables, drawn)


def _examples(name: str, examples: tuple[str, ...]) -> str:
    if name in NEVER_SHOWN:
        return "(not shown)"
    return " | ".join(" ".join(one.split()) for one in examples)


def calibrated(result: Result) -> Section:
    """Reliability diagrams, the expected calibration error, and the bins in figures."""
    errors = tuple(
        (one.name, one.language, number(one.calibration.error)) for one in result.intents
    )
    tables = [Table("Expected calibration error", ("set", "language", "error"), errors, words=2)]
    tables += [
        Table(
            f"Confidence and accuracy: {one.name}, {one.language}",
            ("confidence from", "to", "readings", "mean confidence", "accuracy"),
            tuple(
                (
                    number(it.low, 2),
                    number(it.high, 2),
                    str(it.readings),
                    number(it.confidence),
                    number(it.accuracy),
                )
                for it in one.calibration.bins
            ),
            words=0,
            folded=True,
        )
        for one in result.intents
    ]
    text = (
        "Of the readings made with a confidence of 0.8, eight in ten should be right: bars that "
        "end on the diagonal. A bar below it is too sure of itself. The error is the mean "
        "distance, over 15 bins of equal width, weighed by the readings in each."
    )
    drawn = tuple(plots.reliability(name, ones) for name, ones in result.sets().items())
    return Section("calibration", "Calibration", text, tuple(tables), drawn)


def robust(result: Result) -> Section:
    """Macro F1 of the same messages under noise, and what it costs."""
    rows = tuple(
        (
            one.name,
            one.language,
            noise,
            number(found.macro_f1),
            number(one.fall(noise), 1),
            number(found.likeliest_macro_f1),
            number(one.likeliest_fall(noise), 1),
        )
        for one in result.intents
        for noise, found in one.noisy.items()
    )
    headings = ("set", "language", "noise", "macro F1", "fall", "all believed", "fall")
    table = Table("Macro F1 under noise; falls in points", headings, rows, words=3)
    text = (
        "The same messages with one random typo per eight letters, without diacritics, in "
        "capitals, without punctuation. A fall is the distance to the messages as they are."
    )
    noisy = {name: ones for name, ones in result.sets().items() if ones[0].noisy}
    drawn = tuple(plots.noise_bars(name, ones) for name, ones in noisy.items())
    return Section("robustness", "Robustness", text, (table,) if rows else (), drawn)
