"""What people see in their place: forms keep their words, talks go on, files have their room."""

import shutil

import pytest

from front.files import checking
from front.keys import LOAD
from front.limiting.load import Waiting
from front.settings import Settings
from tests.front.desk.held import held
from tests.front.desk.people import person
from tests.front.desk.test_learner_files import allow, kept, upload
from tests.front.fakes import Client, FakeRasa, front, history, settings_for
from tests.front.reader import Reader
from tests.front.sockets import Page

_LEARNERS = {"X-Forwarded-For": "192.0.2.5"}


async def test_the_page_without_scripts_keeps_what_was_typed(
    settings: Settings, rasa: FakeRasa
) -> None:
    async with front(settings_for(rasa, settings.var, limits=0.025)) as client:
        reader = Reader(client)
        await reader.open()
        await reader.send(text="the first")
        await reader.send(text="my long second sentence")
        assert reader.status == 429
        assert "my long second sentence</textarea>" in reader.html
        assert "You can go on in" in reader.html
        assert len(await history(client, reader.key)) == 2
        await reader.session.close()


async def test_a_talk_with_a_counsellor_goes_on_at_too_much_load(client: Client) -> None:
    ola = await person(client, "counsellor")
    await held(client, ola)
    page = await Page.open(client)
    assert client.app is not None
    client.app[LOAD].waiting = lambda: Waiting(asked=10_000)
    await page.send("say", text="Are you still there?", client_id="k1")
    assert (await page.said("Are you"))["client_id"] == "k1"
    other = await Page.open(client, "c2")
    await other.send("say", text="hello", client_id="k2")
    assert (await other.until("error"))["code"] == "busy"
    await other.send("say", text="I want to kill myself", client_id="k3")
    assert (await other.said("I want"))["client_id"] == "k3"


async def test_learners_at_the_same_address_do_not_lock_a_counsellor_out(
    settings: Settings, rasa: FakeRasa
) -> None:
    """A session has its own count: 12 requests a minute here, and nobody else uses them up."""
    async with front(settings_for(rasa, settings.var, limits=0.01, address_limits=0.01)) as client:
        ola = await person(client, "counsellor")
        for _ in range(3):
            refused = await client.get("/desk/sign-in", headers=_LEARNERS)
        assert refused.status == 429
        statuses = []
        for _ in range(13):
            response = await ola.get("/desk/", headers=_LEARNERS)
            statuses.append(response.status)
        assert statuses == [200] * 12 + [429]
        assert "You can go on in" in await response.text()


@pytest.mark.parametrize("full", ["conversation", "disk"])
async def test_a_file_without_room_is_refused_and_not_kept(
    client: Client, full: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    ola = await person(client, "counsellor")
    assert await allow(ola, await held(client, ola)) in {200, 303}
    assert (await upload(client))[0] == 204
    if full == "disk":
        monkeypatch.setattr(checking, "free_disk", lambda _settings: checking.LEFT_FREE)
    else:
        monkeypatch.setattr(checking, "MOST_OF_ONE", 0)
    status, told = await upload(client, name="b.pdf")
    assert (status, "no room for files" in told) == (422, True)
    assert await kept(client) == 1


async def test_all_files_together_have_a_bound(settings: Settings, rasa: FakeRasa) -> None:
    small = settings_for(rasa, settings.var, files_mb=1)
    async with front(small) as client:
        ola = await person(client, "counsellor")
        assert await allow(ola, await held(client, ola)) in {200, 303}
        assert (await upload(client, content=b"%PDF-1.7\n" + bytes(700_000)))[0] == 204
        status, told = await upload(client, content=b"%PDF-1.7\n" + bytes(700_000))
        assert (status, "no room for files" in told) == (422, True)
        assert await kept(client) == 1
        assert (await upload(client))[0] == 204


def test_the_disk_is_that_of_the_record(settings: Settings) -> None:
    assert abs(checking.free_disk(settings) - shutil.disk_usage(settings.var).free) < 1e9
