"""Learning opportunities: what a learner can enrol on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import islice, product

from guidance.catalogue.intake import elm_terms, values
from guidance.catalogue.intake.elm_rdf_credential import credential, duration, notes_on
from guidance.catalogue.intake.elm_rdf_nodes import Node
from guidance.catalogue.intake.elm_rdf_organisation import country, organisation, region
from guidance.catalogue.intake.elm_rdf_record import Record, joined
from guidance.catalogue.intake.elm_rdf_runs import runs
from guidance.catalogue.intake.workload import doubtful
from guidance.errors import BadValue
from guidance.vocabulary import Credential, Link, Mode, Offer, Organisation, Price, Texts

SPECIFICATION = "learningAchievementSpecification"
ACCESSIBILITY = elm_terms.EXTENSION + "accessibility"
DERIVED = ("ects", "hours", "weeks", "hours_per_week")
MOST_PRICE, MOST_AGE, MOST_WEEK = 1_000_000, 150, 168
# An opportunity in more places, forms and prices than these would be a catalogue of its own.
MOST_WAYS = 50


def offers(record: Record, source: str) -> Iterator[Offer]:
    """An opportunity as one offer for each place, form and price. Raises BadValue.

    BadValue tells why it is none: it has no identifier, no title or no provider.
    """
    first = _offer(record, source)
    places: list[Node | None] = [*record.things(record.node, "location")]
    modes: list[Mode | None] = [*_modes(record)]
    prices: list[Price | None] = [*_prices(record)]
    ways = list(islice(product(places or [None], modes or [None], prices or [None]), MOST_WAYS + 1))
    if len(ways) > MOST_WAYS:
        record.note("location", f"with modes and prices gives more than {MOST_WAYS} offers")
    for number, (place, mode, price) in enumerate(ways[:MOST_WAYS], 1):
        yield replace(
            first,
            id=first.id if number == 1 else f"{first.id}#{number}",
            mode=mode,
            price=price,
            place=_place(record, place),
            country=country(record, place),
            region=region(record, place),
        )


def _offer(record: Record, source: str) -> Offer:
    node = record.node
    identifier = _required("identifier", record.identity(node))
    record.name = identifier
    specification = record.thing(node, SPECIFICATION)
    titles = record.first_texts(node, "title")
    learnt = _credential(record, specification, identifier)
    if "cairn:titleOfCredential" in node.props:
        titles = {}
    return Offer(
        id=identifier,
        provider=_provider(record),
        credential=learnt,
        titles=titles,
        descriptions=record.texts(node, "description"),
        languages=_languages(record, specification),
        weeks=_weeks(record),
        hours_per_week=_number(record, "cairn:hoursPerWeek", MOST_WEEK),
        derived=tuple(one for one in record.lines(node, "cairn:derived") if one in DERIVED),
        runs=runs(record),
        funding=_funding(record),
        prerequisites=record.texts(specification, "entryRequirement"),
        target_group=_target_group(record, specification),
        accessibility=notes_on(record, node, ACCESSIBILITY),
        min_age=record.value(node, "cairn:minAge", _age),
        max_age=record.value(node, "cairn:maxAge", _age),
        isced_f=record.many(specification, "ISCEDFCode", values.isced_f),
        url=_url(record),
        links=tuple(_links(record)),
        modified=record.value(node, "modified", values.day),
        source=source,
    )


def _credential(record: Record, specification: Node | None, identifier: str) -> Credential:
    title = record.line(specification, "title") or record.line(record.node, "title")
    if specification is None:
        record.note(SPECIFICATION, "is not stated, so that it is not known what a learner gets")
        return Credential(id=identifier, title=_required("title", title))
    own = record.identity(specification) or identifier
    found = credential(record, specification, own, _required("title", title))
    if doubt := doubtful(found.ects, found.hours):
        record.note("volumeOfLearning", doubt)
    return found


def _provider(record: Record) -> Organisation:
    stated = record.thing(record.node, "providedBy")
    found = organisation(record, stated) if stated else None
    if found is None:
        raise BadValue("providedBy: names no organisation with a legal name")
    return found


def _required(element: str, value: str | None) -> str:
    if value is None:
        raise BadValue(f"{element}: is not stated, but a record needs it")
    return value


def _languages(record: Record, specification: Node | None) -> tuple[str, ...]:
    activity = record.thing(record.node, "learningActivitySpecification")
    for holder in (activity, record.node, specification):
        if holder and "language" in holder.props:
            return record.many(holder, "language", values.language)
    return ()


def _modes(record: Record) -> list[Mode]:
    return list(dict.fromkeys(record.many(record.node, "mode", values.mode)))


def _place(record: Record, location: Node | None) -> str | None:
    named = record.line(location, "geographicName")
    if named or location is None:
        return named
    address = record.thing(location, "address")
    return record.line(address, "fullAddress")


def _weeks(record: Record) -> Decimal | None:
    exact = _number(record, "cairn:weeks", values.MOST_WEEKS)
    if exact is not None:
        return exact
    stated = duration(record, record.node, "duration")
    return stated.weeks if stated else None


def _number(record: Record, name: str, most: int) -> Decimal | None:
    return record.value(record.node, name, lambda said: values.number(said, most))


def _age(value: str) -> int:
    return values.whole(value, 0, MOST_AGE)


def _prices(record: Record) -> list[Price]:
    found = (_price(record, one) for one in record.things(record.node, "priceDetail"))
    return [one for one in found if one]


def _price(record: Record, detail: Node) -> Price | None:
    amount = record.thing(detail, "amount")
    worth = record.value(amount, "value", lambda said: values.number(said, MOST_PRICE))
    currency = record.value(amount, "unit", values.currency)
    if worth is None or currency is None:
        record.note("priceDetail", "states no amount with a currency; it was left out")
        return None
    return Price(worth, currency, record.texts(detail, "prefLabel", "description"))


def _funding(record: Record) -> Texts:
    grants = record.things(record.node, "grant")
    return joined(record.texts(grant, "title", "description") for grant in grants)


def _target_group(record: Record, specification: Node | None) -> Texts:
    groups = record.things(specification, "targetGroup")
    return joined(_group(record, group) for group in groups)


def _group(record: Record, group: Node) -> Texts:
    named = record.texts(group, "prefLabel")
    label = None if named else elm_terms.label(group.id or group.text or "")
    if not named and label is None:
        record.note("targetGroup", "has no label; it was left out")
    return named or ({"en": label} if label else {})


def _url(record: Record) -> str | None:
    pages = record.things(record.node, "homepage")
    return record.address_of("homepage", pages[0]) if pages else None


def _links(record: Record) -> Iterator[Link]:
    homepages = record.things(record.node, "homepage")[1:]
    for page in (*homepages, *record.things(record.node, "supplementaryDocument")):
        address = record.address_of("supplementaryDocument", page)
        if address:
            yield Link(address, record.line(page, "title"))
