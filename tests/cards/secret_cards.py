"""The cards of a question with something hidden in it."""

from dataclasses import replace

from bot.cards.deck import Deck
from bot.cards.secret import adjust_form, hidden_note
from bot.domain.draft_around import AroundDraft
from bot.domain.people import DraftStep
from bot.domain.post import Post
from bot.domain.secrets import MASK, Secret
from tests.cards import stories

NUMBERS = (Secret.NATIONAL_NUMBER, Secret.CARD)
KINDS = {
    "a password": (Secret.PASSWORD,),
    "a code": (Secret.CODE,),
    "numbers": NUMBERS,
    "several": (Secret.PASSWORD, *NUMBERS),
}


def secret_cards(deck: Deck) -> dict[str, Post]:
    """Every kind of secret, at every step at which its draft says so."""
    made: dict[str, Post] = {}
    for name, kinds in KINDS.items():
        made[f"hidden note, {name}"] = hidden_note(deck.pen, kinds)
        for step in (DraftStep.SEND, DraftStep.UNSENT, DraftStep.BELONGS):
            draft = stories.a_draft(step)
            line = replace(draft.lines[0], text=f"{draft.lines[0].text} {MASK}", hidden=kinds)
            hidden = replace(draft, lines=(line,))
            made[f"draft {step}, hidden {name}"] = deck.draft(hidden, guess=None, departments=())
    draft = stories.a_draft(DraftStep.SEND)
    for kinds in ((Secret.PHONE,), (Secret.EMAIL,)):
        around = AroundDraft(name="Fatma", reaches=kinds)
        made[f"draft with {kinds[0]}"] = deck.draft(draft, guess=None, departments=(), around=around)
    made["adjust form"] = adjust_form(deck.pen, draft)
    made["adjust form, empty"] = adjust_form(deck.pen, draft, is_empty=True)
    return made
