"""Make the program's own environment, `.venv`, exactly as the lock file says, and run in it.

`start.py` and `test.py` share this. Standard library only. The environment is touched only when
the lock file changed since; every package is checked against its hash in the lock file.
"""

from __future__ import annotations

import hashlib
import importlib
import os
import subprocess
import sys
import venv
from collections.abc import Callable, Sequence
from pathlib import Path

import command
import system

ROOT = Path(__file__).resolve().parent.parent
LOCKS = {"run": "requirements.lock", "test": "requirements-dev.lock"}
NOT_READY = 3


def python_of(environment: Path) -> Path:
    """Return the interpreter inside an environment, on Windows and elsewhere."""
    windows = sys.platform == "win32"
    return environment / ("Scripts/python.exe" if windows else "bin/python")


def lock_of(purpose: str) -> Path:
    """Return the lock file for a purpose: `run` or `test`, the second holding the first."""
    return ROOT / "installers" / LOCKS[purpose]


def fingerprint(lock: Path) -> str:
    """Identify a lock file by its content, whatever its line ends."""
    return hashlib.sha256(lock.read_bytes().replace(b"\r\n", b"\n")).hexdigest()


def stamp(environment: Path, purpose: str) -> Path:
    """Return the file that remembers which lock file the environment was made from."""
    return environment / f"pijler4-{purpose}.sha256"


def is_current(environment: Path, purpose: str) -> bool:
    """Tell whether the environment holds what the lock file says."""
    kept = stamp(environment, purpose)
    wanted = fingerprint(lock_of(purpose))
    if not kept.is_file() or kept.read_text(encoding="ascii") != wanted:
        return False
    return _answers(python_of(environment))


def _answers(python: Path) -> bool:
    try:
        return subprocess.run([python, "-c", ""], check=False, capture_output=True).returncode == 0
    except OSError:
        return False


def pip_command(environment: Path, *, bundled: bool) -> list[str]:
    """Return how to call pip: the environment's own, or this Python's working on it."""
    python = str(python_of(environment))
    if bundled:
        return [python, "-m", "pip"]
    return [sys.executable, "-m", "pip", "--python", python]


def ensure(environment: Path, purpose: str) -> Path:
    """Bring the environment up to date when needed and return its interpreter."""
    python = python_of(environment)
    if is_current(environment, purpose):
        command.install(environment, ROOT)
        return python
    system.tell(f"De omgeving klaarmaken in {environment} (eenmalig) …")
    bundled = _bundles_pip()
    if not _answers(python):
        venv.EnvBuilder(clear=True, symlinks=os.name != "nt", with_pip=bundled).create(environment)
    quiet = ["--disable-pip-version-check", "--no-input", "--quiet"]
    install = ["install", *quiet, "--require-hashes", "-r", str(lock_of(purpose))]
    environ = {**os.environ, "PIP_ROOT_USER_ACTION": "ignore"}
    pip = [*pip_command(environment, bundled=bundled), *install]
    if subprocess.run(pip, check=False, env=environ).returncode:
        raise system.NotReadyError(
            "Niet alle onderdelen konden opgehaald worden. Kijk of de computer verbinding heeft "
            "met internet en probeer opnieuw."
        )
    for held in LOCKS if purpose == "test" else (purpose,):
        stamp(environment, held).write_text(fingerprint(lock_of(held)), encoding="ascii")
    command.install(environment, ROOT)
    return python


def _bundles_pip() -> bool:
    """Tell whether this Python can put pip in an environment: Debian splits `ensurepip` off."""
    importlib.invalidate_caches()  # it may have been installed a moment ago
    try:
        import ensurepip  # noqa: F401, PLC0415
    except ImportError:
        return False
    return True


def main(purpose: str, work: Callable[[Path, Sequence[str]], int], *, screen: bool) -> int:
    """Prepare the machine and the environment, then do the work in it; return its exit code."""
    if sys.version_info < system.OLDEST_PYTHON:
        return _again_with_newer()
    try:
        system.prepare(screen=screen)
        python = ensure(ROOT / ".venv", purpose)
    except system.NotReadyError as error:
        sys.stderr.write(f"{error}\n")
        return NOT_READY
    try:
        return work(python, sys.argv[1:])
    except KeyboardInterrupt:
        return 130


def _again_with_newer() -> int:
    newer = system.newer_python()
    if newer is None:
        sys.stderr.write("Pijler 4 heeft Python 3.11 of nieuwer nodig.\n")
        return NOT_READY
    return subprocess.run([*newer, *sys.argv], check=False).returncode
