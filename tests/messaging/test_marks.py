"""Marks as HTML and as Markdown: what was plain stays plain, whatever it is."""

from __future__ import annotations

import re
from html import unescape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from front.messaging.commands import signed
from front.messaging.html import html
from front.messaging.markdown import markdown
from front.messaging.rich import Rich, Span, Style, join

TAGS = re.compile(r"</?(strong|details|summary)>|<a href=\"https://x\.example/[^\"]*\">|</a>")
STYLES: st.SearchStrategy[Style] = st.sampled_from(["bold", "link", "folded"])


@st.composite
def marked(draw: st.DrawFn) -> Rich:
    """Any text under any marks, also such as overlap."""
    text = draw(
        st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r"), max_size=40)
    )
    spans = []
    for _ in range(draw(st.integers(0, 4))):
        start = draw(st.integers(0, len(text)))
        end = draw(st.integers(start, len(text)))
        style: Style = draw(STYLES)
        spans.append(Span(start, end, style, "https://x.example/?a=\"b'<c>&d"))
    return Rich(text, tuple(spans))


@settings(deadline=None)
@given(marked())
def test_html_is_the_text_and_known_tags(rich: Rich) -> None:
    made = html(rich)
    bare = TAGS.sub("", made)
    assert "<" not in bare.replace("<br>", "")
    # The line break between a folded text's first line and the rest is the box itself.
    shown = unescape(bare.replace("<br>", "\n"))
    assert shown.replace("\n", "") == rich.text.replace("\n", "")
    for tag in ("strong", "details", "summary", "a"):
        assert len(re.findall(f"<{tag}[ >]", made)) == made.count(f"</{tag}>")


def test_html_as_it_is_meant() -> None:
    folded = join((Rich.marked("Sources", "bold"), Rich("• a\n• b"))).folded()
    said = join((Rich.marked("A <b>", "link", "https://x.example/?a&b"), folded), "\n\n")
    assert html(said) == (
        '<a href="https://x.example/?a&amp;b">A &lt;b&gt;</a><br><br>'
        "<details><summary><strong>Sources</strong></summary>• a<br>• b</details>"
    )


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "", "//x.example"])
def test_no_link_runs_anything(url: str) -> None:
    assert html(Rich.marked("here", "link", url)) == "here"
    assert markdown(Rich.marked("here", "link", url)) == "here"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a *b* _c_ `d` ~e~ |f|", r"a \*b\* \_c\_ \`d\` \~e\~ \|f\|"),
        ("[x](http://evil.example)", r"\[x\](http://evil.example)"),
        ("<b>", r"\<b\>"),
        ("back\\slash", r"back\\slash"),
        ("# no heading", r"\# no heading"),
        ("- no list", r"\- no list"),
        ("+ no list", r"\+ no list"),
        ("1. no list", r"1\. no list"),
        ("12) no list", r"12\) no list"),
        ("> no quotation", r"\> no quotation"),
        ("=====", r"\====="),
        ("1.5 hours - 2", r"1\.5 hours - 2"),
        ("one\ntwo\n\nthree", "one  \ntwo\n\nthree"),
    ],
)
def test_markdown_of_plain_text(text: str, expected: str) -> None:
    assert markdown(Rich(text)) == expected


def test_markdown_as_it_is_meant() -> None:
    said = join(
        (Rich.marked("Course *A*", "bold"), Rich.marked("Page", "link", "https://x.example/a_(b)"))
    )
    assert markdown(said) == "**Course \\*A\\***  \n[Page](https://x.example/a_%28b%29)"


@settings(deadline=None)
@given(marked())
def test_markdown_keeps_every_letter(rich: Rich) -> None:
    shown = re.sub(r"\]\(https://x\.example/[^)]*\)", "", markdown(rich))
    assert re.findall(r"\w", shown) == re.findall(r"\w", rich.text)


def test_commands_are_written_as_they_are_typed() -> None:
    text = "See /help, or /delete. Not https://x.example/help, and not and/help or /helpful."
    assert signed(text, "/") == text
    expected = "See !help, or !delete. Not https://x.example/help, and not and/help or /helpful."
    assert signed(text, "!") == expected
