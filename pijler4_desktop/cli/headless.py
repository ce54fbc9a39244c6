"""Without a screen: say so, and do the main job on the example all the same."""

import sys
from pathlib import Path

from pijler4_desktop.cli.answers import Draw
from pijler4_desktop.cli.main import REFUSED
from pijler4_desktop.domain.errors import ExpectedError, Failure
from pijler4_desktop.domain.listing import OfferFilter
from pijler4_desktop.domain.messages import error_message, failure_message
from pijler4_desktop.services.example import example_office


def headless_run(reason: str, folder: Path, draw: Draw) -> int:
    """Make the example, its hand-off workbook, and draw the screens into `folder`."""
    say = sys.stdout.write
    say(f"{reason}\nPijler 4 doet daarom het voornaamste zonder venster, met een voorbeeld.\n")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with example_office() as office:
            rows = len(office.offer.ids(OfferFilter()))
            say(f"Voorbeeld: gemeente {office.municipality.name} ({rows} activiteiten)\n")
            report = office.exporting.export(folder / "doorgeven-aan-agii.xlsx", "agii")
            say(f"Doorgeven aan AgII: {report.path} ({report.rows} activiteiten)\n")
            drawn = draw(office, folder / "schermen")
            say(f"Schermen: {len(drawn)} tekeningen in {folder / 'schermen'}\n")
    except ExpectedError as error:
        sys.stderr.write(error_message(error) + "\n")
        return REFUSED
    except OSError:
        sys.stderr.write(failure_message(Failure.TARGET_UNWRITABLE, {"name": folder.name}) + "\n")
        return REFUSED
    return 0
