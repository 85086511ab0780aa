"""A sentence-embedding model of a few kilobytes, made on the spot: a table of vectors by token."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import onnx.parser
from numpy.typing import NDArray
from onnx import numpy_helper
from tokenizers import Tokenizer
from tokenizers.models import BPE
from tokenizers.normalizers import Lowercase
from tokenizers.pre_tokenizers import Whitespace
from tokenizers.processors import TemplateProcessing
from tokenizers.trainers import BpeTrainer

DIM = 8
SPECIAL = ("[PAD]", "[UNK]", "[CLS]", "[SEP]")
PAD, CLS, SEP = (SPECIAL.index(name) for name in ("[PAD]", "[CLS]", "[SEP]"))
SENTENCES = (
    "Good morning, I am looking for a course in the evening.",
    "What can I learn here, and what does it cost?",
    "Dzień dobry, szukam kursu księgowości w Krakowie.",
    "Ile to kosztuje i czy mogę się uczyć zdalnie?",
    "Hello? Cześć!",
)
WORDS = 200
"""Rows of the table: more than the tokenizer has tokens, unless a test wants fewer."""


@dataclass(frozen=True)
class Graph:
    """What the graph is like.

    `inputs`: what it asks for. `kind`: their type. `output`: "tokens" for a vector a token,
    "sentence_embedding" for their mean, both with " and ", "number" for a number a text.
    `words`: rows of the table. `padding`: what stands in the row of the padding.
    `values`: the type of the vectors.
    """

    inputs: tuple[str, ...] = ("input_ids", "attention_mask")
    kind: str = "int64"
    output: str = "tokens"
    words: int = WORDS
    padding: float = 0.5
    seed: int = 0
    values: str = "float"


def make(folder: Path, graph: Graph = Graph(), **files: Any) -> Path:
    """Writes the model into `folder` and returns it; `files`: further JSON files by their stem."""
    folder.mkdir(parents=True, exist_ok=True)
    onnx.save(model(graph), folder / "model.onnx")
    tokenizer().save(str(folder / "tokenizer.json"))
    for stem, content in files.items():
        (folder / f"{stem}.json").write_text(json.dumps(content), encoding="utf-8")
    return folder


def pooling(folder: Path, **config: Any) -> Path:
    """Writes 1_Pooling/config.json."""
    (folder / "1_Pooling").mkdir(exist_ok=True)
    (folder / "1_Pooling/config.json").write_text(json.dumps(config), encoding="utf-8")
    return folder


def tokenizer(template: bool = True) -> Tokenizer:
    """Pairs of letters learnt from the sentences above; `template`: with [CLS] and [SEP]."""
    made = Tokenizer(BPE(unk_token="[UNK]"))
    made.normalizer = Lowercase()
    made.pre_tokenizer = Whitespace()
    trainer = BpeTrainer(vocab_size=150, special_tokens=list(SPECIAL), show_progress=False)
    made.train_from_iterator(SENTENCES, trainer)
    if template:
        made.post_processor = TemplateProcessing(
            single="[CLS] $A [SEP]", special_tokens=[("[CLS]", CLS), ("[SEP]", SEP)]
        )
    return made


def table(graph: Graph = Graph()) -> NDArray[np.float32]:
    """The vector of each token."""
    rows = np.random.default_rng(graph.seed).normal(size=(graph.words, DIM))
    rows[PAD] = graph.padding
    return rows.astype(np.float32)


def model(graph: Graph) -> onnx.ModelProto:
    """The graph, checked."""
    inputs = ", ".join(f"{graph.kind}[texts, length] {name}" for name in graph.inputs)
    outputs = ", ".join(
        f"{graph.values}[{_SHAPES[name]}] {name}" for name in graph.output.split(" and ")
    )
    made = onnx.parser.parse_model(f"""
        <ir_version: 9, opset_import: ["": 17]>
        tiny ({inputs}) => ({outputs}) {{
            {_KINDS if "token_type_ids" in graph.inputs else _PLAIN}
            {_LAST[graph.output]}
        }}""")
    constants = {
        "table": table(graph).astype(_NUMBERS[graph.values]),
        "first": np.array([1], dtype=np.int64),
        "last": np.array([2], dtype=np.int64),
        "both": np.array([1, 2], dtype=np.int64),
    }
    made.graph.initializer.extend(
        numpy_helper.from_array(value, name) for name, value in constants.items()
    )
    onnx.checker.check_model(made)
    return made


_NUMBERS = {"float": np.float32, "float16": np.float16}
_SHAPES = {
    "tokens": f"texts, length, {DIM}",
    "sentence_embedding": f"texts, {DIM}",
    "number": "texts",
}
_PLAIN = "vectors = Gather(table, input_ids)"
_KINDS = """
    words = Gather(table, input_ids)
    kinds = Gather(table, token_type_ids)
    vectors = Add(words, kinds)
"""
_TOKENS = "tokens = Identity(vectors)"
_MEAN = """
    mask = Cast<to = 1>(attention_mask)
    column = Unsqueeze(mask, last)
    kept = Mul(vectors, column)
    sum = ReduceSum<keepdims = 0>(kept, first)
    count = ReduceSum<keepdims = 1>(mask, first)
    sentence_embedding = Div(sum, count)
"""
_LAST = {
    "tokens": _TOKENS,
    "sentence_embedding": _MEAN,
    "tokens and sentence_embedding": _TOKENS + _MEAN,
    "number": "number = ReduceSum<keepdims = 0>(vectors, both)",
}
