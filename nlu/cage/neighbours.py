"""What the phrases nearest to a text are labelled: a memory of them all, beside the judge who knows but weights.

A line through all phrases cannot follow every bend of the border between two labels; the phrases near it can.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any, Dict, Mapping

import numpy as np
from scipy.sparse import csr_matrix

from nlu.cage.features import Numbers, even

#: So many of the nearest are asked; how much more the nearer ones count; what each other label keeps.
ASKED, SHARPNESS, DOUBT = 40, 25.0, 3e-3
#: How alike two texts are: so much of it by their pieces, the rest by their meaning, on so many of its axes.
BY_PIECES, AXES = 0.6, 64
#: Pieces that more phrases than this part of them have tell next to nothing, and take half of the time.
COMMON = 0.05
#: Numbers of which the largest is looked at first.
HEAP = 64
#: Texts looked at together: each of them is held against every phrase.
AT_ONCE = 500


@dataclass
class Neighbours:
    """Every phrase, by its pieces (one column each) and its meaning (one row each), with the place of its label."""

    places: np.ndarray
    pieces: csr_matrix
    axes: np.ndarray
    meanings: np.ndarray
    count: int

    @classmethod
    def of(cls, numbers: Numbers, places: np.ndarray, count: int) -> Neighbours:
        """Remember phrases; ``places`` says which of ``count`` labels each of them has."""
        sparse, dense = numbers
        told = np.bincount(sparse.indices, minlength=sparse.shape[1]) <= max(COMMON * len(places), 1)
        axes = np.linalg.eigh(dense.T @ dense)[1][:, ::-1][:, :AXES].astype(np.float32)
        return cls(places, even(sparse, told).T.tocsr(), axes, _turned(dense, axes), count)

    def log_shares(self, numbers: Numbers) -> np.ndarray:
        """The logarithm of each label's share of the neighbours: one row for each text, one column for each label."""
        sparse, dense = even(numbers[0], self._told), _turned(numbers[1], self.axes)
        starts = range(0, max(sparse.shape[0], 1), AT_ONCE)
        return np.vstack(
            [self._log_shares(sparse[each : each + AT_ONCE], dense[each : each + AT_ONCE]) for each in starts]
        )

    @cached_property
    def _told(self) -> np.ndarray:
        return np.diff(self.pieces.indptr) > 0

    def _log_shares(self, sparse: csr_matrix, dense: np.ndarray) -> np.ndarray:
        alike = np.stack([self._by_pieces(row) for row in sparse])
        alike += (1 - BY_PIECES) * dense @ self.meanings.T
        shares = np.stack([self._shares(each) for each in alike])
        return np.log(shares / shares.sum(axis=1, keepdims=True))

    def _shares(self, alike: np.ndarray) -> np.ndarray:
        """What the labels of the nearest phrases weigh, to whom a text is so much alike."""
        nearest = _largest(alike, ASKED)
        heard = np.exp(SHARPNESS * (alike[nearest] - alike[nearest].max()))
        return DOUBT + np.bincount(self.places[nearest], heard / heard.sum(), self.count)

    def _by_pieces(self, row: csr_matrix) -> np.ndarray:
        """How alike the pieces of every phrase are to those of this text; faster than the product of two matrices."""
        found: np.ndarray = self.pieces[row.indices].T @ (BY_PIECES * row.data)
        return found

    def to_arrays(self) -> Dict[str, np.ndarray]:
        """Numbers, as they are kept in a file; half as long as they are used."""
        return {
            "near_places": self.places.astype(np.int16),
            "near_data": self.pieces.data.astype(np.float16),
            "near_indices": self.pieces.indices.astype(np.int32),
            "near_starts": self.pieces.indptr.astype(np.int32),
            "near_axes": self.axes,
            "near_meanings": self.meanings.astype(np.float16),
        }

    @classmethod
    def from_arrays(cls, kept: Mapping[str, Any], count: int) -> Neighbours:
        """What ``to_arrays`` gave."""
        places = kept["near_places"].astype(np.intp)
        starts = kept["near_starts"]
        parts = (kept["near_data"].astype(np.float32), kept["near_indices"], starts)
        pieces = csr_matrix(parts, shape=(len(starts) - 1, len(places)))
        return cls(places, pieces, kept["near_axes"], kept["near_meanings"].astype(np.float32), count)


def _largest(numbers: np.ndarray, count: int) -> np.ndarray:
    """The places of the largest: only those are sorted that are no smaller than the largest of so many heaps."""
    heaps = len(numbers) // HEAP
    if heaps <= count:
        return np.argsort(numbers)[-count:]
    tops = numbers[: heaps * HEAP].reshape(HEAP, heaps).max(axis=0)
    large = np.flatnonzero(numbers >= np.partition(tops, -count)[-count])
    return large[np.argsort(numbers[large])[-count:]]


def _turned(dense: np.ndarray, axes: np.ndarray) -> np.ndarray:
    """Rows of length one, seen along the axes that tell most."""
    lengths = np.linalg.norm(dense, axis=1, keepdims=True)
    return (dense / np.maximum(lengths, 1e-6)) @ axes
