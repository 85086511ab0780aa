"""Sentence embeddings, with a model of a few kilobytes: what a real one means is its maker's."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import pytest
from onnx import numpy_helper

from bot.components import dense
from bot.components.dense import SentenceEmbeddings
from bot.components.dense_folder import EmbeddingsUnusable
from tests.bot.tiny_embeddings import (
    CLS,
    DIM,
    PAD,
    SENTENCES,
    Graph,
    make,
    model,
    pooling,
    table,
    tokenizer,
)

ROOT = Path(__file__).resolve().parents[2]
CLS_ONLY = {"pooling_mode_cls_token": True, "pooling_mode_mean_tokens": False}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make(tmp_path_factory.mktemp("model"))


@pytest.fixture(scope="module")
def embeddings(folder: Path) -> SentenceEmbeddings:
    return SentenceEmbeddings(folder)


@pytest.fixture(autouse=True)
def _no_setting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(dense.SETTING, raising=False)


def by_hand(text: str, longest: int | None = None) -> Any:
    """The mean of the text's tokens in the table, of length 1."""
    made = tokenizer()
    if longest:
        made.enable_truncation(longest)
    mean = table()[made.encode(text).ids].mean(axis=0)
    return mean / np.linalg.norm(mean)


def near(found: Any, wanted: Any) -> bool:
    return np.allclose(found, wanted, rtol=0, atol=1e-6)


def test_one_row_of_length_one_for_each_text(embeddings: SentenceEmbeddings) -> None:
    rows = embeddings.embed(SENTENCES)
    assert rows.dtype == np.float32
    assert rows.shape == (len(SENTENCES), DIM) == (len(SENTENCES), embeddings.dim)
    assert near(np.linalg.norm(rows, axis=1), 1)


def test_a_row_is_the_mean_of_its_tokens(embeddings: SentenceEmbeddings) -> None:
    assert near(embeddings.embed(SENTENCES), [by_hand(text) for text in SENTENCES])


def test_a_text_is_the_same_alone_and_among_others(embeddings: SentenceEmbeddings) -> None:
    """More texts than one batch holds, of all lengths, so that most are padded and moved."""
    texts = [text[: 3 + at] for at in range(40) for text in SENTENCES]
    alone = np.vstack([embeddings.embed([text]) for text in texts])
    assert near(embeddings.embed(texts), alone)


def test_the_same_texts_give_the_same_bits(folder: Path, embeddings: SentenceEmbeddings) -> None:
    again = SentenceEmbeddings(folder)
    assert (again.embed(SENTENCES) == embeddings.embed(SENTENCES)).all()


def test_what_pads_does_not_count(tmp_path: Path, embeddings: SentenceEmbeddings) -> None:
    other = SentenceEmbeddings(make(tmp_path, Graph(padding=1000.0)))
    assert near(other.embed(SENTENCES), embeddings.embed(SENTENCES))


def test_threads_may_share_it(embeddings: SentenceEmbeddings) -> None:
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda text: embeddings.embed([text])[0], SENTENCES * 20))
    assert near(found, [by_hand(text) for text in SENTENCES * 20])


def test_no_texts_and_texts_without_tokens(tmp_path: Path, embeddings: SentenceEmbeddings) -> None:
    assert embeddings.embed([]).shape == (0, DIM)
    tokenizer(template=False).save(str(make(tmp_path) / "tokenizer.json"))
    rows = SentenceEmbeddings(tmp_path).embed(["", "cześć", "  "])
    assert not rows[[0, 2]].any()
    assert near(np.linalg.norm(rows[1]), 1)


def test_a_vector_without_a_direction_stays_zeros(tmp_path: Path) -> None:
    nothing = numpy_helper.from_array(np.zeros_like(table()), "table")
    made = model(Graph())
    made.graph.initializer[0].CopyFrom(nothing)
    onnx.save(made, make(tmp_path) / "model.onnx")
    assert not SentenceEmbeddings(tmp_path).embed(SENTENCES).any()


@pytest.mark.parametrize(
    "graph",
    [
        Graph(output="sentence_embedding"),
        Graph(inputs=("input_ids",)),
        Graph(kind="int32"),
    ],
    ids=["pools itself", "asks for tokens only", "takes 32 bits"],
)
def test_other_graphs_give_the_same(
    graph: Graph, tmp_path: Path, embeddings: SentenceEmbeddings
) -> None:
    found = SentenceEmbeddings(make(tmp_path, graph)).embed(SENTENCES)
    assert near(found, embeddings.embed(SENTENCES))


def test_a_graph_of_half_precision(tmp_path: Path, embeddings: SentenceEmbeddings) -> None:
    rows = SentenceEmbeddings(make(tmp_path, Graph(values="float16"))).embed(SENTENCES)
    assert rows.dtype == np.float32
    assert near(np.linalg.norm(rows, axis=1), 1)
    assert np.allclose(rows, embeddings.embed(SENTENCES), rtol=0, atol=2e-3)


def test_kinds_of_tokens_are_all_the_first(tmp_path: Path) -> None:
    graph = Graph(inputs=("input_ids", "attention_mask", "token_type_ids"))
    ids = tokenizer().encode(SENTENCES[0]).ids
    wanted = table()[ids].mean(axis=0) + table()[0]
    found = SentenceEmbeddings(make(tmp_path, graph)).embed(SENTENCES[:1])[0]
    assert near(found, wanted / np.linalg.norm(wanted))


def test_pooling_by_the_first_token(tmp_path: Path) -> None:
    """In a mere table, the first token says the same of every text."""
    rows = SentenceEmbeddings(pooling(make(tmp_path), **CLS_ONLY)).embed(SENTENCES)
    assert near(rows, table()[CLS] / np.linalg.norm(table()[CLS]))


@pytest.mark.parametrize(
    "files",
    [
        {"sentence_bert_config": {"max_seq_length": 6}},
        {"tokenizer_config": {"model_max_length": 6}},
        {
            "sentence_bert_config": {"max_seq_length": 6},
            "tokenizer_config": {"model_max_length": 10**30},
        },
    ],
)
def test_long_texts_are_cut(files: dict[str, Any], tmp_path: Path) -> None:
    found = SentenceEmbeddings(make(tmp_path, **files)).embed(SENTENCES[:1])[0]
    assert near(found, by_hand(SENTENCES[0], longest=6))
    assert not near(found, by_hand(SENTENCES[0]))


@pytest.mark.parametrize(
    ("config", "prefix"),
    [
        ({"prompts": {"query": "query: ", "passage": "passage: "}}, "query: "),
        ({"prompts": {"query": "q", "other": "o: "}, "default_prompt_name": "other"}, "o: "),
        ({"prompts": {"passage": "passage: "}, "default_prompt_name": None}, ""),
        ({"__version__": {"pytorch": "2.0"}}, ""),
    ],
)
def test_texts_get_the_prefix_of_their_model(
    config: dict[str, Any], prefix: str, tmp_path: Path
) -> None:
    made = SentenceEmbeddings(make(tmp_path, config_sentence_transformers=config))
    assert near(made.embed(["szukam kursu"])[0], by_hand(f"{prefix}szukam kursu"))


def test_what_a_tokenizer_says_of_padding_and_cutting_is_left(tmp_path: Path) -> None:
    told = tokenizer()
    told.enable_truncation(3)
    told.enable_padding(pad_id=PAD, length=40)
    told.save(str(make(tmp_path) / "tokenizer.json"))
    assert near(SentenceEmbeddings(tmp_path).embed(SENTENCES[:1])[0], by_hand(SENTENCES[0]))


def test_nothing_is_fetched(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_arguments: Any) -> None:
        raise AssertionError("a connection is opened")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    assert SentenceEmbeddings(folder).embed(SENTENCES).any()


def test_off_unless_a_folder_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    assert dense.from_settings() is None
    assert dense.addon() is None
    monkeypatch.setenv(dense.SETTING, "")
    assert dense.from_settings() is None


def test_nothing_is_imported_while_it_is_off() -> None:
    code = (
        "import sys; from bot.components import dense; dense.from_settings(); dense.addon()\n"
        "dense.for_model(None)\n"
        "sys.exit(bool({'onnxruntime', 'tokenizers'} & sys.modules.keys()))"
    )
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0


def test_the_setting_names_a_folder(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dense, "ROOT", folder.parent)
    monkeypatch.setenv(dense.SETTING, folder.name)
    found = dense.from_settings()
    assert found
    assert near(found.embed(SENTENCES[:1])[0], by_hand(SENTENCES[0]))
    assert dense.addon() == found.fingerprint()


def test_a_model_loads_what_it_was_trained_with(
    folder: Path, monkeypatch: pytest.MonkeyPatch, embeddings: SentenceEmbeddings
) -> None:
    monkeypatch.setenv(dense.SETTING, str(folder))
    found = dense.for_model(embeddings.fingerprint())
    assert found
    assert (found.embed(SENTENCES) == embeddings.embed(SENTENCES)).all()


def test_a_model_trained_without_loads_none(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(dense.SETTING, str(folder))
    assert dense.for_model(None) is None


def test_a_model_trained_with_them_does_not_load_without(
    folder: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    embeddings: SentenceEmbeddings,
) -> None:
    kept = embeddings.fingerprint()
    with pytest.raises(EmbeddingsUnusable, match="trained with sentence embeddings: set CAIRN_"):
        dense.for_model(kept)
    monkeypatch.setenv(dense.SETTING, str(make(tmp_path, Graph(seed=1))))
    with pytest.raises(EmbeddingsUnusable, match="trained with other sentence embeddings"):
        dense.for_model(kept)


def test_the_fingerprint_is_of_all_that_decides_the_vectors(folder: Path, tmp_path: Path) -> None:
    def of(name: str, *arguments: Any, **files: Any) -> str:
        return SentenceEmbeddings(make(tmp_path / name, *arguments, **files)).fingerprint()

    other_tokenizer = make(tmp_path / "tokenizer")
    tokenizer(template=False).save(str(other_tokenizer / "tokenizer.json"))
    prompts = {"prompts": {"query": "query: "}}
    found = [
        of("same"),
        of("graph", Graph(seed=1)),
        SentenceEmbeddings(other_tokenizer).fingerprint(),
        SentenceEmbeddings(pooling(make(tmp_path / "cls"), **CLS_ONLY)).fingerprint(),
        of("prefix", config_sentence_transformers=prompts),
        of("length", sentence_bert_config={"max_seq_length": 6}),
    ]
    assert found[0] == SentenceEmbeddings(folder).fingerprint()
    assert len(set(found)) == len(found)


def test_the_fingerprint_does_not_depend_on_the_place(folder: Path, tmp_path: Path) -> None:
    shutil.copytree(folder, tmp_path / "moved")
    (tmp_path / "moved/onnx").mkdir()
    (tmp_path / "moved/model.onnx").rename(tmp_path / "moved/onnx/model.onnx")
    moved = SentenceEmbeddings(tmp_path / "moved")
    assert moved.fingerprint() == SentenceEmbeddings(folder).fingerprint()
