"""Taking a conversation, letting it go, passing it on, ending it: every act, and its refusals."""

import asyncio

import pytest

from front.record.handoffs import of_conversation
from guidance.handoff import State
from tests.front.desk.handing import (
    EMAIL,
    HTMX,
    acts_noted,
    asked,
    claimed,
    done,
    standing,
)
from tests.front.desk.people import person, record_of, team
from tests.front.fakes import Client, FakeRasa, history, say, texts


async def test_of_many_claims_one_wins(client: Client, rasa: FakeRasa) -> None:
    people = [await person(client, name=f"C{place}") for place in range(6)]
    number = await asked(client, rasa)
    address = f"/desk/conversation/{number}/claim"
    answers = await asyncio.gather(*(one.post(address, {"version": "1"}) for one in people))
    assert sorted(answer.status for answer in answers) == [303] + [409] * 5
    winner = (await standing(client, number)).counsellor
    assert [one.id for one, done in zip(people, answers, strict=True) if done.status == 303] == [
        winner
    ]
    assert sum("has joined" in text for text in texts(await history(client))) == 1


async def test_a_claim_sent_twice_is_one(client: Client, rasa: FakeRasa) -> None:
    anna = await person(client)
    number = await asked(client, rasa)
    address = f"/desk/conversation/{number}/claim"
    for answer in await asyncio.gather(*(anna.post(address, {"version": "1"}) for _ in range(2))):
        assert answer.status in {303, 409}
    assert await done(await anna.post(address, {"version": "1"})) == (
        f"/desk/conversation/{number}#say"
    )
    assert (await standing(client, number)).version == 2


async def test_a_page_that_is_too_old_changes_nothing(client: Client, rasa: FakeRasa) -> None:
    anna = await person(client)
    number = await claimed(client, rasa, anna)
    for act in ("release", "give-back", "close", "transfer"):
        form = {"version": "1", "outcome": "answered", "to": f"counsellor-{anna.id}"}
        response = await anna.post(f"/desk/conversation/{number}/{act}", form)
        assert response.status == 409, act
    assert (await standing(client, number)).state is State.WITH_COUNSELLOR


async def test_back_to_the_queue_and_claimed_again(client: Client, rasa: FakeRasa) -> None:
    anna, piotr = await person(client), await person(client, name="Piotr")
    number = await claimed(client, rasa, anna)
    await done(await anna.post(f"/desk/conversation/{number}/release"))
    assert (await standing(client, number)).state is State.WAITING
    await done(await piotr.post(f"/desk/conversation/{number}/claim"))
    assert (await standing(client, number)).counsellor == piotr.id
    assert (await anna.get(f"/desk/conversation/{number}")).status == 403


async def test_given_back_the_assistant_answers(client: Client, rasa: FakeRasa) -> None:
    anna = await person(client)
    number = await claimed(client, rasa, anna)
    await done(await anna.post(f"/desk/conversation/{number}/give-back"))
    assert (await standing(client, number)).state is State.RETURNED
    rasa.answer = lambda body: [{"text": "awake"}]
    assert texts(await say(client, "and now?"))[-1] == "awake"


async def test_closed_with_outcome_day_and_note(client: Client, rasa: FakeRasa) -> None:
    anna = await person(client)
    number = await claimed(client, rasa, anna)
    form = {"outcome": "referred", "follow_up": "2027-01-15", "note": "called WUP"}
    await done(await anna.post(f"/desk/conversation/{number}/close", form))
    one = await standing(client, number)
    assert (one.state, one.outcome, str(one.follow_up)) == (State.CLOSED, "referred", "2027-01-15")
    page = await anna.page(f"/desk/conversation/{number}")
    for wanted in ("Closed: Referred to somebody else", "called WUP", "Come back to it on"):
        assert wanted in page
    assert "called WUP" not in str(await history(client))


@pytest.mark.parametrize("form", [{}, {"outcome": "hm"}, {"outcome": "other", "follow_up": "soon"}])
async def test_no_end_without_its_form(
    client: Client, rasa: FakeRasa, form: dict[str, str]
) -> None:
    anna = await person(client)
    number = await claimed(client, rasa, anna)
    response = await anna.post(f"/desk/conversation/{number}/close", form)
    assert response.status == 422
    assert (await standing(client, number)).state is State.WITH_COUNSELLOR


async def test_what_is_not_theirs_cannot_be_moved(client: Client, rasa: FakeRasa) -> None:
    anna, piotr = await person(client), await person(client)
    number = await claimed(client, rasa, anna)
    forms = {
        "claim": {},
        "release": {},
        "give-back": {},
        "close": {"outcome": "other"},
        "transfer": {"to": f"counsellor-{piotr.id}"},
        "reach": {},
        "note": {"note": "x"},
        "tag": {"tag": "x"},
        "follow-up": {"follow_up": ""},
        "block": {"hours": "1", "note": "x"},
        "say": {"text": "x", "client_id": "x"},
        "typing": {},
        "seen": {"last": "1"},
    }
    for act, form in forms.items():
        response = await piotr.post(f"/desk/conversation/{number}/{act}", form)
        assert response.status == (409 if act == "claim" else 403), act
    assert (await standing(client, number)).version == 2


async def test_a_supervisor_takes_it_away_but_does_not_speak(
    client: Client, rasa: FakeRasa
) -> None:
    anna, piotr = await person(client), await person(client, name="Piotr")
    number = await claimed(client, rasa, anna)
    boss = await person(client, "supervisor")
    sent = await boss.post(f"/desk/conversation/{number}/say", {"text": "x", "client_id": "x"})
    assert sent.status == 409
    assert (await boss.post(f"/desk/conversation/{number}/claim")).status == 403
    form = {"to": f"counsellor-{piotr.id}", "note": "please go on"}
    await done(await boss.post(f"/desk/conversation/{number}/transfer", form))
    assert (await standing(client, number)).counsellor == piotr.id
    late = await anna.post(f"/desk/conversation/{number}/release")
    assert late.status == 403


async def test_passed_to_a_colleague_with_a_note(client: Client, rasa: FakeRasa) -> None:
    anna, piotr = await person(client), await person(client, name="Piotr")
    number = await claimed(client, rasa, anna)
    form = {"to": f"counsellor-{piotr.id}", "note": "knows more of Germany"}
    assert await done(await anna.post(f"/desk/conversation/{number}/transfer", form)) == "/desk/"
    page = await piotr.page(f"/desk/conversation/{number}")
    assert "knows more of Germany" in page
    assert "With you" in page
    assert "Germany" not in str(await history(client))


async def test_passed_to_the_queue_of_a_team(client: Client, rasa: FakeRasa) -> None:
    anna, abroad = await person(client), await team(client, "Abroad")
    number = await claimed(client, rasa, anna)
    form = {"to": f"team-{abroad}", "note": ""}
    answer = await anna.post(f"/desk/conversation/{number}/transfer", form, headers=HTMX)
    assert (answer.status, answer.headers["HX-Redirect"]) == (204, "/desk/")
    one = await standing(client, number)
    assert (one.state, one.team, one.counsellor) == (State.WAITING, abroad, None)


@pytest.mark.parametrize("to", ["", "team-", "team-99", "counsellor-99", "counsellor-x", "me-1"])
async def test_passed_to_nobody(client: Client, rasa: FakeRasa, to: str) -> None:
    anna = await person(client)
    number = await claimed(client, rasa, anna)
    response = await anna.post(f"/desk/conversation/{number}/transfer", {"to": to})
    assert response.status == 422


async def test_an_editor_is_passed_no_conversation(client: Client, rasa: FakeRasa) -> None:
    anna, editor = await person(client), await person(client, "editor")
    number = await claimed(client, rasa, anna)
    form = {"to": f"counsellor-{editor.id}"}
    assert (await anna.post(f"/desk/conversation/{number}/transfer", form)).status == 422


async def test_a_kept_request_is_answered_by_mail(client: Client, rasa: FakeRasa) -> None:
    number = await asked(client, rasa, contact=EMAIL)
    assert (await standing(client, number)).state is State.REQUESTED
    anna = await person(client, name="Anna")
    page = await anna.page(f"/desk/conversation/{number}")
    assert "The learner wants an answer by e-mail: learner@example.org" in page
    assert "Mark as done" in page
    await done(await anna.post(f"/desk/conversation/{number}/close", {"outcome": "answered"}))
    told = texts(await history(client))
    assert told[-1].startswith("Anna, a counsellor, has answered your request outside this chat")


async def test_a_kept_request_is_taken_into_the_talk(client: Client, rasa: FakeRasa) -> None:
    number = await asked(client, rasa)
    anna = await person(client)
    assert "comes back to this conversation" in await anna.page(f"/desk/conversation/{number}")
    await done(await anna.post(f"/desk/conversation/{number}/claim"))
    assert (await standing(client, number)).state is State.WITH_COUNSELLOR


async def test_writing_first_where_a_talk_has_ended(client: Client, rasa: FakeRasa) -> None:
    anna = await person(client, name="Anna")
    first = await claimed(client, rasa, anna)
    assert (await anna.post(f"/desk/conversation/{first}/reach")).status == 409
    await anna.post(f"/desk/conversation/{first}/close", {"outcome": "answered"})
    where = await done(await anna.post(f"/desk/conversation/{first}/reach"))
    assert where == f"/desk/conversation/{first + 1}#say"
    assert "comes back to your question" in texts(await history(client))[-1]
    assert (await standing(client, first + 1)).counsellor == anna.id
    assert (await anna.post(f"/desk/conversation/{first}/reach")).status == 409
    episodes = await record_of(client).read(lambda one: of_conversation(one, "c1"))
    assert len(episodes) == 2


async def test_every_act_is_in_the_audit_log(client: Client, rasa: FakeRasa) -> None:
    anna = await person(client)
    number = await claimed(client, rasa, anna)
    for act, form in (
        ("note", {"note": "x"}),
        ("tag", {"tag": "x"}),
        ("untag", {"tag": "x"}),
        ("follow-up", {"follow_up": "2027-01-01"}),
        ("release", {}),
        ("claim", {}),
        ("close", {"outcome": "abuse"}),
        ("block", {"hours": "1", "note": "insults"}),
        ("unblock", {}),
    ):
        await done(await anna.post(f"/desk/conversation/{number}/{act}", form))
    assert await acts_noted(client) == [
        "claimed",
        "note-added",
        "tag-added",
        "tag-removed",
        "follow-up-set",
        "released",
        "claimed",
        "closed",
        "blocked",
        "unblocked",
    ]


async def test_a_fragment_says_what_changed(client: Client, rasa: FakeRasa) -> None:
    anna = await person(client)
    number = await asked(client, rasa)
    answer = await anna.post(f"/desk/conversation/{number}/claim", headers=HTMX)
    text = await answer.text()
    for part in ("standing", "mine", "composing", "passing", "ending"):
        assert f'id="{part}"' in text
    assert answer.headers["HX-Reswap"] == "none"
    assert "#say" in answer.headers["HX-Trigger-After-Settle"]
