"""What is true of this service and its learners' data, read from its settings and its record."""

from dataclasses import dataclass

import structlog
from sqlalchemy import Connection, Text

from front.alerts.settings import AlertSettings
from front.errors import RecordUnavailable
from front.record import Record, accounts
from front.record.database import address
from front.record.handoff_tables import handoffs
from front.settings import Settings
from front.telegram.settings import TelegramSettings

log = structlog.get_logger()

_HERE = {None, "", "localhost", "127.0.0.1", "::1"}


@dataclass(frozen=True)
class Facts:
    """``apart``: the record is on another server; ``sealed``: contacts and notes are encrypted in
    it; ``apps``: messaging apps that are connected, by name; ``elsewhere``: the program in which
    counsellors read, where it is not ours; ``counsellors``: somebody may be asked for; ``letters``
    and ``group``: of a counsellor's answer, and of who waits, mail and a chat in Telegram tell.
    Numbers are days.
    """

    organisation: str
    notice: str
    apart: bool
    sealed: bool
    apps: tuple[str, ...]
    elsewhere: str
    counsellors: bool
    letters: bool
    group: bool
    survey: bool
    conversations: int
    cases: int
    contacts: int
    files: int
    roadmaps: int


async def facts(settings: Settings, record: Record) -> Facts:
    """As things stand now. Without its record a service is said to have counsellors."""
    try:
        people = await record.read(_people)
    except RecordUnavailable as error:
        log.warning("record_unavailable", cause=str(error))
        people = True
    alerts, chatwoot = AlertSettings(), bool(settings.chatwoot_url and settings.chatwoot_token)
    apps = (
        ("Telegram", bool(TelegramSettings().token)),
        ("Matrix", bool(settings.matrix_homeserver and settings.matrix_token)),
    )
    return Facts(
        organisation=settings.organisation,
        notice=settings.privacy_url,
        apart=address(settings.record).host not in _HERE,
        # A column whose values are sealed is no plain text to SQLAlchemy.
        sealed=not isinstance(handoffs.c.contact_value.type, Text),
        apps=tuple(name for name, there in apps if there),
        elsewhere="Chatwoot" if chatwoot else "",
        counsellors=people or chatwoot,
        letters="mail" in alerts.ways,
        group="telegram" in alerts.ways,
        survey=settings.survey,
        conversations=settings.keep_conversations,
        cases=settings.keep_cases,
        contacts=settings.keep_contacts,
        files=settings.file_days,
        roadmaps=settings.roadmap_days,
    )


def _people(connection: Connection) -> bool:
    return any(one.active and "counsellor" in one.roles for one in accounts.everyone(connection))
