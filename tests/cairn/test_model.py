"""When a model is trained, and what happens to the old one."""

from __future__ import annotations

import io
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from cairn.errors import NotPossible, TrainingFailed
from cairn.model.fingerprint import fingerprint
from cairn.model.progress import Progress
from cairn.model.training import ensure_model, up_to_date
from cairn.run.paths import ROOT

RASA = f"""#!{sys.executable}
import pathlib, sys, time
root = pathlib.Path(__file__).parents[3]
print("Starting to train component 'Classifier'.", flush=True)
if (root / "slow").exists():
    (root / "started").touch()
    time.sleep(99)
if (root / "data" / "nlu.yml").read_text() == "broken":
    sys.exit("the data says nonsense")
out = pathlib.Path(sys.argv[sys.argv.index("--out") + 1])
(out / "cairn.tar.gz").write_text((root / "data" / "nlu.yml").read_text())
"""
INGREDIENTS = (
    "config.yml",
    "domain.yml",
    "bot/uv.lock",
    "bot/nlg.py",
    "bot/components/a.py",
    "bot/components/lexicon/fillers.en.txt",
    "bot/components/lexicon/months.en.csv",
    "data/subjects/en.txt",
)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project whose Rasa writes its training data into the model."""
    python = tmp_path / "bot" / ".venv" / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.write_text(RASA)
    python.chmod(0o755)
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "nlu.yml").write_text("good")
    (tmp_path / "bot" / "components" / "lexicon").mkdir(parents=True)
    (tmp_path / "data" / "subjects").mkdir()
    for name in INGREDIENTS:
        (tmp_path / name).write_text(name)
    return tmp_path


def quiet(line: str) -> None:
    """Say nothing."""


def model(root: Path) -> str:
    return (root / "models" / "cairn.tar.gz").read_text()


def test_it_is_trained_once(root: Path) -> None:
    said: list[str] = []
    assert ensure_model(root, said.append)
    assert not ensure_model(root, said.append)
    assert model(root) == "good"
    assert said[1] == "  training Classifier"
    assert list((root / ".rasa").glob("training-*")) == []


def test_force_trains_again(root: Path) -> None:
    ensure_model(root, quiet)
    assert ensure_model(root, quiet, force=True)


@pytest.mark.parametrize(
    "name", ["data/nlu.yml", *(name for name in INGREDIENTS if name != "bot/nlg.py")]
)
def test_every_ingredient_counts(root: Path, name: str) -> None:
    ensure_model(root, quiet)
    (root / name).write_text("changed")
    assert not up_to_date(root)


def test_only_contents_count(root: Path) -> None:
    ensure_model(root, quiet)
    os.utime(root / "domain.yml", (0, 0))
    (root / "bot" / ".venv" / "lib.py").write_text("of others")
    assert up_to_date(root)


def test_a_moved_file_counts(root: Path) -> None:
    before = fingerprint(root)
    (root / "bot/components/a.py").rename(root / "bot/components/b.py")
    assert fingerprint(root) != before


def test_a_missing_model_is_trained(root: Path) -> None:
    ensure_model(root, quiet)
    (root / "models" / "cairn.tar.gz").unlink()
    assert ensure_model(root, quiet)


@pytest.mark.parametrize("content", ["", "goo", "evil"])
def test_a_damaged_or_exchanged_model_is_trained_anew(root: Path, content: str) -> None:
    ensure_model(root, quiet)
    (root / "models" / "cairn.tar.gz").write_text(content)
    said: list[str] = []
    assert ensure_model(root, said.append)
    assert "damaged" in said[0]
    assert model(root) == "good"


@pytest.mark.parametrize("mark", [b"", b"0" * 64, b"\xff\xfe", b"a b c"])
def test_a_mark_that_says_something_else_counts_as_none(root: Path, mark: bytes) -> None:
    ensure_model(root, quiet)
    (root / "models" / "cairn.sha256").write_bytes(mark)
    assert not up_to_date(root)
    assert ensure_model(root, quiet)


def test_a_failed_training_tells_why_and_leaves_the_old_model(root: Path) -> None:
    ensure_model(root, quiet)
    (root / "data" / "nlu.yml").write_text("broken")
    with pytest.raises(TrainingFailed, match="the data says nonsense"):
        ensure_model(root, quiet)
    assert model(root) == "good"
    assert not up_to_date(root)


def test_without_an_environment_it_says_what_to_do(root: Path) -> None:
    (root / "bot" / ".venv" / "bin" / "python").unlink()
    with pytest.raises(NotPossible, match="make env"):
        ensure_model(root, quiet)


def test_a_killed_training_leaves_the_old_model_and_does_not_block(root: Path) -> None:
    ensure_model(root, quiet)
    (root / "slow").touch()
    script = (
        "import sys; from pathlib import Path; from cairn.model.training import ensure_model\n"
        "ensure_model(Path(sys.argv[1]), print, force=True)"
    )
    with subprocess.Popen(
        [sys.executable, "-c", script, str(root)],
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as training:
        wait_for(root / "started")
        training.send_signal(signal.SIGINT)
        assert training.wait(60) != 0
    assert model(root) == "good"
    (root / "slow").unlink()
    assert ensure_model(root, quiet, force=True)


def test_two_trainings_at_once_are_one(root: Path) -> None:
    results: list[bool] = []
    threads = [
        threading.Thread(target=lambda: results.append(ensure_model(root, quiet))) for _ in range(2)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
    assert sorted(results) == [False, True]


def test_progress_is_plain_lines() -> None:
    said: list[str] = []
    log = io.StringIO()
    progress = Progress(said.append, log)
    progress.feed(b"\x1b[34m13:00 INFO hooks - Starting to train comp")
    progress.feed(
        b"onent 'Intents'.\x1b[0m\nEpochs:  10%|#   | 1/10 [00:01<00:09, 1.0it/s]\rEpochs"
    )
    progress.feed(b": 100%|####|\n/x/io.py:100: UserWarning: An intent has no examples.\n")
    progress.feed(b"13:01 ERROR    rasa.core  - No such policy.\nlast words")
    progress.finish()
    assert said == [
        "  training Intents",
        "  warning: An intent has no examples.",
        "  error: No such policy.",
    ]
    assert progress.last[-1] == "last words"
    assert "Epochs" not in log.getvalue()
    assert "\x1b" not in log.getvalue()


def wait_for(path: Path) -> None:
    deadline = time.monotonic() + 10
    while not path.exists():
        assert time.monotonic() < deadline, f"{path} has not come"
        time.sleep(0.02)


def test_other_sentence_embeddings_make_the_model_another(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("CAIRN_EMBEDDINGS", raising=False)
    without = fingerprint(root)
    folder = tmp_path / "embeddings"
    folder.mkdir()
    (folder / "model.onnx").write_text("one")
    monkeypatch.setenv("CAIRN_EMBEDDINGS", str(folder))
    first = fingerprint(root)
    (folder / "model.onnx").write_text("another")
    assert len({without, first, fingerprint(root)}) == 3
