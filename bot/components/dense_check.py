"""Looks at a folder of sentence embeddings, before the assistant is trained with it.

`python -m bot.components.dense_check FOLDER SENTENCE …` in Rasa's environment says what the
folder holds, what a sentence costs, and how near each two of the sentences are.
"""

from __future__ import annotations

import itertools
import statistics
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from .dense import SentenceEmbeddings
from .dense_folder import EmbeddingsUnusable, read

_ROUNDS = 20


def main(arguments: Sequence[str]) -> int:
    """Prints the findings; 1, with one sentence, when the folder cannot be used."""
    if not arguments:
        print("Which folder? python -m bot.components.dense_check FOLDER SENTENCE …")
        return 2
    try:
        print(*findings(Path(arguments[0]), arguments[1:]), sep="\n")
    except EmbeddingsUnusable as unusable:
        print(unusable, file=sys.stderr)
        return 1
    return 0


def findings(path: Path, sentences: Sequence[str]) -> Iterator[str]:
    """Lines about the folder and, the nearest first, about each pair of the sentences.

    Nearness is the cosine: 1 is the same direction. Raises EmbeddingsUnusable.
    """
    folder, embeddings = read(path), SentenceEmbeddings(path)
    yield f"{embeddings.dim} numbers a text of at most {folder.longest} tokens, by {folder.pooling}"
    yield f"prefix “{folder.prefix}”" if folder.prefix else "no prefix"
    yield f"fingerprint {embeddings.fingerprint()}"
    if sentences:
        yield f"{_milliseconds(embeddings, sentences):.1f} ms a sentence"
    rows = embeddings.embed(sentences)
    pairs = itertools.combinations(range(len(sentences)), 2)
    near = [(float(rows[a] @ rows[b]), sentences[a], sentences[b]) for a, b in pairs]
    for cosine, one, other in sorted(near, reverse=True):
        yield f"{cosine:5.2f}  {one}  |  {other}"


def _milliseconds(embeddings: SentenceEmbeddings, sentences: Sequence[str]) -> float:
    """The median of one by one, as a conversation sends them."""
    taken = []
    for sentence in itertools.islice(itertools.cycle(sentences), _ROUNDS):
        began = time.perf_counter()
        embeddings.embed([sentence])
        taken.append(time.perf_counter() - began)
    return statistics.median(taken) * 1000


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
