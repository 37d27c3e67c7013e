"""Ways into the plans, each with its number of plans: by ward, by year of one ward, by topic."""

from dataclasses import dataclass

from niemyet.catalogue.catalogue import Catalogue
from niemyet.language.alphabet import capitalised, sort_key
from niemyet.model.ward import Ward


@dataclass(frozen=True, slots=True)
class Choice:
    """A list that can be opened: its name, its path in the site, how many plans it holds."""

    name: str
    target: str
    count: int


def by_ward(catalogue: Catalogue) -> tuple[Choice, ...]:
    """The wards that have plans, in dictionary order; none where the site is one ward's own."""
    if catalogue.only_ward:
        return ()
    return tuple(
        Choice(capitalised(ward.full_name), ward_address(ward), len(catalogue.by_ward[ward.id]))
        for ward in catalogue.active_wards
    )


def by_year(catalogue: Catalogue, ward: Ward) -> tuple[Choice, ...]:
    """The years of one ward's plans, newest first."""
    return tuple(
        Choice(f"Năm {year}", year_address(ward, year), len(catalogue.by_year[ward.id, year]))
        for year in reversed(catalogue.years.get(ward.id, ()))
    )


def by_topic(catalogue: Catalogue) -> tuple[Choice, ...]:
    """All topics in dictionary order, also those without plans."""
    topics = sorted(catalogue.topics.items(), key=lambda topic: sort_key(topic[1]))
    return tuple(Choice(name, f"linh-vuc/{key}/", len(catalogue.by_topic.get(key, ()))) for key, name in topics)


def ward_address(ward: Ward) -> str:
    """The path of a ward's list."""
    return f"ke-hoach/{ward.id}/"


def year_address(ward: Ward, year: int) -> str:
    """The path of a ward's list of one year."""
    return f"ke-hoach/{ward.id}/{year}/"
