"""SECURITY.md names every threat, and only files and tests that exist."""

import ast
import re
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PAGE = (ROOT / "SECURITY.md").read_text()
NAMED = sorted(set(re.findall(r"`(tests/[\w/.]+\.py)::(\w+)`", PAGE)))
ROWS = [re.split(r"\s*\|\s*", line.strip("| ")) for line in PAGE.splitlines() if re.match(r"\| S\d", line)]


@cache
def named_in(file: str) -> frozenset[str]:
    tree = ast.parse((ROOT / file).read_text())
    functions = (ast.FunctionDef, ast.AsyncFunctionDef)
    return frozenset(node.name for node in ast.walk(tree) if isinstance(node, functions))


@cache
def run_only_long(file: str) -> frozenset[str]:
    tree = ast.parse((ROOT / file).read_text())
    return frozenset(
        node.name
        for node in tree.body
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and any("long" in ast.unparse(mark) for mark in node.decorator_list)
    )


@pytest.mark.parametrize(("file", "name"), NAMED, ids=[name for _, name in NAMED])
def test_a_named_test_is_there_and_run_each_time(file: str, name: str):
    assert (ROOT / file).exists(), file
    assert name in named_in(file)
    assert name not in run_only_long(file), "make test does not run it"


@pytest.mark.parametrize(
    "path", sorted(set(re.findall(r"[`(]((?:bot|tests|docs|deploy)/[\w/.]+?)[`):]", PAGE)))
)
def test_a_named_file_is_there(path: str):
    assert (ROOT / path).exists()


def test_every_threat_has_a_row_with_a_control_and_a_test():
    assert [row[0] for row in ROWS] == [f"S{number}" for number in range(1, 18)]
    for number, threat, control, held in ROWS:
        assert len(threat) > 20, number
        assert len(control) > 40, number
        assert "::test_" in held, number


def test_every_make_target_of_the_page_exists():
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))

    assert set(re.findall(r"`make ([a-z-]+)`", PAGE)) <= targets


def test_each_weak_spot_is_about_a_threat():
    weak = PAGE.split("## Known weak spots")[1]

    assert len(re.findall(r"^- \*\*S\d+", weak, re.MULTILINE)) >= 5
