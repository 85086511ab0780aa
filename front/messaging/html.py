"""Text with marks as HTML, for platforms that take it: few tags, and all text escaped."""

from collections.abc import Iterator
from html import escape
from itertools import pairwise

from front.messaging.rich import Rich, Span


def html(rich: Rich) -> str:
    """As HTML; what is folded away is a ``details`` with its first line on it."""
    made, at = [], 0
    for span in sorted(_folded(rich), key=lambda one: one.start):
        if span.start >= at:
            made += [_inline(rich, at, span.start), _details(rich, span)]
            at = span.end
    return "".join([*made, _inline(rich, at, len(rich.text))])


def _folded(rich: Rich) -> Iterator[Span]:
    return (span for span in rich.spans if span.style == "folded" and span.start < span.end)


def _details(rich: Rich, span: Span) -> str:
    line = rich.text.find("\n", span.start, span.end)
    first = span.end if line < 0 else line
    summary = f"<summary>{_inline(rich, span.start, first)}</summary>"
    return f"<details>{summary}{_inline(rich, min(first + 1, span.end), span.end)}</details>"


def _inline(rich: Rich, start: int, end: int) -> str:
    """A stretch of the text, cut wherever a mark begins or ends, so that marks may overlap."""
    marks = [span for span in rich.spans if span.style != "folded"]
    edges = {start, end, *(edge for span in marks for edge in (span.start, span.end))}
    cuts = sorted(edge for edge in edges if start <= edge <= end)
    return "".join(_marked(rich.text[a:b], _on(marks, a, b)) for a, b in pairwise(cuts))


def _on(marks: list[Span], start: int, end: int) -> list[Span]:
    return [span for span in marks if span.start <= start and end <= span.end]


def _marked(text: str, marks: list[Span]) -> str:
    shown = escape(text).replace("\n", "<br>")
    for span in marks:
        if span.style == "bold":
            shown = f"<strong>{shown}</strong>"
        elif span.url and span.url.lower().startswith(("https://", "http://")):
            shown = f'<a href="{escape(span.url)}">{shown}</a>'
    return shown
