"""Run every benchmark once on little work, with a bound so loose that only a collapse breaks it.

    python -m tests.benchmarks.small

For continuous integration: it shows that the benchmarks still run, and catches work that became
quadratic. Figures that mean something come from the benchmarks themselves, on a quiet machine.
"""

import subprocess
import sys
import time

RUNS = (
    (["start_bench", "500", "2"], 60),
    (["storage_bench", "--rows", "5000"], 90),
    (["read_bench", "2000", "--runs", "1", "--down-to", "5000"], 60),
    (["import_bench", "--rows", "2000"], 60),
    (["export_bench", "2000"], 60),
    (["offer_bench", "5000"], 90),
    (["doubles_bench", "--organisations", "2000", "--new", "200", "--seeds", "1"], 60),
    (["partners_bench", "2000"], 60),
    (["overview_bench", "2000"], 60),
    (["coverage_bench", "2000"], 60),
)
"""A benchmark with its arguments, and the seconds it may take in all."""

MISSED_ITS_TARGET = 1


def main() -> int:
    """Run them; tells 1 when one fails or passes its bound."""
    broken = []
    for (name, *arguments), bound in RUNS:
        begun = time.monotonic()
        command = [sys.executable, "-m", f"tests.benchmarks.{name}", *arguments]
        try:
            code = subprocess.run(command, check=False, timeout=bound).returncode
        except subprocess.TimeoutExpired:
            broken.append(f"{name}: over {bound} s")
            continue
        print(f"-- {name}: {time.monotonic() - begun:.0f} s of at most {bound}", flush=True)
        if code not in (0, MISSED_ITS_TARGET):
            broken.append(f"{name}: exit {code}")
    print("\n".join(broken) or "every benchmark runs")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
