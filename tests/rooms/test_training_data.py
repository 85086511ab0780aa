"""What the model is trained on: enough of it, no contradiction, nobody's data."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

import pytest
from rapidfuzz import fuzz, process

from tests.rooms.house import LANGUAGES, domain, files_in, intents, name, read_yaml
from tests.rooms.training import DATA, Example, by_intent, examples, files, steps, turns

# docs/understanding.md is the list for people; this one cannot lose a name unseen.
CONTRACT = re.findall(
    r"\w+",
    """
    greet goodbye thank affirm deny bot_challenge ask_capabilities start_over ask_rephrase
    change_language dont_know no_preference out_of_scope abuse distress
    ask_definition ask_difference ask_benefits ask_principles ask_issuers ask_quality ask_workload
    ask_level ask_assessment ask_stacking ask_prior_learning ask_recognition ask_portability
    ask_authenticity ask_funding ask_counselling
    find_offers inform refine_offers show_more ask_offer compare_offers ask_provider enrol
    save_offer show_saved plan_pathway tell_credential check_credential
    request_human ask_wait cancel_handoff leave_contact give_feedback
    ask_privacy delete_my_data export_my_data
    """,
)
UNTRAINED = {"nlu_fallback"}
LEAST = 60
ALIKE = 95
MOST_ALIKE = 0.01
# Messages whose subjects are marked; tests/bot has what they must be like.
MARKED = "subjects"
FILES = {"rules.yml", "stories.yml", *(f"nlu.{language}.yml" for language in LANGUAGES)}
EMAIL = re.compile(r"[\w.+-]+@([\w.-]+\w)")
EXAMPLE_DOMAIN = re.compile(r"(.+\.)?example(\.[a-z]+)?")
PERSONAL_NUMBER = re.compile(r"(?<!\d)\d{11}(?!\d)")


def told(wrong: list[str]) -> str:
    return "\n".join(wrong)


def test_the_contract_has_52_intents() -> None:
    assert len(CONTRACT) == len(set(CONTRACT)) == 52


def test_the_domain_has_the_intents_of_the_contract() -> None:
    assert set(intents()) - UNTRAINED == set(CONTRACT)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_intent_has_enough_examples(language: str) -> None:
    few = {
        intent: count
        for intent in CONTRACT
        if (count := len(by_intent().get((intent, language), []))) < LEAST
    }
    assert not few


def test_examples_are_of_known_intents() -> None:
    assert {example.intent for example in examples()} <= set(CONTRACT)


def test_examples_of_an_intent_are_in_one_topic() -> None:
    topics = defaultdict(set)
    for example in examples():
        topics[example.intent].add(example.path.parent.name)
    assert not {intent: found for intent, found in topics.items() if len(found) > 1}


def test_no_line_of_the_examples_is_lost() -> None:
    """Rasa passes over a line that does not begin with a dash."""
    wrong = [
        f"{name(path)}: {line}"
        for path in files("nlu.*.yml")
        for group in read_yaml(path)["nlu"]
        for line in group["examples"].splitlines()
        if line.strip() and not re.match(r"\s*- \S", line)
    ]
    assert not wrong, told(wrong)


def test_no_example_is_under_two_intents() -> None:
    under = defaultdict(set)
    for example in examples():
        under[example.folded].add(example.intent)
    assert not {text: found for text, found in under.items() if len(found) > 1}


def test_no_example_is_there_twice() -> None:
    """In one language: a word such as “ok” may be an example of each."""
    counted = Counter((example.language, example.folded) for example in examples())
    assert not [text for text, times in counted.items() if times > 1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_examples_differ(language: str) -> None:
    wrong = []
    for intent in CONTRACT:
        group = by_intent().get((intent, language), [])
        alike = near_doubles(group)
        if len(alike) > MOST_ALIKE * len(group):
            wrong += [f"{intent}: {one.text!r} and {other.text!r}" for one, other in alike]
    assert not wrong, told(wrong)


def near_doubles(group: list[Example]) -> list[tuple[Example, Example]]:
    """Pairs of examples with nearly the same words, in whatever order."""
    sorted_words = [" ".join(sorted(example.folded.split())) for example in group]
    return [
        (group[one], group[other])
        for one, words in enumerate(sorted_words)
        for _text, _score, at in process.extract(
            words, sorted_words[one + 1 :], scorer=fuzz.ratio, score_cutoff=ALIKE, limit=None
        )
        for other in [one + 1 + at]
    ]


def test_examples_hold_nobodys_address() -> None:
    wrong = [
        str(example)
        for example in examples()
        for host in EMAIL.findall(example.text)
        if not EXAMPLE_DOMAIN.fullmatch(host.lower())
    ]
    assert not wrong, told(wrong)


def test_examples_hold_nobodys_personal_number() -> None:
    """A Polish PESEL has eleven digits."""
    wrong = [
        str(example)
        for example in examples()
        if PERSONAL_NUMBER.search(re.sub(r"(?<=\d)[ -](?=\d)", "", example.text))
        and "+" not in example.text
    ]
    assert not wrong, told(wrong)


def test_every_intent_has_one_rule() -> None:
    counted = Counter(intent for path, intent in steps("intent") if path.endswith("rules.yml"))
    assert counted == Counter(intents())


def test_no_rule_or_story_is_there_twice() -> None:
    counted = Counter(one[kind] for kind in ("rule", "story") for _path, one in turns(kind))
    assert not [title for title, times in counted.items() if times > 1]


def test_every_rule_and_story_has_a_name() -> None:
    assert all(one.get(kind) for kind in ("rule", "story") for _path, one in turns(kind))


def test_steps_name_actions_of_the_domain() -> None:
    known = {*domain()["actions"], *domain()["responses"]}
    wrong = [f"{path}: {action}" for path, action in steps("action") if action not in known]
    assert not wrong, told(wrong)


def test_no_action_and_no_response_is_unused() -> None:
    used = {action for _path, action in steps("action")} | set(said_by_steps())
    assert {*domain()["actions"], *domain()["responses"]} - used == set()


def said_by_steps() -> Iterator[str]:
    """The responses that a step of guidance has Rasa say."""
    for path in files_in("guidance", suffix=".py"):
        yield from re.findall(r'response="(utter_\w+)"', path.read_text(encoding="utf-8"))


def test_steps_name_intents_of_the_domain() -> None:
    wrong = [f"{path}: {intent}" for path, intent in steps("intent") if intent not in intents()]
    assert not wrong, told(wrong)


def test_responses_have_no_words_of_their_own() -> None:
    """bot/nlg.py finds them in locales/; what stands in the domain would never be said."""
    assert all(variants == [{"text": "locales"}] for variants in domain()["responses"].values())


def test_slots_and_responses_are_in_the_domain_only() -> None:
    """Under data/ Rasa passes over them and says nothing."""
    wrong = [
        f"{name(path)}: {key}"
        for path in sorted(DATA.rglob("*.yml"))
        for key in read_yaml(path)
        if key not in {"version", "nlu", "rules", "stories"}
    ]
    assert not wrong, told(wrong)


def test_topics_are_folders_of_one_shape() -> None:
    loose = [path.name for path in DATA.iterdir() if not path.is_dir()]
    strange = [
        name(path)
        for path in DATA.glob("*/*")
        if path.name not in FILES and path.parent.name != MARKED
    ]
    assert not loose + strange


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_topic_has_every_language(language: str) -> None:
    topics = [path for path in DATA.iterdir() if path.is_dir() and path.name != MARKED]
    lacking = [path.name for path in topics if not (path / f"nlu.{language}.yml").exists()]
    assert not lacking
