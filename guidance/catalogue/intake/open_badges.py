"""Offers from definitions of badges: BadgeClass (Open Badges 2.0) and Achievement (3.0).

A definition states what a badge is for and who awards it: its ``issuer`` (2.0) or ``creator``
(3.0). It names no provider of learning. An offer needs one, so the awarding body stands in its
place, being the only one whom the record names and whom a learner can ask; each offer comes with
a note that says so, and nothing on place, form, price or dates is read into it.

A badge that was issued to a person is no catalogue. A file with one is refused whole, and nothing
of it is repeated, for it holds personal data.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from guidance.catalogue.intake import json_stream
from guidance.catalogue.intake.formats import HEAD
from guidance.catalogue.intake.json_graph import CONTEXT, Graph, Names, kinds
from guidance.catalogue.intake.json_graph_reading import Reading
from guidance.catalogue.intake.json_graph_record import Unusable
from guidance.catalogue.intake.json_values import Object, each
from guidance.catalogue.intake.open_badges_offer import offer_of
from guidance.catalogue.intake.report import Read
from guidance.errors import UnreadableFile

SPACES = {
    "https://purl.imsglobal.org/spec/vc/ob/vocab.html#": "ob",
    "https://w3id.org/openbadges#": "obi",
}
CONTAINERS = ("@graph", "achievements", "badgeClasses", "badges", "result")
DEFINITIONS = {"BadgeClass", "Achievement"}
ISSUED = {
    "Assertion",
    "VerifiableCredential",
    "VerifiablePresentation",
    "OpenBadgeCredential",
    "AchievementCredential",
    "EndorsementCredential",
    "Endorsement",
    "ClrCredential",
}
# What only an issued credential has, whatever it calls itself.
ISSUED_BY_MEMBER = ({"credentialSubject"}, {"recipient", "badge"}, {"verifiableCredential"})
SNIFFED = re.compile(
    r"w3id\.org/openbadges|openbadgespec\.org|purl\.imsglobal\.org/spec/ob/|\"BadgeClass\""
)
SIGNED = re.compile(rb"\s*eyJ[\w-]+\.[\w-]+\.[\w-]*")
PNG, SVG = b"\x89PNG", (b"<svg", b"<?xml")
LARGEST_IMAGE = 10_000_000
REFUSAL = (
    "The file holds a badge or another credential issued to a person, which is no catalogue; "
    "nothing of it is kept. Its holder can have it checked in the conversation (check_credential); "
    "what is imported is the definition of a badge (BadgeClass, Achievement)"
)


def recognises(path: Path, head: bytes) -> bool:  # noqa: ARG001
    """Whether a file seems to be JSON of Open Badges, or an issued badge, which is refused."""
    if SIGNED.match(head) or _is_image(head):
        return True
    text = head.replace(b"\0", b"").decode("utf-8", "ignore").lstrip("\ufeff\ufffd \t\r\n")
    return text.startswith(("{", "[")) and SNIFFED.search(text) is not None


def read(path: Path, source: str) -> Iterator[Read]:
    """Offers and notes. Raises UnreadableFile, also for a badge that was issued to a person."""
    _refuse_signed(path)
    graph = Graph(Names(SPACES), compact=True)
    with closing(graph):
        nodes, head = json_stream.nodes_and_head(path, CONTAINERS)
        for node in nodes:
            _refuse_issued(node)
            graph.add(node)
        _refuse_issued(head)
        graph.names.learn_all(head.get(CONTEXT))
        found = False
        for one in _records(Reading(graph, source)):
            found = True
            yield one
        if not found:
            raise UnreadableFile("The file holds no BadgeClass and no Achievement of Open Badges")


def _is_image(head: bytes) -> bool:
    # In a PNG the badge may stand after the picture, beyond the head.
    return head.startswith(PNG) or (head.startswith(SVG) and b"openbadge" in head)


def _refuse_signed(path: Path) -> None:
    try:
        with path.open("rb") as file:
            head = file.read(HEAD)
            rest = file.read(LARGEST_IMAGE) if head.startswith(PNG) else b""
    except OSError as error:
        raise UnreadableFile(f"The file cannot be opened: {error.strerror}") from error
    if head.startswith(PNG) and b"openbadge" not in head + rest:
        raise UnreadableFile("The file is a picture without a badge in it, and no catalogue")
    if SIGNED.match(head) or _is_image(head):
        raise UnreadableFile(REFUSAL)


def _refuse_issued(node: Any) -> None:
    for one in each(node):
        if not isinstance(one, dict):
            continue
        issued = any(members <= one.keys() for members in ISSUED_BY_MEMBER)
        if issued or not ISSUED.isdisjoint(kinds(one)):
            raise UnreadableFile(REFUSAL)
        _refuse_issued(one.get("@graph"))


def _records(reading: Reading) -> Iterator[Read]:
    for node in reading.graph.nodes(()):
        if _is_definition(node):
            try:
                yield from offer_of(node, reading)
            except Unusable as error:
                yield reading.record.refused(error)


def _is_definition(node: Object) -> bool:
    # Badgr's interface names the class of what it lists "entityType".
    return not DEFINITIONS.isdisjoint((*kinds(node), str(node.get("entityType"))))
