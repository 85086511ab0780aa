"""Offers from the Credential Transparency Description Language's JSON-LD.

Read are learning opportunities (LearningOpportunityProfile, Course, LearningProgram) and
credentials (MicroCredential, Certificate, Badge, degrees and the others); terms as of
https://credreg.net/ctdl/terms. A record whose own status says that it has ended, or is not yet
there, is left out: it is no offer. Who ``offeredBy`` names is the provider, else ``ownedBy``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from guidance.catalogue.intake import json_stream
from guidance.catalogue.intake.ctdl_offer import LEARNING, is_credential, offers_of
from guidance.catalogue.intake.json_graph import CONTEXT, Graph, Names, kinds
from guidance.catalogue.intake.json_graph_reading import Reading
from guidance.catalogue.intake.json_graph_record import Unusable
from guidance.catalogue.intake.report import Read
from guidance.errors import UnreadableFile

SPACES = {
    "https://purl.org/ctdl/terms/": "ceterms",
    "http://purl.org/ctdl/terms/": "ctdl",
    "https://purl.org/ctdlasn/terms/": "ceasn",
    "https://schema.org/": "schema",
    "http://schema.org/": "sdo",
}
SCHEMA_ORG = re.compile(r'"@context"\s*:\s*"https?://(?:www\.)?schema\.org')
SNIFFED = re.compile(r"purl\.org/ctdl/terms|credreg\.net/ctdl|\"ceterms:")


def recognises(path: Path, head: bytes) -> bool:  # noqa: ARG001
    """Whether a file seems to be JSON that names terms of CTDL."""
    text = head.replace(b"\0", b"").decode("utf-8", "ignore").lstrip("\ufeff\ufffd \t\r\n")
    named = SNIFFED.search(text) is not None and not SCHEMA_ORG.search(text)
    return text.startswith(("{", "[")) and named


def read(path: Path, source: str) -> Iterator[Read]:
    """Offers and notes. Raises UnreadableFile, also for a file that holds neither."""
    graph = Graph(Names(SPACES), compact=True)
    with closing(graph):
        nodes, head = json_stream.nodes_and_head(path)
        for node in nodes:
            graph.add(node)
        graph.names.learn_all(head.get(CONTEXT))
        found = False
        for one in _records(Reading(graph, source)):
            found = True
            yield one
        if not found:
            raise UnreadableFile(
                "The file holds no credential and no learning opportunity of CTDL, such as "
                "ceterms:MicroCredential or ceterms:LearningOpportunityProfile"
            )


def _records(reading: Reading) -> Iterator[Read]:
    for node in reading.graph.nodes(()):
        if is_credential(node) or not LEARNING.isdisjoint(kinds(node)):
            try:
                yield from offers_of(node, reading)
            except Unusable as error:
                yield reading.record.refused(error)
