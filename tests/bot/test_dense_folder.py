"""What is said of a folder that cannot be used for sentence embeddings."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import onnx
import pytest
from onnx.external_data_helper import convert_model_to_external_data

from bot.components.dense import SentenceEmbeddings
from bot.components.dense_folder import LONGEST, EmbeddingsUnusable, read
from tests.bot.tiny_embeddings import SENTENCES, Graph, make, model, pooling

POINTER = b"version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 470000000\n"


def said(folder: Path) -> str:
    with pytest.raises(EmbeddingsUnusable) as raised:
        SentenceEmbeddings(folder)
    sentence = str(raised.value)
    assert "\n" not in sentence
    return sentence


@pytest.mark.parametrize(
    ("removed", "told"),
    [
        (["model.onnx"], "has no model.onnx (nor onnx/model.onnx):"),
        (["tokenizer.json"], "has no tokenizer.json:"),
        (
            ["model.onnx", "tokenizer.json"],
            "has no model.onnx (nor onnx/model.onnx) and no tokenizer.json:",
        ),
    ],
)
def test_every_missing_file_is_named(removed: list[str], told: str, tmp_path: Path) -> None:
    make(tmp_path)
    for name in removed:
        (tmp_path / name).unlink()
    sentence = said(tmp_path)
    assert told in sentence
    assert str(tmp_path) in sentence


def test_no_folder(tmp_path: Path) -> None:
    assert "which is not a folder" in said(tmp_path / "nowhere")
    assert "which is not a folder" in said(make(tmp_path) / "model.onnx")


@pytest.mark.parametrize("name", ["model.onnx", "tokenizer.json"])
def test_pointers_instead_of_files(name: str, tmp_path: Path) -> None:
    (make(tmp_path) / name).write_bytes(POINTER)
    sentence = said(tmp_path)
    assert f"{name} is a pointer of Git LFS" in sentence


@pytest.mark.parametrize("content", [b"", b"not a graph", bytes(range(256)) * 40])
def test_a_file_that_is_no_model(content: bytes, tmp_path: Path) -> None:
    (make(tmp_path) / "model.onnx").write_bytes(content)
    assert "model.onnx is no ONNX model that can be loaded: " in said(tmp_path)


@pytest.mark.parametrize("content", [b"", b"{}", b'{"model": {"type": "Word2Vec"}}', b"\xff"])
def test_a_file_that_is_no_tokenizer(content: bytes, tmp_path: Path) -> None:
    (make(tmp_path) / "tokenizer.json").write_bytes(content)
    assert "tokenizer.json is no tokenizer of Hugging Face: " in said(tmp_path)


def test_a_model_cut_short(tmp_path: Path) -> None:
    """As an interrupted download leaves it."""
    file = make(tmp_path) / "model.onnx"
    file.write_bytes(file.read_bytes()[:-100])
    assert "model.onnx" in said(tmp_path)


def test_a_tokenizer_of_another_model(tmp_path: Path) -> None:
    """It knows tokens that the model has no vector for."""
    assert "model.onnx cannot be run: " in said(make(tmp_path, Graph(words=10)))


@pytest.mark.parametrize(
    ("graph", "told"),
    [
        (Graph(inputs=("input_ids", "pixel_values")), "asks for input_ids as tensor(int64), pixel"),
        (Graph(output="number"), "gives number: neither vectors of tokens nor of texts"),
        (Graph(padding=float("nan"), inputs=("input_ids",)), "gives values that are no numbers"),
    ],
    ids=["inputs", "outputs", "values"],
)
def test_a_graph_for_something_else(graph: Graph, told: str, tmp_path: Path) -> None:
    assert told in said(make(tmp_path, graph))


@pytest.mark.parametrize(
    "config",
    [
        {"pooling_mode_max_tokens": True, "pooling_mode_mean_tokens": False},
        {"pooling_mode_cls_token": True, "pooling_mode_mean_tokens": True},
        {"pooling_mode": "lasttoken"},
    ],
)
def test_poolings_that_are_not_done_here(config: dict[str, Any], tmp_path: Path) -> None:
    assert "config.json asks for " in said(pooling(make(tmp_path), **config))


def steps(*names: str) -> list[dict[str, str]]:
    return [
        {"type": f"sentence_transformers.models.{name}", "path": f"{at}_{name}"}
        for at, name in enumerate(names)
    ]


def test_steps_that_are_not_done_here(tmp_path: Path) -> None:
    """A graph that ends in vectors of texts has taken every step itself."""
    listed = steps("Transformer", "Pooling", "Dense", "Normalize")
    assert "asks for the step Dense" in said(make(tmp_path, modules=listed))
    for output in ("sentence_embedding", "tokens and sentence_embedding"):
        whole = make(tmp_path / output, Graph(output=output), modules=listed)
        assert SentenceEmbeddings(whole).embed(SENTENCES).any()


def test_the_pooling_is_where_the_steps_say(tmp_path: Path) -> None:
    make(tmp_path, modules=steps("Transformer", "Pooling", "Normalize"))
    assert read(tmp_path).pooling == "mean"
    pooling(tmp_path, pooling_mode_cls_token=True).joinpath("1_Pooling").rename(tmp_path / "2_Pool")
    listed = [{"type": "x.Pooling", "path": "2_Pool"}]
    (tmp_path / "modules.json").write_text(json.dumps(listed), encoding="utf-8")
    assert read(tmp_path).pooling == "cls"


@pytest.mark.parametrize(
    ("stem", "content"),
    [
        ("modules", {"type": "x.Pooling"}),
        ("modules", ["Pooling"]),
        ("sentence_bert_config", [128]),
        ("config_sentence_transformers", {"prompts": ["query: "]}),
    ],
)
def test_settings_of_another_form(stem: str, content: Any, tmp_path: Path) -> None:
    assert f"{stem}.json" in said(make(tmp_path, **{stem: content}))


def test_settings_that_are_no_json(tmp_path: Path) -> None:
    (make(tmp_path) / "modules.json").write_text("Transformer", encoding="utf-8")
    assert "modules.json is not JSON: " in said(tmp_path)


@pytest.mark.parametrize("limit", [None, 0, 8192, 1e30, "many"])
def test_the_longest_text_has_a_limit(limit: Any, tmp_path: Path) -> None:
    folder = make(tmp_path, tokenizer_config={"model_max_length": limit})
    assert read(folder).longest == LONGEST


def test_weights_beside_the_graph(tmp_path: Path) -> None:
    """They are part of the fingerprint, and missed when they are not there."""
    whole = make(tmp_path / "whole")
    apart = model(Graph())
    convert_model_to_external_data(apart, location="model.onnx_data", size_threshold=0)
    onnx.save(apart, make(tmp_path / "apart") / "model.onnx")
    data = tmp_path / "apart/model.onnx_data"
    embeddings = SentenceEmbeddings(data.parent)
    assert (embeddings.embed(SENTENCES) == SentenceEmbeddings(whole).embed(SENTENCES)).all()
    before = embeddings.fingerprint()
    data.write_bytes(bytes(reversed(data.read_bytes())))
    assert embeddings.fingerprint() != before
    data.unlink()
    assert "model.onnx_data" in said(data.parent)


@pytest.mark.parametrize("package", ["onnxruntime", "tokenizers"])
def test_packages_that_are_not_there(
    package: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, package, None)
    sentence = said(make(tmp_path))
    assert f"{package} is not installed: run `uv sync --project bot --group dense`" in sentence


def test_a_kind_of_number_that_is_no_token(tmp_path: Path) -> None:
    changed = model(Graph())
    changed.graph.input[1].type.tensor_type.elem_type = onnx.TensorProto.FLOAT
    onnx.save(changed, make(tmp_path) / "model.onnx")
    assert "attention_mask as tensor(float)" in said(tmp_path)
