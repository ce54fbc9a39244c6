"""Measure the offer's page at 100,000 activities: python -m tests.benchmarks.offer_bench.

Milliseconds on this machine; compare them within one run. Targets: open 400, scroll to the end 20,
sort by another column 500, repaint 8, first 50 hits while typing 30 (with a typing error too),
counts of the facets 60, the longest pause of the window while a filter changes 50. The memory is
that of Python's objects for the page and its indexes, in MB per 10,000 rows: at most 8. Beside the
hits stands what SQLite needs for the same words in the stored text, without typing errors.
"""

import os
import sys
import tempfile
import time
import tracemalloc
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from pijler4_desktop.domain.listing import OfferFilter
from pijler4_desktop.domain.text import fold
from pijler4_desktop.domain.vocabulary import ActivityType, Level
from pijler4_desktop.services.office import Office
from pijler4_desktop.ui.actions import Actions
from pijler4_desktop.ui.application import make_application
from pijler4_desktop.ui.jobs import Jobs
from pijler4_desktop.ui.offer import columns
from pijler4_desktop.ui.offer.page import OfferPage
from pijler4_desktop.ui.theme.tokens import Scheme
from tests.factories import fill_office

REPEATS = 10
FIRST = 50
TYPED = ("t", "taal", "taalcafe", "samen tuin", "wandelgroep aalst")
MISTYPED = ("taalcaffe", "wandelgoep", "naaiatellier")
MB = 1024 * 1024


def took(work: Callable[[], object]) -> float:
    """Return how many milliseconds a piece of work takes."""
    started = time.perf_counter()
    work()
    return (time.perf_counter() - started) * 1000


def settle(app: QApplication, jobs: Jobs) -> None:
    """Let everything that was asked happen."""
    app.processEvents()
    while jobs.busy:
        app.processEvents()
        time.sleep(0.001)
    app.processEvents()


class Pauses(QObject):
    """Notes how long the window went without answering."""

    def __init__(self) -> None:
        super().__init__()
        self.longest = 0.0
        self._last = time.perf_counter()
        self._timer = QTimer(self, interval=1)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def _tick(self) -> None:
        now = time.perf_counter()
        self.longest = max(self.longest, (now - self._last) * 1000)
        self._last = now


def first_hits(office: Office, words: str) -> int:
    """Find the first rows for what was typed, as the page shows them."""
    ids = office.offer.ids(OfferFilter(text=words))
    return len(office.offer.rows(ids[:FIRST]))


def in_sql(office: Office, words: str) -> int:
    """Let SQLite find the first rows for the same words."""
    parts = fold(words).split()
    asked = " AND ".join("instr(search_text, ?) > 0" for _ in parts)
    query = f"SELECT * FROM activity WHERE {asked} ORDER BY folded_name LIMIT {FIRST}"  # noqa: S608
    with office.database.reading() as reading:
        return len(reading.connection.exec_driver_sql(query, tuple(parts)).fetchall())


def measure_looking(office: Office) -> dict[str, float]:
    """Look for words and count facets, the slowest of a few."""
    office.offer.prepare_search()
    hits = [took(lambda w=w: first_hits(office, w)) for w in TYPED]  # type: ignore[misc]
    wrong = [took(lambda w=w: first_hits(office, w)) for w in MISTYPED]  # type: ignore[misc]
    plain = [took(lambda w=w: in_sql(office, w)) for w in TYPED]  # type: ignore[misc]
    wanted = (OfferFilter(), OfferFilter(text="taal"), OfferFilter(types=frozenset(ActivityType)))
    counts = [took(lambda w=w: office.offer.counts(w)) for w in wanted]  # type: ignore[misc]
    return {
        "first 50 hits": max(hits),
        "first 50 hits, mistyped": max(wrong),
        "the same words in SQL": max(plain),
        "counts of the facets": max(counts),
    }


def measure_filters(page: OfferPage, app: QApplication, jobs: Jobs) -> float:
    """Change filters as a user does and return the longest pause of the window."""
    pauses = Pauses()
    for wanted in (
        OfferFilter(types=frozenset({ActivityType.BUDDY})),
        OfferFilter(levels=frozenset({Level.A1})),
        OfferFilter(text="taal"),
        OfferFilter(),
    ):
        page.list.want(wanted)
        settle(app, jobs)
    return pauses.longest


def measure_memory(office: Office, app: QApplication, count: int) -> float:
    """Return the MB of Python objects a page takes for every 10,000 rows."""
    window = QWidget()
    jobs = Jobs(window)
    tracemalloc.start()
    page = OfferPage(office, jobs, Actions(window), window)
    page.resize(1216, 842)
    window.show()
    office.offer.prepare_search()
    settle(app, jobs)
    taken = tracemalloc.get_traced_memory()[0] / MB
    tracemalloc.stop()
    jobs.close()
    return taken / count * 10_000


def measure(office: Office, app: QApplication) -> dict[str, float]:
    """Open the page and do what people do."""
    window = QWidget()
    window.resize(1440, 900)
    jobs = Jobs(window)
    made: list[OfferPage] = []

    def open_page() -> None:
        page = OfferPage(office, jobs, Actions(window), window)
        page.resize(1216, 842)
        window.show()
        settle(app, jobs)
        made.append(page)

    found = {"open": took(open_page)}
    page = made[0]
    table = page.list.table

    def to_end() -> None:
        table.scrollToBottom()
        table.viewport().repaint()

    found["scroll to the end"] = took(to_end)

    def sort() -> None:
        table.sortByColumn(columns.VERIFIED, Qt.SortOrder.DescendingOrder)
        settle(app, jobs)

    found["sort"] = took(sort)
    table.viewport().repaint()
    repaints = [took(table.viewport().repaint) for _ in range(REPEATS)]
    found["repaint"] = sorted(repaints)[REPEATS // 2]
    found["longest pause while filters change"] = measure_filters(page, app, jobs)
    table.select_line(0)
    found["open the panel"] = took(page.list.open_panel)
    found["open the form"] = took(page.edit)
    jobs.close()
    return found


def main(count: int) -> None:
    """Fill a new office with this many activities and measure."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = make_application([], Scheme.LIGHT)
    with tempfile.TemporaryDirectory() as folder:
        office = Office.create(Path(folder) / "bench.p4db", "Herzele")
        print(f"fill {count}: {took(lambda: fill_office(office, count)):.0f}")
        for name, milliseconds in (measure_looking(office) | measure(office, app)).items():
            print(f"{name}: {milliseconds:.1f}")
        office.close()
        again = Office.open(Path(folder) / "bench.p4db")
        print(f"MB for 10,000 rows: {measure_memory(again, app, count):.1f}")
        again.close()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
