"""A look into the bytes of one file by the libraries for its format; run as a program by `look.Looker`."""

from niemyet.base.bounded import serve
from niemyet.sources.inside.image import FORMATS, look_at_image
from niemyet.sources.inside.looked import Looked, UnreadableError
from niemyet.sources.inside.office import look_at_office
from niemyet.sources.inside.pdf import look_at_pdf


def look_here(kind: str, data: bytes) -> Looked:
    """What is in a file that begins as one of this kind, without limits of time and memory."""
    try:
        if kind in FORMATS:
            look_at_image(kind, data)
            return Looked(kind)
        return look_at_pdf(data) if kind == "pdf" else look_at_office(data)
    except UnreadableError as error:
        return Looked("" if kind == "zip" else kind, faults=(str(error),))


if __name__ == "__main__":
    serve(lambda kind, data: look_here(kind, data).as_json())
