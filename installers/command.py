"""Put the project itself in its environment: `pijler4` on the command line, from the checkout.

Nothing is fetched or built: a line in the environment leads Python to the checkout, and a small
script starts the program. Both survive a `git pull`; they are written again when they differ.
"""

from __future__ import annotations

import os
import shlex
import sys
from pathlib import Path

NAME = "pijler4"
_POSIX = """#!/bin/sh
export PYTHONSAFEPATH=1
exec {python} -m pijler4_desktop "$@"
"""
_WINDOWS = """@echo off
setlocal
set PYTHONSAFEPATH=1
"%~dp0python.exe" -m pijler4_desktop %*
"""


def install(environment: Path, root: Path) -> None:
    """Make `pijler4` of the environment start the checkout in `root`."""
    for packages in packages_of(environment):
        _write(packages / f"{NAME}.pth", path_line(packages, root))
    if sys.platform == "win32":
        _write(environment / "Scripts" / f"{NAME}.cmd", _WINDOWS.replace("\n", "\r\n"))
    else:
        python = environment / "bin" / "python"
        script = environment / "bin" / NAME
        _write(script, _POSIX.format(python=shlex.quote(str(python))), mode=0o755)


def packages_of(environment: Path) -> list[Path]:
    """Return the folders in which the environment keeps its packages; there is one."""
    pattern = "Lib/site-packages" if sys.platform == "win32" else "lib/python3*/site-packages"
    return sorted(environment.glob(pattern))


def path_line(packages: Path, root: Path) -> str:
    """Write the line by which Python finds the checkout, from the folder of packages.

    It is relative: Python reads it in the encoding of the machine, and a folder may be called Zoë.
    """
    return os.path.relpath(root, packages).replace(os.sep, "/") + "\n"


def _write(path: Path, text: str, mode: int = 0o644) -> None:
    """Write a file unless it is there already: another user may own it."""
    content = os.fsencode(text)
    if not path.is_file() or path.read_bytes() != content:
        path.write_bytes(content)
        path.chmod(mode)
