"""What the tests of ledgers share."""

import pytest

from tests.helpers.project import PDF, Project


@pytest.fixture
def project(project: Project) -> Project:
    """One plan and its attachment."""
    project.plan("suoi-mo/2025/hoi-nghi")
    project.write("plans/suoi-mo/2025/hoi-nghi/ky-so.pdf", PDF)
    return project
