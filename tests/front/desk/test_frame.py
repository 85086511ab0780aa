"""The frame of every page: links by role, status, own switches."""

import re

import pytest

from front.desk.guard import Address
from front.desk.navigation import Navigation
from front.record import accounts
from front.record.accounts import Counsellor
from tests.front.desk.people import of_every_role, person, record_of
from tests.front.fakes import Client


async def _nothing(_request: object) -> None: ...


async def _counsellor(client: Client, who: int) -> Counsellor:
    found = await record_of(client).read(lambda one: accounts.by_id(one, who))
    assert found
    return found


async def test_links_lead_where_the_role_may_go_and_nowhere_else(client: Client) -> None:
    for role, one in (await of_every_role(client)).items():
        made = [
            Address("GET", "/", _nothing, frozenset({"counsellor", role})),  # type: ignore[arg-type]
            Address("GET", "/figures", _nothing, frozenset({"supervisor"})),  # type: ignore[arg-type]
            Address("POST", "/people", _nothing, frozenset({role})),  # type: ignore[arg-type]
        ]
        links = Navigation(made).links(one.counsellor, "/desk/figures")
        wanted = ["/desk/", "/desk/figures"] if role == "supervisor" else ["/desk/"]
        assert [link.path for link in links] == wanted
        assert [link.path for link in links if link.here] == wanted[1:]


async def test_every_link_on_the_page_can_be_opened(client: Client) -> None:
    for one in (await of_every_role(client)).values():
        text = await one.page("/desk/")
        for path in {part.split('"')[0] for part in text.split('<a href="')[1:]} - {"#main"}:
            assert (await one.get(path)).status == 200, path


async def test_the_status_is_kept_and_shown(client: Client) -> None:
    one = await person(client)
    assert 'aria-checked="true"' in await one.page("/desk/")
    answer = await one.post("/desk/status", {"status": "away"}, headers={"HX-Request": "true"})
    assert 'aria-checked="false"' in await answer.text()
    assert (await _counsellor(client, one.id)).status == "away"
    assert (await one.post("/desk/status", {"status": "available"})).status == 303
    assert (await _counsellor(client, one.id)).status == "available"
    assert (await one.post("/desk/status", {"status": "asleep"})).status == 422


async def test_switches_are_kept_each_for_itself(client: Client) -> None:
    one = await person(client, settings={"theirs": 1})
    for name in ("sound", "shortcuts"):
        await one.post("/desk/preferences", {name: "off"})
    await one.post("/desk/preferences", {"sound": "on"}, headers={"HX-Request": "true"})
    kept = (await _counsellor(client, one.id)).settings
    assert kept == {"theirs": 1, "sound": True, "shortcuts": False}


@pytest.mark.parametrize("form", [{}, {"sound": "loud"}, {"sound": "on", "shortcuts": "on"}])
async def test_other_switches_are_refused(client: Client, form: dict[str, str]) -> None:
    one = await person(client)
    assert (await one.post("/desk/preferences", form)).status == 422
    assert (await _counsellor(client, one.id)).settings == {}


async def test_a_problem_comes_to_its_place_on_the_page(client: Client) -> None:
    one = await person(client)
    answer = await one.post("/desk/claim/99", headers={"HX-Request": "true"})
    assert (answer.status, answer.headers["HX-Retarget"]) == (404, "#problems")
    assert "<html" not in await answer.text()


async def test_pages_have_no_style_and_no_script_of_their_own(client: Client) -> None:
    one = await person(client, "counsellor", "supervisor", "editor", "operator")
    for path in ("/desk/", "/desk/nowhere", "/desk/claim/5"):
        text = await (await one.get(path)).text()
        assert " style=" not in text
        assert "<style" not in text
        assert " on" + "click=" not in text
        assert not re.search(r"<script(?![^>]* src=)", text)
