"""A photo or a drawing in points: whole, and no larger than a phone can show."""

import warnings
from io import BytesIO

from PIL import Image

from niemyet.sources.inside.looked import UnreadableError

FORMATS = {"png": "PNG", "jpg": "JPEG", "webp": "WEBP"}
_MILLION = 1_000_000
MOST_POINTS = 100 * _MILLION  # a page of A3 at 600 dpi has 70
MOST_FRAMES = 100


def look_at_image(kind: str, data: bytes) -> None:
    """Read every point of it; UnreadableError where that cannot be done. Nothing of it is kept or written anew."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # what is odd but can be shown is shown
        try:
            with Image.open(BytesIO(data), formats=(FORMATS[kind],)) as image:
                _measured(image)
                image.load()
        except UnreadableError:
            raise
        except Image.DecompressionBombError:
            raise UnreadableError(f"ảnh quá {MOST_POINTS // _MILLION} triệu điểm ảnh") from None
        except MemoryError:
            raise UnreadableError("ảnh cần quá nhiều bộ nhớ để mở") from None
        except Exception:  # libraries for images raise whatever their formats hold
            raise UnreadableError("ảnh hỏng hoặc bị cắt cụt") from None


def _measured(image: Image.Image) -> None:
    frames = getattr(image, "n_frames", 1)
    if image.width * image.height > MOST_POINTS:
        told = f"ảnh {image.width} × {image.height} điểm ảnh, tối đa {MOST_POINTS // _MILLION} triệu"
        raise UnreadableError(told)
    if frames > MOST_FRAMES:
        raise UnreadableError(f"ảnh động có {frames} khung hình, tối đa {MOST_FRAMES}")
