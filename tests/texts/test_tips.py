"""The library of digi-tips: enough of them, all plain in three languages; and a bad file is refused by name."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

import bot
from bot.domain.ids import TopicId
from bot.domain.tip_style import ALIKE, overlap
from bot.texts.tips import LINK_HOSTS, BadTip, Tip, is_allowed_link, load_tips, read_tip, read_tips
from bot.texts.topics import load_topics
from tests.texts.tip_checks import LANGUAGES, faults_of, faults_of_all

FOLDER = Path(bot.__file__).parent / "texts" / "tips"
TIPS = load_tips()
TOPICS = {topic.id for topic in load_topics()}
README = (FOLDER / "README.md").read_text(encoding="utf-8")
EXAMPLE = re.search(r"```toml\n(.*?)```", README, re.DOTALL)[1]
GOOD = read_tip("voorbeeld", EXAMPLE.encode(), TOPICS)


@pytest.mark.parametrize("tip", TIPS, ids=[tip.slug for tip in TIPS])
def test_every_tip_is_short_plain_and_asks_one_thing_to_try(tip: Tip):
    assert list(faults_of(tip)) == []


def test_there_is_a_tip_for_every_week_and_three_for_every_topic_and_no_two_alike():
    assert list(faults_of_all(TIPS, TOPICS)) == []


def test_the_library_is_every_file_by_name_and_is_read_once():
    assert [tip.slug for tip in TIPS] == sorted(path.stem for path in FOLDER.glob("*.toml"))
    assert load_tips() is TIPS


def test_nothing_strays_in_the_folder():
    assert {path.name for path in FOLDER.iterdir() if path.suffix != ".toml"} == {"README.md"}


# What the checks see: each is shown a tip with that one fault.


def with_nl(**changes: str) -> Tip:
    return replace(GOOD, nl=replace(GOOD.nl, **changes))


def known(text: str) -> Tip:
    return with_nl(text=f"{text}\nProbeer nu: zoek de toets.")


@pytest.mark.parametrize(
    ("tip", "seen"),
    [
        (with_nl(title="Een titel van wel zeven woorden lang"), "title is long"),
        (with_nl(title="Een zin."), "title is long"),
        (known("Een zin van vijf woorden. " * 12), "words"),
        (known("een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien."), "long sentence"),
        (with_nl(text="Kijk goed.\nProbeer nu: " + "a " * 13 + "b."), "long sentence"),
        (with_nl(text="Probeer nu: zoek de toets."), "not one line to try"),
        (with_nl(text="Kijk goed.\nZoek de toets."), "not one line to try"),
        (known("Probeer nu: kijk."), "not one line to try"),
        (with_nl(text="Kijk goed.\nProbeer nu: zoek de toets. Druk erop."), "more or less than one thing"),
        (with_nl(text="Kijk goed.\nProbeer nu: zoek de toets"), "more or less than one thing"),
        (known("Klik simpelweg op de knop."), "simpelweg"),
        (known("Klik gewoon even op de knop."), "gewoon"),
        (known("Neem je device."), "device"),
        (known("Maak een ticket."), "ticket"),
        (known("Je login is kwijt."), "login"),
        (known("De code wordt naar je gsm gestuurd."), "wordt"),
        (known("Neem uw gsm."), "uw"),
        (known("Goed zo!"), "'!'"),
        (known("Neem *deze* toets."), "'*'"),
        (known("[Kijk](hier)"), "'['"),
        (known("Neem de toets\u202e."), "'\\u202e'"),
        (replace(GOOD, fr=replace(GOOD.fr, title="Verrouillez votre PC")), "votre"),
        (replace(GOOD, en=replace(GOOD.en, title="Simply lock it")), "Simply"),
        (replace(GOOD, en=replace(GOOD.en, text=GOOD.nl.text)), "[en] text has not one line to try"),
        (replace(GOOD, link="https://support.microsoft.com/nl-be/office/een-pagina"), "front page"),
    ],
)
def test_a_tip_with_a_fault_is_refused(tip: Tip, seen: str):
    faults = list(faults_of(tip))

    assert len(faults) == 1
    assert seen in faults[0]


def test_the_example_for_colleagues_is_a_good_tip():
    assert list(faults_of(GOOD)) == []


def test_the_page_for_colleagues_names_every_topic_and_site():
    assert set(re.findall(r"^\| `(\w+)` \|", README, re.MULTILINE)) == TOPICS
    assert [host for host in LINK_HOSTS if host not in README] == []


def test_fewer_tips_than_weeks_are_refused():
    assert list(faults_of_all(TIPS[:51], ())) == ["51 tips are less than a year"]


def test_a_topic_that_hardly_has_tips_is_refused():
    left = [tip for tip in TIPS if tip.topic != "leave"] + [tip for tip in TIPS if tip.topic == "leave"][:2]

    assert "leave has 2 tips" in list(faults_of_all(left, TOPICS))


@pytest.mark.parametrize("language", LANGUAGES)
def test_two_tips_that_say_the_same_are_refused(language: str):
    one, other = TIPS[0], TIPS[1]
    copied = replace(other, **{language: getattr(one, language)})

    faults = list(faults_of_all([one, copied, *TIPS[2:]], TOPICS))

    where = f"{one.slug} and {other.slug} [{language}]"
    assert faults == [f"{where} have one title", f"{where} say the same"]


def test_a_tip_with_some_words_changed_says_the_same():
    again = replace(TIPS[0].nl, text=TIPS[0].nl.text.replace("je", "jouw").replace("App", "Dienst"))

    assert overlap(TIPS[0].nl.text, again.text) >= ALIKE


# What a colleague reads whose file is no tip.


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ('topic = "computer"\n', "", "topic ontbreekt"),
        ('topic = "computer"', 'topic = "pc"', "topic 'pc' kennen we niet; kies uit apps, computer"),
        ('topic = "computer"', "topic = 4", "topic is geen tekst"),
        ('topic = "computer"', 'topic = "computer"\nmaand = 4', "maand kennen we niet: is het een tikfout?"),
        ("[fr]", "[fra]", "fr ontbreekt"),
        ('title = "Away for a moment? Lock it"', "", "en.title ontbreekt"),
        ('title = "Away for a moment? Lock it"', 'title = " "', "en.title is leeg"),
        ('title = "Away for a moment? Lock it"', 'title = "Away', "regel 13: hier klopt iets niet"),
        ('Essaie maintenant : trouve la touche Windows.\n"""', "Essaie", "de laatste regel: hier"),
        ("https://safeonweb.be", "https://safeonweb.be.thief.example", "link 'https://safeonweb.be.thief"),
        ('link = "https://safeonweb.be"', 'link = ""', "link is leeg"),
    ],
)
def test_a_bad_file_is_refused_and_says_where(before: str, after: str, said: str):
    assert EXAMPLE.count(before) == 1
    with pytest.raises(BadTip) as refused:
        read_tip("voorbeeld", EXAMPLE.replace(before, after).encode(), TOPICS)

    assert str(refused.value).startswith("voorbeeld.toml: ")
    assert said in str(refused.value)


def test_all_that_is_wrong_is_said_at_once():
    with pytest.raises(BadTip) as refused:
        read_tip("Mijn Tip", EXAMPLE.replace("computer", "pc").replace("https", "http").encode(), TOPICS)

    assert len(refused.value.problems) == 3


def test_a_file_in_other_letters_is_refused():
    with pytest.raises(BadTip, match="UTF-8"):
        read_tip("voorbeeld", EXAMPLE.replace("toets", "één").encode("cp1252"), TOPICS)


def test_a_file_from_notepad_is_read():
    written = b"\xef\xbb\xbf" + EXAMPLE.replace("\n", "\r\n").encode()

    assert read_tip("voorbeeld", written, TOPICS) == GOOD


def test_other_files_in_the_folder_are_left_alone(tmp_path: Path):
    (tmp_path / "b.toml").write_text(EXAMPLE, encoding="utf-8")
    (tmp_path / "a.toml").write_text(EXAMPLE, encoding="utf-8")
    (tmp_path / "README.md").write_text(README, encoding="utf-8")

    assert [tip.slug for tip in read_tips(tmp_path, [TopicId("computer")])] == ["a", "b"]


def test_a_tip_is_two_lines_on_screen():
    assert GOOD.nl.text == (
        "Loop je even weg van de pc? Druk samen op de Windows-toets en de letter L.\n"
        "Probeer nu: zoek de Windows-toets."
    )


def test_french_signs_stay_on_the_line_of_their_word():
    assert "Tu t'absentes\N{NO-BREAK SPACE}?" in GOOD.fr.title
    assert "maintenant\N{NO-BREAK SPACE}: trouve" in GOOD.fr.text
    assert "\N{NO-BREAK SPACE}" not in GOOD.nl.text + GOOD.en.text


@pytest.mark.parametrize("host", sorted(LINK_HOSTS))
def test_official_sites_are_allowed(host: str):
    assert is_allowed_link(f"https://{host}")
    assert is_allowed_link(f"https://www.{host}/nl")


@pytest.mark.parametrize(
    "link",
    [
        "",
        "safeonweb.be",
        "http://safeonweb.be",
        "javascript:alert(1)",
        "https://example.be",
        "https://safeonweb.be.example.be",
        "https://notsafeonweb.be",
        "https://safeonweb.be@example.be",
        "https://user@safeonweb.be",
        "https://safeonweb.be:8443",
        "https://example.be\\@safeonweb.be",
        "https://safeonweb.be/a b",
        "https://sаfeonweb.be",
        "https://[safeonweb.be",
        "https:///safeonweb.be",
    ],
)
def test_other_sites_and_disguises_are_not(link: str):
    assert not is_allowed_link(link)
