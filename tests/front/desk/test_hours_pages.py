"""The pages of opening hours, holidays and absences, over HTTP."""

from datetime import datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from front.record import hours, teams
from front.record.tables import now
from front.record.teams import Team
from guidance.hours import Holiday, Opening
from tests.front.desk.people import Person, person, record_of
from tests.front.fakes import Client
from tests.front.teams import team
from words import Words

EN = Words.load("en")
NEVER: tuple[int, ...] = ()
WARSAW = ZoneInfo("Europe/Warsaw")


@pytest.fixture
async def boss(client: Client) -> Person:
    return await person(client, "supervisor", interface_language="en")


async def one_team(client: Client, **columns: Any) -> int:
    return await team(client, NEVER, zone="Europe/Warsaw", **columns)


async def kept(client: Client, number: int) -> Team:
    found = await record_of(client).read(lambda one: teams.find(one, number))
    assert found is not None
    return found


async def openings(client: Client, number: int) -> list[Opening]:
    found = await record_of(client).read(lambda one: hours.times(one, number))
    return [one.opening for one in found]


def later(days: int) -> str:
    """The same hour some days from now, as a browser sends it from Warsaw."""
    return (now() + timedelta(days=days)).astimezone(WARSAW).strftime("%Y-%m-%dT%H:%M")


async def test_times_are_added_for_several_days_and_removed(client: Client, boss: Person) -> None:
    number = await one_team(client)
    given = {"weekday": ["1", "2"], "opens": "09:00", "closes": "17:00", "language": "pl"}
    sent = await boss.post(f"/desk/hours/{number}/times", given)
    assert (sent.status, sent.headers["Location"]) == (303, f"/desk/hours/{number}?done=saved")
    assert await openings(client, number) == [
        Opening(day, time(9), time(17), "pl") for day in (1, 2)
    ]
    await boss.post(f"/desk/hours/{number}/times", given)
    assert len(await openings(client, number)) == 2
    page = await boss.page(f"/desk/hours/{number}")
    assert "09:00" in page
    assert "Monday" in page
    (first, _) = await record_of(client).read(lambda one: hours.times(one, number))
    await boss.post(f"/desk/hours/{number}/times/remove", {"time": str(first.number)})
    assert [one.weekday for one in await openings(client, number)] == [2]


@pytest.mark.parametrize(
    ("given", "field", "key"),
    [
        ({"opens": "09:00", "closes": "17:00"}, "weekday", "desk-hours-wrong-weekday"),
        ({"weekday": "3", "opens": "9", "closes": "17:00"}, "opens", "desk-hours-wrong-clock"),
        ({"weekday": "3", "opens": "09:00", "closes": ""}, "closes", "desk-hours-wrong-clock"),
        (
            {"weekday": "3", "opens": "09:00", "closes": "09:00"},
            "closes",
            "desk-hours-wrong-closes",
        ),
        (
            {"weekday": "3", "opens": "09:00", "closes": "10:00", "language": "xx"},
            "language",
            "desk-hours-wrong-language",
        ),
    ],
)
async def test_what_is_wrong_is_said_and_nothing_is_lost(
    client: Client, boss: Person, given: dict[str, str], field: str, key: str
) -> None:
    number = await one_team(client)
    answer = await boss.post(f"/desk/hours/{number}/times", given)
    page = await answer.text()
    assert answer.status == 422
    assert 'role="alert"' in page
    assert page.count(EN.say(key)) == 2, "in the summary and at the field"
    assert f'href="#times-{field}' in page
    if given["opens"] == "09:00":
        assert 'value="09:00"' in page
    if "weekday" in given:
        assert 'id="times-weekday-3" name="weekday" type="checkbox" value="3" checked' in " ".join(
            page.split()
        )
    assert await openings(client, number) == []


async def test_the_whole_day_and_nights_are_times(client: Client, boss: Person) -> None:
    number = await one_team(client)
    for opens, closes in (("00:00", "00:00"), ("22:00", "06:00")):
        given = {"weekday": "6", "opens": opens, "closes": closes}
        assert (await boss.post(f"/desk/hours/{number}/times", given)).status == 303
    assert await boss.page(f"/desk/hours/{number}")
    assert len(await openings(client, number)) == 2


async def test_the_switch_is_set_until_a_moment_of_the_teams_clock(
    client: Client, boss: Person
) -> None:
    number = await one_team(client)
    until = later(1)
    await boss.post(f"/desk/hours/{number}/override", {"state": "closed", "until": until})
    switch = (await kept(client, number)).override
    assert switch is not None
    assert not switch.open
    assert switch.until == datetime.fromisoformat(until).replace(tzinfo=WARSAW)
    assert EN.say("desk-hours-by-hand") in await boss.page(f"/desk/hours/{number}")
    await boss.post(f"/desk/hours/{number}/override/end")
    assert (await kept(client, number)).override is None


@pytest.mark.parametrize(
    ("given", "key"),
    [
        ({"state": "open", "until": later(-1)}, "desk-hours-wrong-past"),
        ({"state": "open", "until": "soon"}, "desk-hours-wrong-moment"),
        ({"state": "ajar"}, "desk-hours-wrong-state"),
    ],
)
async def test_a_wrong_switch_switches_nothing(
    client: Client, boss: Person, given: dict[str, str], key: str
) -> None:
    number = await one_team(client)
    answer = await boss.post(f"/desk/hours/{number}/override", given)
    assert answer.status == 422
    assert EN.say(key) in await answer.text()
    assert (await kept(client, number)).override is None


async def test_holidays_of_all_and_of_a_team(client: Client, boss: Person) -> None:
    number = await one_team(client)
    first, last = later(3)[:10], later(5)[:10]
    await boss.post("/desk/hours/holidays", {"first": first, "last": "", "name": "<b>Święto</b>"})
    await boss.post("/desk/hours/holidays", {"first": first, "last": last, "team": str(number)})
    found = await record_of(client).read(hours.holidays_of)
    days = [datetime.fromisoformat(one).date() for one in (first, last)]
    assert [(one.team, one.holiday) for one in found] == [
        (None, Holiday(days[0], days[0])),
        (number, Holiday(days[0], days[1])),
    ]
    page = await boss.page("/desk/hours")
    assert "&lt;b&gt;Święto&lt;/b&gt;" in page
    await boss.post("/desk/hours/holidays/remove", {"holiday": str(found[0].number)})
    assert len(await record_of(client).read(hours.holidays_of)) == 1


@pytest.mark.parametrize(
    ("first", "last", "of", "key"),
    [
        ("", "", "", "desk-hours-wrong-day"),
        (later(3)[:10], later(2)[:10], "", "desk-hours-wrong-order"),
        (later(3)[:10], later(900)[:10], "", "desk-hours-wrong-order"),
        (later(3)[:10], "", "99", "desk-hours-wrong-team"),
    ],
)
async def test_wrong_holidays(
    client: Client, boss: Person, first: str, last: str, of: str, key: str
) -> None:
    answer = await boss.post("/desk/hours/holidays", {"first": first, "last": last, "team": of})
    assert answer.status == 422
    assert EN.say(key) in await answer.text()
    assert not await record_of(client).read(hours.holidays_of)


async def test_a_counsellor_writes_down_only_their_own_absence(
    client: Client, boss: Person
) -> None:
    anna = await person(client, "counsellor", name="Anna", interface_language="en")
    given = {"who": str(boss.id), "starts": later(1), "ends": later(2)}
    assert (await anna.post("/desk/hours/absences", given)).status == 303
    (gone,) = await record_of(client).read(lambda one: hours.absences_of(one, [anna.id, boss.id]))
    assert gone.counsellor == anna.id
    await boss.post("/desk/hours/absences", given | {"who": str(anna.id)})
    await boss.post("/desk/hours/absences", given)
    found = await record_of(client).read(lambda one: hours.absences_of(one, [anna.id, boss.id]))
    assert sorted(one.counsellor for one in found) == sorted([anna.id, anna.id, boss.id])
    theirs = next(one for one in found if one.counsellor == boss.id)
    await anna.post("/desk/hours/absences/remove", {"absence": str(theirs.number)})
    await boss.post("/desk/hours/absences/remove", {"absence": str(gone.number)})
    left = await record_of(client).read(lambda one: hours.absences_of(one, [anna.id, boss.id]))
    assert sorted(one.counsellor for one in left) == sorted([anna.id, boss.id])


@pytest.mark.parametrize(
    ("starts", "ends", "key"),
    [
        (later(2), later(1), "desk-hours-wrong-order"),
        (later(-3), later(-2), "desk-hours-wrong-past"),
        ("x", later(1), "desk-hours-wrong-moment"),
    ],
)
async def test_wrong_absences(
    client: Client, boss: Person, starts: str, ends: str, key: str
) -> None:
    answer = await boss.post("/desk/hours/absences", {"starts": starts, "ends": ends})
    assert answer.status == 422
    page = await answer.text()
    assert EN.say(key) in page
    assert f'value="{starts}"' in page


async def test_who_only_talks_changes_no_hours(client: Client) -> None:
    number = await one_team(client)
    anna = await person(client, "counsellor")
    page = await anna.page(f"/desk/hours/{number}")
    assert f"/desk/hours/{number}/times" not in page
    for path in (f"/{number}/times", f"/{number}/override", "/holidays"):
        assert (await anna.post(f"/desk/hours{path}", {})).status == 403


async def test_an_unknown_team_is_said_to_be_unknown(boss: Person) -> None:
    assert (await boss.get("/desk/hours/77")).status == 404
