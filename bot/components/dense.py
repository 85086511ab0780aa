"""Sentence embeddings from a folder of the operator's: one vector a message, in any language.

Off unless CAIRN_EMBEDDINGS names a folder; onnxruntime and tokenizers are imported only then. A
classifier joins the vectors to its sparse features:

    embeddings = dense.from_settings()              # at training: None when off
    if embeddings:
        rows = embeddings.embed(texts)              # float32, (texts, embeddings.dim), length 1
        features = scipy.sparse.hstack([sparse, weight * rows], format="csr")
        kept["embeddings"] = embeddings.fingerprint()
    embeddings = dense.for_model(kept["embeddings"])  # at load: None when it was trained without

With sparse rows of length 1, `weight` squared is what the meaning counts against the letters in
the product of two messages. A linear classifier needs no join to answer: its score is
`sparse_row @ weights[:sparse_size] + weight * embeddings.embed([text])[0] @ weights[sparse_size:]`.
Rasa keeps what it has trained in a cache that knows nothing of CAIRN_EMBEDDINGS: the classifier's
`fingerprint_addon` has to return `dense.addon()`.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .dense_folder import EmbeddingsUnusable, Folder, read

SETTING = "CAIRN_EMBEDDINGS"
ROOT = Path(__file__).resolve().parents[2]
_BATCH = 32  # texts that go through the model at once
_INPUTS = ("input_ids", "attention_mask", "token_type_ids")
_INTEGERS = {"tensor(int64)": np.int64, "tensor(int32)": np.int32}
_PADS = ("<pad>", "[PAD]")
_POOLED = "sentence_embedding"  # as sentence-transformers and Optimum call it in a graph
_PROBE = ("Dzień dobry", "good morning, what can I learn here?")  # a batch, and of two lengths

Floats = NDArray[np.float32]


class SentenceEmbeddings:
    """A model that turns texts into vectors, run by ONNX Runtime on the processor.

    The same text gives the same vector, whatever it is batched with, to the rounding of float32;
    a model quantised dynamically rounds by the batch and may differ more. `embed` may be called
    by several threads at once. Nothing is ever fetched: a model is its folder.
    """

    def __init__(self, folder: Path, threads: int = 1) -> None:
        """Loads the model of `folder` and tries it once.

        `threads`: threads of one call; with 1, the order of additions is always the same.
        Raises EmbeddingsUnusable, saying which file is missing or what is wrong with it.
        """
        self._folder = read(folder)
        runtime, tokenizers = _packages()
        self._tokenizer = _tokenizer(tokenizers, self._folder)
        self._pad = _pad_number(self._tokenizer)
        self._session = _session(runtime, self._folder.model, threads)
        self._inputs = _inputs(self._session, self._folder.model)
        self._output, self._pooled = _output(self._session, self._folder)
        self.dim = self._probe()

    def embed(self, texts: Sequence[str]) -> Floats:
        """One row of `dim` numbers and Euclidean length 1 for each text, in their order.

        A text without a single token gets zeros. Longer texts than the model takes are cut.
        No texts give an array of shape (0, dim).
        """
        rows = np.zeros((len(texts), self.dim), dtype=np.float32)
        tokens = [self._tokens(text) for text in texts]
        for batch in _batches(tokens):
            rows[batch] = self._run([tokens[i] for i in batch])
        return rows

    def fingerprint(self) -> str:
        """SHA-256, in hexadecimal, of the model, its tokenizer and how it is used.

        To be kept beside what is trained on the vectors: other vectors make it nonsense. Reads
        the files, about a second for 500 MB.
        """
        return self._folder.fingerprint()

    def _tokens(self, text: str) -> list[int]:
        # One by one: the tokenizer's own batches take every core, and complain after a fork.
        return list(self._tokenizer.encode(self._folder.prefix + text).ids)

    def _run(self, tokens: list[list[int]]) -> Floats:
        shape = (len(tokens), max(map(len, tokens)))
        values = {
            "input_ids": np.full(shape, self._pad),
            "attention_mask": np.zeros(shape, dtype=int),
            "token_type_ids": np.zeros(shape, dtype=int),
        }
        for row, numbers in enumerate(tokens):
            values["input_ids"][row, : len(numbers)] = numbers
            values["attention_mask"][row, : len(numbers)] = 1
        feed = {name: values[name].astype(kind) for name, kind in self._inputs.items()}
        found = self._session.run([self._output], feed)[0].astype(np.float32)
        if not self._pooled:
            found = _pool(found, values["attention_mask"], self._folder.pooling)
        return _normalised(found)

    def _probe(self) -> int:
        """The length of a vector. A tokenizer of another model shows here, if at all."""
        model = self._folder.model
        tokens = [self._tokens(text) for text in _PROBE]
        if not all(tokens):
            raise EmbeddingsUnusable(f"{self._folder.tokenizer} finds no token in “{_PROBE[0]}”.")
        try:
            rows = self._run(tokens)
        except Exception as error:  # the runtime's errors share no other class
            raise EmbeddingsUnusable(f"{model} cannot be run: {_first_line(error)}") from error
        if not np.isfinite(rows).all():
            raise EmbeddingsUnusable(f"{model} gives values that are no numbers.")
        return rows.shape[1]


def from_settings() -> SentenceEmbeddings | None:
    """The embeddings of the folder that CAIRN_EMBEDDINGS names; None when it is not set.

    A relative path is below the project. Raises EmbeddingsUnusable when they cannot be had.
    """
    folder = _named_folder()
    return SentenceEmbeddings(folder) if folder else None


def for_model(kept: str | None) -> SentenceEmbeddings | None:
    """The embeddings of a model trained with the fingerprint `kept`; None when it has none.

    A model trained without embeddings loads none, whatever the setting. Raises EmbeddingsUnusable
    when CAIRN_EMBEDDINGS is not set, names other embeddings, or they cannot be had.
    """
    if not kept:
        return None
    folder = _named_folder()
    if folder is None:
        raise EmbeddingsUnusable(
            f"This model was trained with sentence embeddings: set {SETTING} to their folder, "
            "or train it anew without."
        )
    if read(folder).fingerprint() != kept:
        raise EmbeddingsUnusable(
            f"This model was trained with other sentence embeddings than those in {folder}: "
            f"train it anew, or set {SETTING} to the folder it was trained with."
        )
    return SentenceEmbeddings(folder)


def addon() -> str | None:
    """What Rasa's cache of trained components has to know: the fingerprint, None when off.

    Raises EmbeddingsUnusable when files are missing; imports nothing.
    """
    folder = _named_folder()
    return read(folder).fingerprint() if folder else None


def _named_folder() -> Path | None:
    name = os.environ.get(SETTING)
    return ROOT / Path(name).expanduser() if name else None


def _packages() -> tuple[Any, Any]:
    try:
        import onnxruntime
        import tokenizers
    except ImportError as error:
        raise EmbeddingsUnusable(
            f"{SETTING} is set, but {error.name} is not installed: "
            "run `uv sync --project bot --group dense`."
        ) from error
    return onnxruntime, tokenizers


def _tokenizer(tokenizers: Any, folder: Folder) -> Any:
    try:
        tokenizer = tokenizers.Tokenizer.from_file(str(folder.tokenizer))
    except Exception as error:  # the library raises no narrower class
        raise EmbeddingsUnusable(
            f"{folder.tokenizer} is no tokenizer of Hugging Face: {_first_line(error)}"
        ) from error
    tokenizer.no_padding()
    tokenizer.enable_truncation(folder.longest)
    return tokenizer


def _pad_number(tokenizer: Any) -> int:
    """Any token would do, masked as it is, but some graphs count positions by the padding."""
    found = (tokenizer.token_to_id(name) for name in _PADS)
    return next((number for number in found if number is not None), 0)


def _session(runtime: Any, model: Path, threads: int) -> Any:
    options = runtime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.use_deterministic_compute = True
    options.log_severity_level = 4  # what goes wrong is raised too
    try:
        return runtime.InferenceSession(str(model), options, ["CPUExecutionProvider"])
    except Exception as error:  # the runtime's errors share no other class
        raise EmbeddingsUnusable(
            f"{model} is no ONNX model that can be loaded: {_first_line(error)}"
        ) from error


def _inputs(session: Any, model: Path) -> dict[str, Any]:
    """The graph's inputs by name, and the kind of integer each wants."""
    wanted = {one.name: _INTEGERS.get(one.type) for one in session.get_inputs()}
    if "input_ids" not in wanted or not wanted.keys() <= set(_INPUTS) or None in wanted.values():
        asked = ", ".join(f"{one.name} as {one.type}" for one in session.get_inputs())
        raise EmbeddingsUnusable(
            f"{model} asks for {asked}; a model of sentences takes input_ids, and besides them "
            "at most attention_mask and token_type_ids, as integers."
        )
    return wanted


def _output(session: Any, folder: Folder) -> tuple[str, bool]:
    """The name of the output to read, and whether it is one vector a text already."""
    ranks = {one.name: len(one.shape or ()) for one in session.get_outputs()}
    tokens = next((name for name, rank in ranks.items() if rank == 3), None)
    pooled = next((name for name, rank in ranks.items() if rank == 2), None)
    if ranks.get(_POOLED) == 2:
        return _POOLED, True
    if tokens is None and pooled is not None:
        return pooled, True
    if tokens is None:
        raise EmbeddingsUnusable(
            f"{folder.model} gives {', '.join(ranks)}: neither vectors of tokens nor of texts."
        )
    if folder.unknown_step:
        raise EmbeddingsUnusable(
            f"{folder.model} gives vectors of tokens, and modules.json asks for the step "
            f"{folder.unknown_step}, which Cairn does not do: take a model without it."
        )
    return tokens, False


def _batches(tokens: list[list[int]]) -> Iterator[list[int]]:
    """Numbers of the texts that have tokens, those of like length together: less padding."""
    order = sorted((i for i, one in enumerate(tokens) if one), key=lambda i: len(tokens[i]))
    for start in range(0, len(order), _BATCH):
        yield order[start : start + _BATCH]


def _pool(vectors: Floats, mask: NDArray[Any], pooling: str) -> Floats:
    """One vector a text of those of its tokens, (texts, tokens, dim), without the padding."""
    if pooling == "cls":
        return vectors[:, 0]
    kept = mask[:, :, None].astype(np.float32)
    mean: Floats = (vectors * kept).sum(axis=1) / kept.sum(axis=1)
    return mean


def _normalised(rows: Floats) -> Floats:
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    return np.divide(rows, lengths, out=np.zeros_like(rows), where=lengths != 0)


def _first_line(error: Exception) -> str:
    return str(error).strip().partition("\n")[0]
