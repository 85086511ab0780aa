"""Visiting web pages politely, to learn whether they are there."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from urllib.parse import urljoin, urlsplit

import httpx

from guidance.catalogue.checking.addresses import PrivateAddress, UnknownHost, resolve
from guidance.catalogue.checking.findings import Kind, Value

AGENT = "Cairn/0.1 (link check of a course catalogue; visits each page once)"
MOST_REDIRECTS = 5
GONE, REFUSED, TOO_OFTEN = (404, 410), (401, 403, 405, 406, 451), 429
# A page with its redirects takes so many times what one answer may take.
LONGEST = 4
PORTS = {"http": 80, "https": 443}


@dataclass(frozen=True, slots=True)
class Manners:
    """How much is asked of others: addresses per host and in all, seconds between two of a host.

    ``private`` allows addresses of this machine and of its own network.
    """

    per_host: int = 50
    total: int = 1000
    pause: float = 1.0
    timeout: float = 15.0
    hosts_at_once: int = 8
    private: bool = False


@dataclass(frozen=True, slots=True)
class Dead:
    """Why an address leads nowhere."""

    kind: Kind
    values: Mapping[str, Value] = field(default_factory=dict)


class _Wrong(Exception):
    """An address that no request can be made of."""


class _TooFar(Exception):
    """More redirects than anyone needs."""


class _TooOften(Exception):
    """A host that asks to be left alone."""


def host_of(url: str) -> str:
    """The host of an address; empty where it has none."""
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


FAILURES = (
    *(_Wrong, _TooFar, PrivateAddress, UnknownHost),
    *(httpx.HTTPError, ssl.SSLError, TimeoutError),
)


class Visitor:
    """Visits addresses: one at a time of each host, some hosts side by side."""

    def __init__(self, manners: Manners) -> None:
        self._manners = manners
        self._turns = asyncio.Semaphore(manners.hosts_at_once)

    async def visit(self, chosen: Mapping[str, Sequence[str]]) -> dict[str, Dead | None]:
        """What is wrong with each address, given by host; None for one that is there."""
        found: dict[str, Dead | None] = {}
        # A proxy of the surroundings would look names up by itself: what is private is told here.
        async with httpx.AsyncClient(
            timeout=self._manners.timeout, trust_env=False, headers={"User-Agent": AGENT}
        ) as client:
            await asyncio.gather(*(self._host(client, urls, found) for urls in chosen.values()))
        return found

    async def _host(
        self, client: httpx.AsyncClient, urls: Sequence[str], found: dict[str, Dead | None]
    ) -> None:
        async with self._turns:
            for at, url in enumerate(urls):
                if at:
                    await asyncio.sleep(self._manners.pause)
                try:
                    found[url] = await self._one(client, url)
                except _TooOften:
                    return

    async def _one(self, client: httpx.AsyncClient, url: str) -> Dead | None:
        try:
            async with asyncio.timeout(LONGEST * self._manners.timeout):
                return _judged(await self._either(client, url))
        except FAILURES as error:
            return _failure(error)

    async def _either(self, client: httpx.AsyncClient, url: str) -> int:
        """The status of HEAD, or of GET where that fails: many servers know no HEAD."""
        try:
            status = await self._status(client, "HEAD", url)
        except (httpx.RemoteProtocolError, httpx.ReadError):
            status = 0
        if status < 400 and status:
            return status
        await asyncio.sleep(self._manners.pause)
        return await self._status(client, "GET", url)

    async def _status(self, client: httpx.AsyncClient, method: str, url: str) -> int:
        for _ in range(MOST_REDIRECTS + 1):
            response = await self._ask(client, method, url)
            if response.status_code == TOO_OFTEN:
                raise _TooOften
            there = response.headers.get("location")
            if not response.is_redirect or not there:
                return response.status_code
            url = urljoin(url, there)
        raise _TooFar

    async def _ask(self, client: httpx.AsyncClient, method: str, url: str) -> httpx.Response:
        """One request to the address that was looked at, by number; its body is not read."""
        try:
            asked = httpx.URL(url)
        except httpx.InvalidURL as error:
            raise _Wrong from error
        if asked.scheme not in PORTS or not asked.host:
            raise _Wrong
        port = asked.port or PORTS[asked.scheme]
        number = await resolve(asked.host, port, private=self._manners.private)
        request = client.build_request(
            method,
            asked.copy_with(host=number),
            headers={"Host": asked.netloc.decode("ascii")},
            extensions={"sni_hostname": asked.raw_host.decode("ascii")},
        )
        response = await client.send(request, stream=True)
        await response.aclose()
        return response


def _judged(status: int) -> Dead | None:
    if status < 400:
        return None
    if status in GONE:
        return Dead(Kind.LINK_GONE, {"status": str(status)})
    if status in REFUSED:
        return Dead(Kind.LINK_REFUSED, {"status": str(status)})
    kind = Kind.LINK_FAILING if status >= 500 else Kind.LINK_STATUS
    return Dead(kind, {"status": str(status)})


def _failure(error: Exception) -> Dead:
    kinds = {
        PrivateAddress: Kind.LINK_PRIVATE,
        UnknownHost: Kind.LINK_HOST,
        _TooFar: Kind.LINK_REDIRECTS,
        _Wrong: Kind.LINK_WRONG,
        httpx.TimeoutException: Kind.LINK_SILENT,
        TimeoutError: Kind.LINK_SILENT,
    }
    for known, kind in kinds.items():
        if isinstance(error, known):
            return Dead(kind)
    return Dead(Kind.LINK_CERTIFICATE if _is_about_tls(error) else Kind.LINK_CLOSED)


def _is_about_tls(error: BaseException | None) -> bool:
    """Whether a failure began with a certificate or with the encryption."""
    while error is not None:
        if isinstance(error, ssl.SSLError):
            return True
        error = error.__cause__ or error.__context__
    return False
