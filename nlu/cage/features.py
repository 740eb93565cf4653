"""A text as numbers: the pieces that it is made of, and what it means in any language."""

from __future__ import annotations

import json
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path
from typing import Any, List, Sequence, Tuple

import numpy as np
from scipy.sparse import csr_matrix, hstack
from sklearn.feature_extraction.text import CountVectorizer

from nlu.cage.small_e5 import SmallE5
from nlu.texts import mask, plain

#: Sparse and dense numbers of the same texts, one row for each.
Numbers = Tuple[csr_matrix, np.ndarray]


def ready(text: str) -> str:
    """The text as pieces are cut from it."""
    return plain(mask(text))


class Pieces:
    """Words, pairs of words, and pieces of words: what survives typing errors and spelling by ear.

    The same numbers as scikit-learn's ``TfidfVectorizer(sublinear_tf=True)``, which takes 1.1 ms a text where this
    takes 0.4: it sums up all its weights for each.
    """

    def __init__(self, rarest: int = 1) -> None:
        common: dict[str, Any] = {"lowercase": False, "dtype": np.float32, "min_df": rarest}
        words = r"\w+|[?¿]"
        self._cutters = [
            CountVectorizer(ngram_range=(1, 2), token_pattern=words, **common),
            CountVectorizer(ngram_range=(2, 5), analyzer="char_wb", **common),
        ]
        self._rareness: List[np.ndarray] = []

    def fit(self, texts: Sequence[str]) -> None:
        """Learn which pieces there are, and how rare each is."""
        said = [ready(each) for each in texts]
        counted = [each.fit_transform(said) for each in self._cutters]
        self._rareness = [np.log((1 + len(said)) / (1 + np.bincount(each.indices))) + 1 for each in counted]

    def of(self, texts: Sequence[str]) -> csr_matrix:
        """One row for each text."""
        said = [ready(each) for each in texts]
        counted = [each.transform(said) for each in self._cutters]
        for each in counted:
            each.data = 1 + np.log(each.data)
        return hstack([even(*each) for each in zip(counted, self._rareness, strict=True)], format="csr")

    def save(self, folder: Path) -> None:
        """Words and numbers, no code: nothing is run when they are read."""
        for name, each, rareness in zip("wp", self._cutters, self._rareness, strict=True):
            known = sorted(each.vocabulary_, key=each.vocabulary_.__getitem__)
            (folder / f"{name}.json").write_text(json.dumps(known, ensure_ascii=False), "utf-8")
            np.save(folder / f"{name}.npy", rareness.astype(np.float32), allow_pickle=False)

    @classmethod
    def load(cls, folder: Path) -> Pieces:
        """What ``save`` wrote."""
        made = cls()
        for name, each in zip("wp", made._cutters, strict=True):
            known = json.loads((folder / f"{name}.json").read_text("utf-8"))
            each.vocabulary_ = {piece: place for place, piece in enumerate(known)}
            made._rareness.append(np.load(folder / f"{name}.npy", allow_pickle=False).astype(np.float64))
        return made


def even(sparse: csr_matrix, weights: np.ndarray) -> csr_matrix:
    """Rows of length one, once each column has its weight; what weighs nothing is left out."""
    data = sparse.data * weights[sparse.indices]
    rows = np.repeat(np.arange(sparse.shape[0]), np.diff(sparse.indptr))
    lengths = np.sqrt(np.bincount(rows, data * data, sparse.shape[0]))
    numbers = (data / np.maximum(lengths, 1e-6)[rows]).astype(np.float32)
    made = csr_matrix((numbers, sparse.indices.copy(), sparse.indptr.copy()), shape=sparse.shape)
    made.eliminate_zeros()
    return made


def are_unseen(texts: Sequence[str]) -> np.ndarray:
    """Which texts the encoder is not taught, a fifth of all by their letters: they show how sure a judge may be."""
    return np.array([blake2b(mask(each).encode(), digest_size=2).digest()[0] % 5 == 0 for each in texts])


@lru_cache(maxsize=None)
def _encoder() -> SmallE5:
    """Loaded once in a process."""
    return SmallE5()


def encode(texts: Sequence[str]) -> np.ndarray:
    """What each text means, as a row of length one; texts that mean the same lie near each other in every language."""
    return _encoder().encode([mask(each) for each in texts])


def apart(vectors: np.ndarray, middle: np.ndarray) -> np.ndarray:
    """The vectors seen from their middle: all texts of people have something in common, which tells nothing."""
    seen = vectors - middle
    return seen / np.maximum(np.linalg.norm(seen, axis=1, keepdims=True), 1e-6)


def stack(rows: List[csr_matrix]) -> csr_matrix:
    """One matrix of many rows, faster than scipy does it for thousands of them."""
    lengths = np.cumsum([0] + [row.indptr[-1] for row in rows])
    data = np.concatenate([row.data for row in rows])
    places = np.concatenate([row.indices for row in rows])
    return csr_matrix((data, places, lengths), shape=(len(rows), rows[0].shape[1]))
