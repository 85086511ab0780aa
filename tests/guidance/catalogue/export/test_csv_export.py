"""CSV written and read again: equal offers, whatever they state."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

from hypothesis import HealthCheck, given, settings

from guidance.catalogue.export.csv_export import write
from guidance.catalogue.intake.csv_file import read
from guidance.catalogue.intake.report import Note
from guidance.vocabulary import (
    Credential,
    LearningOutcome,
    Offer,
    Organisation,
    Price,
    QualityAssurance,
    Run,
    Skill,
)
from tests.guidance.catalogue.strategies import catalogues

PLAIN = Offer("a", Organisation("P"), Credential("a", "T"))


def written(*offers: Offer) -> str:
    out = io.StringIO(newline="")
    assert write(offers, out) == len(offers)
    return out.getvalue()


def again(tmp_path: Path, *offers: Offer) -> list[Offer | Note]:
    """What reading gives of offers that were written."""
    path = tmp_path / "out.csv"
    path.write_text(written(*offers), encoding="utf-8", newline="")
    found = list(read(path, ""))
    return [one for one in found if isinstance(one, Offer | Note)]


def stating(offer: Offer) -> Offer:
    """The offer without assurances that say nothing: no column could hold them."""

    def of(body: Organisation) -> Organisation:
        return replace(body, quality=_stating(body.quality))

    credential = replace(offer.credential, quality=_stating(offer.credential.quality))
    if credential.awarding_body is not None:
        credential = replace(credential, awarding_body=of(credential.awarding_body))
    return replace(offer, provider=of(offer.provider), credential=credential)


def _stating(found: tuple[QualityAssurance, ...]) -> tuple[QualityAssurance, ...]:
    return tuple(one for one in found if one != QualityAssurance())


@settings(
    max_examples=200,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(offers=catalogues())
def test_what_is_written_and_read_again_is_equal(tmp_path: Path, offers: list[Offer]) -> None:
    wanted = [stating(offer) for offer in offers]
    found = [one for one in again(tmp_path, *wanted) if isinstance(one, Offer)]
    assert found == wanted


def test_only_columns_in_use_are_written_in_the_order_of_the_template() -> None:
    paid = replace(PLAIN, price=Price(Decimal(5), "PLN"), titles={"uk": "Т"})
    assured = QualityAssurance({"und": "x"}), QualityAssurance(agency="PKA")
    credential = replace(
        PLAIN.credential, quality=assured, outcomes=(LearningOutcome({"pl": "o"}),)
    )
    header = written(replace(paid, credential=credential), PLAIN).splitlines()[0]
    assert header.startswith(
        "id,title,title_uk,learning_outcomes_pl,provider,price,currency,qa,qa_2_agency,derived"
    )


def test_lists_keep_semicolons_bars_and_backslashes(tmp_path: Path) -> None:
    texts = ("a; b", "c | d", "e\\", "\\; f", "g\nh", "", "R&amp;D <b>", "last")
    outcomes = tuple(
        LearningOutcome({"en": text} if text else {"pl": "x"}, (Skill(f"s | {text};", "urn:x"),))
        for text in texts
    )
    offer = replace(PLAIN, credential=replace(PLAIN.credential, outcomes=outcomes))
    note, found = again(tmp_path, offer)[0], again(tmp_path, offer)[-1]
    assert found == offer
    assert isinstance(note, Note)
    assert note.problem == "removed markup"


def test_nothing_of_an_ordinary_offer_is_warned_about(tmp_path: Path) -> None:
    outcomes = (LearningOutcome({"en": "a", "pl": "b"}), LearningOutcome({"en": "c"}))
    runs = (Run(), Run(date(2027, 1, 1), seats_left=3), Run(deadline=date(2027, 1, 1)))
    credential = replace(PLAIN.credential, id="c", outcomes=outcomes, stand_alone=False)
    offer = replace(PLAIN, credential=credential, runs=runs, weeks=Decimal(2))
    offer = replace(offer, hours_per_week=Decimal(3))
    assert again(tmp_path, offer) == [offer]


def test_a_withdrawn_offer_says_so_and_is_not_read(tmp_path: Path) -> None:
    gone = replace(PLAIN, id="gone", withdrawn=date(2026, 1, 1), updated=date(2026, 1, 1))
    offer, note = again(tmp_path, replace(PLAIN, first_seen=date(2026, 1, 1)), gone)
    assert offer == PLAIN
    assert isinstance(note, Note)
    assert note.problem == "is “withdrawn”; rows left out: 1 (gone)"
