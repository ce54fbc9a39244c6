"""What Qt says by itself is Dutch as well, also where Qt's own Dutch has gaps."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from pijler4_desktop.ui.translation import speak_dutch


@pytest.mark.parametrize("mode", list(QFileDialog.AcceptMode))
def test_the_file_dialog_of_qt_speaks_dutch(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, mode: QFileDialog.AcceptMode
) -> None:
    speak_dutch(qapp)
    (tmp_path / "lijsten").mkdir()

    dialog = QFileDialog(None, "Waar?", str(tmp_path), "Excel (*.xlsx)")
    qtbot.addWidget(dialog)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setAcceptMode(mode)

    said = {label.text().replace("&", "") for label in dialog.findChildren(QLabel)}
    assert {"Zoeken in:", "Bestandstype:"} <= said
    assert not {words for words in said if "Look" in words or "Files" in words}
    assert qapp.translate("QAbstractFileIconProvider", "Folder", "All other platforms") == "Map"
