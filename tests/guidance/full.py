"""An offer whose record states everything there is to state."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from guidance.vocabulary import (
    Credential,
    LearningOutcome,
    Link,
    Mode,
    NationalLevel,
    Offer,
    Organisation,
    OtherCredits,
    Price,
    QualityAssurance,
    Run,
    Skill,
    StackingLink,
    Supervision,
)

# A day on which the first run has begun and can still be joined, and two more are open.
LATER = date(2026, 3, 10)

ESCO_SKILL = "http://data.europa.eu/esco/skill/arithmetic"

SCHOOL = Organisation(
    "Szkoła Zawodowa",
    "PL",
    "PL21",
    names={"en": "Vocational School", "pl": "Szkoła Zawodowa"},
    homepage="https://example.org/school",
    contact="info@example.org",
    quality=(
        QualityAssurance(
            statement={"pl": "Akredytacja instytucji"},
            kind="institutional accreditation",
            agency="Agencja A",
            fields=("061", "0413"),
            eqf_levels=(4, 5),
            places=("PL", "PL21"),
            valid_from=date(2024, 1, 1),
            valid_to=date(2028, 12, 31),
            url="https://example.org/decision",
        ),
    ),
)
UNIVERSITY = Organisation(
    "University of B",
    "IE",
    quality=(QualityAssurance({"en": "Annual review"}, valid_to=date(2025, 12, 31)),),
)

FULL = Offer(
    id="full-1",
    provider=SCHOOL,
    credential=Credential(
        id="cred-1",
        title="Data for all",
        awarding_body=UNIVERSITY,
        kind="micro-credential",
        outcomes=(
            LearningOutcome({"en": "sum a column", "pl": "dodaje kolumnę"}),
            LearningOutcome({"en": "draw a chart, and read it"}, (Skill("charts"),)),
        ),
        skills=(Skill("arithmetic", ESCO_SKILL), Skill("reading charts")),
        ects=Decimal(2),
        hours=Decimal(50),
        other_credits=(OtherCredits(Decimal(4), "CATS"),),
        eqf_level=5,
        national_level=NationalLevel("5", "PRK"),
        cycle="short",
        difficulty="beginner",
        assessment={"de": "Klausur"},
        supervision=Supervision.SUPERVISED_ONSITE,
        quality=(QualityAssurance(kind="programme accreditation"),),
        formats=("EDC", "PDF"),
        stand_alone=False,
        stacks_into=(
            StackingLink("larger-1", "Diploma in Data", "University of B", Decimal(2)),
            StackingLink("larger-2", note={"en": "after an interview"}),
        ),
        recognition_note={"en": "Ask the university you go to."},
    ),
    titles={"en": "Data for all", "pl": "Dane dla wszystkich"},
    descriptions={"en": "Tables and charts.", "pl": "Tabele i wykresy."},
    languages=("pl", "en"),
    mode=Mode.BLENDED,
    place="Kraków",
    country="PL",
    region="małopolskie",
    weeks=Decimal(10),
    hours_per_week=Decimal(5),
    derived=("hours",),
    runs=(
        Run(date(2026, 3, 1), date(2026, 5, 9), date(2026, 3, 20), 3),
        Run(date(2026, 10, 1), date(2026, 12, 9), date(2026, 9, 20), 12),
        Run(date(2026, 6, 1), date(2026, 8, 9), date(2026, 5, 20), 8),
    ),
    price=Price(Decimal(400), "PLN", {"pl": "materiały", "en": "materials"}),
    funding={"pl": "Baza Usług Rozwojowych"},
    prerequisites={"en": "a laptop"},
    target_group={"en": "people who work in an office"},
    accessibility={"en": "a ramp and a loop"},
    min_age=18,
    max_age=67,
    isced_f=("0613",),
    url="https://example.org/data",
    links=(Link("https://example.org/plan", "Plan"), Link("https://example.org/faq")),
    modified=date(2026, 1, 2),
    source="school",
    first_seen=date(2026, 1, 3),
    updated=date(2026, 3, 1),
)
