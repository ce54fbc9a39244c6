"""The closed lists of the import: buckets, kinds of row, and why something was recognised."""

from enum import StrEnum


class Outcome(StrEnum):
    """The bucket of a row; the buckets of a plan add up to the rows read."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    QUESTION = "question"
    HELD = "held"
    IGNORED = "ignored"


class RowKind(StrEnum):
    """What a row of a sheet is; only DATA becomes a record.

    GONE is one that stood on an ask sheet of ours when we made it, and does not any more.
    """

    DATA = "data"
    TITLE = "title"
    HEADER = "header"
    REPEATED_HEADER = "repeated_header"
    SECTION = "section"
    TOTAL = "total"
    NOTE = "note"
    BESIDE = "beside"
    GONE = "gone"


DECIDED_ON = frozenset({RowKind.DATA, RowKind.GONE})
"""Rows that can be a question."""


class ColumnReason(StrEnum):
    """Why a column feeds a field, or feeds none."""

    HEADING = "heading"
    LIKE_HEADING = "like_heading"
    CONTENT = "content"
    LEGEND = "legend"
    CHOSEN = "chosen"
    UNKNOWN = "unknown"
    UNNAMED = "unnamed"
    REPEATED = "repeated"
    PERSONAL = "personal"
    REPRESENTATIVE = "representative"
    NATIONAL_NUMBER = "national_number"
    OF_THE_FORM = "of_the_form"
    DERIVED = "derived"


ABOUT_PERSONS = frozenset({ColumnReason.PERSONAL, ColumnReason.NATIONAL_NUMBER})
"""Why columns about persons are left out: with one of them, every row is a person."""


class MatchReason(StrEnum):
    """Why a row is thought to speak of a stored record."""

    SAME_ID = "same_id"
    SAME_NAME = "same_name"
    SIMILAR_NAME = "similar_name"
    SAME_ORGANISATION = "same_organisation"
    SAME_NUMBER = "same_number"
    SAME_VCODE = "same_vcode"
    SAME_KBO = "same_kbo"
    SAME_EMAIL = "same_email"
    SAME_PHONE = "same_phone"
    SAME_WEBSITE = "same_website"
    CALL_NAME = "call_name"
    ABBREVIATION = "abbreviation"
    SAME_WORDS_OTHER_ORDER = "same_words_other_order"
    TYPING_ERROR = "typing_error"
    NAME_WITHIN = "name_within"
    ROW_GONE = "row_gone"
    MERGED = "merged"


class Goes(StrEnum):
    """What a user answers when a list says that an organisation stopped."""

    STOPPED = "stopped"
    ON = "on"


class Choice(StrEnum):
    """What a user answers to a question about a row."""

    NEW = "new"
    MERGE = "merge"
    SKIP = "skip"
