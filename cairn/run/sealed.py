"""The key of contacts and notes, made once where the operator gives none."""

from __future__ import annotations

from cairn.errors import NotPossible
from cairn.run.settings import Settings


def key_lines(settings: Settings, environment: dict[str, str]) -> list[str]:
    """What is said of a key that was just made; nothing where there is one.

    ``environment``: of the front. Raises NotPossible where the key is lost, or cannot be kept.
    """
    from front.errors import RecordUnavailable
    from front.record.keyring import Place, use
    from front.rotating import make_first

    place = Place.of(environment)
    try:
        made = make_first(settings.record_url, place)
        place.ring()
        use(place)  # this process brings the record to its present form
    except RecordUnavailable as error:
        raise NotPossible(f"Contacts and notes cannot be kept: {error}") from error
    if not made:
        return []
    return [
        f"A key for contacts and notes is in {place.file.path}: keep a copy of it, apart from",
        "copies of the database. Without it they cannot be read.",
    ]
