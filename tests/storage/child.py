"""Starts a Python of its own for what can only be seen from another process."""

import subprocess
import sys
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).parents[2]


def start(module: ModuleType, *arguments: object) -> "subprocess.Popen[str]":
    """Run a module of the tests as a program; its output can be read line by line."""
    return subprocess.Popen(
        [sys.executable, "-m", module.__name__, *map(str, arguments)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
