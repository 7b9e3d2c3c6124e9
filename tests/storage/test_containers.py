"""The containers of Cosmos DB: what the file says is what the stores ask for."""

import pytest
from pydantic import ValidationError

from bot.storage.containers import Containers, cosmos_containers
from bot.storage.found import CLOSED_LIMIT
from bot.storage.sqlite_file import MIGRATIONS

PARTITIONS = {
    "requests": "/department",
    "departments": "/department",
    "people": "/id",
    "posts": "/channel",
    "statistics": "/department",
}


def indexed(container: str) -> set[str]:
    return {
        path.removeprefix("/").removesuffix("/?") for path in cosmos_containers().named(container).indexed
    }


def test_each_collection_of_the_design_has_a_container_with_its_partition_key():
    found = {container.name: container.partition_key for container in cosmos_containers().containers}
    assert found == PARTITIONS


def test_a_number_is_given_once_in_a_department():
    assert cosmos_containers().named("requests").unique_keys == (("/number",),)
    assert "UNIQUE (department, number)" in MIGRATIONS[0][0]


def test_what_is_due_is_found_by_an_index_wherever_things_wait():
    for container in ("requests", "people", "posts"):
        assert "wake_at" in indexed(container)


def test_what_the_sqlite_store_asks_of_a_department_is_indexed_too():
    assert {"department", "number", "is_open", "sent_at"} <= indexed("requests")
    assert "is_coordinator" in indexed("people")
    assert {"channel", "kind", "from_at"} <= indexed("posts")
    assert CLOSED_LIMIT  # of the closed ones the latest: an order within `is_open`
    (order,) = cosmos_containers().named("requests").composites
    assert [(field.path, field.order) for field in order] == [
        ("/is_open", "ascending"),
        ("/sent_at", "ascending"),
    ]


def test_nothing_is_deleted_by_age_unless_a_document_says_so_itself():
    assert all(container.default_ttl in {-1, None} for container in cosmos_containers().containers)
    assert cosmos_containers().named("statistics").default_ttl is None


def test_a_misspelt_line_of_the_file_is_refused():
    text = cosmos_containers().model_dump_json()
    for wrong in (
        text.replace("partition_key", "partitionkey", 1),
        text.replace('"/department"', '"department"', 1),
        text.replace('"default_ttl":-1', '"default_ttl":3600', 1),
    ):
        assert wrong != text
        with pytest.raises(ValidationError):
            Containers.model_validate_json(wrong)


def test_there_is_no_other_container():
    with pytest.raises(KeyError):
        cosmos_containers().named("secrets")
