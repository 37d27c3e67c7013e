"""Tables of plans and guides: each scrolls in a frame of its own that the Tab key reaches and screen readers name."""

from xml.etree.ElementTree import Element


def frame_tables(root: Element) -> None:
    """Frame every table of a tree, numbered from 1; say alignment by class, which needs no inline style.

    A group, not a region: a plan of many tables is no page of many landmarks (WCAG 2.2, 1.4.10 and 2.1.1).
    """
    if next(root.iter("table"), None) is None:
        return
    for cell in root.iter():
        if align := cell.attrib.pop("align", None):
            cell.set("class", f"ny-{align}")
    for number, (parent, table) in enumerate(_tables(root), 1):
        name = {"role": "group", "aria-label": f"Bảng {number}", "tabindex": "0"}
        frame = Element("div", {"class": "ny-table"} | name)
        frame.tail, table.tail = table.tail, None
        parent[list(parent).index(table)] = frame
        frame.append(table)


def _tables(root: Element) -> list[tuple[Element, Element]]:
    return [(parent, child) for parent in root.iter() for child in parent if child.tag == "table"]
