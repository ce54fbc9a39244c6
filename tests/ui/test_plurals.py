"""Texts with a number have both forms, with a point between thousands; all of them are loaded."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

import pijler4_desktop
from pijler4_desktop.ui.translation import speak_dutch

UI = Path(pijler4_desktop.__file__).parent / "ui"
NUMBERED = re.compile(r'^class (?P<context>\w+)|"(?P<text>[^"\n]*%n[^"\n]*)"', re.MULTILINE)


def numbered_texts() -> list[tuple[str, str]]:
    found = []
    for path in sorted(UI.rglob("*.py")):
        context = ""
        for match in NUMBERED.finditer(path.read_text("utf-8")):
            context = match["context"] or context
            if match["text"]:
                found.append((context, match["text"]))
    return found


@pytest.mark.parametrize(("context", "text"), numbered_texts())
def test_a_text_with_a_number_has_both_forms(qapp: QApplication, context: str, text: str) -> None:
    speak_dutch(qapp)

    one, many = (QCoreApplication.translate(context, text, "", n) for n in (1, 5))

    assert "(" not in one + many
    assert one.replace("1", "") != many.replace("5", "")
    assert "10000" not in QCoreApplication.translate(context, text, "", 10_000)
