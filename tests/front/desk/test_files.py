"""Files that a counsellor sends: which are taken, who gets them, how they are handed out."""

import html
import io
import zipfile
from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import pytest
from aiohttp import FormData
from sqlalchemy import func, select, update

from front.files.kinds import clean_name, kind_of
from front.record.desk_tables import files as table
from front.record.tables import now
from front.settings import Settings
from tests.front.desk.held import held
from tests.front.desk.people import Person, person, record_of
from tests.front.fakes import Client, FakeRasa, front, history, settings_for
from tests.front.retention.looking import look
from words import Words

PDF = b"%PDF-1.7\n%\xe2\xe3\n1 0 obj\n"
HTML = b"<!doctype html><script>alert(1)</script>"
EN, PL = Words.load("en"), Words.load("pl")


def archive(*names: str, mimetype: str = "") -> bytes:
    """A ZIP file with parts of these names."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as out:
        if mimetype:
            out.writestr("mimetype", mimetype)
        for name in names:
            out.writestr(name, "x")
    return made.getvalue()


DOCX = archive("[Content_Types].xml", "word/document.xml")
ODT = archive("content.xml", mimetype="application/vnd.oasis.opendocument.text")


@pytest.mark.parametrize(
    ("name", "content", "media_type"),
    [
        ("a.PDF", PDF, "application/pdf"),
        ("a.png", b"\x89PNG\r\n\x1a\n..", "image/png"),
        ("a.jpeg", b"\xff\xd8\xff\xe0..", "image/jpeg"),
        ("a.txt", "zażółć\n".encode(), "text/plain"),
        ("a.ics", b"BEGIN:VCALENDAR\r\n", "text/calendar"),
        ("a.odt", ODT, "application/vnd.oasis.opendocument.text"),
        ("a.docx", DOCX, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        ("a.pdf", HTML, None),
        ("a.html", HTML, None),
        ("a.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>", None),
        ("a.png", PDF, None),
        ("a.exe", b"MZ\x90\x00", None),
        ("a.pdf.exe", PDF, None),
        ("a.txt", b"\x00\x01binary", None),
        ("a.txt", b"\xff\xfe\xfa", None),
        ("a.ics", b"hello", None),
        ("a.docx", archive("word/document.xml"), None),
        (
            "a.docx",
            archive("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"),
            None,
        ),
        ("a.odt", archive("mimetype", "content.xml"), None),
        ("a.zip", archive("a"), None),
        ("pdf", PDF, None),
    ],
)
def test_what_is_in_a_file_decides_with_its_name(
    name: str, content: bytes, media_type: str | None
) -> None:
    kind = kind_of(name, content)
    assert (kind.media_type if kind else None) == media_type


@pytest.mark.parametrize(
    ("given", "clean"),
    [
        ("../../etc/passwd.txt", "passwd.txt"),
        ("C:\\Users\\x\\plan.pdf", "plan.pdf"),
        ("zażółć  gęślą.pdf", "zażółć gęślą.pdf"),
        ('a"; filename="b.exe', "a__ filename=_b.exe"),
        ("fdp\u202excod.pdf\r\n", "fdpxcod.pdf"),
        (".pdf", "pdf"),
        ("", "file"),
        ("a" * 300 + ".pdf", "a" * 96 + ".pdf"),
    ],
)
def test_names_are_cleaned(given: str, clean: str) -> None:
    assert clean_name(given) == clean


async def sent(
    one: Person, number: int, name: str, content: bytes, **fields: str
) -> tuple[int, str]:
    """Sends a file by the form: status and text."""
    form = FormData({"form_token": one.form_token, **fields}, quote_fields=False)
    form.add_field("file", io.BytesIO(content), filename=name)
    address = f"/desk/conversation/{number}/file"
    response = await one.client.post(
        address, data=form, headers={"Cookie": f"cairn_desk={one.cookie}"}, allow_redirects=False
    )
    return response.status, html.unescape(await response.text())


async def kept(client: Client) -> int:
    """How many files there are."""
    count = select(func.count()).select_from(table)
    return await record_of(client).read(lambda one: one.execute(count).scalar_one())


async def last(client: Client) -> dict[str, Any]:
    """What the counsellor said last, as the learner gets it."""
    return [one for one in await history(client) if one["sender"] == "counsellor"][-1]


def path(message: dict[str, Any]) -> str:
    """The address of the file on this front."""
    return "/file/" + str(message["links"][0]["url"]).split("/file/")[1]


async def test_a_file_reaches_the_learner_as_a_link_that_only_saves(client: Client) -> None:
    ola = await person(client)
    number = await held(client, ola)
    content = PDF + b"x" * 300_000
    assert (await sent(ola, number, "Plan żółty.pdf", content))[0] == 303
    message = await last(client)
    day = PL.day((now() + timedelta(days=30)).date())
    assert message["text"] == PL.say("file-here")
    title = PL.say("file-link", name="Plan żółty.pdf", size="300 kB", day=day)
    assert message["links"][0]["title"] == title
    response = await client.get(path(message))
    assert await response.read() == content
    assert response.headers["Content-Type"] == "application/pdf"
    disposition = response.headers["Content-Disposition"]
    assert disposition.startswith('attachment; filename="Plan _')
    assert disposition.endswith("filename*=UTF-8''Plan%20%C5%BC%C3%B3%C5%82ty.pdf")
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["Cache-Control"] == "no-store"
    assert response.headers["Content-Security-Policy"].startswith("sandbox; default-src 'none'")
    page = html.unescape(await ola.page(f"/desk/conversation/{number}"))
    assert title in page


async def test_the_same_form_twice_is_one_message_and_one_file(client: Client) -> None:
    ola = await person(client)
    number = await held(client, ola)
    for _ in range(2):
        status, _text = await sent(ola, number, "a.pdf", PDF, client_id="k1", text=" Proszę. ")
        assert status == 303
    said = [one for one in await history(client) if one["sender"] == "counsellor"]
    assert [one["text"] for one in said] == ["Proszę."]
    assert await kept(client) == 1
    assert (await client.get(path(said[0]))).status == 200


@pytest.fixture
async def small(rasa: FakeRasa, settings: Settings) -> AsyncIterator[Client]:
    """A front that takes files of 1 MB at most."""
    async with front(settings_for(rasa, settings.var, file_mb=1)) as running:
        yield running


async def test_wrong_empty_and_large_files_are_refused_and_nothing_is_kept(small: Client) -> None:
    ola = await person(small)
    number = await held(small, ola)
    for name, content, told in [
        ("a.pdf", HTML, "is not taken"),
        ("a.pdf", b"", "must not be empty"),
        ("a.pdf", PDF + b"x" * 1024 * 1024, "At most 1 MB"),
    ]:
        status, text = await sent(ola, number, name, content)
        assert status == 422
        assert told in text
    status, text = await sent(ola, number, "a.pdf", PDF + b"x" * 4 * 1024 * 1024)
    assert status == 413
    assert EN.say("desk-error-too-large") in text
    assert await kept(small) == 0
    assert not [one for one in await history(small) if one["sender"] == "counsellor"]


async def test_only_who_holds_the_conversation_sends(client: Client) -> None:
    ola, jan, chief = await person(client), await person(client), await person(client, "supervisor")
    number = await held(client, ola)
    assert (await sent(jan, number, "a.pdf", PDF))[0] == 403
    assert (await sent(chief, number, "a.pdf", PDF))[0] == 409
    assert (await sent(ola, number, "a.pdf", PDF, form_token="wrong"))[0] == 403
    assert await kept(client) == 0


async def test_expired_files_are_given_to_nobody_and_purged(client: Client) -> None:
    ola = await person(client)
    number = await held(client, ola)
    await sent(ola, number, "a.pdf", PDF)
    address = path(await last(client))
    assert (await client.get("/file/guessed")).status == 404
    past = update(table).values(expires_at=now() - timedelta(seconds=1))
    await record_of(client).write(lambda one: one.execute(past))
    gone = await client.get(address, headers={"Accept-Language": "pl"})
    assert gone.status == 410
    assert PL.say("file-gone-title") in await gone.text()
    assert (await look(client, 0)).counts["files"] == 1
    assert (await client.get(address)).status == 404


async def test_a_script_in_a_name_is_never_read_as_html(client: Client) -> None:
    ola = await person(client)
    number = await held(client, ola)
    await sent(ola, number, "<img src=x onerror=alert(1)>.txt", b"x", text="<script>y</script>")
    page = await ola.page(f"/desk/conversation/{number}")
    assert "<script>y" not in page
    assert "<img src=x" not in page
