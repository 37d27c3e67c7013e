"""Each ward names a place where faults are reported."""

from niemyet.commands.examining.case import Case, Fault, Level, Seen

TITLE = "Nơi nhận báo sai sót"


def look(case: Case) -> Seen:
    """An address for letters, or a form."""
    wards = case.loaded.wards
    without = sorted(name for name, ward in wards.items() if not (ward.email or ward.feedback_url))
    faults = tuple(
        Fault(
            f"{name}: người đọc không có chỗ báo sai sót",
            f"hãy ghi email hoặc feedback_url vào plans/{name}/ward.yml",
            Level.SHOULD,
        )
        for name in without
    )
    return Seen(f"{len(wards) - len(without)}/{len(wards)} xã, phường có", faults)
