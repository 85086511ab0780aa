"""What the names in a JSON-LD file mean, without fetching any context.

Of JSON-LD 1.1 these are understood: terms, prefixes, ``@vocab``, ``@language``, aliases of
keywords, language maps, and contexts within nodes and terms. Types need not be coerced: what a
value is, the property says.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from guidance.catalogue.intake import elm_terms
from guidance.errors import UnreadableFile

KEYWORDS = frozenset(
    {"@id", "@type", "@value", "@language", "@graph", "@list", "@set", "@context", "@index"}
)
# Prefixes of prefixes and aliases of aliases: more are a circle.
MOST_STEPS = 5


@dataclass(frozen=True, slots=True)
class Term:
    """A name that a context defines; ``inner`` is the context of what stands under it."""

    address: str
    language: str | None = None
    inner: Any = None


@dataclass(frozen=True, slots=True)
class Context:
    """The names in force; ``elm`` tells that those of the European Learning Model are known."""

    elm: bool = False
    vocabulary: str | None = None
    language: str | None = None
    terms: Mapping[str, Term | None] = field(default_factory=dict)

    def extended(self, stated: Any) -> Context:
        """With a ``@context``. Raises UnreadableFile for one that would have to be fetched."""
        context = self
        for one in stated if isinstance(stated, list) else [stated]:
            if isinstance(one, str):
                context = context._with_remote(one)
            elif isinstance(one, dict):
                context = context._with_terms(one)
        return context

    def keyword_or_property(self, key: str) -> str | None:
        """A keyword, the name of a property, or None for what means nothing here."""
        address = self.address(key)
        if address in KEYWORDS:
            return address
        if address is not None:
            return elm_terms.property_of(address)
        if not self.elm or key in self.terms:
            return None
        return {"id": "@id", "type": "@type"}.get(key) or elm_terms.property_named(key)

    def address(self, key: str, steps: int = 0) -> str | None:
        """A keyword or an IRI from a term, a compact IRI or an IRI; None for no name at all."""
        if key in KEYWORDS or steps > MOST_STEPS:
            return key
        term = self.terms.get(key)
        if term is not None:
            return term.address if term.address == key else self.address(term.address, steps + 1)
        prefix, colon, rest = key.partition(":")
        if colon:
            return self._compact(key, prefix, rest, steps)
        if self.vocabulary and key not in self.terms:
            return self.vocabulary + key
        return None

    def inner(self, key: str) -> Any:
        """The context for what stands under a name; None where it is the same."""
        term = self.terms.get(key)
        return term.inner if term else None

    def language_of(self, key: str) -> str | None:
        """The language of texts without one under a name."""
        term = self.terms.get(key)
        return (term.language if term else None) or self.language

    def _compact(self, key: str, prefix: str, rest: str, steps: int) -> str:
        if rest.startswith("//"):
            return key
        if prefix in self.terms:
            return (self.address(prefix, steps + 1) or prefix + ":") + rest
        return elm_terms.PREFIXES.get(prefix, prefix + ":") + rest

    def _with_remote(self, address: str) -> Context:
        if elm_terms.known_context(address):
            return replace(self, elm=True)
        if elm_terms.harmless_context(address):
            return self
        raise UnreadableFile(
            f"The JSON-LD context {address[:200]} is not known here, and none is ever fetched; "
            "put the context's definitions into the file, or use that of the European Learning "
            "Model, http://data.europa.eu/snb/model/context/edc-ap"
        )

    def _with_terms(self, stated: dict[str, Any]) -> Context:
        if "@import" in stated:
            return self._with_remote(str(stated["@import"]))
        terms = dict(self.terms)
        for name, definition in stated.items():
            if not name.startswith("@"):
                terms[name] = _term(name, definition)
        vocabulary, language = stated.get("@vocab"), stated.get("@language")
        return replace(
            self,
            terms=terms,
            vocabulary=vocabulary if isinstance(vocabulary, str) else self.vocabulary,
            language=language if isinstance(language, str) else self.language,
        )


def _term(name: str, definition: Any) -> Term | None:
    if isinstance(definition, str):
        return Term(definition)
    if not isinstance(definition, dict):
        return None
    address, language = definition.get("@id", name), definition.get("@language")
    if not isinstance(address, str):
        return None
    return Term(
        address, language if isinstance(language, str) else None, definition.get("@context")
    )
