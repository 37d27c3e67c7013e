"""The forms of what fields hold, apart from their types: who only looks at names needs no model of values."""

ID = r"^[a-z0-9]+(-[a-z0-9]+)*$"

# The same, where an id of the ward's issuers is meant: what is said of it differs.
ISSUER_ID = r"^[a-z0-9]+(?:-[a-z0-9]+)*$"
URL = r"^https?://[^\s<>\"]+$"
FILE_NAME = r"^[A-Za-z0-9][A-Za-z0-9._-]*\.[A-Za-z0-9]+$"
PLAN_ID = r"^[a-z0-9-]+/[0-9]{4}/[a-z0-9-]+$"
NUMBER = r"^[1-9][0-9]{0,4}[a-zđ]?$"

# KH-UBND, KH-MTTQ-BTT, KH-HĐND&UBND; of the Party KH/ĐU (Guidance 36-HD/VPTW).
SYMBOL = r"^[A-ZĐ][A-ZĐa-zđ0-9&.]*([-/][A-ZĐa-zđ0-9&.]+)+$"
DIGEST = r"^[0-9a-f]{64}$"
COMMIT = r"^(?:[0-9a-f]{40}|[0-9a-f]{64})$"
EMAIL = r"^[^\s@<>\"]+@[^\s@<>\"]+\.[^\s@<>\"]+$"
PHONE = r"^[0-9+(][0-9 .()+/-]{2,39}$"
CLOCK = r"^([01][0-9]|2[0-3]):[0-5][0-9]$"
DAY = r"^\d{4}-\d{2}-\d{2}$"
