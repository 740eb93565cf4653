"""Draws what the report shows, with the matplotlib of Rasa's environment: JSON comes in, three PNGs go out."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any, Dict, List, Sequence, Tuple

import matplotlib as mpl

mpl.use("Agg")

from matplotlib import pyplot as plt

BINS = 10
RIGHT, WRONG = "#2a6f97", "#d1495b"


def main() -> None:
    """Read ``{"pairs": [[label, heard]], "sure": [[share, right]]}`` from the input; the folder is named."""
    given: Dict[str, Any] = json.load(sys.stdin)
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    draw_confusion(given["pairs"], folder / "confusion.png")
    draw_confidence(given["sure"], folder / "confidence.png")
    draw_calibration(given["sure"], folder / "calibration.png")


def draw_confusion(pairs: Sequence[Tuple[str, str]], file: Path) -> None:
    """One row for each right label: what was heard in its place, as shares of the row."""
    labels = sorted({each for pair in pairs for each in pair})
    place = {label: at for at, label in enumerate(labels)}
    counts = [[0.0] * len(labels) for _ in labels]
    for right, heard in pairs:
        counts[place[right]][place[heard]] += 1
    shares = [[each / (sum(row) or 1) for each in row] for row in counts]
    figure, axes = plt.subplots(figsize=(10, 9))
    axes.imshow(shares, cmap="Blues", vmin=0, vmax=1)
    axes.set_xticks(range(len(labels)), labels, rotation=90, fontsize=7)
    axes.set_yticks(range(len(labels)), labels, fontsize=7)
    axes.set_xlabel("heard")
    axes.set_ylabel("right")
    _save(figure, file)


def draw_confidence(sure: Sequence[Tuple[float, bool]], file: Path) -> None:
    """How sure the ears were when they were right, and when they were wrong."""
    figure, axes = plt.subplots(figsize=(6, 4))
    parts = [[share for share, right in sure if right], [share for share, right in sure if not right]]
    axes.hist(parts, bins=20, range=(0, 1), stacked=True, color=[RIGHT, WRONG], label=["right", "wrong"])
    axes.set_xlabel("confidence of the first label")
    axes.set_ylabel("messages")
    axes.legend()
    _save(figure, file)


def draw_calibration(sure: Sequence[Tuple[float, bool]], file: Path) -> None:
    """How often they are right when they are so sure; on the line they are as good as their word."""
    groups: List[List[Tuple[float, bool]]] = [[] for _ in range(BINS)]
    for share, right in sure:
        groups[min(int(share * BINS), BINS - 1)].append((share, right))
    known = [each for each in groups if each]
    figure, axes = plt.subplots(figsize=(5, 5))
    axes.plot([0, 1], [0, 1], color="#999999", linewidth=1)
    means = [sum(share for share, _ in each) / len(each) for each in known]
    rates = [sum(right for _, right in each) / len(each) for each in known]
    axes.plot(means, rates, marker="o", color=RIGHT)
    axes.set_xlabel("confidence of the first label")
    axes.set_ylabel("how often it is right")
    _save(figure, file)


def _save(figure: Any, file: Path) -> None:
    figure.tight_layout()
    figure.savefig(file, dpi=80, metadata={"Software": None})
    plt.close(figure)


if __name__ == "__main__":
    main()
