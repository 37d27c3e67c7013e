"""One space between words, none before a comma or a full stop."""

import re
from collections.abc import Iterator
from itertools import islice

from niemyet.checks import ready
from niemyet.checks.finding import Finding, RuleContext
from niemyet.model.plan import Plan
from niemyet.model.problem import Level, Rule

RULE = Rule(
    "NY-707",
    Level.HINT,
    "Dấu cách thừa",
    "Bản in có khoảng trống lạ, và dấu câu có thể bị đẩy xuống đầu dòng sau.",
    "Xóa dấu cách thừa; chỗ để điền tay thì dùng dấu chấm lửng hoặc từ bốn dấu cách trở lên.",
    source="Thực tiễn soạn thảo",
    bad="## I. NỘI DUNG\n\n- Báo cáo kết quả , tham luận và  thảo luận .",
    good="## I. NỘI DUNG\n\n- Báo cáo kết quả, tham luận và thảo luận.",
)

# Four or more are a blank to be filled in by hand. Marks of lists, headings and tables keep their spaces.
_SPACES = re.compile(r" (?=[,;:.](?:\s|$))|  ", re.MULTILINE)
_RUN = re.compile(" +")
_OPENING = re.compile(r"[\s#>|]{0,20}(?:[-*+]|(?:\*\*)?(?:[IVXLC]+\.|\d+(?:\.\d+)*[.)]?|[a-zđ][.)]))?\s*$")
_MOST_TOLD = 3
_BLANK_FROM = 4
_LONGEST_OPENING = 40


def check(plan: Plan, context: RuleContext) -> Iterator[Finding]:
    """No doubled space and none before a mark; the first three are told."""
    text = context.text(plan)
    for start, end in islice(_stray(text.words), _MOST_TOLD):
        following = text.words[end]
        before_mark = following in ",;:."
        message = f"có dấu cách trước dấu “{following}”; hãy xóa dấu cách" if before_mark else _DOUBLED
        place = text.place(plan, start, end)
        yield Finding(place, message, edits=ready.words(place, text.words[start:end], "" if before_mark else " "))


_DOUBLED = "có hai dấu cách liền nhau; hãy chỉ để một"


def _stray(words: str) -> Iterator[tuple[int, int]]:
    """Where spaces begin and end that are too many."""
    position = 0
    while match := _SPACES.search(words, position):
        start = match.start()
        run = _RUN.match(words, start)
        position = run.end() if run else match.end()
        line = words.rfind("\n", 0, start) + 1
        at_end = position == len(words) or words[position] == "\n"
        opening = words[line] == "|" or (start - line < _LONGEST_OPENING and _OPENING.match(words[line:start]))
        if not at_end and not opening and position - start < _BLANK_FROM:
            yield start, position
