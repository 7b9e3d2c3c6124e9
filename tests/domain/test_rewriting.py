"""A line changed, taken away or brought back: of this draft alone, and never longer than a question may be."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain import events as e
from bot.domain.drafting import TEXT_LIMIT
from bot.domain.for_whom import (
    FORM_TIME,
    Problem,
    begun_for,
    filling_in,
    own_nonce,
    read_beneficiary,
    said_for_whom,
)
from bot.domain.ids import PersonId, RequestId
from bot.domain.people import Draft, DraftStep, Line, PersonRecord
from bot.domain.request import Beneficiary
from bot.domain.rewriting import edit_key, is_asked_in, is_news, restored, rewritten, withdrawn
from tests.domain.making import after, at

NOW = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)
JAN = Beneficiary(name="Jan")


def line(text: str, key: str = "1001", **more: bool) -> Line:
    return Line(text=text, key=key, at=NOW, **more)


def typing(*lines: Line, step: DraftStep = DraftStep.SEND, **more: object) -> PersonRecord:
    draft = Draft(nonce=RequestId("n1"), lines=lines, step=step, started_at=NOW, **more)
    return PersonRecord(id=PersonId("fatma"), name="Fatma", draft=draft)


def draft_of(record: PersonRecord) -> Draft:
    assert record.draft is not None
    return record.draft


def test_a_changed_line_owes_the_card() -> None:
    record = typing(line("een"), line("twee", "1002"))

    changed = draft_of(rewritten(record, line("drie", "1002")))

    assert (changed.text, changed.edition, changed.news) == ("een\ntwee".replace("twee", "drie"), 1, 0)


def test_the_same_words_change_nothing() -> None:
    record = typing(line("een"))

    assert rewritten(record, replace(line("een"), at=NOW + timedelta(minutes=1))) is record
    assert rewritten(record, line("een", "9999")) is record


def test_a_change_is_cut_where_a_question_is() -> None:
    record = typing(line("een"), line("x" * (TEXT_LIMIT - 10), "1002"))

    changed = draft_of(rewritten(record, line("y" * TEXT_LIMIT)))

    assert len(changed.text) == TEXT_LIMIT
    assert changed.lines[0].text.endswith("…")
    assert rewritten(replace(record, draft=changed), line("y" * TEXT_LIMIT)).draft == changed


@pytest.mark.parametrize("step", [DraftStep.LAPSED, DraftStep.ADDED, DraftStep.WITHDRAWN])
def test_a_closed_draft_does_not_change(step: DraftStep) -> None:
    record = typing(line("een"), step=step, withdrawn=("1002",))

    assert rewritten(record, line("twee")) is record
    assert withdrawn(record, "1001") is record
    assert restored(record, line("twee", "1002")) is record


def test_the_words_of_a_deleted_line_are_gone() -> None:
    gone = draft_of(withdrawn(typing(line("geheim")), "1001"))

    assert "geheim" not in repr(gone)
    assert gone.step is DraftStep.WITHDRAWN


def test_a_sent_draft_loses_no_line() -> None:
    record = typing(line("een"), step=DraftStep.CHOOSE_DEPARTMENT, sent_at=NOW)

    assert withdrawn(record, "1001") is record


@pytest.mark.parametrize(("key", "text"), [("1001", "een\ntwee\ndrie"), ("1003", "een\ntwee\ndrie")])
def test_a_line_comes_back_in_its_place(key: str, text: str) -> None:
    record = typing(line("een"), line("twee", "1002"), line("drie", "1003"))
    words = {"1001": "een", "1003": "drie"}[key]

    back = restored(withdrawn(record, key), line(words, key))

    assert draft_of(back).text == text
    assert draft_of(back).withdrawn == ()


def test_only_what_was_deleted_here_comes_back() -> None:
    record = typing(line("een"))

    assert restored(record, line("twee", "1002")) is record


def test_pictures_are_one_line_of_the_draft() -> None:
    record = begun_for(
        typing(step=DraftStep.LAPSED),
        line("(foto)", has_picture=True),
        JAN,
        nonce=RequestId("n2"),
        is_phone=True,
        message=None,
    )

    again = begun_for(
        record,
        line("(foto)", "1002", has_picture=True),
        JAN,
        nonce=RequestId("n3"),
        is_phone=True,
        message=None,
    )

    assert draft_of(again).text == "(foto)"


def test_a_question_knows_the_messages_it_was_typed_in() -> None:
    request = after(e.LineAdded(at=at(1), key="1002", text="het lampje brandt"), text="een\ntwee")
    sent = replace(request.history[0], messages=("1000", "1001"))
    request = replace(request, history=(sent, *request.history[1:]))

    assert [is_asked_in(request, key) for key in ("1000", "1001", "1002", "1003", "")] == [True] * 3 + [
        False
    ] * 2
    assert not is_news(request, "1001", "twee", changed="Aangepast: twee")
    assert is_news(request, "1001", "drie", changed="Aangepast: drie")
    assert not is_news(request, "1002", "het lampje brandt", changed="x")


def test_the_last_change_counts() -> None:
    edits = [
        e.LineAdded(at=at(minute), key=edit_key("1001", str(minute)), text=f"Aangepast: {text}")
        for minute, text in enumerate(("twee", "een"), start=1)
    ]
    request = after(*edits, text="een")

    assert not is_news(request, "1001", "een", changed="Aangepast: een")
    assert is_news(request, "1001", "twee", changed="Aangepast: twee")


# --- for a colleague ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        (("Jan", "", ""), JAN),
        (
            (" Jan   Peeters ", " depot\tNoord ", "0470/12.34.56"),
            Beneficiary(name="Jan Peeters", place="depot Noord", phone="0470 12 34 56"),
        ),
        (("", "", ""), Problem.NO_NAME),
        (("!!", "", ""), Problem.NO_NAME),
        (("J" * 61, "", ""), Problem.LONG_NAME),
        (("Jan", "p" * 61, ""), Problem.LONG_PLACE),
        (("Jan", "", "zijn gsm"), Problem.NO_PHONE),
    ],
)
def test_what_is_told_of_a_colleague(typed: tuple[str, str, str], read: Beneficiary | Problem) -> None:
    assert read_beneficiary(*typed) == read


def test_a_question_for_a_colleague_takes_no_other_in() -> None:
    record = typing(line("een"))

    assert (
        begun_for(record, line("twee", "2"), JAN, nonce=RequestId("n2"), is_phone=True, message=None)
        is record
    )


def test_what_is_for_whom_is_told_of_the_right_question_alone() -> None:
    record = typing(line("een"))

    assert draft_of(said_for_whom(record, RequestId("n1"), JAN)).for_whom == JAN
    assert said_for_whom(record, RequestId("other"), JAN) is record
    assert filling_in(record, RequestId("other"), NOW) is record
    assert draft_of(filling_in(record, RequestId("n1"), NOW)).busy_until == NOW + FORM_TIME


def test_a_form_is_each_ones_own() -> None:
    fatma, gerda = PersonId("fatma"), PersonId("gerda")

    assert own_nonce(fatma, "f") == own_nonce(fatma, "f") != own_nonce(gerda, "f")
