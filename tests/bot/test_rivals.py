"""The comparison with rivals: its arithmetic, and how it talks to their processes."""

import dataclasses
import json
import sys
import zipfile
from pathlib import Path

import pytest
import yaml

from benchmarks.understanding.messages import Meant
from benchmarks.understanding.rivals import figures, in_rasa, measuring, messages, processes, tables
from benchmarks.understanding.rivals.alternatives import esco
from benchmarks.understanding.rivals.contenders import Contender, contender, rasa_folder
from benchmarks.understanding.rivals.nodejs import FOLDER, SCRIPT

# Takes the place of node-nlp: reads an intent off a message's first word, doubts `maybe`, and
# writes to standard output where the real one would spoil the answers by doing so.
STUB = """
const fs = require("node:fs");
exports.NlpManager = class {
  constructor(settings) { this.kept = { settings, documents: [] }; }
  addDocument(...document) { this.kept.documents.push(document); }
  async train() {}
  save(file, minified) { fs.writeFileSync(file, JSON.stringify({ ...this.kept, minified })); }
  load(file) { this.kept = JSON.parse(fs.readFileSync(file)); }
  async process(language, text) {
    const [word] = text.split(" ");
    const known = this.kept.documents.find(([of, said]) => of === language && said === word);
    const intent = known ? known[2] : "None";
    const classifications = [
      { intent: "None", score: 0.9 },
      { intent, score: known ? 0.4 : 0 },
      { intent: "other", score: 0 },
    ];
    return { classifications, intent: text.endsWith("maybe") ? "None" : intent };
  }
};
"""

# A contender that leaves a model of four bytes, counts its trainings, and reads every message
# as `greet`, in half a second of its own clock.
TRAINING = """
import pathlib, sys
model = pathlib.Path(sys.argv[1])
model.write_text("four")
with model.with_name("trainings").open("a") as file:
    file.write(".")
"""
ANSWERING = """
import json
print(json.dumps({"ready": True}), flush=True)
while True:
    try:
        json.loads(input())
    except EOFError:
        break
    print(json.dumps({"intent": "greet", "acted_on": None, "seconds": 0.5}), flush=True)
"""


@pytest.fixture
def node(tmp_path: Path) -> dict[str, str]:
    """An environment in which Node finds the stub."""
    (tmp_path / "node_modules").mkdir()
    (tmp_path / "node_modules" / "node-nlp.js").write_text(STUB, "utf-8")
    return {"NODE_PATH": str(tmp_path / "node_modules")}


@pytest.fixture
def trained_by_node(node: dict[str, str], tmp_path: Path) -> Path:
    """A model of two messages, trained by the script."""
    examples = [Meant("hello", "greet", "en"), Meant("cześć", "greet", "pl")]
    messages.write(examples, tmp_path)
    model = tmp_path / "model.json"
    command = ["node", str(SCRIPT), "train", str(tmp_path / "messages.json"), str(model)]
    processes.run(command, node, tmp_path / "training.log")
    return model


@pytest.fixture
def constant(tmp_path: Path) -> Contender:
    """A contender that reads all alike."""
    model = tmp_path / "constant" / "model"
    python = (sys.executable, "-c")
    training, answering = (*python, TRAINING, str(model)), (*python, ANSWERING)
    return Contender("constant", "Constant", model, training, answering, "as it is")


@pytest.fixture
def both(constant: Contender) -> list[tables.Found]:
    """Figures of two."""
    costs = {"ours": (0.001, 3.0, 0.9), "diet": (0.01, 60.0, 0.8)}
    return [
        tables.Found(
            dataclasses.replace(constant, name=name, title=name.upper()),
            measuring.Trained(wall_s=2 * cpu, cpu_s=cpu, disk_bytes=50, unpacked_bytes=200),
            [measuring.Read("first", "en", 8, f1, f1, f1)],
            measuring.Parsing([seconds] * 3, 1000),
        )
        for name, (seconds, cpu, f1) in costs.items()
    ]


def test_macro_f1_is_the_mean_of_the_intents_that_were_meant() -> None:
    pairs = [("a", "a"), ("a", "b"), ("b", "b"), ("b", None), ("b", "c")]
    # a: precision 1, recall 1/2; b: precision 1/2, recall 1/3; c was never meant.
    assert figures.macro_f1(pairs) == pytest.approx((2 / 3 + 2 / 5) / 2)
    assert figures.accuracy(pairs) == pytest.approx(2 / 5)


def test_percentiles_lie_between_their_neighbours() -> None:
    values = [float(value) for value in range(101)]
    assert figures.percentile(values, 50) == 50
    assert figures.percentile(list(reversed(values)), 95) == 95
    assert figures.percentile([1.0, 2.0], 50) == 1.5
    assert figures.percentile([7.0], 95) == 7


def test_a_ratio_is_ours_over_theirs() -> None:
    assert figures.ratio(1.0, 8.0) == 0.125
    assert figures.ratio(None, 8.0) is figures.ratio(1.0, None) is figures.ratio(1.0, 0.0) is None


def test_ratios_of_every_cost(both: list[tables.Found]) -> None:
    ratios = tables.ratios(both)["diet"]
    assert ratios["parse p50, ms"] == pytest.approx(0.1)
    assert ratios["training CPU, s"] == pytest.approx(0.05)
    assert ratios["model on disk, bytes"] == 1
    assert tables.ratios(both[1:]) == {}
    assert tables.data(both, epochs=1)["ours / theirs"]["diet"] == ratios


def test_the_tables_name_every_contender_and_its_distance(both: list[tables.Found]) -> None:
    lines = tables.text(both).splitlines()
    [row] = [line for line in lines if line.startswith("first en, 8 messages  DIET")]
    assert row.split()[-4:] == ["0.8000", "0.8000", "0.8000", "10.0"]
    [row] = [line for line in lines if line.startswith("training CPU")]
    assert row.split()[-3:] == ["3.0000", "60.0", "0.0500"]


def test_columns_are_aligned() -> None:
    lines = tables.aligned("T", ["", "long name", "b"], [["x", 1234, None], ["wide", 0.5, "y"]])
    assert lines.splitlines()[2:] == [
        "      long name  b",
        "------------------",
        "x         1,234  -",
        "wide     0.5000  y",
    ]


def test_the_script_of_nlpjs_trains_on_both_languages(trained_by_node: Path) -> None:
    model = json.loads(trained_by_node.read_text("utf-8"))
    assert model["documents"] == [["en", "hello", "greet"], ["pl", "cześć", "greet"]]
    assert model["settings"]["languages"] == ["en", "pl"]
    assert model["minified"] is True


def test_the_script_of_nlpjs_answers_line_by_line(
    trained_by_node: Path, node: dict[str, str], tmp_path: Path
) -> None:
    command = ["node", str(SCRIPT), "answer", str(trained_by_node)]
    asked = [("hello you", "en"), ("cześć maybe", "pl"), ("hello", "pl")]
    with processes.Answering(command, node, tmp_path / "answering.log") as talking:
        answers = [talking.ask(Meant(text, "", language)) for text, language in asked]
        assert (talking.peak_bytes() or 2**24) > 2**20
    read = [(one.intent, one.acted_on) for one in answers]
    assert read == [("greet", "greet"), ("greet", None), (None, None)]
    assert all(0 < one.seconds < 1 for one in answers)


def test_the_packages_of_nlpjs_are_pinned() -> None:
    wanted = json.loads((FOLDER / "package.json").read_text("utf-8"))["dependencies"]
    lock = json.loads((FOLDER / "package-lock.json").read_text("utf-8"))["packages"]
    assert lock[""]["dependencies"] == wanted
    assert {name: lock[f"node_modules/{name}"]["version"] for name in wanted} == wanted
    assert all("integrity" in package for name, package in lock.items() if name)


def test_a_contender_is_trained_once_for_the_same_data(constant: Contender) -> None:
    first = measuring.trained(constant, "data")
    assert first.disk_bytes == first.unpacked_bytes == 4
    assert first.cpu_s > 0
    assert measuring.trained(constant, "data") == first
    trainings = constant.folder / "trainings"
    assert trainings.read_text() == "."
    measuring.trained(constant, "other data")
    assert trainings.read_text() == ".."
    measuring.forget(constant)
    measuring.trained(constant, "other data")
    assert trainings.read_text() == "..."


def test_readings_are_scored_by_set_and_language(constant: Contender) -> None:
    two = [Meant("hello", "greet", "en"), Meant("bye", "goodbye", "en")]
    sets = {"first": {"en": two, "pl": [Meant("cześć", "greet", "pl")]}}
    measuring.trained(constant, "data")
    english, polish = measuring.read(constant, "data", sets)
    assert (english.set, english.language, english.messages) == ("first", "en", 2)
    assert english.accuracy == 0.5
    assert english.macro_f1 == pytest.approx((2 / 3 + 0) / 2)
    assert (polish.macro_f1, polish.acted_on) == (1, 0)
    assert "hello" not in (constant.folder / "read.json").read_text("utf-8")


def test_all_parse_the_same_sample_by_turns(constant: Contender) -> None:
    measuring.trained(constant, "data")
    asked: list[tuple[str, str]] = []

    class Noted(processes.Answering):
        def __init__(self, name: str) -> None:
            self.name = name

        def ask(self, example: Meant) -> processes.Answer:
            asked.append((self.name, example.text))
            return processes.Answer("greet", "greet", float(example.text))

    warm = Meant("99", "greet", "en")
    sample = [Meant(str(number), "greet", "en") for number in range(measuring.TURN + 1)]
    seconds = measuring.in_rounds({"a": Noted("a"), "b": Noted("b")}, warm, sample)
    assert seconds["a"] == seconds["b"] == [float(number) for number in range(21)]
    assert [name for name, text in asked if text == "99"] == ["a", "b", "b", "a"]
    parsed = measuring.by_turns([constant], [warm], sample)["constant"]
    assert parsed.seconds == [0.5] * len(sample)


def test_a_contender_that_fails_is_told_with_its_log(tmp_path: Path) -> None:
    log = tmp_path / "log"
    with pytest.raises(processes.RivalFailed, match="ended with 3"):
        processes.run([sys.executable, "-c", "raise SystemExit(3)"], {}, log)
    silent = processes.Answering([sys.executable, "-c", ""], {}, log)
    with pytest.raises(processes.RivalFailed, match="no answer"), silent:
        raise AssertionError("it is not ready")
    once = [sys.executable, "-c", "print('{}', flush=True); input()"]
    with processes.Answering(once, {}, log) as talking:
        for _again in range(2):
            with pytest.raises(processes.RivalFailed, match="no answer"):
                talking.ask(Meant("hello", "greet", "en"))


def test_a_sample_has_as_many_of_each_intent_and_language(tmp_path: Path) -> None:
    for language in ("en", "pl"):
        texts = "".join(f"    - {language} {number}\n" for number in range(5))
        group = (
            f"- intent: greet\n  examples: |\n{texts}- intent: thank\n  examples: |\n    - [x](y)"
        )
        (tmp_path / f"nlu.{language}.yml").write_text(f"nlu:\n{group}\n", "utf-8")
    chosen = messages.training(3, tmp_path)
    assert chosen == messages.training(3, tmp_path)
    assert [(one.intent, one.language) for one in chosen].count(("greet", "pl")) == 3
    assert len(messages.training(None, tmp_path)) == 12
    assert Meant("x", "thank", "en") in chosen


def test_rasa_reads_what_was_written(tmp_path: Path) -> None:
    examples = [Meant("hello: you", "greet", "en"), Meant("# cześć", "greet", "pl")]
    messages.write(examples, tmp_path)
    groups = yaml.safe_load((tmp_path / "messages.yml").read_text("utf-8"))["nlu"]
    assert [one["examples"] for one in groups] == ["- hello: you\n", "- # cześć\n"]


def test_the_default_pipeline_is_that_of_rasa_init() -> None:
    template = rasa_folder() / "cli" / "initial_project" / "config.yml"
    config = in_rasa.pipeline_of(yaml.safe_load(template.read_text("utf-8")), epochs=1)
    epochs = {one["name"]: one.get("epochs") for one in config["pipeline"]}
    assert epochs["DIETClassifier"] == 1
    assert epochs["CountVectorsFeaturizer"] is None
    assert "policies" not in config
    # The template names them in a remark only; Rasa's own completion must agree with it.
    remark = template.read_text("utf-8").split("policies:")[0]
    assert [f"name: {one['name']}" in remark for one in config["pipeline"]] == [True] * 9


def test_a_pipeline_that_is_there_is_left_as_it_is(tmp_path: Path) -> None:
    config = {"language": "en", "pipeline": [{"name": "A"}], "policies": [{"name": "B"}]}
    assert in_rasa.pipeline_of(config) == {"language": "en", "pipeline": [{"name": "A"}]}
    ours, diet = (contender(name, tmp_path, tmp_path / "node", 2) for name in ("ours", "diet"))
    assert ours.training[-3].endswith("config.yml")
    assert diet.training[-2:] == ("--epochs", "2")
    assert diet.folder != contender("diet", tmp_path, tmp_path / "node").folder


def test_a_doubt_is_no_reading_to_act_on() -> None:
    ranking = [{"name": "nlu_fallback"}, {"name": "greet"}]
    parsed = {"intent": {"name": "nlu_fallback"}, "intent_ranking": ranking}
    assert in_rasa.read(parsed) == {"intent": "greet", "acted_on": None}
    parsed = {"intent": {"name": "greet"}, "intent_ranking": ranking[1:]}
    assert in_rasa.read(parsed) == {"intent": "greet", "acted_on": "greet"}


def test_labels_of_esco_come_from_csv_and_zip(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text('preferredLabel,altLabels\nweld,"join\nfuse"\n', "utf-8")
    with zipfile.ZipFile(tmp_path / "b.zip", "w") as archive:
        archive.writestr("skills_en.csv", "preferredLabel\nbake\nweld\n")
        archive.writestr("relations.csv", "from,to\nx,y\n")
    assert sorted(esco.labels(tmp_path, 10)) == ["bake", "fuse", "join", "weld"]
    assert len(esco.labels(tmp_path, 2)) == 2
    with pytest.raises(FileNotFoundError):
        esco.labels(tmp_path / "nothing", 2)
