"""Rasa's responses in the learner's language: a response's name → words from locales/."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any

from fluent.runtime import FluentBundle, FluentResource
from rasa.core.nlg import NaturalLanguageGenerator
from rasa.shared.core.domain import Domain
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.utils.endpoints import EndpointConfig

logger = logging.getLogger(__name__)

ROOT = Path(__file__).resolve().parent.parent
FALLBACK_LANGUAGE = "en"
APOLOGY = "utter-fallback-error"
_BUTTON = "button-"


class LocaleNlg(NaturalLanguageGenerator):
    """Says `utter_ask_privacy` with the message `utter-ask-privacy` of locales/<language>/*.ftl.

    Attributes `.button-find-offers` become buttons with the payload `/find_offers`; `.sources`
    names messages of sources.ftl. A message that a language lacks is said in English, and one
    that no language has is logged as an error and answered with an apology. The files are read
    once: a change of words takes effect when Rasa is started again.
    """

    def __init__(
        self,
        endpoint_config: EndpointConfig | None = None,
        domain: Domain | None = None,  # noqa: ARG002 - Rasa passes it always
    ) -> None:
        options = endpoint_config.kwargs if endpoint_config else {}
        folder = ROOT / str(options.get("locales", "locales"))
        self._bundles = {
            path.name: _bundle(path) for path in sorted(folder.iterdir()) if path.is_dir()
        }

    async def generate(
        self,
        utter_action: str,
        tracker: DialogueStateTracker,
        output_channel: str,  # noqa: ARG002
        **kwargs: Any,
    ) -> dict[str, Any] | None:
        """The text, buttons and `custom.cairn` (language, sources) of a response."""
        kwargs.pop("domain_responses", None)
        wanted = self._language(tracker)
        key = utter_action.replace("_", "-")
        language = self._language_with(key, wanted)
        if language is None:
            logger.error("No message %r in any language: say it in locales/.", key)
            key, language = APOLOGY, self._language_with(APOLOGY, wanted) or FALLBACK_LANGUAGE
        said = self._render(key, language, kwargs)
        plain = tracker.latest_message and tracker.latest_message.parse_data.get("plain")
        if plain:
            said["custom"]["cairn"]["notes"] = [f"plain:{plain}"]
        return said

    def _language(self, tracker: DialogueStateTracker) -> str:
        message = tracker.latest_message
        parsed = message.parse_data if message else {}
        metadata = (message.metadata or {}) if message else {}
        for code in (parsed.get("spoken"), parsed.get("language"), metadata.get("language")):
            if code in self._bundles:
                return str(code)
        return FALLBACK_LANGUAGE

    def _language_with(self, key: str, wanted: str) -> str | None:
        for code in (wanted, FALLBACK_LANGUAGE, *self._bundles):
            bundle = self._bundles.get(code)
            if bundle and bundle.has_message(key):
                return code
        return None

    def _render(self, key: str, language: str, values: dict[str, Any]) -> dict[str, Any]:
        attributes = self._bundles[language].get_message(key).attributes
        buttons = [
            {
                "title": self._say(language, key, values, attribute=name),
                "payload": "/" + name[len(_BUTTON) :].replace("-", "_"),
            }
            for name in attributes
            if name.startswith(_BUTTON)
        ]
        cairn: dict[str, Any] = {"language": language}
        if "sources" in attributes:
            named = self._say(language, key, values, attribute="sources").split(",")
            cairn["sources"] = [self._source(name.strip(), language) for name in named]
        return {
            "text": self._say(language, key, values),
            "buttons": buttons,
            "custom": {"cairn": cairn},
        }

    def _source(self, name: str, wanted: str) -> dict[str, str | None]:
        key = f"source-{name}"
        language = self._language_with(key, wanted)
        if language is None:
            logger.error("No source %r in any language: name it in locales/.", key)
            return {"title": name, "url": None, "date": None}
        attributes = self._bundles[language].get_message(key).attributes
        said = {
            part: self._say(language, key, {}, attribute=part) if part in attributes else None
            for part in ("url", "date")
        }
        return {"title": self._say(language, key, {}), **said}

    def _say(
        self, language: str, key: str, values: dict[str, Any], attribute: str | None = None
    ) -> str:
        bundle = self._bundles[language]
        message = bundle.get_message(key)
        pattern = message.attributes[attribute] if attribute else message.value
        if pattern is None:
            logger.error("Message %r (%s) has no text of its own.", key, language)
            return ""
        text, errors = bundle.format_pattern(pattern, values)
        for error in errors:
            logger.error("Message %r (%s): %s", key, language, error)
        return str(text)


def _bundle(folder: Path) -> FluentBundle:
    bundle = FluentBundle([folder.name, FALLBACK_LANGUAGE], use_isolating=False)
    for path in sorted(folder.glob("*.ftl")):
        bundle.add_resource(FluentResource(path.read_text(encoding="utf-8")))
    return bundle
