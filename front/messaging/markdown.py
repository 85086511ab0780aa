"""Text with marks as Markdown, for platforms that take it: what was plain stays plain."""

import re

from front.messaging.rich import Rich, Span

# Signs that Markdown takes for marks wherever they stand, and the brace that templates begin with,
# which platforms such as Chatwoot fill in; and those that are marks where a line begins: headings,
# lists, quotations, rules.
_ANYWHERE = re.compile(r"([\\`*_\[\]<>~|{])")
_AT_BEGIN = re.compile(r"(?m)^(\s*)([#>+=-]|\d+[.)])")


def markdown(rich: Rich) -> str:
    """As Markdown; what is folded away is shown like the rest."""
    marks = [span for span in rich.spans if span.style != "folded" and span.start < span.end]
    made: list[str | Span] = []
    at = 0
    # Marks do not nest in it: of several on one text the first one counts.
    for span in sorted(marks, key=lambda one: (one.start, -one.end)):
        if span.start >= at:
            made += [rich.text[at : span.start], span]
            at = span.end
    return _written(rich.text, [*made, rich.text[at:]])


def _written(text: str, pieces: list[str | Span]) -> str:
    written = "".join(
        _plain(one) if isinstance(one, str) else _marked(_plain(text[one.start : one.end]), one)
        for one in pieces
    )
    begun = _AT_BEGIN.sub(_escaped, written)
    # A single line break would be a blank; two blanks before it make it one of its own.
    return re.sub(r"(?<!\n)\n(?!\n)", "  \n", begun)


def _plain(text: str) -> str:
    return _ANYWHERE.sub(r"\\\1", text)


def _escaped(found: re.Match[str]) -> str:
    sign = found[2]
    # The point after a number, not the number, is what makes a list.
    return found[1] + (f"{sign[:-1]}\\{sign[-1]}" if sign[0].isdigit() else f"\\{sign}")


def _marked(text: str, span: Span) -> str:
    lead, core = text[: len(text) - len(text.lstrip())], text.strip()
    trail = text[len(lead) + len(core) :]
    if not core:
        return text
    if span.style == "bold":
        return f"{lead}**{core}**{trail}"
    url = span.url or ""
    if not url.lower().startswith(("https://", "http://")):
        return text
    safe = re.sub(r"[\s<>(){}\\]", lambda sign: "".join(f"%{b:02X}" for b in sign[0].encode()), url)
    return f"{lead}[{core}]({safe}){trail}"
