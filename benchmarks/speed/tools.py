"""What the peers need, in folders of the benchmark's own: pinned, with hashes, and never in the project's environment."""

import shutil
import subprocess
import sys
from collections.abc import Sequence
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from benchmarks.speed.contender import ContenderError
from benchmarks.speed.plans import ROOT

PEERS = Path(__file__).with_name("peers")
TOOLS = ROOT / ".cache/bench"
PAGEFIND = (sys.executable, "-m", "pagefind")


def python_package(name: str) -> Path:
    """The folder with what peers/<name>.txt asks for; installed by pip where it is not there yet."""
    lock = PEERS / f"{name}.txt"
    folder = _folder(name, lock)
    if not folder.exists():
        pip = (sys.executable, "-m", "pip", "--disable-pip-version-check", "install", "--quiet")
        _run(folder, [*pip, "--require-hashes", "--only-binary", ":all:", "--target", folder, "--requirement", lock])
    return folder


def node_package(name: str) -> Path:
    """The folder with what peers/<name>/package-lock.json asks for, in its node_modules; installed by npm."""
    lock = PEERS / name / "package-lock.json"
    folder = _folder(name, lock)
    if not folder.exists():
        folder.mkdir(parents=True)
        for file in ("package.json", "package-lock.json"):
            shutil.copyfile(PEERS / name / file, folder / file)
        _run(folder, ["npm", "ci", "--silent", "--ignore-scripts", "--no-audit", "--no-fund", "--prefix", folder])
    return folder


def output_of(command: Sequence[str | Path]) -> str:
    """What a command prints; ContenderError where it cannot be run."""
    try:
        done = subprocess.run(list(map(str, command)), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=True)
    except (OSError, subprocess.CalledProcessError) as error:
        raise ContenderError(f"{' '.join(map(str, command))}: {error}") from error
    return done.stdout.decode("utf-8", errors="replace").strip()


def versions_here(*packages: str) -> dict[str, str]:
    """The versions of packages in the environment of this run."""
    return {package: version(package) for package in packages}


def _folder(name: str, lock: Path) -> Path:
    return TOOLS / f"{name}-{sha256(lock.read_bytes()).hexdigest()[:12]}"


def _run(folder: Path, command: Sequence[str | Path]) -> None:
    print(f"Installing {folder.name} …", flush=True)
    try:
        output_of(command)
    except ContenderError:
        shutil.rmtree(folder, ignore_errors=True)  # half an installation would be taken for one
        raise
