"""Of offers that answer alike, those about nothing else come first."""

from __future__ import annotations

from guidance.catalogue.search.focus import MOST_BESIDE, concepts_asked, focused
from guidance.catalogue.search.question import groups
from guidance.facts import Hit
from tests.guidance.offers import offer


def ranked(question: str, *titles: str) -> list[str]:
    """The titles in order, all found with one score."""
    hits = [Hit(offer(f"o-{at}", title=title), 0.7) for at, title in enumerate(titles)]
    found = focused(hits, concepts_asked(groups(question)))
    return [hit.offer.credential.title for hit in found]


def test_a_title_with_further_subjects_comes_after() -> None:
    titles = ("German for nurses", "German")
    assert ranked("I want to learn German", *titles) == ["German", "German for nurses"]


def test_what_was_asked_for_is_no_further_subject() -> None:
    titles = ("German for nurses", "German for drivers of trucks")
    assert ranked("German for a nurse", *titles) == list(titles)


def test_without_a_known_subject_nothing_changes() -> None:
    titles = ("German for nurses", "German")
    assert ranked("xqzzcc", *titles) == list(titles)


def test_many_further_subjects_take_no_more_than_a_few() -> None:
    title = "German, welding, beekeeping, yoga, chess, photography, piano and bricklaying"
    (hit,) = focused([Hit(offer("a", title=title), 0.7)], concepts_asked(groups("German")))
    assert hit.score == round(0.7 - 0.02 * MOST_BESIDE, 6)
