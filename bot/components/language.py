"""The language a message is written in."""

from __future__ import annotations

import re
from typing import Any

from py3langid.langid import MODEL_FILE, LanguageIdentifier
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.components.untrained import Untrained

from .folding import fold
from .lexicons import languages, letters, words
from .payload import is_payload

LANGUAGE = "language"
# The language to answer in, and the one that the message plainly is in, if any.
SPOKEN, PLAIN = "spoken", "plain"
# An address is in no language.
_ADDRESS = re.compile(r"\S*@\S+|https?://\S+|www\.\S+")
_WORD = re.compile(r"[^\W\d_]+")
_ENOUGH_WORDS = 3
_ENOUGH_OWN_WORDS = 2


@DefaultV1Recipe.register([DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER], is_trainable=False)
class LanguageDetector(Untrained):
    """Sets `language` (ISO 639-1) on a message, beginning with the interface's language.

    A conversation must not flip back and forth over a loan word or a name: the language of
    `metadata.language` stays unless the text speaks clearly for another one.

    What a message is in and what it is answered in are two things. Once somebody plainly spoke one
    language (`metadata.settled`), `spoken` stays with it until two messages in a row are plainly
    in another one: `metadata.leaning` names that of the message before.
    """

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """The `certainty` (0–1) from which a language is believed, and the `default` one.

        `languages` to tell apart: None for all that have word lists.
        """
        return {"languages": None, "default": "en", "certainty": 0.8}

    def __init__(self, config: dict[str, Any]) -> None:
        super().__init__(config)
        self._languages: list[str] = config["languages"] or languages()
        self._identifier = LanguageIdentifier.from_pickled_model(MODEL_FILE, norm_probs=True)
        self._identifier.set_languages(self._languages)
        self._own_words = {code: self._words_only_in(code) for code in self._languages}
        self._own_stems = {
            code: tuple(entry[:-1] for entry in entries if entry.endswith("*"))
            for code, entries in self._own_words.items()
        }
        self._letters = {code: letters(code) for code in self._languages}

    def process(self, messages: list[Message]) -> list[Message]:
        """The same messages with `language` in what the parse puts out."""
        for message in messages:
            prior = self._prior(message.get("metadata"))
            language = self.detect(message.get(TEXT) or "", prior)
            plain = self.plain(message.get(TEXT) or "")
            spoken = _spoken(message.get("metadata"), prior, language, plain)
            message.set(LANGUAGE, language, add_to_output=True)
            message.set(SPOKEN, spoken, add_to_output=True)
            message.set(PLAIN, plain, add_to_output=True)
        return messages

    def detect(self, text: str, prior: str | None = None) -> str:
        """The language of `text`; `prior`, when given, unless `text` is clearly in another."""
        lowered = _ADDRESS.sub(" ", text.lower())
        tokens = _WORD.findall(lowered)
        if is_payload(text) or not tokens:
            return prior or self._config["default"]
        spoken = self._spoken(lowered, tokens, prior)
        if spoken:
            return spoken
        guess, certainty = self._identifier.classify(lowered)
        if prior is None:
            return str(guess)
        # Letters that only look like a language are none: one word or letter of its own is needed.
        known = self._has_letters_of(guess, lowered) or (
            len(tokens) >= _ENOUGH_WORDS and self._own(guess, tokens) > 0
        )
        clear = certainty >= self._config["certainty"] and known
        return guess if clear and not self._own(prior, tokens) else prior

    def plain(self, text: str) -> str | None:
        """The language that `text` is in beyond doubt; None for a short or an ambiguous one.

        That takes three words, the identifier's `certainty`, a word or letter that the language
        alone has, and none that only another one has. Words such as “and” are no such words:
        names of courses have them, and are the same in whatever language they are asked for.
        """
        lowered = _ADDRESS.sub(" ", text.lower())
        tokens = _WORD.findall(lowered)
        if is_payload(text) or len(tokens) < _ENOUGH_WORDS:
            return None
        guess, certainty = self._identifier.classify(lowered)
        if certainty < self._config["certainty"]:
            return None
        telling = [token for token in tokens if fold(token) not in words("linking", guess)]
        known = self._own(guess, telling) > 0 or self._has_letters_of(guess, lowered)
        others = [code for code in self._languages if code != guess]
        mixed = any(self._own(it, tokens) or self._has_letters_of(it, lowered) for it in others)
        return str(guess) if known and not mixed else None

    def _prior(self, metadata: Any) -> str | None:
        named = metadata.get("language") if isinstance(metadata, dict) else None
        code = str(named or "").lower().replace("_", "-").split("-")[0]
        return code if code in self._languages else None

    def _words_only_in(self, code: str) -> frozenset[str]:
        """Words of the language, and beginnings with a star, that no other one has too."""
        others = frozenset[str]().union(*(_known(it) for it in self._languages if it != code))
        return frozenset(
            entry
            for entry in _known(code) - others
            if not entry.endswith("*") or not any(word.startswith(entry[:-1]) for word in others)
        )

    def _own(self, code: str, tokens: list[str]) -> int:
        own, stems = self._own_words[code], self._own_stems[code]
        return sum(word in own or word.startswith(stems) for word in map(fold, tokens))

    def _has_letters_of(self, code: str, lowered: str) -> bool:
        return any(letter in lowered for letter in self._letters[code])

    def _spoken(self, lowered: str, tokens: list[str], prior: str | None) -> str | None:
        """The only language in which this is a greeting, or of which it has words of its own."""
        whole = fold(lowered).strip(" .,!?)")
        greeted = [code for code in self._languages if whole in words("greetings", code)]
        if greeted:
            return prior if prior in greeted else greeted[0]
        counts = {code: self._own(code, tokens) for code in self._languages}
        speaking = [code for code, count in counts.items() if count]
        enough = 1 if prior is None else _ENOUGH_OWN_WORDS
        only = speaking[0] if len(speaking) == 1 else None
        return only if only and (only == prior or counts[only] >= enough) else None


def _spoken(metadata: Any, prior: str | None, language: str, plain: str | None) -> str:
    """The language of the answer."""
    told = metadata if isinstance(metadata, dict) else {}
    if prior is None or not told.get("settled"):
        return language
    return plain if plain and plain == told.get("leaning") else prior


def _known(code: str) -> frozenset[str]:
    return words("greetings", code) | words("fillers", code)
