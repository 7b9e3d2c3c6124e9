"""The database and its containers in Azure Cosmos DB, read from the one file that `deploy/main.bicep` reads too."""

from functools import cache
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

_FILE = Path(__file__).with_name("containers.json")

FieldPath = Annotated[str, Field(pattern=r"^/[a-z_]+$")]
"""A top-level field of a stored document, such as ``/department``."""
_STRICT = ConfigDict(frozen=True, extra="forbid")


class Sorted(BaseModel):
    """One field of an order that a query asks for."""

    model_config = _STRICT

    path: FieldPath
    order: Literal["ascending", "descending"]


class Container(BaseModel):
    """One container. What is not in `indexed` or `composites` is not indexed, so no query may ask for it."""

    model_config = _STRICT

    name: Annotated[str, Field(pattern=r"^[a-z]+$")]
    purpose: str
    partition_key: FieldPath
    unique_keys: tuple[tuple[FieldPath, ...], ...]
    """Fields of which a partition holds each combination once. Cannot be changed once the container exists."""
    default_ttl: Literal[-1] | None
    """-1: a document lives as long as its own `ttl` says, and for ever without one. None: no `ttl` is heeded."""
    indexed: tuple[Annotated[str, Field(pattern=r"^/[a-z_]+/\?$")], ...]
    composites: tuple[tuple[Sorted, ...], ...]


class Containers(BaseModel):
    """All of them, and the database they are in."""

    model_config = _STRICT

    database: Annotated[str, Field(pattern=r"^[a-z]+$")]
    containers: tuple[Container, ...]

    def named(self, name: str) -> Container:
        """The container of that name.

        Raises:
            KeyError: there is none.
        """
        return {container.name: container for container in self.containers}[name]


@cache
def cosmos_containers() -> Containers:
    """Read the file, once."""
    return Containers.model_validate_json(_FILE.read_bytes())
