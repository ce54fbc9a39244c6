"""Run one command: arguments in, an answer and an exit code out, never a traceback.

Exit codes: 0 done, 1 done with questions or held rows, 2 refused, 3 wrong usage.
"""

import json
import logging
import os
import sys
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path
from typing import TextIO

from pijler4_desktop.cli.answers import Answer, Draw
from pijler4_desktop.cli.arguments import UsageError, parser
from pijler4_desktop.cli.commands import COMMANDS
from pijler4_desktop.domain.errors import ExpectedError, Failure, InvalidError
from pijler4_desktop.domain.messages import error_message, problem_message

DONE, DOUBTS, REFUSED, WRONG_USAGE = 0, 1, 2, 3
UNEXPECTED = "E_UNEXPECTED"

_log = logging.getLogger(__name__)


def main(argv: Sequence[str], default_database: Path, draw: Draw) -> int:
    """Run the command in `argv` and return the exit code."""
    wants_json = "--json" in argv
    try:
        arguments = parser().parse_args(argv)
    except UsageError as error:
        return _refuse(
            WRONG_USAGE, "E_USAGE", f"Deze opdracht begrijpen we niet. {error}", wants_json
        )
    arguments.db = getattr(arguments, "db", default_database)
    try:
        answer = _answered(arguments, draw)
    except ExpectedError as error:
        return _refuse(REFUSED, error.failure.value, error_message(error), wants_json)
    except InvalidError as error:
        sentence = " ".join(problem_message(problem) for problem in error.problems)
        return _refuse(REFUSED, Failure.INVALID.value, sentence, wants_json)
    except KeyboardInterrupt:
        sentence = "Gestopt. Er is niets half bewaard."
        return _refuse(REFUSED, "E_CANCELLED", sentence, wants_json)
    except Exception:  # noqa: BLE001  the log gets the trace, the user a sentence
        _log.exception("command failed")
        sentence = "Er ging iets onverwachts mis. Wat bewaard was, is veilig. Meld dit aan ons."
        return _refuse(REFUSED, UNEXPECTED, sentence, wants_json)
    _say(answer, as_json=wants_json)
    return answer.exit_code


def _answered(arguments: Namespace, draw: Draw) -> Answer:
    return COMMANDS[arguments.command](arguments, draw)


def _say(answer: Answer, *, as_json: bool) -> None:
    text = json.dumps(answer.content, ensure_ascii=False) if as_json else "\n".join(answer.lines)
    if not _write(sys.stdout, text):
        _write(sys.stderr, "De opdracht is uitgevoerd, maar we konden het antwoord niet tonen.")


def _refuse(exit_code: int, code: str, message: str, as_json: bool) -> int:  # noqa: FBT001
    refusal = json.dumps({"error": {"code": code, "message": message}}, ensure_ascii=False)
    if not (as_json and _write(sys.stdout, refusal)):
        _write(sys.stderr, message)
    return exit_code


def _write(stream: TextIO | None, text: str) -> bool:
    """Write UTF-8 whatever the console believes, so that é survives on a Windows office PC.

    Return whether it could be written: what was done stays done when nobody listens any more.
    """
    if stream is None:
        return False
    try:
        stream.buffer.write(text.encode("utf-8", "replace") + b"\n")
        stream.flush()
    except OSError:  # a pipe that closed or a full disk: nor may Python try again when it ends
        with Path(os.devnull).open("wb") as nowhere:
            os.dup2(nowhere.fileno(), stream.fileno())
        return False
    return True
