"""On a draft's card: who is signed in, how they want to be helped, by whom, and a Service Desk that is faster."""

from bot.cards.asking_actions import AroundDraftAction, DraftPlaceAction, WishAction
from bot.cards.colleague import whom_button
from bot.cards.elements import (
    Element,
    button,
    buttons,
    fit_on_buttons,
    hidden,
    paragraph,
    small,
    text_input,
    toggle,
)
from bot.cards.pen import Pen
from bot.cards.service_desk import desk_first
from bot.cards.where_parts import phone_fault, phone_input, place_list
from bot.cards.writing import name_text
from bot.domain.draft_around import AroundDraft
from bot.domain.people import Draft
from bot.domain.request import Wish
from bot.domain.where import LONGEST_PLACE
from bot.texts.reader import as_typed

MORE = "more_ways"


def wishes(pen: Pen, draft: Draft, around: AroundDraft, *, bad_phone: str | None = None) -> list[Element]:
    """What they chose beside the words; `bad_phone` was typed and is no number."""
    t = pen.texts
    said: list[Element] = []
    if around.desk is not None:
        said += desk_first(pen, around.desk)
    if draft.chosen is not None:
        said.append(paragraph(t("draft-chosen", name=pen.name(draft.chosen.name))))
    match draft.wish:
        case Wish.CALL:
            said.append(paragraph(t("draft-call")))
            if bad_phone:
                said.append(phone_fault(pen))
            elif not draft.phone:
                said.append(paragraph(t("draft-call-number")))
            said.append(phone_input(pen, bad_phone or draft.phone))
        case Wish.VISIT:
            said += _place(pen, draft, around)
        case None:
            pass
    return said


def more_ways(pen: Pen, draft: Draft) -> tuple[Element, Element]:
    """The button that opens the other ways to be helped, and those ways, closed."""
    t = pen.texts
    ways = [whom_button(pen, draft)]
    is_own = draft.for_whom is None
    if is_own and draft.wish is not Wish.CALL:
        ways.append(button(t("call-me-button"), WishAction(verb="ask.call", nonce=draft.nonce)))
    if is_own and draft.wish is not Wish.VISIT:
        ways.append(button(t("visit-me-button"), WishAction(verb="ask.visit", nonce=draft.nonce)))
    ways.append(button(t("choose-button"), AroundDraftAction(verb="ask.choose", nonce=draft.nonce)))
    if draft.wish is not None or draft.chosen is not None:
        ways.append(button(t("no-wish-button"), WishAction(verb="ask.no_wish", nonce=draft.nonce)))
    return toggle(t("more-ways-button"), MORE), hidden(MORE, buttons(ways))


def signed_in(pen: Pen, draft: Draft, around: AroundDraft) -> list[Element]:
    """On a shared computer somebody else may be signed in."""
    if not around.name:
        return []
    not_me = AroundDraftAction(verb="ask.not_me", nonce=draft.nonce)
    return [
        small(pen.texts("signed-in", name=pen.name(around.name))),
        *buttons([button(pen.texts("not-me-button"), not_me)]),
    ]


def _place(pen: Pen, draft: Draft, around: AroundDraft) -> list[Element]:
    t = pen.texts
    if draft.place:
        return [paragraph(t("draft-visit-place", place=name_text(draft.place)))]
    said = [paragraph(f"{t('draft-visit')} {t('where-now')}")]
    if around.places and fit_on_buttons(around.places):
        said += buttons(
            [
                button(as_typed(place), DraftPlaceAction(nonce=draft.nonce, place=place))
                for place in around.places
            ]
        )
    elif around.places:
        said.append(place_list(pen, around.places, first=around.places[0]))
    typed = text_input(
        "other_place", t("other-place"), value="", error=t("place-error"), longest=LONGEST_PLACE
    )
    return [*said, typed]
