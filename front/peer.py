"""Who asks, by the address they come from."""

import ipaddress

from aiohttp import web

from front.keys import SETTINGS


def address_of(request: web.Request) -> str:
    """Who asks: the peer, or whom a web server in front names; of IPv6 the network (/64)."""
    proxies = request.config_dict[SETTINGS].proxies
    found = request.remote or ""
    named = [part.strip() for part in request.headers.get("X-Forwarded-For", "").split(",")]
    # The last ones were written by our own web servers, the first by anybody.
    while found in proxies and named and named[-1]:
        found = named.pop()
    return _network(found)


def _network(address: str) -> str:
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return address
    if isinstance(parsed, ipaddress.IPv6Address):
        if parsed.ipv4_mapped:
            return str(parsed.ipv4_mapped)
        return str(ipaddress.ip_network((parsed, 64), strict=False))
    return str(parsed)
