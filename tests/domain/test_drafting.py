"""What becomes of a question while it is typed: lines join it, it is reminded of once, and sent once."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain import drafting
from bot.domain.people import Draft, DraftStep, Heard, Line, OpenRequest, PersonRecord, Reference
from bot.domain.request import Request, Shown
from tests.builders import MONDAY, a_person, a_request
from tests.domain.making import at

TIMES = drafting.DraftTimes(
    unsent_after=timedelta(minutes=2),
    lapses_after=timedelta(hours=24),
    belongs_after=timedelta(minutes=2),
    department_after=timedelta(minutes=10),
    retry_after=timedelta(seconds=30),
)
OPEN = OpenRequest(department="kinderopvang", id="vraag-1")


def where(request: Request) -> OpenRequest:
    return OpenRequest(department=request.department, id=request.id)


HERE = Reference(service_url="https://teams.example/", conversation_id="c", bot_id="b", user_id="u")


def typed(
    record: PersonRecord, text: str, minutes: float = 0, *, belongs_to: OpenRequest | None = None
) -> PersonRecord:
    line = Line(text=text, key=f"message-{minutes}", at=at(minutes))
    return drafting.with_line(record, line, nonce=f"nonce-{minutes}", is_phone=False, belongs_to=belongs_to)


def draft_of(record: PersonRecord) -> Draft:
    assert record.draft is not None
    return record.draft


def shown(record: PersonRecord, message: str = "card") -> PersonRecord:
    """As it stands once the draft's card is there."""
    draft = draft_of(record)
    return replace(
        record, draft=replace(draft, shown=Shown(edition=draft.edition, news=draft.news, live=message))
    )


def looked_at(record: PersonRecord) -> datetime | None:
    return drafting.looked_at_by(draft_of(record), TIMES)


def test_the_first_line_begins_a_draft_that_waits_to_be_sent() -> None:
    draft = draft_of(typed(a_person(), "Ik kan niet inloggen"))
    assert (draft.text, draft.step, draft.nonce) == ("Ik kan niet inloggen", DraftStep.SEND, "nonce-0")


def test_the_next_lines_join_the_same_question() -> None:
    draft = draft_of(typed(typed(a_person(), "Ik kan niet inloggen"), "op de pc van de crèche", 1))
    assert draft.text == "Ik kan niet inloggen\nop de pc van de crèche"
    assert draft.nonce == "nonce-0"


def test_every_line_brings_the_card_again_as_a_new_message() -> None:
    record = shown(typed(a_person(), "een"))
    assert not drafting.is_owed(draft_of(record))
    more = draft_of(typed(record, "twee", 1))
    assert drafting.is_owed(more)
    assert more.news > more.shown.news


def test_a_draft_is_looked_at_two_minutes_after_its_last_line() -> None:
    record = typed(a_person(), "een")
    assert looked_at(record) == at(2)
    assert looked_at(typed(record, "twee", 1.5)) == at(3.5)


def test_who_is_reminded_is_reminded_once_and_the_draft_lapses_the_next_day() -> None:
    record = drafting.reminded(typed(a_person(), "een"))
    assert draft_of(record).step is DraftStep.UNSENT
    assert looked_at(record) == at(24 * 60)
    closed = drafting.lapsed(record, is_counted=True)
    assert (draft_of(closed).step, closed.drafts_lapsed, looked_at(closed)) == (DraftStep.LAPSED, 1, None)


def test_who_stops_a_draft_themselves_is_not_counted() -> None:
    assert drafting.lapsed(typed(a_person(), "een"), is_counted=False).drafts_lapsed == 0


def test_a_line_after_the_reminder_waits_to_be_sent_again() -> None:
    record = typed(drafting.reminded(typed(a_person(), "een")), "twee", 10)
    assert draft_of(record).step is DraftStep.SEND
    assert looked_at(record) == at(12)


def test_a_line_while_a_question_is_open_asks_whether_it_belongs() -> None:
    record = typed(a_person(), "nu ook de printer", belongs_to=OPEN)
    assert draft_of(record).step is DraftStep.BELONGS
    assert draft_of(record).belongs_to == OPEN
    assert looked_at(record) == at(2)


def test_more_lines_meanwhile_are_asked_about_together() -> None:
    record = typed(typed(a_person(), "een", belongs_to=OPEN), "twee", 1, belongs_to=OPEN)
    assert draft_of(record).text == "een\ntwee"
    assert looked_at(record) == at(3)


@pytest.mark.parametrize("tell", [True, False])
def test_no_makes_it_a_question_of_its_own(*, tell: bool) -> None:
    record = drafting.as_new_question(shown(typed(a_person(), "een", belongs_to=OPEN)), tell=tell, now=MONDAY)
    draft = draft_of(record)
    assert (draft.step, draft.belongs_to) == (DraftStep.SEND, None)
    assert drafting.is_owed(draft)
    assert (draft.news > draft.shown.news) is tell


def test_what_was_added_is_closed_and_the_next_line_begins_anew() -> None:
    asked = shown(typed(a_person(), "een", belongs_to=OPEN))
    record = drafting.added(asked, draft_of(asked).lines)
    assert looked_at(record) is None
    begun = draft_of(typed(record, "iets anders", 5))
    assert (begun.text, begun.nonce, begun.shown.stale) == ("iets anders", "nonce-5", ("card",))


@pytest.mark.parametrize("has_guess", [True, False])
def test_a_sent_draft_without_department_is_looked_at_in_ten_minutes(*, has_guess: bool) -> None:
    record = drafting.asked_department(typed(a_person(), "een"), has_guess=has_guess, now=at(1), tell=False)
    draft = draft_of(record)
    assert draft.is_sent
    assert draft.step is (DraftStep.GUESSED_DEPARTMENT if has_guess else DraftStep.CHOOSE_DEPARTMENT)
    assert looked_at(record) == at(11)


def test_asking_for_the_department_again_does_not_move_the_sending() -> None:
    once = drafting.asked_department(typed(a_person(), "een"), has_guess=True, now=at(1), tell=False)
    again = drafting.asked_department(once, has_guess=False, now=at(9), tell=True)
    assert draft_of(again).sent_at == at(1)


def test_a_line_after_sending_joins_the_sent_question() -> None:
    record = drafting.asked_department(typed(a_person(), "een"), has_guess=True, now=at(1), tell=False)
    more = draft_of(typed(record, "twee", 2))
    assert more.text == "een\ntwee"
    assert more.step is DraftStep.GUESSED_DEPARTMENT


def test_a_draft_becomes_a_request_once() -> None:
    record = typed(a_person(), "een")
    request = a_request(id="nonce-0", text="een")
    once = drafting.became(record, request)
    assert (once.draft, once.open_requests) == (None, (where(request),))
    assert drafting.became(once, request) == once


def test_a_line_typed_in_the_moment_of_sending_is_asked_about() -> None:
    record = typed(typed(typed(a_person(), "een"), "twee", 1), "drie", 2)
    request = a_request(id="nonce-0", text="een\ntwee")
    left = draft_of(drafting.became(record, request))
    assert (left.text, left.step, left.belongs_to) == ("drie", DraftStep.BELONGS, where(request))
    assert left.nonce != "nonce-0"
    assert drafting.is_owed(left)


def test_a_card_sent_in_the_moment_of_sending_is_put_away() -> None:
    record = shown(typed(a_person(), "een"))
    request = a_request(id="nonce-0", text="een", shown={"collega-1": Shown(live="older")})
    left = draft_of(drafting.became(record, request))
    assert (left.step.is_closed, left.shown.live, left.shown.stale) == (True, "", ("card",))
    assert drafting.is_owed(left)
    known = a_request(id="nonce-0", text="een", shown={"collega-1": Shown(live="card")})
    assert drafting.became(record, known).draft is None


def test_a_line_typed_in_the_moment_of_adding_is_still_asked_about() -> None:
    asked = shown(typed(a_person(), "een", belongs_to=OPEN))
    record = drafting.added(typed(asked, "twee", 1), draft_of(asked).lines)
    assert (draft_of(record).text, draft_of(record).step) == ("twee", DraftStep.BELONGS)


def test_a_newer_draft_is_not_cleared_by_an_older_request() -> None:
    record = typed(a_person(), "een", 5)
    assert drafting.became(record, a_request(id="andere")).draft == record.draft


@given(st.lists(st.text(min_size=1, max_size=3_000), max_size=40))
def test_a_question_never_grows_beyond_its_bounds(lines: list[str]) -> None:
    record = a_person()
    for minutes, text in enumerate(lines):
        record = typed(record, text, minutes)
    if record.draft is not None:
        assert len(record.draft.text) <= drafting.TEXT_LIMIT
        assert len(record.draft.lines) <= drafting.LINES_LIMIT


def test_what_does_not_fit_is_cut_and_seen_to_be() -> None:
    draft = draft_of(typed(a_person(), "x" * 10_000))
    assert len(draft.text) == drafting.TEXT_LIMIT
    assert draft.text.endswith("…")


def test_the_same_message_is_known_again() -> None:
    record = drafting.remember(a_person(), Heard(key="m1", digest="d1", at=at(0)))
    assert drafting.has_heard(record, key="m1", digest="other", now=at(60 * 24))
    assert drafting.has_heard(record, key="m2", digest="d1", now=at(0.9))
    assert not drafting.has_heard(record, key="m2", digest="d1", now=at(1.1))
    assert not drafting.has_heard(record, key="m2", digest="d2", now=at(0))


def test_a_command_may_be_said_twice() -> None:
    record = drafting.remember(a_person(), Heard(key="m1", digest="", at=at(0)))
    assert not drafting.has_heard(record, key="m2", digest="", now=at(0))


def test_only_the_last_few_messages_are_remembered() -> None:
    record = a_person()
    for number in range(drafting.HEARD_LIMIT + 5):
        record = drafting.remember(record, Heard(key=f"m{number}", digest="", at=at(number)))
    assert [heard.key for heard in record.heard][::11] == ["m5", "m16"]


def test_the_rosters_name_stands_and_the_way_to_reach_somebody_is_kept_fresh() -> None:
    met = drafting.met(a_person(), name="Iemand", reference=HERE, now=MONDAY)
    assert (met.name, met.reference) == ("Collega 1", HERE)
    assert drafting.met(a_person(name=""), name="Iemand", reference=HERE, now=MONDAY).name == "Iemand"
    moved = replace(HERE, conversation_id="d")
    assert drafting.met(met, name="Iemand", reference=moved, now=MONDAY).reference == moved


@given(
    st.lists(
        st.sampled_from(["line", "belongs", "sent", "remind", "lapse", "new", "show", "add"]), max_size=12
    ),
    st.integers(0, 90),
)
def test_every_open_draft_is_woken_no_later_than_its_time(moves: list[str], seconds: int) -> None:
    record = a_person()
    for step, move in enumerate(moves):
        record = _moved(record, move, step)
        now = at(step) + timedelta(seconds=seconds)
        record = drafting.with_person_wake(record, TIMES, now=now)
        if record.draft is None:
            assert record.wake_at is None
            continue
        due_at = drafting.looked_at_by(record.draft, TIMES)
        assert due_at is None or (record.wake_at is not None and record.wake_at <= due_at)
        assert not drafting.is_owed(record.draft) or record.wake_at is not None
        assert due_at is not None or record.draft.step.is_closed


def _moved(record: PersonRecord, move: str, minutes: float) -> PersonRecord:
    if record.draft is None or move in {"line", "belongs"}:
        return typed(record, move, minutes, belongs_to=OPEN if move == "belongs" else None)
    match move:
        case "sent":
            return drafting.asked_department(record, has_guess=True, now=at(minutes), tell=True)
        case "remind":
            return drafting.reminded(record)
        case "lapse":
            return drafting.lapsed(record, is_counted=True)
        case "new":
            return drafting.as_new_question(record, tell=False, now=MONDAY)
        case "add":
            return drafting.added(record, record.draft.lines)
        case _:
            return shown(record)
