"""What a question asks for: units, what weighs, and what an offer is worth to them."""

from __future__ import annotations

import math

import pytest

from guidance.catalogue.search.keys import keys
from guidance.catalogue.search.question import groups
from guidance.catalogue.search.terms import Terms
from guidance.catalogue.search.units import BESIDE, MOST, UNKNOWN_WORD, Unit, rarity, units

COUNTS = {"spawanie": 3, "spawac": 3, "kurs": 90, "zzwelding": 5, "excel": 10, "kucharz": 1}
TERMS = Terms(COUNTS, 100)


def asked(question: str, terms: Terms = TERMS) -> tuple[Unit, ...]:
    """The units of a question."""
    return units(groups(question, terms), terms)


def test_a_rare_word_weighs_more_than_a_frequent_one() -> None:
    rare, frequent = asked("excel ogrodnictwo kosmiczne xqzzcc")[0], Unit(("a",), (), 0.0)
    assert rare.weight > frequent.weight
    assert [one.weight for one in asked("kucharz excel")] == sorted(
        (one.weight for one in asked("excel kucharz")), reverse=True
    )


def test_a_word_weighs_by_the_number_of_offers_that_have_it() -> None:
    (found,) = asked("kucharz", Terms({"kucharz": 4}, 100))
    if not found.names:
        assert found.weight == pytest.approx(math.sqrt(math.log(1 + 100 / 4)))


def test_words_that_no_offer_has_weigh_little_unless_they_name_a_subject() -> None:
    (unknown,) = asked("xqzzcc")
    assert unknown.options == ()
    assert unknown.weight == pytest.approx(rarity(100, 1) * UNKNOWN_WORD)
    (named,) = asked("nurkowanie", Terms({"kurs": 1}, 100))
    assert named.weight == pytest.approx(rarity(100, 1))


def test_a_name_of_the_thesaurus_is_another_name_of_the_word() -> None:
    (one,) = asked("spawanie")
    assert "spawanie" in one.words
    assert one.names == ("zzwelding",)


def test_words_of_one_name_make_one_unit_of_their_weight_together() -> None:
    terms = Terms({"zzmachinelearning": 2}, 100)
    (both,) = asked("machine learning", terms)
    assert both.names == ("zzmachinelearning",)
    assert both.weight == pytest.approx(2 * rarity(100, 2))


def test_few_offers_with_a_word_welcome_those_that_begin_alike() -> None:
    counts = {"kabaxoli": 1, "kabaxolia": 2, "kabaxnia": 9}
    (found,) = asked("kabaxolie", Terms(counts, 100))
    assert set(found.words) == {"kabaxolia", "kabaxoli"}
    (found,) = asked("kabaxolie", Terms({**counts, "kabaxolie": 5}, 100))
    assert found.words == ("kabaxolie",)


def test_of_a_long_story_the_weightiest_words_are_asked_for() -> None:
    words = [f"xq{chr(97 + at // 26)}{chr(97 + at % 26)}z" for at in range(60)]
    terms = Terms({key: at + 1 for at, word in enumerate(words) for key in keys(word)}, 100)
    found = asked(" ".join(words), terms)
    assert len(found) == MOST
    weights = [one.weight for one in found]
    assert weights == sorted(weights, reverse=True)
    assert words[0] in found[0].words


def test_the_levels_fall_from_the_word_in_the_title_to_another_name_in_the_text() -> None:
    unit = Unit(("a", "b"), ("zzc",), 1.0, ("zzd",), ("zze",))
    found = list(unit.levels())
    assert [keys for keys, _ in found] == [
        ("q1a", "q1b"),
        ("q1zzc",),
        ("q1zzd",),
        ("a", "b"),
        ("zzc",),
        ("zzd",),
        ("q1zze",),
        ("zze",),
    ]
    levels = [1.0, 0.9, 0.8, 0.6, 0.54, 0.48, 0.26, 0.156]
    assert [level for _, level in found] == pytest.approx(levels)


def test_words_beside_those_that_tell_a_subject_weigh_less() -> None:
    terms = Terms({"zzwelding": 5, "xqzzcc": 5}, 100)
    alone, beside = asked("xqzzcc", terms), asked("xqzzcc spawanie", terms)
    assert beside[-1].words == ("xqzzcc",)
    assert beside[-1].weight == pytest.approx(alone[0].weight * BESIDE)


def test_what_is_related_finds_nothing_and_counts_a_little() -> None:
    (one,) = asked("forklift", Terms({"zzforklift": 2, "zzwarehouse": 2}, 100))
    assert "zzwarehouse" in one.related
    assert "zzwarehouse" not in one.options
