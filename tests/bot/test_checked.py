"""Rasa loads the model that was trained, and no other."""

import hashlib
import subprocess
import sys
from pathlib import Path

import pytest

from bot.checked import fault

ROOT = Path(__file__).resolve().parents[2]
ARCHIVE = b"weights"
DIGEST = hashlib.sha256(ARCHIVE).hexdigest()


def _trained(folder: Path, archive: bytes = ARCHIVE, mark: str = f"inputs\n{DIGEST}\n") -> None:
    (folder / "models").mkdir()
    (folder / "models/cairn.tar.gz").write_bytes(archive)
    (folder / "models/cairn.sha256").write_text(mark)


def _start(folder: Path) -> subprocess.CompletedProcess[str]:
    """A Rasa that says what it was asked, started as `cairn run` does."""
    (folder / "rasa.py").write_text("import sys; print('loaded', *sys.argv[1:])")
    code = f"import sys; sys.path[:0] = ['.', {str(ROOT)!r}]; from bot.checked import main; main()"
    command = [sys.executable, "-c", code, "run", "-m", "models/cairn.tar.gz"]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=60)


def test_the_trained_model_is_loaded(tmp_path: Path) -> None:
    _trained(tmp_path)
    done = _start(tmp_path)
    assert (done.returncode, done.stdout) == (0, "loaded run -m models/cairn.tar.gz\n")


@pytest.mark.parametrize("archive", [b"", b"weight", b"other weights"])
def test_another_is_not(tmp_path: Path, archive: bytes) -> None:
    _trained(tmp_path, archive)
    done = _start(tmp_path)
    assert (done.returncode, done.stdout) == (78, "")
    assert "damaged or was exchanged. `make train`" in done.stderr


@pytest.mark.parametrize("mark", ["", f"{DIGEST}\n", f"inputs\n{DIGEST}\nmore", "żółć"])
def test_nor_one_that_nothing_is_known_of(tmp_path: Path, mark: str) -> None:
    _trained(tmp_path, mark=mark)
    assert _start(tmp_path).returncode == 78


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    told = fault(tmp_path / "cairn.tar.gz", tmp_path / "cairn.sha256")
    assert told is not None
    assert "cannot be read: FileNotFoundError" in told
