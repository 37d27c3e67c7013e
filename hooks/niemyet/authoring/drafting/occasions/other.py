"""Any other plan: what it is for is said by its title alone."""

from niemyet.authoring.drafting.answers import Occasion
from niemyet.authoring.drafting.conference import meeting

OCCASION = Occasion(key="khac", name="Kế hoạch khác", order=90, example="2026", text=meeting)
