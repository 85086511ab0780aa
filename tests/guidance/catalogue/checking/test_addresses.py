"""Which addresses may be visited."""

from __future__ import annotations

import asyncio

import pytest

from guidance.catalogue.checking.addresses import (
    PrivateAddress,
    UnknownHost,
    is_public,
    resolve,
)


@pytest.mark.parametrize(
    "number",
    [
        "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "0.0.0.0",
        "100.64.0.1", "224.0.0.1", "255.255.255.255", "192.0.2.1", "::1", "::", "fe80::1%eth0",
        "fd00::1", "ff02::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::7f00:1",
        "2002:7f00:1::1", "2001:db8::1",
    ],
)  # fmt: skip
def test_addresses_that_are_not_public(number: str) -> None:
    assert not is_public(number)


@pytest.mark.parametrize(
    "number", ["1.1.1.1", "193.0.6.139", "2606:4700::1111", "64:ff9b::101:101", "::ffff:1.1.1.1"]
)
def test_public_addresses(number: str) -> None:
    assert is_public(number)


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "127.1", "0x7f000001", "2130706433"])
def test_no_spelling_of_this_machine_is_visited(host: str) -> None:
    with pytest.raises((PrivateAddress, UnknownHost)):
        asyncio.run(resolve(host, 80, private=False))


def test_this_machine_is_visited_where_that_is_allowed() -> None:
    assert asyncio.run(resolve("localhost", 80, private=True)) == "127.0.0.1"


@pytest.mark.parametrize("host", ["a" * 70 + ".invalid", "no-such-host.invalid"])
def test_a_name_that_leads_nowhere(host: str) -> None:
    with pytest.raises(UnknownHost):
        asyncio.run(resolve(host, 80, private=True))


def test_one_private_address_among_others_is_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    async def found(*_: object, **__: object) -> list[tuple[object, ...]]:
        numbers = ("1.1.1.1", "10.0.0.1")
        return [(2, 1, 6, "", (number, 80)) for number in numbers]

    loop = asyncio.new_event_loop()
    monkeypatch.setattr(loop, "getaddrinfo", found)
    with pytest.raises(PrivateAddress):
        loop.run_until_complete(resolve("two.test", 80, private=False))
    loop.close()
