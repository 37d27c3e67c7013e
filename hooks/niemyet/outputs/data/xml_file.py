"""Writing an XML tree the same way every time."""

from xml.etree import ElementTree

LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def add(parent: ElementTree.Element, tag: str, text: str = "", **attributes: str) -> ElementTree.Element:
    """A new last child with text and attributes."""
    child = ElementTree.SubElement(parent, tag, attributes)
    child.text = text or None
    return child


def document(root: ElementTree.Element) -> bytes:
    """The tree as UTF-8 with its declaration, indented, with a newline at the end.

    The root names its vocabulary by a plain xmlns attribute: registering a prefix would change the whole process.
    """
    ElementTree.indent(root, " ")
    content = ElementTree.tostring(root, encoding="unicode", short_empty_elements=True)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{content}\n'.encode()
