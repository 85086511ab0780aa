"""“Ask Cairn”: what a first question speaks of, and what the ones after it follow up on."""

from dataclasses import replace
from typing import Any

import pytest

from guidance.criteria import Criteria
from guidance.money import Money
from guidance.state import State, from_data
from tests.front.desk.people import Person, person
from tests.front.desk.talks import give_back, held_by, known, speak
from tests.front.desk.test_assistant import HX, ask
from tests.front.fakes import Client, FakeRasa, cairn, say

BEES = Criteria(topics=("bees",), goal="bees honey")
CHEAP = replace(BEES, price=Money(0, "EUR"))  # type: ignore[arg-type]


@pytest.fixture
async def ola(client: Client) -> Person:
    return await person(client)


@pytest.fixture
def began(rasa: FakeRasa) -> list[State]:
    """What is known before each question that is asked aside, in order."""
    seen: list[State] = []

    def learn(state: Any, body: dict[str, Any]) -> Any:
        if body["sender"].startswith("aside-"):
            seen.append(from_data(state))
            return known(criteria=Criteria(topics=(body["message"],)))
        return state

    rasa.learn = learn
    return seen


async def test_the_first_question_is_of_what_the_learner_has_before_them(
    rasa: FakeRasa, ola: Person, began: list[State]
) -> None:
    rasa.states["c1"] = known(criteria=CHEAP, shown=("a", "b"), saved=("z",), question="topic")
    number = await held_by(ola)
    await ask(ola, number, "and in Germany?")
    assert began == [State(criteria=BEES, shown=("a", "b"))]


async def test_the_offers_of_the_counsellor_are_those_before_them(
    rasa: FakeRasa, ola: Person, began: list[State]
) -> None:
    rasa.states["c1"] = known(criteria=BEES, shown=("a", "b"))
    number = await held_by(ola)
    await speak(ola, "Look.", "c", "d")
    await ask(ola, number, "what about the second one?")
    assert began[0].shown == ("c", "d")


async def test_what_was_told_to_the_counsellor_is_what_is_looked_for(
    client: Client, rasa: FakeRasa, ola: Person, began: list[State]
) -> None:
    rasa.states["c1"] = known(criteria=BEES, shown=("a",))
    number = await held_by(ola)
    await say(client, "honey")
    await ola.page(f"/desk/conversation/{number}/suggest")
    await ask(ola, number, "and cheaper?")
    assert began[-1].criteria.topics == ("honey",)


@pytest.mark.parametrize("state", [{}, {"criteria": BEES}])
async def test_with_nothing_before_the_learner_it_begins_with_nothing(
    rasa: FakeRasa, ola: Person, began: list[State], state: dict[str, Any]
) -> None:
    rasa.states["c1"] = known(**state)
    number = await held_by(ola)
    await ask(ola, number, "and in Germany?")
    assert began == [State()]


async def test_a_case_begins_with_nothing_and_is_followed_up(
    rasa: FakeRasa, ola: Person, began: list[State]
) -> None:
    rasa.states["c1"] = known(criteria=BEES, shown=("a", "b"))
    number = await held_by(ola)
    await ask(ola, number, "holds 12 ECTS in bees, wants honey in Germany")
    await ask(ola, number, "and cheaper?")
    first, second, third = began
    assert first == State()
    assert second.criteria.topics == ("I hold 12 ECTS in bees",)
    assert third.criteria.topics == ("I want honey in Germany",)


async def test_an_unnamed_follow_up_is_of_the_question_before(
    client: Client, rasa: FakeRasa, ola: Person, began: list[State]
) -> None:
    rasa.states["c1"] = known(criteria=BEES, shown=("a", "b"))
    number = await held_by(ola)
    for question in ("honey?", "and in Germany?", "what about the second one?"):
        await ask(ola, number, question)
    assert [one.criteria.topics for one in began[1:]] == [("honey?",), ("and in Germany?",)]
    await ola.post(f"/desk/conversation/{number}/ask/anew", headers=HX)
    await ask(ola, number, "and cheaper?")
    assert began[-1].criteria == BEES
    await give_back(client, number)
    assert from_data(rasa.states["c1"]).criteria == BEES


async def test_what_only_the_assistant_can_say_is_no_failure(rasa: FakeRasa, ola: Person) -> None:
    number = await held_by(ola)
    rasa.answer = lambda _body: []
    page = await ask(ola, number, "can I talk to a person?")
    assert "can I talk to a person?" in page
    assert 'role="alert"' not in page


async def test_a_way_is_attached_as_a_roadmap_step_by_step(rasa: FakeRasa, ola: Person) -> None:
    number = await held_by(ola)
    steps = [{"id": one, "title": f"Step {one}", "provider": "School"} for one in ("o1", "o2")]
    page = {"title": "Print", "payload": '/plan_pathway{"wish": "roadmap"}'}
    rasa.answer = lambda _body: [
        {"text": "Two steps.", "buttons": [page]},
        cairn(offers=steps),
    ]
    shown = await ask(ola, number, "how does she become a beekeeper?")
    assert "data-attach-all" in shown
    at = [shown.index(f'name="roadmap" value="{one}"') for one in ("o1", "o2")]
    assert at == sorted(at)
    rasa.answer = lambda _body: [{"text": "Two offers."}, cairn(offers=steps)]
    other = await ask(ola, number, "bees?")
    assert other.count("data-attach-all") == 1  # that of the question before
