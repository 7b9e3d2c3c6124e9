"""The cards with which somebody asks for a colleague, and what other cards say of such a question."""

from bot.cards.colleague_actions import ColleagueForm, ColleagueMyself, ColleagueStart
from bot.cards.elements import Element, button, buttons, heading, paragraph, quotation, small, text_input
from bot.cards.pen import Pen
from bot.cards.writing import name_text, user_text
from bot.domain.drafting import TEXT_LIMIT
from bot.domain.for_whom import NAME_LIMIT, PLACE_LIMIT, Problem
from bot.domain.people import Draft
from bot.domain.post import Post
from bot.domain.request import Request

_PHONE_LIMIT = 30
_FIELD_BYTES = 8_000
"""Of a question that stands in a field: a card must stay small."""
_CARRIED = max(NAME_LIMIT, PLACE_LIMIT) + 1
"""Characters of a field that go with a button: what is too long stays too long."""
_KEPT = 300
"""Characters of what was wrong that stand in the field again."""
_WRONG: dict[Problem, str] = {
    Problem.NO_NAME: "colleague-no-name",
    Problem.LONG_NAME: "colleague-long-name",
    Problem.LONG_PLACE: "colleague-long-place",
    Problem.NO_PHONE: "colleague-no-phone",
    Problem.NO_QUESTION: "colleague-no-question",
}


def start_button(pen: Pen) -> Element:
    """The button that shows the form for a new question."""
    return button(pen.texts("colleague-button"), ColleagueStart())


def colleague_form(
    pen: Pen, filled: ColleagueForm, *, draft: Draft | None = None, problem: Problem | None = None
) -> Post:
    """Who is it, and what is the matter? With `draft` the question stands there already."""
    t = pen.texts
    body = [heading(t("colleague"))]
    body.append(paragraph(t("colleague-how") if problem is None else t(_WRONG[problem])))
    if draft is not None:
        body.append(quotation([user_text(draft.text)]))
    fields = [("name", "colleague-name", filled.name, NAME_LIMIT, "colleague-no-name")]
    fields.append(("place", "colleague-place", filled.place, PLACE_LIMIT, "colleague-long-place"))
    fields.append(("phone", "colleague-phone", filled.phone, _PHONE_LIMIT, "colleague-no-phone"))
    for field, label, value, longest, error in fields:
        body.append(text_input(field, t(label), value[:_KEPT], error=t(error), longest=longest))
    inputs = [*(field for field, *_ in fields), "text"]
    if draft is None:
        body.insert(3, _question_field(pen, t("colleague-text"), filled.text))
    ways = [button(t("send-button"), filled, is_main=True, chosen_in=inputs)]
    if draft is not None:
        ways.append(button(t("colleague-myself-button"), ColleagueMyself(nonce=draft.nonce)))
    body += [*buttons(ways), small(t("colleague-twin"))]
    return pen.post(body, t("colleague-summary"))


def first_question(pen: Pen, draft: Draft, filled: ColleagueForm, *, note: str = "") -> Post:
    """A question is in the way: send it or drop it first. Nothing of either is lost meanwhile."""
    t = pen.texts
    name = name_text(filled.name)
    kept = {field: str(getattr(filled, field))[:_CARRIED] for field in ("name", "place", "phone")}
    send = filled.model_copy(update={**kept, "verb": "colleague.first_send", "nonce": draft.nonce})
    drop = send.model_copy(update={"verb": "colleague.first_drop"})
    title = "colleague-go-on-button" if draft.is_sent else "send-button"
    ways = [button(t(title), send, is_main=True, chosen_in="text")]
    then = t("colleague-first-then", name=name)
    if not draft.is_sent:
        then = f"{t('colleague-first-choose')} {then}"
        ways.append(button(t("colleague-drop-button"), drop, chosen_in="text"))
    body = [
        heading(t(note or "colleague-first")),
        quotation([user_text(draft.text)]),
        paragraph(then),
        *buttons(ways),
        _question_field(pen, t("colleague-own-field", name=name), filled.text),
    ]
    return pen.post(body, t("colleague-first-summary"))


def _question_field(pen: Pen, label: str, text: str) -> Element:
    fitting = text.encode()[:_FIELD_BYTES].decode(errors="ignore")
    return text_input(
        "text",
        label,
        fitting,
        error=pen.texts("colleague-no-question"),
        longest=TEXT_LIMIT,
        is_multiline=True,
    )


# --- what other cards say -------------------------------------------------------------------------------


def asked_for(pen: Pen, request: Request) -> list[Element]:
    """For who helps: who asks for whom. Nothing for an ordinary question."""
    if request.for_whom is None:
        return []
    asker, whom = pen.name(request.asker.name), pen.name(request.for_whom.name)
    return [paragraph(pen.texts("colleague-asks", asker=asker, name=whom))]


def offered_for(pen: Pen, request: Request) -> list[Element]:
    """For who is asked to help: that it is for another colleague, and where; no names yet, and no number."""
    if request.for_whom is None:
        return []
    place = name_text(request.for_whom.place)
    said = [paragraph(pen.texts("colleague-offer"))]
    return [*said, paragraph(pen.texts("colleague-is-at", place=place))] if place else said


def own_question(pen: Pen, request: Request) -> Element:
    """What stands above the question on the asker's cards."""
    if request.for_whom is None:
        return paragraph(pen.texts("own-question"))
    return paragraph(pen.texts("colleague-own", name=pen.name(request.for_whom.name)))


def leave(pen: Pen, request: Request) -> Element | None:
    """What the asker may do meanwhile; None for an ordinary question."""
    if request.for_whom is None:
        return None
    return paragraph(pen.texts("colleague-leave", name=pen.name(request.for_whom.name)))


def solved_question(pen: Pen, request: Request) -> str:
    """The question when the help is done."""
    if request.for_whom is None:
        return pen.texts("is-it-solved")
    return pen.texts("colleague-is-it-solved", name=pen.name(request.for_whom.name))


def whom_button(pen: Pen, draft: Draft) -> Element:
    """On the card of a draft: it is for a colleague, or more of the colleague it is for."""
    title = "colleague-button" if draft.for_whom is None else "colleague-more-button"
    return button(pen.texts(title), ColleagueStart(nonce=draft.nonce))


def draft_heading(pen: Pen, draft: Draft) -> str:
    """What stands above the question."""
    if draft.for_whom is None:
        return pen.texts("draft")
    return pen.texts("colleague-draft", name=pen.name(draft.for_whom.name))


def listed_for(pen: Pen, request: Request) -> list[Element]:
    """In a list of the asker's questions: whom this one is for."""
    if request.for_whom is None:
        return []
    return [paragraph(pen.texts("colleague-listed", name=pen.name(request.for_whom.name)))]
