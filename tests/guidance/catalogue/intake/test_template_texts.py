"""The short ways for clean texts and small memory give the same as the long ones."""

from __future__ import annotations

import unicodedata

from hypothesis import example, given
from hypothesis import strategies as st

from guidance.catalogue.intake import texts
from guidance.catalogue.intake.template_seen import Seen

ANY = st.text(st.characters() | st.sampled_from(" \n\t\x00<>&;\u2016\xa0\xad"), max_size=30)


def long_way(value: str) -> str:
    """What is left of a text without markup, letter by letter."""
    wrong = {"Cc", "Cs", "Co", "Cn"}
    kept = (one for one in value if one in "\n\t" or unicodedata.category(one) not in wrong)
    return texts.LINES.sub("\n", texts.SPACES.sub(" ", "".join(kept))).strip()


@given(value=ANY)
@example(value="")
@example(value="a  b")
@example(value=" a")
def test_a_text_without_markup_is_cleaned_alike_by_both_ways(value: str) -> None:
    if texts.MARKUP.search(value) is None:
        assert (texts.clean(value).text or "") == long_way(value)
    if texts.is_plain(value):
        assert texts.clean(value) == texts.Cleaned(value)


@given(row=st.lists(ANY, max_size=5))
def test_a_row_is_clean_if_all_its_texts_are(row: list[str]) -> None:
    if texts.are_plain(row):
        assert all(texts.is_plain(one) for one in row if one)
    assert texts.are_plain(["a", "", "b c"])
    assert not texts.are_plain(["a", " b"])


@given(found=st.lists(st.text(max_size=3), max_size=50))
def test_what_was_seen_is_known_by_its_first_line(found: list[str]) -> None:
    seen, lines = Seen(), dict[str, int]()
    for line, one in enumerate(found, 1):
        assert seen.line(one, line) == lines.get(one)
        lines.setdefault(one, line)
