"""Read a workbook that someone else made: whatever it is, this process lives."""

from pathlib import Path

from pijler4_desktop.domain.errors import ExpectedError, Failure
from pijler4_desktop.domain.progress import Progress, Silent
from pijler4_desktop.domain.sheet import Workbook
from pijler4_desktop.exchange.assembling import Assembler
from pijler4_desktop.exchange.child_process import messages
from pijler4_desktop.exchange.fetching import fetch


def read_workbook(path: Path, progress: Progress | None = None) -> Workbook:
    """Copy the file to memory, let a capped child read it, and return what is in it.

    Progress is told in bytes of content; giving up ends the child. Raises ExpectedError with
    the reason when the file cannot be read, or not wholly: never half a workbook.
    """
    fetched = fetch(path)
    assembler = Assembler()
    try:
        for message in messages(fetched.content, fetched.name, progress or Silent()):
            assembler.take(message)
    except ExpectedError as error:
        raise ExpectedError(error.failure, **{"file": fetched.name, **error.details}) from error
    except (ValueError, TypeError) as error:
        raise ExpectedError(Failure.READER_CRASH, file=fetched.name) from error
    return assembler.workbook(fetched.name, fetched.sha256)
