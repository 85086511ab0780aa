"""The European Learning Model in XML as the nodes that its JSON-LD and RDF are read into.

The schemas (loq.xsd, ams.xsd) say the same things by the same names: a record stands in a section
for its kind and has an ``id``, a reference has an ``idref``, a concept a ``uri``, a text the
attribute ``language``.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from guidance.catalogue.intake import elm_terms
from guidance.catalogue.intake.elm_rdf_json import UNKNOWN
from guidance.catalogue.intake.elm_rdf_nodes import Node
from guidance.catalogue.intake.report import Note, Weight
from guidance.catalogue.intake.xml_builder import XML_LANG
from guidance.catalogue.intake.xml_stream import Element, elements, local, text

# The namespaces of the model's version 3, of which each profile and each release has its own.
NAMESPACE = "{http://data.europa.eu/snb/model/"
LOQ, AMS = "loq-constraints/", "ams-constraints/"
ROOTS = {LOQ: "Courses", AMS: "Accreditations"}
RECORDS = frozenset(
    {
        "accreditation",
        "agent",
        "group",
        "gradingScheme",
        "learningAchievementSpecification",
        "learningActivitySpecification",
        "learningAssessmentSpecification",
        "learningEntitlementSpecification",
        "learningOpportunity",
        "learningOutcome",
        "location",
        "organisation",
        "qualification",
        "qualificationReference",
    }
)
# Pictures and coordinates, which nothing is read from.
WITHOUT = frozenset({"bannerImage", "geometry", "logo"})
NAMES = {"type": "dcType"}
# What the schema of accreditations has beyond the LOQ profile.
SCOPE = frozenset({"limitAbstractProgramme", "limitCredentialType"})
# Records stand below the root and a section.
LEVEL = 2
# Where a record names others of the file, and not concepts.
REFERENCES = frozenset(
    {
        "accreditingAgent",
        "awardingBody",
        "learningAchievementSpecification",
        "learningActivitySpecification",
        "learningOutcome",
        "location",
        "organisation",
        "providedBy",
        "provenBy",
    }
)
# Of one record no more links are turned round than can be looked up with it.
MOST_LINKS = 40


def is_profile(tag: str | None, profile: str) -> bool:
    """Whether a root's tag is of one of the profiles, ``LOQ`` or ``AMS``."""
    namespace = (tag or "").rpartition("}")[0]
    ours = namespace.startswith(NAMESPACE) and namespace.endswith(profile)
    # A file with a DTD shows no namespace; reading it says why it is refused.
    return ours or tag == ROOTS[profile]


def as_in_xml(note: Note, line: int | None) -> Note:
    """A note on a record of a line, its element named as in XML."""
    named = next((xml for xml, name in NAMES.items() if name == note.element), note.element)
    return replace(note, element=named, line=line)


@dataclass(slots=True)
class Sections:
    """The records of a file in its order, each identifier once; and the lines they stand on.

    ``turned`` adds what records say of others: wholes of their parts, accreditations of theirs.
    """

    path: Path
    turned: bool = True
    lines: dict[str, int] = field(default_factory=dict)
    _links: dict[str, int] = field(default_factory=dict)

    def read(self) -> Iterator[Node | Note]:
        """Records, and notes on those left out. Raises UnreadableFile."""
        for found in elements(self.path, RECORDS, without=WITHOUT):
            if len(found.around) != LEVEL:
                continue
            node = _record(found.element)
            if node.id in self.lines:
                yield self._twice(node.id, found.line)
                continue
            if node.id:
                self.lines[node.id] = found.line
                yield from self._turned(node) if self.turned else ()
            yield node

    def missing(self, node: Node) -> Iterator[tuple[str, str]]:
        """The elements of a record that name others, with those that the file has not."""
        for name in sorted(REFERENCES & node.props.keys()):
            for one in node.props[name]:
                if one.id and not one.props and one.id not in self.lines:
                    yield name, one.id

    def _twice(self, identifier: str, line: int) -> Note:
        problem = (
            f"is that of the record on line {self.lines[identifier]} too; this one is left out"
        )
        return Note(identifier, "id", problem, Weight.REFUSED, line)

    def _turned(self, node: Node) -> Iterator[Node]:
        """What a record says of others, as those would say it of themselves."""
        yield from self._linked(node, "hasPart", "isPartOf")
        if "Accreditation" in node.types:
            limited = "limitQualification" in node.props
            whose = "limitQualification" if limited else "organisation"
            yield from self._linked(node, whose, "accreditation")
        if "Organisation" in node.types:
            # Those limited to a qualification say so only themselves.
            node.props.pop("accreditation", None)

    def _linked(self, node: Node, name: str, back: str) -> Iterator[Node]:
        for other in node.props.get(name, []):
            if other.id and self._links.get(other.id, 0) < MOST_LINKS:
                self._links[other.id] = self._links.get(other.id, 0) + 1
                yield Node(id=other.id, props={back: [Node(id=node.id)]})


def _record(element: Element) -> Node:
    node = _node(element)
    name = local(element.tag)
    node.types = (name[0].upper() + name[1:],)
    return node


def _node(element: Element) -> Node:
    node = Node(id=_identifier(element))
    props: dict[str, list[Node]] = {}
    for one in element:
        name = local(one.tag)
        known = NAMES.get(name) or elm_terms.property_named(name)
        if known or name in SCOPE:
            props.setdefault(known or name, []).append(_value(known or name, one))
        else:
            props.setdefault(UNKNOWN + name, [])
    node.props = props
    return node


def _value(name: str, element: Element) -> Node:
    if elm_terms.kind(name) == "text":
        tag = element.get("language") or element.get(XML_LANG)
        return Node(text=text(element) or "", language=tag)
    if len(element) or _identifier(element):
        return _node(element)
    return Node(text=(element.text or "").strip())


def _identifier(element: Element) -> str | None:
    stated = element.get("id") or element.get("idref") or element.get("uri") or ""
    return stated.strip() or None
