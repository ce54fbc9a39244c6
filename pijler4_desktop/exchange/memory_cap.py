"""How much memory the reading child may use, and who sees to it.

On POSIX the child limits itself before it looks at the file; on Windows the parent puts it in a
job object before it sends the file. Figures: reliability of spreadsheet readers, 500 MB for a
file of ordinary size; a large honest file needs room for its bytes and its texts.
"""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress

_ORDINARY = 500_000_000
_PER_BYTE = 12


def allowance(file_bytes: int) -> int:
    """Return the cap in bytes of address space for a file of this size."""
    return _ORDINARY + _PER_BYTE * file_bytes


def limit_myself(memory: int, seconds: int) -> None:
    """Called by the child: cap memory and processor time, forbid core dumps and files."""
    if sys.platform != "win32":
        import resource  # noqa: PLC0415  POSIX only

        wanted = (
            (resource.RLIMIT_AS, memory),
            (resource.RLIMIT_CPU, seconds),
            (resource.RLIMIT_CORE, 0),
            (resource.RLIMIT_FSIZE, 0),
        )
        for kind, value in wanted:
            with suppress(ValueError, OSError):  # a system that does not know this limit
                resource.setrlimit(kind, (value, value))


@contextmanager
def capped(child: "subprocess.Popen[bytes]", file_bytes: int) -> Iterator[None]:
    """Keep the child within its allowance as long as the block lasts (Windows only)."""
    if sys.platform == "win32":
        from pijler4_desktop.exchange.windows_job import Job  # noqa: PLC0415

        job = Job(allowance(file_bytes))
        try:
            job.take(child)
            yield
        finally:
            job.close()
    else:
        yield
