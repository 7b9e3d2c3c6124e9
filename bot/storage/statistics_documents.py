"""How the figures of a day and of a month are written down: what is as it always is, is left out."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Generic, TypeVar, cast

from pydantic import TypeAdapter
from pydantic_core import SchemaValidator

from bot.domain.figures.kept import KeptDay, KeptMonth
from bot.domain.ids import DepartmentId
from bot.storage.decoded import Decoded
from bot.storage.documents import Form, Unreadable, Upgrade, sorted_writing
from bot.storage.protocols import Etag, Stored
from bot.telemetry import log_event

KeptT = TypeVar("KeptT", bound=KeptDay | KeptMonth)

_day = TypeAdapter(KeptDay)
_month = TypeAdapter(KeptMonth)
_either: TypeAdapter[KeptDay | KeptMonth] = TypeAdapter(KeptDay | KeptMonth)
_upgrades: Mapping[int, Upgrade] = {}
"""Of both: their figures are the same."""


def _reading(kind: TypeAdapter[Any]) -> Callable[[bytes], Any]:
    """Read what is left out as the very value that the domain has: pydantic copies it, which takes longer than all else."""

    def shared(schema: Any) -> Any:
        match schema:
            case {"type": "default", "default": value}:
                rest = {name: shared(part) for name, part in schema.items() if name != "default"}
                return {**rest, "default_factory": lambda: value}
            case dict():
                return {name: shared(part) for name, part in schema.items()}
            case list():
                return [shared(part) for part in schema]
            case _:
                return schema

    return SchemaValidator(shared(kind.core_schema)).validate_json


# A quiet day has forty numbers that are 0.
_write_day = sorted_writing(_day, leave_out_defaults=True)
_write_month = sorted_writing(_month, leave_out_defaults=True)


def _write_either(value: KeptDay | KeptMonth) -> bytes:
    return _write_day(value) if isinstance(value, KeptDay) else _write_month(value)


DAYS: Form[KeptDay] = Form(kind="day of figures", write=_write_day, read=_reading(_day), upgrades=_upgrades)
MONTHS: Form[KeptMonth] = Form(
    kind="month of figures", write=_write_month, read=_reading(_month), upgrades=_upgrades
)
STATISTICS: Form[KeptDay | KeptMonth] = Form(
    kind="day or month of figures",
    write=_write_either,
    read=_reading(_either),
    upgrades=_upgrades,
)
"""For who does not know which of the two is there; they are told apart by their fields."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Span(Generic[KeptT]):
    """Days or months, as an engine keeps them."""

    name: str
    form: Form[KeptT]
    begins: Callable[[KeptT], date]
    blank: Callable[[DepartmentId, date], KeptT]
    """Of which nothing is known."""

    def key(self, value: KeptT) -> tuple[DepartmentId, str]:
        """The department, and its first day as text that sorts as days do."""
        return value.department, self.begins(value).isoformat()


DAY: Span[KeptDay] = Span(
    name="day",
    form=DAYS,
    begins=lambda one: one.day,
    blank=lambda department, day: KeptDay(department=department, day=day),
)
MONTH: Span[KeptMonth] = Span(
    name="month",
    form=MONTHS,
    begins=lambda one: one.first,
    blank=lambda department, first: KeptMonth(department=department, first=first),
)
AT_ONCE = 16
"""Decoding takes up to a millisecond each; whoever presses goes first after so many."""
KEPT_DAYS = 1024
"""How many days an instance holds decoded: more than the two weeks of a city that are counted again."""
KEPT_MONTHS = 512
"""How many months, of about 60 KB: a city asks for all of this year and of the one before."""


class DecodedSpans(Decoded[KeptT]):
    """See `Decoded`. What is damaged is blank: it is counted again, and one bad document hides no other figures."""

    def __init__(self, span: Span[KeptT], *, limit: int) -> None:
        super().__init__(span.form, limit=limit)
        self._span = span

    def decode(self, key: object, etag: Etag, body: bytes) -> Stored[KeptT]:
        """See `Decoded.decode`; `key` is that of the span."""
        try:
            return super().decode(key, etag, body)
        except Unreadable:
            log_event("store.unreadable", level="error", kind=self._span.form.kind)
            department, begins = cast(tuple[DepartmentId, str], key)
            return self.keep(key, etag, self._span.blank(department, date.fromisoformat(begins)))
