"""Who may read what: every role and every way a hand-off can stand."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from front.desk.policy import may_act, may_claim, may_open, may_read
from front.record.accounts import Counsellor
from front.record.handoffs import KeptHandoff
from guidance.handoff import Priority, State

ME, COLLEAGUE = 1, 2
AT = datetime(2026, 11, 23, tzinfo=UTC)
WAITING = KeptHandoff(
    number=7,
    version=1,
    conversation="c",
    state=State.WAITING,
    reason="asked",
    priority=Priority.USUAL,
    language="pl",
    channel="widget",
    topic="",
    team=None,
    counsellor=None,
    contact=None,
    outcome=None,
    follow_up=None,
    requested_at=AT,
    waiting_since=AT,
    claimed_at=None,
    first_reply_at=None,
    seen_at=None,
    ended_at=None,
    escalated_at=None,
)
HELD = replace(WAITING, state=State.WITH_COUNSELLOR)


def me(*roles: str, languages: tuple[str, ...] = (), team: int | None = None) -> Counsellor:
    return Counsellor(
        id=ME,
        login="me",
        shown_name="Me",
        email=None,
        roles=roles,
        team=team,
        languages=languages,
        interface_language="en",
        capacity=4,
        status="available",
        must_change_password=False,
        active=True,
        seen_at=None,
        settings={},
    )


@pytest.mark.parametrize("state", [State.REQUESTED, State.WAITING])
@pytest.mark.parametrize(
    ("languages", "mine", "theirs", "allowed"),
    [
        ((), None, None, True),
        (("pl",), None, None, True),
        (("pl", "en"), 1, 1, True),
        ((), 1, None, True),
        ((), None, 1, True),
        (("en",), None, None, False),
        ((), 1, 2, False),
        (("en",), 1, 1, False),
    ],
)
def test_what_waits_is_read_in_ones_languages_and_team(
    state: State, languages: tuple[str, ...], mine: int | None, theirs: int | None, allowed: bool
) -> None:
    one = me("counsellor", languages=languages, team=mine)
    waiting = replace(WAITING, state=state, team=theirs)
    assert may_read(one, waiting) is may_act(one, waiting) is may_claim(one, waiting) is allowed


@pytest.mark.parametrize("state", [State.WITH_COUNSELLOR, State.RETURNED, State.CLOSED])
def test_what_was_claimed_is_its_holders_in_any_language_and_team(state: State) -> None:
    one = me("counsellor", languages=("en",), team=1)
    held = replace(HELD, state=state, team=2)
    assert may_read(one, replace(held, counsellor=ME))
    assert not may_read(one, replace(held, counsellor=COLLEAGUE))
    assert not may_read(one, replace(held, counsellor=None))
    assert not may_act(one, replace(held, counsellor=COLLEAGUE))
    assert not may_claim(one, replace(held, counsellor=ME))


@pytest.mark.parametrize("state", State)
def test_a_supervisor_reads_all_and_talks_with_nobody(state: State) -> None:
    one = me("supervisor", languages=("en",), team=1)
    any_of = replace(WAITING, state=state, team=2, counsellor=COLLEAGUE)
    assert may_read(one, any_of)
    assert may_act(one, any_of)
    assert not may_claim(one, any_of)


@pytest.mark.parametrize("state", State)
@pytest.mark.parametrize("roles", [(), ("editor",), ("operator",), ("editor", "operator")])
def test_editors_and_operators_read_nobodys_conversation(
    state: State, roles: tuple[str, ...]
) -> None:
    any_of = replace(WAITING, state=state, counsellor=ME)
    assert not may_read(me(*roles), any_of)
    assert not may_act(me(*roles), any_of)
    assert not may_claim(me(*roles), any_of)


def test_roles_add_up() -> None:
    assert may_claim(me("operator", "counsellor"), WAITING)
    assert may_read(me("editor", "supervisor"), replace(HELD, counsellor=COLLEAGUE))


def test_a_conversation_that_has_gone_on_to_a_colleague_is_opened_no_more() -> None:
    mine = replace(HELD, state=State.CLOSED, counsellor=ME)
    again = replace(WAITING, number=8)
    assert may_open(me("counsellor"), mine, [])
    assert may_open(me("counsellor"), mine, [again])
    assert not may_open(me("counsellor"), mine, [replace(HELD, number=8, counsellor=COLLEAGUE)])
    assert not may_open(me("counsellor", languages=("en",)), mine, [again])
    assert may_open(me("supervisor"), mine, [replace(HELD, number=8, counsellor=COLLEAGUE)])
