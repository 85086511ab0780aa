"""Which of our languages a caller reads."""

from words import Words, languages


def available(tag: str | None) -> str | None:
    """The available language closest to a tag such as ``pl-PL``; None when none was given."""
    return Words.closest(tag) if tag and tag.strip() else None


def preferred(accept_language: str | None) -> str | None:
    """The first of our languages in an Accept-Language header (RFC 9110, 12.5.4), by its weights.

    None when the header names none of ours.
    """
    weighted = []
    for place, part in enumerate((accept_language or "").split(",")):
        tag, _, parameter = part.partition(";")
        weight = _weight(parameter)
        code = tag.strip().split("-")[0].lower()
        if weight > 0 and code in languages():
            weighted.append((-weight, place, code))
    return min(weighted)[2] if weighted else None


def _weight(parameter: str) -> float:
    name, _, value = parameter.strip().partition("=")
    if name != "q":
        return 1.0
    try:
        return float(value)
    except ValueError:
        return 0.0
