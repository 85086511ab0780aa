"""All tables of the record, together: what migrations are compared with."""

from front.record import (
    account_tables,
    alert_tables,
    chatwoot_tables,
    code_tables,
    consent_tables,
    desk_tables,
    erasure_tables,
    handoff_tables,
    hours_tables,
    messaging_tables,
    retention_tables,
    survey_tables,
)
from front.record.tables import metadata

__all__ = [
    "account_tables",
    "alert_tables",
    "chatwoot_tables",
    "code_tables",
    "consent_tables",
    "desk_tables",
    "erasure_tables",
    "handoff_tables",
    "hours_tables",
    "messaging_tables",
    "metadata",
    "retention_tables",
    "survey_tables",
]
