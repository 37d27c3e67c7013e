"""One file at a time: read, and looked at by the rules."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from niemyet.base.digest import digest_of
from niemyet.catalogue.relations import Relations, asks, tells
from niemyet.checks import RuleContext, check_plan
from niemyet.model.brief import PlanBrief
from niemyet.model.plan import Plan
from niemyet.model.ward import Ward
from niemyet.project.record import Row
from niemyet.reading.body.markdown import BodyReader
from niemyet.reading.meaning.units import unit_names
from niemyet.reading.plan import read_plan
from niemyet.sources.layout import PlanFile


class Inspector:
    """What all files are read with and checked against: the wards, the topics and the series (None: unreadable)."""

    def __init__(
        self, wards: Mapping[str, Ward], topics: Mapping[str, str] | None, series: Mapping[str, str] | None = None
    ) -> None:
        self._wards, self._topics, self._series = wards, topics, series
        self._bodies = BodyReader()
        self.rest = digest_of(repr(topics), repr(series), repr(sorted(wards)))

    def read(self, file: PlanFile, row: Row) -> tuple[Row, Plan | None]:
        """The row with what came of the file, and the plan.

        It is checked at once, as if no other plan had to do with it, which is true of most; for the others the row's
        `around` does not hold.
        """
        ward = self._wards.get(file.path.split("/")[1])
        reading = read_plan(file, ward or NO_WARD, self._bodies)
        plan = reading.value if ward else None
        row = replace(row, problems=reading.problems)
        if plan is None:
            return row, None
        brief = plan.brief()
        brief = replace(brief, digest=digest_of(repr(brief)))
        row = replace(row, brief=brief, asks=asks(plan), tells=tells(plan))
        alone = Relations([brief], {plan.id: row.tells})
        return self.checked(replace(row, around=alone.digest(row.asks)), plan, ()), plan

    def checked(self, row: Row, plan: Plan, around: Iterable[PlanBrief]) -> Row:
        """The row with what the rules find in the plan, given those that have to do with it."""
        plans: dict[str, PlanBrief] = {other.id: other for other in around} | {plan.id: plan}
        names = {name: unit_names(ward) for name, ward in {one.ward.id: one.ward for one in plans.values()}.items()}
        findings, accepted = check_plan(
            plan, RuleContext(plans, self._topics, names, self._series, frozenset(self._wards))
        )
        return replace(row, checked=self.rest, findings=tuple(findings), accepted=tuple(accepted))


NO_WARD = Ward.model_validate({"name": "?", "kind": "xã", "province": "?", "issuer": ["?"], "place": "?"})
"""Stands in where a ward's own file is missing, so that what is wrong with its plans is told all the same."""
