"""What of a catalogue plays a part for a goal."""

from __future__ import annotations

from decimal import Decimal

from guidance.facts import Hit
from guidance.pathways.gathering import beyond, farthest, skills_found
from guidance.pathways.requirements import Titles, required
from guidance.vocabulary import Offer
from tests.guidance.offers import Shelf
from tests.guidance.test_stacking import course, link


def test_the_farthest_is_the_end_of_all_links() -> None:
    small = course("a", stacks_into=link("b"))
    shelf = Shelf((small, course("b", stacks_into=link("c")), course("c", "Title of c")))
    assert farthest(shelf, "a") == "c"
    assert farthest(shelf, "c") is None
    assert beyond(shelf, "a").users("a") == ("b",)


def test_a_circle_ends_and_a_missing_one_is_not_gone_to() -> None:
    round_about = Shelf((course("a", stacks_into=link("b")), course("b", stacks_into=link("a"))))
    assert farthest(round_about, "a") == "b"
    assert farthest(Shelf((course("a", stacks_into=link("gone")),)), "a") is None


def hits(*offers: Offer) -> list[Hit]:
    return [Hit(one, 0.8) for one in offers]


def taught(*offers: Offer) -> list[str]:
    return [one.label for one in skills_found(hits(*offers))]


def test_what_several_teach_tells_what_an_occupation_is_about() -> None:
    first = course("a", skills=("weld", "draw"))
    assert taught(first, course("b", skills=("weld", "check"))) == ["weld"]
    assert taught(first, course("b", skills=("check",))) == ["check", "draw", "weld"]


def test_what_is_much_shorter_is_for_trying_out() -> None:
    long = course("a", skills=("weld", "draw"), hours=Decimal(100))
    other = course("b", skills=("weld", "draw"), hours=Decimal(80))
    taster = course("c", skills=("weld",), hours=Decimal(8))
    unstated = course("d", skills=("draw",))
    by = {one.label: one.taught for one in skills_found(hits(long, other, taster, unstated))}
    assert by == {"draw": ("a", "b", "d"), "weld": ("a", "b")}


def test_what_stands_before_a_colon_is_a_name_where_a_link_is_stated() -> None:
    linked = course("a", "Energy basics: heat and light", stacks_into=link("goal"))
    other = course("b", "Water basics: rivers")
    titles = Titles()
    for one in (linked, other):
        titles.add(one)
    goal = course("goal", prerequisites="energy basics or training; water basics")
    found = required(goal, titles)
    assert found.groups == (("a",),)
    assert found.otherwise
    assert not required(course("more", prerequisites="energy basics"), titles).groups
