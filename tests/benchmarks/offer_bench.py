"""Measure the offer's page at 100,000 activities: python -m tests.benchmarks.offer_bench.

Milliseconds on this machine; compare them within one run. Targets: open 400, scroll to the end 20,
sort by another column 500, repaint 8.
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from pijler4_desktop.services.office import Office
from pijler4_desktop.ui.actions import Actions
from pijler4_desktop.ui.application import make_application
from pijler4_desktop.ui.jobs import Jobs
from pijler4_desktop.ui.offer import columns
from pijler4_desktop.ui.offer.page import OfferPage
from pijler4_desktop.ui.theme.tokens import Scheme
from tests.factories import fill_office

REPEATS = 10


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
        for name, milliseconds in measure(office, app).items():
            print(f"{name}: {milliseconds:.1f}")
        office.close()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
