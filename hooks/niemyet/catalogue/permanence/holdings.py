"""All that permanence looks at: the plans as they are, the ledgers of what was, and what was taken down."""

from collections import Counter
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import cached_property

from niemyet.catalogue.permanence.ledger import Ledger, addresses, line_of
from niemyet.model.brief import PlanBrief
from niemyet.model.removal import Tombstone
from niemyet.model.terms import RemovalKind, Status


@dataclass(frozen=True)
class Holdings:
    """`plans` are the readable ones that are published, with or without their texts, `drafts` those that are not.

    Where nobody can tell whether drafts are published they are among both: their addresses answer, and are not recorded.
    `anchors` are the names of each published one's headings, by its id; `unread` the paths of files that should say more
    but cannot be read: plans and lists of what was taken down.
    """

    plans: Sequence[PlanBrief] = ()
    anchors: Mapping[str, Sequence[str]] = field(default_factory=dict)
    ledgers: Sequence[Ledger] = ()
    tombstones: Sequence[Tombstone] = ()
    unread: frozenset[str] = frozenset()
    drafts: Sequence[PlanBrief] = ()

    @cached_property
    def by_address(self) -> dict[str, PlanBrief]:
        """Which plan answers at an identity, its own or one of its old ones."""
        return _by_address(self.plans)

    @cached_property
    def draft_by_address(self) -> dict[str, PlanBrief]:
        """Which draft would answer there, were it published."""
        return _by_address(self.drafts)

    @cached_property
    def answering(self) -> AbstractSet[str]:
        """Every address that leads to a plan, a heading or a file: under each identity that a plan ever had."""
        found: set[str] = set()
        for plan in self.plans:
            for name in (plan.id, *plan.front.aliases):
                found.update(addresses(name, self.living_anchors(plan), _files(plan)))
        return found

    @cached_property
    def unread_pages(self) -> frozenset[str]:
        """The pages of plans that are there, but cannot be read."""
        names = (path.removeprefix("plans/").removesuffix(".md") for path in self.unread if path.endswith(".md"))
        return frozenset(line_of(name) for name in names)

    @cached_property
    def tombstone_counts(self) -> Counter[str]:
        """How often each address is said to be taken down."""
        return Counter(tombstone.removal.address for tombstone in self.tombstones)

    @cached_property
    def gone_pages(self) -> frozenset[str]:
        """The pages that tombstones stand for."""
        return frozenset(
            line_of(tombstone.removal.address) for tombstone in self.tombstones if not tombstone.removal.is_file
        )

    @cached_property
    def private_pages(self) -> frozenset[str]:
        """Those of them that personal data were the reason for."""
        private = (
            tombstone.removal for tombstone in self.tombstones if tombstone.removal.kind is RemovalKind.PERSONAL_DATA
        )
        return frozenset(line_of(removal.address) for removal in private if not removal.is_file)

    @cached_property
    def gone_files(self) -> frozenset[str]:
        """The files that tombstones stand for."""
        return frozenset(
            line_of(tombstone.removal.address) for tombstone in self.tombstones if tombstone.removal.is_file
        )

    def lives(self, place: str) -> bool:
        """Whether a plan or a file is published at a place such as a/2025/b or a/2025/b/c.pdf, or will be once it is read."""
        line = line_of(place)
        return line in self.answering or line in self.unread_pages

    def living_anchors(self, plan: PlanBrief) -> tuple[str, ...]:
        """The names of a plan's headings, those that it keeps alive included."""
        return (*self.anchors.get(plan.id, ()), *(moved.old for moved in plan.front.anchors))

    def published(self) -> set[str]:
        """What the site publishes: a published draft's headings are no promise yet, its address is."""
        found = {*self.gone_pages, *self.gone_files}
        unsure = {draft.id for draft in self.drafts}
        for plan in (plan for plan in self.plans if plan.id not in unsure):
            anchors = () if plan.front.status is Status.DRAFT else self.living_anchors(plan)
            found.update(addresses(plan.id, anchors, _files(plan)))
            for alias in plan.front.aliases:
                found.update(addresses(alias, (), _files(plan)))
        return found


def _by_address(plans: Sequence[PlanBrief]) -> dict[str, PlanBrief]:
    old = {alias: plan for plan in plans for alias in plan.front.aliases}
    return old | {plan.id: plan for plan in plans}


def _files(plan: PlanBrief) -> list[str]:
    return [file.name for file in plan.files]
