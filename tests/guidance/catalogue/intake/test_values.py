"""Single values: web addresses, and how much of a value is quoted."""

from __future__ import annotations

import pytest

from guidance.catalogue.intake import values
from guidance.errors import BadValue


def test_an_address_is_kept_as_stated() -> None:
    stated = "https://szkoła.example/kurs%20danych?a=1&b=ą#c"
    assert values.url(f"  {stated}\n") == stated


@pytest.mark.parametrize(
    "stated",
    [
        "https://a.example/a b",
        "https://a.example/\x07",
        "https://a.exa\nmple/",
        "https://a.example/\tb",
        "https://a.example/\u00a0b",
        "https://a.example/\u2028b",
        "https://a.example/\ud800",
    ],
)
def test_an_address_with_spaces_or_controls_inside_is_none(stated: str) -> None:
    with pytest.raises(BadValue, match="is not a web address: it holds spaces") as error:
        values.url(stated)
    assert str(error.value).isprintable()


@pytest.mark.parametrize("stated", ["", "a.example", "ftp://a.example", "http://", "http://["])
def test_what_is_no_web_address_says_so(stated: str) -> None:
    with pytest.raises(BadValue, match="address"):
        values.url(stated)


def test_a_long_value_is_quoted_in_part() -> None:
    uri = "http://publications.europa.eu/resource/authority/country/NOWHERE"
    with pytest.raises(BadValue, match="country/NOWHERE” is not the code of a country"):
        values.country(uri)
    with pytest.raises(BadValue, match=r"^“x{100}…” is not a number"):
        values.number("x" * 5000, 1)
