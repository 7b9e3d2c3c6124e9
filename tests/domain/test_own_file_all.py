"""Of every field of every document that can hold somebody's id or words, their own file has what is theirs, but for what is listed here."""

import json
import typing
from collections.abc import Callable, Collection, Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import Enum

import pytest

from bot.domain import events as e
from bot.domain.announcements import Announcement, News, Portrait
from bot.domain.channel_posts import CoachChannel
from bot.domain.ids import DepartmentId, NoticeId, PersonId, RequestId, TopicId
from bot.domain.keeping import DEFAULT_KEEPING, Keeping
from bot.domain.notice_contents import Said
from bot.domain.notices import Notice
from bot.domain.own_data import OwnData, found_in
from bot.domain.own_file import as_file
from bot.domain.people import PersonRecord
from bot.domain.post_states import TipId
from bot.domain.request import Request
from bot.domain.roster import Department
from bot.domain.states import State
from tests.builders import MONDAY

ME = PersonId("ik-zelf")
BLANK = PersonRecord(id=ME, name="")
THINGS = {DepartmentId, RequestId, TopicId, TipId, NoticeId}


class Filled:
    """Fills every field of a document; text is found again, and each id is what `person` says."""

    def __init__(self, person: Callable[[int], PersonId]) -> None:
        self.words: dict[str, tuple[type, str]] = {}
        self.places: list[tuple[type, str]] = []
        self._person = person

    def of(self, kind: typing.Any) -> typing.Any:
        hints = typing.get_type_hints(kind)
        return kind(**{one.name: self.made(hints[one.name], kind, one.name) for one in fields(kind)})

    def made(self, hint: typing.Any, kind: type, name: str) -> typing.Any:
        origin, inner = typing.get_origin(hint), typing.get_args(hint)
        if (kind, name) == (Request, "history"):
            return tuple(map(self.of, typing.get_args(e.Event)))
        if (kind, name) == (Notice, "content"):
            return Said(heading="said")
        if (kind, name) in {(Department, "is_closed"), (Request, "forgotten")}:
            return False if name == "is_closed" else next(iter(hint))
        if (kind, name) == (Request, "state"):
            return State.CLOSED
        if (kind, name) == (Announcement, "content"):
            return self.of(News)
        if hint is PersonId:
            self.places.append((kind, name))
            return self._person(len(self.places) - 1)
        if hint is str:
            word = f"kanarie-{len(self.words)}."
            self.words[word] = (kind, name)
            return word
        if hint in THINGS or getattr(hint, "__supertype__", None) is str:
            return "ding"
        if is_dataclass(hint):
            return Keeping() if hint is Keeping else self.of(hint)
        if origin is tuple:
            return self._row(inner, kind, name)
        if origin is frozenset:
            return frozenset({self.made(inner[0], kind, name)})
        if origin is Mapping:
            return {self.made(inner[0], kind, name): self.made(inner[1], kind, name)}
        if type(None) in inner:
            return self.made(inner[0], kind, name)
        return self._plain(hint, origin, inner)

    def _row(self, inner: tuple[typing.Any, ...], kind: type, name: str) -> tuple[typing.Any, ...]:
        if inner[-1] is Ellipsis:
            return (self.made(inner[0], kind, name),)
        return tuple(self.made(one, kind, name) for one in inner)

    def _plain(self, hint: typing.Any, origin: typing.Any, inner: tuple[typing.Any, ...]) -> typing.Any:
        if origin is typing.Literal:
            return inner[0]
        if isinstance(hint, type) and issubclass(hint, Enum):
            return next(iter(hint))
        known = {datetime: MONDAY, timedelta: timedelta(1), int: 1, bool: True, date: MONDAY.date()}
        return {**known, time: time(9)}[hint]


KINDS: tuple[tuple[str, typing.Any], ...] = (
    ("person", PersonRecord),
    ("department", Department),
    ("request", Request),
    ("announcement", Announcement),
    ("portrait", Portrait),
    ("channel", CoachChannel),
)


def found(kind: str, document: typing.Any) -> OwnData:
    if kind == "portrait":
        document = Announcement(
            id=typing.cast("typing.Any", "p"), content=document, by=PersonId(""), from_at=MONDAY
        )
    return found_in(
        document if kind == "person" else BLANK,
        departments=[document] if kind == "department" else [],
        requests=[document] if kind == "request" else [],
        news=[document] if kind in {"announcement", "portrait"} else [],
        channels=[document] if kind == "channel" else [],
        topics={},
    )


def written(kind: str, document: typing.Any) -> str:
    return json.dumps(as_file(found(kind, document), DEFAULT_KEEPING, MONDAY))


LEFT_OUT: Mapping[tuple[str, str], str] = {
    ("PersonRecord", "id"): "who they are is given",
    ("PersonRecord", "last_helper"): "somebody else: that there is one is told",
    ("Loss", "told"): "somebody else",
    ("Person", "id"): "of a draft: the coach whom they chose, and that they chose is told",
}
"""Ids that change nothing in the file, and why."""
NOT_THEIRS: Mapping[str, Collection[tuple[str, str]]] = {
    "the city, its departments and its channels": {
        ("Request", "department_name"),
        ("Request", "places"),
        *(("Department", name) for name in ("aliases", "hours", "places")),
        *(("FiledSettings", name) for name in ("hours", "places")),
        *(("ServiceDesk", name) for name in ("name", "phone", "hours")),
        *(("CoachChannel", name) for name in ("id", "name", "reference", "team")),
    },
    "what was posted for all in a channel": {
        *(("Delivery", name) for name in ("channel", "message")),
        *(("ChannelPost", name) for name in ("message", "week")),
        *(("PostedWords", name) for name in ("title", "text", "link")),
        ("PlannedTip", "week"),
    },
    "their name and address once more, as in *ik*; of a chosen coach somebody else's": {
        ("Person", "name"),
        ("Person", "email"),
        ("AuditLine", "whom_name"),
    },
    "by which message or press something came about, so that it happens once": {
        ("Sent", "messages"),
        *((kind.__name__, "key") for kind in typing.get_args(e.Event)),
    },
}
"""Text that the file of who is everybody at once does not have, and why."""


@pytest.mark.parametrize(("kind", "of"), KINDS, ids=[name for name, _ in KINDS])
def test_wherever_somebody_stands_their_file_says_so(kind: str, of: typing.Any) -> None:
    counted = Filled(lambda _: PersonId("anders"))
    nobody = written(kind, _as_me(kind, counted.of(of)))

    for place, (owner, name) in enumerate(counted.places):
        one = Filled(lambda number, place=place: ME if number == place else PersonId("anders"))  # type: ignore[misc]
        is_told = written(kind, _as_me(kind, one.of(of))) != nobody
        assert is_told or (owner.__name__, name) in LEFT_OUT, (owner.__name__, name)


@pytest.mark.parametrize(("kind", "of"), KINDS, ids=[name for name, _ in KINDS])
def test_all_text_that_is_theirs_stands_in_it(kind: str, of: typing.Any) -> None:
    everywhere = Filled(lambda _: ME)
    said = written(kind, everywhere.of(of))

    missing = {(of.__name__, name) for word, (of, name) in everywhere.words.items() if word not in said}
    assert missing - {place for places in NOT_THEIRS.values() for place in places} == set()


@pytest.mark.parametrize(("kind", "of"), KINDS, ids=[name for name, _ in KINDS])
def test_of_somebody_elses_document_nothing_stands_in_it(kind: str, of: typing.Any) -> None:
    if kind == "person":
        return  # their own
    others = Filled(lambda _: PersonId("anders"))
    said = written(kind, others.of(of))

    assert "anders" not in said
    assert [place for word, place in others.words.items() if word in said] == []


def _as_me(kind: str, document: typing.Any) -> typing.Any:
    return replace(document, id=ME) if kind == "person" else document
