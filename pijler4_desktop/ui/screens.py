"""Pictures of every screen of the real program, for the manual and for eyes that check it."""

import os
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from pijler4_desktop.domain.errors import ExpectedError, Failure
from pijler4_desktop.ui.machine import why_no_window

if TYPE_CHECKING:
    from pijler4_desktop.services.office import Office
    from pijler4_desktop.ui.main_window import MainWindow

SIZES = ((1440, 900), (1366, 768))
LOOKS = tuple((scheme, size) for scheme in ("light", "dark") for size in SIZES)
"""The themes and sizes every screen is drawn in."""
SETTLED_MS = 30
PALETTE_WORDS = "taal"
QUIET_ROUNDS = 2  # the last layout comes a round after the last data


def draw_screens(
    office: "Office", folder: Path, looks: Sequence[tuple[str, tuple[int, int]]] = LOOKS
) -> list[Path]:
    """Draw every page in every state it names, in each theme and size; no screen needed.

    Raises NO_SCREEN when this machine lacks what Qt needs even without a screen, and
    TARGET_UNWRITABLE when a picture cannot be kept.
    """
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    if reason := why_no_window():
        raise ExpectedError(Failure.NO_SCREEN, reason=reason)
    from pijler4_desktop.ui.application import make_application  # noqa: PLC0415  Qt comes later
    from pijler4_desktop.ui.theme.tokens import Scheme  # noqa: PLC0415

    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ExpectedError(Failure.TARGET_UNWRITABLE, name=folder.name) from error
    drawn: list[Path] = []
    for scheme, size in looks:
        make_application([], Scheme(scheme))
        drawn += _draw_all(office, folder, f"{size[0]}x{size[1]}-{scheme}", size)
    return drawn


def _draw_all(office: "Office", folder: Path, ending: str, size: tuple[int, int]) -> Iterator[Path]:
    with _window(size) as window:
        window.show_office(None)
        yield _picture(window, folder / f"start-{ending}.png")
        window.show_office(office)
        for key in window.page_keys:
            window.open_page(key)
            _settle(window)
            page = window.stack.page
            for name, show in page.scenes() if page else ():
                show()
                yield _picture(
                    window, folder / f"{'-'.join(filter(None, (key, name)))}-{ending}.png"
                )
        window.open_page(window.page_keys[0])
        yield from _draw_palette(window, folder, ending)


def _draw_palette(window: "MainWindow", folder: Path, ending: str) -> Iterator[Path]:
    """Draw the palette as it opens, and with letters in it."""
    window.open_palette()
    palette = window.commands
    if palette is not None:
        yield _picture(window, folder / f"palette-{ending}.png")
        palette.type(PALETTE_WORDS)
        yield _picture(window, folder / f"palette-words-{ending}.png")
        palette.dismiss()


@contextmanager
def _window(size: tuple[int, int]) -> "Iterator[MainWindow]":
    """Return a window of its own, that remembers nothing and leaves the office open."""
    from pijler4_desktop.ui.main_window import MainWindow  # noqa: PLC0415  Qt comes later
    from pijler4_desktop.ui.memory import Memory  # noqa: PLC0415

    with tempfile.TemporaryDirectory() as nowhere:
        window = MainWindow(Path(nowhere) / "none.p4db", Memory(Path(nowhere) / "window.ini"))
        window.resize(*size)
        window.show()
        try:
            yield window
        finally:
            window.release_office()
            window.close()
            window.deleteLater()


def _picture(window: "MainWindow", path: Path) -> Path:
    _settle(window)
    if not window.grab().save(str(path)):
        raise ExpectedError(Failure.TARGET_UNWRITABLE, name=path.name)
    return path


def _settle(window: "MainWindow") -> None:
    """Let the window come to rest: no work under way, nothing left to paint."""
    from PySide6.QtCore import QEventLoop, QTimer  # noqa: PLC0415  Qt comes later

    quiet = 0
    while quiet < QUIET_ROUNDS:
        loop = QEventLoop()
        QTimer.singleShot(SETTLED_MS, loop.quit)
        loop.exec()
        quiet = 0 if window.jobs.busy else quiet + 1
