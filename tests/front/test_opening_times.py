"""Who asks when counsellors are here is told the opening times that have been entered."""

from datetime import time

import pytest

from front.record.tables import now
from tests.front.counsellors import at_desk
from tests.front.fakes import Client, FakeRasa, say
from tests.front.orders import does
from tests.front.teams import NEVER, member, opened, team
from words import Words

EN, PL = Words.load("en"), Words.load("pl")
NINE, FIVE = time(9), time(17)


async def told(client: Client, rasa: FakeRasa, words: Words = EN) -> str:
    does(rasa)
    answered = await say(client, "hours", language=words.language)

    return str(answered[-1]["text"])


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (EN, "Monday to Friday 9:00–17:00; Saturday 9:00–17:00, 22:00–6:00; Sunday all day"),
        (PL, "poniedziałek–piątek 9:00–17:00; sobota 9:00–17:00, 22:00–6:00; niedziela całą dobę"),
    ],
)
async def test_the_usual_week(client: Client, rasa: FakeRasa, words: Words, expected: str) -> None:
    number = await team(client, NEVER, zone="Europe/Warsaw")
    await opened(client, number, range(1, 7), NINE, FIVE)
    await opened(client, number, [6], time(22), time(6))
    await opened(client, number, [7], time(), time())
    said = await told(client, rasa, words)
    assert expected in said
    assert words.city("Europe/Warsaw") in said


async def test_times_of_another_language_are_not_told(client: Client, rasa: FakeRasa) -> None:
    number = await team(client, NEVER)
    await opened(client, number, [1], NINE, FIVE, language="pl")
    await opened(client, number, [2], NINE, FIVE, language="en")
    assert "Tuesday 9:00–17:00 (" in await told(client, rasa)
    assert "Monday" not in await told(client, rasa)
    assert ": poniedziałek 9:00–17:00 (czas" in await told(client, rasa, PL)


async def test_whether_somebody_is_here_now_or_when_next(client: Client, rasa: FakeRasa) -> None:
    number = await team(client)
    assert EN.say("meeting-again-unknown") not in await told(client, rasa)
    await member(client, number)
    assert (await told(client, rasa)).endswith(EN.say("meeting-open-now"))


async def test_closed_today_it_is_said_when_somebody_is_here_again(
    client: Client, rasa: FakeRasa
) -> None:
    number = await team(client, [now().isoweekday() % 7 + 1])
    await member(client, number)
    tomorrow = EN.say("meeting-tomorrow", time="0:00")
    assert tomorrow in await told(client, rasa)


async def test_what_nobody_has_entered_is_not_known(client: Client, rasa: FakeRasa) -> None:
    assert await told(client, rasa) == EN.say("meeting-hours-unknown")
    await at_desk(client)
    assert await told(client, rasa, PL) == " ".join(
        PL.say(one) for one in ("meeting-hours-unknown", "meeting-open-now")
    )
