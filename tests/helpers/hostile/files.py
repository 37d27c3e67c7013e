"""What hostile files and folders try: all tables of them, for the tests and for who counts."""

from tests.helpers.hostile.attachments import ATTACHMENTS
from tests.helpers.hostile.drawings import EMBLEMS
from tests.helpers.hostile.file_kinds import LINKS_AND_KINDS
from tests.helpers.hostile.file_names import NAMES
from tests.helpers.hostile.site_files import SETTINGS, SITE_FILES

CASES = (*LINKS_AND_KINDS, *NAMES, *ATTACHMENTS, *EMBLEMS, *SITE_FILES, *SETTINGS)
