"""What the cards say in each state, as the person in front of it reads it."""

import pytest

from bot.cards import coaching
from bot.cards.deck import Deck
from bot.domain import events as e
from bot.domain.ids import DepartmentId, PersonId
from bot.domain.people import DraftStep
from bot.domain.post import Post
from bot.domain.request import Request
from bot.domain.views import views_of
from bot.texts.catalogue import load_texts
from tests.cards.screen import body_text, buttons, inputs, titles
from tests.cards.stories import (
    ADDED,
    ASKED,
    BRAM,
    ENDED,
    FATMA,
    HELPING,
    KATRIEN,
    NOOR,
    RESOLVED,
    SECRET,
    SENT_AT,
    STORIES,
    TOMORROW,
    TOPICS,
    a_draft,
    a_request,
    at,
    started,
    widened,
)

DECK = Deck(load_texts(), TOPICS)


def card_of(request: Request, person: PersonId) -> Post:
    return DECK.request(request, person, views_of(request)[person])


def seen(story: str, person: PersonId = FATMA) -> str:
    return body_text(card_of(STORIES[story], person))


@pytest.mark.parametrize(
    ("story", "says"),
    [
        ("waits for opening", "Morgen om 8 uur zoeken we een digicoach voor je."),
        ("just sent", "We hebben je vraag."),
        ("asked", "We hebben je vraag."),
        ("asked", "We vragen het nu aan 2 digicoaches."),
        ("asked", "Meestal krijg je binnen 10 minuten een digicoach."),
        ("asked", "Je mag Teams sluiten. Je krijgt een melding."),
        ("asked", SECRET),
        ("asked from a computer, no known wait", "Meestal krijg je vandaag een digicoach."),
        (
            "asked from a computer, no known wait",
            "Blijf in de buurt van je pc. Je krijgt hier een bericht.",
        ),
        ("asked, long wait", "Meestal krijg je binnen 2 uur een digicoach."),
        ("one coach", "We vragen het nu aan 1 digicoach. Meer zijn er nu niet."),
        ("nobody here, contact asked at once", "We hebben je vraag."),
        ("nobody here, contact asked at once", "We vragen het nu aan 1 collega."),
        ("one said not now", "We vragen het nu aan 2 digicoaches."),
        ("line added while searching", ADDED),
        ("wider", "Nog niemand kon helpen. We zoeken verder."),
        ("wider", "Om 10.42 uur hoor je iets van ons."),
        ("wider", "Kan je niet wachten?\nBel de Service Desk: 09 000 00 00.\nOpen: ma-vr 8:00-17:00."),
        ("wider, all declined", "Je hoort snel iets van ons."),
        ("wider, no phone known", "Kan je niet wachten?\nVraag hulp aan de Service Desk."),
        ("ladder ended", "Nog niemand kon helpen. Wat wil je doen?"),
        ("ladder ended", "Kies je niets? Dan zoeken we verder vanaf morgen 8 uur."),
        ("waiting by choice", "We zoeken verder vanaf morgen 8 uur."),
        ("second search", "We zoeken opnieuw een digicoach voor je."),
        ("closed before anybody was asked", "Je dienst is nu dicht. We zoeken verder vanaf morgen 8 uur."),
        ("released", "Bram kan toch niet. We zoeken iemand anders."),
        ("released, asked again", "Bram kan toch niet. We zoeken iemand anders."),
        ("released, nobody yet", "Nog niemand kon helpen. We zoeken verder."),
        ("released after hours", "Bram kan toch niet. We zoeken iemand anders."),
        ("reopened, asked again", "Nog niet opgelost. We zoeken iemand anders."),
        ("helping", "Bram helpt je."),
        ("helping", "Je krijgt een bericht van Bram."),
        ("helping without e-mail", "Zoek Bram in Teams."),
        ("resolved", "Lukt het nu?"),
        ("resolved", "Zeg je niets? Dan sluiten we je vraag morgen."),
        ("confirmed", "Fijn dat het lukt!"),
        ("rated", "Bedankt voor je antwoord."),
        ("silent", "We sluiten je vraag. Toch nog hulp nodig? Typ het hier."),
        ("cancelled while searching", "Je hebt geen hulp meer nodig. We zoeken niet verder."),
        ("asked, a tip fits", "Terwijl je wacht: "),
        ("the tip helped", "Fijn dat het lukt! We zoeken niet verder."),
        ("nobody helped", "Sorry. Geen collega kon je helpen."),
        ("nobody helped", "Bel de Service Desk: 09 000 00 00."),
        ("nobody helped", "Open: ma-vr 8:00-17:00."),
        ("nobody helped", "Mijn vraag is nummer 412."),
        ("asker chose the desk", "De Service Desk helpt je verder."),
        ("contact sent it on", "Katrien stuurt je naar de Service Desk."),
        ("sent on by the holder", "Bram stuurt je naar de Service Desk."),
        ("no phone at the desk", "Vraag hulp aan de Service Desk."),
    ],
)
def test_the_worker_reads(story: str, says: str) -> None:
    assert says in seen(story)


@pytest.mark.parametrize(
    ("story", "person", "says"),
    [
        ("asked", BRAM, "Een collega vraagt hulp"),
        ("asked", BRAM, "Kinderopvang · Aanmelden en wachtwoord"),
        ("asked", BRAM, "Wacht sinds maandag 10.12 uur."),
        ("line added while searching", BRAM, ADDED),
        ("contact asked", KATRIEN, "Nog niemand kon helpen. Kan jij helpen?"),
        ("one said not now", NOOR, "Oké, nu niet. Bedankt voor je antwoord."),
        ("helping", NOOR, "Bram helpt al. Bedankt dat je klaarstond!"),
        ("cancelled while searching", NOOR, "Je hulp is niet meer nodig. Bedankt dat je klaarstond!"),
        ("the tip helped", NOOR, "Je hulp is niet meer nodig. Bedankt dat je klaarstond!"),
        ("cancelled while helping", BRAM, "Je hulp is niet meer nodig. Bedankt dat je klaarstond!"),
        ("nobody helped", NOOR, "De Service Desk helpt nu. Bedankt dat je klaarstond!"),
        ("helping", BRAM, "Je helpt Fatma."),
        ("helping", BRAM, "Vraag nooit naar een wachtwoord. Laat je collega zelf typen."),
        ("helping with additions", BRAM, ADDED),
        ("helping without e-mail", BRAM, "Zoek Fatma in Teams."),
        ("still helping?", BRAM, "Is het gedaan?"),
        ("released", BRAM, "Je gaf de vraag terug. We zoeken iemand anders."),
        ("reopened", BRAM, "Je collega is nog niet geholpen."),
        ("sent on by the holder", BRAM, "Je stuurde de vraag naar de Service Desk."),
        ("resolved", BRAM, "Duurde 12 minuten."),
        ("resolved in a minute", BRAM, "Duurde 1 minuut."),
        ("resolved after long", BRAM, "Duurde het echt 75 minuten? Tik de juiste tijd."),
        ("forgotten", BRAM, "Duurde het echt 120 minuten? Tik de juiste tijd."),
        ("minutes tapped", BRAM, "Je koos 10 minuten. Bedankt!"),
    ],
)
def test_the_coach_reads(story: str, person: e.Person, says: str) -> None:
    assert says in seen(story, person.id)


@pytest.mark.parametrize(
    ("story", "person", "labels"),
    [
        ("asked", FATMA, ["Hulp niet meer nodig"]),
        ("asked, a tip fits", FATMA, ["Ja, het lukt", "Nee, nog niet", "Hulp niet meer nodig"]),
        ("wider", FATMA, ["Hulp niet meer nodig"]),
        ("the tip did not help", FATMA, ["Hulp niet meer nodig"]),
        (
            "ladder ended",
            FATMA,
            [
                "Wacht tot morgen 8 uur",
                "Laat mijn aanspreekpunt bellen",
                "Stuur naar de Service Desk",
                "Hulp niet meer nodig",
            ],
        ),
        (
            "waiting by choice",
            FATMA,
            ["Laat mijn aanspreekpunt bellen", "Stuur naar de Service Desk", "Hulp niet meer nodig"],
        ),
        ("helping", FATMA, ["Chat met Bram", "Bel Bram", "Hulp niet meer nodig"]),
        ("helping without e-mail", FATMA, ["Hulp niet meer nodig"]),
        ("resolved", FATMA, ["Ja, opgelost", "Nee, nog niet"]),
        ("confirmed", FATMA, ["👍 Goed geholpen", "👎 Niet goed geholpen"]),
        ("rated", FATMA, []),
        ("silent", FATMA, []),
        ("nobody helped", FATMA, []),
        ("asked", BRAM.id, ["Ik help", "Nu niet"]),
        (
            "contact asked",
            KATRIEN.id,
            ["Ik help", "Stuur naar de Service Desk", "Nu niet"],
        ),
        ("one said not now", NOOR.id, ["Ik help"]),
        (
            "helping",
            BRAM.id,
            [
                *("Ik kom langs", "Kom naar mij", "Ik bel", "Via chat", "Chat met Fatma", "Bel Fatma"),
                *("Klaar", "Geef de vraag terug", "Geef aan een collega", "Stuur naar de Service Desk"),
            ],
        ),
        (
            "resolved",
            BRAM.id,
            [
                *("5", "10", "15", "30", "45", "60", "90", "120", "Bewaar het onderwerp"),
                *(
                    "Komt vaak terug",
                    "Werkt niet op gsm",
                    "Te moeilijk",
                    "Geen toegang",
                    "Zou opleiding helpen",
                ),
            ],
        ),
    ],
)
def test_the_buttons_are(story: str, person: PersonId, labels: list[str]) -> None:
    assert titles(card_of(STORIES[story], person)) == labels


def test_over_a_weekend_the_day_is_named() -> None:
    monday = TOMORROW.replace(day=30, month=11)  # a Sunday, for the name of a later day
    request = a_request(*ASKED, e.LadderEnded(at=at(60), resumes_at=monday))

    assert "Wacht tot zondag 8 uur" in titles(card_of(request, FATMA))


def test_later_today_is_only_a_time() -> None:
    request = a_request(starts_at=at(108))

    assert "Om 12 uur zoeken we een digicoach voor je." in body_text(card_of(request, FATMA))


def test_who_declined_may_still_help_and_the_button_names_the_offer() -> None:
    request = STORIES["one said not now"]
    [button] = buttons(card_of(request, NOOR.id))
    offer = request.offer_to(NOOR.id)

    assert offer is not None
    assert isinstance(button["data"], dict)
    assert button["data"]["page"] == offer.position


def test_who_declined_has_no_button_once_somebody_helps() -> None:
    request = a_request(*ASKED, e.Declined(at=at(2), by=NOOR.id), e.Accepted(at=at(3), by=BRAM))

    assert titles(card_of(request, NOOR.id)) == []


def test_each_button_of_a_contact_point_means_something_else() -> None:
    verbs = [button["verb"] for button in buttons(card_of(STORIES["contact asked"], KATRIEN.id))]

    assert verbs == ["request.accept", "request.hand_over", "request.decline"]


def test_minutes_over_half_an_hour_are_asked_about_and_nothing_is_chosen() -> None:
    card = card_of(STORIES["resolved after long"], BRAM.id)

    assert "Je koos" not in body_text(card)
    assert not any(button.get("style") for button in buttons(card))


def test_the_guessed_topic_is_chosen_beforehand() -> None:
    [listed] = inputs(card_of(STORIES["resolved"], BRAM.id))

    assert listed["value"] == "sign_in"


def test_a_topic_that_is_gone_falls_back_on_the_last() -> None:
    [listed] = inputs(card_of(STORIES["topic unknown here"], BRAM.id))

    assert listed["value"] == "other"


def test_whoever_gave_it_back_and_later_lost_it_again_reads_what_happened_last() -> None:
    again = (started(8), widened(8, 0, BRAM, NOOR), e.Accepted(at=at(9), by=BRAM))
    request = a_request(
        *HELPING,
        e.Released(at=at(8), by=BRAM.id),
        *again,
        e.Resolved(at=at(15), by=BRAM.id),
        e.Reopened(at=at(16)),
    )

    assert "Je collega is nog niet geholpen." in body_text(card_of(request, BRAM.id))


def test_a_thousand_characters_are_shown_and_the_rest_is_a_sign() -> None:
    request = a_request(*ASKED, text="a" * 4_000)
    text = body_text(card_of(request, BRAM.id))

    assert "a" * 999 + "…" in text
    assert "a" * 1_000 not in text


def test_of_many_additions_the_latest_are_shown() -> None:
    lines = [e.LineAdded(at=at(4), text=f"regel {n} " + "x" * 200) for n in range(20)]
    text = body_text(card_of(a_request(*HELPING, *lines), BRAM.id))

    assert "regel 19" in text
    assert "regel 1 " not in text
    assert "…" in text


def test_a_number_over_a_thousand_has_no_point() -> None:
    assert "Vraag 1412" in body_text(card_of(a_request(*ASKED, number=1412), FATMA))


@pytest.mark.parametrize(
    "email", ["", "no address", "two words@example.org", "@", "a@b\nc", "x" * 300 + "@example.org"]
)
def test_without_a_usable_address_there_are_no_links(email: str) -> None:
    request = a_request(*HELPING, email=email)

    assert all(button["type"] == "Action.Execute" for button in buttons(card_of(request, BRAM.id)))


def test_an_address_cannot_add_anything_to_a_link() -> None:
    request = a_request(*HELPING, email="a&message=b#c@example.org")
    urls = [str(b["url"]) for b in buttons(card_of(request, BRAM.id)) if b["type"] == "Action.OpenUrl"]

    assert urls[0] == "https://teams.microsoft.com/l/chat/0/0?users=a%26message%3Db%23c%40example.org"


def test_a_person_without_a_name_is_a_colleague() -> None:
    request = a_request(*ASKED, e.Accepted(at=at(3), by=e.Person(id=BRAM.id, name=" ")))

    assert "Een collega helpt je." in body_text(card_of(request, FATMA))


def test_few_departments_are_buttons_and_many_a_list_without_a_choice_made() -> None:
    few = [(DepartmentId(f"d{n}"), f"Dienst {n}") for n in range(6)]
    many = [*few, (DepartmentId("d6"), "Dienst 6")]
    draft = a_draft(DraftStep.CHOOSE_DEPARTMENT)

    as_buttons = DECK.draft(draft, guess=None, departments=few)
    as_list = DECK.draft(draft, guess=None, departments=many)

    assert titles(as_buttons) == [name for _, name in few] + ["Ik weet het niet"]
    assert titles(as_list) == ["Dit is mijn dienst", "Ik weet het niet"]
    assert "value" not in inputs(as_list)[0]
    assert buttons(as_list)[1]["associatedInputs"] == "none"


MORE = ["Voor een collega", "📞 Bel mij", "🚶 Kom naar mij", "Kies zelf een digicoach"]
"""What opens behind *Toon meer keuzes*."""


@pytest.mark.parametrize(
    ("step", "labels"),
    [
        (DraftStep.SEND, ["Stuur mijn vraag", *MORE]),
        (DraftStep.UNSENT, ["Stuur mijn vraag", *MORE]),
        (DraftStep.GUESSED_DEPARTMENT, ["Ja", "Nee"]),
        (DraftStep.BELONGS, ["Ja, voeg toe", "Nee, nieuwe vraag"]),
        (DraftStep.LAPSED, []),
        (DraftStep.ADDED, []),
    ],
)
def test_a_draft_asks_one_thing(step: DraftStep, labels: list[str]) -> None:
    assert titles(DECK.draft(a_draft(step), guess="Kinderopvang", departments=())) == labels


def test_when_five_are_open_each_has_a_way_out() -> None:
    card = DECK.too_many([STORIES["asked"]] * 5)

    assert "Je hebt al 5 vragen open. Welke is al opgelost?" in body_text(card)
    assert titles(card) == ["Vraag 412 is opgelost"] * 5


def test_coming_back_is_confirmed_with_the_day() -> None:
    with_date = coaching.back_on(DECK.pen, TOMORROW, None)
    tomorrow = coaching.back_on(DECK.pen, TOMORROW, SENT_AT.date())

    assert "Vanaf dinsdag 25 november 8 uur krijg je weer vragen." in body_text(with_date)
    assert "Vanaf morgen 8 uur krijg je weer vragen." in body_text(tomorrow)


def test_the_welcome_is_four_short_sentences() -> None:
    said = body_text(DECK.welcome("Fatma"))

    assert "Dag Fatma." in said
    assert "Lukt iets niet op je gsm of pc? Typ het hier. Een collega helpt je." in said


def test_the_end_of_the_road_and_of_helping_are_told_apart() -> None:
    by_time = a_request(*ENDED, e.HandedOver(at=at(90), by=None))
    by_holder = a_request(*RESOLVED[:-1], e.HandedOver(at=at(9), by=BRAM.id))

    assert "ik heb nog hulp nodig" in body_text(card_of(by_time, FATMA))
    assert "mijn digicoach stuurt me door" in body_text(card_of(by_holder, FATMA))
