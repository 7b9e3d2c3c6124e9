"""The buttons on the cards of one digi-tip, typed: they mean the tip of the newest card."""

from dataclasses import dataclass
from typing import Literal

from bot.domain.intents import Intent
from bot.domain.vocabulary import Vocabulary, lines_of


@dataclass(frozen=True, slots=True, kw_only=True)
class ThisTip(Intent):
    """*wijzig deze tip*: the tip that the newest card is about; without one it is asked which."""

    what: Literal["show", "change", "remove", "plan", "unplan", "now"]


@dataclass(frozen=True, slots=True, kw_only=True)
class SureTip(Intent):
    """*ja, plaats deze tip*, *verwijder deze tip niet*: the answer to what the newest card asks to confirm."""

    what: Literal["now", "not now", "remove", "not remove"]


@dataclass(frozen=True, slots=True, kw_only=True)
class OnlyByButton(Intent):
    """*bewaar deze tip*: what was filled in stands on the card alone, so only its button can do this."""

    what: Literal["look", "keep", "adjust", "channel"]


VOCABULARY = Vocabulary(
    phrases={
        "this_tip_show": lines_of("toon deze tip, show this tip"),
        "this_tip_change": lines_of("wijzig deze tip, deze tip wijzigen, change this tip"),
        "this_tip_remove": lines_of(
            "verwijder deze tip, deze tip verwijderen, verwijder de tip, remove this tip"
        ),
        "this_tip_plan": lines_of("plan deze tip, deze tip plannen, plan this tip"),
        "this_tip_unplan": lines_of("plan deze tip niet, plan deze tip niet meer"),
        "this_tip_now": lines_of("plaats deze tip nu, plaats deze tip, plaats de tip nu"),
        "sure_tip_now": lines_of("ja plaats deze tip, ja plaats deze tip nu, ja plaats de tip"),
        "sure_tip_not_now": lines_of("plaats deze tip niet, plaats de tip niet, nee plaats deze tip niet"),
        "sure_tip_remove": lines_of("ja verwijder deze tip, ja verwijder de tip"),
        "sure_tip_not_remove": lines_of(
            "verwijder deze tip niet, verwijder de tip niet, nee verwijder deze tip niet"
        ),
        "tip_form_look": lines_of("toon hoe het wordt"),
        "tip_form_keep": lines_of("bewaar deze tip, bewaar de tip, bewaar tip"),
        "tip_form_adjust": lines_of("pas de tip aan, pas deze tip aan"),
        "tip_form_channel": lines_of("kies dit kanaal"),
    },
    meanings={
        "this_tip_show": ThisTip(what="show"),
        "this_tip_change": ThisTip(what="change"),
        "this_tip_remove": ThisTip(what="remove"),
        "this_tip_plan": ThisTip(what="plan"),
        "this_tip_unplan": ThisTip(what="unplan"),
        "this_tip_now": ThisTip(what="now"),
        "sure_tip_now": SureTip(what="now"),
        "sure_tip_not_now": SureTip(what="not now"),
        "sure_tip_remove": SureTip(what="remove"),
        "sure_tip_not_remove": SureTip(what="not remove"),
        "tip_form_look": OnlyByButton(what="look"),
        "tip_form_keep": OnlyByButton(what="keep"),
        "tip_form_adjust": OnlyByButton(what="adjust"),
        "tip_form_channel": OnlyByButton(what="channel"),
    },
)
