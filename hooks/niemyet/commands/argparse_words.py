"""What `argparse` says by itself, in Vietnamese: it asks gettext for its words, which knows none without a system's help."""

import argparse
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

_WORDS: Mapping[str, str] = {
    "usage: ": "cách dùng: ",
    "options": "tùy chọn",
    "positional arguments": "tham số",
    "show this help message and exit": "hiện phần trợ giúp này rồi thôi",
    "the following arguments are required: %s": "còn thiếu: %s",
    "unrecognized arguments: %s": "không có tham số hay tùy chọn: %s",
    "argument %(argument_name)s: %(message)s": "%(argument_name)s: %(message)s",
    "expected one argument": "cần một giá trị",
    "expected at most one argument": "chỉ nhận nhiều nhất một giá trị",
    "expected at least one argument": "cần ít nhất một giá trị",
    "expected %s argument": "cần %s giá trị",
    "invalid %(type)s value: %(value)r": "giá trị %(value)r không dùng được ở đây",
    "invalid choice: %(value)r (choose from %(choices)s)": "không có %(value)r; hãy chọn một trong: %(choices)s",
    "not allowed with argument %s": "không đi cùng %s",
    "ignored explicit argument %r": "không nhận giá trị, nhưng được cho %r",
    "ambiguous option: %(option)s could match %(matches)s": "%(option)s chưa rõ là %(matches)s; hãy viết đủ",
}


@contextmanager
def in_vietnamese() -> Iterator[None]:
    """While the block runs argparse finds these words, whatever the language of the system is; others stay as they are."""
    own = {name: vars(argparse)[name] for name in ("_", "ngettext")}
    vars(argparse).update(_=_translated, ngettext=lambda one, many, number: _translated(one))
    try:
        yield
    finally:
        vars(argparse).update(own)


def _translated(words: str) -> str:
    return _WORDS.get(words, words)
