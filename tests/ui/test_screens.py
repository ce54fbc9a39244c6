"""Every screen of the real program can be drawn, and each looks as large and as it should."""

from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from pijler4_desktop.domain.errors import ExpectedError, Failure
from pijler4_desktop.domain.ids import new_id
from pijler4_desktop.domain.records import Activity
from pijler4_desktop.services.office import Office
from pijler4_desktop.ui.screens import LOOKS, SIZES, draw_screens
from pijler4_desktop.ui.theme.tokens import DARK, LIGHT


def test_every_screen_is_drawn(office: Office, tmp_path: Path) -> None:
    office.offer.add(Activity(id=new_id(), name="Taalcafé Babbelhoek"))
    folder = tmp_path / "schermen"
    drawn = draw_screens(office, folder, (LOOKS[0], LOOKS[-1]))
    assert sorted(drawn) == sorted(folder.iterdir())
    screens = {path.stem.split("-")[0] for path in drawn}
    endings = {path.stem.split("-", 1)[1] for path in drawn if path.stem.startswith("start-")}
    assert endings == {"1440x900-light", "1366x768-dark"}
    assert {"start", "help", "offer", "partners", "palette"} <= screens
    for path in drawn:
        image = QImage(str(path))
        assert f"{image.width()}x{image.height()}" in path.stem
        assert (image.width(), image.height()) in SIZES
        tokens = DARK if path.stem.endswith("dark") else LIGHT
        if not path.stem.startswith("palette"):  # it dims the window behind it
            assert image.pixelColor(3, image.height() // 2).name().upper() == tokens["nav"]
    assert office.offer.add(Activity(id=new_id(), name="De gegevens zijn nog open"))


@pytest.mark.parametrize("taken", ["schermen", "schermen/start-1440x900-light.png/vol"])
def test_a_picture_that_cannot_be_kept_is_told(office: Office, tmp_path: Path, taken: str) -> None:
    folder, obstacle = tmp_path / "schermen", tmp_path / taken
    obstacle.parent.mkdir(parents=True, exist_ok=True)
    obstacle.touch()

    with pytest.raises(ExpectedError) as refused:
        draw_screens(office, folder)

    assert refused.value.failure is Failure.TARGET_UNWRITABLE
