"""Shared by all tests."""

pytest_plugins = ["tests.browser", "tests.printing", "tests.project", "tests.search_site", "tests.varied"]
