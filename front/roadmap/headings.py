"""The words that stand on every roadmap, for the page and for the PDF alike."""

from datetime import date

from front.record.roadmaps import KeptRoadmap
from words import Words


def headings(kept: KeptRoadmap) -> dict[str, str]:
    """The headings and standing sentences in the roadmap's language, by name."""
    words = Words.load(Words.closest(kept.language))
    return {
        "title": words.say("roadmap-title"),
        "made": words.say("roadmap-made", day=words.day(kept.content.made)),
        "goal": words.say("roadmap-heading-goal"),
        "dates": words.say("roadmap-heading-dates"),
        "offer": words.say("roadmap-column-offer"),
        "steps": words.say("roadmap-heading-steps"),
        "totals": words.say("roadmap-heading-totals"),
        "asks": words.say("roadmap-heading-asks"),
        "notes": words.say("roadmap-heading-notes"),
        "sources": words.say("roadmap-heading-sources"),
        "page": words.say("roadmap-page-of", page="{page}", pages="{pages}"),
    }


def comparison_headings(language: str, made: date) -> dict[str, str]:
    """The same of a comparison."""
    words = Words.load(Words.closest(language))
    return {
        "title": words.say("roadmap-comparison"),
        "made": words.say("roadmap-made", day=words.day(made)),
        "fact": words.say("roadmap-column-fact"),
        "page": words.say("roadmap-page-of", page="{page}", pages="{pages}"),
    }
