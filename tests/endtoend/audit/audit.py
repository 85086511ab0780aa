"""The audit: every question is asked in a conversation of its own, and every answer is judged.

Some questions can be asked at a time; each waits for its own answers only.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from tests.endtoend.audit.judging import Verdict, answer_of, judge
from tests.endtoend.audit.questions import Question
from tests.endtoend.learner import Learner
from tests.endtoend.running import Running

AT_A_TIME = 2
ALL = "all"


@dataclass(frozen=True)
class Figures:
    """Of some questions: how many were answered, how many of them rightly and with a source."""

    asked: int
    right: int
    forbidden: int
    sourced: int

    @property
    def share_right(self) -> float:
        """From 0 to 1."""
        return self.right / self.asked

    @property
    def share_sourced(self) -> float:
        """From 0 to 1: with a dated source, or honestly not known where that is the answer."""
        return self.sourced / self.asked


def hold(
    running: Running, asked: Iterable[Question], told: Callable[[Verdict], None] = lambda _: None
) -> list[Verdict]:
    """Asks and judges; ``told`` hears each verdict. Raises AssertionError for a slow answer."""

    def _one(question: Question) -> Verdict:
        verdict = ask(running, question)
        told(verdict)
        return verdict

    with ThreadPoolExecutor(AT_A_TIME) as pool:
        return list(pool.map(_one, asked))


def ask(running: Running, question: Question) -> Verdict:
    """One question, after what is said before it."""
    learner = Learner(running, question.language)
    for text in question.before:
        learner.say(text)
    return judge(question, answer_of(learner.say(question.question)))


def figures(verdicts: Iterable[Verdict]) -> Figures:
    """Of these verdicts; ``forbidden`` counts statements, not answers."""
    given = list(verdicts)
    return Figures(
        len(given),
        sum(one.right for one in given),
        sum(len(one.forbidden) for one in given),
        sum(one.sourced for one in given),
    )


def table(verdicts: Iterable[Verdict]) -> Iterator[tuple[str, str, Figures]]:
    """Topic, language and figures: everything, each language, each kind, each topic."""
    groups: dict[tuple[str, str], list[Verdict]] = defaultdict(list)
    for one in verdicts:
        asked = one.question
        for topic in (ALL, *_kinds(asked), asked.topic):
            for language in (ALL, asked.language):
                groups[topic, language].append(one)
    for topic, language in sorted(groups, key=_place):
        yield topic, language, figures(groups[topic, language])


def report(verdict: Verdict) -> str:
    """A verdict for people: what was asked, what is wrong, and the whole answer."""
    asked = verdict.question
    lines = [str(asked), *(f"  > {text}" for text in asked.before)]
    lines.append(f"  > {asked.question}")
    lines += [f"  MISSING   {one}" for one in verdict.missing]
    lines += [f"  FORBIDDEN {one}" for one in verdict.forbidden]
    if not verdict.sourced:
        lines.append("  NO SOURCE" if asked.source is True else "  NOT SAID TO BE NOT KNOWN")
    lines += [f"    {line}" for line in verdict.answer.whole.splitlines() if line.strip()]
    return "\n".join(lines)


def _place(group: tuple[str, str]) -> tuple[bool, str, bool, str]:
    topic, language = group
    return topic != ALL, topic, language != ALL, language


def _kinds(question: Question) -> Iterator[str]:
    yield from (f"({one})" for one in sorted(question.tags))
    if question.before:
        yield "(follow-up)"
    if question.source is False:
        yield "(not known)"
