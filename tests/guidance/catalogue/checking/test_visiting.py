"""Visiting pages: what is told of each, and how politely."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Iterator
from itertools import pairwise

import httpx
import pytest

from guidance.catalogue.checking.findings import Kind
from guidance.catalogue.checking.visiting import AGENT, Dead, Manners, Visitor, host_of
from tests.guidance.catalogue.checking.site import Site, site

QUICK = Manners(pause=0.0, timeout=0.3, private=True)


@pytest.fixture
def pages() -> Iterator[Site]:
    with site() as up:
        yield up


def visit(*urls: str, manners: Manners = QUICK) -> dict[str, Dead | None]:
    return asyncio.run(Visitor(manners).visit({"one host": urls}))


def kind(url: str, manners: Manners = QUICK) -> Kind | None:
    dead = visit(url, manners=manners)[url]
    return dead.kind if dead else None


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/200", None),
        ("/no-head", None),
        ("/cut-head", None),
        ("/to//200", None),
        ("/to/200", Kind.LINK_REDIRECTS),  # to itself
        ("/404", Kind.LINK_GONE),
        ("/410", Kind.LINK_GONE),
        ("/403", Kind.LINK_REFUSED),
        ("/500", Kind.LINK_FAILING),
        ("/418", Kind.LINK_STATUS),
        ("/to//404", Kind.LINK_GONE),
        ("/slow", Kind.LINK_SILENT),
        ("/cut", Kind.LINK_CLOSED),
        ("/to/ftp://127.0.0.1/a", Kind.LINK_WRONG),
    ],
)
def test_what_is_told_of_an_answer(pages: Site, path: str, expected: Kind | None) -> None:
    assert kind(pages.url + path) is expected


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("http://no-such-host.invalid/", Kind.LINK_HOST),
        ("http://127.0.0.1:1/", Kind.LINK_CLOSED),
        ("ftp://127.0.0.1/", Kind.LINK_WRONG),
        ("http://", Kind.LINK_WRONG),
        ("http://[::1", Kind.LINK_WRONG),
        ("http://a b/\x00", Kind.LINK_WRONG),
        ("kurs.html", Kind.LINK_WRONG),
    ],
)
def test_addresses_of_no_use(url: str, expected: Kind) -> None:
    assert kind(url) is expected


def test_a_certificate_that_is_not_trusted(monkeypatch: pytest.MonkeyPatch) -> None:
    async def refuse(*_: object, **__: object) -> httpx.Response:
        raise httpx.ConnectError("failed") from ssl.SSLCertVerificationError("self-signed")

    monkeypatch.setattr(httpx.AsyncClient, "send", refuse)
    assert kind("https://127.0.0.1/") is Kind.LINK_CERTIFICATE


def test_head_is_tried_before_get(pages: Site) -> None:
    visit(f"{pages.url}/200", f"{pages.url}/404")
    assert pages.paths() == ["HEAD /200", "HEAD /404", "GET /404"]


def test_cairn_names_itself_and_the_host(pages: Site) -> None:
    visit(f"http://localhost:{pages.port}/200")
    headers = pages.asked[0][2]
    assert headers["User-Agent"] == AGENT
    assert "Cairn" in AGENT
    assert headers["Host"] == f"localhost:{pages.port}"


def test_five_redirects_are_followed_and_no_more(pages: Site) -> None:
    assert kind(f"{pages.url}{'/to/' * 5}/200") is None
    pages.asked.clear()
    assert kind(f"{pages.url}{'/to/' * 6}/200") is Kind.LINK_REDIRECTS
    assert len(pages.asked) == 6


def test_no_private_address_is_visited_unless_allowed(pages: Site) -> None:
    polite = Manners(pause=0.0, timeout=0.3)
    assert kind(f"{pages.url}/200", polite) is Kind.LINK_PRIVATE
    assert kind(f"http://localhost:{pages.port}/200", polite) is Kind.LINK_PRIVATE
    assert not pages.asked


def test_a_public_page_leads_to_no_private_one(
    pages: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first host counts as public here; where it leads is looked at anew."""
    known = {"127.0.0.1": True, "127.0.0.2": False}
    monkeypatch.setattr("guidance.catalogue.checking.addresses.is_public", known.__getitem__)
    url = f"{pages.url}/to/http://127.0.0.2:{pages.port}/200"
    assert kind(url, Manners(pause=0.0)) is Kind.LINK_PRIVATE
    assert len(pages.asked) == 1


def test_between_two_pages_of_a_host_there_is_a_pause(pages: Site) -> None:
    visit(*(f"{pages.url}/200?{at}" for at in range(3)), manners=Manners(pause=0.1, private=True))
    times = [at for *_, at in pages.asked]
    assert all(later - before >= 0.1 for before, later in pairwise(times))


def test_a_host_that_asks_for_rest_is_left_alone(pages: Site) -> None:
    urls = [f"{pages.url}/{path}" for path in ("200", "429", "404")]
    assert visit(*urls) == {urls[0]: None}
    assert pages.paths() == ["HEAD /200", "HEAD /429"]


@pytest.mark.parametrize(
    ("url", "host"), [("https://A.pl:8/b", "a.pl"), ("http://[::1", ""), ("a", ""), ("", "")]
)
def test_the_host_of_an_address(url: str, host: str) -> None:
    assert host_of(url) == host


def test_no_proxy_of_the_surroundings_is_used(pages: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:1")
    assert kind(f"{pages.url}/200") is None
