"""The figures of the evaluation, on cases that can be counted by hand."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from sklearn.metrics import f1_score, precision_recall_fscore_support

from benchmarks.understanding import decisions
from benchmarks.understanding.aims import Aim, aims
from benchmarks.understanding.calibration import calibrated, calibration
from benchmarks.understanding.counts import Count, Share, count, macro_f1, total
from benchmarks.understanding.entities import per_entity
from benchmarks.understanding.evaluation import latency, measured, measured_entities, under_noise
from benchmarks.understanding.intents import Confusion, confusions, per_intent
from benchmarks.understanding.messages import Described, Meant, entity_sets, intent_sets
from benchmarks.understanding.reading import FALLBACK, Answered, Reading, read_parse
from benchmarks.understanding.result import CROSS_VALIDATION, Latency, Result, gap, plain

PAIRS = [("a", "a"), ("a", "b"), ("b", "b"), ("b", FALLBACK), ("c", "a")]


def answered(meant: str, acted_on: str, confidence: float = 0.9, text: str = "") -> Answered:
    likeliest = "guess" if acted_on == FALLBACK else acted_on
    return Answered(text, meant, Reading(acted_on, likeliest, confidence, language="en"))


def test_precision_recall_and_f1() -> None:
    one = Count(right=3, wanted=4, found=6)
    assert (one.precision, one.recall) == (0.5, 0.75)
    assert one.f1 == pytest.approx(2 * 0.5 * 0.75 / (0.5 + 0.75))
    nothing = Count(0, 0, 0)
    assert (nothing.precision, nothing.recall, nothing.f1) == (0, 0, 0)


def test_counts_of_pairs() -> None:
    pairs = [(True, True), (True, False), (False, True), (False, False), (True, True)]
    assert count(pairs) == Count(right=2, wanted=3, found=3)


def test_intents_by_hand() -> None:
    found = per_intent(PAIRS)
    assert found == {"a": Count(1, 2, 2), "b": Count(1, 2, 2), "c": Count(0, 1, 0)}
    assert macro_f1(found.values()) == pytest.approx((0.5 + 0.5 + 0) / 3)
    assert total(found.values()) == Count(right=2, wanted=5, found=4)
    assert total(found.values()).f1 == pytest.approx(4 / 9)


def test_intents_agree_with_scikit_learn() -> None:
    meant, read = zip(*PAIRS * 3, ("b", "c"), ("c", "c"), strict=True)
    found = per_intent(zip(meant, read, strict=True))
    names = sorted(found)
    theirs = precision_recall_fscore_support(meant, read, labels=names, zero_division=0)
    for at, name in enumerate(names):
        ours = (found[name].precision, found[name].recall, found[name].f1, found[name].wanted)
        assert ours == pytest.approx([column[at] for column in theirs])
    for average, value in (
        ("macro", macro_f1(found.values())),
        ("micro", total(found.values()).f1),
    ):
        theirs_f1 = f1_score(meant, read, labels=names, average=average, zero_division=0)
        assert value == pytest.approx(theirs_f1)


def test_confusions_come_most_frequent_first_and_leave_out_questions() -> None:
    said = [
        answered("a", "b", text="one"),
        answered("c", "b", text="two"),
        answered("c", "b", text="three"),
        answered("a", FALLBACK, text="asked"),
        answered("a", "a", text="right"),
    ]
    assert confusions(said, show=True) == (
        Confusion("c", "b", 2, ("two", "three")),
        Confusion("a", "b", 1, ("one",)),
    )
    assert all(one.examples == () for one in confusions(said, show=False))


SAID = [
    answered("out_of_scope", "out_of_scope"),
    answered("out_of_scope", FALLBACK),
    answered("out_of_scope", "inform"),
    answered("inform", "out_of_scope"),
    answered("inform", FALLBACK),
    answered("inform", "find_offers"),
    answered("inform", "distress"),
    answered("distress", "distress"),
    answered("distress", "greet"),
    answered("greet", "greet"),
]


def test_out_of_scope_both_ways() -> None:
    assert decisions.out_of_scope(SAID, with_fallback=False) == Count(right=1, wanted=3, found=2)
    assert decisions.out_of_scope(SAID, with_fallback=True) == Count(right=2, wanted=3, found=4)


def test_wrong_and_confident_both_ways() -> None:
    assert decisions.wrong_and_confident(SAID) == Share(5, 10)
    families = [["find_offers", "inform"]]
    assert decisions.wrong_and_confident(SAID, families) == Share(4, 10)
    assert decisions.asked(SAID) == Share(2, 10)


def test_distress_heard_and_imagined() -> None:
    assert decisions.distress(SAID) == Count(right=1, wanted=2, found=2)
    assert decisions.false_alarms(SAID) == Share(1, 8)
    assert Share(1, 8).share == 0.125


def test_expected_calibration_error_by_hand() -> None:
    found = calibrated([(0.95, True), (0.95, False), (0.1, False)])
    assert found.error == pytest.approx((2 * 0.45 + 1 * 0.1) / 3)
    assert [(one.readings, one.accuracy) for one in found.bins] == [(1, 0.0), (2, 0.5)]


def test_bins_are_fifteen_of_equal_width() -> None:
    found = calibrated([(at / 150, True) for at in range(151)])
    assert len(found.bins) == 15
    assert [one.readings for one in found.bins] == [10] * 14 + [11]
    assert found.bins[-1].high == 1


def test_perfect_confidence_has_no_error() -> None:
    readings = [(0.75, True)] * 3 + [(0.75, False)] + [(1.0, True)]
    assert calibrated(readings).error == 0


def test_calibration_is_of_the_likeliest_reading_even_when_not_believed() -> None:
    doubted = Answered("", "greet", Reading(FALLBACK, "greet", 0.2))
    assert calibration([doubted]).error == pytest.approx(0.8)


def test_entities_by_value() -> None:
    found = per_entity(
        [
            (
                [("price", {"max": 300, "currency": "PLN"}), ("place", "Gdynia")],
                [("price", {"currency": "PLN", "max": 300.0}), ("place", "Gdańsk")],
            ),
            ([("mention", 2)], [("mention", "2"), ("mention", "2")]),
            ([("level", "5")], []),
        ]
    )
    assert found == {
        "level": Count(0, 1, 0),
        "mention": Count(1, 1, 2),
        "place": Count(0, 1, 1),
        "price": Count(1, 1, 1),
    }


def test_a_parse_keeps_the_reading_behind_the_question() -> None:
    entry = {"name": "enrol", "confidence": 0.25}
    asked = {"name": FALLBACK, "confidence": 0.75}
    reading = read_parse({"intent": asked, "intent_ranking": [asked, entry], "entities": []})
    assert (reading.acted_on, reading.likeliest, reading.confidence) == (FALLBACK, "enrol", 0.25)
    assert reading.asks


def test_distress_put_first_is_not_the_likeliest() -> None:
    cry, other = {"name": "distress", "confidence": 0.2}, {"name": "thank", "confidence": 0.6}
    reading = read_parse({"intent": cry, "intent_ranking": [cry, other]})
    assert (reading.acted_on, reading.likeliest) == ("distress", "thank")


def test_latency_in_milliseconds() -> None:
    said = [Answered("", "a", Reading("a", "a", 1, milliseconds=at)) for at in range(1, 101)]
    assert latency(said) == Latency(parses=100, p50=50.5, p95=95.95)
    assert latency(said[:1]) is None


class Shouted:
    """Reads every message as a greeting, unless it is in capitals."""

    def read_all(self, texts: Sequence[str]) -> list[Reading]:
        return [
            Reading("deny" if text.isupper() else "greet", "greet", 0.9, (("place", text),), "pl")
            for text in texts
        ]


def test_a_fall_is_in_points() -> None:
    said = [Meant("hello there", "greet")]
    noisy = under_noise(Shouted(), said)
    one = measured("first", "pl", [answered("greet", "greet")], (), noisy)
    assert one.fall("upper case") == 100
    assert one.likeliest_fall("upper case") == 0
    assert one.fall("no punctuation") == 0


def test_entities_of_a_set() -> None:
    said = [Described("Gdynia", (("place", "Gdynia"),)), Described("so what", ())]
    found = measured_entities("entities", "en", Shouted(), said)
    assert found.micro == Count(right=1, wanted=1, found=2)


def result() -> Result:
    good = measured("first", "en", [answered("greet", "greet"), answered("deny", "deny")], ())
    bad = measured("first", "pl", [answered("greet", "greet"), answered("deny", "greet")], ())
    folds = measured(CROSS_VALIDATION, "en", [answered("greet", "deny")], ())
    return Result("now", "m", (good, bad, folds))


def test_the_gap_of_the_languages() -> None:
    one, other, _folds = result().intents
    assert one.macro_f1 == 1
    assert other.macro_f1 == pytest.approx(1 / 3)
    assert gap([one, other]) == pytest.approx(100 * 2 / 3)


def test_aims_are_of_blind_sets_and_have_a_right_side() -> None:
    found = aims(result())
    assert {one.of for one in found} == {"first", "first, en", "first, pl"}
    by_name = {(one.of, one.what): one for one in found}
    assert by_name["first, en", "macro F1 of intents"].reached
    assert not by_name["first, pl", "macro F1 of intents"].reached
    assert not by_name["first, pl", "wrong and confident"].reached
    assert Aim("", "", 2.0, 2, at_least=False).reached
    assert not Aim("", "", 2.01, 2, at_least=False).reached


def test_json_has_what_is_derived() -> None:
    first = plain(result())["intents"][0]
    assert first["macro_f1"] == 1
    assert first["intents"]["greet"]["recall"] == 1
    assert first["wrong"] == {"part": 0, "whole": 2, "share": 0.0}


def test_sets_are_found_by_name_and_language(tmp_path: Path) -> None:
    (tmp_path / "first.en.yml").write_text("- {text: hi, intent: greet}")
    (tmp_path / "second.en.yml").write_text("- {text: bye, intent: goodbye}")
    (tmp_path / "entities.pl.yml").write_text("- {text: a, entities: [{entity: ects, value: 1}]}")
    assert intent_sets(tmp_path, ["first"]) == {("first", "en"): [Meant("hi", "greet", "en")]}
    assert list(intent_sets(tmp_path, None)) == [("first", "en"), ("second", "en")]
    assert entity_sets(tmp_path, None)["entities", "pl"] == [Described("a", (("ects", 1),))]
    with pytest.raises(FileNotFoundError, match="third"):
        intent_sets(tmp_path, ["first", "third"])
