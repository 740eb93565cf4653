"""Which label a text has, and how sure that is: a linear judge and the nearest phrases, their confidence made honest.

Learnt by hand rather than by scikit-learn, since half of the numbers are sparse and half are not: together they would
be slow as either.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Callable, Optional, Sequence, Tuple

import numpy as np
from scipy.optimize import minimize, minimize_scalar
from scipy.sparse import csr_matrix

from nlu.cage.features import Numbers
from nlu.cage.neighbours import Neighbours

#: Rounds in which a judge of nearly all texts becomes one of all: more of them change nothing but the time.
AGAIN = 30
#: Texts are learnt from in so many parts side by side, on any machine: the sums, and so the model, stay the same.
HANDS = 2


@dataclass
class Judge:
    """Weights for each label, and the phrases; ``heat`` above one makes it more modest, below one bolder."""

    labels: np.ndarray
    sparse: np.ndarray
    dense: np.ndarray
    bias: np.ndarray
    near: Neighbours
    #: How much the neighbours' word counts beside that of the weights.
    trust: float
    heat: float = 1.0

    def scores(self, numbers: Numbers) -> np.ndarray:
        """One row for each text, one column for each label."""
        own = numbers[0] @ self.sparse + numbers[1] @ self.dense + self.bias
        return own + self.trust * self.near.log_shares(numbers) if self.trust else own

    def sure(self, numbers: Numbers) -> np.ndarray:
        """The same as shares of one."""
        return softmax(self.scores(numbers) / self.heat)

    def save(self, file: Path) -> None:
        """Numbers and names, nothing that is run when it is read."""
        np.savez(
            file,
            labels=self.labels.astype(str),
            sparse=self.sparse.astype(np.float32),
            dense=self.dense.astype(np.float32),
            bias=self.bias.astype(np.float32),
            heat=np.array([self.heat, self.trust]),
            **self.near.to_arrays(),
        )

    @classmethod
    def load(cls, file: Path) -> Judge:
        """What ``save`` wrote."""
        with np.load(file, allow_pickle=False) as kept:
            near = Neighbours.from_arrays(kept, len(kept["labels"]))
            heat, trust = kept["heat"]
            return cls(kept["labels"], kept["sparse"], kept["dense"], kept["bias"], near, float(trust), float(heat))


def softmax(scores: np.ndarray) -> np.ndarray:
    """Scores as shares of one."""
    raised = np.exp(scores - scores.max(axis=1, keepdims=True))
    return raised / raised.sum(axis=1, keepdims=True)


def learn(
    numbers: Numbers,
    labels: Sequence[str],
    *,
    freedom: float,
    rounds: int = 60,
    trust: float = 0.0,
    begun: Optional[Judge] = None,
) -> Judge:
    """The judge that is wrong least on these texts; less freedom keeps it from learning them by heart.

    One who has ``begun`` on most of the texts, with the same labels, is there in fewer rounds.
    """
    sparse, dense = numbers
    names, wanted = np.unique(np.asarray(labels), return_inverse=True)
    shape = (sparse.shape[1] + dense.shape[1] + 1, len(names))
    loss = _loss(sparse.astype(np.float32), dense.astype(np.float32), wanted, shape, freedom)
    start = np.vstack([begun.sparse, begun.dense, begun.bias]) if begun else np.zeros(shape, dtype=np.float32)
    how = {"maxiter": rounds, "maxcor": 6, "ftol": 1e-6}
    found = minimize(loss, start.ravel(), jac=True, method="L-BFGS-B", options=how)
    weights = found.x.reshape(shape).astype(np.float32)
    cut = sparse.shape[1]
    near = Neighbours.of(numbers, wanted, len(names))
    return Judge(names, weights[:cut], weights[cut:-1], weights[-1], near, trust)


def _loss(
    sparse: csr_matrix, dense: np.ndarray, wanted: np.ndarray, shape: Tuple[int, int], freedom: float
) -> Callable[[np.ndarray], Tuple[float, np.ndarray]]:
    """Cross entropy, with a price on large weights; the halves of the texts are looked at side by side."""
    halves = np.array_split(np.arange(len(wanted)), HANDS)
    parts = [(sparse[each], sparse[each].T.tocsr(), dense[each], wanted[each]) for each in halves]

    def loss(flat: np.ndarray) -> Tuple[float, np.ndarray]:
        weights = flat.reshape(shape).astype(np.float32)
        with ThreadPoolExecutor(HANDS) as hands:
            missed, slopes = zip(*hands.map(lambda part: _missed(weights, *part), parts), strict=True)
        slope = sum(slopes)
        slope[:-1] += weights[:-1] / freedom
        price = float((weights[:-1] ** 2).sum()) / (2 * freedom)
        return float(sum(missed)) + price, slope.ravel().astype(np.float64)

    return loss


def _missed(
    weights: np.ndarray, sparse: csr_matrix, turned: csr_matrix, dense: np.ndarray, wanted: np.ndarray
) -> Tuple[float, np.ndarray]:
    """How far these texts are from their labels, and which way the weights must go."""
    rows, cut = np.arange(len(wanted)), sparse.shape[1]
    shares = softmax(sparse @ weights[:cut] + dense @ weights[cut:-1] + weights[-1])
    missed = float(-np.log(np.maximum(shares[rows, wanted], 1e-12)).sum())
    shares[rows, wanted] -= 1
    return missed, np.vstack([turned @ shares, dense.T @ shares, shares.sum(axis=0, keepdims=True)])


def heat_of(scores: np.ndarray, labels: Sequence[str], names: np.ndarray) -> float:
    """The heat at which the shares of unseen texts are as often right as they say."""
    rows, wanted = np.arange(len(labels)), np.searchsorted(names, np.asarray(labels))

    def missed(log_heat: float) -> float:
        shares = softmax(scores / np.exp(log_heat))
        return float(-np.log(np.maximum(shares[rows, wanted], 1e-9)).mean())

    return float(np.exp(minimize_scalar(missed, bounds=(-2, 2), method="bounded").x))


def tempered(numbers: Numbers, labels: Sequence[str], unseen: np.ndarray, **how: Any) -> Judge:
    """A judge of all texts, as sure as one of the others may be of those that neither it nor the encoder has seen."""
    first = of_the_seen(numbers, labels, unseen, **how)
    judge = learn(numbers, labels, **{**how, "rounds": AGAIN}, begun=first)
    judge.heat = first.heat
    return judge


def of_the_seen(numbers: Numbers, labels: Sequence[str], unseen: np.ndarray, **how: Any) -> Judge:
    """A judge that has learnt from the other texts alone, and is as sure as it may be of these."""
    seen, out = np.flatnonzero(~unseen), np.flatnonzero(unseen)
    judge = learn((numbers[0][seen], numbers[1][seen]), [labels[row] for row in seen], **how)
    judge.heat = heat_of(judge.scores((numbers[0][out], numbers[1][out])), [labels[row] for row in out], judge.labels)
    return judge
