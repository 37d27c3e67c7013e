"""What a plan asks of other plans and what it tells them: so that a change in one finds all the others it reaches.

Both are plain words. A plan's page and the rules over it are given just the plans that answer its own questions, so
that nothing else can show in them.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from niemyet.base.digest import digest_of
from niemyet.catalogue.identities import basis_identity, own_identities, title_identity
from niemyet.language.references import Identity
from niemyet.model.brief import PlanBrief
from niemyet.model.plan import Plan


def asks(plan: Plan) -> tuple[str, ...]:
    """Everything that the plan's outputs and the rules over it may ask of others, itself included."""
    return tuple(sorted({*_asks(plan), *tells(plan)}))


def tells(plan: PlanBrief) -> tuple[str, ...]:
    """Everything under which the plan answers."""
    return tuple(sorted(set(_tells(plan))))


class Relations:
    """Who answers what, over all plans; linear to make, and a few lookups a plan to ask."""

    def __init__(
        self,
        plans: Iterable[PlanBrief],
        tells_by_id: Mapping[str, tuple[str, ...]],
        known: Mapping[tuple[str, ...], str] | None = None,
    ) -> None:
        """`tells_by_id` is each plan's `tells` by its id; `known` are digests that hold, by what is asked."""
        self._plans = {plan.id: plan for plan in plans}
        self._tells_by_id = tells_by_id
        self._digests = dict(known or {})

    def __len__(self) -> int:
        return len(self._plans)

    @cached_property
    def _tellers(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for name, words in self._tells_by_id.items():
            for word in words:
                found.setdefault(word, []).append(name)
        return found

    def around(self, asked: Iterable[str]) -> tuple[PlanBrief, ...]:
        """The plans that answer, each once, in order of their ids."""
        names = {name for word in asked for name in self._tellers.get(word, ())}
        return tuple(self._plans[name] for name in sorted(names))

    def digest(self, asked: tuple[str, ...]) -> str:
        """Equal where the same plans with the same content answer."""
        if asked not in self._digests:
            self._digests[asked] = digest_of(*self._answers(asked))
        return self._digests[asked]

    def _answers(self, asked: Iterable[str]) -> Iterator[str]:
        found = self._tellers
        return (f"{word}={name}:{self._plans[name].digest}" for word in asked for name in sorted(found.get(word, ())))


def _asks(plan: Plan) -> Iterator[str]:
    front = plan.front
    named = [*front.replaces, *front.amends, *front.aliases, *_linked(plan)]
    yield from (f"plan {name}" for name in (*named, *(link.plan for link in plan.body.links)))
    yield from (f"alias {name}" for name in (*front.aliases, plan.id))
    yield from (f"replaces {plan.id}", f"amends {plan.id}")
    for basis in front.basis:
        if known := basis_identity(basis):
            yield _number(known)


def _tells(plan: PlanBrief) -> Iterator[str]:
    front = plan.front
    yield f"plan {plan.id}"
    yield from (f"alias {name}" for name in front.aliases)
    yield from (f"replaces {name}" for name in front.replaces)
    yield from (f"amends {name}" for name in front.amends)
    yield from (_number(known) for known in own_identities(plan))
    yield f"title {' '.join(map(str, title_identity(plan)))}"
    if front.series:
        yield f"series {plan.ward.id} {front.series}"


def _linked(plan: Plan) -> Iterator[str]:
    yield from (basis.plan for basis in plan.front.basis if basis.plan)
    yield from (result.plan for result in plan.front.results if result.plan)


def _number(known: Identity) -> str:
    return f"number {' '.join(map(str, known))}"
