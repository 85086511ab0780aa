"""What comes in is said once; what is said goes out once, in order."""

from typing import Any

import pytest

from front.errors import ChannelAway, ChatGone, ChatMoved, PartRefused
from front.keys import RECORD
from front.messaging import Kind, Limits, Pace, Part, Press
from front.record import chats
from front.settings import Settings
from tests.front.fakes import FakeRasa, Items, cairn, history, texts, until
from tests.messaging.paper import QUICK, Paper, running, text


@pytest.fixture
def paper() -> Paper:
    return Paper()


async def test_the_first_message_is_greeted_and_answered(
    settings: Settings, paper: Paper, rasa: FakeRasa
) -> None:
    rasa.free.clear()
    async with running(settings, paper) as (_client, hub):
        assert await hub.take(paper, text("hello", "1"))
        await until(lambda: paper.sent and paper.typed)
        rasa.free.set()
        await until(lambda: len(paper.sent) == 2)
    greeting, answer = paper.texts()
    assert "computer program, not a person" in greeting
    assert answer == "echo hello"
    assert paper.typed == ["anna"]


async def test_an_update_that_comes_again_is_nothing_new(
    settings: Settings, paper: Paper, rasa: FakeRasa
) -> None:
    async with running(settings, paper) as (_client, hub):
        taken = [await hub.take(paper, text("hello", "1")) for _ in range(3)]
        await until(lambda: len(paper.sent) == 2)
    async with running(settings, again := Paper()) as (_client, hub):
        assert not await hub.take(again, text("hello", "1"))
        await hub.take(again, text("and", "2"))
        await until(lambda: again.sent)
    assert taken == [True, False, False]
    assert rasa.heard == ["hello", "and"]
    assert again.texts() == ["echo and"]


async def test_of_those_that_wait_the_platform_decides_the_order(
    settings: Settings, paper: Paper, rasa: FakeRasa
) -> None:
    stopped = Paper()
    async with running(settings, stopped) as (_client, hub):
        await hub.leave(stopped)
        for number in (3, 1, 2):
            await hub.take(stopped, text(f"no {number}", str(number), sequence=number))
        await hub.join(stopped)
        await until(lambda: len(stopped.sent) == 4)
    assert rasa.heard == ["no 1", "no 2", "no 3"]
    assert stopped.texts()[1:] == ["echo no 1", "echo no 2", "echo no 3"]


async def test_what_was_left_undone_is_taken_up(
    settings: Settings, paper: Paper, rasa: FakeRasa
) -> None:
    def away(_chat: str, _part: Part) -> None:
        raise ChannelAway("status 502", 0.01)

    paper.refuse = away
    async with running(settings, paper) as (_client, hub):
        await hub.take(paper, text("hello", "1"))
        await until(lambda: rasa.heard)
    assert not paper.sent
    async with running(settings, again := Paper()):
        await until(lambda: len(again.sent) == 2)
    assert again.texts()[1] == "echo hello"


async def test_a_long_answer_goes_on_where_it_was_left(settings: Settings, rasa: FakeRasa) -> None:
    limits = Limits(text=40, pace=Paper().limits.pace)
    rasa.answer = lambda _body: [{"recipient_id": "x", "text": "one two three four. " * 10}]
    first = Paper(limits)

    def two_only(_chat: str, part: Part) -> None:
        if sum("one two" in one for one in first.texts()) == 2:
            raise ChannelAway("status 502", 60)

    first.refuse = two_only
    async with running(settings, first) as (_client, hub):
        await hub.take(first, text("hello", "1"))
        await until(lambda: sum("one two" in one for one in first.texts()) == 2)
    async with running(settings, second := Paper(limits)):
        await until(lambda: len(second.sent) == 3)
    said = [one for one in first.texts() if "one two" in one] + second.texts()
    assert " ".join(said) == ("one two three four. " * 10).strip()
    keys = [key for _, part, key in first.sent + second.sent if "one two" in part.rich.text]
    assert len(set(keys)) == len(keys) == 5


async def test_a_platform_that_is_busy_is_asked_again(settings: Settings, paper: Paper) -> None:
    tries: list[str] = []

    def busy(_chat: str, part: Part) -> None:
        tries.append(part.rich.text)
        if len(tries) < 3:
            raise ChannelAway("status 429", 0.01)

    paper.refuse = busy
    async with running(settings, paper) as (_client, hub):
        await hub.take(paper, text("hello", "1"))
        await until(lambda: len(paper.sent) == 2)
    assert len(tries) == 4
    assert paper.texts()[1] == "echo hello"


async def test_who_blocked_us_gets_nothing_until_they_write(
    settings: Settings, paper: Paper
) -> None:
    def gone(_chat: str, _part: Part) -> None:
        raise ChatGone("blocked")

    async with running(settings, paper) as (client, hub):
        await hub.take(paper, text("hello", "1"))
        await until(lambda: len(paper.sent) == 2)
        paper.refuse, normal = gone, paper.refuse
        await hub.take(paper, text("again", "2"))
        [chat] = await client.app[RECORD].read(lambda one: chats.every(one, "paper"))
        conversation = chat[1]
        await until(lambda: not hub.hears(conversation))
        paper.refuse = normal
        await hub.take(paper, text("here I am", "3"))
        await until(lambda: len(paper.sent) == 4)
        assert hub.hears(conversation)
    assert paper.texts()[2:] == ["echo again", "echo here I am"]


async def test_a_chat_that_moved_goes_on_at_its_new_address(
    settings: Settings, paper: Paper
) -> None:
    def moved(chat: str, _part: Part) -> None:
        if chat == "anna":
            raise ChatMoved("anna-2")

    paper.refuse = moved
    async with running(settings, paper) as (_client, hub):
        await hub.take(paper, text("hello", "1"))
        await until(lambda: len(paper.sent) == 2)
    assert paper.texts("anna-2")[1] == "echo hello"


async def test_a_part_that_is_refused_does_not_hold_up_the_others(
    settings: Settings, paper: Paper
) -> None:
    def picky(_chat: str, part: Part) -> None:
        if "computer program" in part.rich.text:
            raise PartRefused("status 400")

    paper.refuse = picky
    async with running(settings, paper) as (_client, hub):
        await hub.take(paper, text("hello", "1"))
        await until(lambda: paper.sent)
    assert paper.texts() == ["echo hello"]


async def test_chats_do_not_wait_for_each_other(settings: Settings, paper: Paper) -> None:
    def away(chat: str, _part: Part) -> None:
        if chat == "anna":
            raise ChannelAway("status 429", 60)

    paper.refuse = away
    async with running(settings, paper) as (_client, hub):
        await hub.take(paper, text("hello", "1"))
        await hub.take(paper, text("hello", "2", "jan"))
        await until(lambda: len(paper.texts("jan")) == 2)
    assert not paper.texts("anna")


async def test_buttons_come_back_by_short_codes(
    settings: Settings, paper: Paper, rasa: FakeRasa
) -> None:
    long = "/inform" + '{"topic": "' + "ż" * 200 + '"}'
    offer = {"id": "o-1", "title": "Welding", "provider": "School", "reasons": ["near"]}

    def answer(body: dict[str, Any]) -> Items:
        button = {"title": "Ż", "payload": long}
        return [
            {"recipient_id": "x", "text": "which?", "buttons": [button]},
            cairn(language="en", offers=[offer]),
        ]

    rasa.answer = answer
    async with running(settings, paper) as (_client, hub):
        await hub.take(paper, text("hello", "1"))
        await until(lambda: "Ż" in [p.title for _, part, _ in paper.sent for p in part.buttons])
        presses = [one for _, part, _ in paper.sent[1:] for one in part.buttons]
        for number, press in enumerate(presses, 2):
            assert len(press.code.encode()) <= 64
            await hub.take(paper, _pressed(press, str(number)))
        await until(lambda: len(rasa.heard) == 1 + len(presses))
    assert long in rasa.heard
    assert '/ask_offer{"offer": "o-1"}' in rasa.heard
    assert '/save_offer{"offer": "o-1"}' in rasa.heard
    assert [one.text for one in paper.marked] == [press.code for press in presses]


async def test_a_button_of_nobody_is_said_to_be_old(
    settings: Settings, paper: Paper, rasa: FakeRasa
) -> None:
    codes = ("m99.b0", "m1.b7", "m1.o3", "a.yes.7", "x", "m" + "9" * 30 + ".b0", "/restart")
    async with running(settings, paper) as (_client, hub):
        await hub.take(paper, text("hello", "0"))
        await until(lambda: len(paper.sent) == 2)
        for number, code in enumerate(codes, 1):
            await hub.take(paper, _pressed(Press("?", code), str(number)))
        await until(lambda: len(paper.sent) == 2 + len(codes))
    assert all("no longer works" in one for one in paper.texts()[2:])
    assert rasa.heard == ["hello"]


async def test_without_buttons_their_numbers_are_typed(settings: Settings, rasa: FakeRasa) -> None:
    plain = Paper(Limits(buttons=False, pace=QUICK.pace))
    buttons = [{"title": "A", "payload": "/a"}, {"title": "B", "payload": "/b"}]
    rasa.answer = lambda _body: [{"recipient_id": "x", "text": "which?", "buttons": buttons}]
    async with running(settings, plain) as (_client, hub):
        await hub.take(plain, text("hello", "1"))
        await until(lambda: len(plain.sent) == 2)
        await hub.take(plain, text("2.", "2"))
        await until(lambda: len(plain.sent) == 3)
        await hub.take(plain, text("7", "3"))
        await until(lambda: len(plain.sent) == 4)
    assert plain.texts()[1] == "which?\n\n1. A\n2. B"
    assert rasa.heard == ["hello", "/b", "7"]


async def test_what_is_written_on_the_page_comes_to_the_chat(
    settings: Settings, paper: Paper
) -> None:
    async with running(settings, paper) as (client, hub):
        await hub.take(paper, text("hello", "1"))
        await until(lambda: len(paper.sent) == 2)
        [chat] = await client.app[RECORD].read(lambda one: chats.every(one, "paper"))
        address = f"/api/v1/conversations/{chat[1]}/messages"
        await client.post(address, json={"text": "from the page"})
        await until(lambda: len(paper.sent) == 4)
        assert texts(await history(client, chat[1]))[-1] == "echo from the page"
    assert paper.texts()[2:] == ["You wrote somewhere else:\nfrom the page", "echo from the page"]


async def test_the_pace_is_kept(settings: Settings) -> None:
    slow = Paper(Limits(pace=Pace(rate=20, burst=1, chat_rate=1000, chat_burst=9)))
    async with running(settings, slow) as (_client, hub):
        import time

        begun = time.monotonic()
        for number in range(8):
            await hub.take(slow, text("hello", str(number), f"chat-{number}"))
        await until(lambda: len(slow.sent) == 16)
        taken = time.monotonic() - begun
    assert taken >= 15 / 20


def _pressed(press: Press, key: str) -> Any:
    return text(press.code, key, kind=Kind.BUTTON)


async def test_a_bug_with_one_update_or_message_does_not_keep_the_others(
    settings: Settings, paper: Paper, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_chat: str, part: Part) -> None:
        if "echo two" in part.rich.text:
            raise KeyError("a bug on the way out")

    def unread(words: str) -> None:
        if words == "three":
            raise KeyError("a bug on the way in")

    paper.refuse = broken
    monkeypatch.setattr("front.messaging.taking.read", unread)
    async with running(settings, paper) as (_client, hub):
        for number, words in enumerate(("one", "two", "three", "four")):
            await hub.take(paper, text(words, str(number)))
        await until(lambda: paper.texts()[-1:] == ["echo four"])
    told = paper.texts()[1:]
    assert "echo two" not in told
    assert any("went wrong on our side" in one for one in told)
