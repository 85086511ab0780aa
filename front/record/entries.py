"""What goes into the record and comes out of it, besides messages."""

from dataclasses import dataclass

from front.message import Link, Message


@dataclass(frozen=True)
class Learner:
    """What a learner wrote, checked. ``language`` None: as before, or ``fallback_language``.

    ``masked`` and ``alone`` as of a Question. ``links``: to files that come with it.
    """

    conversation: str
    channel: str
    text: str
    payload: str | None
    language: str | None
    fallback_language: str
    client_id: str | None
    masked: tuple[str, ...] = ()
    alone: bool = False
    links: tuple[Link, ...] = ()


@dataclass(frozen=True)
class Question:
    """An unanswered message as it goes to Rasa, in the language that holds at this moment.

    ``masked``: the kinds of personal data that were taken out of it; ``alone``: nothing else was
    in it. ``talked``: a counsellor has spoken in this conversation. ``settled``: its language is
    the learner's own; ``leaning``: another one, in which the message before plainly was.
    ``unforgotten``: Rasa may still know of one that was erased under the same id.
    """

    message: int
    conversation: str
    channel: str
    text: str
    language: str
    masked: tuple[str, ...] = ()
    alone: bool = False
    talked: bool = False
    settled: bool = False
    leaning: str | None = None
    unforgotten: bool = False


@dataclass(frozen=True)
class Kept:
    """A learner's message in the record. ``fresh``: written just now; ``waiting``: unanswered;
    ``held``: for the counsellor who has the conversation, not for the assistant.

    ``question``: of a fresh message; it is stale once an earlier message has been answered, for
    that may change the language. ``begun``: it is the first of its conversation.
    """

    message: Message
    fresh: bool
    waiting: bool
    question: Question | None = None
    held: bool = False
    begun: bool = False
