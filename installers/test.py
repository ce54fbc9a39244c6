"""Run every check of the project: `python3 installers/test.py [arguments of pytest]`.

Style, types, the import contracts and the tests, without a screen. The first time this makes the
environment, as `start.py` does.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import environment

LINT_IMPORTS = "from importlinter.cli import lint_imports_command as check; check()"
CHECKS = (
    ("stijl", ["-m", "ruff", "check", "."]),
    ("opmaak", ["-m", "ruff", "format", "--check", "."]),
    ("types", ["-m", "mypy"]),
    ("grenzen tussen de lagen", ["-c", LINT_IMPORTS]),
    ("tests", ["-m", "pytest", "-q", "-n", "auto", "--dist", "worksteal"]),
)


def run(python: Path, arguments: Sequence[str]) -> int:
    """Run the checks one after the other and stop at the first that fails."""
    environ = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    for name, command in CHECKS:
        more = arguments if "pytest" in command else ()
        begun = time.monotonic()
        call = [str(python), *command, *more]
        code = subprocess.run(call, check=False, cwd=environment.ROOT, env=environ).returncode
        seconds = time.monotonic() - begun
        print(f"{'FOUT' if code else 'goed'}: {name} ({seconds:.0f} s)", flush=True)
        if code:
            return code
    return 0


if __name__ == "__main__":
    sys.exit(environment.main("test", run, screen=False))
