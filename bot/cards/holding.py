"""The card of whoever helps: the question, who asks it, how to reach them, how and when to help, and the ways on."""

from dataclasses import dataclass

from bot.cards.colleague import asked_for
from bot.cards.elements import Element, button, buttons, heading, hidden, paragraph, toggle
from bot.cards.helping_actions import ColleaguesAction
from bot.cards.helping_parts import (
    help_press,
    how_question,
    what_to_do,
    when_question,
    whereabouts,
    whom,
)
from bot.cards.pen import Pen
from bot.cards.request_parts import press, question, reach
from bot.domain import events as e
from bot.domain.post import Post
from bot.domain.request import Request
from bot.domain.states import State
from bot.domain.view import View

_STUCK = "stuck"
"""The part of the card with the ways out, shown on demand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _News:
    """What the card says first, and whether it asks something with it."""

    said: str
    more: tuple[str, ...] = ()
    summary: str
    asks: bool = False


def holding(pen: Pen, request: Request, view: View) -> Post:
    """You help, now or later; what is new of it; one question at most."""
    news = _news(pen, request)
    sentences, links = reach(pen, request.asker.name, request.asker.email)
    body = [heading(news.said), *(paragraph(one) for one in news.more)]
    body += asked_for(pen, request)
    if request.proposal is not None:
        body.append(paragraph(pen.texts("helping-you-asked", name=pen.name(request.proposal.name))))
    body += [*whereabouts(pen, request), question(pen, request), *sentences]
    if not news.asks and request.proposal is None:
        body += _how_and_when(pen, request, view.page)
    twin = "helping-now-word" if request.state is State.PARKED else "resolve-word"
    body += [
        paragraph(pen.texts("holding-password")),  # parts the answers from the links
        *buttons(links),
        *_ways_on(pen, request, view.page),
        pen.number(request, pen.texts(twin)),
    ]
    return pen.post(body, news.summary)


def _news(pen: Pen, request: Request) -> _News:
    """The newest thing that its reader must know."""
    t, last, name, asker = pen.texts, request.history[-1], whom(pen, request), pen.name(request.asker.name)
    helping = t("holding", name=name)
    if request.parked_until is not None:
        helping = t("helping-then", name=name, when=pen.lasting(request.parked_until, pen.today(request)))
    match last:
        case e.LineAdded():
            return _News(said=t("said-more", name=asker), more=(helping,), summary=t("said-more-summary"))
        case e.WhereTold() if last.place or last.phone:
            return _News(
                said=t("helping-where", name=asker), more=(helping,), summary=t("helping-where-summary")
            )
        case e.ProposalDeclined():
            refused = t("helping-refused-you", name=_asked_last(pen, request))
            return _News(said=refused, more=(helping,), summary=t("helping-refused-summary"))
        case _:
            pass
    if request.parked_until is not None:
        return _News(said=helping, more=(t("helping-reminds"),), summary=t("holding-summary"))
    if request.is_unseen:
        more = (what_to_do(pen, request) or t("helping-go-now"), t("helping-or-release"))
        return _News(
            said=t("helping-unseen", name=name), more=more, summary=t("helping-unseen-summary"), asks=True
        )
    if request.is_checked:
        more = (t("still-helping-how"), helping)
        return _News(said=t("still-helping"), more=more, summary=t("still-helping-summary"), asks=True)
    match request.history[request.chapter]:
        case e.Resumed(by=None):
            return _News(said=t("helping-time", name=name), summary=t("helping-time-summary"))
        case e.AskedAgain():
            again = t("helping-again", name=asker)
            return _News(said=again, more=(t("helping-again-why"),), summary=t("helping-again-summary"))
        case _:
            return _News(said=helping, summary=t("holding-summary"))


def _how_and_when(pen: Pen, request: Request, page: int) -> list[Element]:
    if request.state is State.HELPING and request.manner is None:
        return how_question(pen, request, page)
    if request.later:
        return when_question(pen, request, page)
    chosen = what_to_do(pen, request)
    return [paragraph(chosen)] if chosen else []


def _ways_on(pen: Pen, request: Request, page: int) -> list[Element]:
    """Go on or be done; the ways out lie folded, but for the one that what is new asks for."""
    is_parked = request.state is State.PARKED
    done = press(pen, request, page, "request.resolve", is_main=not is_parked)
    release = press(pen, request, page, "request.release")
    desk = press(pen, request, page, "request.hand_over")
    stuck = toggle(pen.texts("helping-stuck-button"), _STUCK)
    if is_parked:
        title = pen.texts("helping-begin-button")
        begin = help_press(pen, request, page, "helping.now", title, is_main=True)
        return [*buttons([begin, done, stuck]), hidden(_STUCK, buttons([release, desk]))]
    choose = ColleaguesAction(department=request.department, request=request.id, page=page)
    colleague = button(pen.texts("helping-colleague-button"), choose)
    at_once = [release] if request.is_unseen else []
    if isinstance(request.history[-1], e.ProposalDeclined):
        at_once = [colleague]
    folded = [way for way in (release, colleague, desk) if way not in at_once]
    return [*buttons([done, *at_once, stuck]), hidden(_STUCK, buttons(folded))]


def _asked_last(pen: Pen, request: Request) -> str:
    asked = [event.to.name for event in request.history if isinstance(event, e.Proposed)]
    return pen.name(asked[-1])
