"""Help while waiting: which tip stands on the card, when none does, and what its answers do."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain import events as e
from bot.domain.deciding import accept, cancel
from bot.domain.errors import AlreadyDone, NotAllowed, Stale
from bot.domain.evolving import evolve_all
from bot.domain.request import Asker, Beneficiary, Request, Route, Wish
from bot.domain.states import State
from bot.domain.tip_library import ShelfTip, TipWords
from bot.domain.views import views_of
from bot.domain.waiting_tip import is_by_tip, solved_by_tip, standing_tip, tip_for, tip_tried
from bot.domain.waiting_words import says_stuck
from bot.texts.tip_files import tips_of_files
from tests.builders import MONDAY, a_request

ASKER = "collega-1"
BRAM = e.Person(id="coach-1", name="Bram")
LATER = MONDAY + timedelta(minutes=3)


def a_tip(slug: str, topic: str = "print", text: str = "Zo gaat het.\nProbeer nu: kijk.") -> ShelfTip:
    words = TipWords(title=f"Tip {slug}", text=text)
    return ShelfTip(id=slug, number=1, topic=topic, nl=words, can_solve=True)


TIPS = tuple(a_tip(f"tip-{number}") for number in range(6))
ASKED = (
    e.Sent(at=MONDAY, by=ASKER),
    e.SearchStarted(at=MONDAY),
    e.Widened(at=MONDAY, step=0, offered=(BRAM,)),
)
ENDED = e.LadderEnded(at=LATER, resumes_at=LATER + timedelta(days=1))


def searching(*events: e.Event, **fields: object) -> Request:
    asker = Asker(id=ASKER, name="Fatma", is_phone=True)
    blank = replace(a_request(asker=asker, topic="print", text=""), **fields)
    return evolve_all(blank, (*ASKED, *events))


@given(st.permutations(TIPS), st.text(max_size=12))
def test_a_question_has_one_tip_however_the_library_stands(tips: list[ShelfTip], request_id: str) -> None:
    assert tip_for(tips, "print", request_id) == tip_for(TIPS, "print", request_id)


def test_every_tip_of_a_topic_is_somebodys() -> None:
    found = {tip_for(TIPS, "print", f"vraag-{number}").id for number in range(200)}

    assert found == {tip.id for tip in TIPS}


@given(st.sampled_from(TIPS), st.text(max_size=12))
def test_a_tip_that_is_taken_out_changes_no_other_questions_tip(gone: ShelfTip, request_id: str) -> None:
    before = tip_for(TIPS, "print", request_id)
    after = tip_for([tip for tip in TIPS if tip != gone], "print", request_id)

    assert before in (after, gone)


@pytest.mark.parametrize("topic", ["other", "phone"])
def test_what_no_tip_is_about_has_none(topic: str) -> None:
    assert tip_for((*TIPS, a_tip("anders", "other")), topic, "vraag-1") is None


@pytest.mark.parametrize(
    ("topic", "text"),
    [
        ("computer", "mijn muis werkt niet"),
        ("computer", "het scherm van mijn pc gaat niet aan"),
        ("computer", "alles blijft zwart"),
        ("phone", "mijn tablet start niet"),
        ("sign_in", "ik krijg geen code"),
        ("sign_in", "ik heb een nieuw wachtwoord nodig"),
        ("teams_mail", "mijn mail werkt niet"),
    ],
)
def test_a_question_that_no_tip_is_about_has_none(topic: str, text: str) -> None:
    assert tip_for(tips_of_files(), topic, "vraag-1", text) is None


def test_a_tip_that_only_warns_solves_nothing() -> None:
    warning = replace(a_tip("pas-op"), can_solve=False)

    assert tip_for([warning], "print", "vraag-1") is None


@pytest.mark.parametrize(
    ("text", "topic", "slug"),
    [
        ("ik kan niet inloggen op de tablet", "sign_in", "oogje-bij-je-wachtwoord"),
        ("de printer geeft geen blad", "computer", "geen-blad-uit-de-printer"),
        ("mijn pc is zo traag", "computer", "pc-opnieuw-opstarten"),
        ("geen internet op mijn gsm", "phone", "vliegtuigje-bij-geen-internet"),
        ("de letters op mijn gsm zijn te klein", "phone", "grotere-letters-op-je-gsm"),
        ("ik vind mijn loonbrief niet", "leave", "loonbrief-vinden"),
        ("mijn toetsenbord typt rare tekens", "computer", "toetsenbord-typt-anders"),
    ],
)
def test_the_tip_with_the_words_of_the_question_comes_first(text: str, topic: str, slug: str) -> None:
    for number in range(20):
        tip = tip_for(tips_of_files(), topic, f"vraag-{number}", text)
        assert tip.id == slug


@pytest.mark.parametrize(
    ("events", "fields"),
    [
        ((), {"places": ("De Serre",)}),
        ((e.OfferedAlone(at=LATER, person=BRAM, until=LATER),), {"chosen": BRAM}),
        ((e.WideningAsked(at=LATER, until=LATER),), {"chosen": BRAM}),
        ((ENDED,), {}),
        ((ENDED, e.WaitChosen(at=LATER)), {}),
        ((e.TipTried(at=LATER, tip="tip-1"),), {}),
        ((e.Accepted(at=LATER, by=BRAM),), {}),
        ((e.Cancelled(at=LATER),), {}),
        ((), {"for_whom": Beneficiary(name="Jan")}),
        ((), {"wish": Wish.CALL}),
        ((), {"route": Route.DESK}),
        ((), {"topic": "other"}),
    ],
)
def test_no_tip_where_another_question_stands_or_nobody_could_try_it(
    events: tuple[e.Event, ...], fields: dict[str, object]
) -> None:
    assert standing_tip(searching(), TIPS) is not None
    assert standing_tip(searching(*events, **fields), TIPS) is None


def test_the_tip_comes_once_the_card_asks_nothing_else_and_stays_through_the_search() -> None:
    waiting = searching(places=("De Serre",))
    told = evolve_all(waiting, (e.WhereTold(at=LATER, place="De Serre"),))
    wider = evolve_all(told, (e.Widened(at=LATER, step=1),))
    next_day = evolve_all(told, (ENDED, e.SearchStarted(at=ENDED.resumes_at)))

    assert standing_tip(told, TIPS) is not None
    assert standing_tip(told, TIPS) == standing_tip(wider, TIPS) == standing_tip(next_day, TIPS)


def test_before_opening_hours_there_is_time_for_a_tip() -> None:
    asker = Asker(id=ASKER, name="Fatma")
    sent = e.Sent(at=MONDAY, by=ASKER, starts_at=MONDAY + timedelta(hours=2))
    request = evolve_all(a_request(asker=asker, topic="print", text=""), (sent,))

    assert standing_tip(request, TIPS) is not None


def test_solved_by_the_tip_ends_the_search_and_says_with_which() -> None:
    request = searching()

    solved = evolve_all(request, solved_by_tip(request, by=ASKER, tip="tip-1", page=0, now=LATER))

    assert solved.state is State.CANCELLED
    assert is_by_tip(solved)
    assert not is_by_tip(evolve_all(request, cancel(request, by=ASKER, page=0, now=LATER)))
    assert {who: view.kind for who, view in views_of(solved).items()} == {
        ASKER: "cancelled",
        BRAM.id: "withdrawn",
    }


def test_not_yet_changes_the_askers_card_alone_and_alerts_nobody() -> None:
    request = searching()
    before = views_of(request)

    after = views_of(evolve_all(request, tip_tried(request, by=ASKER, tip="tip-1", page=0, now=LATER)))

    assert after[BRAM.id] == before[BRAM.id]
    assert after[ASKER].edition > before[ASKER].edition
    assert after[ASKER].news == before[ASKER].news


def test_a_search_that_begins_in_the_morning_is_no_more_news_because_of_a_tip() -> None:
    begins = MONDAY + timedelta(hours=12)
    asker = Asker(id=ASKER, name="Fatma")
    evening = evolve_all(
        a_request(asker=asker, topic="print"), (e.Sent(at=MONDAY, by=ASKER, starts_at=begins),)
    )
    tried = evolve_all(evening, (e.TipTried(at=LATER, tip="tip-1"),))
    morning = (e.SearchStarted(at=begins), e.Widened(at=begins, step=0, offered=(BRAM,)))

    assert [views_of(evolve_all(one, morning))[ASKER].news for one in (evening, tried)] == [0, 0]


@pytest.mark.parametrize("said", [solved_by_tip, tip_tried])
def test_pressed_twice_is_once_and_only_the_asker_may(said: object) -> None:
    request = searching()
    once = evolve_all(request, said(request, by=ASKER, tip="tip-1", page=0, now=LATER))

    with pytest.raises(AlreadyDone):
        said(once, by=ASKER, tip="tip-1", page=0, now=LATER)
    with pytest.raises(NotAllowed):
        said(request, by=BRAM.id, tip="tip-1", page=0, now=LATER)


@pytest.mark.parametrize("said", [solved_by_tip, tip_tried])
def test_who_has_a_digicoach_by_now_keeps_them(said: object) -> None:
    request = searching()
    helped = evolve_all(request, accept(request, by=BRAM, page=None, now=LATER))

    for page in (0, None):
        with pytest.raises(Stale):
            said(helped, by=ASKER, tip="tip-1", page=page, now=LATER)


def test_a_digicoach_who_comes_after_the_tip_helped_is_too_late() -> None:
    request = searching()
    solved = evolve_all(request, solved_by_tip(request, by=ASKER, tip="tip-1", page=0, now=LATER))

    with pytest.raises(Stale):
        accept(solved, by=BRAM, page=None, now=LATER)


@pytest.mark.parametrize("line", ["lukt niet", "Het lukt nog niet!", "De tip helpt niet.", "'t lukt nie"])
def test_a_line_that_says_no_more_than_that_it_does_not_work(line: str) -> None:
    assert says_stuck(line)


@pytest.mark.parametrize("line", ["het lukt niet op mijn gsm", "lukt niet " * 30, "", "printer lukt niet"])
def test_whatever_says_more_is_for_a_digicoach(line: str) -> None:
    assert not says_stuck(line)
