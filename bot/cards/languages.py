"""The cards about the language that stands below the Dutch: which there are, and which it is now."""

from bot.cards.actions import PlainAction
from bot.cards.beside import turned
from bot.cards.elements import Element, button, buttons, heading, paragraph, small
from bot.cards.language_actions import LanguageAction
from bot.cards.pen import Pen
from bot.domain.post import Post
from bot.texts.bilingual import is_rtl

DUTCH = "nl"


def which_language(pen: Pen) -> Post:
    """*Taal* was typed: a button for each, in its own words."""
    t = pen.texts
    others = [
        button(other("language-name"), LanguageAction(language=language))
        for language, other in t.others.items()
    ]
    alone = button(t("language-alone-button"), LanguageAction(language=DUTCH))
    body = [
        heading(t("language")),
        paragraph(t("language-stays")),
        *buttons([*others, alone]),
        small(t("typed-twin", word=t("language-alone-word"))),
    ]
    return pen.post(body, t("language-summary"))


def language_set(pen: Pen, language: str) -> Post:
    """It stands below the Dutch from now on."""
    t = pen.texts
    body = [
        heading(t("language-set", language=t.others[language]("language-name"))),
        paragraph(t("language-set-ask")),
        *buttons([_ask(pen), button(t("language-alone-button"), LanguageAction(language=DUTCH))]),
        small(t("language-again")),
    ]
    return pen.post(body, t("language-set-summary"))


def dutch_alone(pen: Pen) -> Post:
    """Nothing stands below the Dutch from now on."""
    body = [
        heading(pen.texts("language-alone")),
        *buttons([_ask(pen)]),
        *([small(pen.texts("language-again"))] if pen.texts.others else []),
    ]
    return pen.post(body, pen.texts("language-alone"))


def not_that_language(pen: Pen) -> Post:
    """The bot does not speak it, or the city has no other language beside the Dutch now."""
    t = pen.texts
    body = [
        heading(t("language-not")),
        paragraph(t("language-not-ask")),
        *buttons([_ask(pen)]),
        *([small(t("language-again"))] if t.others else []),
    ]
    return pen.post(body, t("language-not"))


def language_hints(pen: Pen) -> list[Element]:
    """For who reads no Dutch: a line in each other language."""
    return [turned(small(t("language-hint")), is_rtl(language)) for language, t in pen.texts.others.items()]


def _ask(pen: Pen) -> Element:
    return button(pen.texts("ask-button"), PlainAction(verb="ask.start"), is_main=True)
