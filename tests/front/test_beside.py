"""What of an answer is suggested to a counsellor: nothing that only the assistant can say."""

import json

import pytest

from front.aside import beside
from front.message import Button, HandoffOrder, Offer, Reply, Roadmap, Source, Stage
from guidance.intents import OF_ITS_DATA
from guidance.notes import NOT_UNDERSTOOD
from guidance.roadmap import WISH
from tests.rooms.house import intents

SAID = Reply(text="Said.")
SOURCED = Reply(text="Stated.", sources=[Source(title="Register")])
OFFER = Offer(id="o1", title="Bees", provider="School")
# A counsellor may say what is answered to these; to all the others, the assistant alone can.
OF_COURSES_AND_RULES = {
    *("affirm", "deny", "dont_know", "no_preference", "nlu_fallback"),
    *("ask_definition", "ask_difference", "ask_benefits", "ask_principles", "ask_issuers"),
    *("ask_quality", "ask_workload", "ask_level", "ask_assessment", "ask_stacking"),
    *("ask_prior_learning", "ask_recognition", "ask_portability", "ask_authenticity"),
    *("ask_funding", "ask_counselling", "find_offers", "inform", "refine_offers", "show_more"),
    *("ask_offer", "compare_offers", "ask_provider", "enrol", "plan_pathway"),
    *("tell_credential", "check_credential"),
}


def button(wish: str) -> Button:
    """One that brings a wish."""
    return Button(title="…", payload="/plan_pathway" + json.dumps({"wish": wish}))


@pytest.mark.parametrize("intent", intents())
def test_of_every_intent_it_is_decided(intent: str) -> None:
    left = beside.suggested(intent, [SAID, SOURCED])
    sourced = [] if intent in OF_ITS_DATA else [SOURCED]
    assert left == ([SAID, SOURCED] if intent in OF_COURSES_AND_RULES else sourced)


def test_of_its_own_data_there_is_nothing_to_suggest() -> None:
    kept = {"ask_privacy", "delete_my_data", "export_my_data"}
    assert kept == OF_ITS_DATA


def test_there_is_no_intent_but_those() -> None:
    assert set(intents()) >= OF_COURSES_AND_RULES


@pytest.mark.parametrize(
    "reply",
    [
        Reply(text="Your request is passed on.", handoff=HandoffOrder(do="request")),
        Reply(text="What do you mean?", notes=[NOT_UNDERSTOOD]),
    ],
)
def test_a_call_for_a_person_and_a_shrug_are_not_suggested(reply: Reply) -> None:
    assert beside.suggested("find_offers", [reply]) == []


def test_a_sourced_answer_is_suggested_without_the_call() -> None:
    reply = SOURCED.model_copy(update={"handoff": HandoffOrder(do="request")})
    assert beside.suggested("ask_definition", [reply]) == [SOURCED]


def test_a_way_of_offers_can_be_attached_as_a_roadmap() -> None:
    way = Reply(text="Three steps.", offers=[OFFER], buttons=[button(WISH)])
    [left] = beside.suggested("plan_pathway", [way])
    assert (left.text, left.offers, left.notes) == ("Three steps.", [OFFER], [beside.PLAN])
    assert left.buttons == []


def test_other_offers_are_no_way() -> None:
    found = Reply(text="Two.", offers=[OFFER], buttons=[button("again")])
    assert beside.quiet(found).notes == []
    assert beside.quiet(Reply(text="It lasts.", buttons=[button(WISH)])).notes == []


@pytest.mark.parametrize("intent", ["plan_pathway", "show_saved"])
def test_a_roadmap_asked_for_is_suggested_by_its_steps_and_not_made(intent: str) -> None:
    stage = Stage(id="o1", title="Bees", provider="School", standing="Open.", cells=[])
    page = Roadmap(made="2026-01-01", goal=[], order="…", columns=[], stages=[stage])
    [left] = beside.suggested(intent, [Reply(text="Your plan is ready.", roadmap=page)])
    assert (left.text, left.roadmap, left.offers) == ("", None, [OFFER])
    assert left.notes == [beside.PLAN]
