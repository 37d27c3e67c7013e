"""How a value is written in a header, by whoever writes one."""

import json
import re

_PLAIN = re.compile(r"[^\W_][^:#\"'\[\]{}]*")
_TYPED = re.compile(r"[\d.]+|\d{4}-\d{2}-\d{2}|true|false|yes|no|on|off|null", re.IGNORECASE)


def scalar(text: str) -> str:
    """One line of YAML that every reader takes for this text: bare where that is safe, else in double quotes."""
    bare = _PLAIN.fullmatch(text) and not _TYPED.fullmatch(text) and text == text.strip()
    return text if bare else json.dumps(text, ensure_ascii=False)
