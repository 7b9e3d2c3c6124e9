"""What a Dutch text is in the language of who reads: made of what was said to them, with days and hours, and never of their own words."""

from pathlib import Path

import pytest

from bot.cards.deck import Deck
from bot.cards.writing import in_a_row, user_text
from bot.texts.bilingual import Beside, Bilingual, spoken_in
from bot.texts.catalogue import Texts, load_texts
from bot.texts.dates_beside import dates_in
from bot.texts.reader import reader_now, reading, reads_from_now
from tests.texts.pseudo import written

ENGLISH = """
helped = { $name } is helping you.
closes-by-itself = Say nothing? We close your question { $day }.
ask-button = Ask a question
yes-button = Yes
word-and = and
day-today = today
day-tomorrow = tomorrow
day-one-week = one week
day-other-week = the other week
topic-name-phone = Phone or tablet
"""
DUTCH = """
helped = { $name } helpt je.
closes-by-itself = Zeg je niets? Dan sluiten we je vraag { $day }.
ask-button = Stel een vraag
yes-button = Ja
word-and = en
solved = Fijn dat het lukt!
topic-name-phone = Gsm of tablet
"""


@pytest.fixture
def texts() -> Bilingual:
    return Bilingual(DUTCH, [Texts("en", ENGLISH)], lambda _: {"Even weg? Pc op slot": "Away? Lock it"})


def beside(texts: Texts) -> Beside:
    found = texts.beside()
    assert found is not None
    return found


def test_dutch_is_said_and_the_other_language_noted(texts: Bilingual) -> None:
    with reading("en"):
        assert texts("helped", name="Bram") == "Bram helpt je."
        assert beside(texts).of("Bram helpt je.") == "Bram is helping you."


def test_sentences_put_together_are_found_again(texts: Bilingual) -> None:
    with reading("en"):
        said = f"{texts('helped', name='Bram')} ({texts('yes-button')})\n\n{texts('ask-button')}"
        assert beside(texts).of(said) == "Bram is helping you. (Yes)\n\nAsk a question"


def test_an_argument_is_in_their_language_too(texts: Bilingual) -> None:
    with reading("en"):
        said = texts("closes-by-itself", day="morgen")
        assert beside(texts).of(said) == "Say nothing? We close your question tomorrow."


def test_a_word_inside_a_longer_one_is_left_alone(texts: Bilingual) -> None:
    with reading("en"):
        texts("yes-button")
        assert beside(texts).of("Jan") == "Jan"


def test_a_sentence_that_begins_otherwise_is_the_same(texts: Bilingual) -> None:
    with reading("en"):
        texts("ask-button")
        assert beside(texts).of("En dan stel een vraag") == "En dan ask a question"


def test_a_turkish_sentence_begins_with_its_own_capital() -> None:
    with reading("tr"):
        reader = reader_now()
        assert reader is not None
        reader.hears("om 8 uur", "iki saat sonra")
        reader.hears("Dan help ik", "Irmakta")
        reader.hears("dinsdag om 8 uur", "Salı saat 8:00")
        assert reader.heard["Om 8 uur"] == "İki saat sonra"
        assert reader.heard["dan help ik"] == "ırmakta"
        assert reader.heard["Dinsdag om 8 uur"] == "Salı saat 8:00"


def test_what_was_typed_is_never_translated(texts: Bilingual) -> None:
    with reading("en"):
        texts("ask-button")
        typed = user_text("Stel een vraag")
        assert beside(texts).of(typed) == typed
        longer = user_text("Hoe typ ik: Stel een vraag, morgen om 8 uur")
        assert beside(texts).of(f"{longer} {texts('yes-button')}") == f"{longer} Yes"


def test_names_in_a_row_have_their_own_and(texts: Bilingual) -> None:
    with reading("en"):
        said = texts("helped", name=in_a_row(("Jan", "Fatma", "Rita")))
        assert beside(texts).of(said) == "Jan, Fatma and Rita is helping you."


def test_topics_and_tips_are_known_without_being_said(texts: Bilingual) -> None:
    with reading("en"):
        assert beside(texts).of("📱 Gsm of tablet") == "📱 Phone or tablet"
        assert beside(texts).of("Even weg? Pc op slot") == "Away? Lock it"


def test_a_sentence_that_the_other_language_lacks_is_dutch_alone(texts: Bilingual) -> None:
    with reading("en"):
        assert beside(texts).of(texts("solved")) == "Fijn dat het lukt!"


@pytest.mark.parametrize("language", ["", "nl", "tr"])
def test_nothing_stands_beside_the_dutch_for_who_reads_no_language_that_is_on(
    texts: Bilingual, language: str
) -> None:
    with reading(language):
        assert texts("ask-button") == "Stel een vraag"
        assert texts.beside() is None


def test_who_reads_is_forgotten_after_the_block() -> None:
    with reading("en"):
        with reading(""):
            assert reader_now() is None
        reads_from_now("tr")
        reader = reader_now()
        assert reader is not None and reader.language == "tr"
    assert reader_now() is None


def test_one_language_is_the_plain_catalogue() -> None:
    assert spoken_in(("nl",)) is load_texts()
    with reading("en"):
        assert load_texts().beside() is None


def test_what_is_for_many_is_drawn_in_dutch_for_whoever_reads(tmp_path: Path) -> None:
    deck = Deck(spoken_in(("nl", "en"), written(tmp_path, "en")), {})
    with reading("en"):
        assert deck.in_dutch().courtesy() == Deck(load_texts(), {}).courtesy() != deck.courtesy()


def test_a_card_that_is_remembered_is_remembered_for_a_language(tmp_path: Path) -> None:
    from bot.domain.views import views_of
    from tests.cards import stories

    deck = Deck(spoken_in(("nl", "en"), written(tmp_path, "en")), stories.TOPICS)
    request = stories.STORIES["asked"]
    view = views_of(request)[stories.FATMA]
    dutch = deck.request(request, stories.FATMA, view)
    with reading("en"):
        assert deck.request(request, stories.FATMA, view) != dutch
    assert deck.request(request, stories.FATMA, view) is dutch


@pytest.mark.parametrize(
    ("dutch", "english"),
    [
        ("maandag 8 uur", "Monday 8:00"),
        ("Morgen om 10.45 uur", "Tomorrow om 10:45"),
        ("woensdag 3 maart", "Wednesday 3 March"),
        ("maandag 3 maart 2025", "Monday 3 March 2025"),
        ("3 maart", "3 March"),
        ("Maandag tot vrijdag van 8 tot 16.30 uur", "Monday – Friday 8:00–16:30"),
        (
            "dinsdag en vrijdag van 8 tot 12 uur en van 13 tot 17 uur",
            "Tuesday and Friday 8:00–12:00 and 13:00–17:00",
        ),
        ("De ene week vrijdag. De andere week zaterdag.", "One week Friday. The other week Saturday."),
        ("Oktober 2026", "October 2026"),
        ("Mei Jansen belt je", "Mei Jansen belt je"),
        ("goedemorgen", "goedemorgen"),
    ],
)
def test_days_and_hours_are_said_in_their_language(dutch: str, english: str) -> None:
    assert dates_in("en", dutch, Texts("en", ENGLISH)) == english


@pytest.mark.parametrize(
    ("language", "said"), [("fr", "lundi 3 mars"), ("tr", "3 Mart Pazartesi"), ("ar", "الاثنين، 3 مارس")]
)
def test_a_date_stands_in_the_order_of_its_language(language: str, said: str) -> None:
    assert dates_in(language, "maandag 3 maart", Texts(language, ENGLISH)) == said
