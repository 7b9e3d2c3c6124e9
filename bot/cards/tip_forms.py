"""The cards on which a coordinator writes a digi-tip, looks at it before it is kept, and takes one out."""

from collections.abc import Mapping, Sequence

from bot.cards.elements import (
    Element,
    button,
    buttons,
    choices,
    heading,
    lines,
    paragraph,
    row,
    small,
    text_input,
    without_inputs,
)
from bot.cards.pen import Pen
from bot.cards.tip_actions import TipAction, TipNewAction, TipsAction, TipWordsAction
from bot.cards.tip_shown import tip_words
from bot.cards.tips import Labelled, plan_button, shown_tip, week_text, where_it_is
from bot.cards.writing import user_text
from bot.domain.channel_posts import PostedWords
from bot.domain.post import Post
from bot.domain.tip_checks import (
    LINK_LETTERS,
    TEXT_LETTERS,
    TITLE_LETTERS,
    TRIED_LETTERS,
    Found,
    TipFault,
    TipHint,
    TypedTip,
)
from bot.domain.tip_library import ShelfTip

_FOUND: Mapping[TipFault | TipHint, str] = {
    TipFault.TITLE_EMPTY: "tip-fault-title-empty",
    TipFault.TITLE_LONG: "tip-fault-title-long",
    TipFault.TITLE_TAKEN: "tip-fault-title-taken",
    TipFault.TEXT_EMPTY: "tip-fault-text-empty",
    TipFault.TEXT_LONG: "tip-fault-text-long",
    TipFault.TRIED_EMPTY: "tip-fault-tried-empty",
    TipFault.NO_TOPIC: "tip-fault-no-topic",
    TipFault.LINK_WRONG: "tip-fault-link-wrong",
    TipFault.TOO_MANY: "tip-fault-too-many",
    TipHint.LONG_SENTENCE: "tip-hint-long-sentence",
    TipHint.HARD_WORD: "tip-hint-hard-word",
    TipHint.MORE_TO_TRY: "tip-hint-more-to-try",
    TipHint.ALIKE: "tip-hint-alike",
}
_NAMING = frozenset({TipFault.TITLE_TAKEN, TipHint.LONG_SENTENCE, TipHint.HARD_WORD, TipHint.ALIKE})
"""Those that name some words."""
_COUNTING = frozenset({TipFault.TITLE_LONG, TipFault.TEXT_LONG, TipFault.TOO_MANY, TipHint.LONG_SENTENCE})
_NUMBERING = frozenset({TipFault.TITLE_TAKEN, TipHint.ALIKE})
_INPUTS = ("title", "text", "tried", "topic", "link")
_ON_A_CARD = {
    "look": ("tip-preview-button", "tip-new-word"),
    "keep": ("tip-keep-button", "tip-new-word"),
    "adjust": ("tip-adjust-button", "tip-new-word"),
    "channel": ("tip-channel-button", "tip-now-word"),
}
"""The button that alone can do it, and what is typed for a card that has it."""
_ABOUT = 90
_MOST_HINTS = 5


def found_text(pen: Pen, found: Found) -> str:
    """The sentence that says what was found."""
    said: dict[str, str | int] = {}
    if found.what in _NAMING:
        said["about"] = user_text(found.about, _ABOUT)
    if found.what in _COUNTING:
        said["count"] = found.count
    if found.what in _NUMBERING:
        said["number"] = str(found.count)
    return pen.texts(_FOUND[found.what], **said)


def form(
    pen: Pen,
    typed: TypedTip,
    action: TipWordsAction,
    *,
    number: int | None = None,
    sites: Sequence[str],
    problem: Sequence[str] = (),
) -> Post:
    """A tip to write, as far as it was typed; `number` is that of the one that is changed, `action` says which."""
    t = pen.texts
    topics = [(str(topic), label) for topic, label in pen.topics.items()]
    chosen = typed.topic if typed.topic in dict(pen.topics) else ""
    body: list[Element] = [
        heading(t("tip-form-new") if number is None else t("tip-form-change", number=str(number))),
        *([lines(problem)] if problem else [paragraph(t("tip-form-how"))]),
        *map(_needed, _needed_inputs(pen, typed)),
        _needed(choices("topic", t("tip-label-topic"), topics, chosen=chosen, error=t("tip-choose-topic"))),
        text_input(
            "link", t("tip-label-link"), typed.link[:LINK_LETTERS], error=t("tip-error"), longest=LINK_LETTERS
        ),
        small(t("tip-form-sites", sites=", ".join(sites))),
    ]
    look = action.model_copy(update={"verb": "tip.preview"})
    shown = [
        button(t("tip-preview-button"), look, is_main=True, chosen_in=_INPUTS),
        without_inputs(button(t("tip-not-keep-button"), TipsAction(verb="tips.channels"))),
    ]
    return pen.post([*body, *buttons(shown)], t("tips-summary"))


def preview(pen: Pen, typed: TypedTip, action: TipWordsAction, hints: Sequence[Found]) -> Post:
    """How it will be read, and what would read more easily."""
    t = pen.texts
    words = PostedWords(title=typed.title, text=typed.words.text, link=typed.link or None)
    body: list[Element] = [heading(t("tip-preview")), row(tip_words(pen, words))]
    if hints:
        body.append(
            row(
                [
                    paragraph(t("tip-preview-hints")),
                    lines(found_text(pen, one) for one in hints[:_MOST_HINTS]),
                ]
            )
        )
    keep = action.model_copy(update={"verb": "tip.keep"})
    adjust = action.model_copy(update={"verb": "tip.adjust"})
    shown = [
        button(t("tip-keep-button"), keep, is_main=True),
        button(t("tip-adjust-button"), adjust),
        button(t("tip-not-keep-button"), TipsAction(verb="tips.channels")),
    ]
    return pen.post([*body, *buttons(shown)], t("tips-summary"))


def kept(pen: Pen, tip: ShelfTip, channels: Sequence[Labelled], *, is_new: bool) -> Post:
    """It is kept: where it came and comes, or that its turn comes."""
    t = pen.texts
    number = str(tip.number)
    about = where_it_is(pen, tip, channels)
    posts = [post for place in channels for post in place.channel.posts]
    old = [t("tip-kept-old")] if any(one.tip == tip.id and one.is_in_channel for one in posts) else []
    shown = [
        plan_button(pen, tip, channels),
        button(t("tip-new-button"), TipNewAction()),
        button(t("tips-back-button"), TipsAction(verb="tips.channels")),
    ]
    body = [
        heading(t("tip-kept-new", number=number) if is_new else t("tip-kept-changed", number=number)),
        lines([*about, *old] if about else [t("tip-kept-next")]),
        *buttons(shown),
    ]
    return pen.post(body, t("tips-summary"))


def sure_to_remove(pen: Pen, tip: ShelfTip, weeks: Sequence[str]) -> Post:
    """Whether it is sure; `weeks` are those for which it is planned."""
    t = pen.texts
    body = [
        heading(t("tip-sure-remove", number=str(tip.number))),
        row(shown_tip(pen, tip)),
        *(paragraph(t("tip-sure-remove-planned", week=week_text(pen, week))) for week in weeks[:1]),
        paragraph(t("tip-sure-remove-what")),
        *buttons(
            [
                button(t("tip-yes-remove-button"), TipAction(verb="tip.remove_yes", tip=tip.id)),
                button(t("tip-not-remove-button"), TipAction(verb="tip.show", tip=tip.id)),
            ]
        ),
        small(t("typed-twin", word=t("tip-yes-remove-word"))),
    ]
    return pen.post(body, t("tips-summary"))


def only_by_button(pen: Pen, what: str) -> Post:
    """What was filled in stands on a card alone: which button it has, and how there comes another card."""
    t = pen.texts
    label, word = _ON_A_CARD[what]
    body = [
        heading(t("tip-by-button", button=t(label))),
        paragraph(t("tip-by-button-what")),
        small(t("tip-by-button-none", word=t(word))),
    ]
    return pen.post(body, t("tips-summary"))


def _needed_inputs(pen: Pen, typed: TypedTip) -> list[Element]:
    t = pen.texts
    error = t("tip-error")
    title, text = typed.title[:TITLE_LETTERS], typed.text[:TEXT_LETTERS]
    return [
        text_input("title", t("tip-label-title"), title, error=error, longest=TITLE_LETTERS),
        text_input("text", t("tip-label-text"), text, error=error, longest=TEXT_LETTERS, is_multiline=True),
        text_input(
            "tried",
            t("tip-label-tried"),
            typed.tried[:TRIED_LETTERS],
            error=error,
            longest=TRIED_LETTERS,
            example=t("tip-example-tried"),
            is_multiline=True,
        ),
    ]


def _needed(shown: Element) -> Element:
    """Marked as needed, also once something stands in it."""
    return {**shown, "isRequired": True}


def removed(pen: Pen) -> Post:
    """It is no more."""
    t = pen.texts
    body = [
        heading(t("tip-removed")),
        paragraph(t("tip-removed-what")),
        *buttons([button(t("tips-back-button"), TipsAction(verb="tips.channels"))]),
    ]
    return pen.post(body, t("tips-summary"))
