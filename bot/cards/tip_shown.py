"""A digi-tip as it is read: in the coach channel, where all see the same card, and in one's own chat to show a colleague.

Title, text and link may be a coordinator's own words: they stand there as typed, and never as markup.
"""

from dataclasses import replace

from bot.cards.elements import Element, button, buttons, heading, paragraph, site_link, site_of, small
from bot.cards.pen import Pen
from bot.cards.tip_actions import TipChannelAction
from bot.cards.writing import user_text
from bot.domain.channel_posts import ChannelPost, PostedWords
from bot.domain.post import Post


def tip_in_channel(pen: Pen, post: ChannelPost, *, is_sent_to_you: bool = False) -> Post:
    """The tip in the channel, with how many found it handy; `post.words` must still be known.

    With `is_sent_to_you` it is the answer to who pressed *Stuur naar mezelf*, and to nobody else.
    """
    t = pen.texts
    words = post.words or PostedWords(title="", text="")
    handy = button(t("tip-handy-button"), TipChannelAction(verb="tip.handy", slot=post.slot), is_main=True)
    to_me = button(t("tip-to-me-button"), TipChannelAction(verb="tip.to_me", slot=post.slot))
    body = [
        small(t("tip-extra") if post.is_extra else t("tip-of-week")),
        *tip_words(pen, words),
        *([paragraph(t("tip-likes", count=post.likes))] if post.likes else []),
        *buttons([handy, to_me]),
        *([paragraph(t("tip-sent-to-you"))] if is_sent_to_you else []),
    ]
    return pen.post(body, t("tip-of-week-summary"))


def tip_to_show(pen: Pen, words: PostedWords) -> Post:
    """The tip in one's own chat; who asked about it is of no interest to the colleague who sees it."""
    t = pen.texts
    body = [*tip_words(pen, replace(words, askers=None)), small(t("tip-show"))]
    return pen.post(body, t("tip-summary"))


def tip_words(pen: Pen, words: PostedWords) -> list[Element]:
    """What a tip says: what to know, what to try, why it came, and where there is more."""
    said = [heading(user_text(" ".join(words.title.split()))), *said_by(words.text)]
    if words.askers is not None:
        said.append(small(pen.texts("tip-askers", count=words.askers)))
    if words.link is not None:
        said += buttons([more(pen, words.link)])
    return said


def said_by(text: str) -> list[Element]:
    """The text of a tip: a block for what to know, and one for what to try."""
    return [paragraph(user_text(line)) for line in text.splitlines() if line.strip()]


def more(pen: Pen, link: str) -> Element:
    """The button to the page behind the tip, which names the site."""
    return site_link(pen.texts("tip-more-button", site=site_of(link)), link)
