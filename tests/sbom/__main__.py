"""`make sbom`: the bill of materials on standard output."""

import sys

from tests.sbom.bill import written

if __name__ == "__main__":
    sys.stdout.write(written())
