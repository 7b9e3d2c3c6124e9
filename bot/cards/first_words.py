"""The cards that belong to no question: welcome, how it works, ask, what can be typed, and a kind word back."""

from collections.abc import Collection, Mapping

from bot.cards.actions import PlainAction
from bot.cards.elements import Element, button, buttons, facts, heading, paragraph
from bot.cards.pen import Pen
from bot.cards.walk_ups import note_button
from bot.domain.people import Role
from bot.domain.post import Post

_WELCOME_TOO: Mapping[Role, str] = {
    Role.COACH: "welcome-coach",
    Role.CONTACT_POINT: "welcome-contact",
    Role.COORDINATOR: "welcome-coordinator",
}


def welcome(pen: Pen, name: str, roles: Collection[Role] = ()) -> Post:
    """The very first message; who helps or keeps things running hears a sentence about that too."""
    body = [
        heading(pen.texts("welcome", name=pen.name(name))),
        paragraph(pen.texts("welcome-how")),
        *(paragraph(pen.texts(said)) for role, said in _WELCOME_TOO.items() if role in roles),
        *buttons([_ask_button(pen), button(pen.texts("how-button"), PlainAction(verb="ask.how"))]),
    ]
    return pen.post(body, pen.texts("welcome-summary"))


def how_it_works(pen: Pen) -> Post:
    """The road in four steps."""
    t = pen.texts
    steps = (t("how-type"), t("how-send"), t("how-search"), t("how-helped"))
    body = [
        heading(t("how")),
        facts((str(place), step) for place, step in enumerate(steps, start=1)),
        paragraph(f"{t('how-password')} {t('how-stop')}"),
        *buttons([_ask_button(pen)]),
    ]
    return pen.post(body, t("how-summary"))


def courtesy(pen: Pen) -> Post:
    """After thanks."""
    return pen.post([paragraph(pen.texts("courtesy"))], pen.texts("courtesy"))


def nobody_asks(pen: Pen) -> Post:
    """*Ik help*, and nobody asks for help."""
    body = [paragraph(f"{pen.texts('nobody-asks')} {pen.texts('nobody-asks-then')}")]
    return pen.post(body, pen.texts("nobody-asks"))


def helps_nobody(pen: Pen) -> Post:
    """*Geef terug*, and there is nothing to give back."""
    return pen.post([paragraph(pen.texts("helps-nobody"))], pen.texts("helps-nobody"))


def typed_words(pen: Pen, *, is_coach: bool, is_contact: bool = False, is_coordinator: bool = False) -> Post:
    """What can be typed, for who does not find a button."""
    t = pen.texts
    asking = (
        (t("help-question"), t("help-question-does")),
        (t("help-colleague"), t("help-colleague-does")),
        (t("help-call"), t("help-call-does")),
        (t("help-visit"), t("help-visit-does")),
        (t("help-choose"), t("help-choose-does")),
        (t("help-contact-call"), t("help-contact-call-does")),
        (t("help-mine"), t("help-mine-does")),
        (t("help-stop"), t("help-stop-does")),
        (t("help-done"), t("help-done-does")),
        (t("help-nobody"), t("help-nobody-does")),
        (t("help-another"), t("help-another-does")),
        (t("help-department"), t("help-department-does")),
        (t("help-coaches"), t("help-coaches-does")),
    )
    helping = (
        (t("help-accept"), t("help-accept-does")),
        (t("help-decline"), t("help-decline-does")),
        (t("help-how"), t("help-how-does")),
        (t("help-later"), t("help-later-does")),
        (t("help-give"), t("help-give-does")),
        (t("help-release"), t("help-release-does")),
        (t("help-can"), t("help-can-does")),
        (t("help-pause"), t("help-pause-does")),
        (t("help-back"), t("help-back-does")),
        (t("help-most"), t("help-most-does")),
        (t("walkup-word"), t("help-noted-does")),
        (t("help-clock"), t("help-clock-does")),
        (t("help-signal"), t("help-signal-does")),
        (t("help-no-week"), t("help-no-week-does")),
        (t("help-hours"), t("help-hours-does")),
        (t("help-today"), t("help-today-does")),
    )
    running = (
        (t("help-team"), t("help-team-does")),
        (t("help-invite"), t("help-invite-does")),
        (t("help-approve"), t("help-approve-does")),
        (t("help-remove"), t("help-remove-does")),
        (t("help-open"), t("help-open-does")),
        (t("help-replacement"), t("help-replacement-does")),
        (t("help-settings"), t("help-settings-does")),
        (t("help-signals"), t("help-signals-does")),
    )
    joining = () if is_coach else ((t("help-join"), t("help-join-does")),)
    ours = () if is_contact else ((t("help-team"), t("help-team-does")),)
    leaving = (*ours, (t("help-leave"), t("help-leave-does")))
    body = [heading(t("help")), facts((*asking, *joining))]
    if is_contact:
        body += [heading(t("help-contact")), facts(running)]
    if is_coach:
        body += [heading(t("help-coach")), facts((*helping, *leaving)), *buttons([note_button(pen)])]
    if is_coordinator:
        body += [heading(t("help-city")), facts(_of_the_city(pen))]
    return pen.post(body, t("help-summary"))


def _of_the_city(pen: Pen) -> tuple[tuple[str, str], ...]:
    """What a coordinator can type."""
    t = pen.texts
    return (
        (t("help-diensten"), t("help-diensten-does")),
        (t("help-dienst-wijzigen"), t("help-dienst-wijzigen-does")),
        (t("help-dienst-toevoegen"), t("help-dienst-toevoegen-does")),
        (t("help-rol"), t("help-rol-does")),
        (t("help-wijzigingen"), t("help-wijzigingen-does")),
        (t("help-signals"), t("help-signals-does")),
    )


def _ask_button(pen: Pen) -> Element:
    return button(pen.texts("ask-button"), PlainAction(verb="ask.start"), is_main=True)
