"""Who asks, as limits know them."""

import ipaddress
import time

import structlog
from aiohttp import web

from front.keys import SETTINGS
from front.limiting.places import Place, hashed
from front.peer import address_of

log = structlog.get_logger()

_SAID_EVERY = 3600.0  # seconds
_last_said = -_SAID_EVERY


def place_of(request: web.Request) -> Place:
    """Whoever asks, or the web server in front that does not say for whom."""
    address = address_of(request)
    shared = address in request.config_dict[SETTINGS].proxies
    if shared and not _local(request.host):
        _say()
    return Place(hashed("address", address), shared)


def _local(host: str) -> bool:
    """Whether a browser on this machine asks: what comes through a web server has its name."""
    name = host.rpartition(":")[0] if host.rpartition(":")[2].isdecimal() else host
    if name in {"localhost", ""}:
        return True
    try:
        return ipaddress.ip_address(name.strip("[]")).is_loopback
    except ValueError:
        return False


def _say() -> None:
    global _last_said
    if time.monotonic() - _last_said >= _SAID_EVERY:
        _last_said = time.monotonic()
        log.warning(
            "proxy_names_nobody",
            cause="a web server of CAIRN_PROXIES sends no X-Forwarded-For: all are one address",
        )
