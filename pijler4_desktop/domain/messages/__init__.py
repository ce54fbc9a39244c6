"""The Dutch sentence for everything that can go wrong or should be known.

A sentence says what happened, whether anything was lost (never) and what to do now. Sentences are
templates: the details of a failure, problem or notice fill the places between braces. The command
line prints them as they are; screens pass the template through Qt's translation first.
"""

from collections.abc import Callable, Mapping
from datetime import date

from pijler4_desktop.domain.errors import ExpectedError, Failure
from pijler4_desktop.domain.fields import ACTIVITY_FIELDS, ORGANISATION_FIELDS
from pijler4_desktop.domain.marking import QT_TRANSLATE_NOOP
from pijler4_desktop.domain.messages.failures import FAILURES
from pijler4_desktop.domain.messages.notices import NOTICES, NOTICES_OF_ONE
from pijler4_desktop.domain.messages.problems import PROBLEMS
from pijler4_desktop.domain.problems import Problem
from pijler4_desktop.domain.sheet import Notice
from pijler4_desktop.domain.wording import count_text, date_text

Translate = Callable[[str], str]
LONGEST_VALUE = 60
_PERHAPS = QT_TRANSLATE_NOOP("Messages", "Misschien {candidates}.")


class _Details(dict[str, object]):
    """Details by name; one that nobody gave leaves its place empty."""

    def __missing__(self, _key: str) -> str:
        return ""


def failure_message(
    failure: Failure,
    details: Mapping[str, object] | None = None,
    translate: Translate = str,
) -> str:
    """Tell in Dutch why something was refused or failed."""
    return _filled(translate(FAILURES[failure]), details or {})


def error_message(error: ExpectedError, translate: Translate = str) -> str:
    """Tell in Dutch what an expected error means."""
    return failure_message(error.failure, error.details, translate)


def problem_message(
    problem: Problem, heading: str | None = None, translate: Translate = str
) -> str:
    """Tell in Dutch what is wrong with a value; `heading` names the field or column."""
    candidates = " of ".join(map(_in_words, problem.candidates))
    details = {
        "hint": translate(_PERHAPS).format(candidates=candidates) if candidates else "",
        "field": named(heading) if heading else _heading(problem.field),
        "value": shortened(problem.value),
        "candidates": candidates,
    }
    return _filled(translate(PROBLEMS[problem.code]), details)


def named(heading: str) -> str:
    """Name a column inside a sentence; a title that is a sentence itself stands in quotes."""
    return heading if heading[-1:].isalnum() or heading[-1:] == ")" else f"'{heading}'"


def notice_message(notice: Notice, translate: Translate = str) -> str:
    """Tell in Dutch what a user should know about a file."""
    count = notice.details.get("count")
    template = NOTICES[notice.code]
    if count == 1:
        template = NOTICES_OF_ONE.get(notice.code, template)
    counted = {"count": count_text(count)} if isinstance(count, int) else {}
    return _filled(translate(template), {**notice.details, **counted})


def shortened(value: str) -> str:
    """Cut a long value for use inside a sentence; the whole value stays in the problem itself."""
    flat = " ".join(value.split())
    return flat if len(flat) <= LONGEST_VALUE else flat[: LONGEST_VALUE - 1] + "…"


def _in_words(candidate: str) -> str:
    """Write a candidate as a user reads it: a day in full, the others as they are."""
    try:
        return date_text(date.fromisoformat(candidate)) if "-" in candidate else candidate
    except ValueError:
        return candidate


def _heading(key: str | None) -> str:
    """Name a field in Dutch when nobody says under which column it stood."""
    named = (f.heading for f in (*ACTIVITY_FIELDS, *ORGANISATION_FIELDS) if f.key == key)
    return next(named, "")


def _filled(template: str, details: Mapping[str, object]) -> str:
    known = {name: value for name, value in details.items() if value is not None}
    return " ".join(template.format_map(_Details(known)).split())
