"""What is tapped changes the draft there is, begins one, or leaves alone what is asked already."""

import pytest

from bot.domain import draft_choices as choices
from bot.domain.happening import Person
from bot.domain.people import Draft, DraftStep, Line, OpenRequest, PersonRecord
from bot.domain.request import Shown, Wish
from tests.builders import MONDAY, a_person

TAPPED = Line(text="Gsm of tablet", key="", at=MONDAY, is_tapped=True)
TYPED = Line(text="het lukt niet", key="m1", at=MONDAY)


def a_draft(*lines: Line, **changes: object) -> Draft:
    plain = {
        "nonce": "n1",
        "lines": lines,
        "step": DraftStep.SEND,
        "started_at": MONDAY,
        "edition": 3,
        "news": 2,
    }
    return Draft(**{**plain, "shown": Shown(edition=3, news=2, live="m1"), **changes})


def tap(record: PersonRecord, message: str | None = "m9") -> PersonRecord:
    return choices.with_topic(record, TAPPED, "phone", nonce="n9", is_phone=True, message=message)


def test_a_tap_begins_a_draft_whose_card_stands_where_it_was_tapped() -> None:
    draft = tap(a_person()).draft

    assert (draft.nonce, draft.text, draft.topic, draft.step) == (
        "n9",
        "Gsm of tablet",
        "phone",
        DraftStep.SEND,
    )
    assert (draft.shown.live, draft.shown.news, draft.shown.edition) == ("m9", 0, -1)


def test_a_tap_on_another_message_moves_the_card_there() -> None:
    draft = tap(a_person(draft=a_draft(TYPED))).draft

    assert draft.shown.live == "m9"
    assert draft.shown.stale == ("m1",)
    assert draft.news == 2, "what was pressed is in sight already"


def test_a_tap_on_the_card_itself_changes_it_in_place() -> None:
    draft = tap(a_person(draft=a_draft(TYPED)), "m1").draft

    assert (draft.shown.live, draft.shown.stale, draft.edition) == ("m1", (), 4)


def test_what_is_typed_comes_as_a_new_message() -> None:
    record = choices.with_wish(
        a_person(draft=a_draft(TYPED)), TAPPED, Wish.CALL, nonce="n9", is_phone=True, message=None
    )

    assert record.draft.news == record.draft.edition == 4


def test_typed_words_are_never_lost_to_a_tap() -> None:
    assert tap(a_person(draft=a_draft(TYPED))).draft.text == "het lukt niet"


@pytest.mark.parametrize(
    "step", [DraftStep.GUESSED_DEPARTMENT, DraftStep.CHOOSE_DEPARTMENT, DraftStep.BELONGS]
)
def test_what_is_asked_already_is_answered_first(step: DraftStep) -> None:
    belongs = OpenRequest(department="d", id="r") if step is DraftStep.BELONGS else None
    record = a_person(draft=a_draft(TYPED, step=step, sent_at=MONDAY, belongs_to=belongs))

    assert tap(record) == record
    assert choices.not_me(record, "n1", message="m1") == record


def test_the_number_of_last_time_goes_with_a_call_and_leaves_with_it() -> None:
    called = choices.with_wish(
        a_person(phone="112"), TAPPED, Wish.CALL, nonce="n9", is_phone=True, message="m9"
    )
    assert called.draft.phone == "112"

    freed = choices.with_wish(called, TAPPED, None, nonce="n9", is_phone=True, message="m9")
    assert (freed.draft.phone, freed.draft.wish) == ("", None)


def test_a_draft_with_another_nonce_is_left_alone() -> None:
    record = a_person(draft=a_draft(TYPED))

    assert choices.with_where(record, "n2", phone="112", message="m1") == record
    assert choices.with_chosen(record, "n2", Person(id="c", name="C"), message="m1") == record
    assert choices.not_me(record, "n2", message="m1") == record


def test_of_somebody_elses_draft_nothing_is_kept() -> None:
    full = a_draft(TYPED, wish=Wish.CALL, phone="112", place="Keuken", topic="phone", is_phone=True)

    draft = choices.not_me(a_person(draft=full), "n1", message="m1").draft

    assert draft.step is DraftStep.NOT_ME
    assert (draft.lines, draft.phone, draft.place, draft.topic, draft.wish) == ((), "", "", None, None)
