"""The tables of retention: receipts of what went by its age, and when it was last looked."""

from sqlalchemy import JSON, Boolean, Column, Index, Integer, Table, Text, text

from front.record.tables import UtcTime, metadata, now

UNSCRUBBED = text("NOT scrubbed")

# One run by command, or all of a day (UTC) by the schedule. number: random, leads to nothing.
# asked_by: schedule or operator. rules: days by kind (front.retention.kinds), as they were then.
# counts: things by kind; rows: rows of conversations by part (front.record.erasing).
# scrubbed: the bytes are gone from the files, too.
purges = Table(
    "purge",
    metadata,
    Column("number", Text, primary_key=True),
    Column("at", UtcTime, nullable=False, default=now),
    Column("ended_at", UtcTime, nullable=False, default=now),
    Column("asked_by", Text, nullable=False),
    Column("rules", JSON, nullable=False, default=dict),
    Column("counts", JSON, nullable=False, default=dict),
    Column("rows", JSON, nullable=False, default=dict),
    Column("scrubbed", Boolean, nullable=False, default=False),
    Index("purge_at", "at"),
    Index("purge_unscrubbed", "at", sqlite_where=UNSCRUBBED, postgresql_where=UNSCRUBBED),
)

# One row: what the clock showed when it was last believed (front.retention.guard).
looks = Table(
    "retention_look",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("at", UtcTime, nullable=False),
)

# A conversation that went by its age. mark: 8 digits of the hash of its random id, by which nobody
# finds out whose it was; who comes back with the id itself is told why it is not here any more.
departed = Table(
    "departed",
    metadata,
    Column("mark", Text, primary_key=True),
    Column("at", UtcTime, nullable=False, default=now),
    Index("departed_at", "at"),
)
