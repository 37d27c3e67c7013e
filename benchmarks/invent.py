"""One invented plan as facts: a number in, always the same plan out."""

from functools import cache
from pathlib import Path
from random import Random
from typing import Any
from unicodedata import normalize

import yaml

from benchmarks.spelling import old_tone
from niemyet.language.alphabet import slug

_OFFICES = "Văn phòng HĐND và UBND"


@cache
def words() -> dict[str, Any]:
    """What the plans are made of: corpus.yml."""
    loaded: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("corpus.yml").read_text(encoding="utf-8"))
    return loaded


@cache
def ward_ids() -> dict[str, str]:
    """Ward name → folder; of names with one slug the second gets a number."""
    ids: dict[str, str] = {}
    for name in (name for names in words()["wards"].values() for name in names):
        taken = list(ids.values())
        ids[name] = slug(name) if slug(name) not in taken else f"{slug(name)}-2"
    return ids


def make_record(index: int) -> dict[str, Any]:
    """The facts of plan number `index`, as docs.json holds them."""
    chance = Random(f"plan {index}")
    kind, ward = chance.choice([(kind, name) for kind, names in words()["wards"].items() for name in names])
    topic, (name, unit, sentences) = chance.choice(list(words()["topics"].items()))
    year, month, day = chance.choice([2024, 2025, 2025, 2026]), chance.randint(1, 12), chance.randint(1, 28)
    said, period = chance.choice(words()["periods"])
    title = chance.choice(words()["kinds"]).format(t=name, p=said.format(y=year, m=month))
    number = chance.randint(1, 300)
    basis = {
        "number": str(chance.randint(1, 1500)),
        "issued": f"{year - 1}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}",
    }
    place = {"k": kind, "ward": ward, "y": year, "m": month, "d": day, "u": unit}
    common = [one.format(**place) for one in chance.sample(words()["common"], 6)]
    spell = _spelling(chance.random(), chance.random())
    venue = f"{chance.choice(words()['venues'])} {kind} {ward}"
    body = _body(place, title, chance.sample(sentences, 4), common, basis | {"venue": venue})
    return {
        "id": f"g{index:05}", "title": spell(title), "body": spell(body), "number": f"{number}/KH-UBND", "num": number,
        "ward": ward, "ward_id": ward_ids()[ward], "kind": kind, "year": year, "month": month, "period": period,
        "field": topic, "unit": unit, "date": f"{year}-{month:02}-{day:02}", "basis": basis, "venue": venue,
        "status": "withdrawn" if chance.random() < 0.05 else "issued", "signed": chance.choice(words()["people"]),
        "path": f"plans/{ward_ids()[ward]}/{year}/{slug(title)[:50].strip('-')}-{index}.md",
    }  # fmt: skip


def _spelling(older: float, decomposed: float) -> Any:
    def spell(text: str) -> str:
        placed = old_tone(text) if older < 0.35 else text
        return normalize("NFD", placed) if decomposed < 1 / 15 else placed

    return spell


def _body(place: dict[str, Any], title: str, own: list[str], common: list[str], extra: dict[str, str]) -> str:
    year, month, day = extra["issued"].split("-")
    topic = title[0].lower() + title[1:]
    parts = [
        f"Căn cứ Quyết định số {extra['number']}/QĐ-UBND ngày {int(day)}/{int(month)}/{year} của Ủy ban nhân dân {place['k']} {place['ward']}, Ủy ban nhân dân {place['k']} ban hành Kế hoạch {topic} như sau:",
        "## I. MỤC ĐÍCH, YÊU CẦU", f"- {own[0]}.", f"- {common[0]}.",
        "## II. NỘI DUNG", *(f"{number}. {text}." for number, text in enumerate([*own[1:], common[1]], 1)),
        "## III. THỜI GIAN, ĐỊA ĐIỂM", f"1. Thời gian: Dự kiến trong tháng {place['m']}/{place['y']}.", f"2. Địa điểm: {extra['venue']}.",
        "## IV. TỔ CHỨC THỰC HIỆN", f"### 1. {place['u']} {place['k']}", f"- {common[2]}.", f"- {common[3]}.",
        *((f"### 2. {_OFFICES} {place['k']}", f"- {common[4]}.") if place["u"] != _OFFICES else ()),
        f"Trên đây là Kế hoạch {topic} của {place['k']} {place['ward']}; {common[5][0].lower() + common[5][1:]}./.",
    ]  # fmt: skip
    return "\n\n".join(parts)
