"""Shared by all tests."""

pytest_plugins = ["tests.browser"]
