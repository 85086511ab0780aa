"""Small things of the engine: towns, places in the queue, commands, codes, pace."""

import pytest

from front.handoff import Standing
from front.messaging import towns
from front.messaging.commands import Beginning, Command, beginning, read
from front.messaging.pacing import Bucket
from front.messaging.places import Places
from front.messaging.pressing import Code
from front.messaging.pressing import read as read_code
from guidance.handoff import State


@pytest.mark.parametrize(
    ("latitude", "longitude", "town"),
    [
        (52.2297, 21.0122, "Warszawa"),
        (51.75, 19.46, "Łódź"),
        (50.29, 18.9, "Katowice"),  # between Katowice and Gliwice, nearer to the first
        (54.76, 17.55, ""),  # at the sea, more than 40 km from Słupsk
        (90.0, 0.0, ""),
        (-52.23, -158.99, ""),
    ],
)
def test_the_nearest_town(latitude: float, longitude: float, town: str) -> None:
    assert towns.nearest(latitude, longitude) == town


def test_a_town_is_named_in_the_language() -> None:
    assert [towns.named("Kraków", one) for one in ("pl", "en")] == ["Kraków", "Cracow"]
    assert towns.named("Nowhere", "en") == "Nowhere"


def test_a_queue_is_told_of_rarely(monkeypatch: pytest.MonkeyPatch) -> None:
    moment = [0.0]
    monkeypatch.setattr("front.messaging.places.time.monotonic", lambda: moment[0])
    queue, told = Places(), []
    for at, place in ((0, 5), (10, 4), (601, 3), (700, 2), (710, 1), (720, 1), (1400, 1)):
        moment[0] = at
        if queue.worth(7, Standing(1, State.WAITING, "en", place)):
            told.append(place)
    assert told == [3, 1]
    assert queue.worth(7, Standing(1, State.WITH_COUNSELLOR, "en")) is None
    assert queue.worth(7, None) is None


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("/start c_ABCD", Command("start", "c_ABCD")),
        (" /HELP@Cairn_bot \n", Command("help")),
        ("!doradca", Command("human")),
        ("/człowiek", Command("human")),
        ("/language  pl ", Command("language", "pl")),
        ("/a", None),
        ("/ start", None),
        ("a /start", None),
        ("/1000 zł", None),
        ("1/2", None),
    ],
)
def test_commands(text: str, command: Command | None) -> None:
    assert read(text) == command


@pytest.mark.parametrize(
    ("payload", "found"),
    [
        ("c_QWER-TYUP", Beginning(code="QWER-TYUP")),
        ("en", Beginning("en")),
        ("en_q_web-design", Beginning("en", "web design")),
        ("q_web_design", Beginning(goal="web design")),
        ("g_xbzDs8WCdw", Beginning(goal="żółw")),
        ("", Beginning()),
        ("g_", Beginning()),
    ],
)
def test_what_links_bring(payload: str, found: Beginning) -> None:
    assert beginning(payload) == found


@pytest.mark.parametrize("text", ["", "m", "m1.b", "m1.x0", "m-1.b0", "m99999999999.b0", "m1.b0 "])
def test_what_is_no_code(text: str) -> None:
    assert read_code(text) is None
    assert read_code(str(Code(12, "o", 3))) == Code(12, "o", 3)


def test_a_bucket_spreads_what_comes_at_once() -> None:
    bucket = Bucket(rate=2, burst=3)
    assert [bucket.reserve(10.0) for _ in range(6)] == [0, 0, 0, 0.5, 1.0, 1.5]
    assert not bucket.rested(10.0)
    assert bucket.rested(20.0)
    assert bucket.reserve(20.0) == 0
