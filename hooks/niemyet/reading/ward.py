"""ward.yml, topics.yml, series.yml, abbreviations.yml and the site's own settings → values, or problems at line and column."""

import re
from collections.abc import Iterator, Mapping

from niemyet.model.patterns import ID
from niemyet.model.problem import START, Position, Problem, Reading
from niemyet.model.settings import Settings
from niemyet.model.ward import Ward
from niemyet.reading import rules
from niemyet.reading.docs_pages.site_setting import authority_problems, setting_problems
from niemyet.reading.header.nodes import Tree, read_tree
from niemyet.reading.header.schema import validated
from niemyet.reading.header.walk import Value
from niemyet.reading.limits import limited, short
from niemyet.reading.text.source import Refused, read_text

_OWN = "extra.niemyet."
_KEY, _NAME = 80, 500  # as long as a plan may name one, and as a line
_SHORT = r"[^\W\d_][^\W_]{1,11}"
_LONGEST, _DEEPEST = 512 * 1024, 64  # the engine's own settings, navigation and all, stand in the same file


def read_ward(path: str, data: bytes) -> Reading[Ward | None]:
    """The ward of plans/<ward>/ward.yml; its id is its folder's name."""
    try:
        tree, faults = read_tree(path, read_text(path, data))
    except Refused as refused:
        return Reading(None, refused.problems)
    ward_id = path.split("/")[1]
    problems = [*faults]
    if "id" in tree.values:
        message = "không viết id trong tệp này: mã của xã, phường là tên thư mục"
        problems.append(Problem.of(rules.UNKNOWN_FIELD, path, tree.keys["id"], message))
    if problems:
        return Reading(None, tuple(problems))
    ward, faults = validated(Ward, path, tree, START)
    if ward and (number := next((n for n, one in enumerate(ward.formerly) if one.id == ward_id), None)) is not None:
        message = f"formerly: “{ward_id}” là chính xã, phường này; chỉ ghi mã của xã, phường cũ đã nhập vào"
        return Reading(None, (Problem.of(rules.FORM, path, tree.positions[f"formerly.{number}.id"], message),))
    return Reading(ward.model_copy(update={"id": ward_id}) if ward else None, faults)


def read_topics(path: str, data: bytes) -> Reading[dict[str, str]]:
    """The topics of plans/topics.yml: key → name."""
    wanted = "hãy viết khóa không dấu rồi tên lĩnh vực, ví dụ chuyen-doi-so: Chuyển đổi số"
    return _table(path, data, ID, wanted)


def read_series(path: str, data: bytes) -> Reading[dict[str, str]]:
    """The series of plans/series.yml: key → name."""
    wanted = "hãy viết khóa không dấu rồi tên chuỗi, ví dụ so-ket-cchc: Sơ kết cải cách hành chính hằng quý"
    return _table(path, data, ID, wanted)


def read_abbreviations(path: str, data: bytes) -> Reading[dict[str, str]]:
    """The abbreviations of plans/abbreviations.yml: short → long."""
    wanted = "hãy viết chữ tắt liền nhau rồi cách viết đầy đủ, ví dụ CCHC: cải cách hành chính"
    return _table(path, data, _SHORT, wanted)


def _table(path: str, data: bytes, key_form: str, wanted: str) -> Reading[dict[str, str]]:
    try:
        tree, faults = read_tree(path, read_text(path, data))
    except Refused as refused:
        return Reading({}, refused.problems)
    fitting = {key: value for key, value in tree.values.items() if len(key) <= _KEY and re.fullmatch(key_form, key)}
    table = {key: value for key, value in fitting.items() if isinstance(value, str) and len(value) <= _NAME}
    problems = limited(
        (key for key in tree.values if key not in table),
        lambda key: Problem.of(rules.FORM, path, tree.keys.get(key, START), _odd(key, tree.values[key], wanted)),
    )
    return Reading(table, (*faults, *problems))


def _odd(key: str, value: Value, wanted: str) -> str:
    if len(key) > _KEY:
        return f"khóa “{short(key)}” dài {len(key)} ký tự, tối đa {_KEY}; hãy viết ngắn lại"
    if isinstance(value, str) and len(value) > _NAME:
        return f"tên của “{key}” dài {len(value)} ký tự, tối đa {_NAME}; hãy viết ngắn lại"
    return f"“{short(key)}” không đúng dạng; {wanted}"


def read_settings(path: str, text: str, given: Mapping[str, str] | None = None) -> Reading[Settings | None]:
    """The site's settings as written in mkdocs.yml: site_url, site_name and extra.niemyet.

    `given` holds values in force instead of the written ones (the engine's, after inheritance and command line).
    Without them, what the file takes from elsewhere (INHERIT, !ENV) is unknown: no settings, and no problem either.
    """
    tree, faults = read_tree(path, text, longest=_LONGEST, deepest=_DEEPEST)
    if not tree.values and given is None:
        return Reading(None, faults)
    twice = (problem for problem in faults if problem.rule is rules.TWICE)  # the engine takes the last
    unsafe = (*twice, *setting_problems(path, tree), *_no_group(path, tree))
    not_plain = [problem for problem in faults if problem.rule is rules.NOT_PLAIN]
    settings, faults = validated(Settings, path, _own_settings(tree, given or {}), START)
    if given is None and ("INHERIT" in tree.values or not_plain):  # the engine takes a part from elsewhere
        unknown = {problem.position for problem in not_plain}
        faults = tuple(each for each in faults if each.rule is not rules.MISSING_FIELD and each.position not in unknown)
    asked = authority_problems(path, tree, settings) if settings else ()
    return Reading(settings, (*unsafe, *faults, *asked))


def _no_group(path: str, tree: Tree) -> Iterator[Problem]:
    """NY-103 where extra, or niemyet in it, is no group of settings."""
    group, name = tree.values, ""
    for key in ("extra", "niemyet"):
        value, name = group.get(key), f"{name}.{key}".lstrip(".")
        if not isinstance(value, dict):
            if value:
                message = f'{name}: “{value}” không đúng dạng; ở đây cần các mục con, ví dụ accent: "#9b1c1c"'
                yield Problem.of(rules.FORM, path, tree.positions.get(name, START), message)
            return
        group = value


def _own_settings(tree: Tree, given: Mapping[str, str]) -> Tree:
    """What of the engine's settings is the site's own, by the names of the schema, and the values given instead."""
    extra = tree.values.get("extra")
    own = extra.get("niemyet") if isinstance(extra, dict) else None
    values: dict[str, Value] = {key: tree.values[key] for key in ("site_url", "site_name") if key in tree.values}
    values |= own if isinstance(own, dict) else {}
    return Tree(values | dict(given), _by_own_names(tree.positions), _by_own_names(tree.keys))


def _by_own_names(places: Mapping[str, Position]) -> dict[str, Position]:
    own = {name.removeprefix(_OWN): place for name, place in places.items() if name.startswith(_OWN)}
    return {**places, **own}
