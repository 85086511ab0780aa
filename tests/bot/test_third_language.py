"""A third language is data files alone: Esperanto, in a few lines, with the code as it is.

The code is copied beside other word lists and run in a process of its own, since word lists are
read once.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
LISTS = {
    "fillers.eo.txt": "mi volas serĉas lerni kurson kurso pri por kaj en la estas kiel ĉu iun",
    "greetings.eo.txt": "saluton bonan_tagon",
    "topic_anchors.eo.txt": "lerni kurson kurso pri",
    "place_in.eo.txt": "en",
    "letters.eo.txt": "ĉ ŭ",
    "levels.eo.csv": "beginner,por komencantoj,komencantoj",
    "modes.eo.csv": "online,rete",
    "bounds.eo.csv": "max,ĝis,maksimume",
    "currency.eo.csv": "EUR,eŭroj,eŭrojn",
    "countries.eo.csv": "PL,Pollando,Pollandon",
}
MESSAGES = {
    "greet": "saluton|bonan tagon|saluton al ĉiuj|bonan vesperon|bonan matenon|ho saluton",
    "find_offers": (
        "mi serĉas kurson pri kuirado|mi volas lerni veldadon|ĉu estas kurso pri komputiloj|"
        "trovu kurson por mi|kion mi povas lerni rete|mi serĉas iun kurson en Krakovo"
    ),
    "request_human": (
        "mi volas paroli kun homo|donu al mi konsiliston|ĉu mi povas paroli kun iu vera|"
        "konsiliston mi petas|mi bezonas homon nun|ligu min al konsilisto"
    ),
}
RUN = """
import json, sys
from datetime import date
from bot.components.entities.extractor import EntityExtractor
from bot.components.fallback import Fallback
from bot.components.intent_training import Examples, fit
from bot.components.language import LanguageDetector
examples = [(t, i) for i, ts in json.load(open("messages.json")).items() for t in ts]
model = fit(Examples([t for t, _ in examples], [i for _, i in examples]), c=2.0, folds=2)
detector = LanguageDetector(LanguageDetector.get_default_config())
extractor = EntityExtractor(EntityExtractor.get_default_config(), today=lambda: date(2026, 11, 22))
for text in sys.argv[1:]:
    language = detector.detect(text, "en")
    found = extractor.find(text, "find_offers", language)
    intent = model.rank(text, 1)[0]["name"]
    print(json.dumps([language, intent, [[e.entity, e.value] for e in found]]))
"""
WRITTEN = ("Saluton!", "mi volas paroli kun konsilisto", "mi serĉas kurson rete ĝis 300 eŭroj")


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> list[list[object]]:
    """The messages as read by the code with the new lists and the messages of all languages."""
    place = tmp_path_factory.mktemp("third")
    hidden = shutil.ignore_patterns(".*", "__pycache__")
    shutil.copytree(ROOT / "bot", place / "bot", ignore=hidden)
    for name, entries in LISTS.items():
        lines = [entries] if name.endswith("csv") else entries.replace("_", " ").split(" ")
        (place / "bot/components/lexicon" / name).write_text("\n".join(lines), encoding="utf-8")
    (place / "messages.json").write_text(json.dumps(messages()), encoding="utf-8")
    command = [sys.executable, "-W", "ignore", "-c", RUN, *WRITTEN]
    done = subprocess.run(command, cwd=place, capture_output=True, text=True, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def messages() -> dict[str, list[str]]:
    """The training messages of three intents, in Polish, English and Esperanto."""
    found = {intent: said.split("|") for intent, said in MESSAGES.items()}
    for path in sorted((ROOT / "data").rglob("nlu.*.yml")):
        for group in yaml.safe_load(path.read_text(encoding="utf-8"))["nlu"]:
            if group.get("intent") in found:
                lines = group["examples"].splitlines()
                found[group["intent"]] += [line.removeprefix("- ") for line in lines if line]
    return found


def test_its_messages_are_in_it(read: list[list[object]]) -> None:
    assert [language for language, _, _ in read] == ["eo"] * len(WRITTEN)


def test_its_intents_are_found(read: list[list[object]]) -> None:
    assert [intent for _, intent, _ in read] == ["greet", "request_human", "find_offers"]


def test_its_entities_are_normalised(read: list[list[object]]) -> None:
    _, _, found = read[2]
    assert ["mode", "online"] in found
    assert ["price", {"max": 300, "currency": "EUR"}] in found
