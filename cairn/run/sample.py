"""The sample catalogue, kept fresh."""

from __future__ import annotations

from collections.abc import Callable

from cairn.errors import NotPossible


def refresh_sample(url: str, say: Callable[[str], None]) -> None:
    """Load the sample offers when the catalogue has none or their dates are of another day.

    Raises NotPossible when the catalogue's database cannot be used.
    """
    from guidance.catalogue.sample import refresh
    from guidance.errors import GuidanceError

    try:
        report = refresh(url)
    except GuidanceError as error:
        raise NotPossible(
            f"The catalogue cannot be used (see CAIRN_CATALOGUE_URL): {error}"
        ) from error
    if report is not None:
        say("Catalogue: the sample offers are loaded, with dates counted from today")
