"""Which addresses may be visited: those of the public network only.

A record can name any address, also one of this machine or of the network it stands in; whoever
wrote the record must not learn from a check what answers there.
"""

from __future__ import annotations

import asyncio
import ipaddress
import socket


class PrivateAddress(Exception):
    """A name that leads to an address which is not of the public network."""


class UnknownHost(Exception):
    """A name that leads nowhere."""


async def resolve(host: str, port: int, *, private: bool) -> str:
    """The address of a host, as numbers. Raises UnknownHost, PrivateAddress.

    All of a host's addresses must be public, unless ``private`` allows any. The caller connects to
    the address given, and not by name: the name might lead elsewhere the next time.
    """
    try:
        found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise UnknownHost(host) from error
    # IPv4 first: many machines have IPv6 addresses and no way to them.
    numbers = [str(address[0]) for _, *_, address in sorted(found, key=lambda one: one[0])]
    if not numbers:
        raise UnknownHost(host)
    if not private and not all(map(is_public, numbers)):
        raise PrivateAddress(host)
    return numbers[0]


def is_public(number: str) -> bool:
    """Whether an IP address is of the public network; also one that wraps another."""
    address = ipaddress.ip_address(number.partition("%")[0])
    if isinstance(address, ipaddress.IPv6Address):
        wrapped = address.ipv4_mapped or address.sixtofour
        if wrapped is not None:
            return is_public(str(wrapped))
        if address in NAT64:
            return is_public(str(ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)))
    return address.is_global and not address.is_multicast and not address.is_reserved


# RFC 6052: an IPv4 address within an IPv6 one.
NAT64 = ipaddress.ip_network("64:ff9b::/96")
