"""When a person is offered for a reason, and the reason that a request is made for."""

from __future__ import annotations

from collections.abc import Iterable

from guidance import sayings
from guidance.answer import Choice, Say, say
from guidance.dialogue.turn import Scene
from guidance.handoff import REASONS

# What is said where nothing was found that is checked.
NOT_KNOWN = (
    "about-not-known",
    "about-not-known-side",
    "about-validation-unknown",
    "about-funding-unknown",
    "about-framework-unknown",
    "about-level-unknown",
    "about-centre-unknown",
    "about-professions-unknown",
)
# These are given by what was said, never by a button.
OWN = {"asked", "distress"}


def _person(title: str, reason: str) -> Choice:
    return Choice(say(title), "request_human", {"wish": reason})


FAILURES = _person("offers-button-human", "failures")
COMPLAINT = _person("counselling-button-complaint", "complaint")
UNSETTLED = _person("counselling-button-unsettled", "unsettled")


def unsettled(text: str, says: Iterable[Say]) -> bool:
    """Whether a case needs somebody who looks at it: law, disability, papers of refugees, visas;
    or a question on which nothing checked was found."""
    return sayings.says("case", text) or any(one.key in NOT_KNOWN for one in says)


def reason(scene: Scene) -> str:
    """Why a person is asked for with this message: by its button, else by what came before."""
    brought = scene.heard.first("wish")
    if brought in REASONS - OWN:
        return str(brought)
    if scene.state.question == "human":
        return "failures"
    return "complaint" if sayings.says("complains", scene.heard.text) else "asked"


def topic(scene: Scene) -> str:
    """What was spoken of, for whoever takes the conversation: a general subject, else courses."""
    about = scene.state.about
    if about is not None:
        return about.intent.removeprefix("ask_")
    return ", ".join(scene.state.criteria.topics[:1])
