"""Looks at every screen at the scale this process was started with; prints what is wrong.

`python -m tests.ui.scaled 960x540 FOLDER`
"""

import sys
from pathlib import Path

from pijler4_desktop.services.office import Office
from pijler4_desktop.ui.application import make_application
from pijler4_desktop.ui.theme.tokens import Scheme
from tests.factories import fill_office
from tests.partners_data import know_partners, review_contacts
from tests.ui.audit import faults
from tests.ui.audit_colours import pale
from tests.ui.painted import cut_lines, listening
from tests.ui.scenery import Scenery


def main(size: str, folder: Path) -> None:
    """Print the scale, then every finding with the scene it is in."""
    make_application([], Scheme.LIGHT)
    office = Office.create(folder / "aanbod.p4db", "Herzele")
    fill_office(office)
    know_partners(office)
    review_contacts(office)
    office.back_up()
    scenery = Scenery(office, folder)
    width, height = size.split("x")
    scenery.resize((int(width), int(height)))
    print("scale", scenery.window.devicePixelRatioF())
    with listening() as ear:
        for name, shown in scenery.scenes(importing=False):
            lines = ear.hear(shown)
            for fault in (*faults(shown), *cut_lines(lines), *pale(shown, ear.picture, lines)):
                print(name, fault)
    scenery.close()
    office.close()


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
