"""Paths of the fields of a record: ``runs[0].deadline``, ``prerequisites.pl``."""

from __future__ import annotations

from guidance.limits import weeks
from guidance.vocabulary import Offer, Run, Texts, pick


def run_path(offer: Offer, run: Run, *names: str) -> tuple[str, ...]:
    """The paths of fields of a run."""
    at = offer.runs.index(run)
    return tuple(f"runs[{at}].{name}" for name in names)


def text_path(name: str, texts: Texts, language: str) -> str:
    """The path of the text that a reader of a language sees."""
    picked = pick(texts, language)
    return name if picked is None else f"{name}.{picked[1]}"


def length_paths(offer: Offer, run: Run | None) -> tuple[str, ...]:
    """The paths of what tells how many weeks an offer takes."""
    if offer.weeks is not None or run is None:
        return ("weeks",)
    return run_path(offer, run, "start", "end")


def weekly_paths(offer: Offer) -> tuple[str, ...]:
    """The paths of what tells how many hours a week an offer takes."""
    if offer.hours_per_week is not None:
        return ("hours_per_week",)
    dated = (run for run in offer.runs if weeks(offer, run) is not None)
    return ("credential.hours", *length_paths(offer, next(dated, None)))
