"""The cards of tips in one's own chat: the one of the week and how it stops, a copy to show, and *weetjes aan* and *uit*."""

from bot.cards.elements import Element, button, buttons, heading, paragraph, small
from bot.cards.pen import Pen
from bot.cards.tip_shown import tip_to_show, tip_words
from bot.cards.worker_tip_actions import WantTipsAction
from bot.domain.channel_posts import PostedWords
from bot.domain.post import Post
from bot.domain.tip_notices import TipShown


def tip_notice(pen: Pen, told: TipShown) -> Post:
    """The tip of the week, or the copy that was asked for."""
    words = PostedWords(title=told.title, text=told.text, link=told.link)
    if told.is_copy:
        return tip_to_show(pen, words)
    body = [
        small(pen.texts("worker-tip")),
        *tip_words(pen, words),
        *buttons([_stop(pen)]),
        _twin(pen, "worker-tips-off-word"),
    ]
    return pen.post(body, pen.texts("worker-tip-summary"))


def tips_on(pen: Pen, moment: str) -> Post:
    """The next one comes at `moment`, as `Pen.moment` says it."""
    body = [
        heading(pen.texts("worker-tips-on")),
        paragraph(pen.texts("worker-tips-on-then", moment=moment)),
        *buttons([_stop(pen)]),
        _twin(pen, "worker-tips-off-word"),
    ]
    return pen.post(body, pen.texts("worker-tips-on"))


def tips_off(pen: Pen) -> Post:
    """They come no more."""
    again = button(pen.texts("worker-tips-on-button"), WantTipsAction(is_wanted=True))
    body = [
        heading(pen.texts("worker-tips-off")),
        *buttons([again]),
        _twin(pen, "worker-tips-on-word"),
    ]
    return pen.post(body, pen.texts("worker-tips-off"))


def _stop(pen: Pen) -> Element:
    return button(pen.texts("worker-tips-off-button"), WantTipsAction(is_wanted=False))


def _twin(pen: Pen, word: str) -> Element:
    return small(pen.texts("typed-twin", word=pen.texts(word)))
