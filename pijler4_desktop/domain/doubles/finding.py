"""Find the doubles among many organisations at once."""

from collections.abc import Collection, Iterable, Sequence

from pijler4_desktop.domain.doubles.index import DoublesIndex, without_loose
from pijler4_desktop.domain.doubles.vocabulary import Double, Ids
from pijler4_desktop.domain.facts import Facts
from pijler4_desktop.domain.progress import Progress
from pijler4_desktop.domain.records import Organisation

REPORTED_EVERY = 100
"""Organisations between two reports of how far the work is."""


def find_doubles(
    organisations: Sequence[Organisation],
    index: DoublesIndex,
    progress: Progress,
    told_apart: Collection[Ids] = frozenset(),
) -> list[Double]:
    """Find every pair of doubles among organisations, the surest first, each pair once.

    `index` may hold them already; those it lacks are taken up. `told_apart` are the pairs of which
    somebody said that they are two. Raises CancelledError when `progress` does.
    """
    total = 2 * len(organisations)
    for done, organisation in enumerate(organisations):
        _report(progress, done, total)
        if organisation.id not in index:
            index.add(organisation)
    found: dict[Ids, Double] = {}
    for done, organisation in enumerate(organisations, start=len(organisations)):
        _report(progress, done, total)
        for double in index.near_known(organisation.id):
            found.setdefault(double.ids, double)
    progress.report(total, total)
    return _ordered(found, told_apart)


def find_new_doubles(
    new: Sequence[Organisation],
    index: DoublesIndex,
    progress: Progress,
    told_apart: Collection[Ids] = frozenset(),
) -> list[Double]:
    """Find which of the new organisations may be one that the index holds, the surest first.

    The new ones are not taken up, and not compared with each other. In each pair `one` is new.
    """
    found: dict[Ids, Double] = {}
    for done, organisation in enumerate(new):
        _report(progress, done, len(new))
        for double in index.near(organisation):
            found[double.ids] = double
    progress.report(len(new), len(new))
    return _ordered(found, told_apart)


def index_of(organisations: Iterable[Organisation], facts: Facts, home: str = "") -> DoublesIndex:
    """Make an index of organisations; `home` is the NIS code of the office's own municipality."""
    index = DoublesIndex(facts, home)
    for organisation in organisations:
        index.add(organisation)
    return index


def _report(progress: Progress, done: int, total: int) -> None:
    if done % REPORTED_EVERY == 0:
        progress.report(done, total)


def _ordered(found: dict[Ids, Double], told_apart: Collection[Ids]) -> list[Double]:
    kept = without_loose([d for ids, d in found.items() if ids not in told_apart])
    kept.sort(key=lambda d: (-d.judgement.grade, -d.judgement.score, d.one, d.other))
    return kept
