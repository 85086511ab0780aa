"""The counsellor that a run with the sample catalogue on this machine begins with."""

from __future__ import annotations

from cairn.errors import NotPossible
from cairn.run.settings import Settings


def demo_lines(settings: Settings) -> list[str]:
    """What is said of the demo counsellor; nothing where there is none to be made.

    The one-time password is in these lines only: the logs of the processes never have it. Raises
    NotPossible when the record of conversations cannot be used.
    """
    if not settings.demo or not _shows_sample(settings.catalogue_url):
        return []
    from front.demo import prepare
    from front.errors import RecordError

    try:
        demo = prepare(settings.record_url)
    except RecordError as error:
        raise NotPossible(
            f"The record of conversations cannot be used (see CAIRN_RECORD_URL): {error}"
        ) from error
    if demo is None:
        return []
    return [
        f"  for counsellors  {settings.address}/desk/",
        f"                   login {demo.login}, one-time password {demo.password}",
    ]


def _shows_sample(url: str) -> bool:
    from guidance.catalogue.engine import open_engine
    from guidance.catalogue.store import Catalogue
    from guidance.vocabulary import SAMPLE

    engine = open_engine(url)
    try:
        return SAMPLE in Catalogue(engine).sources()
    finally:
        engine.dispose()
