"""`make nlu-tune`: teaches the small encoder what our phrases ask, and writes the little that changed in it.

Nearly all of its weights stay as they are. What is learnt are the biases and norms, and beside each matrix one of low
rank (Hu et al., "LoRA", 2021): a hundredth of the encoder, which is added to it once when it is made ready
(``small_e5``), so that hearing takes no longer. A fifth of the phrases is left out, by the letters of each: on them the
judge can be made as sure as it may be. Takes three quarters of an hour; nothing else calls it, and new phrases do not
ask for it.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any, Callable, Dict, List, Tuple

import numpy as np
import tensorflow as tf

from nlu.cage.compare import read_phrases
from nlu.cage.features import are_unseen
from nlu.cage.small_e5 import GAIN, LAYER, TUNED, WIDTH, Packed, SmallE5, prepared, weights
from nlu.texts import mask

RANK, ROUNDS, AT_ONCE, STEP, WARM, LEFT_OUT, SEED = 8, 4, 32, 1e-3, 100, 0.1, 7
#: Biases and norms go more slowly than what begins at nothing; how sharply the judge at the end sees the meanings.
SLOWER, SHARP = 0.3, 30.0
#: Texts among which those of one length are sought, so that little is padded.
SHELF = 60 * AT_ONCE
Learnt = Dict[str, tf.Variable]


def main() -> None:
    """Learn from the phrases in the folder that is named, and write what was learnt."""
    known = read_phrases(Path(sys.argv[1]))
    texts = [mask(each) or " " for each in known.texts]
    wanted = np.unique(np.asarray(known.labels), return_inverse=True)[1].astype(np.int32)
    untaught, unseen = SmallE5(prepared(None)), are_unseen(known.texts)
    cut = [untaught.cut(each) for each in texts]
    middle = untaught.encode(texts[:: max(len(texts) // 2000, 1)]).mean(axis=0)
    encoder = Encoder(Packed(weights()), int(wanted.max()) + 1, middle)
    learn(encoder, cut, wanted, np.flatnonzero(~unseen))
    encoder.write(TUNED)
    right = _right(encoder, cut, wanted, np.flatnonzero(unseen))
    _say(f"{TUNED} is written; of the phrases that were left out it knows {right:.1%} by itself")


def _say(what: str) -> None:
    print(what, file=sys.stderr, flush=True)  # noqa: T201 - it talks to a developer


class Encoder:
    """The encoder in TensorFlow: what stays, what is learnt, and a judge at its end that is thrown away."""

    def __init__(self, packed: Packed, labels: int, middle: np.ndarray) -> None:
        self._packed, self._middle = packed, middle
        self.words = packed.packed("emb.word", packed.words, WIDTH)[packed.kept()]
        self.places = packed.plain("emb.pos", packed.places, WIDTH) + packed.plain("emb.type", packed.kinds, WIDTH)[0]
        self.learnt: Learnt = {}
        self._stay: Dict[str, Any] = {}
        chance = np.random.default_rng(SEED)
        self._norm("emb.ln")
        for layer in range(packed.layers):
            self._norm(f"l{layer}.aln")
            self._norm(f"l{layer}.oln")
            for name, (out, inner) in LAYER.items():
                self._linear(f"l{layer}.{name}", out, chance.standard_normal((inner, RANK)) * 0.05)
        self._learn("head.w", np.zeros((WIDTH, labels)))
        self._learn("head.b", np.zeros(labels))

    def _learn(self, name: str, begin: np.ndarray) -> None:
        self.learnt[name] = tf.Variable(begin.astype(np.float32))

    def _norm(self, name: str) -> None:
        for end in "wb":
            self._learn(f"{name}.{end}", self._packed.plain(f"{name}.{end}", WIDTH))

    def _linear(self, name: str, out: int, down: np.ndarray) -> None:
        self._stay[name] = tf.constant(self._packed.packed(f"{name}.w", out, len(down)).T)
        self._learn(f"{name}.b", self._packed.plain(f"{name}.b", out))
        self._learn(f"{name}.down", down)
        self._learn(f"{name}.up", np.zeros((RANK, out)))

    def see(self, cut: List[List[int]]) -> Tuple[Any, Any]:
        """The texts as rows of words in their places, and how many words each has."""
        lengths = np.array([len(each) for each in cut], dtype=np.int32)
        rows = np.zeros((len(cut), lengths.max(), WIDTH), dtype=np.float32)
        for place, each in enumerate(cut):
            rows[place, : len(each)] = self.words[each] + self.places[: len(each)]
        return tf.constant(rows), tf.constant(lengths)

    def scores(self, rows: Any, lengths: Any, *, learning: bool) -> Any:
        """One row for each text, one column for each label."""
        meant = (self._mean(rows, lengths, learning=learning) - self._middle) * SHARP
        return meant @ self.learnt["head.w"] + self.learnt["head.b"]

    def judge(self, rows: Any, lengths: Any) -> Any:
        """The place of the likeliest label of each text."""
        return tf.argmax(self.scores(rows, lengths, learning=False), 1)

    def _mean(self, rows: Any, lengths: Any, *, learning: bool) -> Any:
        count, longest = tf.shape(rows)[0], tf.shape(rows)[1]
        there = tf.sequence_mask(lengths, longest, dtype=tf.float32)
        forget = (lambda some: tf.nn.dropout(some, LEFT_OUT)) if learning else tf.identity
        some = forget(self._even(tf.reshape(rows, (-1, WIDTH)), "emb.ln"))
        for layer in range(self._packed.layers):
            attended = self._attend(some, f"l{layer}", count, longest, (there[:, None, None, :] - 1) * 1e9)
            some = self._even(some + forget(attended), f"l{layer}.aln")
            inner = tf.nn.gelu(self._through(some, f"l{layer}.fi"), approximate=True)
            some = self._even(some + forget(self._through(inner, f"l{layer}.fo")), f"l{layer}.oln")
        words = tf.reshape(some, (count, longest, WIDTH)) * there[:, :, None]
        return tf.nn.l2_normalize(tf.reduce_sum(words, 1), -1)

    def _attend(self, some: Any, layer: str, count: Any, longest: Any, hidden: Any) -> Any:
        def heads(name: str) -> Any:
            apart = tf.reshape(self._through(some, f"{layer}.{name}"), (count, longest, self._packed.heads, -1))
            return tf.transpose(apart, (0, 2, 1, 3))

        scale = (WIDTH / self._packed.heads) ** -0.5
        shares = tf.nn.softmax(tf.matmul(heads("q"), heads("k"), transpose_b=True) * scale + hidden)
        found = tf.transpose(tf.matmul(shares, heads("v")), (0, 2, 1, 3))
        return self._through(tf.reshape(found, (-1, WIDTH)), f"{layer}.ao")

    def _through(self, some: Any, name: str) -> Any:
        low = some @ self.learnt[f"{name}.down"] @ self.learnt[f"{name}.up"]
        return some @ self._stay[name] + self.learnt[f"{name}.b"] + low * GAIN

    def _even(self, some: Any, name: str) -> Any:
        middle = tf.reduce_mean(some, -1, keepdims=True)
        apart = some - middle
        width = tf.math.rsqrt(tf.reduce_mean(apart * apart, -1, keepdims=True) + self._packed.tiny)
        return apart * width * self.learnt[f"{name}.w"] + self.learnt[f"{name}.b"]

    def write(self, file: Path) -> None:
        """What is to be added to the weights; half as long as it was learnt."""
        made = {name: each.numpy() for name, each in self.learnt.items() if not name.startswith("head")}
        before = {name: self._packed.plain(name, *made[name].shape) for name in made if name.endswith((".w", ".b"))}
        made.update({name: made[name] - each for name, each in before.items()})
        np.savez_compressed(file, **{name: each.astype(np.float16) for name, each in made.items()})


def learn(encoder: Encoder, cut: List[List[int]], wanted: np.ndarray, seen: np.ndarray) -> None:
    """Steps that grow at first and then go down to nothing."""
    tf.keras.utils.set_random_seed(SEED)
    chance, missed, step = np.random.default_rng(SEED), [], _stepper(encoder)
    shelves = [some for _ in range(ROUNDS) for some in _shelves(seen, cut, chance)]
    for place, some in enumerate(shelves, 1):
        size = STEP * min(1, place / WARM) * (1 - place / len(shelves))
        missed.append(step(*encoder.see([cut[each] for each in some]), wanted[some], size))
        if place % 100 == 0:
            _say(f"{place} of {len(shelves)}: {np.mean(missed[-100:]):.3f}")


def _stepper(encoder: Encoder) -> Callable[..., float]:
    """What takes a step with some texts, and says how far the judge at the end was from their labels."""
    names = list(encoder.learnt)
    slower = [name for name in names if name.endswith((".w", ".b")) and not name.startswith("head")]
    hands = {SLOWER: slower, 1.0: [name for name in names if name not in slower]}
    adams = {pace: tf.keras.optimizers.Adam(epsilon=1e-8) for pace in hands}
    for pace, adam in adams.items():
        adam.build([encoder.learnt[name] for name in hands[pace]])

    @tf.function(input_signature=_SIGNATURE, autograph=False)
    def move(rows: Any, lengths: Any, labels: Any) -> Any:
        with tf.GradientTape() as tape:
            scores = encoder.scores(rows, lengths, learning=True)
            lost = tf.reduce_mean(tf.nn.sparse_softmax_cross_entropy_with_logits(labels, scores))
        clipped, _ = tf.clip_by_global_norm(tape.gradient(lost, [encoder.learnt[name] for name in names]), 1.0)
        slopes = dict(zip(names, clipped, strict=True))
        for pace, adam in adams.items():
            adam.apply_gradients([(slopes[name], encoder.learnt[name]) for name in hands[pace]])
        return lost

    def step(rows: Any, lengths: Any, labels: np.ndarray, size: float) -> float:
        for pace, adam in adams.items():
            adam.learning_rate = size * pace
        return float(move(rows, lengths, tf.constant(labels)))

    return step


_SIGNATURE = [
    tf.TensorSpec((None, None, WIDTH), tf.float32),
    tf.TensorSpec((None,), tf.int32),
    tf.TensorSpec((None,), tf.int32),
]


def _shelves(texts: np.ndarray, cut: List[List[int]], chance: np.random.Generator) -> List[np.ndarray]:
    """All texts once, in groups of about one length, which come in any order."""
    order = chance.permutation(texts)
    groups: List[np.ndarray] = []
    for start in range(0, len(order), SHELF):
        shelf = np.array(sorted(order[start : start + SHELF], key=lambda each: len(cut[each])))
        groups += [shelf[each : each + AT_ONCE] for each in range(0, len(shelf), AT_ONCE)]
    return [groups[place] for place in chance.permutation(len(groups))]


def _right(encoder: Encoder, cut: List[List[int]], wanted: np.ndarray, texts: np.ndarray) -> float:
    """How many of these the judge at the end gets right; it is less than the judge who is served."""
    heard = tf.function(encoder.judge, input_signature=_SIGNATURE[:2], autograph=False)
    groups = _shelves(texts, cut, np.random.default_rng(SEED))
    right = [(heard(*encoder.see([cut[each] for each in some])).numpy() == wanted[some]).sum() for some in groups]
    return float(sum(right) / len(texts))


if __name__ == "__main__":
    main()
