"""What can be typed after `pijler4`."""

import argparse
import re
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

from pijler4_desktop import __version__
from pijler4_desktop.cli import coverage
from pijler4_desktop.cli.example import add_example
from pijler4_desktop.cli.figures import add_figures
from pijler4_desktop.cli.initiatives import add_initiatives
from pijler4_desktop.cli.todo import add_todo
from pijler4_desktop.domain.vocabulary import Ground
from pijler4_desktop.services.dumping import SUBJECTS
from pijler4_desktop.services.exporting import PROFILES

_DUTCH = (
    (
        r"argument (.+?): invalid choice: (.+?) \(choose from (.+)\)",
        r"\1: \2 is geen keuze. Kies uit \3.",
    ),
    (r"argument (.+?): expected (?:one|at least one) argument", r"Na \1 ontbreekt een waarde."),
    (r"argument (.+?): invalid .+ value: (.+)", r"\1: \2 is hier geen geldige waarde."),
    (r"argument (.+?): not allowed with argument (.+)", r"\1 kan niet samen met \2."),
    (r"the following arguments are required: (.+)", r"Dit ontbreekt nog: \1."),
    (r"unrecognized arguments: (.+)", r"Dit begrijpen we niet: \1."),
)
"""What argparse says, and how we say it."""


class UsageError(Exception):
    """The command line cannot be understood; the message says why, in Dutch."""


class _Parser(argparse.ArgumentParser):
    """Raises instead of leaving the program, so that wrong usage can be told as JSON too."""

    def error(self, message: str) -> NoReturn:
        """Refuse the command line."""
        raise UsageError(_in_dutch(message))


def _in_dutch(message: str) -> str:
    for theirs, ours in _DUTCH:
        if found := re.fullmatch(theirs, message, re.DOTALL):
            return found.expand(ours)
    return message


def parser() -> argparse.ArgumentParser:
    """Describe every command; `--db` and `--json` may stand before or after it."""
    common = _common()
    top = _Parser(
        prog="pijler4",
        description="Pijler 4: het lokale aanbod voor de vierde pijler. Zonder opdracht opent "
        "het venster.",
        parents=[common],
    )
    top.add_argument("--version", action="version", version=f"Pijler 4 {__version__}")
    commands = top.add_subparsers(
        dest="command", metavar="OPDRACHT", parser_class=_Parser, required=True
    )

    def command(name: str, text: str) -> argparse.ArgumentParser:
        return commands.add_parser(name, help=text, description=text, parents=[common])

    init = command("init", "maak een nieuw bestand voor je gemeente")
    init.add_argument("--municipality", required=True, metavar="NAAM_OF_NIS")
    import_ = command("import", "lees een Excel- of CSV-lijst in (zonder --apply: alleen nakijken)")
    import_.add_argument("file", type=Path, metavar="BESTAND")
    import_.add_argument("--sheet", metavar="BLAD")
    import_.add_argument("--apply", action="store_true", help="voer het plan uit")
    import_.add_argument(
        "--held",
        type=Path,
        metavar="UIT.xlsx",
        help="schrijf de rijen die niet ingelezen zijn in een Excel, met de reden",
    )
    for add in _ROOMS:
        add(command)
    return top


def _add_looking(command: Callable[[str, str], argparse.ArgumentParser]) -> None:
    dump = command("dump", "toon alles wat bewaard is")
    dump.add_argument("subject", choices=SUBJECTS)
    command("doubles", "toon organisaties die misschien dubbel staan")
    command("verifications", "toon wat er na te kijken is, per organisatie")
    history = command("history", "toon de geschiedenis")
    history.add_argument("--limit", type=int, default=50, metavar="AANTAL")
    history.add_argument("--record", metavar="ID", help="de geschiedenis van één activiteit")
    command("check", "kijk na of het bestand in orde is")
    command("self-test", "probeer het hele programma uit op een tijdelijk bestand")
    screenshots = command("screenshots", "teken elk scherm als PNG")
    screenshots.add_argument("folder", type=Path, metavar="MAP")


def _add_ask(command: Callable[[str, str], argparse.ArgumentParser]) -> None:
    ask = command(
        "ask",
        "maak een vragenblad in Excel: wat we weten van een organisatie, om te verbeteren. Als PDF "
        "om te printen maak je het in het venster, bij Partners",
    )
    ask.add_argument(
        "organisations", nargs="+", metavar="ORGANISATIE", help="naam of nummer; elk een eigen blad"
    )
    ask.add_argument("--xlsx", type=Path, required=True, metavar="UIT.xlsx")


def _add_stepping(command: Callable[[str, str], argparse.ArgumentParser]) -> None:
    undo = command("undo", "maak de laatste stap ongedaan")
    undo.add_argument(
        "--to", type=int, metavar="STAP", help="alle stappen vanaf deze; zie 'history'"
    )
    redo = command("redo", "doe de ongedane stap opnieuw")
    redo.add_argument("--to", type=int, metavar="STAP", help="alle ongedane stappen tot deze")
    removed = command("removed", "toon wat in de prullenbak zit")
    removed.add_argument("words", nargs="*", metavar="WOORD", help="zoek in de prullenbak")
    restore = command("restore", "zet terug wat in de prullenbak zit")
    restore.add_argument("ids", nargs="+", metavar="ID")


def _add_export(command: Callable[[str, str], argparse.ArgumentParser]) -> None:
    export = command("export", "maak de Excel om door te geven")
    export.add_argument("target", type=Path, metavar="UIT.xlsx")
    export.add_argument("--profile", choices=sorted(PROFILES), default="volledig")
    export.add_argument("--receiver", default="", metavar="NAAM", help="voor wie het bestand is")
    export.add_argument("--ground", default="", choices=sorted(Ground), help="waarom het mag")
    export.add_argument(
        "--personal",
        action="store_true",
        help="ook notities en personen; dan zijn --receiver en --ground nodig",
    )
    exports = command("exports", "toon wat al doorgegeven is, en aan wie")
    exports.add_argument("--limit", type=int, default=200, metavar="AANTAL")


def _add_backups(command: Callable[[str, str], argparse.ArgumentParser]) -> None:
    command("backups", "toon de reservekopieën")
    recover = command("recover", "zet een reservekopie terug; wat er nu staat, wordt eerst bewaard")
    recover.add_argument("backup", metavar="NUMMER_OF_NAAM")


def _add_privacy(command: Callable[[str, str], argparse.ArgumentParser]) -> None:
    contacts = command("contacts", "toon de contacten van organisaties")
    contacts.add_argument("--review", action="store_true", help="alleen wie je weer moet bekijken")
    contacts.add_argument("--confirm", nargs="+", metavar="ID", help="zeg dat deze nog kloppen")
    person = command("person", "toon alles over een persoon")
    person.add_argument("words", nargs="+", metavar="NAAM_MAIL_OF_TELEFOON")
    person.add_argument("--file", type=Path, metavar="UIT.xlsx", help="maak er een document van")
    forget = command("forget", "vergeet een persoon (zonder --apply: alleen tonen wat je wist)")
    forget.add_argument("ids", nargs="*", metavar="CONTACT_ID")
    forget.add_argument(
        "--find", default="", metavar="NAAM_MAIL_OF_TELEFOON", help="zoek, ook in de geschiedenis"
    )
    forget.add_argument(
        "--also", action="append", default=[], metavar="CONTACT_ID", help="is dezelfde persoon"
    )
    forget.add_argument("--apply", action="store_true", help="wis; dit kun je niet ongedaan maken")
    forget.add_argument(
        "--keep-backups", action="store_true", help="laat oudere reservekopieën zoals ze zijn"
    )


def _common() -> _Parser:
    common = _Parser(add_help=False, argument_default=argparse.SUPPRESS)
    common.add_argument("--db", type=Path, metavar="BESTAND", help="het bestand met je gegevens")
    common.add_argument("--json", action="store_true", help="antwoord met één JSON-object")
    return common


_ROOMS = (
    _add_export,
    _add_ask,
    _add_stepping,
    _add_privacy,
    _add_backups,
    add_todo,
    coverage.add_arguments,
    add_initiatives,
    add_figures,
    add_example,
    _add_looking,
)
"""What adds the commands of each room, in the order of the help."""
