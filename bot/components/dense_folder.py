"""What a folder with a sentence-embedding model holds, and how it wants to be used.

The names and meanings of the files are those of sentence-transformers and of Hugging Face's
tokenizers, so that a published model can be used as it was published.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rasa.shared.exceptions import RasaException

MODELS = ("model.onnx", "onnx/model.onnx")
TOKENIZER = "tokenizer.json"
LONGEST = 512  # tokens: what BERT and its kin have positions for
_POOLINGS = {"pooling_mode_mean_tokens": "mean", "pooling_mode_cls_token": "cls"}
_OWN_STEPS = ("Transformer", "Pooling", "Normalize")
_POINTER = b"version https://git-lfs"


class EmbeddingsUnusable(RasaException):
    """Sentence embeddings are asked for and cannot be had; the sentence says what to do.

    Rasa shows its own exceptions as one sentence, without a traceback.
    """


@dataclass(frozen=True)
class Folder:
    """The files of one model, and the four things that its vectors depend on besides them.

    `pooling`: "mean" or "cls", how vectors of tokens become one. `longest`: tokens a text is cut
    to. `prefix`: put before each text. `unknown_step`: a step of sentence-transformers that is
    not done here, or "".
    """

    model: Path
    tokenizer: Path
    pooling: str
    longest: int
    prefix: str
    unknown_step: str

    def fingerprint(self) -> str:
        """SHA-256, in hexadecimal, of all that decides the vectors; where the folder is does not.

        Reads every byte of the files.
        """
        digest = hashlib.sha256()
        for path in (self.model, *self._weights_apart(), self.tokenizer):
            digest.update(f"{path.name}\0{_sha256(path)}\0".encode())
        digest.update(f"{self.pooling}\0{self.longest}\0{self.prefix}".encode())
        return digest.hexdigest()

    def _weights_apart(self) -> list[Path]:
        # ONNX keeps weights beyond 2 GB beside the graph, as model.onnx_data or model.onnx.data.
        return sorted(self.model.parent.glob(f"{self.model.name}[._]data*"))


def read(path: Path) -> Folder:
    """The model in the folder `path`.

    Raises EmbeddingsUnusable when there is no such folder, and names every file that is missing,
    empty of its content (Git LFS) or unreadable.
    """
    if not path.is_dir():
        raise EmbeddingsUnusable(f"CAIRN_EMBEDDINGS names {path}, which is not a folder.")
    model = next((path / name for name in MODELS if (path / name).is_file()), None)
    tokenizer = path / TOKENIZER
    missing = [] if model else [f"{MODELS[0]} (nor {MODELS[1]})"]
    missing += [] if tokenizer.is_file() else [TOKENIZER]
    if model is None or missing:
        raise EmbeddingsUnusable(
            f"The folder {path} of CAIRN_EMBEDDINGS has no {' and no '.join(missing)}: "
            "docs/dense-features.md tells how to get a model."
        )
    for file in (model, tokenizer):
        _refuse_pointer(file)
    steps = _steps(path)
    return Folder(
        model=model,
        tokenizer=tokenizer,
        pooling=_pooling(path / steps.get("Pooling", "1_Pooling") / "config.json"),
        longest=_longest(path),
        prefix=_prefix(path / "config_sentence_transformers.json"),
        unknown_step=next((step for step in steps if step not in _OWN_STEPS), ""),
    )


def _refuse_pointer(file: Path) -> None:
    with file.open("rb") as stream:
        start = stream.read(len(_POINTER))
    if start == _POINTER:
        raise EmbeddingsUnusable(
            f"{file} is a pointer of Git LFS, not the file: run `git lfs pull` where it is from."
        )


def _steps(folder: Path) -> dict[str, str]:
    """The steps of modules.json in their order, by the name of their class: each one's folder."""
    path = folder / "modules.json"
    listed = _json(path, list) if path.is_file() else []
    try:
        return {str(one["type"]).rpartition(".")[2]: str(one["path"]) for one in listed}
    except (KeyError, TypeError) as error:
        raise EmbeddingsUnusable(f"{path} is not a list of steps with a type and path.") from error


def _pooling(path: Path) -> str:
    """What sentence-transformers does without the file is the mean."""
    config = _json(path, dict) if path.is_file() else {}
    wanted = [key for key, on in config.items() if key.startswith("pooling_mode_") and on]
    modes = [_POOLINGS.get(key, key) for key in wanted] or [config.get("pooling_mode", "mean")]
    if len(modes) > 1 or modes[0] not in _POOLINGS.values():
        raise EmbeddingsUnusable(
            f"{path} asks for {' and '.join(map(str, modes))}; Cairn pools by mean or cls alone."
        )
    return str(modes[0])


def _longest(folder: Path) -> int:
    for name, key in (
        ("sentence_bert_config.json", "max_seq_length"),
        ("tokenizer_config.json", "model_max_length"),
    ):
        path = folder / name
        said = _json(path, dict).get(key) if path.is_file() else None
        # A tokenizer without a limit states 10 to the power of 30.
        if isinstance(said, int | float) and said >= 1:
            return min(int(said), LONGEST)
    return LONGEST


def _prefix(path: Path) -> str:
    """The default prompt, or the one of queries: they are short texts, as messages are."""
    config = _json(path, dict) if path.is_file() else {}
    prompts = config.get("prompts") or {}
    if not isinstance(prompts, dict):
        raise EmbeddingsUnusable(f"{path}: prompts is not an object.")
    return str(prompts.get(config.get("default_prompt_name") or "query") or "")


def _json(path: Path, kind: type) -> Any:
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise EmbeddingsUnusable(f"{path} is not JSON: {error}.") from error
    if not isinstance(found, kind):
        raise EmbeddingsUnusable(f"{path} does not hold what it should: a {kind.__name__}.")
    return found


def _sha256(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        while block := stream.read(1 << 20):
            digest.update(block)
    return digest.hexdigest()
