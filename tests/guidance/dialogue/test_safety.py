"""Danger, abuse, children and refusals in the middle of a conversation."""

import pytest

from guidance.answer import Handoff
from tests.guidance.dialogue.talks import Talk
from tests.guidance.offers import DAY, Shelf, offer


def shelf() -> Shelf:
    """One course for everybody, one for adults."""
    both = {"start": DAY, "deadline": DAY, "url": "https://example.org"}
    return Shelf(
        (
            offer("all", "Arkusze", titles={"en": "Spreadsheets"}, **both),
            offer("old", "Arkusze wyższe", school="College", min_age=18, **both),
        )
    )


def shown(talk: Talk) -> set[str]:
    return {card.offer.id for card in talk.answer.cards}


@pytest.mark.parametrize("before", ["guide", "request_human", "show_saved", "plan_pathway"])
def test_distress_stops_whatever_was_going_on(before: str) -> None:
    talk = Talk()
    talk.say(before, "spreadsheets", topic="arkusze")
    talk.state = talk.state.now(day=DAY.replace(year=2025))
    talk.say("distress", "/distress", intent="distress")
    assert talk.sentences()[0] == "safety-distress-hello"
    assert not talk.answer.cards
    assert talk.answer.handoff == Handoff("request", "distress")
    assert talk.payloads().keys() == {"offers-button-human"}
    assert talk.state.question is None


def test_help_is_that_of_the_country_that_was_named() -> None:
    talk = Talk()
    talk.say("guide", country="FR", topic="arkusze")
    talk.say("distress", "/distress", intent="distress")
    numbers = {one.fields.get("number") for one in talk.answer.says}
    assert "3114" in numbers


def test_abuse_cools_down_and_comes_back() -> None:
    talk = Talk()
    said = []
    for _ in range(3):
        talk.say("abuse", "/abuse", intent="abuse")
        said += talk.sentences()
    assert said == ["safety-abuse-boundary", "safety-abuse-short", "safety-abuse-cool"]
    assert not talk.answer.choices
    for _ in range(6):
        talk.say("guide", topic="arkusze")
    assert talk.answer.cards
    talk.say("abuse", "/abuse", intent="abuse")
    assert talk.sentences() == ["safety-abuse-boundary"]


def test_a_child_sees_only_what_is_for_children() -> None:
    talk = Talk(facts=shelf())
    talk.say("guide", "spreadsheets", topic="arkusze")
    assert shown(talk) == {"all", "old"}
    talk.say("guide", "I'm 13")
    assert talk.sentences()[:2] == ["safety-child-hello", "safety-child-limited"]
    talk.say("guide", "spreadsheets", topic="arkusze")
    assert shown(talk) == {"all"}
    assert "safety-child-hello" not in talk.sentences()


@pytest.mark.parametrize("step", ["leave_contact", "guide", "out_of_scope"])
def test_no_address_of_a_child_is_taken(step: str) -> None:
    talk = Talk()
    talk.say("guide", "I'm 13")
    talk.say(step, "ania@example.org", email="ania@example.org")
    assert talk.answer.handoff is None
    assert talk.sentences()[0] == "safety-child-contact"


def test_a_child_can_ask_for_a_person_and_gives_no_address() -> None:
    talk = Talk()
    talk.say("guide", "I'm 13")
    talk.say("request_human", intent="request_human", phone="600100200")
    assert talk.answer.handoff == Handoff("request", "asked", None)
    assert talk.state.question is None


def test_an_age_from_which_one_may_consent_keeps_nothing_back() -> None:
    talk = Talk()
    talk.say("guide", "I'm 17")
    talk.say("leave_contact", "ania@example.org", email="ania@example.org")
    assert talk.answer.handoff == Handoff("contact", "asked", ("email", "ania@example.org"))


def test_the_age_of_an_adult_by_itself_changes_no_step() -> None:
    talk = Talk()
    talk.say("guide", "I'm 45")
    assert talk.state.age == 45
    assert not any(key.startswith("safety-") for key in talk.sentences())


def test_an_age_stays_known_after_starting_over() -> None:
    talk = Talk()
    talk.say("guide", "I'm 13")
    talk.say("start_over", "start over", intent="start_over")
    assert talk.state.age == 13


def test_an_age_is_asked_for_only_where_an_offer_needs_it() -> None:
    talk = Talk(facts=shelf())
    talk.say("guide", "spreadsheets", topic="arkusze")
    ids = list(talk.state.shown)
    talk.say("enrol", "sign me up", intent="enrol", mention=ids.index("all") + 1)
    assert "safety-ask-age" not in talk.sentences()
    talk.say("enrol", "sign me up", intent="enrol", mention=ids.index("old") + 1)
    assert talk.sentences()[-1] == "safety-ask-age"
    talk.say("not_understood", "17", intent="nlu_fallback")
    assert talk.state.age == 17
    assert talk.state.question is None
    assert talk.sentences()[0] == "safety-child-hello"


@pytest.mark.parametrize(
    "kind", ["injection", "internals", "role", "legal", "medical", "person", "unheard-of"]
)
def test_what_the_front_marked_is_refused(kind: str) -> None:
    talk = Talk()
    text = f'/out_of_scope{{"wish": "refuse-{kind}"}}'
    talk.say("out_of_scope", text, intent="out_of_scope", wish=f"refuse-{kind}")
    assert talk.sentences()[0].startswith("safety-refuse-")
    assert not talk.answer.cards
    talk.say("take_up", text, intent="out_of_scope", wish=f"refuse-{kind}")
    assert "safety-refuse" not in "".join(talk.sentences())
