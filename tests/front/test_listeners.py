from datetime import UTC, datetime

from front.listeners import Listeners, Note
from front.message import Message


def _id(heard: Message | Note) -> int:
    assert isinstance(heard, Message)
    return heard.id


def _message(number: int) -> Message:
    return Message(id=number, sender="learner", time=datetime.now(UTC), text="", language="en")


async def test_a_slow_listener_is_dropped_and_the_others_are_not() -> None:
    listeners = Listeners()
    with listeners.subscribe("c1") as slow, listeners.subscribe("c1") as quick:
        heard = []
        reading = aiter(quick)
        for number in range(101):
            listeners.publish("c1", _message(number))
            heard.append(_id(await anext(reading)))
        assert heard == list(range(101))
        assert [message async for message in slow] == []
    assert len(listeners) == 0


async def test_only_the_conversation_hears() -> None:
    listeners = Listeners()
    with listeners.subscribe("c1") as one, listeners.subscribe("c2") as two:
        listeners.publish("c1", _message(1), _message(2))
        two.end()
        assert _id(await anext(aiter(one))) == 1
        assert [message async for message in two] == []
