"""The sentence for every failure."""

from PySide6.QtCore import QCoreApplication

from pijler4_desktop.domain.errors import ExpectedError, InvalidError
from pijler4_desktop.domain.messages import error_message, problem_message


def _tr(words: str) -> str:
    return QCoreApplication.translate("Texts", words)


def _translated(words: str) -> str:
    return QCoreApplication.translate("Messages", words)


def failure_text(error: Exception) -> str:
    """Say what went wrong, for any exception: never a trace, never a code."""
    if isinstance(error, ExpectedError):
        return error_message(error, _translated)
    if isinstance(error, InvalidError):
        said = (problem_message(problem, translate=_translated) for problem in error.problems)
        return "\n".join(dict.fromkeys(said))
    return _tr(
        "Er ging iets mis in het programma. Wat al bewaard was, staat veilig. "
        "Probeer het opnieuw. Lukt het niet, start het programma dan opnieuw."
    )


def failure_details(error: Exception) -> str:
    """Name a failure for whoever helps: its code, or the kind of exception."""
    if isinstance(error, ExpectedError):
        return str(error.failure.value)
    return f"{type(error).__name__}: {error}"
