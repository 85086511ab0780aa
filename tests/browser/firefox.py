"""Debian's Firefox, spoken to in WebDriver BiDi.

Playwright drives a Firefox of its own only; the one that people have answers to the protocol of
https://w3c.github.io/webdriver-bidi/ by itself, over a WebSocket.
"""

from __future__ import annotations

import asyncio
import base64
import itertools
import json
import re
import tempfile
from asyncio.subprocess import PIPE, Process
from pathlib import Path
from typing import Any, Self

import aiohttp

from tests.browser.chromium import PATIENCE, debian

_LISTENING = re.compile(rb"WebDriver BiDi listening on (ws://\S+)")
_STARTING = 90.0  # seconds, on a busy machine
_LOOKING = 0.05
_LOOKS = int(PATIENCE / 1000 / _LOOKING)
_ONE_ANSWER = 64 * 1024 * 1024  # bytes; a picture comes as one frame
# Nothing is asked of the outside, and nothing moves.
_PREFERENCES: dict[str, bool | int | str] = {
    "app.normandy.enabled": False,
    "app.update.enabled": False,
    "browser.safebrowsing.downloads.enabled": False,
    "browser.safebrowsing.malware.enabled": False,
    "browser.safebrowsing.phishing.enabled": False,
    "browser.shell.checkDefaultBrowser": False,
    "browser.startup.page": 0,
    "datareporting.policy.dataSubmissionEnabled": False,
    "extensions.update.enabled": False,
    "messaging-system.rsexperimentloader.enabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "services.settings.server": "data:,",
    "toolkit.telemetry.enabled": False,
    "ui.prefersReducedMotion": 1,
}
KEYS = {"Enter": "\ue007", "Escape": "\ue00c", "Space": " ", "Tab": "\ue004"}
SHIFT = "\ue008"

# The nodes of a page and of every open shadow root in it, in document order.
_ALL = """
const all = (root) => [...root.querySelectorAll('*')].flatMap((node) => [
    node, ...(node.shadowRoot ? all(node.shadowRoot) : [])]);
const shown = (node) => node.checkVisibility({visibilityProperty: true});
const find = (css, text) => all(document).filter((node) => node.matches(css)
    && shown(node) && (node.getAttribute('aria-label') ?? node.innerText ?? '').includes(text));
"""


class Refused(Exception):
    """Firefox's answer to a command that it could not follow."""


def _prefer(folder: str, wanted: dict[str, bool | int | str]) -> None:
    lines = [
        f"user_pref({json.dumps(name)}, {json.dumps(value)});\n" for name, value in wanted.items()
    ]
    Path(folder, "user.js").write_text("".join(lines), encoding="utf-8")


class Firefox:
    """One running Firefox with a profile that is thrown away."""

    def __init__(self, process: Process, folder: tempfile.TemporaryDirectory[str]) -> None:
        self._process = process
        self._folder = folder
        self._numbers = itertools.count(1)
        self._open: dict[int, asyncio.Future[dict[str, Any]]] = {}
        self._tabs: dict[str, Tab] = {}
        self._tasks: list[asyncio.Task[None]] = []
        self._session: aiohttp.ClientSession | None = None
        self._socket: aiohttp.ClientWebSocketResponse | None = None

    @classmethod
    async def start(cls, **preferences: bool | int | str) -> Self:
        """Raises Missing where there is no Firefox, TimeoutError when it does not answer."""
        path = debian("firefox-esr", ("firefox-esr", "firefox"))
        folder = tempfile.TemporaryDirectory(prefix="firefox-", ignore_cleanup_errors=True)
        _prefer(folder.name, _PREFERENCES | preferences)
        process = await asyncio.create_subprocess_exec(
            *(path, "--headless", "--remote-debugging-port=0", "--profile", folder.name),
            stderr=PIPE,
        )
        firefox = cls(process, folder)
        try:
            async with asyncio.timeout(_STARTING):
                await firefox._connect()
        except BaseException:
            await firefox.stop()
            raise
        return firefox

    async def stop(self) -> None:
        """Ends the process and deletes the profile."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        if self._socket:
            await self._socket.close()
        if self._session:
            await self._session.close()
        if self._process.returncode is None:
            self._process.kill()
        await self._process.wait()
        self._folder.cleanup()

    async def command(self, method: str, **parameters: Any) -> dict[str, Any]:
        """Asks and waits for the result. Raises Refused, TimeoutError."""
        assert self._socket is not None
        number = next(self._numbers)
        self._open[number] = asyncio.get_running_loop().create_future()
        await self._socket.send_json({"id": number, "method": method, "params": parameters})
        try:
            async with asyncio.timeout(PATIENCE / 1000):
                answer = await self._open[number]
        finally:
            del self._open[number]
        if answer["type"] == "error":
            raise Refused(f"{method}: {answer['error']}: {answer['message']}")
        result: dict[str, Any] = answer["result"]
        return result

    async def tab(self, width: int = 1280, height: int = 800) -> Tab:
        """A tab that shares no storage with others; sizes in CSS pixels."""
        user = (await self.command("browser.createUserContext"))["userContext"]
        made = await self.command("browsingContext.create", type="tab", userContext=user)
        tab = self._tabs[made["context"]] = Tab(self, made["context"], user)
        await tab.resize(width, height)
        return tab

    async def _connect(self) -> None:
        address = await self._address()
        self._tasks.append(asyncio.create_task(self._drain()))
        self._session = aiohttp.ClientSession()
        self._socket = await self._session.ws_connect(
            f"{address}/session", max_msg_size=_ONE_ANSWER
        )
        self._tasks.append(asyncio.create_task(self._listen(self._socket)))
        await self.command("session.new", capabilities={})
        await self.command("session.subscribe", events=["log.entryAdded"])

    async def _address(self) -> str:
        assert self._process.stderr is not None
        while line := await self._process.stderr.readline():
            if found := _LISTENING.search(line):
                return found.group(1).decode()
        raise Refused("Firefox ended before it listened")

    async def _drain(self) -> None:
        """A full pipe would stop Firefox."""
        assert self._process.stderr is not None
        while await self._process.stderr.readline():
            pass

    async def _listen(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        async for frame in socket:
            told = json.loads(frame.data)
            if told["type"] != "event":
                if told["id"] in self._open:
                    self._open[told["id"]].set_result(told)
            elif tab := self._tabs.get(told["params"].get("source", {}).get("context", "")):
                tab.note(told["params"])


class Tab:
    """One page in Firefox, and what its console complained about."""

    def __init__(self, firefox: Firefox, context: str, user: str) -> None:
        self._firefox = firefox
        self._context = context
        self._user = user
        self.complaints: list[str] = []

    def note(self, entry: dict[str, Any]) -> None:
        """Keeps what is an error or a warning."""
        if entry["level"] in ("error", "warn"):
            self.complaints.append(str(entry["text"]))

    async def close(self) -> None:
        """Throws tab and storage away. Raises AssertionError when the console complained."""
        await self._firefox.command("browser.removeUserContext", userContext=self._user)
        assert not self.complaints, self.complaints

    async def resize(self, width: int, height: int) -> None:
        """The size of the page in CSS pixels."""
        await self._tell("browsingContext.setViewport", viewport={"width": width, "height": height})

    async def goto(self, url: str) -> None:
        """Opens a page and waits until all it loads at once is there."""
        await self._tell("browsingContext.navigate", url=url, wait="complete")

    async def run(self, function: str, *arguments: Any) -> Any:
        """What a JavaScript function gives; ``find(css, text)`` looks into shadow roots too.

        Raises AssertionError when it throws.
        """
        wrapped = (
            f"async (told) => {{{_ALL}; const given = await ({function})(...JSON.parse(told));"
            "return JSON.stringify(given ?? null); }"
        )
        return json.loads((await self._call(wrapped, json.dumps(arguments)))["value"])

    async def until(self, function: str, *arguments: Any) -> Any:
        """The first answer of ``run`` that is true. Raises AssertionError after PATIENCE."""
        for _ in range(_LOOKS):
            if given := await self.run(function, *arguments):
                return given
            await asyncio.sleep(_LOOKING)
        shown = await self.run("() => find('body', '')[0]?.innerText")
        raise AssertionError(f"never true: {function} {arguments}; the page: {shown}")

    async def seen(self, css: str, text: str = "") -> None:
        """Waits for something in sight that matches and holds the text."""
        await self.until("(css, text) => find(css, text).length", css, text)

    async def click(self, css: str, text: str = "") -> None:
        """Presses the middle of the last thing in sight that matches, as a mouse does."""
        await self.seen(css, text)
        wrapped = f"(told) => {{{_ALL}; const node = find(...JSON.parse(told)).at(-1);"
        wrapped += "node.scrollIntoView({block: 'center'}); return node; }"
        node = await self._call(wrapped, json.dumps([css, text]))
        place = {"type": "element", "element": {"sharedId": node["sharedId"]}}
        moves = [
            {"type": "pointerMove", "x": 0, "y": 0, "origin": place},
            {"type": "pointerDown", "button": 0},
            {"type": "pointerUp", "button": 0},
        ]
        await self._act({"type": "pointer", "id": "mouse", "actions": moves})

    async def press(self, key: str, *, shift: bool = False) -> None:
        """One key, by its name in KEYS or as it is written."""
        value = KEYS.get(key, key)
        moves = [{"type": "keyDown", "value": value}, {"type": "keyUp", "value": value}]
        if shift:
            moves = [{"type": "keyDown", "value": SHIFT}, *moves, {"type": "keyUp", "value": SHIFT}]
        await self._act({"type": "key", "id": "keys", "actions": moves})

    async def type(self, text: str) -> None:
        """Types into what has the focus."""
        moves = [{"type": kind, "value": one} for one in text for kind in ("keyDown", "keyUp")]
        await self._act({"type": "key", "id": "keys", "actions": moves})

    async def picture(self) -> bytes:
        """What is in sight, as PNG."""
        taken = await self._tell("browsingContext.captureScreenshot", origin="viewport")
        return base64.b64decode(taken["data"])

    async def _act(self, source: dict[str, Any]) -> None:
        await self._tell("input.performActions", actions=[source])

    async def _tell(self, method: str, **parameters: Any) -> dict[str, Any]:
        return await self._firefox.command(method, context=self._context, **parameters)

    async def _call(self, function: str, told: str) -> dict[str, Any]:
        answer = await self._firefox.command(
            "script.callFunction",
            functionDeclaration=function,
            arguments=[{"type": "string", "value": told}],
            awaitPromise=True,
            target={"context": self._context},
        )
        assert answer["type"] == "success", answer["exceptionDetails"]["text"]
        result: dict[str, Any] = answer["result"]
        return result
