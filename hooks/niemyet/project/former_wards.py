"""Wards that others took over: each by one, and none that still has a folder of its own."""

from collections.abc import Iterator, Mapping

from niemyet.model.problem import START, Problem
from niemyet.model.ward import Ward
from niemyet.reading import rules


def problems(wards: Mapping[str, Ward]) -> Iterator[Problem]:
    """What is wrong between the `formerly` of all wards."""
    takers: dict[str, str] = {}
    for name, ward in sorted(wards.items()):
        for former in ward.formerly:
            path = f"plans/{name}/ward.yml"
            if former.id in wards:
                message = f"formerly: “{former.id}” vẫn là một xã, phường của trang này (plans/{former.id}/); hãy xóa mục này, hoặc chuyển hết kế hoạch sang đây rồi xóa ward.yml của thư mục đó (giữ addresses.txt)"
                yield Problem.of(rules.FORM, path, START, message)
            elif former.id in takers:
                message = f"formerly: “{former.id}” cũng ghi trong plans/{takers[former.id]}/ward.yml; mỗi xã, phường cũ chỉ dẫn đến một nơi, hãy xóa một"
                yield Problem.of(rules.FORM, path, START, message)
            takers.setdefault(former.id, name)
