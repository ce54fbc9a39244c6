"""Write a document that was made elsewhere, such as a PDF."""

from pathlib import Path

from pijler4_desktop.domain.errors import ExpectedError, Failure
from pijler4_desktop.exchange.placing import placed


def write_document(target: Path, content: bytes) -> None:
    """Put the content in place of an older file, once it is proven to be written whole.

    Raises ExpectedError EXPORT_MISMATCH, DISK_FULL, TARGET_OPEN or TARGET_UNWRITABLE; the target is
    then untouched.
    """
    with placed(target) as temporary:
        temporary.write_bytes(content)
        if temporary.read_bytes() != content:
            raise ExpectedError(Failure.EXPORT_MISMATCH)
