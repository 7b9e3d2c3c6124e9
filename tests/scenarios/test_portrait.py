"""A coach's portrait: nobody sees it before they agreed to just that, and nobody any more once they hide it."""

from dataclasses import replace

import pytest

from bot.domain.announcements import Announcement, AnnouncementId
from bot.domain.errors import StoreUnavailable
from bot.domain.events import Declined
from bot.domain.ids import PersonId
from bot.domain.portrait import PortraitWatched, card_of
from bot.domain.roster import Coach
from bot.services.announcements import Announcements
from bot.services.portraits import Portraits
from tests.fakes.card_reading import buttons, words
from tests.fakes.team_channels import Channel
from tests.scenarios.city import KINDEROPVANG, Citizen, City, person_id
from tests.scenarios.coordinating import coordinator
from tests.scenarios.test_team_crashes import dies_at

NAME_IT = "dit is het coachkanaal"
SHOW, HIDE = "Toon mijn portret", "Verberg mijn portret"
LINE = "Ik leg het rustig uit."
OVER = "Dit bericht geldt niet meer."


async def a_channel(city: City, line: str = NAME_IT, name: str = "Digicoaches") -> Channel:
    """Amina names it."""
    amina = await coordinator(city) if "Amina" not in city.people else city.citizen("Amina")
    channel = city.channel(name)
    await channel.team.adds_the_bot(amina)
    await channel.says(amina, line)
    return channel


async def a_coach(city: City) -> tuple[Citizen, Citizen]:
    """Bram is a digicoach of the department where Jan works."""
    department = await city.department()
    bram = await city.coach("Bram", department, place="De Sleutelbloem")
    jan = await city.worker("Jan", department)
    return bram, jan


async def shows(bram: Citizen, about: str = LINE, topics: str = "phone,leave") -> None:
    """Bram fills in the form and agrees to what it becomes."""
    await bram.says("pas mijn portret aan")
    await bram.presses("Bekijk mijn portret", inputs={"topics": topics, "about": about})
    await bram.presses(SHOW)


async def entry(city: City, name: str = "Bram") -> Coach | None:
    """What the roster says of them."""
    found = await city.stores.departments.find(KINDEROPVANG)
    assert found is not None
    return found.value.coach(person_id(name))


def seen_in(channel: Channel) -> list[str]:
    return [words(card) for card in channel.cards()]


def standing(channel: Channel) -> list[str]:
    """The portraits that still say something."""
    return [text for text in seen_in(channel) if "Maak kennis" in text]


async def in_wait(city: City, name: str = "Bram") -> list[PortraitWatched]:
    """What looks after cards in channels."""
    notices = (await city.person(name)).notices
    return [one.content for one in notices if isinstance(one.content, PortraitWatched)]


async def listed(jan: Citizen) -> str:
    await jan.says("wie zijn mijn digicoaches")
    return words(jan.newest())


async def test_a_coach_sees_what_colleagues_would_see_and_is_asked_whether_they_may(city: City):
    channel = await a_channel(city)
    bram, _ = await a_coach(city)

    await bram.says("portret")

    for said in ("Dit is digicoach Bram.", "Kinderopvang", "De Sleutelbloem", "van 8 tot 17 uur"):
        assert bram.sees(said)
    assert bram.sees("Mogen collega's dit zien?")
    assert bram.sees("Het komt ook in het kanaal Digicoaches.")
    assert bram.buttons() == [SHOW, "Toon dit niet", "Pas mijn portret aan"]
    assert channel.cards() == []


async def test_after_yes_it_stands_in_the_channel_and_in_the_list(city: City):
    channel = await a_channel(city)
    bram, jan = await a_coach(city)

    await shows(bram)
    await city.settled()

    [card] = seen_in(channel)
    for said in ("Dit is digicoach Bram.", "De Sleutelbloem", "Gsm of tablet", "Verlof, uren", LINE):
        assert said in card
    assert (
        "Helpt graag met: Gsm of tablet, Verlof, uren en loonbrief. “Ik leg het rustig uit.”"
        in await listed(jan)
    )
    assert bram.sees("Collega's zien dit nu.")
    assert bram.buttons() == ["Pas mijn portret aan", HIDE]


async def test_one_tap_is_enough_for_who_changes_nothing(city: City):
    channel = await a_channel(city)
    bram, _ = await a_coach(city)

    await bram.says("mijn portret")
    await bram.presses(SHOW)
    await city.settled()

    assert len(standing(channel)) == 1


async def test_nobody_sees_what_a_coach_only_looks_at(city: City):
    channel = await a_channel(city)
    bram, jan = await a_coach(city)
    await bram.says("pas mijn portret aan")
    await bram.presses("Bekijk mijn portret", inputs={"topics": "phone", "about": LINE})
    await city.settled()

    assert bram.sees(LINE)
    assert LINE not in await listed(jan)
    assert "Helpt graag" not in await listed(jan)
    assert channel.cards() == []


async def test_hidden_it_is_gone_at_once_everywhere_and_what_it_said_is_not_kept_among_the_posts(city: City):
    channel = await a_channel(city)
    bram, jan = await a_coach(city)
    await shows(bram)
    await city.settled()
    coach = await entry(city)
    assert coach is not None
    card = card_of(coach.id, coach.portrait)

    await bram.presses(HIDE)

    assert LINE not in await listed(jan)
    await city.settled()
    assert bram.sees("Niemand ziet je portret.")
    assert (standing(channel), len(channel.posts)) == ([], 1)
    [announced] = [one.value for one in await city.stores.posts.announcements(limit=9)]
    assert (announced.id, announced.is_taken_back) == (card, True)
    assert LINE not in str(announced)
    assert "Bram" not in str(announced)
    assert await in_wait(city) == []


async def test_changed_later_the_new_one_comes_and_the_old_one_says_nothing_any_more(city: City):
    channel = await a_channel(city)
    bram, jan = await a_coach(city)
    await shows(bram)
    await city.passes(days=2)

    await shows(bram, "Ik kom graag langs.")
    await city.settled()

    old, new = seen_in(channel)
    assert sorted([OVER in old, OVER in new]) == [False, True]
    assert "Ik kom graag langs." in standing(channel)[0]
    assert "Ik kom graag langs." in await listed(jan)


async def test_changed_the_same_day_the_channel_gets_one_more_a_day_later_and_the_old_words_go_at_once(
    city: City,
):
    channel = await a_channel(city)
    bram, jan = await a_coach(city)
    await shows(bram)
    await city.passes(hours=1)

    await shows(bram, "Een tikfout.")
    await shows(bram, "Ik kom graag langs.")
    await city.settled()

    assert bram.sees("Daar komt het morgen om 10 uur.")
    assert (standing(channel), len(channel.posts)) == ([], 1)
    assert "Ik kom graag langs." in await listed(jan)
    await city.passes(days=1)
    [text] = standing(channel)
    assert "Ik kom graag langs." in text
    assert len(channel.posts) == 2
    await bram.says("mijn portret")
    assert bram.sees("Het staat ook in het kanaal Digicoaches.")


async def test_what_was_to_come_tomorrow_does_not_once_it_is_hidden(city: City):
    channel = await a_channel(city)
    bram, _ = await a_coach(city)
    await shows(bram)
    await shows(bram, "Ik kom graag langs.")

    await bram.says("portret weg")
    await city.passes(days=2)

    assert (standing(channel), len(channel.posts)) == ([], 1)


async def test_pressed_twice_it_is_posted_once(city: City):
    channel = await a_channel(city)
    bram, _ = await a_coach(city)
    await bram.says("mijn portret")
    asking = bram.newest()

    await bram.presses(SHOW)
    await bram.presses(SHOW, asking)
    await city.passes(days=3)

    assert len(channel.posts) == 1


async def test_a_card_of_some_days_ago_asks_again(city: City):
    channel = await a_channel(city)
    bram, _ = await a_coach(city)
    await bram.says("mijn portret")
    await city.passes(days=2)

    await bram.presses(SHOW)

    assert bram.sees("Mogen collega's dit zien?")
    coach = await entry(city)
    assert coach is not None and (coach.portrait is None or coach.portrait.shown_at is None)
    assert channel.posts == []


async def test_typed_words_do_what_the_buttons_do(city: City):
    channel = await a_channel(city)
    bram, _ = await a_coach(city)

    await bram.says("toon mijn portret")
    assert bram.sees("Mogen collega's dit zien?"), "first they look"
    await bram.says("pas mijn portret aan")
    await bram.presses("Bekijk mijn portret", inputs={"topics": "phone", "about": LINE})
    await bram.says("toon mijn portret")
    await city.settled()
    assert LINE in standing(channel)[0]
    await bram.says("verberg mijn portret")
    await city.settled()

    assert standing(channel) == []


@pytest.mark.parametrize("how", ["pressed", "typed"])
async def test_toon_dit_niet_shows_nothing_to_anybody_and_typed_words_ask_again(city: City, how: str):
    channel = await a_channel(city)
    bram, _ = await a_coach(city)
    await bram.says("mijn portret")

    await (bram.presses("Toon dit niet") if how == "pressed" else bram.says("toon dit niet"))
    assert bram.sees("Niemand ziet je portret.")
    await bram.says("toon mijn portret")

    assert bram.sees("Mogen collega's dit zien?")
    assert channel.posts == []


@pytest.mark.parametrize("how", ["pressed", "typed"])
async def test_toon_dit_niet_after_a_change_leaves_what_colleagues_saw(city: City, how: str):
    bram, jan = await a_coach(city)
    await shows(bram)
    await bram.says("pas mijn portret aan")
    await bram.presses("Bekijk mijn portret", inputs={"topics": "", "about": "Iets anders."})

    await (bram.presses("Toon dit niet") if how == "pressed" else bram.says("toon dit niet"))

    assert bram.sees("Collega's zien dit nu.")
    assert LINE in await listed(jan)
    assert "Iets anders." not in await listed(jan)


@pytest.mark.parametrize("typed", ["Toon dit niet", "Laat mijn portret zo"])
async def test_leaving_a_portrait_refuses_no_question_of_a_colleague(city: City, typed: str):
    bram, jan = await a_coach(city)
    await jan.says("mijn tablet start niet")
    await jan.says("ja")
    await bram.says("mijn portret")

    await bram.says(typed)

    assert bram.sees("Niemand ziet je portret.")
    request = await city.request()
    assert not any(isinstance(event, Declined) for event in request.history)
    assert "Ik help" in {label for card in bram.cards() for label in buttons(card)}


async def test_the_form_is_left_with_all_as_it_was(city: City):
    bram, jan = await a_coach(city)
    await shows(bram)
    await bram.says("pas mijn portret aan")

    await bram.presses("Laat mijn portret zo")

    assert bram.sees("Collega's zien dit nu.")
    assert LINE in await listed(jan)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"topics": "phone,leave,computer,apps,sign_in", "about": ""}, "Kies hoogstens 4 onderwerpen."),
        ({"topics": "", "about": "x" * 101}, "Hou het kort. Hoogstens 100 tekens."),
        ({"topics": "", "about": "mail bram@example.org"}, "Zet er geen link of adres in."),
        ({"topics": "", "about": "kijk op www.example.org"}, "Zet er geen link of adres in."),
    ],
)
async def test_what_cannot_be_shown_is_asked_again(city: City, typed: dict[str, str], said: str):
    bram, _ = await a_coach(city)
    await bram.says("pas mijn portret aan")

    await bram.presses("Bekijk mijn portret", inputs=typed)

    assert bram.sees(said)
    coach = await entry(city)
    assert coach is not None and coach.portrait is None


async def test_topics_that_nobody_knows_and_markup_do_no_harm(city: City):
    channel = await a_channel(city)
    bram, _ = await a_coach(city)

    await shows(bram, "**Vet** [klik] <at>iedereen</at>", "zeppelin, phone ,phone,other")
    await city.settled()

    [text] = standing(channel)
    assert "∗∗Vet∗∗ ［klik］ ‹at›iedereen‹/at›" in text
    assert "Gsm of tablet" in text
    assert "Iets anders" not in text


@pytest.mark.parametrize("line", ["portret", "toon mijn portret", "pas mijn portret aan", "portret weg"])
async def test_a_contact_point_who_is_no_coach_has_no_portrait(city: City, line: str):
    department = await city.department()
    hilde = await city.coach("Hilde", department, is_coach=False, is_contact=True)

    await hilde.says(line)

    assert hilde.sees("Dat kan ik hier niet tonen.")
    coach = await entry(city, "Hilde")
    assert coach is not None and coach.portrait is None


async def test_of_a_worker_a_word_is_not_shown_and_a_line_stays_a_question(city: City):
    jan = await city.worker("Jan", await city.department())

    await jan.says("portret")
    assert jan.sees("Dat kan ik hier niet tonen.")
    await jan.says("pas mijn portret aan")

    assert "Stuur mijn vraag" in jan.buttons()


async def test_who_is_no_coach_any_more_shows_nothing_with_an_old_button(city: City):
    bram, _ = await a_coach(city)
    await bram.says("mijn portret")
    asking = bram.newest()
    await bram.says("ik stop als digicoach")
    await bram.presses("Ja, ik stop")

    await bram.presses(SHOW, asking)

    assert await entry(city) is None


async def test_a_department_with_a_channel_of_its_own_has_it_there_alone(city: City):
    bram, _ = await a_coach(city)
    of_city = await a_channel(city, name="Iedereen")
    own = await a_channel(city, "dit is het coachkanaal voor kinderopvang", "Kinderopvang")

    await shows(bram)
    await city.settled()

    assert (len(own.posts), len(of_city.posts)) == (1, 0)


async def test_without_a_channel_it_stands_in_the_list(city: City):
    bram, jan = await a_coach(city)

    await shows(bram)

    assert not bram.sees("in het kanaal")
    assert bram.sees("Het staat in de lijst van digicoaches.")
    assert LINE in await listed(jan)


async def test_another_coach_sees_it_in_the_list(city: City):
    bram, _ = await a_coach(city)
    noor = await city.coach("Noor", KINDEROPVANG)
    await shows(bram)

    await noor.says("onze digicoaches")

    assert noor.sees("“Ik leg het rustig uit.”")


async def test_who_stops_as_a_coach_has_no_portrait_any_more(city: City):
    channel = await a_channel(city)
    bram, jan = await a_coach(city)
    await city.coach("Noor", KINDEROPVANG)
    await shows(bram)
    await city.settled()

    await bram.says("ik stop als digicoach")
    await bram.presses("Ja, ik stop")
    await city.passes(seconds=2)

    assert (standing(channel), len(channel.posts)) == ([], 1)
    assert await in_wait(city) == []
    assert LINE not in await listed(jan)


async def test_a_contact_point_who_stops_as_a_coach_keeps_no_portrait(city: City):
    department = await city.department()
    hilde = await city.coach("Hilde", department, is_contact=True)
    await shows(hilde)

    await hilde.says("ik stop als digicoach")
    await hilde.presses("Ja, ik stop")

    coach = await entry(city, "Hilde")
    assert coach is not None and coach.is_contact and coach.portrait is None


async def test_who_is_taken_out_of_the_roster_by_a_file_is_gone_from_the_channel_within_a_day(city: City):
    channel = await a_channel(city)
    bram, _ = await a_coach(city)
    await shows(bram)
    await city.settled()
    found = await city.stores.departments.find(KINDEROPVANG)
    assert found is not None

    await city.stores.departments.replace(replace(found.value, coaches=()), etag=found.etag)
    await city.passes(days=1)

    assert (standing(channel), len(channel.posts)) == ([], 1)
    assert await in_wait(city) == []


class Dead(StoreUnavailable):
    """Nothing is written any more."""


@pytest.mark.parametrize("write", [2, 3])
async def test_a_crash_after_the_roster_was_written_is_completed(
    city: City, monkeypatch: pytest.MonkeyPatch, write: int
):
    channel = await a_channel(city)
    bram, _ = await a_coach(city)
    await bram.says("mijn portret")
    with monkeypatch.context() as broken:
        dies_at(broken, "Bram", write)
        await bram.presses(SHOW)

    await city.passes(minutes=5)

    assert len(standing(channel)) == 1
    assert await in_wait(city) == [PortraitWatched(cards=tuple(await announced(city)))]


async def test_a_crash_right_after_the_roster_was_written_is_completed(
    city: City, monkeypatch: pytest.MonkeyPatch
):
    channel = await a_channel(city)
    bram, jan = await a_coach(city)
    await bram.says("mijn portret")

    async def dead(self: Portraits, person: PersonId) -> None:
        raise Dead

    with monkeypatch.context() as broken:
        broken.setattr(Portraits, "_settle", dead)
        await bram.presses(SHOW)
    assert "De Sleutelbloem" in await listed(jan)
    await city.passes(minutes=5)

    assert len(standing(channel)) == 1


async def test_a_card_that_could_not_be_announced_comes_later_once(
    city: City, monkeypatch: pytest.MonkeyPatch
):
    channel = await a_channel(city)
    bram, _ = await a_coach(city)
    await bram.says("mijn portret")

    async def dead(self: Announcements, announcement: Announcement) -> None:
        raise Dead

    with monkeypatch.context() as broken:
        broken.setattr(Announcements, "announce", dead)
        await bram.presses(SHOW)
    await bram.presses("Probeer opnieuw")
    await city.passes(days=2)

    assert len(channel.posts) == 1


async def test_a_crash_while_hiding_is_completed(city: City, monkeypatch: pytest.MonkeyPatch):
    channel = await a_channel(city)
    bram, jan = await a_coach(city)
    await shows(bram)
    await city.settled()

    async def dead(self: Announcements, announcement: AnnouncementId) -> None:
        raise Dead

    with monkeypatch.context() as broken:
        broken.setattr(Announcements, "take_back", dead)
        await bram.presses(HIDE)
    assert LINE not in await listed(jan)
    await city.passes(minutes=5)

    assert (standing(channel), await in_wait(city)) == ([], [])


async def announced(city: City) -> list[str]:
    return [one.value.id for one in await city.stores.posts.announcements(limit=9)]
