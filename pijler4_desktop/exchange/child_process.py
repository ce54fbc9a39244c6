"""Start the program itself as a capped child, feed it a file and listen to it.

The file goes in through a pipe and rows come out through a pipe: nothing is written to disk, and
what the child prints on its error stream reaches nobody.
"""

import json
import os
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO

from pijler4_desktop.domain.errors import ExpectedError, Failure
from pijler4_desktop.domain.progress import Progress
from pijler4_desktop.exchange import memory_cap, wire

Lines = queue.Queue[bytes | None]

READ_WORKBOOK = "--read-workbook"
SECONDS = 60.0
_GLANCE = 0.1
_WAITING_LINES = 16


def messages(content: bytes, name: str, progress: Progress) -> Iterator[wire.Message]:
    """Yield what the child reads from this content; the child never outlives the iteration.

    Raises ExpectedError when the child breaks off or takes too long, and whatever
    `progress.report` raises when the user gives up.
    """
    child = _start()
    lines: Lines = queue.Queue(_WAITING_LINES)
    feeding = _in_background(_feed, child.stdin, content, name)
    pumping = _in_background(_pump, child.stdout, lines)
    try:
        with memory_cap.capped(child, len(content)):
            yield from _listen(lines, progress)
    finally:
        child.kill()
        child.wait()
        feeding.join()
        _drain(lines, pumping)


def command() -> list[str]:
    """Return the command that starts this program as the reading child, frozen or not."""
    if getattr(sys, "frozen", False):
        return [sys.executable, READ_WORKBOOK]
    return [sys.executable, "-P", "-m", "pijler4_desktop", READ_WORKBOOK]


def _start() -> subprocess.Popen[bytes]:
    package_root = str(Path(__file__).parents[2])
    environment = {**os.environ, "RUST_BACKTRACE": "0", "PYTHONPATH": package_root}
    return subprocess.Popen(  # noqa: S603  our own program, no shell
        command(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


def _in_background(work: Callable[..., None], *arguments: object) -> threading.Thread:
    thread = threading.Thread(target=work, args=arguments, daemon=True)
    thread.start()
    return thread


def _feed(stdin: IO[bytes], content: bytes, name: str) -> None:
    """Send a first line about the file, then the file; a child that dies early is no error."""
    order = {"name": name, "memory": memory_cap.allowance(len(content))}
    try:
        with stdin:
            stdin.write(json.dumps(order).encode("ascii") + b"\n")
            stdin.write(content)
    except OSError:
        return


def _pump(stdout: IO[bytes], lines: Lines) -> None:
    with stdout:
        for line in stdout:
            lines.put(line)
    lines.put(None)


def _drain(lines: Lines, pumping: threading.Thread) -> None:
    """Let the thread that fills the queue come to its end after the child is gone."""
    while pumping.is_alive():
        try:
            lines.get(timeout=_GLANCE)
        except queue.Empty:
            continue


def _listen(lines: Lines, progress: Progress) -> Iterator[wire.Message]:
    until = time.monotonic() + SECONDS
    done, total = 0, 1
    while True:
        progress.report(done, total)
        if time.monotonic() > until:
            raise ExpectedError(Failure.READER_TIMEOUT)
        try:
            line = lines.get(timeout=_GLANCE)
        except queue.Empty:
            continue
        if line is None:
            return
        message = wire.decode(line)
        if message[0] == wire.PROGRESS:
            done, total = int(str(message[1])), int(str(message[2]))
        else:
            yield message
