"""Every card with which somebody asks for a colleague, and those about pictures and deleted messages."""

from collections.abc import Mapping
from dataclasses import replace

from bot.cards import first_words
from bot.cards.colleague import colleague_form, first_question
from bot.cards.colleague_actions import ColleagueForm
from bot.cards.draft import draft_card
from bot.cards.pen import Pen
from bot.cards.pictures import picture_sent
from bot.domain.draft_around import AroundDraft
from bot.domain.for_whom import Problem
from bot.domain.ids import RequestId
from bot.domain.people import Draft, DraftStep, OpenRequest, Role
from bot.domain.post import Post
from bot.domain.request import Beneficiary
from tests.cards import stories

JAN = Beneficiary(name="Jan", place="depot Noord", phone="0470 12 34 56")
FORM = ColleagueForm(
    verb="colleague.send",
    form=RequestId("f" * 20),
    name=JAN.name,
    place=JAN.place,
    phone=JAN.phone,
    text="Kan niet aanmelden",
)
LONGEST = ColleagueForm(
    verb="colleague.send",
    form=RequestId("f" * 20),
    name="😀" * 5_000,
    place="😀" * 5_000,
    phone="9" * 5_000,
    text="😀" * 5_000,
)


def colleague_cards(pen: Pen) -> Mapping[str, Post]:
    """Each by what it is about."""
    draft = stories.a_draft(DraftStep.SEND)
    pictured = replace(draft, lines=tuple(replace(line, has_picture=True) for line in draft.lines))
    asking = replace(pictured, step=DraftStep.BELONGS)
    longest = stories.a_draft(DraftStep.SEND, "😀.b" * 1_300)
    gone = replace(draft, step=DraftStep.WITHDRAWN, lines=())
    where = OpenRequest(department=stories.STORIES["asked"].department, id=RequestId("r"))
    return {
        "colleague form": colleague_form(pen, FORM),
        "colleague form about a draft": colleague_form(pen, FORM, draft=draft),
        **{f"colleague form, {one}": colleague_form(pen, FORM, problem=one) for one in Problem},
        "colleague form, all too long": colleague_form(pen, LONGEST, problem=Problem.LONG_NAME),
        "colleague form about a long draft": colleague_form(pen, LONGEST, draft=longest),
        "colleague, another question first": first_question(pen, draft, FORM),
        "colleague, its department first": first_question(
            pen, replace(draft, sent_at=stories.SENT_AT), FORM, note="colleague-first-department"
        ),
        "colleague, too many first": first_question(pen, draft, FORM, note="colleague-first-too-many"),
        "colleague, a long one first": first_question(pen, longest, LONGEST),
        "draft for a colleague": _drawn(pen, replace(draft, for_whom=JAN)),
        "draft with a picture": _drawn(pen, pictured),
        "draft with a picture, does it belong": _drawn(pen, asking),
        "draft withdrawn": _drawn(pen, gone),
        "added lines withdrawn": _drawn(pen, replace(gone, belongs_to=where)),
        "picture for a helper": picture_sent(pen, stories.STORIES["helping"]),
        "picture for a helper without e-mail": picture_sent(pen, stories.STORIES["helping without e-mail"]),
        "picture while we search": picture_sent(pen, stories.STORIES["asked"]),
        "welcome of who is everything": first_words.welcome(pen, "Bram", tuple(Role)),
        "nobody asks": first_words.nobody_asks(pen),
        "helps nobody": first_words.helps_nobody(pen),
    }


def _drawn(pen: Pen, draft: Draft) -> Post:
    return draft_card(pen, draft, None, (), AroundDraft())
