"""What a repository's own folder tries: programs named in its settings, objects that are gone or torn, another history."""

import os
from collections.abc import Callable

from tests.helpers.hostile.histories import DATED, LATER, History, commits
from tests.helpers.hostile.repository import PATH, SECONDS, Repository

RAN = "ran.txt"
"""What a program leaves behind that should not have been run."""
_BROKEN = "không đọc được lịch sử"
_ABSENT = "không có lịch sử git"


def _program(repository: Repository, name: str = "program.sh") -> str:
    """A program that leaves its mark."""
    path = repository.file(name, f'#!/bin/sh\necho ran >> "{repository.root / RAN}"\n')
    path.chmod(0o755)
    return str(path)


def setting(*names: str, value: str = "{program}") -> Callable[[Repository], object]:
    """A sound history, and settings that name a program; the plan seems touched, so that git opens it."""

    def make(repository: Repository) -> None:
        repository.file(".gitattributes", "* filter=trap diff=trap\n")
        commits(DATED)(repository)
        program = _program(repository)
        for name in names:
            key, _, own = name.partition("=")
            repository.git("config", "--add", key, own or value.format(program=program))
        os.utime(repository.root / PATH, (SECONDS, SECONDS))

    return make


def _included(repository: Repository) -> None:
    setting("core.abbrev=12")(repository)
    repository.file("more.cfg", f'[filter "trap"]\n  clean = {_program(repository)}\n')
    repository.git("config", "include.path", "../more.cfg")


def _odd_filter(repository: Repository) -> None:
    setting("core.abbrev=12")(repository)
    repository.git("config", "filter.a=b.clean", _program(repository))


def _hooks(repository: Repository) -> None:
    commits(DATED)(repository)
    for name in ("post-index-change", "reference-transaction", "post-checkout", "fsmonitor-watchman", "pre-auto-gc"):
        (repository.folder / "hooks").mkdir(exist_ok=True)
        os.rename(_program(repository), repository.folder / "hooks" / name)
    os.utime(repository.root / PATH, (SECONDS, SECONDS))


def _partial(url: str, *more: str) -> Callable[[Repository], object]:
    """A clone that would fetch what it lacks."""

    def make(repository: Repository) -> None:
        setting("core.repositoryFormatVersion=1", "extensions.partialClone=origin", "remote.origin.promisor=true")(
            repository
        )
        repository.git("config", "remote.origin.url", url.format(program=_program(repository)))
        for name in more:
            repository.git("config", *name.format(program=_program(repository)).split("=", 1))
        _gone("HEAD:plans")(repository)

    return make


def _gone(name: str) -> Callable[[Repository], object]:
    """Two commits, and an object of them missing."""

    def make(repository: Repository) -> None:
        if not (repository.folder / "refs/heads/main").exists():
            commits(DATED, LATER)(repository)
        repository.unpack()
        repository.loose(repository.git("rev-parse", name)).unlink()

    return make


def _torn(name: str, content: bytes) -> Callable[[Repository], object]:
    def make(repository: Repository) -> None:
        commits(DATED, LATER)(repository)
        repository.unpack()
        path = repository.loose(repository.git("rev-parse", name))
        path.chmod(0o644)
        path.write_bytes(content)

    return make


def _file(path: str, content: bytes) -> Callable[[Repository], object]:
    """A sound history, and one file of git's own folder with other bytes."""

    def make(repository: Repository) -> None:
        commits(DATED)(repository)
        target = repository.folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)

    return make


def _pipe(path: str) -> Callable[[Repository], object]:
    """A sound history, and a pipe that nobody writes into where git reads."""

    def make(repository: Repository) -> None:
        commits(DATED)(repository)
        (repository.folder / path).unlink(missing_ok=True)
        os.mkfifo(repository.folder / path)

    return make


def _replaced(repository: Repository) -> None:
    """A commit of another day in the place of the one that is checked out."""
    commits(DATED)(repository)
    tree = repository.git("rev-parse", "HEAD^{tree}").decode()
    other = repository.git("commit-tree", tree, "-m", "x").decode()
    repository.git("replace", "HEAD", other)


def _grafted(repository: Repository) -> None:
    """A parent that is none, so that the plan seems to be as old as the second commit."""
    commits(DATED)(repository)
    repository.git("commit", "--quiet", "--allow-empty", "-m", "x")
    head = repository.git("rev-parse", "HEAD")
    (repository.folder / "info").mkdir(exist_ok=True)
    (repository.folder / "info/grafts").write_bytes(head + b"\n")


def _shallow(repository: Repository) -> None:
    commits(DATED, LATER)(repository)
    (repository.folder / "shallow").write_bytes(repository.git("rev-parse", "HEAD") + b"\n")


def _instead(content: bytes | None) -> Callable[[Repository], object]:
    """`.git` as a file."""

    def make(repository: Repository) -> None:
        commits(DATED)(repository)
        os.rename(repository.folder, repository.root / "away")
        if content is not None:
            repository.file(".git", content)

    return make


def _bare(repository: Repository) -> None:
    """The project's folder as a repository without files, whose settings lie beside mkdocs.yml."""
    setting("core.fsmonitor", "core.bare=false", "core.worktree=.")(repository)
    for entry in sorted(repository.folder.iterdir()):
        os.rename(entry, repository.root / entry.name)
    repository.folder.rmdir()


PROGRAMS = (
    History("a-monitor-of-files", setting("core.fsmonitor")),
    History("a-filter", setting("filter.trap.clean")),
    History("a-filter-that-goes-on", setting("filter.trap.process")),
    History("a-filter-that-must-be", setting("filter.trap.clean", "filter.trap.required=true")),
    History("a-filter-in-another-file", _included),
    History("a-filter-with-a-dot-in-its-name", setting("filter.trap.trap.clean", "filter.trap.clean")),
    History("a-filter-with-a-sign-in-its-name", _odd_filter, _BROKEN),
    History("hooks-of-its-own", _hooks),
    History("hooks-elsewhere", setting("core.hooksPath=.")),
    History("a-pager", setting("core.pager", "pager.log", "pager.status")),
    History("a-diff-of-its-own", setting("diff.external", "diff.trap.command", "diff.trap.textconv")),
    History("signatures-shown", setting("log.showSignature=true", "gpg.program", "gpg.ssh.program")),
    History("other-commands", setting("alias.log", "alias.status", "alias.rev-parse", value="!{program}")),
    History("questions-for-a-password", setting("credential.helper", "core.askPass")),
    History("an-editor", setting("core.editor", "sequence.editor")),
    History("missing-objects-by-ssh", _partial("ssh://x.example/x", "core.sshCommand={program}"), _BROKEN),
    History("missing-objects-by-a-program", _partial("ext::{program}", "protocol.ext.allow=always"), _BROKEN),
    History("missing-objects-by-a-folder", _partial(".", "remote.origin.uploadpack={program}"), _BROKEN),
    History("the-project-as-a-bare-repository", _bare, _ABSENT),
)
SETTINGS = (
    History("the-first-commit-hidden", setting("log.showRoot=false")),
    History("another-order-of-files", setting("diff.orderFile=nowhere")),
    History("another-encoding", setting("i18n.logOutputEncoding=UTF-16", "i18n.commitEncoding=nonsense")),
    History(
        "colours-and-names", setting("color.ui=always", "log.decorate=full", "format.pretty=fuller", "log.follow=true")
    ),
    History("names-from-a-pipe", setting("mailmap.file=/dev/stdin", "log.mailmap=true")),
    History("files-elsewhere", setting("core.worktree=/"), "không có tệp kế hoạch nào"),
    History("an-unknown-form", setting("core.repositoryFormatVersion=99"), _BROKEN),
    History("an-unknown-extension", setting("core.repositoryFormatVersion=1", "extensions.x=y"), _BROKEN),
    History("settings-that-are-none", _file("config", b"[core\n\x00\xff"), _BROKEN),
    History("settings-that-include-themselves", _file("config", b"[include]\n path = config\n"), _BROKEN),
)
OBJECTS = (
    History("a-file-gone", _gone(f"HEAD~1:{PATH}")),
    History("a-folder-gone", _gone("HEAD~1:plans"), _BROKEN),
    History("a-tree-gone", _gone("HEAD~1^{tree}"), _BROKEN),
    History("a-commit-gone", _gone("HEAD~1"), _BROKEN),
    History("the-last-commit-gone", _gone("HEAD"), _BROKEN),
    History("an-empty-commit", _torn("HEAD~1", b""), _BROKEN),
    History("a-torn-commit", _torn("HEAD~1", b"x\x9c\x03"), _BROKEN),
    History("a-torn-tree", _torn("HEAD~1:plans", b"\xff" * 64), _BROKEN),
    History("a-torn-index", _file("index", b"DIRC\0\0\0\2\xff\xff\xff\xff"), _BROKEN),
    History("a-torn-graph-of-commits", _file("objects/info/commit-graph", b"CGPH\1\1\3\0" + b"\xff" * 64)),
    History("a-torn-list-of-packs", _file("objects/pack/multi-pack-index", b"MIDX" + b"\xff" * 64), _BROKEN),
    History("objects-from-nowhere", _file("objects/info/alternates", b"/nowhere\n\xff\n")),
    History("torn-names-of-commits", _file("packed-refs", b"# pack-refs\n\xff nonsense\n"), _BROKEN),
    History("a-branch-at-nothing", _file("refs/heads/main", b"0" * 40 + b"\n"), _BROKEN),
    History("a-branch-that-is-no-name", _file("refs/heads/main", b"\xff\xff\n"), "chưa có commit"),
    History("a-branch-that-leads-to-itself", _file("refs/heads/main", b"ref: refs/heads/main\n"), "chưa có commit"),
    History("a-head-that-is-none", _file("HEAD", b"\0\xff"), _ABSENT),
    History("a-head-outside", _file("HEAD", b"ref: ../../../etc/passwd\n"), _ABSENT),
)
OTHERS = (
    History("a-commit-replaced", _replaced),
    History("a-parent-grafted-away", _grafted),
    History("only-the-last-commit", _shallow, "shallow clone"),
    History("no-folder-of-git", _instead(None), _ABSENT),
    History("an-empty-file-for-git", _instead(b""), _BROKEN),
    History("a-file-to-nowhere-for-git", _instead(b"gitdir: /nowhere\n"), _ABSENT),
    History("a-file-to-itself-for-git", _instead(b"gitdir: .git\n"), _ABSENT),
    History("a-file-of-a-megabyte-for-git", _instead(b"gitdir: " + b"x" * 1_000_000), _ABSENT),
    History("a-file-to-the-right-place-for-git", _instead(b"gitdir: away\n")),
)
SILENT = (
    History("a-pipe-for-the-head", _pipe("HEAD")),
    History("a-pipe-for-the-index", _pipe("index")),
    History("a-pipe-for-the-settings", _pipe("config")),
)
