"""General questions: what is known of a subject for the case at hand, with sources and dates.

“And in Germany?”, “who decides that?”, “more”, “more simply” go on with the question before.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from guidance.answer import Answer, Choice, Handoff, Named, Say, Source, Term, say
from guidance.dialogue import about_case, about_offer, forms, persons, referring, stacking_heard
from guidance.dialogue.changing import PERSON
from guidance.dialogue.told import Told, join
from guidance.dialogue.turn import Scene, Turn
from guidance.knowledge import reading
from guidance.knowledge.named import named
from guidance.knowledge.question import Question
from guidance.knowledge.repeats import lean
from guidance.knowledge.store import Fact

# Where the language leaves little doubt, the country it is spoken in is meant, and named.
HOMES = {"pl": "PL"}
# What people ask next, by subject.
NEXT: Mapping[str, tuple[str, ...]] = {
    "ask_definition": ("ask_difference", "ask_recognition"),
    "ask_difference": ("ask_stacking", "ask_recognition"),
    "ask_benefits": ("ask_recognition", "find_offers"),
    "ask_principles": ("ask_quality", "ask_recognition"),
    "ask_issuers": ("ask_quality", "ask_recognition"),
    "ask_quality": ("ask_authenticity", "find_offers"),
    "ask_workload": ("ask_level", "find_offers"),
    "ask_level": ("ask_workload", "find_offers"),
    "ask_assessment": ("ask_prior_learning", "find_offers"),
    "ask_stacking": ("plan_pathway", "ask_recognition"),
    "ask_prior_learning": ("ask_assessment", "request_human"),
    "ask_recognition": ("ask_prior_learning", "request_human"),
    "ask_portability": ("ask_authenticity", "ask_recognition"),
    "ask_authenticity": ("ask_portability", "ask_quality"),
    "ask_funding": ("find_offers", "request_human"),
    "ask_counselling": ("request_human", "find_offers"),
}
# Sides that must not be passed over in silence where nothing is known of them.
UNKNOWN = {"chance", "cost", "how-long"}
# Of these, what is known differs by country; elsewhere the definition itself comes first.
LOCAL = {"ask_funding", "ask_prior_learning", "ask_counselling"}
# What the service says of itself is on no page that could be looked up.
ITSELF = "cairn"
# The side of a subject beside which the opening times of the counsellors are told.
OPENING_TIMES = ("ask_counselling", "when")
# With the sides asked for come so many of the first facts on the subject, fewer beside many.
MOST_BESIDE = 2
MOST_TOGETHER = 4


def tell(scene: Scene) -> Turn:
    """Answers a general question, then the offer spoken of, or the thread is taken up again.

    “The cheapest of these, what is it called?” is no general one.
    """
    last, intent = scene.state.about, scene.heard.intent
    if referring.picks_for_fact(scene):
        return referring.tell(scene)
    if last is not None and last.intent != intent:
        last = replace(last, purpose="")
    offer = about_offer.named(scene)
    heard = scene.heard if offer is None else about_offer.without_title(scene.heard, offer)
    question = reading.read(heard, intent, last, home(scene))
    if offer is not None:
        question = about_offer.of_record(question, offer, scene)
    turn = answer(scene, question)
    rest = replace(scene, state=turn.state)
    after = _after(rest) if offer is None else referring.record(rest, offer)
    return Turn(after.state.now(about=question), _joined(turn.answer, after.answer))


def _after(scene: Scene) -> Turn:
    """What the question says of a pathway that is spoken of, else the thread taken up again."""
    return stacking_heard.of_route("action_take_up", scene) or referring.take_up(scene)


def answer(scene: Scene, question: Question) -> Turn:
    """What is known on a question, in its form; or that it is not known, and whom to ask."""
    facts, told = _known(scene, question)
    state = scene.state.now(about=question)
    sources = tuple(dict.fromkeys(one for one in told.sources if one.id != ITSELF))
    case = persons.unsettled(question.text, told.says)
    choices = _choices(question, _forms(scene, question, told), case=case)
    told_sides = {(one.intent, one.aspect) for one in facts}
    hours = Handoff("hours") if OPENING_TIMES in told_sides else None
    return Turn(state, Answer(told.says, choices=choices, sources=sources, handoff=hours))


def _known(scene: Scene, question: Question) -> tuple[tuple[Fact, ...], Told]:
    """The facts on a question, and all that is said of it."""
    first = about_case.first(scene, question)
    facts = _facts(scene, question, _most(scene, question) if first.says else None)
    told = join(first, _told(facts, question, scene.today), about_case.last(scene, question))
    if not told.says:
        told = _not_known(scene, question)
    elif _is_unknown(scene, question):
        told = join(Told((say("about-not-known-side"),)), told)
    return facts, join(told, _due(told, scene.today))


def _forms(scene: Scene, question: Question, told: Told) -> tuple[Choice, ...]:
    """The buttons for the other forms, as far as they say anything else.

    They are pressed after this answer, when the subject is open.
    """
    after = replace(scene, state=scene.state.now(about=question))
    others = (replace(question, form=form) for form in forms.OTHERS[question.form])
    return tuple(
        forms.button(other.form, question)
        for other in others
        if _known(after, other)[1].says != told.says
    )


def _due(told: Told, day: date) -> Told:
    """The day of the last check, where a row of a table is past its review."""
    past = [row.verified for row in told.rows if row.due(day)]
    return Told((say("about-due", day=min(past)),)) if past else Told()


def _is_unknown(scene: Scene, question: Question) -> bool:
    """Whether a side is asked about that nobody can tell, or on which nothing is known."""
    side = reading.asks_side(question.text)
    if side == "chance":
        return True
    told = question.aspect or named(question.intent, question.text, scene.today)
    return not told and side in UNKNOWN


def home(scene: Scene) -> str:
    """The country that is meant where none is named; empty where nothing tells."""
    return scene.state.criteria.country or HOMES.get(scene.heard.language, "")


def _facts(scene: Scene, question: Question, most: int | None) -> tuple[Fact, ...]:
    """What is asked for by name, else the side asked about; with a few of the first answer."""
    asked = named(question.intent, question.text, scene.today)
    if asked:
        alone = not _opens(scene, question) and not question.form
        most = 0 if alone else MOST_BESIDE if most is None else most
    known = (*asked, *_of_side(scene, question, most, asked))
    return lean(known)


def _of_side(
    scene: Scene, question: Question, most: int | None, told: tuple[Fact, ...]
) -> tuple[Fact, ...]:
    """The facts on the side asked about; beside them, at first, a few of the first answer."""
    known = tuple(one for one in about_case.facts(scene, question) if one not in told)
    basic = about_case.facts(scene, replace(question, aspect="")) if question.aspect else ()
    # What is known of the very country is worth more than what holds everywhere.
    if question.intent in LOCAL:
        basic = tuple(sorted(basic, key=lambda fact: not fact.countries))
    if not known:
        return tuple(one for one in basic if one not in told)[:most]
    if question.aspect and _opens(scene, question) and not question.aspect.startswith("number"):
        beside = min(MOST_BESIDE, max(0, MOST_TOGETHER - len(known)))
        known += tuple(fact for fact in basic if fact not in known)[:beside]
    return known[:most]


def _most(scene: Scene, question: Question) -> int:
    """So many facts come beside numbers or levels; none where they were told just before."""
    again = not _opens(scene, question) and not question.aspect and not question.form
    return 0 if again else MOST_BESIDE


def _opens(scene: Scene, question: Question) -> bool:
    """Whether a question opens a subject, or goes on with the one before."""
    return scene.state.about is None or scene.state.about.intent != question.intent


def _told(facts: tuple[Fact, ...], question: Question, day: date) -> Told:
    says = tuple(_said(fact, question, day) for fact in facts)
    sources = (fact.provenance for fact in facts)
    return Told(says, tuple(Source(one.source, one.verified) for one in sources))


def _said(fact: Fact, question: Question, day: date) -> Say:
    """A fact in its form; one that is past its review with the day of its last check."""
    fields = {"country": Named("country", question.country)} if question.country else {}
    told = Say(f"fact-{fact.id}", fields, question.form)
    if not fact.provenance.due(day):
        return told
    what = Term(told.key, told.fields, told.form)
    return say("about-stale", day=fact.provenance.verified, what=what)


def _not_known(scene: Scene, question: Question) -> Told:
    whom = about_case.facts(scene, replace(question, aspect="whom"))
    return join(Told((say("about-not-known"),)), _told(whom, question, scene.today))


def _choices(question: Question, others: tuple[Choice, ...], *, case: bool) -> tuple[Choice, ...]:
    """``others``: for other forms. ``case``: one that no rule settles; then a person comes first,
    and knows why."""
    onward = tuple(
        Choice(say(f"talk-reading-{name.replace('_', '-')}"), name)
        for name in NEXT.get(question.intent, ())
    )
    if case:
        further = (choice for choice in onward if choice.intent != PERSON.intent)
        return (persons.UNSETTLED, *others, *further)
    person = () if any(choice.intent == PERSON.intent for choice in onward) else (PERSON,)
    return (*others, *onward, *person)


def _joined(first: Answer, after: Answer) -> Answer:
    """An answer with the thread after it, or with what the record of an offer states before it."""
    says = (*after.says, *first.says) if after.cards else (*first.says, *after.says)
    return replace(
        first,
        says=says,
        cards=after.cards,
        side_by_side=after.side_by_side,
        choices=forms.once((*after.choices, *first.choices)),
        sources=first.sources,
    )
