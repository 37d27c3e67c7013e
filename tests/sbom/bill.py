"""The software bill of materials: what the site's lock names, in CycloneDX. The same lock gives the same bytes."""

import sys
from collections.abc import Iterator
from hashlib import sha256
from uuid import NAMESPACE_URL, uuid5

from cyclonedx.model import HashAlgorithm, HashType, Property
from cyclonedx.model.bom import Bom, BomMetaData
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.model.license import LicenseExpression
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL

from tests.helpers.factory import ROOT
from tests.helpers.locks import PROJECT, Locked, entries, text_of
from tests.licences.review import read_list, review
from tests.sbom.graph import graph

LOCK = "requirements.lock"
APPLIES = "niemyet:applies"  # the property that holds a marker of the lock, such as sys_platform == 'win32'


def written(lock: str = LOCK) -> str:
    """The bill of a lock as JSON, with a last line end."""
    return JsonV1Dot6(bill(lock)).output_as_string(indent=2) + "\n"


def bill(lock: str = LOCK) -> Bom:
    """Ourselves and every package of the lock, and who asks for whom."""
    project, licences = _project(), _licences()
    found = [_package(entry, licences[entry.name, entry.version]) for entry in entries(lock)]
    # The number names what is told, not when: a bill made again is the same bill.
    told = sha256(repr((project.version, text_of(lock), sorted(licences.items()))).encode()).hexdigest()
    metadata = BomMetaData(component=project)
    metadata.timestamp = None  # type: ignore[assignment]  # what has no value is not written
    bom = Bom(metadata=metadata, components=found, serial_number=uuid5(NAMESPACE_URL, told))
    for name, wanted in graph(lock).items():
        for package in [each for each in found if each.name == name] or [project]:
            bom.register_dependency(package, [other for other in found if other.name in wanted])
    return bom


def _project() -> Component:
    told = PROJECT["project"]
    return Component(
        name=told["name"],
        version=told["version"],
        type=ComponentType.APPLICATION,
        description=told["description"],
        licenses=[LicenseExpression(told["license"])],
        bom_ref=told["name"],
    )


def _package(entry: Locked, licence: str) -> Component:
    purl = PackageURL("pypi", None, entry.name, entry.version)
    return Component(
        name=entry.name,
        version=entry.version,
        bom_ref=purl.to_string(),
        purl=purl,
        licenses=[LicenseExpression(licence)],
        hashes=[HashType(alg=HashAlgorithm.SHA_256, content=digest) for digest in entry.hashes],
        properties=list(_properties(entry)),
    )


def _properties(entry: Locked) -> Iterator[Property]:
    if entry.requirement.marker:
        yield Property(name=APPLIES, value=str(entry.requirement.marker))


def _licences() -> dict[tuple[str, str], str]:
    """Each Python package that is locked, with the licence under which it is taken (`make licences`)."""
    verdicts = review(ROOT, read_list(), sys.path)
    return {(it.package.name, it.package.version): it.licence for it in verdicts if it.package.kind == "python"}
