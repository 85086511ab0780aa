"""Calls of an action as Rasa 3.6 makes them."""

from __future__ import annotations

from typing import Any

Json = dict[str, Any]

SENDER = "6b1f"
NOTHING_SAID: Json = {"name": "action_listen", "event": "action", "timestamp": 1.0}


def parsed(text: str, intent: str, language: str | None, **entities: Any) -> Json:
    """What the understanding makes of a message."""
    found = [
        {
            "entity": name,
            "start": 0,
            "end": len(text),
            "value": value,
            "confidence_entity": 0.99,
            "extractor": "CairnEntityExtractor",
        }
        for name, value in entities.items()
    ]
    made: Json = {
        "intent": {"name": intent, "confidence": 0.93},
        "entities": found,
        "text": text,
        "message_id": "2f",
        "metadata": {"language": language, "channel": "widget", "message": 7},
        "text_tokens": [[0, len(text)]],
        "intent_ranking": [
            {"name": "nlu_fallback", "confidence": 0.7},
            {"name": intent, "confidence": 0.93},
            {"name": "find_offers", "confidence": 0.04},
        ],
        "response_selector": {"all_retrieval_intents": []},
    }
    return made | ({"language": language} if language else {})


def call(
    action: str,
    text: str = "kurs Excela",
    intent: str = "find_offers",
    language: str | None = "pl",
    *,
    state: Json | None = None,
    before: Json | None = None,
    **entities: Any,
) -> Json:
    """One call; ``state`` is what the slot holds, ``before`` the message before, as parsed."""
    message = parsed(text, intent, language, **entities)
    users = [
        {"event": "user", "timestamp": 2.0, "text": one["text"], "parse_data": one}
        for one in (before, message)
        if one is not None
    ]
    return {
        "next_action": action,
        "sender_id": SENDER,
        "tracker": {
            "sender_id": SENDER,
            "slots": {"state": state, "session_started_metadata": None},
            "latest_message": message,
            "latest_event_time": 2.0,
            "followup_action": None,
            "paused": False,
            "events": [NOTHING_SAID, *users],
            "latest_input_channel": "rest",
            "active_loop": {},
            "latest_action": {"action_name": "action_listen"},
            "latest_action_name": "action_listen",
        },
        "domain": {"version": "3.1", "actions": [action], "slots": {}},
        "version": "3.6.21",
    }


def state_of(answer: Json) -> Json:
    """What an answer puts into the slot."""
    (event,) = answer["events"]
    assert (event["event"], event["name"]) == ("slot", "state")
    held: Json = event["value"]
    return held
