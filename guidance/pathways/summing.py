"""What the steps of a pathway give, cost and take together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal

from guidance.limits import hours_a_week, workload
from guidance.money import Money, amount, in_euros, rates
from guidance.pathways.plan import Step, Sums


def sums(steps: Sequence[Step]) -> Sums:
    """The sums of what the steps state; what some do not state is counted, and never assumed."""
    offers = [step.offer for step in steps]
    stated = [one.credential.ects for one in offers if one.credential.ects is not None]
    prices = [amount(one.price) for one in offers if one.price is not None]
    euros = [in_euros(price) for price in prices]
    unrated = {p.currency for p, known in zip(prices, euros, strict=True) if known is None}
    work = [known for known in map(workload, offers) if known is not None]
    dated = [step for step in steps if step.start is not None and step.end is not None]
    return Sums(
        ects=sum(stated, Decimal(0)),
        no_ects=len(offers) - len(stated),
        cost=_by_currency(prices),
        euros=None if unrated else sum((known for known in euros if known), Decimal(0)),
        rates=tuple(rates()[m.currency] for m in _by_currency(prices) if m.currency in rates()),
        unpriced=len(offers) - len(prices),
        unrated=tuple(sorted(unrated)),
        hours=(sum((w[0] for w in work), Decimal(0)), sum((w[1] for w in work), Decimal(0))),
        no_hours=len(offers) - len(work),
        weekly=_weekly(steps),
        start=min((step.start for step in dated if step.start), default=None),
        finish=None if len(dated) < len(steps) else _last(dated),
        undated=len(steps) - len(dated),
        later=sum(not step.announced for step in steps),
    )


def _last(steps: Iterable[Step]) -> date | None:
    return max((step.end for step in steps if step.end is not None), default=None)


def _by_currency(prices: Iterable[Money]) -> tuple[Money, ...]:
    """The sums by currency, euros first; what is free is in none."""
    found: dict[str, Decimal] = {}
    for price in prices:
        if price.amount:
            found[price.currency] = found.get(price.currency, Decimal(0)) + price.amount
    order = sorted(found, key=lambda code: (code != "EUR", code))
    return tuple(Money(found[code], code) for code in order)


def _weekly(steps: Sequence[Step]) -> Decimal | None:
    """The most hours a week that steps take at a time; None where one does not state them."""
    hours = [hours_a_week(step.offer) for step in steps]
    if any(one is None for one in hours):
        return None
    loads = [_load(steps, step) for step in steps]
    return max(loads, default=Decimal(0))


def _load(steps: Sequence[Step], at: Step) -> Decimal:
    """The hours a week on the day that a step begins."""
    beside = (one for one in steps if one is not at and _overlap(one, at))
    return sum((hours_a_week(one.offer) or Decimal(0) for one in (at, *beside)), Decimal(0))


def _overlap(one: Step, at: Step) -> bool:
    if one.start is None or one.end is None or at.start is None:
        return False
    return one.start <= at.start <= one.end
