"""What is forgotten of a question that is over, and when: its words first, then who asked, then who helped, then all of it.

What a field holds is read off its type: `PersonId` is somebody, plain text is somebody's words unless `STRINGS` says
otherwise. So what a new event brings is forgotten too, without a line here.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, is_dataclass, replace
from datetime import datetime
from enum import Enum, auto
from functools import cache
from types import NoneType, UnionType
from typing import Any, Protocol, Union, get_args, get_origin, get_type_hints

from bot.domain import events as e
from bot.domain.aliases import AliasOf, is_alias
from bot.domain.ids import PersonId
from bot.domain.keeping import Forgotten
from bot.domain.request import Asker, Request, ServiceDesk, Shown


class Text(Enum):
    """What plain text in a field is."""

    WORDS = auto()
    """Typed, or about somebody: goes with the question's words. What no line says otherwise of is this."""
    NAME = auto()
    """The name of whoever has the id beside it: goes with them."""
    ADDRESS = auto()
    """Where to reach whoever has the id beside it: goes with the words, and with them."""
    KEY = auto()
    """Of a press or a message; the person's id is one of its parts."""
    STAYS = auto()
    """Says nothing of anybody: the department and the Service Desk."""


STRINGS: Mapping[tuple[type, str], Text] = {
    (e.Happening, "key"): Text.KEY,
    (e.Person, "name"): Text.NAME,
    (e.Person, "email"): Text.ADDRESS,
    (Asker, "name"): Text.NAME,
    (Asker, "languages"): Text.NAME,
    (Shown, "live"): Text.NAME,
    (Shown, "stale"): Text.NAME,
    (Request, "department_name"): Text.STAYS,
    (Request, "places"): Text.STAYS,
    (ServiceDesk, "name"): Text.STAYS,
    (ServiceDesk, "phone"): Text.STAYS,
    (ServiceDesk, "hours"): Text.STAYS,
}

_ENDINGS = (e.Confirmed, e.Lapsed, e.HandedOver, e.Cancelled, e.Moved, e.Noted, e.Unnoted)
_LEVELS = tuple(Forgotten)


def over_at(request: Request) -> datetime | None:
    """When the question was over, from which all is counted; None while somebody may still answer.

    A thumb or a correction later makes it no younger.
    """
    if request.state.is_open or request.state.waits_for_asker:
        return None
    ended = (event.at for event in reversed(request.history) if isinstance(event, _ENDINGS))
    return next(ended, request.history[0].at if request.history else request.sent_at)


def next_forgetting_at(request: Request) -> datetime | None:
    """When something of it must be forgotten next, perhaps long ago; None while it is not over."""
    ended_at = over_at(request)
    if ended_at is None:
        return None
    keeping = request.policy.keeping
    match request.forgotten:
        case Forgotten.NOTHING:
            return ended_at + keeping.text_for
        case Forgotten.WORDS:
            return ended_at + keeping.asker_for
        case Forgotten.ASKER:
            return ended_at + keeping.coach_for
        case Forgotten.EVERYBODY:
            return ended_at + keeping.events_for


def is_to_go(request: Request, now: datetime) -> bool:
    """Whether the whole document is kept no longer."""
    ended_at = over_at(request)
    return ended_at is not None and ended_at + request.policy.keeping.events_for <= now


def forgotten(request: Request, now: datetime, alias_of: AliasOf) -> Request:
    """The request without what is kept no longer; itself when nothing is due."""
    while (due_at := next_forgetting_at(request)) is not None and due_at <= now:
        match request.forgotten:
            case Forgotten.NOTHING:
                request = forget_text(request)
            case Forgotten.WORDS:
                asker = request.asker.id
                request = replace(forget_person(request, asker, alias_of(asker)), forgotten=Forgotten.ASKER)
            case Forgotten.ASKER:
                request = replace(forget_everybody(request, alias_of), forgotten=Forgotten.EVERYBODY)
            case Forgotten.EVERYBODY:
                break  # the whole document goes
    return request


def forget_text(request: Request) -> Request:
    """The request without a word that somebody typed: no question, no place, no number to call, no e-mail address."""
    wordless: Request = _rewritten_fields(request, _WithoutWords(), None)
    later = max(request.forgotten, Forgotten.WORDS, key=_LEVELS.index)
    return replace(wordless, forgotten=later) if later is not request.forgotten else wordless


def forget_person(request: Request, person: PersonId, alias: PersonId) -> Request:
    """The request with `alias` wherever `person` was, and no name of theirs.

    Every rule reads it as before, for somebody else. What others typed stays as it is: see `forget_text`.
    """
    without: Request = _rewritten_fields(request, _Without(person, alias), None) if person else request
    return without


def forget_everybody(request: Request, alias_of: AliasOf) -> Request:
    """The request with aliases of all people, and without their names."""
    for person in sorted(people_in(request) | _pressed_in(request)):
        request = forget_person(request, person, alias_of(person))
    return request


def erase_person(request: Request, person: PersonId, alias: PersonId) -> Request:
    """As `forget_person`, at any time; of a question of theirs the words go as well."""
    is_theirs = request.asker.id == person
    return forget_person(forget_text(request) if is_theirs else request, person, alias)


def people_in(request: Request) -> frozenset[PersonId]:
    """Everybody whose id stands anywhere in it; aliases are nobody."""
    noting = _Noting()
    _rewritten_fields(request, noting, None)
    return frozenset(one for one in noting.found if one and not is_alias(one))


def _pressed_in(request: Request) -> frozenset[PersonId]:
    """What the keys of presses begin with: people, who mostly stand elsewhere too, and the few words that are none."""
    noting = _Noting()
    _rewritten_fields(request, noting, None)
    return frozenset(one for one in noting.pressed if one and not is_alias(one))


def is_as_forgotten(request: Request) -> bool:
    """Whether nothing stands in it of what `Request.forgotten` says is forgotten."""
    level = _LEVELS.index(request.forgotten)
    if level >= _LEVELS.index(Forgotten.WORDS) and forget_text(request) != request:
        return False
    if level >= _LEVELS.index(Forgotten.EVERYBODY):
        return not people_in(request) | _pressed_in(request)
    return level < _LEVELS.index(Forgotten.ASKER) or request.asker.id not in people_in(request)


def text_in(kind: type, name: str) -> Text:
    """What plain text in this field of this class is."""
    return next((STRINGS[one, name] for one in kind.__mro__ if (one, name) in STRINGS), Text.WORDS)


# --- the walk ---------------------------------------------------------------------------------------


class _Change(Protocol):
    """What becomes of each person and each piece of plain text."""

    def person(self, found: PersonId) -> PersonId: ...

    def text(self, found: str, kind: Text, of: PersonId | None) -> str:
        """`of` is whose name it is, where it is somebody's."""
        ...


class _WithoutWords:
    def person(self, found: PersonId) -> PersonId:
        return found

    def text(self, found: str, kind: Text, of: PersonId | None) -> str:
        del of
        return "" if kind in {Text.WORDS, Text.ADDRESS} else found


@dataclass(frozen=True, slots=True)
class _Without:
    gone: PersonId
    alias: PersonId

    def person(self, found: PersonId) -> PersonId:
        return self.alias if found == self.gone else found

    def text(self, found: str, kind: Text, of: PersonId | None) -> str:
        match kind:
            case Text.NAME | Text.ADDRESS if of == self.gone:
                return ""
            case Text.KEY:
                return "|".join(self.person(PersonId(part)) for part in found.split("|"))
            case _:
                return found


@dataclass(frozen=True, slots=True)
class _Noting:
    found: set[PersonId] = field(default_factory=set)
    pressed: set[PersonId] = field(default_factory=set)

    def person(self, found: PersonId) -> PersonId:
        self.found.add(found)
        return found

    def text(self, found: str, kind: Text, of: PersonId | None) -> str:
        del of
        if kind is Text.KEY and "|" in found:
            self.pressed.add(PersonId(found.split("|", 1)[0]))
        return found


@dataclass(frozen=True, slots=True)
class _Field:
    name: str
    hint: Any
    text: Text


@cache
def _fields_of(kind: type) -> tuple[_Field, ...]:
    hints = get_type_hints(kind)
    names = [one.name for one in fields(kind)]
    return tuple(_Field(name, hints[name], text_in(kind, name)) for name in names)


@cache
def _is_somebody(kind: type) -> bool:
    return any(one.name == "id" and one.hint is PersonId for one in _fields_of(kind))


def _rewritten(value: Any, hint: Any, change: _Change, text: Text, of: PersonId | None = None) -> Any:
    """`value` as `change` has it: the very same where nothing of it changes."""
    if value is None:
        return None
    if hint is PersonId:
        return change.person(value)
    if hint is str:
        return change.text(value, text, of)
    if is_dataclass(value):
        return _rewritten_fields(value, change, of)
    match get_origin(hint), get_args(hint):
        case (origin, parts) if origin in {Union, UnionType}:
            (part,) = (one for one in parts if one is not NoneType)
            return _rewritten(value, part, change, text, of)
        case (origin, (part, *_)) if origin is tuple:
            items = tuple(_rewritten(one, part, change, text, of) for one in value)
            return value if items == value else items
        case (origin, (key, part)) if origin is Mapping:
            return {
                _rewritten(one, key, change, text): _rewritten(its, part, change, text, one)
                for one, its in value.items()
            }
        case _:
            return value  # a number, an instant, one of a few, or the name of a thing


def _rewritten_fields(value: Any, change: _Change, of: PersonId | None) -> Any:
    kind: Any = type(value)
    of = value.id if _is_somebody(kind) else of
    after = {}
    for one in _fields_of(kind):
        before = getattr(value, one.name)
        after[one.name] = _rewritten(before, one.hint, change, one.text, of)
    changed = {name: new for name, new in after.items() if new != getattr(value, name)}
    return replace(value, **changed) if changed else value
