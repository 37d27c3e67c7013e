"""ward.yml, topics.yml, abbreviations.yml and the site's own settings → values, or problems at line and column."""

import re
from collections.abc import Mapping

from niemyet.model.fields import ID
from niemyet.model.problem import START, Problem
from niemyet.model.settings import Settings
from niemyet.model.ward import Ward
from niemyet.reading import rules
from niemyet.reading.docs_pages.site_setting import setting_problems
from niemyet.reading.header.nodes import Tree, Value, read_tree
from niemyet.reading.header.schema import validated
from niemyet.reading.text.source import Refused, read_text
from niemyet.sources import rules as sources_rules

_OWN = "extra.niemyet."
_SHORT = r"[^\W\d_][^\W_]{1,11}"
_LONGEST, _DEEPEST = 512 * 1024, 64  # the engine's own settings, navigation and all, stand in the same file


def read_ward(path: str, data: bytes) -> tuple[Ward | None, tuple[Problem, ...]]:
    """The ward of plans/<ward>/ward.yml; its id is its folder's name."""
    try:
        tree = read_tree(path, read_text(path, data))
    except Refused as refused:
        return None, refused.problems
    ward_id = path.split("/")[1]
    problems = [*tree.problems, *_folder_problems(path, ward_id)]
    if "id" in tree.values:
        message = "không viết id trong tệp này: mã của xã, phường là tên thư mục"
        problems.append(Problem.of(rules.UNKNOWN_FIELD, path, tree.keys["id"], message))
    ward, faults = (None, []) if problems else validated(Ward, path, tree, START)
    return (ward.model_copy(update={"id": ward_id}) if ward else None), (*problems, *faults)


def read_topics(path: str, data: bytes) -> tuple[dict[str, str], tuple[Problem, ...]]:
    """The topics of plans/topics.yml: key → name."""
    wanted = "hãy viết khóa không dấu rồi tên lĩnh vực, ví dụ chuyen-doi-so: Chuyển đổi số"
    return _table(path, data, ID, wanted)


def read_abbreviations(path: str, data: bytes) -> tuple[dict[str, str], tuple[Problem, ...]]:
    """The abbreviations of plans/abbreviations.yml: short → long."""
    wanted = "hãy viết chữ tắt liền nhau rồi cách viết đầy đủ, ví dụ CCHC: cải cách hành chính"
    return _table(path, data, _SHORT, wanted)


def _table(path: str, data: bytes, key_form: str, wanted: str) -> tuple[dict[str, str], tuple[Problem, ...]]:
    try:
        tree = read_tree(path, read_text(path, data))
    except Refused as refused:
        return {}, refused.problems
    problems = list(tree.problems)
    table: dict[str, str] = {}
    for key, value in tree.values.items():
        if re.fullmatch(key_form, key) and isinstance(value, str):
            table[key] = value
        else:
            problems.append(
                Problem.of(rules.FORM, path, tree.keys.get(key, START), f"“{key}” không đúng dạng; {wanted}")
            )
    return table, tuple(problems)


def read_settings(
    path: str, text: str, given: Mapping[str, str] | None = None
) -> tuple[Settings | None, tuple[Problem, ...]]:
    """The site's settings as written in mkdocs.yml: site_url, site_name and extra.niemyet.

    `given` holds values in force instead of the written ones (the engine's, after inheritance and command line).
    Without them, what the file takes from elsewhere (INHERIT, !ENV) is unknown: no settings, and no problem either.
    """
    tree = read_tree(path, text, longest=_LONGEST, deepest=_DEEPEST)
    if not tree.values and given is None:
        return None, tuple(tree.problems)
    from_elsewhere = given is None and _is_from_elsewhere(tree)
    twice = (problem for problem in tree.problems if problem.rule is rules.TWICE)  # the engine takes the last
    unsafe = (*twice, *setting_problems(path, tree))
    extra = tree.values.get("extra")
    own = extra.get("niemyet") if isinstance(extra, dict) else None
    values: dict[str, Value] = {key: tree.values[key] for key in ("site_url", "site_name") if key in tree.values}
    values |= own if isinstance(own, dict) else {}
    tree.values = values | dict(given or {})
    for places in (tree.positions, tree.keys):
        inner = {name.removeprefix(_OWN): place for name, place in places.items() if name.startswith(_OWN)}
        places.update(inner)
    settings, faults = validated(Settings, path, tree, START)
    if from_elsewhere:
        plain = {problem.position for problem in tree.problems if problem.rule is rules.NOT_PLAIN}
        faults = [fault for fault in faults if fault.rule is not rules.MISSING_FIELD and fault.position not in plain]
    return settings, (*unsafe, *faults)


def _is_from_elsewhere(tree: Tree) -> bool:
    """Whether the engine takes a part of this file from another one or from its environment."""
    return "INHERIT" in tree.values or any(problem.rule is rules.NOT_PLAIN for problem in tree.problems)


def _folder_problems(path: str, ward_id: str) -> list[Problem]:
    if re.fullmatch(ID, ward_id):
        return []
    message = f"thư mục “{ward_id}” không đúng quy ước; hãy dùng chữ thường không dấu, chữ số và gạch nối"
    return [Problem.of(sources_rules.NAME, path, START, message)]
