"""The invented ward with other bodies that issue plans there, and a ward that it took over."""

from typing import Any

from niemyet.model.plan import Plan
from niemyet.model.ward import Ward
from tests.helpers.factory import make_plan, make_ward

COUNCIL = {"id": "hdnd", "lines": ["Hội đồng nhân dân", "xã Suối Mơ"], "symbols": ["KH-HĐND"]}
FRONT_BOARD = {
    "id": "mttq",
    "parent": ["Ủy ban MTTQ Việt Nam", "xã Suối Mơ"],
    "lines": ["Ban Thường trực"],
    "name_in_line": "Ban Thường trực Ủy ban MTTQ Việt Nam xã Suối Mơ",
    "symbols": ["KH-MTTQ-BTT"],
}
PARTY = {"id": "dang-uy", "parent": ["Đảng bộ tỉnh Ví Dụ"], "lines": ["Đảng ủy xã Suối Mơ"], "symbols": ["KH/ĐU"]}
CENTRE = {
    "id": "trung-tam",
    "parent": ["Ủy ban nhân dân", "xã Suối Mơ"],
    "lines": ["Trung tâm Văn hóa"],
    "code": "000.01.99.H00",
    "place": "Thôn Một",
}
FORMER = {"id": "ubnd-suoi-trong", "lines": ["Ủy ban nhân dân", "xã Suối Trong"], "place": "Suối Trong", "until": "2025-06-30"}  # fmt: skip
ISSUERS = [COUNCIL, FRONT_BOARD, PARTY, CENTRE, FORMER]
TOOK_OVER = [{"id": "suoi-trong", "name": "xã Suối Trong", "until": "2025-06-30"}]


def many_issuers(**changes: Any) -> Ward:
    """xã Suối Mơ with all of them."""
    return make_ward(**{"issuers": ISSUERS, "formerly": TOOK_OVER} | changes)


def issued_by(*issuers: str, slug: str = "ke-hoach", **front: Any) -> Plan:
    """A plan of some of its issuers."""
    return make_plan(slug, ward=many_issuers(), issuer=list(issuers), **front)


def signer(position: str, name: str, *authority: str, **more: str) -> dict[str, Any]:
    """Who signs, as front matter says it."""
    return {"authority": list(authority), "position": position, "name": name, **more}
