"""Ways to turn messages into vectors. All fold letters as Cairn's own classifier does."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

import numpy as np
from scipy import sparse
from sklearn.decomposition import TruncatedSVD
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.preprocessing import normalize

from bot.components.features import grams_of
from bot.components.folding import fold

DIMENSIONS = 300  # of latent semantic analysis
_WORD = r"\w+(?:[+#]+)?"


class Features(Protocol):
    """Learns from messages how to turn them into rows of a matrix."""

    def fit_transform(self, texts: Sequence[str]) -> Any:
        """The rows of the messages that it learns from."""

    def transform(self, texts: Sequence[str]) -> Any:
        """The rows of other messages."""


def own(texts: int) -> Features:
    """Those of Cairn's own classifier, weighted as it does; for so many messages."""
    return _weighted(texts, analyzer=grams_of)


def words(texts: int) -> Features:
    """Single words and pairs of neighbours."""
    return _weighted(texts, preprocessor=fold, token_pattern=_WORD, ngram_range=(1, 2))


def characters(texts: int) -> Features:
    """Two to five letters in a row, within words."""
    return _weighted(texts, preprocessor=fold, analyzer="char_wb", ngram_range=(2, 5))


def _weighted(texts: int, **options: Any) -> Features:
    rarest = 2 if texts >= 500 else 1  # a small set has too few n-grams that come twice
    vectoriser: Features = TfidfVectorizer(
        sublinear_tf=True, min_df=rarest, dtype=np.float32, **options
    )
    return vectoriser


class Latent:
    """Latent semantic analysis of character n-grams, also of texts that have no intent."""

    def __init__(self, texts: int, more: Sequence[str] = ()) -> None:
        self._more: Sequence[str] = more
        self._grams = characters(texts + len(more))
        self._svd = TruncatedSVD(DIMENSIONS, random_state=0)

    def fit_transform(self, texts: Sequence[str]) -> Any:
        """One row of unit length for each of the messages."""
        self._svd.fit(self._grams.fit_transform([*texts, *self._more]))
        self._more = ()  # what is kept of the model needs them no longer
        return self.transform(texts)

    def transform(self, texts: Sequence[str]) -> Any:
        """One row of unit length for each of the messages."""
        return normalize(self._svd.transform(self._grams.transform(texts)))


class Joined:
    """Several features side by side."""

    def __init__(self, *parts: Features) -> None:
        self._parts = parts

    def fit_transform(self, texts: Sequence[str]) -> Any:
        """The rows of all parts, one after the other."""
        return sparse.hstack([part.fit_transform(texts) for part in self._parts], format="csr")

    def transform(self, texts: Sequence[str]) -> Any:
        """The rows of all parts, one after the other."""
        return sparse.hstack([part.transform(texts) for part in self._parts], format="csr")
