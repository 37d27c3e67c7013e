"""An image is read to its last point, within limits."""

from io import BytesIO

import pytest
from PIL import Image

from niemyet.sources.inside.image import MOST_FRAMES
from niemyet.sources.inside.looked import Looked
from niemyet.sources.inside.looking import look_here
from tests.helpers.hostile.made import image

KINDS = {"png": "PNG", "jpg": "JPEG", "webp": "WEBP"}


def moving(frames: int) -> bytes:
    """A WebP of so many pictures, each another."""
    pictures = [Image.new("RGB", (4, 4), (number, 0, 0)) for number in range(frames)]
    file = BytesIO()
    pictures[0].save(file, "WEBP", save_all=True, append_images=pictures[1:], lossless=True)
    return file.getvalue()


@pytest.mark.parametrize("kind", KINDS)
def test_a_whole_image_is_sound_and_one_cut_short_is_not(kind: str) -> None:
    data = image(KINDS[kind], 300, 300)
    assert look_here(kind, data) == Looked(kind)
    assert look_here(kind, data[: len(data) * 2 // 3]).faults == ("ảnh hỏng hoặc bị cắt cụt",)


def test_an_image_of_another_kind_is_none() -> None:
    assert look_here("png", image("JPEG")).faults == ("ảnh hỏng hoặc bị cắt cụt",)


@pytest.mark.parametrize("size", [(20_000, 5_001), (20_000, 10_000)])
def test_more_points_than_a_scan_has_are_refused_before_they_are_read(size: tuple[int, int]) -> None:
    (fault,) = look_here("png", image("PNG", *size)).faults
    assert "điểm ảnh" in fault


def test_pictures_that_move_are_counted() -> None:
    assert look_here("webp", moving(3)) == Looked("webp")
    (fault,) = look_here("webp", moving(MOST_FRAMES + 1)).faults
    assert fault == f"ảnh động có {MOST_FRAMES + 1} khung hình, tối đa {MOST_FRAMES}"
