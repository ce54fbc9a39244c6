"""What can be wrong with a value, for form and importer alike; sentences are in `messages`."""

from dataclasses import dataclass
from enum import StrEnum

from pijler4_desktop.domain.vocabulary import Severity


class ProblemCode(StrEnum):
    """What is wrong, or in doubt."""

    REQUIRED = "required"
    UNKNOWN_VALUE = "unknown_value"
    AMBIGUOUS = "ambiguous"
    NOT_A_NUMBER = "not_a_number"
    NOT_WHOLE = "not_whole"
    NEGATIVE = "negative"
    TOO_LARGE = "too_large"
    NUMBER_IMPRECISE = "number_imprecise"
    TEXT_TOO_LONG = "text_too_long"
    TEXT_DAMAGED = "text_damaged"
    TEXT_CLEANED = "text_cleaned"
    DATE_UNREADABLE = "date_unreadable"
    DATE_INCOMPLETE = "date_incomplete"
    DATE_AMBIGUOUS = "date_ambiguous"
    DATE_IN_FUTURE = "date_in_future"
    DATE_UNLIKELY = "date_unlikely"
    DATE_UNEXPECTED = "date_unexpected"
    END_BEFORE_START = "end_before_start"
    PERIOD_TURNED = "period_turned"
    TIME_UNREADABLE = "time_unreadable"
    WHEN_UNREADABLE = "when_unreadable"
    HOURS_CONTRADICT = "hours_contradict"
    HOURS_MISSING = "hours_missing"
    DAY_MISSING = "day_missing"
    READ_AS = "read_as"
    INVALID_EMAIL = "invalid_email"
    INVALID_PHONE = "invalid_phone"
    PHONE_LOST_ZERO = "phone_lost_zero"
    SEVERAL_PHONES = "several_phones"
    INVALID_URL = "invalid_url"
    INVALID_POSTAL_CODE = "invalid_postal_code"
    UNKNOWN_POSTAL_CODE = "unknown_postal_code"
    POSTAL_CODE_MISMATCH = "postal_code_mismatch"
    UNKNOWN_MUNICIPALITY = "unknown_municipality"
    MUNICIPALITY_MERGED = "municipality_merged"
    MUNICIPALITY_AMBIGUOUS = "municipality_ambiguous"
    INVALID_NIS = "invalid_nis"
    PLACE_UNKNOWN = "place_unknown"
    INVALID_KBO = "invalid_kbo"
    KBO_LOST_ZERO = "kbo_lost_zero"
    INVALID_ESTABLISHMENT = "invalid_establishment"
    INVALID_VCODE = "invalid_vcode"
    INVALID_OVO = "invalid_ovo"
    NATIONAL_NUMBER = "national_number"
    PERSON_LEFT_OUT = "person_left_out"
    PERSON_IN_NAME = "person_in_name"
    PERSON_NOT_HERE = "person_not_here"
    STATUS_IN_COLUMN = "status_in_column"
    MIN_ABOVE_MAX = "min_above_max"
    FREE_ABOVE_CAPACITY = "free_above_capacity"
    REASON_MISSING = "reason_missing"
    EVIDENCE_MISSING = "evidence_missing"
    ERROR_CELL = "error_cell"
    FORMULA_WITHOUT_VALUE = "formula_without_value"
    CELL_COMMENT = "cell_comment"
    STRAY_CELL = "stray_cell"
    EXTRA_FIELDS = "extra_fields"
    FEW_FIELDS = "few_fields"
    DUPLICATE_ROW = "duplicate_row"
    ROWS_CONTRADICT = "rows_contradict"
    VALUES_CONTRADICT = "values_contradict"
    PART_OF_DAYS = "part_of_days"
    SIMILAR_RECORD = "similar_record"
    UNKNOWN_ID = "unknown_id"
    NUMBER_DIFFERS = "number_differs"
    NUMBER_TAKEN = "number_taken"
    CHANGED_HERE_TOO = "changed_here_too"
    ROW_GONE = "row_gone"
    NAMED_BY_ORGANISATION = "named_by_organisation"
    REFERS_ELSEWHERE = "refers_elsewhere"
    TEST_ROW = "test_row"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong with one field (None: the whole record), with the value as given."""

    code: ProblemCode
    field: str | None = None
    severity: Severity = Severity.DOUBT
    value: str = ""
    candidates: tuple[str, ...] = ()
