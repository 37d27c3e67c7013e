"""What writes the site to disk: one exchange, or two renames where the system has none."""

from pathlib import Path

import pytest

from niemyet.base import new_files
from niemyet.base.stopped import StoppedError
from niemyet.building.publish import exchange


@pytest.fixture
def live(tmp_path: Path) -> Path:
    """A live site and the next one beside it."""
    for folder, text in (("site", "old"), ("site.next", "new")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "index.html").write_text(text, encoding="utf-8")
    return tmp_path / "site"


def test_the_next_site_takes_the_place_of_the_old_one(live: Path) -> None:
    assert exchange.publish(exchange.standby_of(live), live)
    assert (live / "index.html").read_text(encoding="utf-8") == "new"
    assert (exchange.standby_of(live) / "index.html").read_text(encoding="utf-8") == "old"


def test_two_renames_do_where_the_system_cannot_exchange(live: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exchange, "_exchange", lambda one, other: False)
    assert not exchange.publish(exchange.standby_of(live), live)
    assert (live / "index.html").read_text(encoding="utf-8") == "new"
    assert (exchange.standby_of(live) / "index.html").read_text(encoding="utf-8") == "old"


def test_the_first_site_needs_no_old_one(live: Path) -> None:
    (live / "index.html").unlink()
    live.rmdir()
    assert exchange.publish(exchange.standby_of(live), live)
    assert (live / "index.html").read_text(encoding="utf-8") == "new"


def test_no_artifact_is_written_over_another(tmp_path: Path) -> None:
    new_files.write(tmp_path, "lich/index.html", b"")
    with pytest.raises(StoppedError, match=r"hai nguồn cùng muốn tạo ra “lich/index.html”"):
        new_files.write(tmp_path, "lich/index.html", b"")


def test_a_symbolic_link_does_not_come_into_the_site(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("secret", encoding="utf-8")
    (tmp_path / "link.pdf").symlink_to(secret)
    with pytest.raises(StoppedError, match=r"link\.pdf: không phải tệp thường"):
        new_files.copy(tmp_path / "site", tmp_path / "link.pdf", "link.pdf")
    assert not (tmp_path / "site/link.pdf").exists()


@pytest.mark.parametrize("taken", ["lich/index.html", "lich"])
def test_a_page_needs_its_path_and_the_folders_above_it(taken: str) -> None:
    with pytest.raises(StoppedError, match=f"“{taken}”"):
        new_files.check_free(["lich/index.html"], [taken, "index.html"])


def test_other_paths_are_free() -> None:
    new_files.check_free(["lich/index.html"], ["lich.ics", "lich/2025.html", "index.html"])


def test_a_full_disk_is_one_plain_line() -> None:
    with (
        pytest.raises(StoppedError, match=r"không ghi được trang: No space left on device \(site/x\)"),
        new_files.failures_in_one_line(),
    ):
        raise OSError(28, "No space left on device", "site/x")


def test_a_folder_with_a_repository_in_it_is_no_site(live: Path) -> None:
    (live / "404.html").touch()
    exchange.check_replaceable(live)
    (live / ".git").mkdir()
    with pytest.raises(StoppedError, match="không phải một trang đã dựng"):
        exchange.check_replaceable(live)


@pytest.mark.parametrize("renames", [1, 2])
def test_what_was_killed_between_two_renames_is_taken_to_its_end(live: Path, renames: int) -> None:
    live.rename(exchange.old_of(live))
    if renames == 2:
        exchange.standby_of(live).rename(live)
    with exchange.only_builder(live):
        assert not exchange.old_of(live).exists()
    texts = [(folder / "index.html").read_text(encoding="utf-8") for folder in (live, exchange.standby_of(live))]
    assert texts == (["old", "new"] if renames == 1 else ["new", "old"])


def test_a_last_site_beside_two_others_goes(live: Path) -> None:
    exchange.old_of(live).mkdir()
    (exchange.old_of(live) / "404.html").touch()
    exchange.check_replaceable(live.with_name("other"))
    with exchange.only_builder(live):
        assert sorted(path.name for path in live.parent.iterdir()) == ["site", "site.lock", "site.next"]


def test_something_else_of_that_name_stays(live: Path) -> None:
    (live / "404.html").touch()
    exchange.old_of(live).mkdir()
    (exchange.old_of(live) / "giữ.txt").touch()
    with pytest.raises(StoppedError, match=r"site\.old” có nội dung khác.*hãy đổi tên thư mục ấy"):
        exchange.check_replaceable(live)


def test_the_lock_is_no_link_and_loses_nothing(live: Path) -> None:
    lock = live.with_name("site.lock")
    lock.write_text("kept", encoding="utf-8")
    with exchange.only_builder(live):
        assert lock.read_text(encoding="utf-8") == "kept"
    lock.rename(live.with_name("elsewhere"))
    lock.symlink_to(live.with_name("elsewhere"))
    with pytest.raises(StoppedError, match="không ghi được trang"), exchange.only_builder(live):
        pass
