"""The one entry: a command line, a window, or the child process that reads workbooks."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pijler4_desktop.services.office import Office

READ_WORKBOOK = "--read-workbook"


def main(argv: Sequence[str] | None = None) -> int:
    """Run what was asked; without a command, open the window."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if arguments[:1] == [READ_WORKBOOK]:
        from pijler4_desktop.exchange.child import main as read_workbook  # noqa: PLC0415

        return read_workbook()
    if _is_window(arguments):
        return _window(arguments)
    return _command(arguments)


def _is_window(arguments: Sequence[str]) -> bool:
    """Tell whether only options of the window were given."""
    if not arguments:
        return True
    return arguments[0] == "--db" and len(arguments) == 2


def _window(arguments: Sequence[str]) -> int:
    from pijler4_desktop import app  # noqa: PLC0415  Qt only when a window is wanted

    database = Path(arguments[1]) if arguments else None
    if reason := app.why_no_window():
        from pijler4_desktop.cli.headless import headless_run  # noqa: PLC0415

        return headless_run(reason, Path.cwd() / "pijler4-voorbeeld", _draw)
    return app.main(database)


def _command(arguments: Sequence[str]) -> int:
    from pijler4_desktop.cli.main import main as run  # noqa: PLC0415
    from pijler4_desktop.services.logs import start_log  # noqa: PLC0415
    from pijler4_desktop.services.places import default_database  # noqa: PLC0415

    start_log()
    return run(arguments, default_database(), _draw)


def _draw(office: "Office", folder: Path) -> Sequence[Path]:
    from pijler4_desktop.ui.screens import draw_screens  # noqa: PLC0415  only where Qt is wanted

    return draw_screens(office, folder)


if __name__ == "__main__":
    sys.exit(main())
