"""What the acts of the audit log are called."""

from words import Words

ACTS = (
    "answer-marked-wrong",
    "appointment-cancelled",
    "appointment-held",
    "appointment-kept",
    "appointment-missed",
    "assistant-asked",
    "audit-exported",
    "audit-read",
    "blocked",
    "claimed",
    "closed",
    "follow-up-set",
    "given-back",
    "learner-files-allowed",
    "learner-files-stopped",
    "note-added",
    "exported-figures",
    "opening-changed",
    "own-page-changed",
    "passed-on",
    "past-searched",
    "password-changed",
    "password-reset",
    "person-added",
    "person-changed",
    "person-linked",
    "person-switched-off",
    "person-switched-on",
    "read-conversation",
    "released",
    "reply-changed",
    "reply-deleted",
    "sent-file",
    "review-decided",
    "sessions-ended",
    "sign-in-refused",
    "signed-in",
    "signed-in-by-organisation",
    "signed-out",
    "tag-added",
    "tag-removed",
    "team-added",
    "team-changed",
    "unblocked",
    "wrote-first",
)


def named(act: str, words: Words) -> str:
    """An act in words; one that is not known here by its code."""
    return words.say(f"desk-audit-act-{act}") if act in ACTS else act
