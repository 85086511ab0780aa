"""The pages of teams, over HTTP."""

import pytest

from front.record import teams
from front.record.teams import Team
from tests.front.desk.people import person, record_of
from tests.front.fakes import Client
from words import Words

EN = Words.load("en")
GIVEN = {"name": "Poradnia", "zone": "Europe/Warsaw", "most_waiting": ""}


async def every(client: Client) -> list[Team]:
    return await record_of(client).read(teams.every)


@pytest.mark.parametrize("role", ["operator", "supervisor"])
async def test_a_team_is_added_and_changed(client: Client, role: str) -> None:
    boss = await person(client, role, interface_language="en")
    given = GIVEN | {"languages": ["pl"], "topics": "Recognition, funding,, recognition"}
    assert (await boss.post("/desk/teams/add", given | {"most_waiting": "7"})).status == 303
    (team,) = await every(client)
    assert (team.languages, team.topics, team.most_waiting) == (
        ("pl",),
        ("recognition", "funding"),
        7,
    )
    assert "Poradnia" in await boss.page("/desk/teams")
    page = await boss.page(f"/desk/teams/{team.id}")
    assert 'value="recognition, funding"' in page
    await boss.post(f"/desk/teams/{team.id}", GIVEN | {"name": "Nowa"})
    (changed,) = await every(client)
    assert (changed.name, changed.active, changed.most_waiting) == ("Nowa", False, None)
    assert EN.say("desk-teams-off") in await boss.page("/desk/teams")


@pytest.mark.parametrize(
    ("field", "value", "key"),
    [
        ("name", " ", "desk-teams-wrong-name"),
        ("name", "PIERWSZA", "desk-teams-wrong-taken"),
        ("zone", "Mars/Olympus", "desk-teams-wrong-zone"),
        ("zone", "../etc/passwd", "desk-teams-wrong-zone"),
        ("most_waiting", "-1", "desk-teams-wrong-most-waiting"),
        ("most_waiting", "many", "desk-teams-wrong-most-waiting"),
    ],
)
async def test_what_is_wrong_is_said_at_its_field(
    client: Client, field: str, value: str, key: str
) -> None:
    boss = await person(client, "supervisor", interface_language="en")
    await boss.post("/desk/teams/add", GIVEN | {"name": "Pierwsza"})
    answer = await boss.post("/desk/teams/add", GIVEN | {"topics": "kept"} | {field: value})
    page = await answer.text()
    assert answer.status == 422
    assert page.count(EN.say(key)) == 2
    assert f'href="#team-{field}"' in page
    assert 'value="kept"' in page
    assert len(await every(client)) == 1


async def test_a_name_is_shown_and_never_run(client: Client) -> None:
    boss = await person(client, "supervisor")
    await boss.post("/desk/teams/add", GIVEN | {"name": "<script>x</script>"})
    for path in ("/desk/teams", "/desk/hours", "/desk/hours/1", "/desk/teams/1"):
        assert "<script>x" not in await boss.page(path)


@pytest.mark.parametrize("role", ["counsellor", "editor"])
async def test_others_have_no_business_with_teams(client: Client, role: str) -> None:
    who = await person(client, role)
    assert (await who.get("/desk/teams")).status == 403
    assert (await who.post("/desk/teams/add", GIVEN)).status == 403
