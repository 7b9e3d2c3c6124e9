"""The asker's card while only the coach whom they chose is asked."""

from datetime import datetime

from bot.cards.asking_actions import SearchAction
from bot.cards.elements import Element, button, heading, paragraph
from bot.cards.pen import Pen
from bot.cards.request_parts import press
from bot.domain.request import Request
from bot.texts.reader import as_typed


def asked_alone(pen: Pen, request: Request, until: datetime) -> list[Element]:
    """Who is asked and until when; then: may others be asked too?"""
    t, name = pen.texts, _name(pen, request)
    moment = pen.moment(until, pen.today(request))
    if not request.is_widening_asked:
        return [
            heading(t("have-question")),
            paragraph(t("alone-asked", name=name)),
            paragraph(t("alone-until", moment=moment)),
        ]
    why = t("alone-silent", name=name) if request.has_open_offers else t("alone-cannot", name=name)
    return [heading(why), paragraph(t("alone-widen")), paragraph(t("alone-by-itself", moment=moment))]


def alone_ways(pen: Pen, request: Request, page: int) -> list[Element]:
    """Let others be asked; wait, as long as the chosen coach has not said no; or stop."""
    others = button(
        pen.texts("alone-others-button"),
        SearchAction(verb="search.widen", department=request.department, request=request.id, page=page),
        is_main=request.is_widening_asked,
    )
    ways = [others]
    if request.is_widening_asked and request.has_open_offers:
        assert request.chosen is not None, "somebody was chosen"
        keep = SearchAction(verb="search.keep", department=request.department, request=request.id, page=page)
        name = as_typed(request.chosen.name.strip()) or pen.texts("somebody")
        ways.append(button(pen.texts("alone-keep-button", name=name), keep))
    return [*ways, press(pen, request, page, "request.cancel")]


def chosen_is_gone(pen: Pen, request: Request) -> list[Element]:
    """The chosen coach could not be asked when the search began."""
    return [paragraph(pen.texts("chosen-gone", name=_name(pen, request)))]


def _name(pen: Pen, request: Request) -> str:
    return pen.name(request.chosen.name if request.chosen is not None else "")
