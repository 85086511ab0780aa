"""Linking offers to skills: where, and how the link was made."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import Engine, insert

from guidance.catalogue.search import keys
from guidance.catalogue.skills import reading
from guidance.catalogue.skills.esco import import_esco
from guidance.catalogue.skills.index import Label, SkillIndex, lemmas, load_index
from guidance.catalogue.skills.linking import How, SkillLink, Where, links
from guidance.catalogue.skills.tables import SkillLinkRow
from guidance.vocabulary import Credential, LearningOutcome, Offer, Organisation, Skill, Texts
from tests.guidance.catalogue.skills import download
from tests.guidance.catalogue.skills.download import BEES, LANGUAGE, PYTHON, WELD

OTHER = download.SKILL + "other"


def label(uri: str, text: str, kind: str = "preferred", language: str = "en") -> Label:
    """A label as the catalogue holds it."""
    return Label(uri, language, kind, text, lemmas(text, language))


@pytest.fixture(scope="module")
def index() -> SkillIndex:
    """The skills of the small download; "communication" is in the labels of many skills."""
    many = [label(f"{OTHER}{number}", f"communication {number} x") for number in range(5)]
    return SkillIndex(
        [
            label(WELD, "join metal plates"),
            label(WELD, "weld plates", "alternative"),
            label(BEES, "manage beehives"),
            label(BEES, "hive care", "alternative"),
            label(BEES, "prowadzenie pasieki", language="pl"),
            label(PYTHON, "Python (computer programming)"),
            label(LANGUAGE, "communication"),
            label(OTHER, "manage beehives in winter"),
            label(f"{OTHER}1", "hive care", "alternative"),
            *many,
        ]
    )


def offer(
    *outcomes: LearningOutcome, skills: tuple[Skill, ...] = (), descriptions: Texts | None = None
) -> Offer:
    """An offer that says no more than what it teaches."""
    who = Organisation("North College")
    credential = Credential("c", "Title", who, outcomes=outcomes, skills=skills)
    return Offer("o", who, credential, {}, descriptions or {})


def outcome(text: str, *skills: Skill) -> LearningOutcome:
    """An outcome in English."""
    return LearningOutcome({"en": text}, skills)


def test_what_the_record_states_comes_first(index: SkillIndex) -> None:
    stated = offer(
        outcome("manage beehives", Skill("keeping bees", BEES)),
        skills=(Skill("Manage  BEEHIVES"), Skill("own words", WELD), Skill("unknown")),
    )
    assert links(stated, index) == (
        SkillLink(BEES, "Manage  BEEHIVES", Where.SKILL, 0, How.LABEL),
        SkillLink(WELD, "own words", Where.SKILL, 1, How.STATED),
        SkillLink(BEES, "keeping bees", Where.OUTCOME, 0, How.STATED),
    )


@pytest.mark.parametrize(
    ("text", "uri"),
    [
        ("You will join thin metal; joining the metal plates comes later", WELD),
        ("managing a beehive", BEES),
        ("Managing beehives in the winter", OTHER),
        ("welded plates of steel", WELD),
        ("write scripts in Python", PYTHON),
    ],
)
def test_words_of_a_label_in_an_outcome_make_a_link(index: SkillIndex, text: str, uri: str) -> None:
    found = links(offer(outcome("first"), outcome(text)), index)
    assert [(link.uri, link.where, link.position, link.how) for link in found] == [
        (uri, Where.OUTCOME, 1, How.TEXT)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "communication with customers",  # a common word of many labels
        "manage staff and beehives",  # a word between
        "hive care",  # another name of two skills
        "metal plates",  # a part of a label
        "",
    ],
)
def test_less_than_a_sure_label_makes_none(index: SkillIndex, text: str) -> None:
    assert links(offer(outcome(text), descriptions={"en": text}), index) == ()


def test_other_names_do_not_count_in_a_description(index: SkillIndex) -> None:
    told = {"pl": "Poznasz prowadzenie małej i prowadzenie dużej pasieki.", "en": "Weld plates."}
    assert links(offer(descriptions=told), index) == ()
    told = {"en": "Good plates.", "pl": "Uczymy, czym jest prowadzenie pasiek."}
    assert links(offer(descriptions=told), index) == (
        SkillLink(BEES, "manage beehives", Where.DESCRIPTION, 1, How.TEXT),
    )


def test_keys_made_before_are_taken_as_they_are(index: SkillIndex) -> None:
    asked: list[str] = []

    def keyed(text: str) -> list[frozenset[str]]:
        asked.append(text)
        return keys.keyed("weld plates")

    found = links(offer(outcome("a"), descriptions={"en": "b"}), index, keyed)
    assert asked == ["a", "b"]
    assert [(link.uri, link.where) for link in found] == [(WELD, Where.OUTCOME)]


def test_an_empty_index_links_what_is_stated_only() -> None:
    stated = offer(outcome("manage beehives"), skills=(Skill("a", BEES), Skill("b", "urn:x")))
    assert links(stated, SkillIndex()) == (SkillLink(BEES, "a", Where.SKILL, 0, How.STATED),)


def test_links_are_kept_and_read_back(engine: Engine, tmp_path: Path) -> None:
    with engine.connect() as connection:
        assert not load_index(connection).has_phrases
        assert reading.esco_source(connection) is None
    import_esco(engine, download.folder(tmp_path / "esco", download.english()), date(2026, 1, 15))
    with engine.begin() as connection:
        found = links(offer(outcome("managing beehives")), load_index(connection))
        rows = [{**link._asdict(), "offer_number": 7} for link in found]
        connection.execute(insert(SkillLinkRow), [_without_label(row) for row in rows])
        expected = (SkillLink(BEES, "manage beehives", Where.OUTCOME, 0, How.TEXT),)
        assert reading.skills_of(connection, 7) == expected == found
        assert reading.skills_of(connection, 8) == ()
        assert reading.offers_with_skill(connection, BEES) == (7,)
        assert reading.offers_with_skill(connection, WELD) == ()


def _without_label(row: dict[str, object]) -> dict[str, object]:
    return {name: value for name, value in row.items() if name != "label"}
