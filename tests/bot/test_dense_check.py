"""What an operator is told of a folder of sentence embeddings."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.components.dense import SentenceEmbeddings
from bot.components.dense_check import main
from tests.bot.tiny_embeddings import SENTENCES, make


def test_it_says_what_the_folder_holds(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    prompts = {"prompts": {"query": "query: "}}
    make(tmp_path, config_sentence_transformers=prompts, tokenizer_config={"model_max_length": 64})
    assert main([str(tmp_path)]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "8 numbers a text of at most 64 tokens, by mean",
        "prefix “query: ”",
        f"fingerprint {SentenceEmbeddings(tmp_path).fingerprint()}",
    ]


def test_the_nearest_sentences_come_first(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first, second, third = SENTENCES[:3]
    assert main([str(make(tmp_path)), first, second, third, first.upper()]) == 0
    cost, *pairs = capsys.readouterr().out.splitlines()[3:]
    assert cost.endswith(" ms a sentence")
    assert pairs[0] == f" 1.00  {first}  |  {first.upper()}"
    assert len(pairs) == 6
    cosines = [float(pair.split()[0]) for pair in pairs]
    assert cosines == sorted(cosines, reverse=True)
    rows = SentenceEmbeddings(tmp_path).embed([second, third])
    assert f"{rows[0] @ rows[1]:5.2f}  {second}  |  {third}" in pairs


def test_one_sentence_when_it_cannot_be_used(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(tmp_path)]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.count("\n") == 1
    assert "has no model.onnx" in said.err


def test_without_a_folder_it_asks_for_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 2
    assert capsys.readouterr().out.startswith("Which folder?")
