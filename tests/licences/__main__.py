"""`make licences`: every locked package with its licence; the exit code is 1 where one is unknown or not allowed."""

import sys
from pathlib import Path

from tests.licences.review import LIST, problems, read_list, review

ROOT = Path(__file__).resolve().parents[2]


def main() -> int:
    """Print the table, then what is wrong."""
    allowed = read_list()
    verdicts = review(ROOT, allowed, sys.path)
    for it in verdicts:
        print(
            f"{it.package.name:<30} {it.package.version:<18} {it.licence:<28} by {it.known_by}; {', '.join(it.locks)}"
        )
    wrong = list(problems(verdicts, allowed))
    for line in wrong:
        print(line, file=sys.stderr)
    told = f"{len(wrong)} to settle in {LIST.relative_to(ROOT)}" if wrong else "all allowed"
    print(f"{len(verdicts)} packages are locked; licences: {told}.")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
