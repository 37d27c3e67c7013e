"""What commits and trees of a repository try: histories written by `git fast-import` or object by object."""

from collections.abc import Callable
from dataclasses import dataclass

from tests.helpers.hostile.repository import PATH, SECONDS, Repository

DATED = f"{SECONDS} +0700"
LATER = f"{SECONDS + 86400} +0700"
PERSON = b"X <x@y.example>"


@dataclass(frozen=True)
class History:
    """One attempt in a new repository: its name says what it tries.

    `told` are words of the one line that it ends in, "" where the plan has a date and nothing is to be told.
    """

    name: str
    make: Callable[[Repository], object]
    told: str = ""


def commits(*times: str, person: bytes = PERSON, message: bytes = b"x") -> Callable[[Repository], object]:
    """One commit over the plan at each time, as `git fast-import` takes it."""

    def make(repository: Repository) -> None:
        parts = [_commit(number, time, person, message) for number, time in enumerate(times)]
        repository.imported(b"".join(parts))

    return make


def _commit(number: int, time: str, person: bytes = PERSON, message: bytes = b"x", files: bytes = b"") -> bytes:
    plan = f"M 100644 inline {PATH}\n".encode() + _data(b"%d\n" % number)
    return (
        b"commit refs/heads/main\ncommitter "
        + person
        + f" {time}\n".encode()
        + _data(message)
        + (files or plan)
        + b"\n"
    )


def _data(content: bytes) -> bytes:
    return b"data %d\n" % len(content) + content + b"\n"


def written(*headers: bytes, message: bytes = b"x\n") -> Callable[[Repository], object]:
    """A commit over the plan with these lines behind that of its tree, which need not be what git would write."""

    def make(repository: Repository) -> None:
        commits(DATED)(repository)
        tree = repository.git("rev-parse", "HEAD^{tree}")
        repository.point(repository.object("commit", b"".join((b"tree %s\n" % tree, *headers, b"\n", message))))

    return make


def with_files(*paths: bytes, mode: bytes = b"100644") -> Callable[[Repository], object]:
    """The plan, then a commit with files by these names (quoted as git quotes them), then one without them."""

    def make(repository: Repository) -> None:
        held = b"".join(b"M %s inline %s\n" % (mode, path) + _data(b"x") for path in paths)
        gone = b"".join(b"D %s\n" % path for path in paths)
        repository.imported(_commit(0, DATED) + _commit(1, LATER, files=held) + _commit(2, LATER, files=gone))

    return make


def with_entry(mode: str, name: str, *, inside: str = "plans") -> Callable[[Repository], object]:
    """The plan, and beside it what a tree may say of a name."""

    def make(repository: Repository) -> None:
        commits(DATED)(repository)
        blob = repository.git("rev-parse", f"HEAD:{PATH}").decode()
        head = repository.git("rev-parse", "HEAD").decode()
        entry = f"{mode} {'commit' if mode == '160000' else 'blob'} {head if mode == '160000' else blob}\t{name}\0"
        old = repository.git("ls-tree", "-z", f"HEAD:{inside}")
        tree = repository.git("mktree", "-z", given=old + b"\0" * bool(old and old[-1]) + entry.encode()).decode()
        top = repository.git("mktree", "-z", given=f"040000 tree {tree}\t{inside}\0".encode()).decode()
        repository.point(repository.git("commit-tree", top, "-p", "HEAD", "-m", "x"))

    return make


def _bomb(repository: Repository) -> None:
    """Ten trees to the eighth: a hundred million files of one byte."""
    below = repository.object("blob", b"x").decode()
    kind = "100644 blob"
    for _ in range(8):
        entries = "".join(f"{kind} {below}\t{number}\0" for number in range(10))
        below, kind = repository.git("mktree", "-z", given=entries.encode()).decode(), "040000 tree"
    top = repository.git("mktree", "-z", given=f"040000 tree {below}\tplans\0".encode()).decode()
    repository.point(repository.git("commit-tree", top, "-m", "x"))


def _many(repository: Repository) -> None:
    empty = b"commit refs/heads/main\ncommitter " + PERSON + f" {LATER}\n".encode() + _data(b"") + b"\n"
    repository.imported(_commit(0, DATED) + empty * 20_000)


def _octopus(repository: Repository) -> None:
    commits(DATED)(repository)
    tree = repository.git("rev-parse", "HEAD^{tree}").decode()
    tips = [repository.git("commit-tree", tree, "-p", "HEAD", "-m", str(number)).decode() for number in range(60)]
    repository.point(repository.git("commit-tree", tree, *(word for tip in tips for word in ("-p", tip)), "-m", "x"))


def _two_beginnings(repository: Repository) -> None:
    commits(DATED)(repository)
    tree = repository.git("rev-parse", "HEAD^{tree}").decode()
    other = repository.git("commit-tree", tree, "-m", "x").decode()
    repository.point(repository.git("commit-tree", tree, "-p", "HEAD", "-p", other, "-m", "x"))


def _only_drafts_elsewhere(repository: Repository) -> None:
    repository.imported(_commit(0, DATED, files=b"M 100644 inline README.md\n" + _data(b"x")))


_AUTHOR = b"author " + PERSON + f" {DATED}\n".encode()
_NO_TIME = "không thể có"

TIMES = (
    *(
        History(f"a-time-zone-of-{name}", commits(f"{SECONDS} {zone}"))
        for name, zone in [
            ("99-hours", "+9999"),
            ("99-hours-west", "-9999"),
            ("24-hours", "+2400"),
            ("60-minutes", "+0760"),
        ]
    ),
    History("a-time-zone-without-sign", written(_AUTHOR, b"committer " + PERSON + b" %d 0700\n" % SECONDS), _NO_TIME),
    History("a-time-zone-of-letters", written(_AUTHOR, b"committer " + PERSON + b" %d ICT\n" % SECONDS), _NO_TIME),
    History("a-time-without-zone", written(_AUTHOR, b"committer " + PERSON + b" %d\n" % SECONDS), _NO_TIME),
    History("the-year-10000", commits("253402300800 +0000"), _NO_TIME),
    History("the-year-2200", commits("7258118400 +0000"), _NO_TIME),
    History("the-year-2200-by-the-zone-alone", commits("7258118399 +1400")),
    History("the-end-of-64-bits", commits("18446744073709551615 +0000"), _NO_TIME),
    History("a-time-of-30-digits", written(_AUTHOR, b"committer " + PERSON + b" %s +0000\n" % (b"9" * 30)), _NO_TIME),
    History("a-time-before-1970", written(_AUTHOR, b"committer " + PERSON + b" -1 +0000\n"), _NO_TIME),
    History("the-first-second-of-1970", written(_AUTHOR, b"committer " + PERSON + b" 0 +0000\n"), _NO_TIME),
    History("a-time-in-words", written(_AUTHOR, b"committer " + PERSON + b" now +0700\n"), _NO_TIME),
    History("no-time", written(_AUTHOR, b"committer " + PERSON + b"\n"), _NO_TIME),
    History("nobody-committed", written(_AUTHOR), _NO_TIME),
    History("nobody-wrote", written(b"committer " + PERSON + f" {DATED}\n".encode())),
    History("a-thousand-impossible-times", commits(*["253402300800 +0000"] * 1000), "và 999 commit nữa"),
)
TEXTS = (
    History("control-characters-in-a-name", commits(DATED, person=b"X\x01\x1b[31m\x07\r <x@y.example>")),
    History("a-name-that-is-no-text", commits(DATED, person=b"\xff\xfe <\xff>")),
    History("a-second-committer-in-the-name", commits(DATED, person=b"X 1 +0000 committer Y <x>")),
    History("a-message-of-a-megabyte", commits(DATED, message=b"x" * 1_000_000)),
    History("a-message-like-our-own-format", commits(DATED, message=b"\n" + b"0" * 40 + b" 1 +0000\n\nplans\n")),
    History(
        "a-null-byte-in-the-message", written(_AUTHOR, b"committer " + PERSON + f" {DATED}\n".encode(), message=b"\0x")
    ),
    History(
        "an-encoding-that-is-none",
        written(_AUTHOR, b"committer " + PERSON + f" {DATED}\n".encode(), b"encoding \x01nonsense\n"),
    ),
    History(
        "a-signature-to-be-verified",
        written(
            _AUTHOR, b"committer " + PERSON + f" {DATED}\n".encode(), b"gpgsig -----BEGIN PGP SIGNATURE-----\n x\n"
        ),
    ),
)
PATHS = (
    History("a-control-character-in-a-deleted-name", with_files(rb'"plans/\001x.md"', rb'"plans/a/2025/\001.md"')),
    History("a-line-end-in-a-deleted-name", with_files(rb'"\nplans/a/2025/x.md"', rb'"plans/a/2025/\nx.md"')),
    History("a-name-that-is-no-utf-8", with_files(rb'"plans/a/2025/\377\376.md"')),
    History("a-name-of-four-thousand-letters", with_files(b"plans/" + b"x" * 4000)),
    History("a-hundred-folders-in-each-other", with_files(b"plans/" + b"x/" * 100 + b"x.md")),
    History("plans-as-a-link", with_files(b"plans/link", mode=b"120000")),
    History("a-submodule-among-the-plans", with_entry("160000", "kho-khac")),
    History("a-git-folder-in-a-tree", with_entry("100644", ".git")),
    History("the-folder-above-in-a-tree", with_entry("100644", "..")),
    History("a-name-without-letters-in-a-tree", with_entry("100644", "x.md ")),
    History("a-hundred-million-files", _bomb, "quá lớn"),
)
SHAPES = (
    History("twenty-thousand-empty-commits", _many),
    History("a-merge-of-sixty", _octopus),
    History("two-beginnings", _two_beginnings),
    History("no-plan-in-the-history", _only_drafts_elsewhere, "không có tệp kế hoạch nào"),
    History("no-commit", lambda repository: None, "chưa có commit"),
)
