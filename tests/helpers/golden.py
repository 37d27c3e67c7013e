"""Golden files: what was agreed, byte for byte."""

import os
from pathlib import Path

GOLDEN = Path(__file__).resolve().parents[1] / "golden"


def check(path: Path, actual: bytes | str) -> None:
    """Hold `actual` against the golden file; UPDATE_GOLDEN=1 writes it anew for a human to review."""
    content = actual.encode() if isinstance(actual, str) else actual
    if os.environ.get("UPDATE_GOLDEN") == "1":
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    assert path.exists(), f"{path} is missing: run with UPDATE_GOLDEN=1 and review what it writes"
    assert content.decode() == path.read_text(encoding="utf-8")
