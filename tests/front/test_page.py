"""The page, its files, the headers, the health."""

import pytest

from tests.front.fakes import Client
from words import Words


@pytest.mark.parametrize(
    ("query", "header", "language"),
    [
        ("", "", "en"),
        ("", "pl-PL,pl;q=0.9", "pl"),
        ("?lang=pl", "en", "pl"),
        ("?lang=en", "pl", "en"),
        ("?lang=%3Cscript%3E", "pl", "en"),
    ],
)
async def test_the_page_speaks_the_readers_language(
    client: Client, query: str, header: str, language: str
) -> None:
    response = await client.get(f"/{query}", headers={"Accept-Language": header})
    html = await response.text()
    assert response.status == 200
    assert f'<html lang="{language}"' in html
    assert "<cairn-chat" in html
    assert response.headers["Content-Language"] == language


async def test_the_page_needs_only_what_we_serve(client: Client) -> None:
    html = await (await client.get("/")).text()
    parts = html.split('src="')[1:] + html.split('href="')[1:]
    files = {part.partition('"')[0] for part in parts}
    files = {file for file in files if not file.startswith(("?", "#"))}
    assert "/widget/cairn.js" in files
    for file in files:
        assert (await client.get(file)).status == 200, file


@pytest.mark.parametrize("language", ["en", "pl"])
async def test_the_widgets_words(client: Client, language: str) -> None:
    response = await client.get(f"/widget/words/{language}.json")
    table = await response.json()
    assert table == Words.load(language).table("widget")
    assert table["send"]


async def test_no_words_and_no_files_that_are_not_there(client: Client) -> None:
    for address in (
        "/widget/words/xx.json",
        "/widget/words/..%2Fen.json",
        "/widget/no.js",
        "/widget/",
        "/widget/..%2Froutes.py",
        "/widget/../routes.py",
    ):
        assert (await client.get(address)).status in (403, 404), address


@pytest.mark.parametrize(
    "address",
    ["/", "/health", "/widget/cairn.js", "/nothing", "/api/v1/nothing", "/widget/ws"],
)
async def test_every_response_is_protected(client: Client, address: str) -> None:
    headers = (await client.get(address)).headers
    policy = headers["Content-Security-Policy"]
    for rule in ("default-src 'none'", "connect-src 'self'", "frame-ancestors 'none'"):
        assert rule in policy
    assert "unsafe" not in policy
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"
