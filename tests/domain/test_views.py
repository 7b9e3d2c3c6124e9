"""Who has which card of a question, who is alerted, and what is still owed."""

from dataclasses import replace

import pytest

from bot.domain import events as e
from bot.domain.evolving import evolve, evolve_all
from bot.domain.request import Request, Shown
from bot.domain.states import State
from bot.domain.view import ViewKind
from bot.domain.views import owed, views_of
from tests.builders import a_request_in
from tests.domain.making import (
    ANNA,
    ASKER,
    BEN,
    CAS,
    accepted,
    after,
    asked,
    at,
    done,
    helping,
    released,
    resolved,
    searching,
    started,
)


def kinds(request: Request) -> dict[str, str]:
    return {person: view.kind.value for person, view in views_of(request).items()}


def alerted(before: Request, *events: e.Event) -> set[str]:
    """Who gets a new message because of `events`; others' cards are edited at most."""
    views = views_of(evolve_all(before, events))
    return {person for person, view in views.items() if view.news >= len(before.history)}


def all_shown(request: Request) -> Request:
    shown = {
        person: Shown(edition=view.edition, news=view.news, live=f"message-{person}")
        for person, view in views_of(request).items()
    }
    return replace(request, shown=shown)


def test_who_asks_sees_the_search_and_who_is_asked_sees_an_offer() -> None:
    assert kinds(searching(ANNA, BEN)) == {ASKER: "searching", ANNA.id: "offer", BEN.id: "offer"}


def test_nobody_but_who_is_concerned_has_a_card() -> None:
    assert set(views_of(searching(ANNA))) == {ASKER, ANNA.id}


def test_when_one_accepts_the_others_see_that_it_is_taken() -> None:
    assert kinds(helping(ANNA, BEN, CAS)) == {
        ASKER: "helped",
        ANNA.id: "holding",
        BEN.id: "taken",
        CAS.id: "taken",
    }


def test_only_the_asker_is_alerted_when_somebody_accepts() -> None:
    assert alerted(searching(ANNA, BEN), accepted(ANNA)) == {ASKER}


def test_who_declined_keeps_that_card_with_the_offers_page() -> None:
    request = evolve(searching(ANNA, BEN), e.Declined(at=at(1), by=BEN.id))
    assert kinds(request)[BEN.id] == "declined"
    offer = request.offer_to(BEN.id)
    assert offer is not None
    assert views_of(request)[BEN.id].page == offer.position
    assert kinds(evolve(request, accepted(ANNA)))[BEN.id] == "declined"


def test_nobody_is_alerted_by_a_decline() -> None:
    assert alerted(searching(ANNA, BEN), e.Declined(at=at(1), by=BEN.id)) == set()


def test_a_wider_circle_alerts_the_asker_and_who_is_new() -> None:
    widened = asked(CAS, step=1, minutes=10)
    assert alerted(searching(ANNA), widened) == {ASKER, CAS.id}


def test_the_end_of_the_ladder_alerts_the_asker_alone() -> None:
    assert alerted(searching(ANNA), e.LadderEnded(at=at(60), resumes_at=at(600))) == {ASKER}


def test_a_question_given_back_is_searched_for_again() -> None:
    request = evolve(helping(ANNA, BEN), released(ANNA))
    assert kinds(request) == {ASKER: "searching", ANNA.id: "given_back", BEN.id: "taken"}
    assert alerted(helping(ANNA, BEN), released(ANNA)) == {ASKER}


def test_a_line_is_news_for_the_holder_and_an_edit_for_who_is_asked() -> None:
    line = e.LineAdded(at=at(2), text="Op de gsm ook niet.")
    assert alerted(helping(ANNA, BEN), line) == {ANNA.id}
    assert alerted(searching(ANNA), line) == set()
    request = evolve(searching(ANNA), line)
    assert views_of(request)[ANNA.id].edition == len(request.history) - 1
    assert views_of(request)[ANNA.id].page == 2  # the offer's, still


def test_a_line_leaves_the_card_of_who_was_too_late_alone() -> None:
    before = helping(ANNA, BEN)
    after_line = evolve(before, e.LineAdded(at=at(2), text="Op de gsm ook niet."))
    assert views_of(after_line)[BEN.id] == views_of(before)[BEN.id]


def test_the_holder_is_alerted_by_the_reminder() -> None:
    assert alerted(helping(ANNA), e.Checked(at=at(26))) == {ANNA.id}


def test_done_asks_the_asker_and_only_edits_the_holders_card() -> None:
    assert kinds(done(ANNA)) == {ASKER: "is_it_solved", ANNA.id: "minutes"}
    assert alerted(helping(ANNA), resolved(ANNA)) == {ASKER}


def test_a_forgotten_close_alerts_the_holder_too() -> None:
    assert alerted(helping(ANNA), resolved(None, 120, is_estimated=True)) == {ASKER, ANNA.id}


@pytest.mark.parametrize("ending", [e.Confirmed(at=at(11)), e.Lapsed(at=at(11))])
def test_a_closed_question_alerts_nobody(ending: e.Event) -> None:
    assert alerted(done(ANNA), ending) == set()
    assert kinds(evolve(done(ANNA), ending)) == {ASKER: "closed", ANNA.id: "minutes"}


def test_a_correction_edits_the_holders_card_also_after_the_closing() -> None:
    request = evolve_all(done(ANNA), (e.Confirmed(at=at(11)), e.Corrected(at=at(12), minutes=5)))
    assert views_of(request)[ANNA.id].edition == len(request.history) - 1


def test_what_is_cancelled_while_searching_is_withdrawn() -> None:
    request = evolve(searching(ANNA, BEN), e.Cancelled(at=at(1)))
    assert kinds(request) == {ASKER: "cancelled", ANNA.id: "withdrawn", BEN.id: "withdrawn"}


def test_what_is_cancelled_while_helping_alerts_the_holder() -> None:
    assert alerted(helping(ANNA, BEN), e.Cancelled(at=at(2))) == {ANNA.id}
    assert kinds(evolve(helping(ANNA), e.Cancelled(at=at(2))))[ANNA.id] == "withdrawn"


def test_what_the_holder_hands_over_is_sent_on() -> None:
    request = evolve(helping(ANNA, BEN), e.HandedOver(at=at(2), by=ANNA.id))
    assert kinds(request) == {ASKER: "handed_over", ANNA.id: "sent_on", BEN.id: "taken"}


def test_who_chose_the_service_desk_is_not_alerted_of_it() -> None:
    assert alerted(searching(ANNA), e.HandedOver(at=at(70), by=ASKER)) == set()
    assert alerted(searching(ANNA), e.HandedOver(at=at(70), by=None)) == {ASKER}


def test_who_cannot_be_reached_has_no_card() -> None:
    assert kinds(evolve(searching(ANNA, BEN), e.Unreached(at=at(0), person=ANNA.id))) == {
        ASKER: "searching",
        BEN.id: "offer",
    }


def test_who_was_too_late_can_be_asked_again() -> None:
    again = (released(ANNA), started(5), asked(BEN, minutes=5))
    request = evolve_all(helping(ANNA, BEN), again)
    assert kinds(request)[BEN.id] == "offer"
    assert views_of(request)[BEN.id].page == len(request.history) - 1
    assert BEN.id in alerted(helping(ANNA, BEN), *again)


@pytest.mark.parametrize("state", State)
def test_only_a_question_being_helped_has_a_holder_in_view(state: State) -> None:
    holding = [v for v in views_of(a_request_in(state)).values() if v.kind is ViewKind.HOLDING]
    assert len(holding) == (state in {State.HELPING, State.PARKED})


def test_everything_is_owed_at_first_and_nothing_once_shown() -> None:
    request = searching(ANNA, BEN)
    assert set(owed(request)) == {ASKER, ANNA.id, BEN.id}
    assert not owed(all_shown(request))


def test_a_change_owes_only_the_cards_that_it_changes() -> None:
    request = evolve(all_shown(searching(ANNA, BEN)), e.Declined(at=at(1), by=ANNA.id))
    assert set(owed(request)) == {ANNA.id}


def test_an_older_card_that_is_not_neutral_yet_is_owed() -> None:
    request = all_shown(searching(ANNA))
    shown = {**request.shown, ANNA.id: replace(request.shown[ANNA.id], stale=("old",))}
    assert set(owed(replace(request, shown=shown))) == {ANNA.id}


def test_nothing_is_owed_to_who_cannot_be_reached() -> None:
    request = after(started(), asked(ANNA), shown={ASKER: Shown(is_lost=True)})
    assert set(owed(request)) == {ANNA.id}


def test_who_was_lost_and_is_asked_again_is_owed_the_offer() -> None:
    lost = Shown(edition=2, news=2, is_lost=True)
    before = helping(ANNA, BEN, shown={BEN.id: lost})
    assert BEN.id not in owed(before)
    again = evolve_all(before, (released(ANNA), started(5), asked(BEN, minutes=5)))
    assert BEN.id in owed(again)
