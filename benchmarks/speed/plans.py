"""The plans that every contender gets, and the change of one word in one of them."""

import os
import re
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from unicodedata import is_normalized

import yaml

ROOT = Path(__file__).resolve().parents[2]
MAKER = ROOT / "benchmarks/corpus.py"
_STEP = 7919  # a prime: changed plans lie all over the folder
_ITEM = re.compile(r"^- [^\W\d]+(?P<rest>(?: \w+)+)(?=[ .,;]*$)", re.MULTILINE)
_WORDS = ("Sớm", "Luôn", "Cùng", "Cần", "Nên")


class MakerError(Exception):
    """The maker of the plans failed, or made another number of them; the message says which."""


@dataclass(frozen=True)
class Change:
    """One word of one plan's body has become another: the plan's identity, and the words that it must show now."""

    plan: str
    words: str


@dataclass(frozen=True)
class Plans:
    """A folder with `plans/` in it."""

    folder: Path

    @cached_property
    def ids(self) -> tuple[str, ...]:
        """Every plan's identity, "<ward>/<year>/<slug>", in order."""
        root = self.folder / "plans"
        return tuple(sorted(path.relative_to(root).with_suffix("").as_posix() for path in root.glob("*/*/*.md")))

    @cached_property
    def wards(self) -> Mapping[str, str]:
        """Ward's folder → its name."""
        files = sorted((self.folder / "plans").glob("*/ward.yml"))
        return {path.parent.name: yaml.safe_load(path.read_text(encoding="utf-8"))["name"] for path in files}

    @property
    def topics(self) -> Mapping[str, str]:
        """Topic's key → its name."""
        names: dict[str, str] = yaml.safe_load((self.folder / "plans/topics.yml").read_text(encoding="utf-8"))
        return names

    @property
    def size(self) -> int:
        """The number of plans."""
        return len(self.ids)

    def changed(self, turn: int) -> str:
        """The plan that is changed in a turn: another one each time, while there are enough."""
        start = turn * _STEP % self.size
        return next(plan for plan in self.ids[start:] + self.ids[:start] if self._can_change(plan))

    def _can_change(self, plan: str) -> bool:
        text = (self.folder / "plans" / f"{plan}.md").read_text(encoding="utf-8")
        return is_normalized("NFC", text) and _item(text) is not None  # a word of ours is composed


def change(path: Path, turn: int) -> str:
    """Put another word in the place of the first item's first, and give that word with those behind it."""
    text = path.read_text(encoding="utf-8")
    item = _item(text)
    if item is None:
        raise ValueError(f"{path}: no item of two words or more")
    words = _WORDS[turn % len(_WORDS)] + item["rest"]
    path.write_text(f"{text[: item.start()]}- {words}{text[item.end() :]}", encoding="utf-8")
    return words


def make(size: int, folder: Path, maker: Path = MAKER) -> Plans:
    """Let the maker write `size` plans below the folder, called as `python MAKER SIZE FOLDER`; MakerError."""
    paths = os.pathsep.join(map(str, (ROOT, ROOT / "hooks")))
    command = [sys.executable, str(maker), str(size), str(folder)]
    variables = {**os.environ, "PYTHONPATH": paths}
    done = subprocess.run(command, env=variables, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    if done.returncode:
        raise MakerError(f"{maker}: exit code {done.returncode}: {done.stdout.decode(errors='replace')[-500:]}")
    plans = Plans(folder)
    if plans.size != size:
        raise MakerError(f"{maker}: {plans.size} plans in {folder}, wanted {size}")
    return plans


def _item(text: str) -> re.Match[str] | None:
    """The first item of a list, in the body."""
    return _ITEM.search(text, text.index("\n---\n"))
