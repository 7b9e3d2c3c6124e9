"""What the house promises about itself: small files, one clock, one ring, and a README that names real things."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SOURCES = sorted(p for p in (ROOT / "bot").rglob("*.py"))
NAMES = [str(path.relative_to(ROOT)) for path in SOURCES]
LONGEST = 300


@pytest.mark.parametrize("path", [*SOURCES, ROOT / "app.py"], ids=[*NAMES, "app.py"])
def test_every_file_opens_with_a_sentence_and_is_short(path: Path):
    text = path.read_text()
    docstring = ast.get_docstring(ast.parse(text))

    assert docstring, "it does not say what it is for"
    assert docstring.split("\n")[0].rstrip().endswith((".", ":", ",")) or "\n" in docstring
    assert len(text.splitlines()) <= LONGEST


@pytest.mark.parametrize("path", SOURCES, ids=NAMES)
def test_only_the_clock_asks_the_time_and_makes_ids(path: Path):
    if path.name == "clock.py":
        return
    found = re.findall(r"datetime\.now\(|time\.time\(|uuid4\(", path.read_text())
    assert not found


@pytest.mark.parametrize("path", SOURCES, ids=NAMES)
def test_nothing_is_left_unfinished(path: Path):
    assert not re.search(r"TODO|FIXME|XXX|NotImplementedError", path.read_text())


def test_no_module_is_named_after_nothing():
    vague = {"utils", "helpers", "common", "base", "manager", "models"}
    assert not vague & {path.stem for path in SOURCES}


def test_packages_say_what_they_are_for_and_no_more():
    for path in SOURCES:
        if path.name == "__init__.py":
            body = ast.parse(path.read_text()).body
            assert len(body) == 1
            assert isinstance(body[0], ast.Expr)


def test_the_readme_names_files_that_exist():
    named = re.findall(r"`((?:bot|tests|docs|deploy)/[\w./]+)`", (ROOT / "README.md").read_text())
    assert named
    for name in named:
        assert (ROOT / name).exists(), name


ON_CONTAINERS = re.compile(
    r"\.(query_items|read_item|create_item|replace_item|upsert_item|patch_item|delete_item|read_all_items)\("
)


def test_one_file_speaks_to_cosmos_and_it_never_writes_without_a_condition():
    speaking = {path.name: ON_CONTAINERS.findall(path.read_text()) for path in SOURCES}
    assert {name for name, calls in speaking.items() if calls} == {"cosmos_container.py"}
    assert set(speaking["cosmos_container.py"]) == {
        "query_items",
        "read_item",
        "create_item",
        "replace_item",
        "delete_item",
    }
    deleting = (ROOT / "bot/storage/cosmos_container.py").read_text().split(".delete_item(")[1]
    assert deleting.index("etag=stored_etag(etag)") < deleting.index("reach(")


def test_queries_over_all_partitions_are_those_that_were_decided():
    crossing = {path.name: path.read_text().count(".query_everywhere(") for path in SOURCES}
    assert (
        {name: count for name, count in crossing.items() if count}
        == {
            "cosmos_tables.py": 3,  # what is due (the design, 6; ADR 0010 twice), and who is a coordinator (ADR 0003)
            "cosmos_posts.py": 3,  # what is due, all channels, and the latest announcements (ADR 0008)
            "cosmos_department_list.py": 1,  # all departments (ADR 0005)
            "cosmos_statistics.py": 1,  # figures of a whole city (the design, 6; ADR 0005)
        }
    )
