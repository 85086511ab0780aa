"""The bounded store gives what Rasa's own stores give, and no more than it must."""

from __future__ import annotations

import copy
import logging
import sqlite3
from pathlib import Path
from typing import Any

import pytest
from rasa.core.tracker_store import InMemoryTrackerStore, SQLTrackerStore, TrackerStore
from rasa.shared.core.events import (
    ActionExecuted,
    Event,
    Restarted,
    SessionStarted,
    SlotSet,
    UserUttered,
)
from rasa.shared.core.trackers import DialogueStateTracker

from bot.tracker_store import BoundedTrackerStore
from tests.bot.conversations import DOMAIN, Conversation

pytestmark = pytest.mark.asyncio

TURNS = 4


@pytest.fixture(autouse=True)
def _no_folder_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CAIRN_VAR", raising=False)


def bounded(folder: Path, **options: Any) -> BoundedTrackerStore:
    return BoundedTrackerStore(DOMAIN, db=str(folder / "t.db"), turns=TURNS, **options)


async def play(store: TrackerStore, events: list[Event], sender: str = "s") -> None:
    tracker = await store.get_or_create_tracker(sender, append_action_listen=False)
    for event in copy.deepcopy(events):
        tracker.update(event)
    await store.save(tracker)


def seen(tracker: DialogueStateTracker) -> dict[str, Any]:
    """What actions and policies read of a tracker, but for its history."""
    loop, message = tracker.active_loop, tracker.latest_message
    return {
        "slots": tracker.current_slot_values(),
        "set": {name for name, slot in tracker.slots.items() if slot.has_been_set},
        "loop": (loop.name, loop.is_interrupted, loop.rejected) if loop else None,
        "message": (message.text, message.intent) if message else None,
        "action": tracker.latest_action_name,
        "followup": tracker.followup_action,
        "paused": tracker.is_paused(),
        "channel": tracker.get_latest_input_channel(),
    }


def user_turns(states: list[Any]) -> int:
    listening = {"action_name": "action_listen"}
    return sum(state.get("prev_action") == listening for state in states)


def replayed(events: list[Event]) -> DialogueStateTracker:
    """What SQLTrackerStore gives: all events since the latest session start, one by one."""
    starts = [at for at, event in enumerate(events) if isinstance(event, SessionStarted)]
    kept = copy.deepcopy(events[starts[-1] if starts else 0 :])
    return DialogueStateTracker.from_events("s", kept, DOMAIN.slots)


def assert_alike(mine: Any, theirs: Any, where: str) -> None:
    assert mine is not None
    assert theirs is not None
    assert seen(mine) == seen(theirs), where
    short, whole = mine.past_states(DOMAIN), theirs.past_states(DOMAIN)
    # The first state of a shortened history alone lacks the action before it. Rules look one
    # user turn back; what a form folds away or a revert undoes later may leave fewer than TURNS.
    if len(mine.events) != len(theirs.events):
        short = short[1:]
        assert user_turns(short) >= min(2, user_turns(whole)), where
    assert short == whole[len(whole) - len(short) :], where


@pytest.mark.parametrize("seed", range(240))
async def test_random_conversations_read_as_if_replayed(seed: int, tmp_path: Path) -> None:
    conversation, store, log = Conversation(seed), bounded(tmp_path), list[Event]()
    for number in range(20):
        events = conversation.turn()
        log += events
        await play(store, events)
        if number % 7 == seed % 7:
            store.close()
            store = bounded(tmp_path)  # Rasa was started again
        if number % 3 == seed % 3 or number == 19:
            tracker = await store.retrieve("s")
            assert_alike(tracker, replayed(log), f"seed {seed}, turn {number}")
    whole = await store.retrieve_full_tracker("s")
    assert whole
    assert list(whole.events) == log
    store.close()


@pytest.mark.parametrize("seed", range(1000, 1008))
async def test_random_conversations_read_as_from_rasas_own_stores(
    seed: int, tmp_path: Path
) -> None:
    conversation, ours = Conversation(seed), bounded(tmp_path)
    sql, memory = SQLTrackerStore(DOMAIN, db=str(tmp_path / "sql")), InMemoryTrackerStore(DOMAIN)
    for number in range(20):
        events = conversation.turn()
        for store in (ours, sql, memory):
            await play(store, events)
        assert_alike(await ours.retrieve("s"), await sql.retrieve("s"), f"{seed}, {number}")
        mine, theirs = await ours.retrieve("s"), await memory.retrieve("s")
        assert mine
        assert theirs
        assert mine.current_slot_values() == theirs.current_slot_values()
        assert mine.active_loop_name == theirs.active_loop_name
    ours.close()
    sql.engine.dispose()


def turn(number: int) -> list[Event]:
    when = 1_000_000.0 + 10 * number
    return [
        UserUttered(f"message {number}", {"name": "greet"}, [], timestamp=when),
        ActionExecuted("utter_greet", timestamp=when + 1),
        SlotSet("state", {"turn": number}, timestamp=when + 2),
        ActionExecuted("action_listen", timestamp=when + 3),
    ]


async def test_a_thousand_turns_stay_short_and_are_all_kept(tmp_path: Path) -> None:
    store = bounded(tmp_path)
    await play(store, [ActionExecuted("action_listen", timestamp=1.0)])
    lengths = []
    for number in range(1000):
        await play(store, turn(number))
        tracker = await store.retrieve("s")
        assert tracker
        lengths.append(len(tracker.events))
    assert max(lengths) <= 2 * TURNS * 4 + 4
    assert tracker.get_slot("state") == {"turn": 999}
    assert user_turns(tracker.past_states(DOMAIN)) >= TURNS
    store.close()
    again = bounded(tmp_path)
    whole, short = await again.retrieve_full_tracker("s"), await again.retrieve("s")
    assert whole
    assert short
    assert len(whole.events) == 4001
    assert len(short.events) <= max(lengths)
    assert short.get_slot("state") == {"turn": 999}
    again.close()


async def test_a_slot_set_to_none_stays_none(tmp_path: Path) -> None:
    store = bounded(tmp_path)
    await play(store, [ActionExecuted("action_listen"), SlotSet("place", None)])
    for number in range(20):
        await play(store, turn(number))
    tracker = await store.retrieve("s")
    assert tracker
    assert tracker.get_slot("place") is None
    store.close()


async def test_an_erased_conversation_is_gone_from_the_cache_too(tmp_path: Path) -> None:
    store = bounded(tmp_path)
    await play(store, turn(1))
    assert await store.exists("s")
    assert list(await store.keys()) == ["s"]
    other = sqlite3.connect(tmp_path / "t.db")
    other.execute("delete from events")
    other.commit()
    assert await store.retrieve("s") is None
    assert not await store.exists("s")
    await play(store, turn(2))
    tracker = await store.retrieve("s")
    assert tracker
    assert tracker.latest_message
    assert tracker.latest_message.text == "message 2"
    other.close()
    store.close()


async def test_a_tracker_from_outside_replaces_and_erases(tmp_path: Path) -> None:
    store = bounded(tmp_path)
    for number in range(3):
        await play(store, turn(number))
    outside = DialogueStateTracker.from_events("s", [Restarted(timestamp=2.0)], DOMAIN.slots)
    await store.save(outside)
    whole = await store.retrieve_full_tracker("s")
    assert whole
    assert list(whole.events) == [Restarted()]
    store.close()
    assert b"message 1" not in (tmp_path / "t.db").read_bytes()


async def test_a_failed_read_never_erases(tmp_path: Path) -> None:
    """Rasa makes a new tracker when a read fails: it is appended, nothing is lost."""
    store = bounded(tmp_path)
    await play(store, turn(1))
    tracker = await store.create_tracker("s")
    for event in turn(2):
        tracker.update(event)
    await store.save(tracker)
    whole = await store.retrieve_full_tracker("s")
    assert whole
    assert [e.text for e in whole.events if isinstance(e, UserUttered)] == [
        "message 1",
        "message 2",
    ]
    store.close()


async def test_a_second_writer_is_noticed_and_loses_nothing(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    one, two = bounded(tmp_path), bounded(tmp_path)
    await play(one, turn(1))
    first, second = await one.retrieve("s"), await two.retrieve("s")
    assert first
    assert second
    for event in turn(2):
        first.update(event)
    for event in turn(3):
        second.update(event)
    await one.save(first)
    with caplog.at_level(logging.WARNING):
        await two.save(second)
    assert "Another process" in caplog.text
    assert "message" not in caplog.text
    for store in (one, two):
        tracker = await store.retrieve("s")
        assert tracker
        assert len(tracker.events) == 12
        assert tracker.get_slot("state") == {"turn": 3}
        store.close()


async def test_the_cache_is_bounded(tmp_path: Path) -> None:
    store = bounded(tmp_path, cache=2)
    for sender in ("a", "b", "c"):
        await play(store, turn(1), sender)
    assert len(store._cache) == 2
    assert await store.retrieve("a")
    store.close()


async def test_the_folder_of_the_environment_wins(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CAIRN_VAR", str(tmp_path / "new" / "var"))
    store = BoundedTrackerStore(DOMAIN, db=str(tmp_path / "elsewhere.db"))
    await play(store, turn(1))
    store.close()
    assert (tmp_path / "new" / "var" / "tracker.db").exists()
    assert not (tmp_path / "elsewhere.db").exists()
