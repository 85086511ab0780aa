"""What is asked of the pathway spoken of, whatever the message was taken for."""

from __future__ import annotations

from typing import Any

import pytest

from guidance.catalogue.store import Catalogue
from guidance.state import Route
from tests.guidance.dialogue.stacking.ways import CARE, DATA, ENERGY, WAY, asked
from tests.guidance.dialogue.talks import Talk, put_into_words

PARTS = {"ects", "cost", "time", "weekly", "hours"}


def parts(talk: Talk) -> set[str]:
    """The kinds of sums in the latest answer."""
    told = {key.removeprefix("stacking-sum-").split("-")[0] for key in talk.sentences()}
    return told & PARTS


@pytest.mark.parametrize(
    ("language", "step", "text", "told"),
    [
        ("en", "not_understood", "what would the whole way cost?", {"cost"}),
        ("en", "tell_offer", "total price?", {"cost"}),
        ("en", "tell_offer", "and how many credits is that together", {"ects", "weekly", "hours"}),
        ("en", "not_understood", "how much money all in all", {"cost"}),
        ("en", "ask_wait", "how long would it take?", {"time", "weekly", "hours"}),
        ("en", "not_understood", "when would I be finished", {"time"}),
        ("en", "guide", "what is that all together?", PARTS),
        ("pl", "tell_offer", "ile to wyjdzie razem?", PARTS),
        ("pl", "take_up", "ile punktów ECTS się z tego uzbiera", {"ects", "weekly", "hours"}),
        ("pl", "out_of_scope", "ile to wszystko kosztuje", {"cost"}),
        ("pl", "ask_wait", "kiedy to skończę?", {"time"}),
        ("pl", "not_understood", "a cała ta droga ile kosztuje", {"cost"}),
    ],
)
def test_sums_are_told(
    catalogue: Catalogue, language: str, step: str, text: str, told: set[str]
) -> None:
    talk = Talk(catalogue, language)
    asked(talk, WAY[language])
    talk.say(step, text, "ask_stacking" if step == "take_up" else "nlu_fallback")
    assert talk.sentences()[0] == "stacking-sum-of"
    assert parts(talk) == told
    assert talk.state.question == "route"


def test_the_sum_is_that_of_all_steps(catalogue: Catalogue) -> None:
    talk = Talk(catalogue, "pl")
    asked(talk, WAY["pl"])
    talk.say("tell_offer", "ile to kosztuje razem?", "ask_offer")
    assert "4 290" in put_into_words(talk.answer)["pl"].replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(
    ("step", "text", "said"),
    [
        ("tell_offer", "how much is the second one?", {"mention": "2"}),
        ("tell_offer", "how much is Data analysis in practice at Vistula?", {}),
        ("tell_offer", "what does Dementia care cost?", {}),
        ("compare_offers", "which step is the cheapest?", {}),
        ("ask_wait", "how long until somebody answers me?", {}),
    ],
)
def test_what_is_asked_of_something_else_is_not_summed(
    catalogue: Catalogue, step: str, text: str, said: dict[str, Any]
) -> None:
    talk = Talk(catalogue)
    asked(talk, WAY["en"])
    talk.say(step, text, "ask_offer", **said)
    assert not any(key.startswith("stacking-") for key in talk.sentences())


def test_after_another_offer_only_the_whole_way_is_summed(catalogue: Catalogue) -> None:
    talk = Talk(catalogue)
    asked(talk, WAY["en"])
    talk.say("tell_offer", "Solar installation", "ask_offer")
    talk.say("tell_offer", "how much is it?", "ask_offer")
    assert "details-fact-price" in talk.sentences()
    talk.say("tell_offer", "and the whole way, how much is that?", "ask_offer")
    assert parts(talk) == {"cost"}


def test_the_price_of_a_single_step_is_that_of_its_offer(catalogue: Catalogue) -> None:
    talk = Talk(catalogue)
    assert asked(talk, "what comes after Elderly care basics?") == ["sample-015"]
    talk.say("tell_offer", "how much is it?", "ask_offer")
    assert "details-fact-price" in talk.sentences()


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "what is still missing then?"), ("pl", "czego mi jeszcze brakuje?")],
)
def test_what_is_missing_is_told(catalogue: Catalogue, language: str, text: str) -> None:
    talk = Talk(catalogue, language)
    asked(talk, WAY[language])
    talk.say("not_understood", text, "nlu_fallback")
    assert talk.sentences()[0] == "stacking-missing"
    assert talk.sentences()[-1] == "stacking-decides"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "what is missing for the Data analyst certificate?"),
        ("pl", "czego mi brakuje do Certyfikatu analityka danych?"),
    ],
)
def test_what_is_missing_for_a_credential_is_the_way_to_it(
    catalogue: Catalogue, language: str, text: str
) -> None:
    talk = Talk(catalogue, language)
    talk.say("tell_credential", "I have Excel from the start", "tell_credential")
    talk.say("not_understood", text, "nlu_fallback", topic="missing")
    assert talk.shown() == DATA[1:]
    assert "stacking-held" in talk.sentences()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "something else instead of the first step?"),
        ("pl", "coś innego zamiast pierwszego kroku?"),
    ],
)
def test_another_step_is_looked_for(catalogue: Catalogue, language: str, text: str) -> None:
    talk = Talk(catalogue, language)
    asked(talk, WAY[language])
    talk.say("guide", text, "refine_offers")
    (told,) = (one for one in talk.answer.says if one.key.startswith("stacking-instead"))
    assert "Excel" in str(told.fields["title"])


@pytest.mark.parametrize(
    ("language", "first", "text"),
    [
        ("en", "no wait, what comes after Energy basics?", "and after that"),
        ("pl", "co jest po Podstawach energetyki?", "a potem?"),
    ],
)
def test_then_is_what_follows_the_end_of_the_way(
    catalogue: Catalogue, language: str, first: str, text: str
) -> None:
    talk = Talk(catalogue, language)
    asked(talk, "the way to Care coordinator")
    assert asked(talk, first) == [ENERGY[1]]
    talk.say("guide", text, "inform")
    assert talk.shown() == [ENERGY[2]]
    talk.say("not_understood", text, "nlu_fallback")
    assert talk.sentences()[0] == "stacking-none-next"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "and where could it lead in the end?"),
        ("pl", "a dokąd to na końcu prowadzi?"),
    ],
)
def test_where_an_offer_leads_in_the_end(catalogue: Catalogue, language: str, text: str) -> None:
    talk = Talk(catalogue, language)
    talk.say("tell_offer", "Podstawy opieki nad osobami starszymi", "ask_offer")
    assert talk.state.focus == CARE[0]
    talk.say("tell_offer", text, "ask_offer")
    assert talk.shown() == CARE
    assert talk.state.route == Route("credential", CARE[2])


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "does all that count automatically?"),
        ("pl", "i to wszystko mi się zaliczy samo?"),
    ],
)
def test_nothing_is_counted_by_itself(catalogue: Catalogue, language: str, text: str) -> None:
    talk = Talk(catalogue, language)
    asked(talk, "droga do: Koordynacja opieki")
    talk.say("not_understood", text, "nlu_fallback")
    assert talk.sentences() == ["stacking-not-by-itself", "stacking-crossing"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "do my credits count in Python for web services?"),
        ("pl", "czy moje punkty zaliczą się do Pythona w usługach sieciowych?"),
    ],
)
def test_whether_what_is_held_counts_is_told_by_records(
    catalogue: Catalogue, language: str, text: str
) -> None:
    talk = Talk(catalogue, language)
    talk.say("not_understood", text, "nlu_fallback")
    assert talk.sentences() == ["stacking-held-unknown", "stacking-decides"]
    talk.say("tell_credential", "I have Excel from the start", "tell_credential")
    talk.say("not_understood", text, "nlu_fallback")
    assert talk.sentences() == ["stacking-part-unstated", "stacking-decides"]
    talk.say("tell_credential", "mam Python: pierwsze programy", "tell_credential")
    talk.say("not_understood", text, "nlu_fallback")
    assert talk.sentences() == ["stacking-part-counts", "stacking-decides"]


def test_after_a_general_answer_the_way_is_taken_up(catalogue: Catalogue) -> None:
    talk = Talk(catalogue)
    asked(talk, WAY["en"])
    talk.say("take_up", "what is an institution?", "ask_issuers")
    assert talk.sentences() == ["stacking-still-there"]
    talk.press(0)
    assert talk.shown() == DATA
