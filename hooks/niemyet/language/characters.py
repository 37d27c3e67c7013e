"""Characters that are not what they look like: unseen, controlling, lost, or heaped upon one letter."""

import re
import unicodedata

# Controls but tab and newline, bidirectional marks, separators of lines, all that is drawn as nothing, private use,
# what stands for lost characters, and what is no character. An emoji's own selector may stay behind its sign.
HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e"
    "\u2060-\u206f\u2800\u3164\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\ufe00-\ufe0f\ufeff\uffa0\ufff0-\uffff"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U0001fffe\U0001ffff\U0002fffe\U0002ffff\U0003fffe-\U0010ffff]"
    "(?:(?<!\ufe0f)|(?<![^\\w\\s]\ufe0f)(?!\u20e3))"
)


# Of these, what is drawn as nothing and parts no words: without it a text is the same. Marks of direction are not among
# them: they can make a text look like another one.
NOTHING = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff")


# No Vietnamese letter bears more than two marks. Putting a long heap in order takes time by the square of its length.
HEAP = re.compile(
    "[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u064b-\u0652\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]{4,}"
)


# All but signs of which none is hidden, heaped or composed anew: seen soon, and most plans have nothing else.
_UNUSUAL = re.compile("[^\t\n -~\u00c0-\u024f\u1ea0-\u1ef9–—‘’“”…]")


_PRIVATE = "ký hiệu riêng của một phông chữ, hay gặp khi dán từ Word"


def is_usual(text: str) -> bool:
    """Whether a text is written in nothing but usual signs: there is no need to look for others."""
    return _UNUSUAL.search(text) is None


def is_heaped(text: str) -> bool:
    """Whether more marks stand upon a letter somewhere than any language puts there."""
    return HEAP.search(text) is not None


def described(char: str) -> str:
    """What the hidden character in a short text is, and what to do about it."""
    char = match.group() if (match := HIDDEN.search(char)) else char[0]
    code = f"U+{ord(char):04X}"
    if unicodedata.combining(char):
        return f"dấu rời {code}, quá nhiều trên một chữ; hãy xóa các dấu đó và gõ lại chữ"
    if unicodedata.category(char) == "Co":
        return f"ký tự ẩn {code} ({_PRIVATE}); hãy xóa nó hoặc thay bằng chữ, ví dụ dấu -"
    if char == "\ufffd":
        return f"ký tự {code} thay cho một chữ đã mất khi chuyển mã; hãy gõ lại chữ đó"
    return f"ký tự ẩn {code} ({unicodedata.name(char, 'ký tự điều khiển').lower()}); hãy xóa nó"
