"""A Python that lacks what Windows lacks, and tells paths as Windows does: text to run before anything of ours is loaded."""

from tests.helpers.project import NIEMYET

MODULES = ("_posixshmem", "fcntl", "grp", "posix_ipc", "pty", "pwd", "resource", "syslog", "termios", "tty")
"""Modules that are not there."""
FUNCTIONS = (
    *("O_CLOEXEC", "O_DIRECTORY", "O_NOCTTY", "O_NOFOLLOW", "O_NONBLOCK", "O_PATH", "O_SYNC"),
    *("chown", "fchdir", "fchmod", "fchown", "fork", "forkpty", "getegid", "geteuid", "getgid", "getgroups", "getuid"),
    *(
        "killpg",
        "lchown",
        "mkfifo",
        "mknod",
        "nice",
        "posix_fallocate",
        "posix_spawn",
        "pread",
        "pwrite",
        "sched_getaffinity",
    ),
    *("sendfile", "setsid", "statvfs", "sync", "sysconf", "uname"),
)
"""What `os` does not have."""
SIGNALS = ("SIGALRM", "SIGCHLD", "SIGHUP", "SIGKILL", "SIGPIPE", "SIGQUIT", "SIGUSR1", "SIGUSR2", "alarm", "setitimer")
"""What `signal` does not have."""

HIDING = f"""
import ctypes, multiprocessing, os, shutil, signal, subprocess, sys, tempfile

def no_context(method=None):
    if method == "fork":
        raise ValueError("cannot find context for 'fork'")
    return context(method)

def no_library(name, *rest, **options):
    if name is None:
        raise TypeError("argument of type 'NoneType' is not a container or iterable")
    return library(name, *rest, **options)

context, library = multiprocessing.get_context, ctypes.CDLL
sys.modules.update(dict.fromkeys({MODULES}))
for place, names in ((os, {FUNCTIONS}), (signal, {SIGNALS})):
    for name in names:
        if hasattr(place, name):
            delattr(place, name)
multiprocessing.get_all_start_methods = lambda: ["spawn"]
multiprocessing.get_context = no_context
ctypes.CDLL = no_library
"""
WRITING = """
import pathlib

written = pathlib.PurePath.__str__
pathlib.PurePath.__fspath__ = pathlib.PurePath.as_posix = written
pathlib.PurePath.__str__ = lambda path: written(path).replace("/", "\\\\")
"""
"""Paths are told with "\\", wherever they are not asked for with "/"."""
COMMAND = f"{HIDING}{WRITING}\n{NIEMYET}"
"""`niemyet`, its arguments behind it."""
ENGINE = f"import mkdocs.commands.serve\nimport mkdocs.__main__ as engine\n{HIDING}\nengine.cli(prog_name='mkdocs')"
"""`mkdocs`, likewise; it is loaded before, since it is another one on Windows."""
