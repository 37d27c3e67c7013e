"""The words of the index, the filters, and Pagefind by shards."""
