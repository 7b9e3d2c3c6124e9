"""How things are written down: JSON documents with a schema version, and instants that sort as text."""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Annotated, Any, Generic, TypeVar, cast

from pydantic import Field, GetCoreSchemaHandler, GetPydanticSchema, TypeAdapter, ValidationError
from pydantic_core import CoreSchema

from bot.domain import events as e
from bot.domain.durations import minutes_given
from bot.domain.errors import StoreUnavailable
from bot.domain.guards import asked_in
from bot.domain.ids import PersonId
from bot.domain.people import PersonRecord
from bot.domain.request import Request
from bot.domain.roster import Department
from bot.metrics import Measured, measure
from bot.storage.protocols import Glance

Json = dict[str, Any]
Upgrade = Callable[[Json], Json]

ValueT = TypeVar("ValueT")


class Unreadable(StoreUnavailable):
    """A stored document cannot be read: damaged, or of a newer version that says what we do not know."""


def instant_text(at: datetime) -> str:
    """Write an instant so that texts sort as instants do: UTC, always 27 characters, ``2026-11-22T22:40:00.123456Z``.

    Raises:
        ValueError: `at` has no time zone.
    """
    if at.tzinfo is None:
        raise ValueError(at)
    return at.astimezone(UTC).isoformat(timespec="microseconds")[:26] + "Z"


@dataclass(frozen=True, slots=True, kw_only=True)
class Form(Generic[ValueT]):
    """How one kind of value is written down and read back.

    `upgrades[n]` turns a document of version n into one of version n + 1; the present version is one more
    than the last of them. Fields that a newer version added are ignored.
    """

    kind: str
    write: Callable[[ValueT], bytes]
    """Makes a JSON object of at least one field."""
    read: Callable[[bytes], ValueT]
    upgrades: Mapping[int, Upgrade]

    @property
    def version(self) -> int:
        """The version that `encode` writes."""
        return max(self.upgrades, default=0) + 1

    def encode(self, value: ValueT) -> bytes:
        """Write `value` as UTF-8 JSON with its `schema_version` first."""
        return b'{"schema_version":%d,' % self.version + self.write(value)[1:]

    def decode(self, body: bytes) -> ValueT:
        """Read what `encode` of this or an earlier version wrote.

        Raises:
            Unreadable: `body` is no such document.
        """
        try:
            if not body.startswith(b'{"schema_version":%d,' % self.version):
                body = self._upgraded(body)
            return self.read(body)
        except (ValidationError, ValueError, LookupError, TypeError) as error:
            measure(Measured.STORE_ERRORS, operation="decode")
            # neither the body nor pydantic's message may reach a log: they hold what people typed
            raise Unreadable(f"a stored {self.kind} cannot be read ({type(error).__name__})") from None

    def _upgraded(self, body: bytes) -> bytes:
        document = json.loads(body)
        for version in range(document["schema_version"], self.version):
            document = self.upgrades[version](document)
        return json.dumps(document).encode()


@dataclass(frozen=True, slots=True, kw_only=True)
class _WrittenRequest(Request):
    # the kind of an event says its class at once; trying each class in turn takes ten times as long
    history: tuple[Annotated[e.Event, Field(discriminator="kind")], ...] = ()


def _read_as_request(source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
    schema = handler(source)
    named: dict[str, Any] = dict(handler.resolve_ref_schema(schema))
    return cast(CoreSchema, {**named, "cls": Request})


_request = TypeAdapter[Request](Annotated[_WrittenRequest, GetPydanticSchema(_read_as_request)])
_person = TypeAdapter(PersonRecord)
_department = TypeAdapter(Department)
_glance = TypeAdapter(Glance)
_glances = TypeAdapter(tuple[Glance, ...])

REQUESTS: Form[Request] = Form(
    kind="request", write=_request.serializer.to_json, read=_request.validator.validate_json, upgrades={}
)
PEOPLE: Form[PersonRecord] = Form(
    kind="person", write=_person.serializer.to_json, read=_person.validator.validate_json, upgrades={}
)
DEPARTMENTS: Form[Department] = Form(
    kind="department",
    write=_department.serializer.to_json,
    read=_department.validator.validate_json,
    upgrades={},
)


def encode_glance(glance: Glance) -> bytes:
    """Write a glance as JSON. It is made anew with each write of its request, so it carries no version."""
    return _glance.serializer.to_json(glance)


def decode_glances(bodies: Iterable[bytes]) -> tuple[Glance, ...]:
    """Read many glances at once, in their order.

    Raises:
        Unreadable: one of `bodies` is no glance.
    """
    try:
        return _glances.validator.validate_json(b"[" + b",".join(bodies) + b"]")  # type: ignore[no-any-return]
    except ValidationError:
        raise Unreadable("a stored glance cannot be read") from None


def glance_of(request: Request) -> Glance:
    """Pick the facts of `request` that its department's loads and waits are read from."""
    return Glance(
        id=request.id,
        number=request.number,
        is_open=request.state.is_open,
        sent_at=request.sent_at,
        accepted_at=request.accepted_at,
        holder=None if request.holder is None else request.holder.id,
        minutes=minutes_given(request),
        offered=tuple(_last_offers(request.history).items()),
        source=request.source,
        topic=request.topic,
        signals=request.signals,
        colleagues=request.colleagues,
    )


def _last_offers(history: Iterable[e.Event]) -> dict[PersonId, datetime]:
    return {person.id: event.at for event in history for person in asked_in(event)}
