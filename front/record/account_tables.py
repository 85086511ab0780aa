"""The tables of the people at the desk: counsellors, teams, sessions, and who did what."""

from sqlalchemy import JSON, Boolean, Column, ForeignKey, Index, Integer, Table, Text

from front.record.sealing import Sealed
from front.record.tables import UtcTime, metadata, now

# languages: ISO 639-1 that requests are taken in; none: all. topics: none: all.
# most_waiting: places in the queue; null: as many as come. zone: IANA time zone of the hours.
teams = Table(
    "team",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("name", Text, nullable=False, unique=True),
    Column("zone", Text, nullable=False, default="Europe/Warsaw"),
    Column("languages", JSON, nullable=False, default=list),
    Column("topics", JSON, nullable=False, default=list),
    Column("most_waiting", Integer),
    Column("override", Text),
    Column("override_until", UtcTime),
    Column("active", Boolean, nullable=False, default=True),
    sqlite_autoincrement=True,
)

# login: lower case, mostly an e-mail address. shown_name: what learners read.
# roles: of counsellor, supervisor, editor, operator. capacity: conversations at once.
# password_hash: argon2; null where sign-in is by OpenID Connect only.
# status: available or away, as the counsellor chose; presence is told by sessions.
counsellors = Table(
    "counsellor",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("login", Text, nullable=False, unique=True),
    Column("shown_name", Text, nullable=False),
    Column("email", Sealed("counsellor.email")),
    Column("password_hash", Text),
    Column("must_change_password", Boolean, nullable=False, default=False),
    Column("oidc_subject", Text, unique=True),
    Column("roles", JSON, nullable=False, default=list),
    Column("team_id", Integer, ForeignKey("team.id")),
    Column("languages", JSON, nullable=False, default=list),
    Column("interface_language", Text, nullable=False, default="pl"),
    Column("capacity", Integer, nullable=False, default=4),
    Column("status", Text, nullable=False, default="away"),
    Column("seen_at", UtcTime),
    Column("settings", JSON, nullable=False, default=dict),
    Column("active", Boolean, nullable=False, default=True),
    Column("created_at", UtcTime, nullable=False, default=now),
    sqlite_autoincrement=True,
)

# The cookie's value is not here, only its SHA-256.
desk_sessions = Table(
    "desk_session",
    metadata,
    Column("token_hash", Text, primary_key=True),
    Column(
        "counsellor_id",
        Integer,
        ForeignKey("counsellor.id", ondelete="CASCADE"),
        nullable=False,
    ),
    Column("form_token", Text, nullable=False),
    Column("created_at", UtcTime, nullable=False, default=now),
    Column("seen_at", UtcTime, nullable=False, default=now),
    Column("expires_at", UtcTime, nullable=False),
    Index("desk_session_counsellor", "counsellor_id"),
)

# Who read and did what. subject_kind and subject: such as conversation and its mark (a hash).
audits = Table(
    "audit",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("at", UtcTime, nullable=False, default=now),
    Column("counsellor_id", Integer),
    Column("act", Text, nullable=False),
    Column("subject_kind", Text, nullable=False, default=""),
    Column("subject", Text, nullable=False, default=""),
    Column("detail", Text, nullable=False, default=""),
    Index("audit_at", "at"),
    Index("audit_subject", "subject_kind", "subject"),
    sqlite_autoincrement=True,
)
