"""The lists of wards that others took over: their addresses lead to the ward that has their plans now."""

from collections.abc import Iterator

from niemyet.catalogue.catalogue import Catalogue
from niemyet.model.output import Artifact
from niemyet.model.ward import FormerWard, Ward
from niemyet.outputs.lists.choices import ward_address
from niemyet.outputs.parts.context import Context
from niemyet.outputs.parts.moved import moved_page


def make(context: Context) -> Iterator[Artifact]:
    """ke-hoach/<former ward>/ and its years, as far as plans have old addresses there."""
    catalogue = context.catalogue
    for _, ward in sorted(catalogue.wards.items()):
        target = "ke-hoach/" if catalogue.only_ward else ward_address(ward)
        for former in ward.formerly:
            title = f"Kế hoạch của {ward.full_name}"
            for address in _addresses(former, ward, catalogue):
                yield moved_page(context, address, target, title, what="Danh sách này")


def _addresses(former: FormerWard, ward: Ward, catalogue: Catalogue) -> Iterator[str]:
    aliases = (alias for plan in catalogue.by_ward.get(ward.id, ()) for alias in plan.front.aliases)
    years = sorted({alias.split("/")[1] for alias in aliases if alias.startswith(f"{former.id}/")})
    yield f"ke-hoach/{former.id}/"
    yield from (f"ke-hoach/{former.id}/{year}/" for year in years)
