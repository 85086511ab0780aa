"""A browser without scripts, as tests need one."""

import re
from html import unescape
from typing import Any

from aiohttp import ClientResponse, ClientSession, CookieJar
from yarl import URL

from front.plain.keys import COOKIE
from tests.front.fakes import Client

FIELD = re.compile(r'<input type="hidden" name="(\w+)" value="([^"]*)"')
TEXT = re.compile(r'<p class="text"[^>]*>(.*?)</p>', re.S)


class Reader:
    """A browser without scripts: keeps cookies, follows redirects, sends forms as they stand."""

    def __init__(self, client: Client) -> None:
        self.base = client.make_url("/")
        self.session = ClientSession(cookie_jar=CookieJar(unsafe=True))
        self.html = ""
        self.status = 0
        self.url = self.base
        self.headers: Any = {}

    async def open(self, path: str = "/plain?lang=en") -> None:
        await self._took(await self.session.get(self.base.join(URL(path))))

    async def send(self, path: str = "/plain?lang=en", **fields: str) -> None:
        await self._took(await self.post(path, **fields))

    async def post(self, path: str = "/plain?lang=en", **fields: str) -> ClientResponse:
        """Sends the first form of the page that stands open."""
        form = {name: unescape(value) for name, value in FIELD.findall(self.html)} | fields
        address = self.base.join(URL(path))
        return await self.session.post(address, data=form, headers=self.origin(self.base))

    def origin(self, of: URL) -> dict[str, str]:
        return {"Origin": str(of.origin())}

    @property
    def texts(self) -> list[str]:
        return [unescape(one) for one in TEXT.findall(self.html)]

    @property
    def key(self) -> str:
        """The key that the browser keeps; empty where it keeps none."""
        kept = self.session.cookie_jar.filter_cookies(self.base / "plain")
        return kept[COOKIE].value if COOKIE in kept else ""

    async def _took(self, response: ClientResponse) -> None:
        self.html = await response.text()
        self.status, self.url, self.headers = response.status, response.url, response.headers
