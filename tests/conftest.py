"""Shared by all tests."""

pytest_plugins = [
    "tests.helpers.browser",
    "tests.helpers.printing",
    "tests.helpers.project",
    "tests.helpers.search_site",
    "tests.helpers.varied",
]

# Groups that take long and need more than a browser: `make test-<folder>` runs each, the other tests pass it over.
collect_ignore = ["pythons"]
