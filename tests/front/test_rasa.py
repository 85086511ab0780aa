"""Rasa's items become replies."""

from typing import Any

import pytest

from front.errors import RasaFailed, RasaSilent
from front.message import HandoffOrder, Reply
from front.rasa import merge
from front.record.render import content_of
from tests.front.fakes import cairn

BUTTON = {"title": "Yes", "payload": "/affirm"}


def _shape(replies: list[Reply]) -> list[dict[str, Any]]:
    return [reply.model_dump(exclude_defaults=True) for reply in replies]


def test_custom_data_joins_the_item_before_it() -> None:
    items = [
        {"recipient_id": "x", "text": "one", "buttons": [BUTTON]},
        cairn(language="pl", sources=[{"title": "S"}]),
        {"recipient_id": "x", "text": "two"},
    ]
    assert _shape(merge(items)) == [
        {"text": "one", "language": "pl", "buttons": [BUTTON], "sources": [{"title": "S"}]},
        {"text": "two", "language": "pl"},
    ]


def test_custom_data_stands_alone_when_there_is_nothing_to_join() -> None:
    source = {"title": "S"}
    first, second, third = merge(
        [cairn(sources=[source]), {"text": "one"}, cairn(), cairn(sources=[source])]
    )
    assert (first.text, len(first.sources)) == ("", 1)
    assert (second.text, len(second.sources)) == ("one", 0)
    assert (third.text, len(third.sources)) == ("", 1)


def test_one_item_may_hold_both() -> None:
    (reply,) = merge([{"text": "one", **cairn(language="en", handoff={"do": "cancel"})}])
    assert reply.handoff == HandoffOrder(do="cancel")


def test_a_comparison_has_a_cell_for_each_offer() -> None:
    table = {"columns": ["A", "B"], "rows": [{"label": "Price", "cells": ["€1", "€2"]}]}
    (reply,) = merge([{"text": "one", **cairn(comparison=table)}])
    assert content_of(reply)["comparison"] == table
    short = {**table, "rows": [{"label": "Price", "cells": ["€1"]}]}
    with pytest.raises(RasaFailed):
        merge([{"text": "one", **cairn(comparison=short)}])


@pytest.mark.parametrize(
    "items", [[], [{}], [{"text": ""}], [{"text": " \n"}], [cairn(language="pl")], [{"custom": {}}]]
)
def test_nothing_to_show_is_silence(items: list[dict[str, Any]]) -> None:
    with pytest.raises(RasaSilent):
        merge(items)


@pytest.mark.parametrize(
    "items",
    [
        {"status": "failure"},
        None,
        ["text"],
        [{"text": 7}],
        [{"text": "ok", "buttons": [{"title": "no payload"}]}],
        [{"text": "ok"}, cairn(offers=[{"id": "o-1"}])],
        [{"text": "ok"}, cairn(handoff={"do": "dance"})],
    ],
)
def test_a_broken_contract_is_a_failure(items: object) -> None:
    with pytest.raises(RasaFailed):
        merge(items)


def test_a_failure_does_not_quote_what_was_said() -> None:
    with pytest.raises(RasaFailed) as failure:
        merge([{"text": ["a secret"]}])
    assert str(failure.value) == "wrong fields: text"


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "/local", "", None])
def test_a_link_that_is_no_web_address_is_dropped(url: str | None) -> None:
    offer = {"id": "o", "title": "t", "provider": "p", "url": url}
    (reply,) = merge([{"text": "ok"}, cairn(offers=[offer], sources=[{"title": "s", "url": url}])])
    assert reply.offers[0].url is None
    assert reply.sources[0].url is None
