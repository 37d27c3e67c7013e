"""The search index: Pagefind's, in a few closed shards in the order of time and a small one with what changed since.

Pagefind makes an index anew or not at all. So what changes is indexed by itself, in the shard of recent changes; the
record that it replaces stays in its closed shard, and a list beside the index tells the search page's script to leave it
out. When much has changed, everything is put in order again, and a shard that comes out the same stays as it is. A page
that is gone leaves its shard at once, since its text must go, too.
"""

from niemyet.search.index.stop import SearchIndexError, Stop
from niemyet.search.index.update import bring

__all__ = ["SearchIndexError", "Stop", "bring"]
