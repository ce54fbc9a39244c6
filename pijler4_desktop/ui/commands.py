"""The command palette, made when it is first asked for: it needs the services, which come late."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from pijler4_desktop.ui.actions import Actions
from pijler4_desktop.ui.jobs import Jobs

if TYPE_CHECKING:
    from pijler4_desktop.ui.palette.palette import CommandPalette


def made_palette(
    window: QWidget, actions: Actions, jobs: Jobs, open_page: Callable[[str, object], object]
) -> "CommandPalette":
    """Make the palette of a window; `open_page` shows what was chosen in it."""
    from pijler4_desktop.ui.palette.palette import CommandPalette  # noqa: PLC0415  after the data

    made = CommandPalette(window, actions, jobs)
    made.open_page.connect(open_page)
    return made
