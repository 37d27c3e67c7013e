"""What mkdocs.yml may not turn on.

The file is code: whoever may change it may run anything. These rules are against accidents, such as a sample copied from
a manual that switches on an extension which reads any file named in a page.
"""

from collections.abc import Iterable, Iterator

from niemyet.model.problem import START, Problem
from niemyet.model.settings import Settings
from niemyet.reading.header.nodes import Tree
from niemyet.reading.header.walk import Value
from niemyet.reading.rules import NO_AUTHORITY, SITE_SETTING

# Each puts files into pages whose names stand in the page's text, from anywhere on the machine or the network.
_READS_FILES = "chép vào trang nội dung tệp được nêu tên trong bài viết"
FORBIDDEN = {
    "pymdownx.snippets": _READS_FILES,
    "pymdownx.b64": _READS_FILES,
    "markdown_include.include": _READS_FILES,
    "mdx_include.mdx_include": _READS_FILES,
    "include-markdown": _READS_FILES,
    "macros": "chạy lệnh viết trong bài viết",
}
# How the steps are called that these add to a page's way through Python-Markdown, wherever they were turned on.
STEPS = {
    "snippet": "pymdownx.snippets",
    "b64": "pymdownx.b64",
    "include": "markdown_include.include",
    "mdx_include": "mdx_include.mdx_include",
}

PUBLISHED = "mkdocs.yml"
"""The settings that the public site is built with."""


def setting_problems(path: str, tree: Tree) -> Iterator[Problem]:
    """NY-033 for each forbidden extension or plugin written in mkdocs.yml, for pages that lie elsewhere, for a preview there."""
    for key in ("markdown_extensions", "plugins"):
        for name, place in _names(key, tree.values.get(key)):
            if reason := FORBIDDEN.get(name):
                position = tree.positions.get(place) or tree.keys.get(key, START)
                yield Problem.of(SITE_SETTING, path, position, f"{name} {reason}; hãy bỏ khỏi {key}")
    if tree.values.get("docs_dir", "docs") != "docs":
        message = "chỉ thư mục docs được kiểm tra; hãy viết docs_dir: docs"
        yield Problem.of(SITE_SETTING, path, tree.keys.get("docs_dir", START), message)
    if path == PUBLISHED and _is_preview(tree):
        message = "preview đưa dự thảo chưa được đăng lên trang công khai; hãy bỏ dòng này và dựng bằng preview.yml"
        yield Problem.of(SITE_SETTING, path, tree.keys.get("extra.niemyet.preview", START), message)


def authority_problems(path: str, tree: Tree, settings: Settings) -> Iterator[Problem]:
    """NY-034 where a site of a ward itself, not of the software, has no authority for its identifiers."""
    if path == PUBLISHED and not (settings.demo or settings.authority):
        example = f'authority: "{settings.domain},2026-12-01" với một ngày tên miền ấy đã là của xã, phường'
        position = tree.keys.get("extra.niemyet", START)
        yield Problem.of(NO_AUTHORITY, path, position, f"chưa có authority; hãy thêm vào extra, niemyet: {example}")


def _is_preview(tree: Tree) -> bool:
    extra = tree.values.get("extra")
    own = extra.get("niemyet") if isinstance(extra, dict) else None
    return isinstance(own, dict) and own.get("preview") not in (None, "", "false")


def step_problems(path: str, steps: Iterable[str]) -> Iterator[Problem]:
    """NY-033 for each forbidden extension that is at work, wherever it was turned on."""
    for step in steps:
        if name := STEPS.get(step):
            yield Problem.of(SITE_SETTING, path, START, f"{name} {FORBIDDEN[name]}; hãy bỏ khỏi cấu hình")


def _names(key: str, value: Value) -> Iterator[tuple[str, str]]:
    """The names in a list of names or of mappings from names, or in such a mapping; and the place of each."""
    for number, entry in enumerate(value if isinstance(value, list) else [value]):
        for name in entry if isinstance(entry, dict) else [entry]:
            if isinstance(name, str):
                yield name.partition(":")[0], f"{key}.{number}" if isinstance(value, list) else f"{key}.{name}"
