"""A program that edits and reads lists in, and says so each time the database had it.

Each line is said only after the transaction was committed: "stored ID NAME", "import LABEL
NUMBER", or "undone LABEL NUMBER" for a list that was read in and taken back.
"""

import random
import sys
from dataclasses import replace
from pathlib import Path

from pijler4_desktop.domain.ids import new_id
from pijler4_desktop.domain.records import Activity
from pijler4_desktop.domain.vocabulary import Action
from pijler4_desktop.storage.database import Database
from pijler4_desktop.storage.keeping import Reason
from tests.factories import an_activity, an_organisation


class Worker:
    """Does something at random, over and over."""

    def __init__(self, database: Database, seed: int) -> None:
        self.database = database
        self.random = random.Random(seed)  # noqa: S311  only to vary
        self.known: list[Activity] = []

    def step(self, number: int) -> str:
        chosen = self.random.choice((self.add, self.add, self.edit, self.edit, self.read_in))
        return chosen(number)

    def add(self, number: int) -> str:
        activity = an_activity(name=f"Los {number}", description="x" * self.random.randint(0, 9000))
        with self.database.work(Action.ADD, "add") as work:
            work.add(activity)
        self.known.append(activity)
        return f"stored {activity.id} {activity.name}"

    def edit(self, number: int) -> str:
        if not self.known:
            return self.add(number)
        place = self.random.randrange(len(self.known))
        changed = replace(self.known[place], name=f"Anders {number}")
        with self.database.work(Action.EDIT, "edit") as work:
            work.change(changed)
        self.known[place] = changed
        return f"stored {changed.id} {changed.name}"

    def read_in(self, number: int) -> str:
        size = self.random.randint(50, 200)
        label = f"lijst-{new_id()}"
        organisation = an_organisation(label)
        first = an_activity(organisation_id=organisation.id, origin=label)
        if number % 2:
            self.database.backup(Reason.IMPORT)
        with self.database.work(Action.IMPORT, label) as work:
            work.add(organisation)
            for part in range(4):
                work.add([replace(first, id=new_id(), name=f"{part}") for _ in range(size)])
        if number % 3 == 0:
            self.database.undo()
            return f"undone {label} {4 * size}"
        return f"import {label} {4 * size}"


def main(path: Path, seed: int) -> None:
    database = Database.open(path)
    worker = Worker(database, seed)
    number = 0
    print("ready", flush=True)
    while True:
        number += 1
        print(worker.step(number), flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
