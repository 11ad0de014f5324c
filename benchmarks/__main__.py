"""`make bench`: measures everything and prints the table; --large takes minutes more, --write keeps the table in docs/benchmarks.md."""

from __future__ import annotations

import os
import platform
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from . import canvas, disk, paper, start
from .timing import Figure

_KEPT = Path(__file__).resolve().parents[1] / "docs" / "benchmarks.md"
_HEAD = """# Benchmarks

One run of `make bench`, kept by `.venv/bin/python -m benchmarks --write`. Absolute times drift from machine to machine and from hour to
hour; the ratios hold, since ours and its floor were measured in turn (median of 7). No test asserts a time.

Targets: saving at most 3 times `executemany`, the summary at most 2 times (large: 1.5 times) a bare canvas, a repaint of a large canvas at
most 2 times its boxes, and a frame of a drag within 16 ms come from what was measured for this stack. The others (start, one edit, load,
look) are our own guesses of what can be reached. The summary's floor draws the same pages, ready laid out: the same words in the same
fonts, halos from the same edges of letters, lines with their dashes and ends, sizes of pages and outline, but no photographs. What the
small summary takes beyond its floor is mostly loading the program's own modules, laying the network out, and reading words and records.
Ours and its floor both run from compiled files, as where the program is installed. 2,000 stakeholders are measured with `--large` only.

"""


def main(arguments: list[str]) -> int:
    """Runs the parts that are named, or all."""
    wanted = [name for name in arguments if not name.startswith("-")]
    rows: list[tuple[str, ...]] = [_HEADER]
    print(_row(_HEADER), flush=True)
    for figure in _measured(wanted, "--large" in arguments):
        rows.append(_cells(figure))
        print(_row(rows[-1]), flush=True)
    if "--write" in arguments:
        machine = f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}\n"
        table = [f"| {' | '.join(row)} |" for row in rows]
        table.insert(1, "|" + "---|" * len(_HEADER))
        _KEPT.write_text(_HEAD + machine + "\n" + "\n".join(table) + "\n", encoding="utf-8")
    return 0


_HEADER = ("what / floor", "ours, ms", "floor, ms", "ratio", "target", "met")


def _measured(wanted: list[str], large: bool) -> Iterator[Figure]:
    with tempfile.TemporaryDirectory(prefix="cwb-bench-") as folder:
        parts: dict[str, Callable[[], Iterable[Figure]]] = {
            "start": lambda: start.figures(Path(folder)),
            "disk": lambda: disk.figures(Path(folder)),
            "canvas": canvas.figures,
            "paper": lambda: paper.figures(Path(folder), large),
        }
        for name, figures in parts.items():
            if not wanted or name in wanted:
                yield from figures()


def _cells(figure: Figure) -> tuple[str, ...]:
    target = " and ".join(
        ([f"≤ {figure.most_ratio:g}×"] if figure.most_ratio else []) + ([f"≤ {figure.most_ms:g} ms"] if figure.most_ms else [])
    )
    floor = "" if figure.floor is None else f"{figure.floor:.2f}"
    ratio = "" if figure.ratio is None else f"{figure.ratio:.2f}×"
    return figure.name, f"{figure.ours:.2f}", floor, ratio, target, {None: "", True: "yes", False: "NO"}[figure.met]


def _row(cells: tuple[str, ...]) -> str:
    return f"{cells[0]:72} " + " ".join(f"{cell:>11}" for cell in cells[1:])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
