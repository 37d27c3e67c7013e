"""What hostile files and folders try: all tables of them, for the tests and for who counts."""

from tests.hostile.attachments import ATTACHMENTS
from tests.hostile.drawings import EMBLEMS
from tests.hostile.file_kinds import LINKS_AND_KINDS
from tests.hostile.file_names import NAMES
from tests.hostile.site_files import SETTINGS, SITE_FILES

CASES = (*LINKS_AND_KINDS, *NAMES, *ATTACHMENTS, *EMBLEMS, *SITE_FILES, *SETTINGS)
