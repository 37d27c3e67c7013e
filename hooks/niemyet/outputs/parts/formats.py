"""How values are written for readers: dates as dd/mm/yyyy, sizes with a decimal comma."""

import re
from datetime import date, datetime, timedelta, timezone

from niemyet.language.when import Precision, When

VIETNAM = timezone(timedelta(hours=7))  # no daylight saving time since 1975; the zone database is not needed


def day(value: date) -> str:
    """A day as dd/mm/yyyy."""
    return f"{value:%d/%m/%Y}"


def local_date(moment: datetime) -> date:
    """The day on Vietnamese clocks (+07:00) at an aware moment."""
    return moment.astimezone(VIETNAM).date()


def standing_alone(time: When) -> str:
    """A time to stand beside its label: a day as dd/mm/yyyy, all else in words with a capital."""
    return day(time.earliest) if time.precision is Precision.DAY else time.title


def file_type(name: str) -> str:
    """The kind of file that a name's ending tells: "PDF"."""
    return name.rpartition(".")[2].upper()


def file_size(size: int) -> str:
    """A size of `size` bytes in binary steps, with the Vietnamese decimal comma: "240 KB", "1,4 MB"."""
    if size < 1024:
        return f"{size} byte"
    if size < 1024 * 1000:
        return f"{round(size / 1024)} KB"
    return f"{size / 1024**2:.1f} MB".replace(".", ",")


def dialled(phone: str) -> str:
    """What a telephone dials: digits, with a plus in front where one is written."""
    return re.sub(r"(?!^\+)\D", "", phone.partition(" - ")[0])
