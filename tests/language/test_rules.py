"""Each rule is seen to find its fault, and to leave a good sentence alone."""

import pytest

from tests.language.dutch import common_words, is_common
from tests.language.lines import Kind, Line, lines_of_catalogue
from tests.language.office_words import office_word_in, pairs, plain_words
from tests.language.participle_lists import words
from tests.language.passive import passive_in
from tests.language.rules import Rule, faults_of, over_the_limit
from tests.language.samples import LONGEST

GOOD = (
    "We hebben je vraag. Nummer 412.",
    "Kan je niet wachten? Bel de Service Desk: 09 000 00 00.",
    "Lukt iets niet op je gsm of pc? Typ het hier. Een collega helpt je.",
    "Om 10.45 uur hoor je iets van ons.",
    "Je wordt nu geen digicoach.",
    "Is je vraag opgelost?",
    "Alleen jij ziet dit. Het is van jou.",
    "Jullie dienst is open: ma-vr.",
)
TWELVE = "Een twee drie vier vijf zes zeven acht negen tien elf twaalf."


def broken(text: str, kind: Kind = Kind.SENTENCE, where: str = "nowhere") -> set[Rule]:
    return {fault.rule for fault in faults_of(Line(where=where, text=text, kind=kind))}


@pytest.mark.parametrize("text", [*GOOD, TWELVE])
def test_plain_dutch_is_left_alone(text: str):
    assert broken(text) == set()


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        (TWELVE[:-1] + " dertien.", Rule.LENGTH),
        ("Kort. " + TWELVE[:-1] + " dertien.", Rule.LENGTH),
        ("Je vraag wordt doorgestuurd.", Rule.ACTIVE),
        ("Je wil gebeld worden.", Rule.ACTIVE),
        ("De tip is aangepast.", Rule.ACTIVE),
        ("Je gegevens zijn bewaard.", Rule.ACTIVE),
        ("De vraag werd al beantwoord.", Rule.ACTIVE),
        ("We optimaliseren de functionaliteit.", Rule.COMMON),
        ("Raadpleeg de procedureomschrijving.", Rule.COMMON),
        ("Vraag het aan de DPO.", Rule.SHORT),
        ("Zie o.a. de lijst.", Rule.SHORT),
        ("Dat geldt enz.", Rule.SHORT),
        ("Wacht max 5 minuten.", Rule.SHORT),
        ("Typ uw vraag.", Rule.YOU),
        ("Kunt u wachten?", Rule.YOU),
        ("Je kunt wachten.", Rule.YOU),
        ("Kun je wachten?", Rule.YOU),
        ("Dat is jouw vraag.", Rule.YOU),
        ("Wij helpen jou graag.", Rule.YOU),
        ("Je ticket is open.", Rule.WORDING),
        ("Een coach helpt je.", Rule.WORDING),
        ("Je vraag is verlopen.", Rule.WORDING),
        ("Neem je toestel.", Rule.WORDING),
        ("Er is een fout.", Rule.WORDING),
        ("Je kan je uren beheren.", Rule.WORDING),
        ("Om 10:45 hoor je iets.", Rule.CLOCK),
        ("Om 10u45 hoor je iets.", Rule.CLOCK),
        ("Om 10 u hoor je iets.", Rule.CLOCK),
        ("Om 10.45 hoor je iets.", Rule.CLOCK),
        ("Om 09.30 uur hoor je iets.", Rule.CLOCK),
        ("Om 10 uur 45 hoor je iets.", Rule.CLOCK),
        ("Je bent klaar: " + TWELVE.lower(), Rule.LENGTH),
        ("Je bent klaar; " + TWELVE.lower(), Rule.LENGTH),
        ("- een twee drie vier\n- vijf zes zeven acht\n- negen tien elf twaalf dertien", Rule.LENGTH),
        ("Bel bijv. een collega.", Rule.SHORT),
        ("Vraag het evt. aan iemand.", Rule.SHORT),
        ("Typ aub je naam.", Rule.SHORT),
        ("Bel tel. 09 000 00 00.", Rule.SHORT),
        ("Dat is van het OCMW.", Rule.SHORT),
        ("Dat gaat t.e.m. vrijdag.", Rule.SHORT),
        ("Men kan hier typen.", Rule.YOU),
        ("Neem uwe gsm.", Rule.YOU),
        ("Is dit de jouwe?", Rule.YOU),
        ("Je zult het zien.", Rule.YOU),
    ],
)
def test_a_fault_is_found(text: str, rule: Rule):
    assert rule in broken(text)


@pytest.mark.parametrize(
    "said",
    """In welke dienst werk je?|Kies een telefoon.|Kies een toestel.|Er zijn nu 2 digicoaches vrij.|Nog niemand vrij.
    Je mag dit scherm sluiten.|Fatma neemt je vraag.|Stop mijn vraag|Wacht tot morgen|Fatma was net sneller. Dank je!
    Dit is iets voor de Service Desk.|Typ: log in.|Dit is een vraag op de werkvloer.|Dit is een aanbod.
    Dit is je team.|Is het zo opgelost?|Dat is nuttig.|Vertel verder|Deze maand vroegen 14 collega's hiernaar.
    Typ: tip weg|Typ: cijfers uren|Vraag nooit een wachtwoord.|Deze vraag verloopt.|Dit is ongeldig.
    Dat was een succesvolle dag.|Je coach komt.|Wil je een melding maken?|Wie beheert dit?|Hoe bereiken we je?
    Je account is weg.|Je logt in.|Wil je annuleren?""".replace("\n", "|").split("|"),
)
def test_what_the_page_of_wording_says_otherwise_is_found(said: str):
    assert Rule.WORDING in broken(said.strip())


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Je kan de lijst raadplegen.", "raadplegen: zeg kijken in"),
        ("Dienaangaande weten we niets.", "Dienaangaande: zeg daarover"),
        ("De desbetreffende dienst is dicht.", "desbetreffende: zeg deze"),
        ("Typ je naam teneinde te starten.", "teneinde: zeg om"),
        ("Dat kan middels je gsm.", "middels: zeg met"),
        ("Wie heeft die bevoegdheid?", "bevoegdheid: zeg wie dat mag"),
        ("We doen een identificatie.", "identificatie: zeg wie je bent"),
        ("Vraag het aan de instantie.", "instantie: zeg dienst"),
        ("Dit is de interface.", "interface: zeg scherm"),
        ("Kies een parameter.", "parameter: zeg instelling"),
        ("Dit is de betalingsprocedure.", "betalingsprocedure: zeg stappen"),
    ],
)
def test_a_word_of_offices_is_refused_with_the_word_to_use(text: str, what: str):
    assert what in {fault.what for fault in faults_of(Line(where="nowhere", text=text))}


def test_a_word_of_offices_hides_in_no_other_word():
    assert pairs() >= 80
    assert {word for word in common_words() - plain_words().keys() if office_word_in(word)} == set()


@pytest.mark.parametrize(
    "label", ["Ga nu verder", "Stop nu", "Vraag 12 is opgelost", "Vraag", "Verder", "Kom morgen"]
)
def test_a_button_without_what_it_is_done_to_is_found(label: str):
    assert Rule.BUTTON in broken(label, Kind.BUTTON)


def test_a_sentence_keeps_room_for_a_name_of_four_words():
    source = "waits = Bij { $department } wacht een vraag al heel lang op het " + "ene " * 4
    filled = lines_of_catalogue(source, LONGEST)

    assert [fault.rule for fault in over_the_limit(filled[0])] == [Rule.LENGTH]
    assert Rule.LENGTH not in broken("Bij Sport wacht een vraag al heel lang op het ene.")


@pytest.mark.parametrize(
    "label", ["Vervanger", "Andere diensten", "Bewaar", "Bewaar al mijn gegevens in een nieuw bestand"]
)
def test_a_button_says_what_it_does_and_to_what_in_few_letters(label: str):
    assert Rule.BUTTON in broken(label, Kind.BUTTON)


@pytest.mark.parametrize(
    "label", ["Bewaar mijn uren", "Ik help", "Ja, stop dit nieuws", "📞 Bel mij", "Meer"]
)
def test_a_button_of_verb_and_object_or_as_settled_is_left_alone(label: str):
    assert broken(label, Kind.BUTTON) == set()


def test_what_is_typed_may_be_written_as_people_type_it():
    assert Rule.CLOCK not in broken("vandaag tot 14u", Kind.TYPED)


def test_an_excuse_is_for_one_key_and_one_rule():
    [fault] = faults_of(Line(where="offer-contact", text="Kan jij helpen?"))
    [other] = faults_of(Line(where="helped", text="Kan jij helpen?"))

    assert fault.is_allowed
    assert not other.is_allowed


def test_over_fifteen_words_there_is_no_excuse(monkeypatch: pytest.MonkeyPatch):
    from tests.language import rules

    monkeypatch.setitem(rules.ALLOWED, "LENGTH", {"long": "for once"})
    thirteen = Line(where="long", text="een " * 13 + "!")
    sixteen = Line(where="long", text="een " * 16 + "!")

    assert [fault.is_allowed for line in (thirteen, sixteen) for fault in faults_of(line)] == [True, False]


def test_every_branch_of_a_message_is_a_line_with_something_for_each_variable():
    source = """
took-button = { $count ->
    [one] Tik
   *[other] Tik { $count } keer
}
helped = { $name } helpt { $whom ->
    [one] jou
   *[other] ons
} om { $time }.
send-word = stuur
old-button = Deze knop is oud.
"""
    assert [(line.text, line.kind) for line in lines_of_catalogue(source)] == [
        ("Tik", Kind.BUTTON),
        ("Tik 12 keer", Kind.BUTTON),
        ("Fatma helpt jou om 8 uur.", Kind.SENTENCE),
        ("Fatma helpt ons om 8 uur.", Kind.SENTENCE),
        ("stuur", Kind.TYPED),
        ("Deze knop is oud.", Kind.SENTENCE),
    ]


@pytest.mark.parametrize(
    "word", ["helpen", "loonbrief", "weetje", "duimen", "noteert", "groepsfoto", "afmelden", "e-mail"]
)
def test_common_words_and_what_is_put_together_from_them_are_known(word: str):
    assert is_common(word)


@pytest.mark.parametrize(
    "word",
    sorted(
        words(
            """functionaliteit escalatie authenticatie configureren xqzt implementeren teneinde desbetreffende
            gedragingen toelichten doeltreffende planmatige redenering procurement"""
        )
    ),
)
def test_words_of_offices_and_machines_are_not(word: str):
    assert not is_common(word)


def test_a_state_is_no_passive_but_only_after_is():
    assert passive_in("Je vraag is verstuurd.") is None
    assert passive_in("Je vraag wordt verstuurd.") == "wordt ... verstuurd"
