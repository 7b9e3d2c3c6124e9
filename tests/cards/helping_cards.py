"""Questions in every state of being helped, and the cards around it that belong to no view."""

from dataclasses import replace
from datetime import timedelta

from bot.cards.helping_colleagues import colleagues
from bot.cards.helping_later import no_hour
from bot.cards.pen import Pen
from bot.domain import events as e
from bot.domain.post import Post
from bot.domain.request import Beneficiary, Request, Wish
from bot.domain.roster import Coach
from tests.cards.stories import (
    ADDED,
    BRAM,
    HELPING,
    KATRIEN,
    NOOR,
    RESOLVED,
    TOMORROW,
    a_request,
    at,
    started,
    widened,
)

LATER = (at(75), at(108), TOMORROW)
NEXT_WEEK = TOMORROW + timedelta(days=7)


def chosen(manner: e.Manner, *later: object) -> tuple[e.Event, ...]:
    """Bram said how he helps."""
    return (*HELPING, e.MannerChosen(at=at(4), by=BRAM.id, manner=manner, later=later))  # type: ignore[arg-type]


VISITS = chosen(e.Manner.VISIT)
PARKED = (*chosen(e.Manner.VISIT, *LATER), e.Parked(at=at(4), by=BRAM.id, until=TOMORROW))
DUE = (*HELPING, e.UnseenDue(at=at(18)))
UNSEEN = (*DUE, e.NobodySeen(at=at(19)))
PROPOSED = (*HELPING, e.Proposed(at=at(5), by=BRAM.id, to=KATRIEN))
TAKEN_OVER = (*PROPOSED, e.TakenOver(at=at(6), by=KATRIEN))
FREED = (*UNSEEN, e.Freed(at=at(25)))
NOT_SOLVED = (*RESOLVED, e.NotSolved(at=at(20)))

HELPING_STORIES: dict[str, Request] = {
    **{f"asked when: {manner}": a_request(*chosen(manner, *LATER)) for manner in e.Manner},
    **{f"helps now: {manner}": a_request(*chosen(manner)) for manner in e.Manner},
    **{
        f"helps later: {manner}": a_request(
            *chosen(manner, *LATER), e.Parked(at=at(4), by=BRAM.id, until=until)
        )
        for manner, until in zip(e.Manner, (at(108), TOMORROW, NEXT_WEEK, at(75)), strict=True)
    },
    **{
        f"helps a colleague: {manner}": replace(
            a_request(*chosen(manner)), for_whom=Beneficiary(name="Jan", phone="0470 12 34 56")
        )
        for manner in e.Manner
    },
    "helps a colleague later": replace(a_request(*PARKED), for_whom=Beneficiary(name="Jan")),
    "wished to be called": replace(
        a_request(*HELPING),
        wish=Wish.CALL,
        asker=replace(a_request().asker, phone="0470 12 34 56"),
    ),
    "told where": a_request(*HELPING, e.WhereTold(at=at(4), place="De Serre")),
    "parked, more to say": a_request(*PARKED, e.LineAdded(at=at(9), text=ADDED)),
    "parked until it is time": a_request(*PARKED, e.Resumed(at=TOMORROW)),
    "parked, begun earlier": a_request(*PARKED, e.Resumed(at=at(20), by=BRAM.id)),
    "contact due": a_request(*DUE),
    "nobody seen": a_request(*UNSEEN),
    "nobody seen of who came by": a_request(*VISITS, e.UnseenDue(at=at(18)), e.NobodySeen(at=at(19))),
    "freed": a_request(*FREED),
    "freed, asked again": a_request(*FREED, started(25), widened(25, 0, NOOR)),
    "proposed": a_request(*PROPOSED),
    "refused": a_request(*PROPOSED, e.ProposalDeclined(at=at(6), by=KATRIEN.id)),
    "taken over": a_request(*TAKEN_OVER),
    "taken over, given back": a_request(*TAKEN_OVER, e.Released(at=at(9), by=KATRIEN.id)),
    "not solved": a_request(*NOT_SOLVED),
    "asked again": a_request(*NOT_SOLVED, e.AskedAgain(at=at(21))),
}


def helping_cards(pen: Pen) -> dict[str, Post]:
    """Whom to ask, and which hour."""
    request = HELPING_STORIES["contact due"]
    names = ["Jan", "Sofie", "Sofie", *(f"Collega {n}" for n in range(20))]
    coaches = [Coach(id=f"c{n}", name=name, place=f"Loket {n}") for n, name in enumerate(names)]
    return {
        "whom to ask": colleagues(pen, request, coaches),
        "whom to ask, name unknown": colleagues(
            pen, request, coaches[:1], not_found="[Jan](https://x.example)"
        ),
        "nobody to ask": colleagues(pen, request, ()),
        "no hour": no_hour(pen, is_far=False),
        "hour too far": no_hour(pen, is_far=True),
    }
