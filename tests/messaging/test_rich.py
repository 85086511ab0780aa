"""Texts are cut well: nothing is lost, nothing torn, every piece fits."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from front.messaging.rich import Rich, Span, join, split, utf8, utf16

LETTERS = st.sampled_from([*"abc ąż.!?\n", "\n\n", "🐢", "👩‍🏫", "é", "🇵🇱", "👍🏽"])
TEXTS = st.lists(LETTERS, max_size=300).map("".join)


@given(TEXTS, st.integers(8, 60), st.sampled_from([utf16, utf8, len]))
def test_every_piece_fits_and_nothing_is_lost(text: str, limit: int, measure: object) -> None:
    # A family of emoji may need more room than the smallest limits give: then it is cut.
    assert callable(measure)
    room = max(limit, 40) if measure is utf8 else limit
    pieces = split(Rich(text), room, measure)
    assert all(0 < measure(piece.text) <= room for piece in pieces)
    assert "".join("".join(p.text.split()) for p in pieces) == "".join(text.split())


@given(TEXTS, st.data())
def test_marks_stay_on_their_words(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    spans = (Span(start, end, "bold"),) if end > start else ()
    pieces = split(Rich(text, spans), 20)
    marked = "".join(p.text[s.start : s.end] for p in pieces for s in p.spans)
    assert "".join(marked.split()) == "".join(text[start:end].split())
    assert all(0 <= s.start < s.end <= len(p.text) for p in pieces for s in p.spans)


@pytest.mark.parametrize(
    ("text", "limit", "pieces"),
    [
        ("one two.\n\nthree four.", 14, ["one two.", "three four."]),
        ("one two.\nthree four.", 14, ["one two.", "three four."]),
        ("One two. Three four.", 14, ["One two.", "Three four."]),
        ("one two three four", 14, ["one two three", "four"]),
        ("x" * 25, 10, ["x" * 10, "x" * 10, "x" * 5]),
        ("🐢" * 7, 6, ["🐢🐢🐢", "🐢🐢🐢", "🐢"]),
        ("", 10, []),
        (" \n ", 10, []),
    ],
)
def test_cut_at_the_best_place(text: str, limit: int, pieces: list[str]) -> None:
    assert [one.text for one in split(Rich(text), limit)] == pieces


def test_a_link_is_not_cut_in_its_middle() -> None:
    link = Rich.marked("the page of the offer", "link", "https://example.org")
    pieces = split(join((Rich("Look here:"), link), " "), 30)
    assert [one.text for one in pieces] == ["Look here:", "the page of the offer"]
    assert pieces[1].spans == link.spans


def test_a_letter_keeps_its_accent() -> None:
    text = unicodedata.normalize("NFD", "ż" * 20)
    pieces = split(Rich(text), 7)
    assert all(unicodedata.normalize("NFC", one.text).strip("ż") == "" for one in pieces)
    assert all(not unicodedata.combining(one.text[0]) for one in pieces)
