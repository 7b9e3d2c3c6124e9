"""The card of a question that is not on its way yet: send it, say where you work, or say where it belongs."""

from collections.abc import Sequence
from typing import Literal

from bot.cards.actions import DraftAction
from bot.cards.asking import not_me
from bot.cards.colleague import draft_heading
from bot.cards.departments import department_choice
from bot.cards.draft_choices import more_ways, signed_in, wishes
from bot.cards.elements import Element, button, buttons, heading, paragraph, quotation, small, without_inputs
from bot.cards.pen import Pen
from bot.cards.pictures import picture_advice
from bot.cards.secret import adjust_buttons, afterwards, seen, send_title
from bot.cards.writing import name_text, user_text
from bot.domain.draft_around import AroundDraft
from bot.domain.ids import DepartmentId
from bot.domain.people import Draft, DraftStep
from bot.domain.post import Post

_Verb = Literal["draft.send", "draft.yes", "draft.no", "draft.no_department"]


def draft_card(
    pen: Pen,
    draft: Draft,
    guess: str | None,
    departments: Sequence[tuple[DepartmentId, str]],
    around: AroundDraft,
    bad_phone: str | None = None,
) -> Post:
    """What the draft's step asks; without a `guess` it asks for the department outright.

    `bad_phone` was typed as the number to call, and is none.
    """
    match draft.step:
        case DraftStep.SEND:
            return _send(pen, draft, around, bad_phone)
        case DraftStep.UNSENT:
            return _unsent(pen, draft, around, bad_phone)
        case DraftStep.GUESSED_DEPARTMENT if guess:
            return _guessed(pen, draft, guess)
        case DraftStep.GUESSED_DEPARTMENT | DraftStep.CHOOSE_DEPARTMENT:
            return _choose(pen, draft, departments)
        case DraftStep.BELONGS:
            return _belongs(pen, draft, around)
        case DraftStep.LAPSED:
            body = [paragraph(pen.texts("lapsed")), paragraph(pen.texts("help-again"))]
            return pen.post(body, pen.texts("lapsed-summary"))
        case DraftStep.ADDED:
            return pen.post([paragraph(pen.texts("line-added"))], pen.texts("line-added-summary"))
        case DraftStep.NOT_ME:
            return not_me(pen)
        case DraftStep.WITHDRAWN:
            said = "not-sent" if draft.belongs_to is None else "withdrawn-line"
            body = [paragraph(pen.texts(said)), paragraph(pen.texts("help-again"))]
            return pen.post(body, pen.texts("not-sent-summary"))


def _send(pen: Pen, draft: Draft, around: AroundDraft, bad_phone: str | None) -> Post:
    above = draft_heading(pen, draft)
    head = [*seen(pen, draft), paragraph(above)] if draft.hidden else [heading(above)]
    return pen.post([*head, *_text_and_button(pen, draft, around, bad_phone)], pen.texts("draft-summary"))


def _unsent(pen: Pen, draft: Draft, around: AroundDraft, bad_phone: str | None) -> Post:
    body = [
        heading(pen.texts("draft-unsent")),
        *seen(pen, draft)[1:],
        *([] if draft.hidden else [paragraph(pen.texts("draft-unsent-how"))]),
        *_text_and_button(pen, draft, around, bad_phone),
    ]
    return pen.post(body, pen.texts("draft-unsent-summary"))


def _guessed(pen: Pen, draft: Draft, guess: str) -> Post:
    body = [
        heading(pen.texts("have-question")),
        paragraph(pen.texts("guess-department", department=name_text(guess))),
        *buttons(
            [
                _press(pen.texts("yes-button"), draft, "draft.yes", is_main=True),
                _press(pen.texts("no-button"), draft, "draft.no"),
            ]
        ),
    ]
    return pen.post(body, pen.texts("department-summary"))


def _choose(pen: Pen, draft: Draft, departments: Sequence[tuple[DepartmentId, str]]) -> Post:
    body = [
        heading(pen.texts("have-question")),
        paragraph(pen.texts("which-department")),
        paragraph(pen.texts("which-department-why")),
        *department_choice(pen, draft.nonce, departments),
        *buttons([without_inputs(_press(pen.texts("no-department-button"), draft, "draft.no_department"))]),
    ]
    return pen.post(body, pen.texts("department-summary"))


def _belongs(pen: Pen, draft: Draft, around: AroundDraft) -> Post:
    body = [
        heading(pen.texts("belongs")),
        *seen(pen, draft)[1:],
        quotation([user_text(draft.text)]),
        *afterwards(pen, draft, around.reaches),
        *picture_advice(pen, draft),
        paragraph(pen.texts("belongs-by-itself")),
        *buttons(
            [
                _press(pen.texts("add-button"), draft, "draft.yes", is_main=True),
                _press(pen.texts("new-question-button"), draft, "draft.no"),
                *adjust_buttons(pen, draft, around.reaches),
            ]
        ),
    ]
    return pen.post(body, pen.texts("belongs-summary"))


def _text_and_button(pen: Pen, draft: Draft, around: AroundDraft, bad_phone: str | None) -> list[Element]:
    twin = pen.texts("typed-twin", word=pen.texts("send-word"))
    send = _press(send_title(pen, draft), draft, "draft.send", is_main=True)
    adjust = adjust_buttons(pen, draft, around.reaches)
    open_more, more = more_ways(pen, draft)
    return [
        quotation([user_text(draft.text)]),
        *afterwards(pen, draft, around.reaches),
        *picture_advice(pen, draft),
        *wishes(pen, draft, around, bad_phone=bad_phone),
        paragraph(pen.texts("draft-more")),
        *buttons([send, *adjust, open_more]),
        more,
        small(f"{pen.texts('draft-stop')} {twin}"),
        *signed_in(pen, draft, around),
    ]


def _press(title: str, draft: Draft, verb: _Verb, *, is_main: bool = False) -> Element:
    return button(title, DraftAction(verb=verb, nonce=draft.nonce), is_main=is_main)
