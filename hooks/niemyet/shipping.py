"""Which of the files that a theme would publish no page of the site asks for."""

from niemyet.outputs.site_assets import PARTS

_FOLDERS = (
    "assets/javascripts/",  # the theme's script, its search worker and its word cutting; our pages have their own
    "assets/images/",  # the theme's icon
    "assets/stylesheets/palette.",  # its list of colours
)


def unneeded(path: str) -> bool:
    """Whether a file of the theme, by its path in the site, stays unpublished."""
    return path.startswith(_FOLDERS) or (path.startswith("assets/") and path.endswith(".map")) or path in PARTS
