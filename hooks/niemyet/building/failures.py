"""What stops the engine itself, told in one line: a full disk, too little memory, a template that cannot be used."""

from pathlib import Path
from types import TracebackType

from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError

from niemyet import report
from niemyet.base import new_files
from niemyet.building.loading import OVERRIDES
from niemyet.model.problem import START, Position, Problem
from niemyet.reading.rules import SITE_TEMPLATE


def in_words(error: Exception, root: Path) -> str | None:
    """Why the build stopped, where the fault is none of our own code; else None."""
    if isinstance(error, TemplateError):
        return report.refusal([_of_template(error, root)])
    return new_files.in_one_line(error) if new_files.is_of_the_system(error) else None


def _of_template(error: TemplateError, root: Path) -> Problem:
    if isinstance(error, TemplateNotFound):
        message = f"không có mẫu “{error.name}”; hãy đưa tệp trở lại, hoặc xem lại theme trong mkdocs.yml"
        return Problem.of(SITE_TEMPLATE, f"{OVERRIDES}/{error.name}", START, message)
    if isinstance(error, TemplateSyntaxError):
        file, line, words = error.filename, error.lineno, "mẫu sai cú pháp Jinja"
    else:
        file, line = _place(error.__traceback__)
        words = "mẫu hỏi một giá trị không có"
    path = _named(Path(file), root) if file else OVERRIDES
    return Problem.of(SITE_TEMPLATE, path, Position(line, 1), f"{words} ({error.message}); hãy sửa dòng này")


def _place(at: TracebackType | None) -> tuple[str, int]:
    """The innermost template, and its line: Jinja has put them into the traceback."""
    found = ("", 1)
    while at:
        if at.tb_frame.f_code.co_filename.endswith((".html", ".css", ".xml")):
            found = at.tb_frame.f_code.co_filename, at.tb_lineno
        at = at.tb_next
    return found


def _named(file: Path, root: Path) -> str:
    return file.relative_to(root).as_posix() if file.is_relative_to(root) else file.as_posix()
