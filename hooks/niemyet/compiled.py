"""Templates, compiled once for each user of a machine: to compile the theme's and ours takes a fifth of a second.

They are kept in Jinja's own folder, which nobody else may write to. Never in the project's cache: that one may have come
from elsewhere, and compiled templates are code.
"""

from contextlib import suppress

from jinja2 import Environment, FileSystemBytecodeCache
from jinja2.bccache import Bucket

from niemyet.digest import digest_of


def keep_compiled(environment: Environment, edition: str) -> None:
    """Have a new environment take its templates from what was compiled before, where there is a safe place for that."""
    with suppress(OSError, RuntimeError):  # Jinja's folder cannot be made, or is not this user's alone
        environment.bytecode_cache = _Compiled(pattern=f"niemyet-{_name(environment, edition)}-%s.cache")


class _Compiled(FileSystemBytecodeCache):
    def dump_bytecode(self, bucket: Bucket) -> None:
        with suppress(OSError):  # a full disk: the template is compiled again next time
            super().dump_bytecode(bucket)


def _name(environment: Environment, edition: str) -> str:
    """Jinja knows a template again by its path and text alone, but the same one becomes other code elsewhere."""
    shaping = ("autoescape", "trim_blocks", "lstrip_blocks", "keep_trailing_newline", "undefined", "optimized")
    settings = (repr(getattr(environment, name)) for name in shaping)
    return digest_of(edition, *settings, *sorted(environment.extensions), *sorted(environment.filters))
