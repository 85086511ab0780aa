"""Several questions in one message: each is answered, in the order in which they are asked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from guidance import sayings
from guidance.answer import Answer, Say, say
from guidance.dialogue import about, about_offer, forms, going_on, referring, resuming
from guidance.dialogue.clauses import ASKS, WANTS, clauses
from guidance.dialogue.turn import Scene, Step, Turn
from guidance.hearing import Heard
from guidance.knowledge import reading
from guidance.limits import plain
from guidance.state import State

# These are answered for each country that is named, for so many at most.
BY_COUNTRY = {"ask_recognition", "ask_prior_learning", "ask_funding", "ask_workload"}
MOST_COUNTRIES = 3
# From this probability on, a part that begins with “and” opens a subject of its own.
OTHER = 0.6
# What is answered in a sentence of its own beside another answer.
BESIDE = {"bot_challenge", "ask_capabilities", "ask_privacy"}
# What may be wanted beside a general question.
WANTED = {
    "find_offers",
    "inform",
    "refine_offers",
    "tell_credential",
    "ask_offer",
    "ask_provider",
    "compare_offers",
    "enrol",
    "plan_pathway",
    "request_human",
}
CASE = re.compile(
    r"\b(?:to work|working|to study|to live|move to|moving|i am an?|i trained|pracowac|do pracy"
    r"|w zawodzie|studiowac|wyjechac|wyjezdzam|przeprowadz\w*|mieszkac|jestem)\b"
)
# These need an offer to have been shown.
OF_OFFERS = {"ask_offer", "compare_offers", "enrol"}
# So few words after a question on the machine ask the same once more.
FEW_WORDS = 3


def several(scene: Scene, steps: Mapping[str, Step]) -> Turn | None:
    """All answers to a message of several questions; None where it has only one.

    ``steps`` are those for what may be wanted, by intent.
    """
    if referring.picks_for_fact(scene):
        return None
    parts = clauses(scene.heard)
    asked = _asked(scene, parts)
    wanted = _wanted(scene, parts, asked)
    subjects = {(part.intent, reading.asks_side(part.text)) for part in asked}
    countries = sum(len(_countries(part)[1:]) for part in asked)
    if not asked or len(subjects) + countries + (wanted is not None) < 2:
        return None
    turns, state = [], scene.state
    for part in _in_order(asked, wanted, scene.heard.text):
        turn = _step(part, wanted, steps)(replace(scene, heard=part, state=state))
        turns.append(turn.answer)
        state = turn.state
    if wanted is None and scene.state.about is None:
        turns.append(resuming.take_up(replace(scene, state=state)).answer)
    return Turn(state, _all(turns))


def again(scene: Scene) -> Turn | None:
    """The answer at which a button for another form stands, in that form; None without one."""
    asked = forms.pressed(scene.heard)
    if not asked:
        return None
    # As if it had just been answered: what was spoken of since does not matter.
    turns = [about.answer(replace(scene, state=scene.state.now(about=one)), one) for one in asked]
    return Turn(turns[-1].state, _all([turn.answer for turn in turns]))


def _asked(scene: Scene, parts: tuple[Heard, ...]) -> list[Heard]:
    """The parts that ask; one may go on with the one before: “Who decides? And in Norway?”."""
    asked: list[Heard] = []
    states = [scene.state]
    for part in parts or (scene.heard,):
        found = _found(scene, part, states)
        if found is not None:
            asked.append(found)
            after = _answered(replace(scene, state=states[-1], heard=found)).state
            states += [] if found.intent in BESIDE else [after]
    return asked


def _found(scene: Scene, part: Heard, states: list[State]) -> Heard | None:
    """A part as a question; one that goes on with an earlier subject bears its name."""
    if _asks(replace(scene, state=states[-1], heard=part), part):
        return part
    for state in reversed(states[1:-1]):
        if state.about and going_on.goes_on(replace(scene, state=state, heard=part)):
            return replace(part, intent=state.about.intent, sure=1.0)
    return None


def _asks(scene: Scene, part: Heard) -> bool:
    known = part.sure >= ASKS and (part.intent in about.NEXT or part.intent in BESIDE)
    return known or going_on.goes_on(replace(scene, heard=part))


def _wanted(scene: Scene, parts: tuple[Heard, ...], asked: list[Heard]) -> Heard | None:
    """What a message wants beside its general questions, as one message; None where nothing."""
    rest = [part for part in parts if part not in asked]
    if any(part.intent == "ask_recognition" for part in asked):
        rest = [part for part in rest if not _tells_case(part)]
    offers = [part for part in rest if about_offer.named(replace(scene, heard=part))]
    if offers:
        return replace(offers[0], intent="ask_offer")
    sure = [part for part in rest if part.intent in WANTED and part.sure >= WANTS]
    if _are_you(asked) and sure and len(sure[0].text.split()) <= FEW_WORDS:
        return None
    if not sure or (sure[0].intent in OF_OFFERS and not scene.state.shown):
        return None
    first = sure[0]
    entities = tuple(entity for part in rest for entity in part.entities)
    return replace(first, text=" ".join(part.text for part in rest), entities=entities)


def _tells_case(part: Heard) -> bool:
    """“I am a nurse and want to work in Germany” tells whose qualification it is."""
    return bool(CASE.search(plain(part.text))) and not sayings.says("courses", part.text)


def _are_you(asked: list[Heard]) -> bool:
    """“Who are you? A human?” asks for no person."""
    return any(part.intent == "bot_challenge" for part in asked)


def _in_order(asked: list[Heard], wanted: Heard | None, text: str) -> list[Heard]:
    """The general questions as typed; what is wanted comes first where the message begins so."""
    if wanted is None:
        return asked
    begins = text.strip().startswith(wanted.text[:12])
    return [wanted, *asked] if begins else [*asked, wanted]


def _step(part: Heard, wanted: Heard | None, steps: Mapping[str, Step]) -> Step:
    if part is wanted:
        return steps[part.intent]
    return _beside if part.intent in BESIDE else _answered


def _beside(scene: Scene) -> Turn:
    key = f"utter-{scene.heard.intent.replace('_', '-')}"
    return Turn(scene.state, Answer((say(key),)))


def _answered(scene: Scene) -> Turn:
    if not _opens(scene) and going_on.goes_on(scene):
        return going_on.go_on(scene)
    last = scene.state.about
    question = reading.read(scene.heard, scene.heard.intent, last, about.home(scene))
    turn = about.answer(scene, question)
    others = (replace(question, country=code) for code in _countries(scene.heard)[1:])
    answers = [turn.answer, *(about.answer(scene, other).answer for other in others)]
    return Turn(turn.state, _all(answers)) if len(answers) > 1 else turn


def _opens(scene: Scene) -> bool:
    """Whether a part asks something else than the one before: “And do employers like it?”."""
    last, part = scene.state.about, scene.heard
    other = last is not None and part.intent != last.intent and part.intent in about.NEXT
    return other and part.sure >= OTHER and not reading.places(part)


def _countries(part: Heard) -> tuple[str, ...]:
    """The countries for which a part is answered, where it names several."""
    found = reading.places(part) if part.intent in BY_COUNTRY else ()
    return found[:MOST_COUNTRIES]


def _all(answers: list[Answer]) -> Answer:
    """The answers as one: all sentences, the cards and the hand-off of the one that has them."""
    first = max(answers, key=lambda one: (bool(one.cards), bool(one.handoff)))
    return replace(
        first,
        says=tuple(_once(one for answer in answers for one in answer.says)),
        choices=forms.once(choice for answer in answers for choice in answer.choices),
        sources=tuple(dict.fromkeys(one for answer in answers for one in answer.sources)),
        notes=tuple(dict.fromkeys(one for answer in answers for one in answer.notes)),
    )


def _once(says: Iterable[Say]) -> list[Say]:
    """Each sentence once; a fact is the same whatever country is spoken of beside it."""
    kept: dict[object, Say] = {}
    for one in says:
        fact = one.key.startswith("fact-")
        kept.setdefault((one.key, one.form) if fact else repr(one), one)
    return list(kept.values())
