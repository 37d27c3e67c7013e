"""How long a test waits for what must come: never so long that a busy machine is called a fault.

A wait ends with what it waits for. Only a test that fails takes this long, so it costs nothing to be patient.
"""

PATIENCE = 600.0
"""Seconds for a process, a build, a server."""
BROWSER_PATIENCE = 90_000.0
"""Milliseconds for what a page shows, or for an act on it."""
