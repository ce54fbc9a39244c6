"""Start Pijler 4 from a checkout: `python3 installers/start.py [arguments of pijler4]`.

The first time this makes the environment; on Debian and Ubuntu it installs (as root) or names
(otherwise) the system libraries that are missing. Without a screen the program says so and does
its main job on the example list.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import environment
import system


def run(python: Path, arguments: Sequence[str]) -> int:
    """Start the program with the user's own arguments, in the folder the user is in."""
    environ = {**os.environ, "PYTHONPATH": str(environment.ROOT), "PYTHONSAFEPATH": "1"}
    command = [str(python), "-m", "pijler4_desktop", *arguments]
    return subprocess.run(command, check=False, env=environ).returncode


if __name__ == "__main__":
    sys.exit(environment.main("run", run, screen=system.has_screen(os.environ)))
