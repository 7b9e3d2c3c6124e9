"""The cards around asking: tap or type, choose a coach, where are you, and whose name is this."""

from dataclasses import replace

from bot.cards import asking, where_cards
from bot.cards.deck import Deck
from bot.domain import events as e
from bot.domain.draft_around import AroundDraft
from bot.domain.people import DraftStep
from bot.domain.post import Post
from bot.domain.request import Request, Route, ServiceDesk, Wish
from bot.domain.roster import Coach
from bot.domain.views import views_of
from tests.cards import stories

MARKED = "*Zaal* [1](http://kwaad.example)"
FEW = ("De Serre", "De Keuken", "De Balie")
MANY = (*(f"Gebouw {n} aan de overkant van het water" for n in range(39)), MARKED)
DESK = ServiceDesk(phone="09 000 00 00", hours="ma-vr 8:00-17:00")
COACHES = [
    Coach(id=f"c{n}", name=f"Coach {n} van een heel lange familie", place="Gebouw aan de overkant")
    for n in range(8)
]
ALONE = e.OfferedAlone(at=stories.at(0), person=stories.BRAM, until=stories.at(15))
ASKED_TO_WIDEN = (ALONE, e.WideningAsked(at=stories.at(15), until=stories.at(30)))
CALLED = e.CallAsked(at=stories.at(61), asked=(stories.KATRIEN,), phone="0470 12 34 56")


def a_search(*events: e.Event, **changes: object) -> Request:
    """Fatma's question, asked as she wished it."""
    blank = replace(stories.a_request(), **changes)
    return stories.evolve_all(blank, events)


ASKED_FOR: dict[str, Request] = {
    "a place is asked": a_search(*stories.ASKED, places=FEW),
    "a place is asked from many": a_search(*stories.ASKED, places=MANY),
    "a number is asked": stories.a_request(*stories.ASKED, is_phone=False),
    "place and number told": a_search(
        *stories.ASKED, e.WhereTold(at=stories.at(1), place=MARKED, phone="0470 12 34 56"), wish=Wish.CALL
    ),
    "a visit with a place": a_search(
        *stories.ASKED, e.WhereTold(at=stories.at(1), place="De Serre"), wish=Wish.VISIT
    ),
    "a visit": a_search(*stories.ASKED, wish=Wish.VISIT),
    "one alone": a_search(ALONE, chosen=stories.BRAM),
    "one alone, silent": a_search(*ASKED_TO_WIDEN, chosen=stories.BRAM),
    "one alone, declined": a_search(
        ALONE,
        e.Declined(at=stories.at(2), by=stories.BRAM.id),
        e.WideningAsked(at=stories.at(2), until=stories.at(17)),
        chosen=stories.BRAM,
    ),
    "the chosen one is gone": a_search(*stories.ASKED, chosen=stories.KATRIEN),
    "a locked account": a_search(*stories.ASKED, route=Route.DESK),
    "a broken pc": a_search(
        stories.started(), stories.widened(0, 0, stories.KATRIEN, as_contact=True), route=Route.CONTACT
    ),
    "asked to call": a_search(*stories.ENDED, CALLED),
}


def asking_cards(deck: Deck) -> dict[str, Post]:
    """Every card of this area, by name."""
    pen, draft = deck.pen, stories.a_draft(DraftStep.SEND)
    ended = stories.STORIES["ladder ended"]

    def drafted(around: AroundDraft | None = None, bad_phone: str | None = None, **changes: object) -> Post:
        return deck.draft(
            replace(draft, **changes),
            guess=None,
            departments=(),
            around=around or AroundDraft(),
            bad_phone=bad_phone,
        )

    views = {
        f"{story}: {person} {view.kind}": deck.request(request, person, view)
        for story, request in ASKED_FOR.items()
        for person, view in views_of(request).items()
    }
    return {
        **views,
        "draft at a computer": drafted(AroundDraft(name="*Fat*ma")),
        "draft, to be called": drafted(wish=Wish.CALL),
        "draft, to be called on no number": drafted(wish=Wish.CALL, bad_phone="morgen"),
        "draft, to be called on a number": drafted(wish=Wish.CALL, phone="0470 12 34 56"),
        "draft, to be visited": drafted(AroundDraft(places=FEW), wish=Wish.VISIT),
        "draft, to be visited somewhere": drafted(AroundDraft(places=MANY), wish=Wish.VISIT),
        "draft, to be visited there": drafted(wish=Wish.VISIT, place=MARKED),
        "draft, visited without places": drafted(wish=Wish.VISIT),
        "draft for one coach": drafted(chosen=stories.BRAM),
        "draft for the desk": drafted(AroundDraft(desk=DESK)),
        "draft for a desk without a number": drafted(AroundDraft(desk=ServiceDesk())),
        "draft of somebody else": drafted(step=DraftStep.NOT_ME, lines=()),
        "not me": asking.not_me(pen, was_draft=False),
        "choose a coach": asking.choose_coach(pen, draft.nonce, COACHES),
        "choose again": asking.choose_coach(pen, draft.nonce, COACHES[:1], gone="*Bram*"),
        "nobody to choose": asking.choose_coach(pen, draft.nonce, []),
        "which number": where_cards.which_phone(pen, ended),
        "no number": where_cards.phone_again(pen, ended, "x" * 200),
        "call on which number": where_cards.call_number(pen, ended, 0, "", is_fault=False),
        "call on no number": where_cards.call_number(pen, ended, 0, "morgen", is_fault=True),
        "nobody to call": where_cards.nobody_to_call(pen, ended, 0),
    }
