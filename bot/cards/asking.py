"""The cards around asking that belong to no question yet: tap or type, choose a coach, and *dat ben ik niet*."""

from collections.abc import Sequence

from bot.cards.asking_actions import AroundDraftAction, BeginAction, ChosenAction, TopicQuestion
from bot.cards.colleague import start_button
from bot.cards.elements import Element, button, buttons, heading, lines, paragraph
from bot.cards.pen import Pen
from bot.cards.writing import title_text
from bot.domain.ids import RequestId
from bot.domain.post import Post
from bot.domain.roster import Coach
from bot.texts.reader import as_typed


def ask(pen: Pen) -> Post:
    """Type, or tap: a topic a row, then talking."""
    t = pen.texts
    topics = [
        button(f"{icon} {label}" if (icon := pen.icons.get(topic)) else label, TopicQuestion(topic=topic))
        for topic, label in pen.topics.items()
    ]
    body = [
        heading(t("ask")),
        paragraph(f"{t('ask-example')} {t('how-password')}"),
        paragraph(t("ask-or-tap")),
        *(one for topic in topics for one in buttons([topic])),
        paragraph(t("ask-or-talk")),
        *buttons(
            [
                button(t("call-me-button"), BeginAction(verb="ask.begin_call")),
                button(t("visit-me-button"), BeginAction(verb="ask.begin_visit")),
            ]
        ),
        paragraph(t("ask-or-other")),
        *buttons([start_button(pen)]),
    ]
    return pen.post(body, t("ask-summary"))


def choose_coach(pen: Pen, nonce: RequestId, coaches: Sequence[Coach], *, gone: str = "") -> Post:
    """Who can help now, best first; `gone` is who was chosen and cannot any more."""
    t = pen.texts
    body: list[Element] = []
    if gone:
        body.append(paragraph(t("choose-gone", name=pen.name(gone))))
    back = button(t("choose-back-button"), AroundDraftAction(verb="ask.back", nonce=nonce))
    if not coaches:
        body += [heading(t("choose-none")), paragraph(t("choose-none-then")), *buttons([back])]
        return pen.post(body, t("choose-summary"))
    body += [
        heading(t("choose")),
        paragraph(t("choose-first")),
        *(one for coach in coaches for one in buttons([_choice(nonce, coach)])),
        *buttons([back]),
    ]
    return pen.post(body, t("choose-summary"))


def not_me(pen: Pen, *, was_draft: bool = True) -> Post:
    """How to sign out on a shared computer; of a draft that there was, nothing is kept."""
    t = pen.texts
    body = [heading(t("not-me" if was_draft else "not-me-nothing"))]
    body.append(lines([t("not-me-out"), t("not-me-in"), t("not-me-ask")]))
    return pen.post(body, t("not-me-summary"))


def _choice(nonce: RequestId, coach: Coach) -> Element:
    said = f"{coach.name} · {coach.place}" if coach.place else coach.name
    return button(as_typed(title_text(said)), ChosenAction(nonce=nonce, coach=coach.id))
