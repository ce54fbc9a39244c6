"""What the machine itself must have: Python 3.11 and, on Linux, the libraries Qt links to.

Standard library only, and readable by any Python 3 still about, so that an old one can say what
it lacks. Library names: `ldd` on PySide6-Essentials 6.11 on a bare Debian 12.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping, Sequence

OLDEST_PYTHON = (3, 11)
NEWEST_TRIED = 14

ALWAYS = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libxkbcommon.so.0": "libxkbcommon0",
}
"""Libraries Qt needs even without a screen, and the Debian package of each."""

WITH_SCREEN = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
"""Libraries Qt needs on top to put a window on an X screen."""


class NotReadyError(Exception):
    """The machine lacks something this script may not, or cannot, install; says what in Dutch."""


def tell(sentence: str) -> None:
    """Say what is going on, apart from what the program itself puts on standard output."""
    sys.stderr.write(f"{sentence}\n")
    sys.stderr.flush()


def newer_python() -> list[str] | None:
    """Return the command of a Python that is new enough when this one is not, if there is any."""
    for minor in range(NEWEST_TRIED, OLDEST_PYTHON[1] - 1, -1):
        found = shutil.which(f"python3.{minor}")
        if found:
            return [found]
        launcher = shutil.which("py")
        if launcher and _works([launcher, f"-3.{minor}", "-c", ""]):
            return [launcher, f"-3.{minor}"]
    return None


def _works(command: Sequence[str]) -> bool:
    try:
        return subprocess.run(command, check=False, capture_output=True).returncode == 0
    except OSError:
        return False


def has_screen(environ: Mapping[str, str]) -> bool:
    """Tell whether Qt will try to put a window on a screen."""
    platform = environ.get("QT_QPA_PLATFORM", "")
    screen = environ.get("DISPLAY") or environ.get("WAYLAND_DISPLAY")
    return bool(screen) and platform not in ("offscreen", "minimal")


def missing_packages(*, screen: bool) -> list[str]:
    """Name the Debian packages this Linux machine lacks; elsewhere nothing is lacking."""
    if not sys.platform.startswith("linux"):
        return []
    wanted = {**ALWAYS, **WITH_SCREEN} if screen else ALWAYS
    lacking = {package for library, package in wanted.items() if not _loads(library)}
    if not can_make_environment():
        lacking.add("python3-venv")
    return sorted(lacking)


def can_make_environment() -> bool:
    """Tell whether pip can be brought into an environment: Debian splits that off."""
    return _imports("ensurepip") or _imports("pip")


def _imports(module: str) -> bool:
    return _works([sys.executable, "-c", f"import {module}"])


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def apt_line(packages: Iterable[str]) -> str:
    """Write the line that installs the packages on Debian or Ubuntu."""
    return "sudo apt install --no-install-recommends " + " ".join(packages)


def is_root() -> bool:
    """Tell whether this process may install packages; never so on Windows."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


def prepare(*, screen: bool) -> None:
    """Install missing packages as root on Debian; raises NotReadyError naming them otherwise."""
    packages = missing_packages(screen=screen)
    if not packages:
        return
    if not (is_root() and shutil.which("apt-get")):
        raise NotReadyError(
            "Deze computer mist nog iets dat Pijler 4 nodig heeft. Op Debian of Ubuntu voeg je "
            "het toe met deze regel:\n    " + apt_line(packages)
        )
    tell("Ontbrekende systeembibliotheken installeren: " + " ".join(packages))
    environ = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    quiet = ["apt-get", "-q", "-y", "-o", "Dpkg::Use-Pty=0"]
    install = [*quiet, "install", "--no-install-recommends", *packages]
    for command in ([*quiet, "update"], install):
        if subprocess.run(command, check=False, env=environ, stdout=subprocess.DEVNULL).returncode:
            raise NotReadyError(
                "De systeembibliotheken konden niet geïnstalleerd worden. Kijk of de computer "
                "verbinding heeft, en probeer dan zelf:\n    " + apt_line(packages)
            )
