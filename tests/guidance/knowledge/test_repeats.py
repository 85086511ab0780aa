"""Facts that say what others of the same answer say: named rightly, and left out."""

from __future__ import annotations

from guidance.knowledge.repeats import lean, repeats
from guidance.knowledge.store import facts


def test_every_repeat_names_two_facts_of_one_subject() -> None:
    every = {fact.id: fact for fact in facts()}
    for name, others in repeats().items():
        assert {every[name].intent} == {every[other].intent for other in others}
        assert name not in others


def test_no_two_facts_leave_each_other_out() -> None:
    assert not any(
        name in repeats().get(other, ()) for name, all_ in repeats().items() for other in all_
    )


def test_a_fact_is_left_out_where_another_one_says_it() -> None:
    every = {fact.id: fact for fact in facts()}
    who, purpose = every["recognised-who"], every["recognised-by-purpose"]
    assert lean((who, purpose, who)) == (who,)
    assert lean((purpose,)) == (purpose,)
