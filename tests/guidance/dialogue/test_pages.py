"""What is shown together, what comes after it, and what is closed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from guidance.criteria import Criteria
from guidance.facts import Hit
from tests.guidance.dialogue.talks import Talk
from tests.guidance.offers import DAY, Shelf, offer

SCORES = {"best": 0.9, "good": 0.8, "far": 0.6, "farther": 0.5, "closed": 0.9, "near": 0.5}


@dataclass(frozen=True, slots=True)
class Scored(Shelf):
    """A catalogue in which every search finds all, with the scores above."""

    def search(
        self,
        question: str,
        criteria: Criteria | None = None,
        language: str | None = None,
        today: date | None = None,
    ) -> tuple[Hit, ...]:
        """All offers, best first."""
        found = [Hit(one, SCORES[one.id]) for one in self.kept]
        return tuple(sorted(found, key=lambda hit: -hit.score))


def found(*names: str) -> Talk:
    """A conversation that looked for all of these."""
    past = DAY - timedelta(30)
    stated = {"closed": {"deadline": past, "start": past}}
    kept = (offer(one, f"Course {one}", school=one, **stated.get(one, {})) for one in names)
    talk = Talk(Scored(tuple(kept)))
    talk.say("guide", "courses", "find_offers", topic="courses")
    return talk


def test_what_only_touches_on_the_goal_comes_after_what_answers_it() -> None:
    talk = found("best", "good", "far", "farther")
    assert talk.shown() == ["best", "good"]
    assert "offers-button-more" in talk.payloads()
    talk.say("show_more")
    assert talk.shown() == ["far", "farther"]
    assert "offers-further-beside" in talk.sentences()
    talk.say("show_more")
    assert talk.sentences() == ["offers-no-more"]


def test_where_all_answer_alike_all_are_shown() -> None:
    assert found("far", "farther").shown() == ["far", "farther"]


def test_the_best_that_is_closed_is_named_and_can_be_watched_for() -> None:
    talk = found("closed", "near")
    assert talk.shown() == ["near"]
    assert talk.sentences()[0] == "nothing-best-closed"
    assert "nothing-button-watch" in talk.payloads()
    talk.say("guide", intent="inform", wish="watch")
    assert talk.state.watches == (Criteria(topics=("courses",)),)


def test_a_closed_one_is_not_named_beside_what_answers_as_well() -> None:
    assert "nothing-best-closed" not in found("closed", "best").sentences()


def test_a_watched_search_tells_nothing_while_the_best_is_closed() -> None:
    talk = found("closed", "near")
    talk.say("guide", intent="inform", wish="watch")
    talk.state = talk.state.now(day=DAY - timedelta(1), shown=())
    talk.say("greet", intent="greet")
    assert "resuming-watched" not in talk.sentences()
