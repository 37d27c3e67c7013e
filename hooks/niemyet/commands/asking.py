"""Questions to the person at the terminal: an option that was given is the answer, else the question is asked."""

from collections.abc import Callable, Mapping
from typing import TypeVar

from niemyet.base.stopped import StoppedError
from niemyet.commands import UsageError
from niemyet.language.alphabet import match_key

Value = TypeVar("Value")


class Asker:
    """Asks with `input`, or, when silent, goes by the options and the defaults alone."""

    def __init__(self, *, silent: bool) -> None:
        self.silent = silent

    def ask(
        self,
        label: str,
        given: str | None,
        parse: Callable[[str], Value],
        default: str | None = None,
        blank: str = " (bỏ trống nếu chưa biết)",
    ) -> Value | None:
        """The value of an option or an answer; None where it is unknown. A wrong answer is asked again."""
        if given is not None:
            return self._parsed_option(given, parse)
        if self.silent:
            return parse(default) if default is not None else None
        shown = f"{label}{blank}: " if default is None else f"{label} [{default}]: "
        while True:
            answer = self._line(shown) or default
            if not answer:
                return None
            try:
                return parse(answer)
            except ValueError as error:
                print(f"  {error}")

    def need(
        self, label: str, option: str, given: str | None, parse: Callable[[str], Value], default: str | None = None
    ) -> Value:
        """The same for what must be known; UsageError names the option where it is not."""
        while True:
            value = self.ask(label, given or None, parse, default, blank="")
            if value is not None:
                return value
            if self.silent:
                raise UsageError(f"thiếu {option} ({label.lower()}); hãy thêm, hoặc bỏ --yes để được hỏi")
            print("  cần có câu trả lời này")

    def choose(self, title: str, table: Mapping[str, str]) -> None:
        """Show what can be answered, with numbers."""
        if not self.silent:
            print(title)
            for number, (key, name) in enumerate(table.items(), 1):
                print(f"  {number}. {key}" + (f": {name}" if name else ""))

    def agreed(self, question: str, given: bool | None) -> bool:
        """A yes; nothing typed means no."""
        if given is not None or self.silent:
            return bool(given)
        return self._line(f"{question} (có/không) [không]: ").lower() in ("c", "có", "co", "y", "yes")

    def _parsed_option(self, given: str, parse: Callable[[str], Value]) -> Value | None:
        try:
            return parse(given) if given.strip() else None
        except ValueError as error:
            raise UsageError(str(error)) from None

    def _line(self, prompt: str) -> str:
        try:
            return input(prompt).strip()
        except EOFError:
            raise StoppedError("chưa trả lời hết các câu hỏi; không ghi gì") from None


def one_of(what: str, table: Mapping[str, str]) -> Callable[[str], str]:
    """A parser of answers to a list: the number, the key or the name; ValueError lists what there is."""

    def parse(answer: str) -> str:
        keys = list(table)
        if answer.isascii() and answer.isdigit() and 0 < int(answer) <= len(keys):
            return keys[int(answer) - 1]
        wanted = match_key(answer)
        for key, name in table.items():
            if answer == key or wanted in (match_key(key), match_key(name)):
                return key
        known = ", ".join(f"{key} ({name})" if name else key for key, name in table.items())
        raise ValueError(f"không có {what} “{answer}”; hãy chọn một trong: {known}")

    return parse
