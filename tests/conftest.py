"""Shared by all tests."""

pytest_plugins = [
    "tests.helpers.browser",
    "tests.helpers.printing",
    "tests.helpers.project",
    "tests.helpers.search_site",
    "tests.helpers.varied",
]
