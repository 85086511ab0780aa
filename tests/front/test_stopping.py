"""The front stops when it is told to, also while thousands of threads' answers wait for it."""

import subprocess
import sys

_FLOODED = """
import asyncio, os, signal, threading
from aiohttp import web
from front.stopping import heed_signals

async def app(heeds):
    loop = asyncio.get_running_loop()
    if heeds:
        heed_signals(loop)

    def flood():
        for _ in range(5000):
            loop.call_soon_threadsafe(int)
        os.kill(os.getpid(), signal.{signal})

    def busy():
        thread = threading.Thread(target=flood)
        thread.start()
        thread.join()

    loop.call_soon(busy)
    loop.call_later(3, os._exit, 7)
    return web.Application()

heeds = {heeds}
web.run_app(app(heeds), host="127.0.0.1", port=0, print=None, handle_signals=not heeds)
print("stopped")
"""


def _flooded(name: str, *, heeds: bool) -> subprocess.CompletedProcess[str]:
    command = (sys.executable, "-c", _FLOODED.format(signal=name, heeds=heeds))
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)


def test_a_signal_among_thousands_of_answers_is_heeded() -> None:
    for name in ("SIGTERM", "SIGINT"):
        done = _flooded(name, heeds=True)
        assert (done.returncode, done.stdout, done.stderr) == (0, "stopped\n", ""), name


def test_the_flood_is_one_in_which_a_signal_is_lost() -> None:
    """Otherwise the test above would show nothing."""
    assert _flooded("SIGTERM", heeds=False).returncode == 7
