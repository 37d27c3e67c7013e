"""Templates, compiled once: to compile the theme's and ours again for each build takes a fifth of a second.

They lie where Python keeps this package compiled, and follow the same wishes (PYTHONDONTWRITEBYTECODE, PYTHONPYCACHEPREFIX).
Never in the project's cache: that may have come from elsewhere, and compiled templates are code.
"""

import os
import sys
from contextlib import suppress
from hashlib import sha256
from importlib.metadata import version
from importlib.util import cache_from_source
from pathlib import Path

from jinja2 import Environment, FileSystemBytecodeCache
from jinja2.bccache import Bucket

from niemyet.base.digest import digest_of


def keep_compiled(environment: Environment) -> None:
    """Have a new environment take its templates from what was compiled before."""
    folder = Path(cache_from_source(__file__)).parent
    if folder.is_dir() and not sys.dont_write_bytecode:
        environment.bytecode_cache = _Compiled(str(folder), f"{_name(environment)}-%s.cache")


class _Compiled(FileSystemBytecodeCache):
    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """Jinja's own, but of bytes: a folder may have a name that is no UTF-8."""
        return sha256(b"\0".join(os.fsencode(part or "") for part in (name, filename))).hexdigest()

    def dump_bytecode(self, bucket: Bucket) -> None:
        with suppress(OSError):  # not ours to write to, or the disk is full: it is compiled again next time
            super().dump_bytecode(bucket)


def _name(environment: Environment) -> str:
    """Jinja knows a template again by its path and text alone, but the same one becomes other code elsewhere."""
    shaping = ("autoescape", "trim_blocks", "lstrip_blocks", "keep_trailing_newline", "undefined", "optimized")
    settings = (repr(getattr(environment, name)) for name in shaping)
    return digest_of(version("jinja2"), *settings, *sorted(environment.extensions), *sorted(environment.filters))
