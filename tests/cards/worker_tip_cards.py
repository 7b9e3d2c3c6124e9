"""Every card of tips in one's own chat: the one of the week, a copy to show, and on and off."""

from bot.cards import tip_notice
from bot.cards.pen import Pen
from bot.domain.post import Post
from bot.domain.tip_notices import TipShown
from bot.texts.tip_files import tips_of_files


def worker_tip_cards(pen: Pen) -> dict[str, Post]:
    """The cards by name."""
    longest = max(tips_of_files(), key=lambda tip: len(tip.nl.text))
    linked = next(tip for tip in tips_of_files() if tip.link)
    shown = {
        "longest": TipShown(title=longest.nl.title, text=longest.nl.text),
        "with a link": TipShown(title=linked.nl.title, text=linked.nl.text, link=linked.link),
        "in a coordinator's words": TipShown(
            title="*Kijk* [1](http://x)", text="Lees **dit**.\nProbeer nu: <at>x</at>"
        ),
        "a copy": TipShown(title=linked.nl.title, text=linked.nl.text, link=linked.link, is_copy=True),
    }
    return {
        **{f"tip of the week, {name}": tip_notice.tip_notice(pen, one) for name, one in shown.items()},
        "tips on": tip_notice.tips_on(pen, "Maandag om 9.05 uur"),
        "tips off": tip_notice.tips_off(pen),
    }
