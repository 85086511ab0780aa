"""The tables of when somebody is there: opening times, holidays, absences, appointments."""

from sqlalchemy import Column, Date, ForeignKey, Index, Integer, Table, Text, Time, text

from front.record.tables import UtcTime, metadata, now

BOOKED = text("state = 'booked'")

# weekday: 1 Monday … 7 Sunday (ISO 8601); times are local to the team's zone.
# language: null for every language.
opening_times = Table(
    "opening_time",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("team_id", Integer, ForeignKey("team.id", ondelete="CASCADE"), nullable=False),
    Column("weekday", Integer, nullable=False),
    Column("opens", Time, nullable=False),
    Column("closes", Time, nullable=False),
    Column("language", Text),
    Index("opening_time_team", "team_id"),
    sqlite_autoincrement=True,
)

# team_id null: of all teams.
holidays = Table(
    "holiday",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("team_id", Integer, ForeignKey("team.id", ondelete="CASCADE")),
    Column("first", Date, nullable=False),
    Column("last", Date, nullable=False),
    Column("name", Text, nullable=False, default=""),
    sqlite_autoincrement=True,
)

absences = Table(
    "absence",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column(
        "counsellor_id",
        Integer,
        ForeignKey("counsellor.id", ondelete="CASCADE"),
        nullable=False,
    ),
    Column("starts_at", UtcTime, nullable=False),
    Column("ends_at", UtcTime, nullable=False),
    Index("absence_counsellor", "counsellor_id"),
    sqlite_autoincrement=True,
)

# taken by a learner from the free slots of a team. state: booked → held | missed | cancelled.
# sequence: of its calendar file, grows with every change. called_at: when its time had come and the
# request went into the queue.
appointments = Table(
    "appointment",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("token_hash", Text, nullable=False, unique=True),
    Column("handoff_id", Integer, ForeignKey("handoff.id", ondelete="CASCADE"), nullable=False),
    Column("team_id", Integer, ForeignKey("team.id"), nullable=False),
    Column("counsellor_id", Integer, ForeignKey("counsellor.id")),
    Column("starts_at", UtcTime, nullable=False),
    Column("ends_at", UtcTime, nullable=False),
    Column("state", Text, nullable=False, default="booked"),
    Column("sequence", Integer, nullable=False, default=0),
    Column("called_at", UtcTime),
    Column("created_at", UtcTime, nullable=False, default=now),
    Index("appointment_team", "team_id", "starts_at"),
    Index("appointment_handoff", "handoff_id"),
    Index("appointment_booked", "starts_at", sqlite_where=BOOKED, postgresql_where=BOOKED),
    sqlite_autoincrement=True,
)
