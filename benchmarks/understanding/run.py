"""One run: what is asked for is measured, printed and written."""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks.understanding import evaluation as measure
from benchmarks.understanding.decisions import Families
from benchmarks.understanding.folds import cross_validated
from benchmarks.understanding.messages import (
    BLIND,
    TRAINING,
    by_language,
    entity_sets,
    intent_sets,
    training_messages,
)
from benchmarks.understanding.page.html import as_page
from benchmarks.understanding.page.plain import as_text
from benchmarks.understanding.page.sections import sections
from benchmarks.understanding.pipeline import Pipeline, families
from benchmarks.understanding.public import public_scores
from benchmarks.understanding.reading import Answered
from benchmarks.understanding.result import (
    CROSS_VALIDATION,
    Latency,
    Measured,
    MeasuredEntities,
    PublicScore,
    Result,
    plain,
)

Told = Callable[[str], None]


def run(wanted: argparse.Namespace, told: Told) -> None:
    """Raises NoModel and FileNotFoundError when what is to be measured is not there."""
    result = measured(wanted, told)
    shown = sections(result)
    print(as_text(shown))
    _write(wanted.report, as_page(shown, result.made, result.model))
    told(f"Report: {wanted.report}")
    if wanted.json:
        _write(wanted.json, json.dumps(plain(result), indent=2, ensure_ascii=False) + "\n")
        told(f"Figures: {wanted.json}")


def measured(wanted: argparse.Namespace, told: Told) -> Result:
    """All that is asked for."""
    same = families(wanted.config)
    intents: list[Measured] = []
    entities: list[MeasuredEntities] = []
    latency: Latency | None = None
    if "messages" in wanted.only:
        told(f"Loading {wanted.model}")
        pipeline = Pipeline.load(wanted.model)
        intents, latency = _blind(pipeline, wanted.sets, same, told)
        entities = [
            measure.measured_entities(name, language, pipeline, said)
            for (name, language), said in entity_sets(BLIND, wanted.sets).items()
        ]
    if "folds" in wanted.only and wanted.folds > 1:
        intents += _folds(wanted.config, wanted.folds, same, told)
    made = time.strftime("%Y-%m-%d %H:%M UTC", time.gmtime())
    public = _public(wanted, told)
    return Result(made, str(wanted.model), tuple(intents), tuple(entities), latency, public)


def _blind(
    pipeline: Pipeline, wanted: list[str] | None, same: Families, told: Told
) -> tuple[list[Measured], Latency | None]:
    found: list[Measured] = []
    timed: list[Answered] = []
    for (name, language), said in intent_sets(BLIND, wanted).items():
        told(f"Reading {name}, {language}: {len(said)} messages, then spoilt")
        answered = measure.answers(pipeline, said)
        timed += answered
        noisy = measure.under_noise(pipeline, said)
        found.append(measure.measured(name, language, answered, same, noisy))
    return found, measure.latency(timed)


def _folds(config: Path, folds: int, same: Families, told: Told) -> Iterator[Measured]:
    said = by_language(training_messages(TRAINING))
    for language, answered in cross_validated(config, said, folds, told).items():
        yield measure.measured(CROSS_VALIDATION, language, answered, same)


def _public(wanted: argparse.Namespace, told: Told) -> tuple[PublicScore, ...]:
    if wanted.public is None or "public" not in wanted.only:
        return ()
    return tuple(public_scores(wanted.config, wanted.public, told))


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
