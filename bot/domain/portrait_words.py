"""What a coach types about their portrait: *portret*, *toon mijn portret*, *portret weg*."""

from dataclasses import dataclass

from bot.domain.intents import Intent
from bot.domain.vocabulary import Vocabulary, lines_of


@dataclass(frozen=True, slots=True, kw_only=True)
class MyPortrait(Intent):
    """*mijn portret*."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowPortrait(Intent):
    """*toon mijn portret*: presses the button of the card that asks whether colleagues may see it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangePortrait(Intent):
    """*pas mijn portret aan*."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LeavePortrait(Intent):
    """*toon dit niet*, *laat mijn portret zo*: what colleagues see stays as it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HidePortrait(Intent):
    """*verberg mijn portret*, *portret weg*."""


VOCABULARY = Vocabulary(
    phrases={
        "my_portrait": lines_of(
            """
            portret, mijn portret, portret maken, maak een portret, maak mijn portret, portret bekijken, bekijk mijn
            portret, my portrait, portrait
            """
        ),
        "show_portrait": lines_of(
            """
            portret tonen, toon portret, toon mijn portret, ja toon mijn portret, mijn portret tonen, show my portrait
            """
        ),
        "change_portrait": lines_of(
            """
            pas mijn portret aan, pas portret aan, portret aanpassen, mijn portret aanpassen, portret wijzigen, wijzig
            mijn portret, change my portrait
            """
        ),
        "leave_portrait": lines_of("toon dit niet, nee toon dit niet, laat mijn portret zo, laat portret zo"),
        "hide_portrait": lines_of(
            """
            portret weg, mijn portret weg, verberg mijn portret, verberg portret, portret verbergen, mijn portret
            verbergen, toon mijn portret niet, toon mijn portret niet meer, geen portret, geen portret meer, portret
            verwijderen, verwijder mijn portret, hide my portrait
            """
        ),
    },
    meanings={
        "my_portrait": MyPortrait(),
        "show_portrait": ShowPortrait(),
        "change_portrait": ChangePortrait(),
        "leave_portrait": LeavePortrait(),
        "hide_portrait": HidePortrait(),
    },
)
