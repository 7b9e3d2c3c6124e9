"""Presses: what we write reads back, and whatever else a client sends is malformed and nothing worse."""

import re
from datetime import date
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.cards.action_fields import OfRequest
from bot.cards.actions import (
    MODELS,
    VERBS,
    Action,
    DepartmentAction,
    DraftAction,
    MalformedAction,
    MinutesAction,
    NothingChosen,
    PlainAction,
    RateAction,
    RequestAction,
    TopicAction,
    read_action,
)
from bot.cards.hours_actions import (
    AgainAction,
    CoachAction,
    DayOffAction,
    HoursAction,
    TodayAction,
    TwoWeeksAction,
    WeekAction,
)
from bot.domain.ids import DepartmentId, RequestId, TopicId

WHERE = {"department": "kinderopvang", "request": "r1", "page": 3}

departments = st.text(min_size=1, max_size=200).map(DepartmentId)
requests = st.text(min_size=1, max_size=100).map(RequestId)
pages = st.integers(min_value=0, max_value=999_999)


def test_no_two_kinds_of_press_share_a_verb() -> None:
    verbs = [verb for model in MODELS for verb in get_args(model.model_fields["verb"].annotation)]
    assert len(verbs) == len(set(verbs))
    assert set(verbs) == VERBS
    assert all(re.fullmatch(r"[a-z]+\.[a-z_]+", verb) for verb in verbs)


@given(
    st.one_of(
        *(
            st.builds(RequestAction, verb=st.just(verb), department=departments, request=requests, page=pages)
            for verb in get_args(RequestAction.model_fields["verb"].annotation)
        ),
        st.builds(
            MinutesAction, department=departments, request=requests, page=pages, minutes=st.integers(1, 120)
        ),
        st.builds(
            TopicAction,
            department=departments,
            request=requests,
            page=pages,
            topic=st.text(min_size=1, max_size=100).map(TopicId),
        ),
        st.builds(RateAction, department=departments, request=requests, page=pages, is_up=st.booleans()),
        st.builds(DraftAction, verb=st.sampled_from(["draft.send", "draft.yes"]), nonce=requests),
        st.builds(DepartmentAction, nonce=requests, department=departments),
        st.builds(DayOffAction, day=st.sampled_from(["today", "tomorrow"])),
        st.builds(PlainAction, verb=st.sampled_from(["ask.start", "ask.how"])),
        st.builds(CoachAction, verb=st.sampled_from(["coach.pause", "coach.can_help", "coach.not_off"])),
        st.builds(HoursAction, verb=st.sampled_from(["hours.show", "hours.daily"])),
        st.builds(WeekAction, week=st.text(max_size=100)),
        st.builds(
            TwoWeeksAction,
            day=st.dates().map(date.isoformat),
            this_week=st.text(max_size=100),
            next_week=st.text(max_size=100),
        ),
        st.builds(TodayAction, today=st.text(max_size=100)),
        st.builds(AgainAction, start=st.integers(0, 1440), end=st.integers(0, 1440)),
    )
)
def test_what_a_button_sends_reads_back(action: Action) -> None:
    data = action.model_dump()

    assert read_action(action.verb, data) == action
    assert read_action(action.verb, {**data, "msteams": {"type": "x"}, "added": [1]}) == action


json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(st.characters(), max_size=20)
    | st.just("\ud800")
    | st.just("9" * 5_000),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)
fields = st.sampled_from(
    ["department", "request", "page", "minutes", "topic", "is_up", "nonce", "day", "verb"]
)


@given(st.sampled_from(sorted(VERBS)) | st.text(max_size=20), st.dictionaries(fields, json_values))
def test_anything_else_is_malformed_and_nothing_worse(verb: str, data: dict[str, object]) -> None:
    try:
        action = read_action(verb, data)
    except MalformedAction:
        return
    assert action.verb == verb


@pytest.mark.parametrize("sent", [None, [], "x", 3, {"a": 1}.items()])
def test_data_that_is_no_object_is_malformed(sent: object) -> None:
    with pytest.raises(MalformedAction):
        read_action("ask.start", sent)  # type: ignore[arg-type]


@pytest.mark.parametrize("verb", ["", "request.explode", "REQUEST.ACCEPT", None, 3, ["ask.start"]])
def test_a_verb_we_never_wrote_is_malformed(verb: object) -> None:
    with pytest.raises(MalformedAction):
        read_action(verb, {**WHERE})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "wrong",
    [
        {"department": ""},
        {"department": "x" * 201},
        {"department": 3},
        {"request": ""},
        {"request": "x" * 101},
        {"request": None},
        {"request": "\ud800"},
        {"page": -1},
        {"page": "one"},
        {"page": ""},
        {"page": 1.5},
        {"page": True},
        {"page": "1" * 4_000},
        {"page": "٣"},
        {"page": None},
    ],
)
def test_a_wrong_field_is_malformed(wrong: dict[str, object]) -> None:
    with pytest.raises(MalformedAction):
        read_action("request.accept", {**WHERE, **wrong})


@pytest.mark.parametrize("missing", ["department", "request", "page"])
def test_a_missing_field_is_malformed(missing: str) -> None:
    with pytest.raises(MalformedAction):
        read_action("request.accept", {key: value for key, value in WHERE.items() if key != missing})


@pytest.mark.parametrize(("sent", "minutes"), [(1, 1), ("1", 1), ("12", 12), (120, 120), ("0120", 120)])
def test_minutes_come_as_numbers_or_as_digits(sent: object, minutes: int) -> None:
    action = read_action("request.minutes", {**WHERE, "minutes": sent})

    assert isinstance(action, MinutesAction)
    assert action.minutes == minutes


@pytest.mark.parametrize("sent", [0, 121, "0", "121", "-5", "5.0", "vijf", "", None, True, [5]])
def test_minutes_out_of_bounds_are_malformed(sent: object) -> None:
    with pytest.raises(MalformedAction):
        read_action("request.minutes", {**WHERE, "minutes": sent})


@pytest.mark.parametrize(("sent", "is_up"), [(True, True), (False, False), ("true", True), ("false", False)])
def test_a_thumb_comes_as_a_truth_or_its_name(sent: object, is_up: bool) -> None:
    action = read_action("request.rate", {**WHERE, "is_up": sent})

    assert isinstance(action, RateAction)
    assert action.is_up is is_up


@pytest.mark.parametrize("sent", [1, 0, "yes", "", None, [True]])
def test_any_other_thumb_is_malformed(sent: object) -> None:
    with pytest.raises(MalformedAction):
        read_action("request.rate", {**WHERE, "is_up": sent})


@pytest.mark.parametrize("data", [{"nonce": "n1"}, {"nonce": "n1", "department": ""}])
def test_a_list_left_alone_is_told_apart(data: dict[str, object]) -> None:
    with pytest.raises(NothingChosen):
        read_action("draft.department", data)


def test_a_department_may_be_named_without_a_draft() -> None:
    action = read_action("draft.department", {"department": "wegen"})

    assert isinstance(action, DepartmentAction)
    assert action.nonce == ""


def test_a_press_that_names_a_request_is_one_of_a_request() -> None:
    assert [one for one in MODELS if ("request" in one.model_fields) != issubclass(one, OfRequest)] == []


def test_the_verb_of_the_press_wins_over_the_one_in_its_data() -> None:
    assert read_action("request.decline", {**WHERE, "verb": "request.accept"}).verb == "request.decline"


@pytest.mark.parametrize("verb", ["tip.preview", "news.preview"])
def test_a_page_that_is_pasted_in_a_form_is_cut_to_what_a_card_can_show_again(verb: str):
    pasted = {"nonce": "n1", "title": "t" * 30_000, "text": "x" * 30_000, "link": ["no text"]}
    with pytest.raises(MalformedAction):
        read_action(verb, pasted)

    read = read_action(verb, {**pasted, "link": ""})

    assert (len(read.title), len(read.text)) == (2_000, 2_000)
