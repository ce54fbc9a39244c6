"""How large everything is drawn, and starting the program again, which a change of it needs.

Qt reads its scale factor once, before the application is made, and multiplies it with that of the
system. It comes from the environment, so the program keeps what stood there before for the
program it starts in its place: factors would pile up otherwise.
"""

import os
import sys
from collections.abc import Mapping

from PySide6.QtCore import QProcess, QProcessEnvironment, QSize

NORMAL = 100
SCALES = (90, NORMAL, 110, 125, 150, 175, 200)
"""The sizes there are, in per cent."""

_VARIABLE = "QT_SCALE_FACTOR"


def scaled(environment: Mapping[str, str], percent: int) -> dict[str, str]:
    """Return the environment in which Qt draws everything that much larger than it would."""
    if percent == NORMAL:
        return dict(environment)
    try:
        outside = float(environment.get(_VARIABLE, "1"))
    except ValueError:
        outside = 1.0  # as Qt takes it
    return {**environment, _VARIABLE: f"{outside * percent / 100:g}"}


def fitting(screen: QSize, percent: int, smallest: QSize) -> tuple[int, ...]:
    """Return the sizes at which the smallest window fits a screen measured at `percent`."""
    least = smallest.expandedTo(QSize(1, 1))
    across = screen.width() * percent / least.width()
    down = screen.height() * percent / least.height()
    return tuple(one for one in SCALES if one <= NORMAL or one <= min(across, down))


def start_again(environment: Mapping[str, str]) -> None:
    """Start the program as it was started itself, on its own feet."""
    around = QProcessEnvironment()
    for name, value in environment.items():
        around.insert(name, value)
    again = QProcess()
    again.setProgram(sys.executable)
    again.setArguments(sys.orig_argv[1:])
    again.setProcessEnvironment(around)
    again.startDetached()


def set_scale(percent: int) -> dict[str, str]:
    """Scale everything made from here on; returns the environment as it was."""
    outside = dict(os.environ)
    os.environ.update(scaled(outside, percent))
    return outside
