"""Files in a PDF that may be there: those that a PDF/A-3 names as belonging to its text (ISO 19005-3, 6.8)."""

from pikepdf import Array, Dictionary, Object, Pdf

_ENDINGS = ("csv", "json", "txt", "xml")  # data, which nothing starts


def associated(pdf: Pdf) -> frozenset[tuple[int, int]]:
    """The numbers of the file specifications that the document names as its own."""
    listed = pdf.Root.get("/AF")
    if not isinstance(listed, Array) or not _is_archival(pdf):
        return frozenset()
    return frozenset(each.objgen for each in listed.as_list() if isinstance(each, Dictionary) and _is_data(each))


def _is_archival(pdf: Pdf) -> bool:
    with pdf.open_metadata() as metadata:
        return metadata.pdfa_status.startswith("3")


def _is_data(file: Object) -> bool:
    names = [str(file[key]) for key in ("/F", "/UF") if key in file]
    return "/AFRelationship" in file and bool(names) and all(name.lower().endswith(_ENDINGS) for name in names)
