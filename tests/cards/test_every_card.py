"""Every card in every state: drawable, small, private where it must be, and its buttons mean what they say."""

import json
import re
from collections.abc import Callable

import pytest
from microsoft_teams.cards import AdaptiveCard

from bot.cards.actions import PlainAction, read_action
from bot.cards.deck import Deck
from bot.domain.ids import DepartmentId
from bot.domain.people import DraftStep
from bot.domain.post import Post
from bot.domain.view import ViewKind
from bot.domain.views import views_of
from bot.texts.catalogue import load_texts
from bot.texts.tips import is_allowed_link
from tests.cards import stories
from tests.cards.asking_cards import asking_cards
from tests.cards.channel_cards import channel_cards
from tests.cards.city_cards import city_cards
from tests.cards.colleague_cards import colleague_cards
from tests.cards.desk_cards import desk_cards
from tests.cards.export_cards import export_cards
from tests.cards.figure_cards import figure_cards
from tests.cards.helping_cards import HELPING_STORIES, helping_cards
from tests.cards.hours_cards import hours_cards
from tests.cards.language_cards import language_cards
from tests.cards.news_cards import news_cards
from tests.cards.own_data_cards import own_data_cards
from tests.cards.portrait_cards import portrait_cards
from tests.cards.screen import (
    VALIDATORS,
    as_drawn_without_charts,
    body_text,
    buttons,
    charts,
    inputs,
    toggles,
    walk,
)
from tests.cards.secret_cards import secret_cards
from tests.cards.shared_pc_cards import shared_pc_cards
from tests.cards.team_cards import team_cards
from tests.cards.tip_cards import tip_cards
from tests.cards.walk_up_cards import walk_up_cards
from tests.cards.week_cards import week_cards
from tests.cards.worker_tip_cards import worker_tip_cards

DECK = Deck(load_texts(), stories.TOPICS)
FEW = [(DepartmentId(f"d{n}"), f"Dienst {n}") for n in range(3)]
MANY = [(DepartmentId(f"d{n}"), f"Dienst {n} van de stad met een lange naam") for n in range(90)]
ASKED = stories.STORIES["asked"]
HELPED = stories.STORIES["helping"]


def views(deck: Deck) -> dict[str, tuple[ViewKind, Post]]:
    """Every card of a request, in every story."""
    return {
        f"{story}: {person} {view.kind}": (view.kind, deck.request(request, person, view))
        for story, request in {**stories.STORIES, **HELPING_STORIES}.items()
        for person, view in views_of(request).items()
    }


def others(deck: Deck) -> dict[str, Post]:
    """Every other card that is registered."""
    return {
        "neutral": deck.neutral(ASKED),
        "neutral draft": deck.neutral_draft(),
        "welcome": deck.welcome("Fatma"),
        "how it works": deck.how_it_works(),
        "ask": deck.ask(),
        "draft send": deck.draft(stories.a_draft(DraftStep.SEND), guess=None, departments=()),
        "draft unsent": deck.draft(stories.a_draft(DraftStep.UNSENT), guess=None, departments=()),
        "draft guess": deck.draft(
            stories.a_draft(DraftStep.GUESSED_DEPARTMENT), guess="Kinderopvang", departments=FEW
        ),
        "draft no guess": deck.draft(
            stories.a_draft(DraftStep.GUESSED_DEPARTMENT), guess=None, departments=FEW
        ),
        "draft choose": deck.draft(stories.a_draft(DraftStep.CHOOSE_DEPARTMENT), guess=None, departments=FEW),
        "draft choose from many": deck.draft(
            stories.a_draft(DraftStep.CHOOSE_DEPARTMENT), guess=None, departments=MANY
        ),
        "draft choose from none": deck.draft(
            stories.a_draft(DraftStep.CHOOSE_DEPARTMENT), guess=None, departments=()
        ),
        "draft belongs": deck.draft(stories.a_draft(DraftStep.BELONGS), guess=None, departments=()),
        "draft lapsed": deck.draft(stories.a_draft(DraftStep.LAPSED), guess=None, departments=()),
        "draft added": deck.draft(stories.a_draft(DraftStep.ADDED), guess=None, departments=()),
        "my questions": deck.my_questions(
            [ASKED, HELPED, stories.STORIES["resolved"]], [HELPED] * 9, stories.FATMA
        ),
        "my questions, none": deck.my_questions([], [], stories.FATMA),
        "too many": deck.too_many([ASKED] * 5),
        "which to stop": deck.which_to_stop([ASKED] * 2),
        "not here": deck.not_here(),
        "old button": deck.old_button(),
        "something wrong": deck.something_wrong(),
        "something wrong with a press": deck.something_wrong(PlainAction(verb="ask.start")),
        "not sent": deck.not_sent(),
        "line added": deck.line_added(),
        "help": deck.help(is_coach=False),
        "help for a coach": deck.help(is_coach=True),
        "help for a contact point": deck.help(is_coach=True, is_contact=True),
        "nothing open": deck.nothing_open(),
        "help for a coordinator": deck.help(is_coach=False, is_coordinator=True),
        **city_cards(deck.pen),
        **colleague_cards(deck.pen),
        **desk_cards(deck.pen),
        **figure_cards(deck.pen),
        **export_cards(deck.pen),
        **helping_cards(deck.pen),
        **asking_cards(deck),
        **secret_cards(deck),
        **hours_cards(deck.pen),
        **language_cards(deck.pen),
        **shared_pc_cards(deck),
        **team_cards(deck.pen),
        **news_cards(deck.pen),
        **portrait_cards(deck.pen),
        **own_data_cards(deck.pen),
        **tip_cards(deck.pen),
        **walk_up_cards(deck.pen),
        **channel_cards(deck.pen),
        **week_cards(deck.pen),
        **worker_tip_cards(deck.pen),
        "department set": deck.department_set("Kinderopvang"),
        "which department": deck.which_department(FEW, "Kinderopvang"),
        "which department of many": deck.which_department(MANY),
        "courtesy": deck.courtesy(),
    }


VIEWS: dict[str, tuple[ViewKind, Post]] = views(DECK)
OTHERS: dict[str, Post] = others(DECK)
ALL: dict[str, Post] = {**{name: post for name, (_, post) in VIEWS.items()}, **OTHERS}


def every_card(check: Callable[[Post], None]) -> Callable[[], None]:
    """One test that makes `check` of each card and names every card that fails it; 7,000 small tests took 40 s more."""

    def checked() -> None:
        wrong: dict[str, AssertionError] = {}
        for name, post in ALL.items():
            try:
                check(post)
            except AssertionError as error:
                wrong[name] = error
        if wrong:
            raise AssertionError(f"wrong: {', '.join(wrong)}") from next(iter(wrong.values()))

    checked.__doc__, checked.__name__ = check.__doc__, check.__name__
    return checked


ELEMENTS = {
    *("AdaptiveCard", "TextBlock", "Container", "FactSet", "ActionSet", "Input.ChoiceSet"),
    *("ColumnSet", "Column"),
    "Input.Text",
    *("Action.Execute", "Action.Submit", "Action.OpenUrl", "Action.ToggleVisibility"),
}


def test_every_kind_of_view_is_among_them() -> None:
    assert {kind for kind, _ in VIEWS.values()} == set(ViewKind)


@every_card
def test_clients_can_draw_it(post: Post) -> None:
    card = as_drawn_without_charts(post.card)
    for validator in VALIDATORS.values():
        errors = [
            inner.message for error in validator.iter_errors(card) for inner in error.context or [error]
        ]
        assert errors == []


@every_card
def test_the_typed_models_read_the_same_card(post: Post) -> None:
    read = AdaptiveCard.model_validate(post.card)

    assert json.loads(read.model_dump_json(by_alias=True, exclude_none=True)) == json.loads(
        json.dumps(post.card)
    )


@every_card
def test_it_has_only_elements_that_phones_draw(post: Post) -> None:
    card = as_drawn_without_charts(post.card)

    assert {str(node["type"]) for node in walk(card) if "type" in node} <= ELEMENTS


@every_card
def test_a_chart_is_for_wide_screens_and_says_nothing_that_the_words_do_not(post: Post) -> None:
    said = body_text(post)
    for chart in charts(post.card):
        assert chart["fallback"] == "drop"
        assert chart["targetWidth"] == "atLeast:Standard"
        assert isinstance(chart["data"], list) and len(chart["data"]) <= 24
        for bar in chart["data"]:
            shown = f"{bar['y']:,}".replace(",", ".")
            assert not bar["y"] or re.search(rf"(?<![\d.]){re.escape(shown)}(?![\d.])", said), bar


@every_card
def test_it_is_small(post: Post) -> None:
    assert len(json.dumps(post.card, ensure_ascii=False).encode()) <= 20_000


@every_card
def test_all_text_wraps(post: Post) -> None:
    assert all(node.get("wrap") is True for node in walk(post.card) if node.get("type") == "TextBlock")


@every_card
def test_the_notification_says_something_and_nothing_personal(post: Post) -> None:
    assert post.summary
    for private in (*stories.NAMES, stories.SECRET, stories.ADDED, "Kinderopvang", "412"):
        assert private not in post.summary


@every_card
def test_inputs_are_labelled(post: Post) -> None:
    assert all(node["label"] and node["errorMessage"] for node in inputs(post))


@every_card
def test_at_most_one_button_is_the_main_one(post: Post) -> None:
    assert sum(button.get("style") == "positive" for button in buttons(post)) <= 1


@every_card
def test_buttons_stand_in_sets_of_at_most_six(post: Post) -> None:
    sets = [node["actions"] for node in walk(post.card) if node.get("type") == "ActionSet"]

    assert "actions" not in post.card
    assert all(isinstance(one, list) and 1 <= len(one) <= 6 for one in sets)
    assert sum(len(one) for one in sets if isinstance(one, list)) == len(buttons(post)) + len(toggles(post))


@every_card
def test_no_row_of_buttons_is_wider_than_a_phone(post: Post) -> None:
    rows = [node["actions"] for node in walk(post.card) if node.get("type") == "ActionSet"]

    for row in rows:
        assert isinstance(row, list)
        assert len(row) == 1 or sum(len(button["title"]) + 4 for button in row) <= 36


@every_card
def test_every_button_reads_back_through_either_road(post: Post) -> None:
    chosen = {}
    for node in inputs(post):
        options = node.get("choices", [{"value": "typed"}])
        assert isinstance(options, list)
        chosen[str(node["id"])] = options[0]["value"]
    for button in buttons(post):
        if button["type"] == "Action.OpenUrl":
            url = str(button["url"])
            assert is_allowed_link(url) or re.fullmatch(
                r"https://teams\.microsoft\.com/l/(chat|call)/0/0\?users=\w+%40[\w.]+", url
            )
            continue
        data, fallback = button["data"], button["fallback"]
        assert isinstance(data, dict) and isinstance(fallback, dict)
        action = read_action(str(button["verb"]), {**data, **chosen})
        assert action.verb == button["verb"]
        assert fallback["type"] == "Action.Submit"
        assert fallback["title"] == button["title"]
        assert read_action(fallback["data"]["verb"], {**fallback["data"], **chosen}) == action
        assert not chosen.keys() & data.keys() or "request" not in data, "what a list says is not in the data"


@every_card
def test_buttons_are_words_of_one_line(post: Post) -> None:
    for button in buttons(post):
        title = str(button["title"])
        assert 1 <= len(title) <= 40
        assert any(character.isalnum() for character in title)


PRIVATE = {
    ViewKind.TAKEN,
    ViewKind.WITHDRAWN,
    ViewKind.DECLINED,
    ViewKind.GIVEN_BACK,
    ViewKind.REFUSED,
    ViewKind.PASSED_ON,
    ViewKind.FREED,
    ViewKind.CLOSED,
    ViewKind.CANCELLED,
    ViewKind.HANDED_OVER,
    ViewKind.SENT_ON,
    ViewKind.MINUTES,
}


@pytest.mark.parametrize(
    "post",
    [post for kind, post in VIEWS.values() if kind in PRIVATE]
    + [OTHERS[name] for name in ("neutral", "neutral draft", "draft lapsed", "draft added")],
)
def test_who_has_no_part_in_it_any_more_no_longer_sees_the_question(post: Post) -> None:
    assert stories.SECRET not in json.dumps(post.card)
    assert stories.ADDED not in json.dumps(post.card)


@pytest.mark.parametrize(
    ("name", "post"), [(n, p) for n, (k, p) in VIEWS.items() if k in {ViewKind.TAKEN, ViewKind.WITHDRAWN}]
)
def test_a_question_that_somebody_else_has_leaves_no_buttons(name: str, post: Post) -> None:
    assert buttons(post) == []


@pytest.mark.parametrize("name", [name for name, (kind, _) in VIEWS.items() if kind is ViewKind.OFFER])
def test_an_offer_does_not_say_who_asks(name: str) -> None:
    assert "Fatma" not in body_text(VIEWS[name][1])


@pytest.mark.parametrize(
    "post",
    [post for kind, post in VIEWS.values() if kind in {ViewKind.SEARCHING, ViewKind.OFFER, ViewKind.HOLDING}],
)
def test_the_number_comes_last(post: Post) -> None:
    body = post.card["body"]
    assert isinstance(body, list)
    assert str(body[-1]["text"]).endswith("Vraag 412")
    assert body[-1]["size"] == "Small"


def test_the_longest_question_with_the_most_additions_still_fits() -> None:
    from bot.domain import events as e

    line = e.LineAdded(at=stories.at(5), text="😀" * 4_000)
    request = stories.a_request(*stories.HELPING, *[line] * 20, text="😀.b" * 4_000)

    for person, view in views_of(request).items():
        post = DECK.request(request, person, view)
        assert len(json.dumps(post.card, ensure_ascii=False).encode()) <= 20_000
