"""Let blocks flow over pages: what belongs together stays together as long as a page holds it."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from pijler4_desktop.ui.printing.paper import Paper


@dataclass(frozen=True, slots=True)
class Block:
    """Something of a known height, in pixels, that is painted with its top at a given place."""

    height: float
    paint: Callable[[Paper, float], None]


Group = Sequence[Block]
"""Blocks that belong together, the first one their heading."""

Page = Sequence[tuple[float, Block]]
"""The blocks of a page, each with its top."""


def pages_of(groups: Iterable[Group], top: float, bottom: float) -> list[Page]:
    """Put groups on pages between `top` and `bottom`; one too high for a page is broken up."""
    pages: list[list[tuple[float, Block]]] = [[]]
    y = top
    for group in groups:
        whole = sum(block.height for block in group)
        if pages[-1] and y + whole > bottom and whole <= bottom - top:
            pages.append([])
            y = top
        for block in group:
            if pages[-1] and y + block.height > bottom:
                pages.append([])
                y = top
            pages[-1].append((y, block))
            y += block.height
    return list(pages)
