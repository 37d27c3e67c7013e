"""`mkdocs serve` while a file that many pages rest on is broken: its problems stand where they break something, until it is mended."""

import re
from collections.abc import Iterator

import pytest

from tests.helpers.project import make_invented
from tests.helpers.served import Server, serving

PLAN, SECOND = "suoi-mo/2025/hoi-nghi-tong-ket", "suoi-mo/2025/ke-hoach-hai"
WARD, TOPICS, SERIES = "plans/suoi-mo/ward.yml", "plans/topics.yml", "plans/series.yml"
HOME, TOPIC = "", "linh-vuc/cai-cach-hanh-chinh/"
SOUND = "Tổ chức Hội nghị tổng kết"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """One server for all tests of this file; each begins and ends with two plans in order."""
    folder = tmp_path_factory.mktemp("serve")
    project = make_invented(folder / "project")
    project.plan(SECOND, title="Kế hoạch hai")
    project.write(SERIES, "{}\n")
    with serving(project, folder) as running:
        assert running.shows(PLAN, SOUND), running.log.read_text(encoding="utf-8")
        yield running
    log = running.log.read_text(encoding="utf-8")
    assert "Traceback" not in log
    assert not re.findall("ERROR.*", log)


def told(server: Server, words: str, *addresses: str) -> None:
    """The words stand at each address, and with them all that the check says."""
    assert server.shows_at(addresses[0], words), server.at(addresses[0])
    for line in re.findall(
        r"^\S+:(\d+):(\d+): (NY-\d+) lỗi: (.*)$", server.project.check("plans").output, re.MULTILINE
    ):
        for address in addresses:
            page = server.at(address)
            assert f"Dòng {line[0]}, cột {line[1]}: {line[3]}" in page, address
            assert re.search(f'href="[./]*bien-tap/quy-tac/{line[2]}/"', page), address


def healed(server: Server, *addresses: str) -> None:
    assert server.shows(PLAN, SOUND)
    assert all(server.heals_at(address, "còn những chỗ cần sửa") for address in addresses)


def test_a_ward_that_cannot_be_read_says_why_at_each_of_its_plans(server: Server) -> None:
    places = (HOME, f"ke-hoach/{PLAN}/", f"ke-hoach/{SECOND}/", "ke-hoach/suoi-mo/")
    sound = (server.project.root / WARD).read_bytes()
    server.project.write(WARD, sound.replace(b"name: ", b"name ", 1))
    told(server, WARD, *places)
    server.project.write(WARD, b"")
    told(server, "NY-102", *places)
    server.project.write(WARD, sound)
    healed(server, *places)


@pytest.mark.parametrize(("path", "addresses"), [(TOPICS, (HOME, TOPIC)), (SERIES, (HOME,))])
def test_a_table_that_cannot_be_read_says_why(server: Server, path: str, addresses: tuple[str, ...]) -> None:
    sound = (server.project.root / path).read_bytes()
    server.project.write(path, "a: b: c\n")
    told(server, path, *addresses)
    assert SOUND in server.page(PLAN)
    server.project.write(path, sound)
    healed(server, *addresses)


def test_a_plan_of_a_wrong_name_says_so_at_the_address_of_its_better_one(server: Server) -> None:
    text = (server.project.root / f"plans/{SECOND}.md").read_bytes()
    wrong = server.project.write("plans/suoi-mo/2025/Kế hoạch_9.MD", text.replace("Kế hoạch hai".encode(), b"Chin"))
    told(server, "git mv", HOME, "ke-hoach/suoi-mo/2025/ke-hoach-9/")
    better = wrong.rename(wrong.with_name("ke-hoach-9.md"))
    assert server.shows("suoi-mo/2025/ke-hoach-9", "Chin")
    healed(server, HOME)
    better.unlink()
