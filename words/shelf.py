"""The files under locales/, read once."""

from functools import cache
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax.ast import Message

from words.errors import UnknownLanguage

LOCALES = Path(__file__).resolve().parent.parent / "locales"
FALLBACK = "en"


@cache
def languages() -> tuple[str, ...]:
    """The languages that have a folder under locales/, in alphabetical order (ISO 639-1)."""
    return tuple(sorted(folder.name for folder in LOCALES.iterdir() if folder.is_dir()))


def closest(wanted: str | None) -> str:
    """The available language for a tag such as ``pl-PL``; English where there is none."""
    code = (wanted or "").replace("_", "-").split("-")[0].lower()
    return code if code in languages() else FALLBACK


@cache
def bundle(language: str) -> FluentBundle:
    """All messages of one language.

    Raises UnknownLanguage. Isolation marks are off: our two scripts run the same way, and the
    marks would end up in what people copy.
    """
    if language not in languages():
        raise UnknownLanguage(language)
    made = FluentBundle([language], use_isolating=False)
    for path in sorted((LOCALES / language).glob("*.ftl")):
        made.add_resource(FluentResource(path.read_text(encoding="utf-8")))
    return made


@cache
def keys(language: str, topic: str) -> tuple[str, ...]:
    """The keys of one topic's file, in the file's order. Raises UnknownLanguage."""
    if language not in languages():
        raise UnknownLanguage(language)
    source = (LOCALES / language / f"{topic}.ftl").read_text(encoding="utf-8")
    entries = FluentResource(source).body
    return tuple(entry.id.name for entry in entries if isinstance(entry, Message))
