"""Breaks a title into balanced lines, so that the rule below it keeps its share of the line's length.

Browsers fill lines greedily and leave one word over, or balance them inside a box that stays wide; neither gives a
box as wide as its longest line, and the decree measures the rule by that line (Annex I, II.5.b).
"""

from itertools import accumulate, pairwise

from niemyet.language.letter_widths import width

_BROKEN_PAIR = 0.3  # what it costs to part a number from its noun ("6 | tháng", "năm | 2026")
_AFTER_COMMA = -0.05  # what it gains to break where the sentence does
_MOST_LINES = 6


def lines(title: str, room: float, size: float) -> tuple[str, ...]:
    """A title in as few lines as fit into `room` millimetres, as even as can be; in one where that takes too many."""
    words = title.split()
    for count in range(1, _MOST_LINES + 1):
        if ends := _ends(words, count, room, size):
            return tuple(" ".join(words[start:end]) for start, end in pairwise((0, *ends)))
    return (title,)


def _ends(words: list[str], count: int, room: float, size: float) -> tuple[int, ...]:
    """After which words `count` lines end at the least cost; () where they do not fit."""
    gap = width(" ", size)
    edges = [0.0, *accumulate(width(word, size) + gap for word in words)]
    even = edges[-1] / count
    best: dict[int, tuple[float, tuple[int, ...]]] = {0: (0.0, ())}
    for line in range(1, count + 1):
        nearest = len(words) if line == count else 1  # the last line takes all that is left
        further: dict[int, tuple[float, tuple[int, ...]]] = {}
        for start, (cost, ends) in best.items():
            for end in range(max(start + 1, nearest), len(words) + 1):
                length = edges[end] - edges[start]
                if length - gap > room:
                    break
                total = cost + (1 - length / even) ** 2 + _break_cost(words, end)
                if end not in further or total < further[end][0]:
                    further[end] = (total, (*ends, end))
        best = further
    return best.get(len(words), (0.0, ()))[1]


def _break_cost(words: list[str], end: int) -> float:
    if end == len(words):
        return 0
    last, following = words[end - 1], words[end]
    if last.endswith((",", ";", ":")):
        return _AFTER_COMMA
    return _BROKEN_PAIR if last.isdigit() or following[0].isdigit() or last.casefold() in ("quý", "số") else 0
