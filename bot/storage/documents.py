"""How things are written down: JSON documents with a schema version, and instants that sort as text."""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from typing import Annotated, Any, Generic, TypeVar, cast

from pydantic import Field, GetCoreSchemaHandler, GetPydanticSchema, TypeAdapter, ValidationError
from pydantic_core import CoreSchema, SchemaSerializer
from pydantic_core.core_schema import dict_schema, list_schema, plain_serializer_function_ser_schema

from bot.domain import events as e
from bot.domain.durations import minutes_given
from bot.domain.errors import NewerDocument, StoreUnavailable
from bot.domain.guards import asked_in
from bot.domain.ids import PersonId
from bot.domain.people import PersonRecord
from bot.domain.request import Request
from bot.domain.roster import Department
from bot.domain.waiting_tip import is_by_tip
from bot.metrics import Measured, measure
from bot.storage.found import Glance
from bot.telemetry import log_event

Json = dict[str, Any]
Upgrade = Callable[[Json], Json]

ValueT = TypeVar("ValueT")


class Unreadable(StoreUnavailable):
    """A stored document cannot be read: it is damaged."""


def instant_text(at: datetime) -> str:
    """Write an instant so that texts sort as instants do: UTC, always 27 characters, ``2026-11-22T22:40:00.123456Z``.

    Raises:
        ValueError: `at` has no time zone.
    """
    if at.tzinfo is None:
        raise ValueError(at)
    return at.astimezone(UTC).isoformat(timespec="microseconds")[:26] + "Z"


def packed(value: object) -> bytes:
    """Write JSON as `Form.encode` does, without blanks: what was read of an engine that parses it is read on as fast."""
    return json.dumps(value, separators=(",", ":")).encode()


@dataclass(frozen=True, slots=True, kw_only=True)
class Form(Generic[ValueT]):
    """How one kind of value is written down and read back.

    `upgrades[n]` turns a document of version n into one of version n + 1; the present version is one more
    than the last of them. What a newer version wrote is left to it (ADR 0004): every change of what is written, be it
    one field more, is a version more, or instances of before would write over what they do not know.
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
            NewerDocument: a later version wrote it.
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
        written = document["schema_version"]
        if written > self.version:
            raise NewerDocument(
                f"a stored {self.kind} is of version {written}; this bot knows {self.version}", body=body
            )
        for version in range(written, self.version):
            document = self.upgrades[version](document)
        return packed(document)


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


def sorted_writing(
    kind: TypeAdapter[ValueT], *, leave_out_defaults: bool = False, always: frozenset[str] = frozenset()
) -> Callable[[ValueT], bytes]:
    """Write sets and tables sorted: the same value is always written the same, and so can be compared.

    Fields of the names in `always` are never left out.
    """

    def ordered(schema: Any) -> Any:
        match schema:
            case {
                "type": "dataclass-field",
                "name": str(name),
                "schema": {"type": "default", "schema": own},
            } if name in always:
                return {**schema, "schema": ordered(own)}
            case {"type": "frozenset", "items_schema": dict(item)}:
                items = list_schema(cast(CoreSchema, item))
                return {
                    **schema,
                    "serialization": plain_serializer_function_ser_schema(sorted, return_schema=items),
                }
            case {"type": "dict", "keys_schema": dict(keys), "values_schema": dict(values)}:
                table = dict_schema(ordered(keys), ordered(values))
                return {
                    **schema,
                    "serialization": plain_serializer_function_ser_schema(_by_key, return_schema=table),
                }
            case dict():
                return {name: ordered(part) for name, part in schema.items()}
            case list():
                return [ordered(part) for part in schema]
            case _:
                return schema

    return partial(SchemaSerializer(ordered(kind.core_schema)).to_json, exclude_defaults=leave_out_defaults)


def _by_key(table: Mapping[Any, Any]) -> dict[Any, Any]:
    return dict(sorted(table.items()))


REQUESTS: Form[Request] = Form(
    kind="request", write=_request.serializer.to_json, read=_request.validator.validate_json, upgrades={}
)
PEOPLE: Form[PersonRecord] = Form(
    kind="person", write=_person.serializer.to_json, read=_person.validator.validate_json, upgrades={}
)
DEPARTMENTS: Form[Department] = Form(
    kind="department",
    write=sorted_writing(_department),
    read=_department.validator.validate_json,
    upgrades={},
)


def encode_glance(glance: Glance) -> bytes:
    """Write a glance as JSON. It is made anew with each write of its request, so it carries no version."""
    return _glance.serializer.to_json(glance)


def decode_glances(bodies: Iterable[bytes]) -> tuple[Glance, ...]:
    """Read many glances at once, in their order, without those that cannot be understood.

    They carry no version: what a newer bot wrote may hold a source or a signal that is unknown here. It is left out,
    so that it restrains no offer, rather than that its whole department can be asked nothing.
    """
    bodies = tuple(bodies)
    try:
        return _glances.validator.validate_json(b"[" + b",".join(bodies) + b"]")  # type: ignore[no-any-return]
    except ValidationError:
        understood = tuple(glance for body in bodies for glance in _understood(body))
        log_event("store.glances_left_out", level="warning", count=len(bodies) - len(understood))
        return understood


def _understood(body: bytes) -> tuple[Glance, ...]:
    try:
        return (_glance.validator.validate_json(body),)
    except ValidationError:
        return ()


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
        is_by_tip=is_by_tip(request),
    )


def _last_offers(history: Iterable[e.Event]) -> dict[PersonId, datetime]:
    return {person.id: event.at for event in history for person in asked_in(event)}
