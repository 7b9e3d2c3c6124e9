"""What a person reads of a secret that they typed: that it is hidden, on the card of their question or by itself."""

from collections.abc import Collection

from bot.cards.elements import Element, button, buttons, heading, paragraph, small, text_input
from bot.cards.pen import Pen
from bot.cards.secret_actions import AdjustAction, AdjustedAction
from bot.domain.drafting import TEXT_LIMIT
from bot.domain.people import Draft
from bot.domain.post import Post
from bot.domain.secrets import Secret

_FIELD_BYTES = 8_000
"""Of a question that stands in a field: a card must stay small."""
_SEEN = {
    "password": "secret-seen-password",
    "code": "secret-seen-code",
    "number": "secret-seen-number",
    "several": "secret-seen-several",
}
_WAS = {
    "password": "secret-was-password",
    "code": "secret-was-code",
    "number": "secret-was-number",
    "several": "secret-was-several",
}
_SEND = {
    "password": "secret-send-password",
    "code": "secret-send-code",
    "number": "secret-send-number",
    "several": "secret-send-several",
}
_NUMBERS = frozenset({Secret.NATIONAL_NUMBER, Secret.ACCOUNT, Secret.CARD})


def seen(pen: Pen, draft: Draft) -> list[Element]:
    """What stands above a question with something hidden in it; nothing for any other."""
    if not draft.hidden:
        return []
    t = pen.texts
    said = f"{t(_SEEN[_named(draft.hidden)])} {t('secret-hidden')}"
    return [heading(t("secret-look-out")), paragraph(said)]


def send_title(pen: Pen, draft: Draft) -> str:
    """What the button to send it says."""
    return pen.texts(_SEND[_named(draft.hidden)]) if draft.hidden else pen.texts("send-button")


def afterwards(pen: Pen, draft: Draft, reaches: Collection[Secret]) -> list[Element]:
    """What stands below it: wipe the message too; is that number somebody else's?"""
    said = [paragraph(pen.texts("secret-wipe"))] if draft.hidden else []
    if reaches:
        said.append(
            paragraph(pen.texts("secret-warn-email" if Secret.PHONE not in reaches else "secret-warn-phone"))
        )
    return said


def adjust_buttons(pen: Pen, draft: Draft, reaches: Collection[Secret]) -> list[Element]:
    """The button to change it, where there is a reason to."""
    if not draft.hidden and not reaches:
        return []
    return [button(pen.texts("adjust-button"), AdjustAction(nonce=draft.nonce))]


def adjust_form(pen: Pen, draft: Draft, *, is_empty: bool = False) -> Post:
    """The question in a field, to change and to send. `is_empty` when nothing was left of it."""
    t = pen.texts
    fitting = draft.text.encode()[:_FIELD_BYTES].decode(errors="ignore")
    asked = text_input(
        "question", t("adjust-label"), fitting, error=t("adjust-empty"), longest=TEXT_LIMIT, is_multiline=True
    )
    send = AdjustedAction(verb="draft.adjusted", nonce=draft.nonce)
    back = AdjustedAction(verb="draft.unadjusted", nonce=draft.nonce)
    body = [
        heading(t("adjust")),
        paragraph(t("adjust-empty" if is_empty else "adjust-how")),
        asked,
        *buttons([button(t("send-button"), send, is_main=True), button(t("adjust-back-button"), back)]),
        small(t("adjust-twin")),
    ]
    return pen.post(body, t("adjust-summary"))


def hidden_note(pen: Pen, hidden: Collection[Secret]) -> Post:
    """A message of its own, where no card says it."""
    t = pen.texts
    body = [
        heading(t("secret-look-out")),
        paragraph(t(_WAS[_named(hidden)])),
        paragraph(t("secret-wipe")),
    ]
    return pen.post(body, t("secret-summary"))


def _named(hidden: Collection[Secret]) -> str:
    kinds = {"number" if kind in _NUMBERS else kind.value for kind in hidden}
    return kinds.pop() if len(kinds) == 1 else "several"
