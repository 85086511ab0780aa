"""Offers from MOOChub v3: pages of ``data``, each course with its ``attributes``.

Source: github.com/moochub/schema, release 3.0.1 (``moochub-schema.json``). A course states no
offers but a list of prices; each price of the course is a way to learn.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from guidance.catalogue.intake import moochub_fields as fields
from guidance.catalogue.intake import moochub_times as times
from guidance.catalogue.intake import values
from guidance.catalogue.intake.json_stream import nodes
from guidance.catalogue.intake.json_values import string
from guidance.catalogue.intake.moochub_prices import prices
from guidance.catalogue.intake.record_notes import JsonRecord
from guidance.catalogue.intake.report import Note, Read, Weight
from guidance.catalogue.intake.ways import Way, first_of_each, offers
from guidance.vocabulary import UNDETERMINED, Credential, Offer, Organisation

CONTAINERS = ("data",)
SIGNS = (
    re.compile(rb'"data"\s*:\s*[\[{]'),
    re.compile(rb'"attributes"\s*:\s*\{'),
    re.compile(rb'"type"\s*:\s*"courses?"', re.IGNORECASE),
)
# Descriptions of the format itself.
SCHEMA = re.compile(rb'"(?:\$schema|openapi|swagger)"\s*:')


def recognises(_path: Path, head: bytes) -> bool:
    """Whether the file's beginning looks like MOOChub's JSON, in UTF-8 or UTF-16."""
    plain = head.replace(b"\0", b"")
    return all(sign.search(plain) for sign in SIGNS) and not SCHEMA.search(plain[:2000])


def read(path: Path, source: str) -> Iterator[Read]:
    """Offers and notes. Raises UnreadableFile."""
    seen: dict[str, str] = {}
    for number, node in enumerate(nodes(path, CONTAINERS), 1):
        here = f"record {number}"
        attributes = node.get("attributes") if isinstance(node, dict) else None
        if not isinstance(attributes, dict):
            problem = "is no course of MOOChub: it has no object “attributes”"
            yield Note(here, "attributes", problem, Weight.REFUSED)
            continue
        name = string(node.get("id")) or string(attributes.get("name")) or here
        record = JsonRecord(name, of=attributes)
        identifier = record.identifier("id", record.string("id", node.get("id")))
        found = _course(record, identifier, source)
        yield from record.notes
        yield from first_of_each(found, seen, here, "id")


def _course(record: JsonRecord, identifier: str | None, source: str) -> tuple[Offer, ...]:
    title = record.title("name", record.said("name"))
    provider = _provider(record)
    if identifier is None or title is None or provider is None:
        return ()
    one = _offer(record, _credential(record, identifier, title), provider, source)
    runs = times.runs(record) or (None,)
    found = prices(record) or (None,)
    ways = (Way(one.place, one.country, one.mode, price, one.languages) for price in found)
    return tuple(offers(record, "offer", one, ((way, run) for way in ways for run in runs)))


def _provider(record: JsonRecord) -> Organisation | None:
    """The publisher, which may be a person; then its name is all that is taken."""
    publisher = next(iter(record.objects("publisher")), {})
    name = record.title("publisher", record.string("publisher", publisher.get("name")))
    if name is None:
        return None
    organisation = string(publisher.get("type")) != "Person"
    homepage = record.string("publisher", publisher.get("url")) if organisation else None
    return Organisation(name, homepage=record.take("publisher", values.url, homepage))


def _credential(record: JsonRecord, identifier: str, title: str) -> Credential:
    level, difficulty = fields.levels(record)
    return Credential(
        id=identifier,
        title=title,
        kind=record.text(
            "educationalCredentialsAwarded",
            ", ".join(record.all_said("educationalCredentialsAwarded")),
        ),
        outcomes=fields.outcomes(record),
        ects=times.ects(record),
        hours=times.workload(record).hours,
        eqf_level=level,
        difficulty=difficulty,
        stacks_into=fields.stacks_into(record),
    )


def _offer(
    record: JsonRecord, credential: Credential, provider: Organisation, source: str
) -> Offer:
    spent = times.workload(record)
    place, country = fields.place(record)
    description = (UNDETERMINED, record.said("description") or "")
    return Offer(
        id=credential.id,
        provider=provider,
        credential=credential,
        titles={UNDETERMINED: credential.title},
        descriptions=record.texts("description", [description]),
        languages=fields.languages(record),
        mode=fields.mode(record),
        place=place,
        country=country,
        weeks=spent.weeks,
        hours_per_week=spent.per_week,
        derived=spent.derived,
        prerequisites=fields.prerequisites(record),
        target_group=fields.audience(record),
        accessibility=fields.access_modes(record),
        isced_f=fields.isced_f(record),
        url=record.url("url"),
        modified=record.day("dateModified", record.said("dateModified")),
        source=source,
    )
