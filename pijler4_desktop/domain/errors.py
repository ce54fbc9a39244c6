"""Failures a user can do something about; everything else is a bug.

The value of a `Failure` is the code scripts see; its Dutch sentence is in `messages`.
"""

from collections.abc import Sequence
from enum import StrEnum

from pijler4_desktop.domain.problems import Problem


class Failure(StrEnum):
    """Why an expected failure happened."""

    # the database
    CHANGED_ELSEWHERE = "E_CHANGED_ELSEWHERE"
    DATABASE_BUSY = "E_DATABASE_BUSY"
    DATABASE_IN_USE = "E_DATABASE_IN_USE"
    DATABASE_NEWER = "E_DATABASE_NEWER"
    DATABASE_FOREIGN = "E_DATABASE_FOREIGN"
    DATABASE_DAMAGED = "E_DATABASE_DAMAGED"
    DATABASE_MISSING = "E_DATABASE_MISSING"
    DATABASE_EXISTS = "E_DATABASE_EXISTS"
    DATABASE_READ_ONLY = "E_DATABASE_READ_ONLY"
    DATABASE_UNUSABLE = "E_DATABASE_UNUSABLE"
    DISK_FULL = "E_DISK_FULL"
    BACKUP_FAILED = "E_BACKUP_FAILED"
    NO_SUCH_BACKUP = "E_NO_SUCH_BACKUP"
    MIGRATION_FAILED = "E_MIGRATION_FAILED"
    NOTHING_TO_UNDO = "E_NOTHING_TO_UNDO"
    NOTHING_TO_REDO = "E_NOTHING_TO_REDO"
    NO_SUCH_STEP = "E_NO_SUCH_STEP"
    NO_HISTORY_THEN = "E_NO_HISTORY_THEN"
    NOT_REMOVED = "E_NOT_REMOVED"
    ORGANISATION_GONE = "E_ORGANISATION_GONE"
    NO_SUCH_ORGANISATION = "E_NO_SUCH_ORGANISATION"
    NO_SUCH_CONTACT = "E_NO_SUCH_CONTACT"
    STILL_HAS_OFFER = "E_STILL_HAS_OFFER"
    NO_SUCH_TEMPLATE = "E_NO_SUCH_TEMPLATE"
    ALREADY_STARTED = "E_ALREADY_STARTED"
    ACTIVITY_GONE = "E_ACTIVITY_GONE"
    INVALID = "E_INVALID"
    UNKNOWN_MUNICIPALITY = "E_UNKNOWN_MUNICIPALITY"
    # a file on its way in
    NOT_A_FILE = "E_NOT_A_FILE"
    FILE_MISSING = "E_FILE_MISSING"
    FILE_LOCKED = "E_FILE_LOCKED"
    EMPTY_FILE = "E_EMPTY_FILE"
    TOO_LARGE = "E_TOO_LARGE"
    NOT_SPREADSHEET = "E_NOT_SPREADSHEET"
    DAMAGED = "E_DAMAGED"
    ENCRYPTED = "E_ENCRYPTED"
    HTML_AS_XLS = "E_HTML_AS_XLS"
    XML2003 = "E_XML2003"
    OLD_EXCEL = "E_OLD_EXCEL"
    ZIP_BOMB = "E_ZIP_BOMB"
    ZIP_DUPLICATE = "E_ZIP_DUPLICATE"
    ZIP_OVERLAP = "E_ZIP_OVERLAP"
    ZIP_PATH = "E_ZIP_PATH"
    ZIP_TOO_MANY_PARTS = "E_ZIP_TOO_MANY_PARTS"
    XML_DTD = "E_XML_DTD"
    READER_CRASH = "E_READER_CRASH"
    READER_TIMEOUT = "E_READER_TIMEOUT"
    TOO_MANY_SHEETS = "E_TOO_MANY_SHEETS"
    CSV_QUOTE = "E_CSV_QUOTE"
    CSV_ENCODING = "E_CSV_ENCODING"
    NO_DATA = "E_NO_DATA"
    NO_HEADER = "E_NO_HEADER"
    NO_ROWS = "E_NO_ROWS"
    NO_SUCH_SHEET = "E_NO_SUCH_SHEET"
    ROW_COUNT = "E_ROWCOUNT"
    # a file on its way out
    TARGET_OPEN = "E_TARGET_OPEN"
    TARGET_UNWRITABLE = "E_TARGET_UNWRITABLE"
    DRAFT_UNSAVED = "E_DRAFT_UNSAVED"
    EXPORT_MISMATCH = "E_EXPORT_MISMATCH"
    EXPORT_TEXT_TOO_LONG = "E_EXPORT_TEXT_TOO_LONG"
    EXPORT_TOO_MANY_ROWS = "E_EXPORT_TOO_MANY_ROWS"
    RECEIVER_MISSING = "E_RECEIVER_MISSING"
    NOT_FOR_PUBLIC = "E_NOT_FOR_PUBLIC"
    NOTHING_TO_EXPORT = "E_NOTHING_TO_EXPORT"
    # the machine
    NO_SCREEN = "E_NO_SCREEN"


class ExpectedError(Exception):
    """A failure to show as a sentence, without a stack trace."""

    def __init__(self, failure: Failure, **details: object) -> None:
        super().__init__(failure.value)
        self.failure = failure
        self.details = details


class InvalidError(Exception):
    """A record broke the rules; carries every problem, not just the first."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__(", ".join(f"{p.field}: {p.code}" for p in problems))
        self.problems = tuple(problems)
