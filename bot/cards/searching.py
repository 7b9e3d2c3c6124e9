"""The asker's card while we look for a digicoach: what happens now, how long it takes, how to stop."""

from datetime import datetime

from bot.cards.actions import RequestAction
from bot.cards.asking_actions import SearchAction
from bot.cards.colleague import leave, own_question
from bot.cards.elements import Element, button, buttons, heading, paragraph
from bot.cards.pen import Pen
from bot.cards.request_parts import press, question
from bot.cards.searching_alone import alone_ways, asked_alone, chosen_is_gone
from bot.cards.service_desk import desk_first, desk_meanwhile
from bot.cards.waiting_tip import waiting_tip
from bot.cards.where_cards import where_question, where_told
from bot.domain import events as e
from bot.domain.ladder import next_step_at
from bot.domain.post import Post
from bot.domain.request import Request, Route
from bot.domain.view import View
from bot.domain.where import told_phone

_TURNS = (e.Sent, e.Reopened, e.Released, e.Freed, e.SearchStarted, e.Widened, e.LadderEnded, e.WaitChosen)


def searching(pen: Pen, request: Request, view: View) -> Post:
    """Say where the search stands; see the module."""
    body = _where_it_stands(pen, request)
    if request.route is Route.DESK and not _shows_desk(request):
        body += desk_first(pen, request.desk)
    if _is_call_asked(request):
        body.append(paragraph(pen.texts("call-asked")))
    if not request.is_widening_asked:  # one question at a time
        body += where_question(pen, request) or waiting_tip(pen, request, view.page)
    body += [*where_told(pen, request), own_question(pen, request), question(pen, request)]
    body += buttons(_ways_on(pen, request, view.page))
    body.append(pen.number(request, pen.texts("stop-word")))
    return pen.post(body, pen.texts("searching-summary"))


def _where_it_stands(pen: Pen, request: Request) -> list[Element]:
    if isinstance(_last_turn(request), e.Sent) and request.resumes_at is not None:
        starts = pen.texts("search-starts", moment=pen.moment(request.resumes_at, pen.today(request)))
        return [heading(pen.texts("have-question")), paragraph(starts), _leave(pen, request)]
    if request.resumes_at is not None:
        return _resting(pen, request, request.resumes_at)
    if request.alone_until is not None:
        asked = asked_alone(pen, request, request.alone_until)
        return asked if request.is_widening_asked else [*asked, _leave(pen, request)]
    if request.step <= 0 or _asked_all_at_once(request):
        return _just_asked(pen, request)
    next_at = next_step_at(request)
    is_later = next_at is not None and next_at > request.last_at
    soon = (
        pen.texts("hear-by", moment=pen.moment(next_at, pen.today(request)))
        if next_at is not None and is_later
        else pen.texts("hear-soon")
    )
    return [heading(pen.texts("nobody-yet")), paragraph(soon), desk_meanwhile(pen, request)]


def _resting(pen: Pen, request: Request, resumes_at: datetime) -> list[Element]:
    """Nobody took it so far, or the department is closed: the search goes on at `resumes_at`."""
    resumes = pen.texts("search-resumes", when=pen.when(resumes_at, pen.today(request)))
    if _has_chosen_to_wait(request):
        return [heading(resumes), _leave(pen, request), desk_meanwhile(pen, request)]
    if request.search_started_at is None:
        return [
            heading(_why_again(pen, request)),
            paragraph(f"{pen.texts('closed-now')} {resumes}"),
            desk_meanwhile(pen, request),
        ]
    goes_on = pen.texts("goes-on", when=pen.when(resumes_at, pen.today(request)))
    nobody = [heading(pen.texts("nobody-at-all")), paragraph(goes_on), desk_meanwhile(pen, request)]
    if isinstance(request.history[request.chapter], e.Released) and request.searches == 1:
        taken = (e.Accepted, e.TakenOver)
        holder = next(event.by.name for event in reversed(request.history) if isinstance(event, taken))
        return [heading(pen.texts("gave-up-only", name=pen.name(holder))), *nobody]
    is_answer_to_sending = request.chapter == 0 and _last_turn(request).at == request.history[0].at
    return [heading(pen.texts("have-question")), *nobody] if is_answer_to_sending else nobody


def _just_asked(pen: Pen, request: Request) -> list[Element]:
    asked, is_contact = _asked_now(request)
    count = "asking-colleagues" if is_contact and asked else "asking-coaches"
    asking = pen.texts(count, count=asked)
    is_sole_coach = asked == 1 and not is_contact and request.policy.steps[0].limit > 1
    if is_sole_coach and request.chapter == 0:
        asking = f"{asking} {pen.texts('one-coach')}"
    said = [heading(_why_again(pen, request))]
    if _is_chosen_gone(request):
        said += chosen_is_gone(pen, request)
    said.append(paragraph(asking))
    if request.chapter == 0:
        said.append(paragraph(_expected(pen, request.expected_minutes)))
    said.append(_leave(pen, request))
    if request.searches > 1 or request.step > 0:
        said.append(desk_meanwhile(pen, request))
    return said


def _why_again(pen: Pen, request: Request) -> str:
    """The sentence a search begins with: the first one, a second climb, or after somebody had it."""
    holder = ""
    why = pen.texts("have-question" if request.searches <= 1 else "search-again")
    for event in request.history:
        match event:
            case e.Accepted() | e.TakenOver():
                holder = event.by.name
            case e.Released():
                why = pen.texts("gave-up", name=pen.name(holder))
            case e.Freed():
                why = pen.texts("helping-somebody-else")
            case e.Reopened():
                why = pen.texts("not-solved-yet")
            case e.SearchStarted() if request.searches > 1 and event.at == request.search_started_at:
                why = pen.texts("search-again")
            case _:
                pass
    return why


def _expected(pen: Pen, minutes: int | None) -> str:
    if minutes is None:
        return pen.texts("wait-today")
    if minutes < 60:
        return pen.texts("wait-minutes", minutes=minutes)
    return pen.texts("wait-hours", hours=-(-minutes // 60))


def _leave(pen: Pen, request: Request) -> Element:
    return leave(pen, request) or paragraph(pen.texts(_may_leave(request)))


def _may_leave(request: Request) -> str:
    """Who is not on a phone sees no message once signed out: then somebody must be able to call."""
    if request.asker.is_phone:
        return "leave-phone"
    if told_phone(request):
        return "leave-computer-called"
    return "leave-computer" if request.resumes_at is None else "leave-computer-later"


def _ways_on(pen: Pen, request: Request, page: int) -> list[Element]:
    if request.alone_until is not None:
        return alone_ways(pen, request, page)
    stop = press(pen, request, page, "request.cancel")
    has_ended = isinstance(_last_turn(request), e.LadderEnded | e.WaitChosen)
    if not has_ended:
        return [stop]
    ways = [press(pen, request, page, "request.hand_over"), stop]
    if request.searches and not _is_call_asked(request):
        call = SearchAction(verb="search.call", department=request.department, request=request.id, page=page)
        ways.insert(0, button(pen.texts("contact-call-button"), call))
    if request.resumes_at is None or _has_chosen_to_wait(request):
        return ways
    wait = RequestAction(verb="request.wait", department=request.department, request=request.id, page=page)
    when = pen.when(request.resumes_at, pen.today(request))
    return [button(pen.texts("wait-button", when=when), wait, is_main=True), *ways]


def _has_chosen_to_wait(request: Request) -> bool:
    return isinstance(_last_turn(request), e.WaitChosen)


def _shows_desk(request: Request) -> bool:
    """The card says where to call already, as a way out while the search goes on."""
    return request.resumes_at is not None or request.searches > 1 or request.step > 0


def _is_call_asked(request: Request) -> bool:
    """The contact point was asked to call, in this search."""
    for event in reversed(request.history[request.chapter :]):
        match event:
            case e.CallAsked():
                return True
            case e.SearchStarted():
                return False
            case _:
                pass
    return False


def _is_chosen_gone(request: Request) -> bool:
    """Somebody was chosen and could not be asked."""
    return request.chosen is not None and not any(isinstance(x, e.OfferedAlone) for x in request.history)


def _last_turn(request: Request) -> e.Event:
    """The last event that changed where the search stands; a decline or an added line does not."""
    return next(event for event in reversed(request.history) if isinstance(event, _TURNS))


def _asked_all_at_once(request: Request) -> bool:
    """Nobody could be asked at the foot of the ladder, so it was climbed in one go: nobody waited for nothing."""
    last = _last_turn(request)
    return isinstance(last, e.Widened) and last.at == request.search_started_at


def _asked_now(request: Request) -> tuple[int, bool]:
    """How many were asked in this search and can be reached, and whether any of them is no coach of the department."""
    fresh = [offer for offer in request.offers if not offer.is_old]
    return len(fresh), any(offer.as_contact for offer in fresh)
