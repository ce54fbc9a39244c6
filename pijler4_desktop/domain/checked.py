"""The outcome of checking one identifying text."""

from collections.abc import Callable
from typing import NamedTuple

from pijler4_desktop.domain.problems import ProblemCode


class Checked(NamedTuple):
    """The normal form to store, and what is wrong or in doubt; both together are a proposal."""

    value: str | None
    problem: ProblemCode | None = None


Check = Callable[[str], Checked]
"""A check of one identifying text."""
