"""Of every event and every field of a question nothing is left of what is forgotten, but for what is listed here."""

import typing
from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import datetime, timedelta
from enum import Enum

from hypothesis import given

from bot.domain import events as e
from bot.domain.forgetting import Text, forget_everybody, forget_text, people_in, text_in
from bot.domain.ids import DepartmentId, PersonId, RequestId, TopicId
from bot.domain.keeping import Keeping
from bot.domain.post_states import TipId
from bot.domain.request import Request, ServiceDesk
from bot.storage.documents import REQUESTS, encode_glance, glance_of
from tests.builders import MONDAY, any_request
from tests.domain.test_forgetting import ALIAS_OF, all_forgotten, thorough

STAYS = {
    (Request, "department_name"),
    (Request, "places"),
    (ServiceDesk, "name"),
    (ServiceDesk, "phone"),
    (ServiceDesk, "hours"),
}
"""All plain text that may be left of a question."""
THINGS = {DepartmentId, RequestId, TopicId, TipId}
"""The names of what is nobody."""


class Canaries:
    """Fills every field of a question, and of every event there is, with words that are found again."""

    def __init__(self) -> None:
        self.words: dict[str, tuple[type, str]] = {}
        self.people: list[str] = []

    def request(self) -> Request:
        filled = self.filled(Request)
        return replace(filled, history=tuple(map(self.filled, typing.get_args(e.Event))))

    def filled(self, kind: typing.Any) -> typing.Any:
        hints = typing.get_type_hints(kind)
        return kind(**{one.name: self.made(hints[one.name], kind, one.name) for one in fields(kind)})

    def made(self, hint: typing.Any, kind: type, name: str) -> typing.Any:
        origin, inner = typing.get_origin(hint), typing.get_args(hint)
        if (kind, name) == (Request, "history"):
            return ()
        if hint is PersonId:
            return self._person()
        if hint is str and (e.Happening, "key") == (kind.__mro__[-2], name):
            return f"{self._person()}|accept|3"
        if hint is str:
            word = f"kanarie-{len(self.words)}."
            self.words[word] = (kind, name)
            return word
        if hint in THINGS:
            return "ding"
        if is_dataclass(hint):
            return self.filled(hint) if hint is not Keeping else Keeping()
        if origin is tuple:
            return tuple(self.made(inner[0], kind, name) for _ in range(2))
        if origin is Mapping:
            return {self._person(): self.made(inner[1], kind, name)}
        if type(None) in inner:
            return self.made(inner[0], kind, name)
        return self._plain(hint, origin, inner)

    def _plain(self, hint: typing.Any, origin: typing.Any, inner: tuple[typing.Any, ...]) -> typing.Any:
        """What can hold nobody: any other type must be looked at before it may stand in a question."""
        if origin is typing.Literal:
            return inner[0]
        if issubclass(hint, Enum):
            return next(iter(hint))
        return {datetime: MONDAY, timedelta: timedelta(1), int: 1, bool: True}[hint]

    def _person(self) -> str:
        self.people.append(f"mens-{len(self.people)}.")
        return self.people[-1]


def test_of_every_event_and_every_field_only_what_is_listed_here_is_left():
    canaries = Canaries()
    request = canaries.request()
    before = REQUESTS.encode(request).decode()
    assert all(word in before for word in (*canaries.words, *canaries.people))
    assert len(canaries.people) > 60, "every event was filled"

    written = REQUESTS.encode(all_forgotten(request)).decode()
    glance = encode_glance(glance_of(all_forgotten(request))).decode()

    assert [person for person in canaries.people if person in written + glance] == []
    assert {place for word, place in canaries.words.items() if word in written} == STAYS
    assert [word for word in canaries.words if word in glance] == []


def test_words_and_people_go_apart():
    canaries = Canaries()
    request = canaries.request()

    wordless = REQUESTS.encode(forget_text(request)).decode()
    nameless = forget_everybody(request, ALIAS_OF)

    assert all(person in wordless for person in canaries.people)
    left = {canaries.words[word] for word in canaries.words if word in wordless}
    assert left - STAYS == {place for place in canaries.words.values() if text_in(*place) is Text.NAME}
    assert (Request, "text") in {
        canaries.words[word] for word in canaries.words if word in REQUESTS.encode(nameless).decode()
    }


@thorough
@given(any_request())
def test_of_any_question_at_its_strangest_nobody_is_left(request_: Request):
    without = all_forgotten(request_)
    assert people_in(without) == frozenset()
    assert all_forgotten(without) == without
    assert REQUESTS.decode(REQUESTS.encode(without)) == without
