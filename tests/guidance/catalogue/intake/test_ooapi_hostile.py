"""Whatever the bytes of an OOAPI file, it gives offers and notes or is said to be unreadable."""

from __future__ import annotations

import json
from pathlib import Path

from hypothesis import given

from guidance.catalogue.intake import ooapi
from tests.guidance.catalogue.intake.test_moochub_hostile import QUICK, damaged, spoilt, survives
from tests.guidance.catalogue.intake.test_ooapi import COURSE, DYKE, OFFERING, page

ALLIANCE = {"microcredential": "stackable", "enrolmentUrl": "https://dyke.example/join"}
CONSUMERS = [{"consumerKey": "eduxchange", "alliances": [ALLIANCE]}]
SAMPLE = page(
    {**COURSE, "organization": "o1", "consumers": CONSUMERS},
    {**OFFERING, "modeOfDelivery": ["online"], "teachingLanguage": "eng"},
    {**OFFERING, "course": {**COURSE, "courseId": "c2"}},
    DYKE,
)


@QUICK
@given(content=spoilt(SAMPLE))
def test_values_of_any_kind(tmp_path: Path, content: bytes) -> None:
    survives(ooapi, tmp_path, content)


@QUICK
@given(content=damaged(json.dumps(SAMPLE).encode()))
def test_bytes_of_any_kind(tmp_path: Path, content: bytes) -> None:
    survives(ooapi, tmp_path, content)


def test_the_sample_is_whole(tmp_path: Path) -> None:
    offers = survives(ooapi, tmp_path, json.dumps(SAMPLE).encode())
    assert [one.id for one in offers] == ["c1", "c2"]
