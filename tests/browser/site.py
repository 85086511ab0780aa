"""A site of somebody else, at another origin than the front whose chat it holds."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from aiohttp import web

from tests.front.fakes import Client, FakeRasa, front, settings_for

HOSTS = Path(__file__).parent / "hosts"
EXAMPLE = Path(__file__).resolve().parents[2] / "docs" / "example"
# What docs/embedding.md tells a site owner to allow, and ('self', data:) the site's own files.
STRICT = (
    "default-src 'none'; script-src 'self' {cairn}; connect-src {cairn} {socket}; "
    "style-src 'self'; img-src data:; base-uri 'none'; "
    "require-trusted-types-for 'script'; trusted-types 'none'"
)


class Site:
    """Serves pages that hold the chat; ``pages`` are texts by path, ``policy`` a CSP or none.

    ``front`` is the front with the chat; ``{cairn}`` and ``https://cairn.example`` stand for its
    address.
    """

    def __init__(self) -> None:
        self.url = ""
        self.cairn = ""
        self.front: Client | None = None
        self.policy = STRICT
        self.pages: dict[str, str] = {}

    def app(self) -> web.Application:
        """Its one handler."""
        app = web.Application()
        app.router.add_get("/{path:.*}", self._serve)
        return app

    def put(self, chat: str = "<cairn-chat></cairn-chat>", more: str = "", lang: str = "pl") -> str:
        """A plain page with the chat; returns its address."""
        self.pages["page"] = (
            f"<!doctype html><html lang='{lang}'><meta charset='utf-8'><title>Biblioteka</title>"
            "<meta name='viewport' content='width=device-width, initial-scale=1'>"
            "<link rel='icon' href='data:,'><script src='{cairn}/widget/cairn.js' defer></script>"
            f"{more}<main><h1>Biblioteka</h1><a href='/'>Strona główna</a></main>{chat}</html>"
        )
        return f"{self.url}/page"

    async def _serve(self, request: web.Request) -> web.Response:
        path = request.match_info["path"]
        text = self.pages.get(path) or _file(path)
        text = text.replace("https://cairn.example", self.cairn).replace("{cairn}", self.cairn)
        kinds = {".css": "text/css", ".js": "text/javascript"}
        headers = {"Cache-Control": "no-store"}
        if self.policy:
            socket = self.cairn.replace("http", "ws")
            headers["Content-Security-Policy"] = self.policy.format(cairn=self.cairn, socket=socket)
        kind = kinds.get(Path(path).suffix, "text/html")
        return web.Response(text=text, content_type=kind, charset="utf-8", headers=headers)


def _file(path: str) -> str:
    for folder in (HOSTS, EXAMPLE):
        if path and (folder / path).is_file():
            return (folder / path).read_text(encoding="utf-8")
    raise web.HTTPNotFound


@asynccontextmanager
async def embedded(
    folder: Path, rasa: FakeRasa, also: tuple[str, ...] = ()
) -> AsyncIterator[tuple[Site, Client]]:
    """A site, and the real front that allows it and ``also``."""
    site = Site()
    runner = web.AppRunner(site.app(), shutdown_timeout=1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    site.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    settings = settings_for(rasa, folder, allowed_origins=(site.url, *also))
    try:
        async with front(settings) as client:
            site.cairn = str(client.make_url("")).rstrip("/")
            yield site, client
    finally:
        await runner.cleanup()
