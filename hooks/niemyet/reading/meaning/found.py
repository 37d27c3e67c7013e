"""What is found about tasks while a text is read from its beginning to its end."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from niemyet.model.body import Assignment, Due, Role, Task
from niemyet.reading.meaning.bodies import Bodies
from niemyet.reading.meaning.dues import due_in
from niemyet.reading.meaning.persons import is_bare
from niemyet.reading.meaning.roles import partners_of, role_of
from niemyet.reading.meaning.units import Named


@dataclass(slots=True)
class Found:
    """Tasks by body in the text's order, and the sentences that name nobody."""

    bodies: Bodies
    given: list[tuple[Named, str, Task]] = field(default_factory=list)
    unowned: list[str] = field(default_factory=list)

    def give(self, owners: Iterable[Named], task: Task, anchor: str = "") -> None:
        """A task to each of its owners, told under the heading that names them."""
        named = (owner for owner in owners if not is_bare(owner.name))
        self.given.extend((owner, anchor or task.anchor, task) for owner in named)

    def task(self, text: str, anchor: str, says: str | None = None, role: Role | None = None) -> Task:
        """A task by its text; `says` are the words that say what the body does, where its name stands before them."""
        act = text if says is None else says
        own = role_of(act) or role
        return Task(text, anchor, own, partners_of(act, own, self.bodies), due_in(text))

    def assignments(self) -> tuple[Assignment, ...]:
        """Tasks that follow one another below one heading, by body."""
        found: list[tuple[Named, str, list[Task]]] = []
        for owner, anchor, task in self.given:
            same = next((each for each in found[-8:] if each[0] == owner and each[1] == anchor), None)
            if same:
                same[2].append(task)
            else:
                found.append((owner, anchor, [task]))
        return tuple(Assignment(owner.unit, owner.name, anchor, tuple(tasks)) for owner, anchor, tasks in found)


def table_task(text: str, anchor: str, role: Role | None, partners: Iterable[str], due: Due | None) -> Task:
    """A task as a table or a card has it."""
    return Task(text, anchor, role, tuple(dict.fromkeys(name for name in partners if not is_bare(name))), due)
