"""Drafts are nobody's business: a site that is published holds no trace of one, however it comes and goes."""

import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.helpers.project import BODY, PDF, Project, copy_of, make_invented

OLD = "suoi-mo/2025/hoi-nghi-tong-ket"
DRAFT = "suoi-mo/2031/hoi-xqwmot"
OTHER = "ho-xanh/2032/hoi-xqwhai"
PAGE = f"ke-hoach/{DRAFT}/index.html"
TRACE = b"xqw"
"""Part of every word that only drafts have: titles, names of files, headings, addresses, places, years."""
GZIP = 31
LEFT_OUT = "Dự thảo không được đăng, chỉ thấy khi xem trước"
SECRET = BODY.replace("NỘI DUNG", "NỘI DUNG XQWBA").replace("Tham luận", "Tham luận xqwbon") + "\n- Xem 2031.\n"


def write_draft(project: Project, status: str = "draft") -> None:
    """A draft with everything that a plan can have, which replaces the issued plan."""
    project.plan(
        DRAFT,
        SECRET,
        title="Tổ chức Hội xqwmot",
        status=status,
        number="9" if status == "issued" else None,
        issued="2031-01-05" if status == "issued" else None,
        topic="chuyen-doi-so",
        events={"when": "2031-02-03T08:00", "venue": "Nhà xqwnam"},
        recipients=["Đội xqwsau"],
        replaces=[OLD],
        aliases=["suoi-mo/2031/ten-xqwbay"],
        attachments=[{"file": "xqwtam.pdf", "title": "Tệp xqwchin", "kind": "annex"}],
    )
    project.write(f"plans/{DRAFT}/xqwtam.pdf", PDF + b"% xqwmuoi\n")


def published(project: Project, *arguments: str) -> Project:
    done = project.build("--strict", *arguments)
    assert done.code == 0, done.output
    return project


def refusal(project: Project) -> str:
    done = project.build("--strict")
    assert done.code != 0
    assert "Traceback" not in done.output
    return done.output


def traces(site: Path) -> list[str]:
    """Every file of a site that holds a trace of a draft, in its name or its bytes, unpacked where they are packed."""
    return sorted(name for name, content in files(site) if TRACE in name.lower().encode() or TRACE in content.lower())


def files(site: Path) -> Iterator[tuple[str, bytes]]:
    for path in site.rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            unpacked = zlib.decompress(content, GZIP) if content[:2] == b"\x1f\x8b" else content
            yield path.relative_to(site).as_posix(), content + unpacked


def setting(project: Project, drafts: bool) -> None:
    text = (project.root / "mkdocs.yml").read_text(encoding="utf-8")
    wanted = text.replace(f"drafts: {not drafts}".lower(), f"drafts: {drafts}".lower())
    project.write("mkdocs.yml", wanted)


def record(project: Project) -> None:
    """Write into the ledgers what is published."""
    command = "import sys; from niemyet.commands.cli import main; sys.exit(main(['ledger', '--write']))"
    assert project.run("-c", command).code == 0


@pytest.fixture(scope="module")
def without(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The site of one issued plan, in a place where a second ward has none."""
    project = make_invented(tmp_path_factory.mktemp("without") / "project")
    project.ward("ho-xanh", name="Hồ Xanh")
    return published(project)


@pytest.fixture(scope="module")
def held(without: Project, tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The same with two drafts beside it, one of which names the other, made from nothing."""
    project = copy_of(without, tmp_path_factory.mktemp("held") / "project")
    for folder in (".cache", "site", "site.next"):
        project.run("-c", f"import shutil; shutil.rmtree({folder!r})")
    write_draft(project)
    project.plan(OTHER, "\nXem [bản kia](../../suoi-mo/2031/hoi-xqwmot.md).\n", title="Họp xqwhai", status="draft")
    return published(project)


@pytest.fixture
def project(held: Project, tmp_path: Path) -> Project:
    return copy_of(held, tmp_path / "project")


def test_a_site_with_drafts_is_byte_for_byte_the_site_without(without: Project, held: Project) -> None:
    assert held.tree() == without.tree()
    assert traces(held.site) == []


def test_the_trace_is_found_where_a_draft_is_published(project: Project) -> None:
    """What the tests here look for can be found, in packed files, too."""
    setting(project, drafts=True)
    found = traces(published(project).site)
    assert {PAGE, f"ke-hoach/{DRAFT}/xqwtam.pdf", "sitemap.xml.gz", "du-lieu/plans.json"} <= set(found)
    assert any(name.endswith(".pf_fragment") for name in found)


def test_the_log_says_what_is_left_out_and_says_it_again(project: Project) -> None:
    project.plan(OLD, title="Tên vừa sửa")
    for _ in range(2):
        (line,) = (line for line in project.build("--strict").lines if LEFT_OUT in line)
        assert line.endswith(f": plans/{OTHER}.md, plans/{DRAFT}.md")


def test_published_for_comment_a_draft_stands_for_itself_and_no_other_plan_speaks_of_it(project: Project) -> None:
    before = project.tree()
    setting(project, drafts=True)
    after = published(project).tree()
    page = (project.site / PAGE).read_text(encoding="utf-8")
    assert "Dự thảo đăng để lấy ý kiến: chưa được ban hành, nội dung còn có thể thay đổi." in page
    own = [name for name in before if name.startswith(f"ke-hoach/{OLD}/")]
    assert own
    assert {name: after[name] for name in own} == {name: before[name] for name in own}
    assert {after[name] == before[name] for name in ("feed.xml", "lich.ics", "lich/index.html")} == {True}
    assert f"ke-hoach/{DRAFT}/plan.ics" not in after
    setting(project, drafts=False)
    assert published(project).tree() == before
    assert traces(project.site) == []


def test_a_preview_shows_drafts_in_a_folder_of_its_own(project: Project) -> None:
    before = project.tree()
    assert published(project, "-f", "preview.yml").tree() == before
    page = (project.root / "preview" / PAGE).read_text(encoding="utf-8")
    assert "Dự thảo: chỉ thấy khi xem trước, chưa được đăng." in page
    assert '<meta name="robots" content="noindex">' in page
    project.write("docs/gioi-thieu/index.md", "# Giới thiệu\n")
    assert traces(published(project).site) == []


def test_an_issued_draft_is_everywhere_and_a_draft_again_is_nowhere(without: Project, project: Project) -> None:
    write_draft(project, status="issued")
    found = set(traces(published(project).site))
    pages = ("", "ban-in/", "plan.json", "plan.md", "plan.ics", "xqwtam.pdf")
    assert {f"ke-hoach/{DRAFT}/{name}{'index.html' if name in ('', 'ban-in/') else ''}" for name in pages} <= found
    assert {f"ke-hoach/{OLD}/{name}" for name in ("index.html", "ban-in/index.html", "plan.json")} <= found
    lists = (
        "ke-hoach",
        "ke-hoach/suoi-mo",
        "ke-hoach/suoi-mo/2031",
        "linh-vuc/chuyen-doi-so",
        "lich",
        "ke-hoach/suoi-mo/2031/ten-xqwbay",
    )
    assert {f"{name}/index.html" for name in lists} <= found
    assert {"index.html", "sitemap.xml", "feed.xml", "lich.ics", "du-lieu/plans.json", "tim-kiem/tu-vung.json"} <= found
    fresh = copy_of(project, project.root.with_name("fresh"))
    fresh.run("-c", "import shutil; [shutil.rmtree(name) for name in ('.cache', 'site', 'site.next')]")
    assert published(fresh).tree() == project.tree()
    write_draft(project)
    assert published(project).tree() == without.tree()
    assert traces(project.site) == []


def test_what_is_on_record_is_not_lost_to_a_draft_without_a_word(project: Project) -> None:
    write_draft(project, status="issued")
    published(project)
    record(project)
    write_draft(project)
    output = refusal(project)
    assert f"plans/{DRAFT}.md:1:1: NY-801 lỗi: /ke-hoach/{DRAFT}/ đã đăng mà nay sẽ mất, vì dự thảo" in output
    old = "suoi-mo/2031/ten-xqwbay"
    graves = "".join(f"  - {{address: {name}, when: 2031-02-01, kind: mistake}}\n" for name in (DRAFT, old))
    project.write("plans/suoi-mo/removed.yml", f"removed:\n{graves}")
    published(project)
    assert "Đã gỡ" in (project.site / PAGE).read_text(encoding="utf-8")
    assert b"xqwmuoi" not in b"".join(content for _, content in files(project.site))
    published(project, "-f", "preview.yml")
    assert "Tổ chức Hội xqwmot" in (project.root / "preview" / PAGE).read_text(encoding="utf-8")


@pytest.mark.parametrize("setting_of_drafts", [False, True])
def test_an_issued_plan_that_names_a_draft_is_refused_at_the_place(project: Project, setting_of_drafts: bool) -> None:
    setting(project, drafts=setting_of_drafts)
    project.plan(OLD, "\nXem [bản kia](../2031/hoi-xqwmot.md).\n")
    output = refusal(project)
    assert f"NY-320 lỗi: “{DRAFT}” còn là dự thảo; hãy bỏ chỗ này, hoặc đổi status ở plans/{DRAFT}.md" in output
    write_draft(project, status="issued")
    published(project)


def test_a_page_of_docs_may_link_a_draft_only_where_it_is_published(project: Project) -> None:
    project.write("docs/gioi-thieu/index.md", f"# Giới thiệu\n\nXem [bản kia](../../plans/{DRAFT}.md).\n")
    said = f"liên kết đến “../../plans/{DRAFT}.md” dẫn đến một dự thảo, không được đăng; hãy bỏ liên kết"
    assert said in refusal(project)
    assert said in project.build("--strict", "-f", "preview.yml").output
    setting(project, drafts=True)
    published(project)
    assert f"../ke-hoach/{DRAFT}/" in (project.site / "gioi-thieu/index.html").read_text(encoding="utf-8")


def test_an_error_in_a_draft_stops_a_build_as_in_any_plan(project: Project) -> None:
    project.plan(DRAFT, status="draft", number=None, topic="khong-co")
    assert f"plans/{DRAFT}.md" in refusal(project)
