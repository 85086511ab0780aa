"""An offer as a LearningOpportunity of the European Learning Model."""

from __future__ import annotations

from guidance.catalogue.export.elm_json_ld_credential import specification
from guidance.catalogue.export.elm_json_ld_organisation import organisation
from guidance.catalogue.export.elm_json_ld_values import (
    Json,
    Written,
    concept,
    currency,
    exact,
    identifier,
    language,
    location,
    moment,
    node,
    note,
    page,
    plain,
    said,
    urn,
    weeks,
)
from guidance.vocabulary import UNDETERMINED, Mode, Offer, Price, Run

ASSESSMENTS = "http://data.europa.eu/snb/learning-assessment/"
MODES = {
    Mode.ONLINE: ASSESSMENTS + "920fbb3cbe",
    Mode.ONSITE: ASSESSMENTS + "9191af2ed9",
    Mode.BLENDED: ASSESSMENTS + "e92d221e4d",
}


def opportunity(offer: Offer, written: Written) -> Json:
    """An offer with all that is not in the file yet."""
    whole = node(
        "LearningOpportunity",
        identifier=identifier(offer.id),
        title=dict(offer.titles) or said(offer.credential.title),
        cairn_titleOfCredential=None if offer.titles else True,
        description=dict(offer.descriptions),
        defaultLanguage=_default_language(offer),
        modified=moment(offer.modified),
        providedBy=organisation(offer.provider, written),
        learningAchievementSpecification=specification(offer, written),
        **_ways(offer),
        **_times(offer),
        **_pages(offer),
    )
    return {"id": urn("offer", offer.id), **whole}


def _ways(offer: Offer) -> Json:
    return {
        "mode": concept(MODES[offer.mode]) if offer.mode else None,
        "location": location(offer.country, offer.region, offer.place),
        "priceDetail": _price(offer.price) if offer.price else None,
        "grant": node("Grant", title=dict(offer.funding)) if offer.funding else None,
        "additionalNote": note(offer.accessibility, "accessibility"),
        "cairn_minAge": offer.min_age,
        "cairn_maxAge": offer.max_age,
    }


def _times(offer: Offer) -> Json:
    first = offer.runs[0] if offer.runs else Run()
    return {
        "duration": weeks(offer.weeks),
        "cairn_weeks": exact(offer.weeks),
        "cairn_hoursPerWeek": exact(offer.hours_per_week),
        "cairn_derived": list(offer.derived),
        "temporal": _period(first),
        "applicationDeadline": moment(first.deadline),
        "cairn_run": None if _says_itself(offer.runs) else [_run(run) for run in offer.runs],
    }


def _pages(offer: Offer) -> Json:
    return {
        "homepage": page(offer.url),
        "supplementaryDocument": [page(link.url, link.title) for link in offer.links],
    }


def _default_language(offer: Offer) -> Json | None:
    stated = [*offer.titles, *offer.descriptions, *offer.languages]
    found = next((code for code in stated if code != UNDETERMINED), None)
    return language(found) if found else None


def _price(price: Price) -> Json:
    amount = node("Amount", unit=currency(price.currency), value=plain(price.amount))
    return node("PriceDetail", amount=amount, description=dict(price.includes))


def _period(run: Run) -> Json | None:
    if run.start is None and run.end is None:
        return None
    return node("dc:PeriodOfTime", startDate=moment(run.start), endDate=moment(run.end))


def _says_itself(runs: tuple[Run, ...]) -> bool:
    """Whether a period and a deadline say all there is: one run, its seats not counted."""
    return not runs or (len(runs) == 1 and runs[0].seats_left is None and runs[0] != Run())


def _run(run: Run) -> Json:
    return node(
        "cairn:Run",
        startDate=moment(run.start),
        endDate=moment(run.end),
        applicationDeadline=moment(run.deadline),
        cairn_seatsLeft=run.seats_left,
    )
