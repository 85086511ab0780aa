"""The terms of the European Learning Model 3, known without any network.

``elm_terms.csv`` holds the properties of its LOQ profile (LOQ-constraints.ttl) with their IRIs and
what they take; ``elm_terms_aliases.csv`` the other names that the Commission's JSON-LD context
``edc-ap`` and its samples give them; ``elm_terms_labels.csv`` the English labels of short
vocabularies that files name by URI alone.
"""

from __future__ import annotations

import csv
import re
from functools import cache, lru_cache
from pathlib import Path

HERE = Path(__file__).parent
ELM = "http://data.europa.eu/snb/model/elm/"
# What the model has no term for. A URN: it needs no server, and nothing ever fetches it.
EXTENSION = "urn:cairn:elm:"
OWN = "cairn:"
PREFIXES = {
    "elm": ELM,
    "dc": "http://purl.org/dc/terms/",
    "dct": "http://purl.org/dc/terms/",
    "dcterms": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "adms": "http://www.w3.org/ns/adms#",
    "org": "http://www.w3.org/ns/org#",
    "rov": "http://www.w3.org/ns/regorg#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "locn": "http://www.w3.org/ns/locn#",
    "cairn": EXTENSION,
}
# The model's own terms have stood in each of these since its version 3 (the last two in contexts).
MODELS = re.compile(r"https?://data\.europa\.eu/snb/model(?:/elm)?[/#]([A-Za-z]+)")
# Of the same meaning here: an identifier as a literal or as a node.
SAME = {"http://purl.org/dc/terms/identifier": "identifier"}
CONTEXTS = re.compile(r"https?://data\.europa\.eu/snb/model/context/[A-Za-z0-9./_-]+")
# It defines nothing that a catalogue uses; credentials name it first.
CREDENTIALS_CONTEXT = re.compile(r"https?://www\.w3\.org/(2018|ns)/credentials/.+")
# As the context edc-ap spells them.
MISSPELT = {
    "earningOpportunity": "LearningOpportunity",
    "earningAchievementSpecification": "LearningAchievementSpecification",
}
OPPORTUNITY = "LearningOpportunity"
SPECIFICATIONS = frozenset({"LearningAchievementSpecification", "Qualification"})
PERSON = "Person"
CREDENTIALS = frozenset(
    {
        "EuropeanDigitalCredential",
        "EuropeanDigitalPresentation",
        "VerifiableCredential",
        "VerifiablePresentation",
    }
)


def iri(name: str) -> str:
    """The IRI of a property of the profile. Raises KeyError for one that it has not."""
    return _properties()[name][0]


def kind(name: str) -> str:
    """What a property takes: ``text`` in languages, ``thing``, or a datatype of XML Schema."""
    return _properties()[name][1] if name in _properties() else ""


def property_of(address: str) -> str | None:
    """The name of a property from its IRI; ``cairn:…`` for our own; None for any other."""
    if address.startswith(EXTENSION):
        return OWN + address.removeprefix(EXTENSION)
    found = _by_iri().get(address)
    ours = None if found else MODELS.fullmatch(address)
    return property_named(ours.group(1)) if ours else found


def property_named(name: str) -> str | None:
    """The name of a property from any of its names in the Commission's contexts."""
    return name if name in _properties() else _aliases().get(name)


@lru_cache(10_000)
def class_of(address: str) -> str:
    """The bare name of a class from its IRI, compact IRI or name."""
    name = re.split(r"[/#:]", address)[-1]
    return MISSPELT.get(name, name)


def known_context(address: str) -> bool:
    """Whether a context is the European Learning Model's."""
    return CONTEXTS.fullmatch(address) is not None


def harmless_context(address: str) -> bool:
    """Whether a context is known to define nothing that a catalogue uses."""
    return CREDENTIALS_CONTEXT.fullmatch(address) is not None


def label(address: str) -> str | None:
    """The English label of a concept of the short vocabularies."""
    return _labels().get(address)


@cache
def _properties() -> dict[str, tuple[str, str]]:
    return {row["name"]: (row["iri"], row["kind"]) for row in _rows("elm_terms.csv")}


@cache
def _by_iri() -> dict[str, str]:
    return {found: name for name, (found, _) in _properties().items()} | SAME


@cache
def _aliases() -> dict[str, str]:
    return {row["alias"]: row["name"] for row in _rows("elm_terms_aliases.csv")}


@cache
def _labels() -> dict[str, str]:
    return {row["iri"]: row["label"] for row in _rows("elm_terms_labels.csv")}


def _rows(name: str) -> list[dict[str, str]]:
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
