"""What is kept, from when it counts, how long, by which setting, and for what.

GDPR, Article 5(1)(e): personal data are kept in a form that names people for no longer than the
purpose needs. docs/retention.md and docs/processing.md show this table; a test compares them.
"""

from collections.abc import Callable
from dataclasses import dataclass

from front.settings import Settings

UPDATE_DAYS = 14  # platforms give an update again for a day or two
CODE_DAYS = 0


@dataclass(frozen=True)
class Kind:
    """A kind of data: the ``tables`` it is in; ``since``: from when its days count; ``why``: what
    it is kept for; ``setting``: what its days are called, empty where they are fixed or where it
    goes ``with_`` another kind. ``days``: None means that it stays."""

    name: str
    tables: tuple[str, ...]
    since: str
    why: str
    setting: str = ""
    with_: str = ""
    days: Callable[[Settings], float | None] = lambda _: None


def _or_stays(days: int) -> float | None:
    return days or None


CONVERSATIONS = Kind(
    "conversations",
    ("conversation", "message"),
    "last message; no person was asked for",
    "to go on with it after days and weeks of thinking about what to learn",
    "CAIRN_KEEP_CONVERSATIONS",
    days=lambda one: one.keep_conversations,
)
CASES = Kind(
    "cases",
    ("handoff", "note", "tag", "appointment"),
    "last message, end of the request or day of follow-up, the latest of them",
    "a counsellor who is asked again knows what was said and agreed",
    "CAIRN_KEEP_CASES",
    days=lambda one: one.keep_cases,
)
CONTACTS = Kind(
    "contacts",
    (),
    "end of the request it was left for",
    "to answer that request, and a question about the answer",
    "CAIRN_KEEP_CONTACTS",
    days=lambda one: one.keep_contacts,
)
FILES = Kind(
    "files",
    ("file",),
    "when it was sent",
    "to be opened by the other side; it is not a place to keep papers",
    "CAIRN_FILE_DAYS",
    days=lambda one: one.file_days,
)
ROADMAPS = Kind(
    "roadmaps",
    ("roadmap",),
    "when it was made",
    "to be read again and shown; its facts grow old",
    "CAIRN_ROADMAP_DAYS",
    days=lambda one: one.roadmap_days,
)
CHATS = Kind(
    "chats",
    (),
    "last change; nothing was ever said in it",
    "to know the language somebody chose before the first message",
    "CAIRN_KEEP_CONVERSATIONS",
    days=lambda one: one.keep_conversations,
)
LETTERS = Kind(
    "letters",
    ("alert",),
    "end of the request it was about",
    "to send each letter and alert once, also after a failure",
    "CAIRN_KEEP_CONTACTS",
    days=lambda one: one.keep_contacts,
)
UPDATES = Kind(
    "updates",
    ("chat_update",),
    "when the app sent it",
    "what an app sends twice is taken once",
    days=lambda _: UPDATE_DAYS,
)
CODES = Kind(
    "codes",
    ("code",),
    "when it stops working",
    "to take a conversation to another place",
    days=lambda _: CODE_DAYS,
)
SESSIONS = Kind(
    "sessions",
    ("desk_session",),
    "when it ends",
    "counsellors stay signed in while they work",
    "CAIRN_SESSION_LONGEST",
    days=lambda _: CODE_DAYS,
)
AUDIT = Kind(
    "audit",
    ("audit", "absence"),
    "when it was done; of an absence, its end",
    "to show who of the staff read and did what",
    "CAIRN_KEEP_AUDIT",
    days=lambda one: one.keep_audit,
)
FIGURES = Kind(
    "figures",
    ("figure", "handoff_event"),
    "when it happened",
    "to compare years; nothing in it is of a person who asked",
    "CAIRN_KEEP_FIGURES",
    days=lambda one: _or_stays(one.keep_figures),
)
RECEIPTS = Kind(
    "receipts",
    ("erasure", "purge", "departed"),
    "when it was deleted",
    "to confirm a deletion to whoever has the number",
    "CAIRN_KEEP_RECEIPTS",
    days=lambda one: _or_stays(one.keep_receipts),
)
TALK = Kind(
    "talk",
    (
        *("survey", "opinion", "review", "aside", "ask", "consent", "masking"),
        *("chat", "chat_notice", "chatwoot_turn"),
    ),
    "the conversation",
    "answers about the talk, marked answers, suggestions, what was agreed to, the app",
    with_="conversations and cases",
)
TRACKERS = Kind(
    "trackers",
    ("forgetting",),
    "the conversation",
    "what Rasa remembers of a conversation, to answer the next message",
    with_="conversations and cases",
)
STAYING = Kind(
    "staying",
    ("consent_wording", "chat_mark"),
    "–",
    "the sentences people agreed to, and how far an app was read: of nobody",
)

KINDS = (
    CONVERSATIONS,
    CASES,
    CONTACTS,
    FILES,
    ROADMAPS,
    CHATS,
    LETTERS,
    UPDATES,
    CODES,
    SESSIONS,
    AUDIT,
    FIGURES,
    RECEIPTS,
    TALK,
    TRACKERS,
    STAYING,
)


def ruled(settings: Settings) -> dict[str, float]:
    """The days of every kind that goes by a rule of its own."""
    found = {one.name: one.days(settings) for one in KINDS}
    return {name: days for name, days in found.items() if days is not None}
