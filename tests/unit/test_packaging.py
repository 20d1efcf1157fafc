"""The lock and the project file agree, and nothing private to a machine is in the tree."""

from __future__ import annotations

import re
import subprocess
import tomllib
from pathlib import Path
from urllib.parse import unquote

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]


def locked() -> dict[str, str]:
    pins = re.findall(
        r"^([A-Za-z0-9._-]+)==([^\s;\\]+)", (ROOT / "requirements.lock").read_text(), re.MULTILINE
    )
    return {canonicalize_name(name): version for name, version in pins}


def declared() -> list[Requirement]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    return [Requirement(line) for line in project["dependencies"]]


@pytest.mark.parametrize("requirement", declared(), ids=lambda requirement: requirement.name)
def test_the_lock_holds_a_version_that_the_project_allows(requirement: Requirement) -> None:
    assert requirement.specifier.contains(locked()[canonicalize_name(requirement.name)])


def test_every_locked_package_is_pinned_by_hash() -> None:
    entries = re.split(r"\n(?=[A-Za-z0-9])", (ROOT / "requirements.lock").read_text().strip())
    assert [entry.split()[0] for entry in entries if "--hash=sha256:" not in entry] == []


def test_the_lock_names_no_address() -> None:
    assert "://" not in (ROOT / "requirements.lock").read_text()


def test_the_version_stands_in_one_place_only() -> None:
    found = subprocess.run(
        ["git", "grep", "-n", "__version__ =", "--", "coach"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert found.stdout == ""


@pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md", "rules/README.md"])
def test_every_link_within_the_project_leads_somewhere(page: str) -> None:
    there = ROOT / page
    links = re.findall(r"\]\(([^)#]+)", there.read_text(encoding="utf-8"))
    inside = [unquote(link) for link in links if "://" not in link]
    assert [link for link in inside if not (there.parent / link).exists()] == []
