"""Files from the learner: only while the counsellor allows them, checked, safe to download."""

import html
import io
from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import pytest
from aiohttp import FormData
from sqlalchemy import func, select, update

from front.files.taking import MOST_FILES
from front.record.desk_tables import files as table
from front.record.tables import now
from front.settings import Settings
from tests.front.desk.held import held
from tests.front.desk.people import Person, person, record_of
from tests.front.fakes import Client, FakeRasa, front, history, settings_for
from tests.front.retention.looking import look
from tests.front.sockets import Page
from words import Words

PDF = b"%PDF-1.7\n%\xe2\xe3\n1 0 obj\n"
REFUSED = "service-error-refused-file"
EN, PL = Words.load("en"), Words.load("pl")


async def upload(
    client: Client,
    name: str = "a.pdf",
    content: bytes = PDF,
    language: str = "en",
    **fields: str,
) -> tuple[int, str]:
    """Sends a file as the learner's page does: status, and the reason where it was refused."""
    form = FormData(fields, quote_fields=False)
    form.add_field("file", io.BytesIO(content), filename=name)
    place = {"conversation": "c1", "language": language}
    response = await client.post("/widget/file", params=place, data=form)
    told = await response.json() if response.status != 204 else {}
    return response.status, told.get("error", {}).get("message", "")


async def allow(one: Person, number: int, allowed: str = "1") -> int:
    path = f"/desk/conversation/{number}/learner-files"
    return (await one.post(path, {"allow": allowed})).status


async def kept(client: Client) -> int:
    count = select(func.count()).select_from(table)
    return await record_of(client).read(lambda one: one.execute(count).scalar_one())


async def last(client: Client) -> dict[str, Any]:
    return [one for one in await history(client) if one["sender"] == "learner"][-1]


@pytest.fixture
async def ola(client: Client) -> Person:
    return await person(client)


async def test_nobody_sends_a_file_without_being_allowed(client: Client, ola: Person) -> None:
    told = (
        403,
        EN.say(REFUSED, reason="not-allowed", limit=10, kinds="", most=0),
    )
    assert await upload(client) == told, "no conversation"
    number = await held(client, ola)
    assert await upload(client) == told, "not allowed"
    await allow(ola, number)
    await allow(ola, number, "")
    assert await upload(client) == told, "no longer allowed"
    assert await kept(client) == 0


async def test_an_allowed_file_reaches_the_desk_as_a_safe_download(
    client: Client, ola: Person
) -> None:
    number = await held(client, ola)
    assert await allow(ola, number) == 303
    content = PDF + b"x" * 300_000
    assert await upload(client, "Świadectwo.pdf", content, "pl") == (204, "")
    message = await last(client)
    assert message["text"] == PL.say("file-from-learner")
    [link] = message["links"]
    day = PL.day((now() + timedelta(days=30)).date())
    assert link["title"] == PL.say("file-link", name="Świadectwo.pdf", size="300 kB", day=day)
    page = html.unescape(await ola.page(f"/desk/conversation/{number}"))
    assert link["title"] in page
    assert EN.say("desk-talk-learner-file") in page
    response = await client.get("/file/" + str(link["url"]).split("/file/")[1])
    assert await response.read() == content
    assert response.headers["Content-Disposition"].startswith("attachment;")
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["Content-Security-Policy"].startswith("sandbox;")


async def test_the_assistant_hears_nothing_of_it(
    client: Client, ola: Person, rasa: FakeRasa
) -> None:
    number = await held(client, ola)
    before = list(rasa.heard)
    await allow(ola, number)
    await upload(client)
    page = html.unescape(await ola.page(f"/desk/conversation/{number}/suggest"))
    assert "echo" not in page, "nothing is suggested as a reply to a file"
    assert rasa.heard == before
    assert (await last(client))["links"]


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.pdf", b"<script>", "kind"),
        ("a.exe", b"MZ", "kind"),
        ("a.pdf", b"", "empty"),
        ("a.pdf", PDF + b"x" * 1_100_000, "large"),
    ],
)
async def test_what_is_not_taken_is_refused_with_the_reason(
    small: Client, name: str, content: bytes, reason: str
) -> None:
    one = await person(small)
    await allow(one, await held(small, one))
    status, told = await upload(small, name, content, "pl")
    assert status == 422
    start = PL.say(REFUSED, reason=reason, limit=1, kinds="{}", most=0).split("{}")[0]
    assert told.startswith(start)
    assert await kept(small) == 0


@pytest.fixture
async def small(rasa: FakeRasa, settings: Settings) -> AsyncIterator[Client]:
    """A front that takes files of at most a megabyte."""
    async with front(settings_for(rasa, settings.var, file_mb=1)) as running:
        yield running


async def test_the_same_file_twice_is_one_message_and_one_file(client: Client, ola: Person) -> None:
    await allow(ola, await held(client, ola))
    for _ in range(2):
        assert (await upload(client, client_id="k1"))[0] == 204
    assert len([one for one in await history(client) if one["links"]]) == 1
    assert await kept(client) == 1


async def test_so_many_files_and_no_more(client: Client, ola: Person) -> None:
    await allow(ola, await held(client, ola))
    for _ in range(MOST_FILES):
        assert (await upload(client))[0] == 204
    told = EN.say(REFUSED, reason="many", limit=10, kinds="", most=MOST_FILES)
    assert await upload(client) == (422, told)


async def test_it_ends_with_the_talk(client: Client, ola: Person) -> None:
    number = await held(client, ola)
    await allow(ola, number)
    assert (await upload(client))[0] == 204
    await ola.post(f"/desk/conversation/{number}/give-back", {})
    assert (await upload(client))[0] == 403
    assert await allow(ola, number) == 409


async def test_the_page_is_told_at_once_what_may_be_sent(client: Client, ola: Person) -> None:
    number = await held(client, ola)
    page = await Page.open(client)
    await allow(ola, number)
    told = await page.until("handoff")
    assert ".pdf" in told["files"]
    other = await Page.open(client)
    [ready] = [frame for frame in other.heard if frame["type"] == "ready"]
    assert ready["handoff"]["files"] == told["files"]
    await allow(ola, number, "")
    assert "files" not in await page.until("handoff")
    for one in (page, other):
        await one.close()


async def test_only_who_holds_the_talk_allows_it_and_the_audit_log_says_so(
    client: Client, ola: Person
) -> None:
    number = await held(client, ola)
    other = await person(client)
    assert await allow(other, number) == 403
    await allow(ola, number)
    await allow(ola, number, "")
    chief = await person(client, "supervisor")
    page = html.unescape(await chief.page("/desk/audit"))
    for act in ("allowed", "stopped"):
        assert EN.say(f"desk-audit-act-learner-files-{act}") in page


async def test_expired_files_are_deleted(client: Client, ola: Person) -> None:
    await allow(ola, await held(client, ola))
    await upload(client)
    record = record_of(client)
    past = now() - timedelta(days=1)
    await record.write(lambda one: one.execute(update(table).values(expires_at=past)))
    token = str((await last(client))["links"][0]["url"]).split("/file/")[1]
    response = await client.get(f"/file/{token}")
    assert response.status == 410
    assert (await look(client, 0)).counts["files"] == 1


async def test_other_sites_and_other_bodies_are_refused(client: Client, ola: Person) -> None:
    await allow(ola, await held(client, ola))
    place = {"conversation": "c1"}
    foreign = {"Origin": "https://elsewhere.example"}
    response = await client.post("/widget/file", params=place, data={"x": "y"}, headers=foreign)
    assert response.status == 403
    for body in ({"json": {"file": "x"}}, {"data": b"--x"}):
        response = await client.post("/widget/file", params=place, **body)
        assert response.status == 422
    wrong = FormData({"client_id": "no spaces allowed"}, quote_fields=False)
    wrong.add_field("file", io.BytesIO(PDF), filename="a.pdf")
    response = await client.post("/widget/file", params=place, data=wrong)
    assert (await response.json())["error"]["code"] == "bad-client-id"
    assert await kept(client) == 0


async def test_the_panel_offers_what_can_be_done(client: Client, ola: Person) -> None:
    number = await held(client, ola)
    path = f"/desk/conversation/{number}"
    assert EN.say("desk-file-learner-allow") in html.unescape(await ola.page(f"{path}/file"))
    for allowed, told, offered in (
        ("1", "desk-file-learner-files-allowed", "desk-file-learner-stop"),
        ("", "desk-file-learner-files-stopped", "desk-file-learner-allow"),
    ):
        response = await ola.post(
            f"{path}/learner-files", {"allow": allowed}, headers={"HX-Request": "true"}
        )
        panel = html.unescape(await response.text())
        assert EN.say(told) in panel
        assert EN.say(offered) in panel
