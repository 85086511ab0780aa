"""Asking for a person, and leaving a way to be reached."""

import pytest

from guidance.answer import Handoff
from tests.guidance.dialogue.talks import Talk


def test_one_turn_asks_for_a_person_and_nothing_is_asked_back() -> None:
    talk = Talk()
    talk.say("request_human", intent="request_human")
    assert talk.answer.handoff == Handoff("request", "asked", None)
    assert talk.sentences() == ["counselling-requested"]
    talk.say("guide", intent="inform", email="jan@example.org")
    assert talk.answer.handoff == Handoff("contact", "asked", ("email", "jan@example.org"))
    assert talk.state.question is None


def test_a_request_with_a_contact_brings_it_along() -> None:
    talk = Talk()
    talk.say("request_human", intent="request_human", phone="600100200")
    assert talk.answer.handoff == Handoff("request", "asked", ("phone", "600100200"))
    assert talk.sentences() == ["counselling-requested-contact"]
    assert talk.state.question is None


def test_leaving_no_contact_asks_for_it_and_requests_nothing() -> None:
    talk = Talk()
    talk.say("leave_contact", intent="leave_contact", email="")
    assert (talk.sentences(), talk.answer.handoff) == (["counselling-ask-contact"], None)


@pytest.mark.parametrize("step", ["guide", "not_understood", "leave_contact", "out_of_scope"])
@pytest.mark.parametrize("text", ["@jan_kowal", "moja nazwa to https://t.me/jan_kowal, dziękuję"])
def test_a_name_on_telegram_is_a_contact(step: str, text: str) -> None:
    talk = Talk()
    talk.say("request_human", intent="request_human")
    talk.say(step, text)
    assert talk.answer.handoff is not None
    assert talk.answer.handoff.contact == ("telegram", "@jan_kowal")


@pytest.mark.parametrize("text", ["kurs @home", "pisz na jan@example.org", "telegram", "@ab"])
def test_what_only_looks_like_a_name_on_telegram(text: str) -> None:
    talk = Talk()
    talk.say("guide", text)
    assert talk.answer.handoff is None


def test_a_request_can_be_taken_back() -> None:
    talk = Talk()
    talk.say("request_human")
    talk.say("cancel_handoff")
    assert talk.answer.handoff == Handoff("cancel")
    assert talk.state.question is None


def test_how_things_stand_is_for_the_front_to_tell() -> None:
    talk = Talk()
    talk.say("request_human")
    talk.say("ask_wait")
    assert talk.answer.handoff == Handoff("status")
    assert talk.state.question == "contact"


def test_an_opinion_offers_a_person_and_requests_nothing() -> None:
    talk = Talk()
    talk.say("give_feedback", "the course was fine")
    assert talk.sentences() == ["counselling-feedback"]
    assert talk.answer.handoff is None
    assert talk.payloads() == {"offers-button-human": {}}


@pytest.mark.parametrize(
    "text", ["I want to complain about the college", "składam skargę na tę szkołę", "skarżę się"]
)
def test_a_complaint_offers_a_person_who_knows_that_it_is_one(text: str) -> None:
    talk = Talk()
    talk.say("give_feedback", text, "give_feedback")
    assert talk.sentences() == ["counselling-complaint"]
    assert talk.payloads()["counselling-button-complaint"] == {"wish": "complaint"}
    talk.say("request_human", '/request_human{"wish": "complaint"}', wish="complaint")
    assert talk.answer.handoff == Handoff("request", "complaint")


def test_a_complaint_with_the_request_is_one_turn() -> None:
    talk = Talk()
    talk.say("request_human", "chcę złożyć skargę, proszę o kontakt z człowiekiem")
    assert talk.answer.handoff == Handoff("request", "complaint")


def test_after_two_failures_a_person_is_offered_and_yes_is_enough() -> None:
    talk = Talk()
    talk.say("not_understood", "blah", "nlu_fallback", again=True)
    assert talk.payloads()["offers-button-human"] == {"wish": "failures"}
    talk.say("guide", "yes", "affirm", again=True)
    assert talk.answer.handoff == Handoff("request", "failures")


@pytest.mark.parametrize(
    ("intent", "text"),
    [
        ("ask_recognition", "I am a refugee without my papers, will they recognise my diploma?"),
        ("ask_recognition", "czy potrzebuję wizy, żeby uznali mój dyplom"),
        ("ask_prior_learning", "jestem osobą niesłyszącą, jak potwierdzić doświadczenie"),
        ("ask_funding", "who pays for a course in Japan?"),
    ],
)
def test_a_case_that_no_rule_settles_offers_a_person_first(intent: str, text: str) -> None:
    talk = Talk()
    if "Japan" in text:
        talk.say("about", text, intent, country="JP")
    else:
        talk.say("about", text, intent)
    first = talk.answer.choices[0]
    assert (first.title.key, first.entities) == (
        "counselling-button-unsettled",
        {"wish": "unsettled"},
    )
    assert [choice.intent for choice in talk.answer.choices].count("request_human") == 1


def test_an_ordinary_question_offers_a_person_without_a_reason() -> None:
    talk = Talk()
    talk.say("about", "is it recognised in Germany?", "ask_recognition", country="DE")
    assert "counselling-button-unsettled" not in talk.payloads()


def test_nobody_gives_themselves_a_reason_that_only_words_give() -> None:
    talk = Talk()
    talk.say("request_human", "/request_human", wish="distress")
    assert talk.answer.handoff == Handoff("request", "asked")


def test_who_takes_it_knows_what_was_spoken_of() -> None:
    talk = Talk()
    talk.say("guide", intent="find_offers", topic="Arkusze")
    talk.say("request_human", intent="request_human")
    assert talk.answer.handoff == Handoff("request", "asked", topic="Arkusze")
    talk.say("about", "is it recognised?", "ask_recognition")
    talk.say("request_human", intent="request_human")
    assert talk.answer.handoff == Handoff("request", "asked", topic="recognition")


@pytest.mark.parametrize("step", ["guide", "not_understood", "leave_contact"])
@pytest.mark.parametrize("text", ["I'd rather not give my number", "nie chce podawac numeru"])
def test_a_contact_may_be_kept_to_oneself(step: str, text: str) -> None:
    talk = Talk()
    talk.say("request_human", intent="request_human")
    talk.say(step, text, "nlu_fallback" if step == "not_understood" else "deny")
    assert talk.sentences() == ["counselling-no-contact"]
    assert talk.answer.handoff == Handoff("contact", contact=("here", "here"))
    assert talk.state.question is None


def test_nothing_is_declined_where_nothing_was_asked() -> None:
    talk = Talk()
    talk.say("not_understood", "I'd rather not give my number", "nlu_fallback")
    assert "counselling-no-contact" not in talk.sentences()
