"""A program that opens a database, says so, and holds it until its input ends or it is killed."""

import sys
import time
from pathlib import Path

from pijler4_desktop.storage.database import Database

if __name__ == "__main__":
    database = Database.open(Path(sys.argv[1]))
    print("read only" if database.read_only else "open", flush=True)
    time.sleep(60)
