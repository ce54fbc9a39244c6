"""From starting the process to the window, and to what there is to do today; run by hand.

    python -m tests.benchmarks.start_bench [ACTIVITIES] [RUNS]

Beside it, in the same run: a window of bare Qt, and importing what storage needs. Offscreen, so
without the time a compositor takes. Targets: window 0.3 s, first rows 0.8 s. The gaps follow, for
which the whole offer is read once.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from pijler4_desktop.services.office import Office
from tests.factories import fill_office

BARE = """
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
app = QApplication([])
window = QMainWindow()
window.setCentralWidget(QLabel("Pijler 4"))
window.show()
window.repaint()
app.processEvents()
print("painted", flush=True)
"""
OURS = """
import sys
from pathlib import Path
from PySide6.QtCore import QElapsedTimer, QEventLoop
from pijler4_desktop.ui.application import make_application
from pijler4_desktop.ui.main_window import MainWindow
from pijler4_desktop.ui.memory import Memory
memory = Memory(Path(sys.argv[1]).with_suffix(".ini"))
app = make_application([], memory.scheme)
window = MainWindow(Path(sys.argv[1]), memory)
window.show()
window.repaint()
app.processEvents()
print("painted", flush=True)
window.open_data()
waited = QElapsedTimer()
waited.start()
said = set()
while waited.elapsed() < 20_000 and len(said) < 2:
    app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    page = window.stack.page
    shown = getattr(page, "tasks", None)
    if shown is not None and shown.rows and "rows" not in said:
        page.repaint()
        said.add("rows")
        print("rows", flush=True)
    if shown is not None and page.gaps.matrix._seen.blocks and "gaps" not in said:
        page.repaint()
        said.add("gaps")
        print("gaps", flush=True)
window.close()
"""


def timed(program: str, *arguments: str) -> dict[str, float]:
    """Return how long after its start a process said each word, in seconds."""
    started = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-c", program, *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    with process:
        assert process.stdout is not None
        return {line.strip(): time.perf_counter() - started for line in process.stdout}


def main() -> int:
    activities = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000
    runs = int(sys.argv[2]) if len(sys.argv) > 2 else 5
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "aanbod.p4db"
        office = Office.create(path, "Aalst")
        fill_office(office, activities)
        office.close()
        bare = [timed(BARE)["painted"] for _ in range(runs)]
        ours = [timed(OURS, str(path)) for _ in range(runs)]
    limit = statistics.median(bare)
    print(f"{activities} activities, median of {runs} runs")
    print(f"{'bare Qt window':24}{limit:8.2f} s")
    for word in ("painted", "rows", "gaps"):
        found = statistics.median(run[word] for run in ours)
        print(f"{word:24}{found:8.2f} s{found / limit:8.1f} x bare Qt")
    return 0


if __name__ == "__main__":
    sys.exit(main())
