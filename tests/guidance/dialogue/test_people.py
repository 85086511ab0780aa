"""Asking for a person, and leaving a way to be reached."""

import pytest

from guidance.answer import Handoff
from tests.guidance.dialogue.talks import Talk


def test_a_request_without_a_contact_is_kept_and_asks_for_one() -> None:
    talk = Talk()
    talk.say("request_human", intent="request_human")
    assert talk.answer.handoff == Handoff("request", "asked", None)
    assert talk.sentences() == ["counselling-requested", "counselling-what-next"]
    assert talk.state.question == "contact"
    talk.say("guide", intent="inform", email="jan@example.org")
    assert talk.answer.handoff == Handoff("contact", "asked", ("email", "jan@example.org"))
    assert talk.state.question is None


def test_a_request_with_a_contact_asks_for_nothing() -> None:
    talk = Talk()
    talk.say("request_human", intent="request_human", phone="600100200")
    assert talk.answer.handoff == Handoff("request", "asked", ("phone", "600100200"))
    assert talk.sentences()[0] == "counselling-requested-contact"
    assert talk.state.question is None


def test_leaving_no_contact_asks_for_it_and_requests_nothing() -> None:
    talk = Talk()
    talk.say("leave_contact", intent="leave_contact", email="")
    assert (talk.sentences(), talk.answer.handoff) == (["counselling-ask-contact"], None)


def test_a_request_can_be_taken_back() -> None:
    talk = Talk()
    talk.say("request_human")
    assert "counselling-button-cancel" in talk.payloads()
    talk.say("cancel_handoff")
    assert talk.answer.handoff == Handoff("cancel")
    assert talk.state.question is None
    assert "counselling-button-cancel" not in talk.payloads()


@pytest.mark.parametrize("step", ["ask_wait", "give_feedback"])
def test_what_only_informs_requests_nothing(step: str) -> None:
    talk = Talk()
    talk.say(step)
    assert talk.answer.handoff is None
    assert talk.answer.choices


@pytest.mark.parametrize("step", ["guide", "not_understood", "leave_contact"])
@pytest.mark.parametrize("text", ["I'd rather not give my number", "nie chce podawac numeru"])
def test_a_contact_may_be_kept_to_oneself(step: str, text: str) -> None:
    talk = Talk()
    talk.say("request_human", intent="request_human")
    talk.say(step, text, "nlu_fallback" if step == "not_understood" else "deny")
    assert (talk.sentences(), talk.answer.handoff) == (["counselling-no-contact"], None)
    assert talk.state.question is None


def test_nothing_is_declined_where_nothing_was_asked() -> None:
    talk = Talk()
    talk.say("not_understood", "I'd rather not give my number", "nlu_fallback")
    assert "counselling-no-contact" not in talk.sentences()
