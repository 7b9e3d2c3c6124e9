"""What a coordinator, a contact point and a digicoach read of figures."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest

from bot.cards import (
    figures,
    figures_compared,
    figures_facts,
    figures_hours,
    figures_mine,
    figures_talk,
)
from bot.cards.actions import read_action
from bot.cards.deck import Deck
from bot.cards.figure_actions import AskAction, FiguresExportAction
from bot.domain.figure_answers import FACT_KEYS, Ask, Overview
from bot.domain.figure_details import Details, Totals, Whose
from bot.domain.figure_periods import RefusedPeriod, Why
from bot.domain.figure_queries import Query, read_query
from bot.domain.figure_words import Figures
from bot.domain.figures.coverage import Cover
from bot.domain.figures.minute_histogram import NotEnough
from bot.domain.figures.shares import Share
from bot.domain.ids import DepartmentId
from bot.domain.periods import Kind, Period, following, previous
from bot.domain.post import Post
from bot.domain.roster import Department
from bot.texts.catalogue import load_texts
from tests.cards import figure_cards as f
from tests.cards.screen import body_text, buttons, inputs, titles, walk
from tests.cards.stories import TOPICS
from tests.fakes.card_reading import opened, words

PEN = Deck(load_texts(), TOPICS).pen
ALL = f.figure_cards(PEN)


def overview(answer: Overview, departments: figures.Departments = f.FOURTEEN) -> Post:
    return figures.overview(PEN, answer, departments, today=f.TODAY)


def rows(post: Post) -> dict[str, list[str]]:
    """The lines of all tables, by their first cell; and of lists, in one cell."""
    found: dict[str, list[str]] = {}
    for node in walk(post.card):
        if node.get("type") == "ColumnSet":
            assert isinstance(node["columns"], list)
            first, *rest = [
                column["items"][0]["text"] if column["items"] else "" for column in node["columns"]
            ]
            found.setdefault(first, rest)
        if node.get("type") == "FactSet":
            assert isinstance(node["facts"], list)
            for fact in node["facts"]:
                found.setdefault(fact["title"], [fact["value"]])
    return found


def asked_by(post: Post, title: str) -> Ask:
    """What the button with this title asks for."""
    [found] = [one for one in buttons(post) if one["title"] == title]
    data = found["data"]
    assert isinstance(data, Mapping)
    action = read_action(str(found["verb"]), {"department": "", **data})
    assert isinstance(action, AskAction)
    return action.ask


def first_text(post: Post) -> str:
    body = post.card["body"]
    assert isinstance(body, list)
    return str(body[0]["text"])


# --- the overview: what comes first -------------------------------------------------------------------


def test_one_sentence_comes_first() -> None:
    said = first_text(overview(f.an_overview()))

    assert said == "Vorige week: 61 vragen. 9 op de 10 kregen binnen 30 minuten een digicoach."


def test_one_question_is_one() -> None:
    one = f.an_overview(totals=Totals(noted=1), details=None, earlier=None)

    assert first_text(overview(one)) == "Vorige week: 1 vraag."


def test_the_department_stands_in_the_sentence() -> None:
    assert first_text(overview(f.FEW)) == "Zwembaden, vorige maand: 4 vragen."


@pytest.mark.parametrize(
    ("before", "said"),
    [
        (Totals(asked=54), "7 meer dan de week ervoor."),
        (Totals(asked=61), "Evenveel als de week ervoor."),
        (Totals(asked=40, noted=30), "9 minder dan de week ervoor."),
    ],
)
def test_it_is_compared_with_the_period_before(before: Totals, said: str) -> None:
    assert said in body_text(overview(f.an_overview(before=before)))


def test_a_running_week_is_not_compared_and_says_which_week_the_rest_is_about() -> None:
    post = overview(f.RUNNING)

    assert first_text(post) == "Deze week: 6 vragen."
    assert "Deze week loopt nog. De rest gaat over week 47 (16 tot 22 november)." in body_text(post)
    assert "Week 47: 9 op de 10 kregen binnen 30 minuten een digicoach." in body_text(post)
    assert "ervoor" not in body_text(post)


def test_a_month_with_little_says_which_period_the_rest_is_about_and_why() -> None:
    said = body_text(overview(f.LITTLE))

    assert "te weinig vragen om te tonen. Daarom gaat de rest over kwartaal 3 van 2026." in said
    assert "Kwartaal 3 van 2026: 6 van de 7 kregen" in said


def test_a_running_year_says_up_to_which_month() -> None:
    said = body_text(overview(f.A_YEAR))

    assert "Dit jaar loopt nog. De rest gaat over januari tot en met september 2026." in said


def test_with_too_little_there_is_said_how_many_there_are_this_year() -> None:
    assert "te weinig vragen om te tonen. Dit jaar: 31." in body_text(overview(f.FEW))


@pytest.mark.parametrize("name", ALL)
def test_too_little_is_never_said_barely(name: str) -> None:
    said = body_text(ALL[name])

    for after in re.findall(r"[Tt]e weinig\b(.*)", said):
        is_cell = not after and "Te weinig: te weinig vragers of digicoaches om te tonen." in said
        assert is_cell or re.match(r" (vragen|vragers|collega's)\b|: te weinig vragers", after), after


def test_nothing_at_all_is_said_kindly() -> None:
    assert first_text(overview(f.NOTHING)) == "Deze week: nog geen vragen."


def test_a_hidden_department_shows_no_number() -> None:
    post = overview(f.HIDDEN)

    assert first_text(post) == "Zwembaden, vorige maand: te weinig vragen om te tonen."
    assert "samen" not in rows(post)


def test_a_hidden_month_of_a_department_shows_its_quarter() -> None:
    said = body_text(overview(f.WIDER))

    assert "Daarom gaat de rest over kwartaal 3 van 2026." in said
    assert "Kwartaal 3 van 2026: 61 vragen. 9 op de 10 kregen" in said


# --- the overview: its tables -------------------------------------------------------------------------


def test_questions_are_always_split_by_their_three_sources() -> None:
    table = rows(overview(f.an_overview()))

    assert table["samen"] == ["61", "54"]
    assert table["via de bot"] == ["40", "38"]
    assert table["genoteerde hulp"] == ["13", "10"]
    assert table["weektelling (minstens)"] == ["8", "6"]


def test_shares_stand_with_their_n_and_the_week_before() -> None:
    table = rows(overview(f.an_overview()))

    assert table["binnen 30 minuten een digicoach"] == ["90 % (40)", "88 % (33)"]
    assert table["op tijd, alleen open uren"] == ["98 % (40), was 97 % (33)"]
    assert table["naar de Service Desk"] == ["10 % (40), was 12 % (33)"]


def test_every_part_is_there_when_it_may_be_shown() -> None:
    table = rows(overview(f.an_overview(earlier=None)))

    assert {name: value for name, [value, *_] in table.items() if name in WANTED} == WANTED


WANTED = {
    "wachten, gemiddeld": "12 min (40)",
    "de helft wacht hoogstens": "9 min",
    "9 op de 10 wachten hoogstens": "1 u 5",
    "helpen, gemiddeld": "12 min (37)",
    "9 op de 10 keer genoteerde hulp: hoogstens": "vanaf 20 (nu 13)",
    "5 tot 15 min": "20 keer, 56 % ▇▇▇▇",
    "alle hulp samen": "8 u",
    "opgelost door collega's": "90 % (40)",
    "niemand kon helpen": "3 % (40)",
    "gestopt voor er hulp was": "5 % (40)",
    "toch niet opgelost": "8 % (36)",
    "vrager zei: opgelost": "56 % (36)",
    "een tip hielp tijdens het wachten": "4 keer",
    "nog bezig": "2",
    "ter plaatse": "56 % (36)",
    "aan de telefoon": "28 % (36)",
    "via chat": "14 % (36)",
    "getypt op een gsm": "33 % (40)",
    "getypt op een pc": "67 % (40)",
    "gevraagd voor een collega": "5 % (40)",
    "goed geholpen": "100 % (20)",
    "gaf een duim": "50 % (40)",
    "vragers per 100 collega's": "1,8 (35 van 2.000)",
    "open uren met een digicoach": "93 % (40)",
    "weken zonder vraag": "63 % (189)",
    "weken met 1 tot 3 vragen": "32 % (189)",
    "weken met 4 of meer": "5 % (189)",
}


def test_nothing_is_said_of_tips_where_none_helped() -> None:
    found = f.an_overview(earlier=None)
    none = replace(found, details=replace(found.details, endings=replace(found.details.endings, by_tip=0)))

    assert "een tip hielp tijdens het wachten" not in rows(overview(none))


def test_how_many_it_would_have_taken_is_only_said_of_now() -> None:
    table = rows(overview(f.an_overview()))

    assert table["9 op de 10 keer genoteerde hulp: hoogstens"] == ["vanaf 20 (nu 13)"]


def test_satisfaction_with_few_thumbs_says_from_how_many_on() -> None:
    whole = f.details(f.LAST_WEEK)
    assert whole.voices is not None
    few = replace(whole, voices=replace(whole.voices, satisfied=NotEnough(n=7, needed=10)))

    assert rows(overview(f.an_overview(details=few, earlier=None)))["goed geholpen"] == ["vanaf 10 (nu 7)"]


def test_what_is_left_out_is_named_with_why() -> None:
    said = body_text(overview(f.LITTLE))

    assert "Niet getoond: tevredenheid, bereik, verdeling. Daar zijn te weinig collega's voor." in said
    assert "Nog niet gemeten: open uren met een digicoach." in said
    assert "goed geholpen" not in said
    assert "weken zonder vraag" not in said


def test_without_any_part_there_is_nothing_to_unfold() -> None:
    bare = Details(
        period=f.LAST_WEEK,
        first=f.LAST_WEEK.first,
        after=f.LAST_WEEK.after,
        is_whole=True,
        totals=Totals(asked=9),
    )

    assert "Toon meer" not in body_text(overview(f.an_overview(details=bare, earlier=None)))


def test_a_department_is_told_why_it_has_no_medians() -> None:
    table = rows(overview(f.LITTLE))

    assert "de helft wacht hoogstens" not in table
    assert "Van een dienst tonen we alleen het gemiddelde, behalve voor een jaar." in body_text(
        overview(f.LITTLE)
    )


def test_load_without_samples_says_nothing_of_who_gave_none() -> None:
    whole = f.details(f.LAST_WEEK)
    assert whole.load is not None
    table = rows(overview(f.an_overview(details=replace(whole, load=replace(whole.load, none=None)))))

    assert "weken zonder vraag" not in table
    assert table["weken met 4 of meer"][0].startswith("13 % (69)")


def test_less_important_parts_are_folded_on_a_phone() -> None:
    card = overview(f.an_overview()).card

    assert "via chat" not in words(card)
    assert "via chat" in words(opened(card))


@pytest.mark.parametrize(
    "name", [name for name in ALL if name.startswith(("figures", "topics", "hours", "compared", "facts"))]
)
def test_every_card_says_what_figures_are_for_and_when_they_were_counted(name: str) -> None:
    said = words(ALL[name].card)

    assert "Niet om mensen te beoordelen." in said
    assert "Geteld om 14.05 uur." in said


# --- buttons ------------------------------------------------------------------------------------------


def test_the_period_before_and_after_are_one_tap_away() -> None:
    post = overview(f.an_overview())

    assert asked_by(post, "◀ week 46").period == previous(f.LAST_WEEK)
    assert asked_by(post, "week 48 ▶").period == following(f.LAST_WEEK) == f.THIS_WEEK
    assert "◀ week 46" in words(post.card)


@pytest.mark.parametrize("name", ALL)
def test_no_button_leads_into_the_future_or_before_the_beginning(name: str) -> None:
    for one in buttons(ALL[name]):
        data = one["data"]
        assert isinstance(data, Mapping)
        action = read_action(str(one["verb"]), {"department": "*", **data})
        if isinstance(action, AskAction) and action.ask.period is not None:
            assert action.ask.period.first <= f.TODAY
            assert action.ask.period.year >= 2020


def test_before_the_first_year_there_is_no_button() -> None:
    first = Period(date(2020, 1, 1), Kind.YEAR)
    post = overview(f.an_overview(asked=first))

    assert [title for title in titles(post) if "◀" in title] == []
    assert "2021 ▶" in titles(post)


def test_a_longer_period_is_the_one_around() -> None:
    post = overview(f.an_overview())

    assert asked_by(post, "Maand").period == Period(date(2026, 11, 1), Kind.MONTH)
    assert asked_by(post, "Kwartaal").period == Period(date(2026, 10, 1), Kind.QUARTER)
    assert asked_by(post, "Jaar").period == f.THIS_YEAR
    assert "Week" not in titles(post)


def test_other_figures_are_of_the_same_period_and_department() -> None:
    post = overview(f.LITTLE)

    assert asked_by(post, "Onderwerpen") == Ask(
        figures=Figures.TOPICS, period=f.OCTOBER, department=f.SWIM.department
    )
    assert asked_by(post, "Vergelijk diensten") == Ask(figures=Figures.COMPARED, period=f.OCTOBER)
    assert asked_by(post, "Netwerk") == Ask(figures=Figures.NETWORK, department=f.SWIM.department)
    assert asked_by(post, "Feiten") == Ask(figures=Figures.FACTS, period=f.THIS_YEAR)
    assert asked_by(post, "Maak een bestand").department == f.SWIM.department


def test_a_list_of_departments_is_read_by_its_own_button_alone() -> None:
    post = overview(f.LITTLE)
    [listed] = inputs(post)
    others = [one for one in buttons(post) if one["title"] != "Toon de cijfers"]

    assert listed["value"] == f.SWIM.department
    assert isinstance(listed["choices"], list) and len(listed["choices"]) == 15
    assert all(one["associatedInputs"] == "none" for one in others)


def test_who_sees_one_department_has_no_choice_and_no_comparison() -> None:
    post = overview(f.LITTLE, ())

    assert inputs(post) == []
    assert not {"Vergelijk diensten", "Feiten"} & set(titles(post))


@pytest.mark.parametrize("name", ALL)
def test_what_can_be_typed_instead_is_understood(name: str) -> None:
    found = re.search(
        r"(?:Je kan ook typen|Typ bijvoorbeeld|Bijvoorbeeld): (.*)\.$", body_text(ALL[name]), re.MULTILINE
    )
    if found:
        known = [Department(id=one, name=said) for one, said in (*f.FOURTEEN, *f.FORTY)]
        assert isinstance(read_query(found[1], known, f.TODAY), Query)


# --- topics, hours, departments -----------------------------------------------------------------------


def test_topics_have_their_names_and_the_small_ones_stand_together() -> None:
    post = ALL["topics"]

    assert "Per week tonen we dit niet. Over oktober 2026." in body_text(post)
    assert list(rows(post).items())[1:] == [
        ("Aanmelden en wachtwoord", ["27: 21 bot, 6 genoteerd", "86 % (21)"]),
        ("Gsm of tablet", ["13: 9 bot, 4 genoteerd", "100 % (9)"]),
        ("Andere onderwerpen", ["9: 6 bot, 3 genoteerd", "50 % (6)"]),
    ]


def test_without_topics_there_is_said_how_many_questions_there_were() -> None:
    assert "Te weinig vragen om te tonen. Deze week: 4." in body_text(ALL["topics, none"])


def test_the_busiest_hours_come_first() -> None:
    questions = {9: 3, 24 + 14: 12, 4 * 24 + 10: 12, 30: 0}
    said = body_text(figures_hours.hours(PEN, replace(f.HOURS, questions=questions), today=f.TODAY))

    wanted = ["dinsdag van 14 tot 15 uur: 12", "vrijdag van 10 tot 11 uur: 12", "maandag van 9 tot 10 uur: 3"]
    assert "De meeste vragen komen op:\n" + "\n".join(wanted) + "\n" in said


def test_hours_without_a_digicoach_come_by_how_often_they_lack_one() -> None:
    coverage = {
        8: Cover(hours=4, covered=4, coaches=9),
        9: Cover(hours=4, covered=3, coaches=9),
        4 * 24 + 16: Cover(hours=4, covered=0, coaches=0),
    }
    said = body_text(figures_hours.hours(PEN, replace(f.HOURS, coverage=coverage), today=f.TODAY))

    wanted = "vrijdag, heel de dag: nooit iemand\nmaandag van 9 tot 10 uur: 1 van 4 keer niemand"
    assert wanted in said
    assert "maandag van 8 tot 9 uur" not in said


def test_hours_of_one_day_that_follow_each_other_are_said_together() -> None:
    lacking = {hour: Cover(hours=4, covered=1, coaches=1) for hour in (15, 16, 23, 24)}
    said = body_text(figures_hours.hours(PEN, replace(f.HOURS, coverage=lacking), today=f.TODAY))

    assert "maandag van 15 tot 17 uur: 3 van 4 keer niemand" in said
    assert "maandag van 23 tot 24 uur: 3 van 4 keer niemand\ndinsdag van 0 tot 1 uur" in said


def test_always_somebody_is_good_news() -> None:
    assert "Op elk open uur was er een digicoach." in body_text(ALL["hours, covered"])


def test_each_hour_says_of_which_day_each_number_is() -> None:
    questions = {9: 5, 24 + 9: 1_203, 2 * 24 + 11: 7}
    coverage = {9: Cover(hours=4, covered=4, coaches=9), 24 + 9: Cover(hours=4, covered=0, coaches=0)}
    answer = replace(f.HOURS, questions=questions, coverage=coverage)
    said = body_text(figures_hours.hours(PEN, answer, today=f.TODAY))

    assert "9-10 uur: ma 5, di 1.203, alle 1.208\n\n11-12 uur: wo 7, alle 7\n" in said
    assert "9-10 uur: ma ✓, di ✗\n" in said


@pytest.mark.parametrize("name", ["hours", "hours, every", "hours, covered"])
def test_no_table_has_more_columns_than_a_phone_has_room_for(name: str) -> None:
    tables = [node["columns"] for node in walk(ALL[name].card) if "columns" in node]

    assert tables
    assert all(isinstance(table, list) and len(table) <= 3 for table in tables)


def test_departments_stand_in_the_order_of_the_answer_and_the_small_ones_last() -> None:
    said = body_text(ALL["compared"])
    names = ["Kinderopvang: 61 vragen.", "Zwembaden: 24 vragen.", "Andere diensten (4): 9 vragen."]

    assert sorted(names, key=said.index) == names
    assert "40 bot, 13 genoteerd, 8 weektelling" in said
    assert "te weinig" in rows(ALL["compared"])


def test_too_many_departments_keep_the_small_ones_and_say_how_many_are_not_there() -> None:
    said = body_text(ALL["compared, wide"])

    assert "Andere diensten (4): 9 vragen." in said
    assert "En nog 70 diensten." in said


def test_of_one_department_the_reasons_are_true() -> None:
    said = body_text(ALL["figures, one department"])

    assert first_text(ALL["figures, one department"]).startswith(
        "Zwembaden, vorig kwartaal: 40 vragen via de bot."
    )
    assert "Van één dienst tonen we nooit: tevredenheid, verdeling, genoteerde hulp." in said
    assert "te weinig collega's" not in said
    assert "ervoor" not in said  # what was noted is in the one and not in the other
    assert "genoteerde hulp" not in rows(ALL["figures, one department"])
    assert rows(ALL["figures, one department"])["via de bot"] == ["40", "38"]
    assert rows(ALL["figures, one department"])["hulp via de bot samen"][0] == "8 u"
    assert "Hoe lang hulp via de bot duurt (" in said


def test_of_one_department_a_month_that_runs_says_so_and_a_week_is_never_shown() -> None:
    assert first_text(ALL["figures, one department, running"]) == "Zwembaden, deze maand loopt nog."
    assert "te weinig" not in body_text(ALL["figures, one department, running"])
    assert "Per week tonen we dit niet. Over kwartaal 3 van 2026." in body_text(
        ALL["figures, one department, week"]
    )
    assert "Week" not in titles(ALL["figures, one department"])


def test_topics_and_hours_of_one_department_lead_to_those_of_the_city() -> None:
    topics, hours = ALL["topics of one department"], ALL["hours of one department"]

    assert "Onderwerpen van één dienst ziet alleen het aanspreekpunt." in body_text(topics)
    assert asked_by(topics, "Toon onderwerpen van de stad").department is None
    assert "Wanneer vragen komen, ziet alleen het aanspreekpunt van de dienst." in body_text(hours)
    assert asked_by(hours, "Toon uren van de stad").department is None
    assert "Te weinig" not in body_text(topics) + body_text(hours)


def test_hours_without_questions_have_no_column_of_nothing_and_say_of_which_days() -> None:
    post = ALL["hours of one department"]

    assert "Digicoaches per uur: maandag 26 oktober tot en met zondag 22 november." in body_text(post)
    assert rows(post)["maandag"] == ["100 % (117)"]


@pytest.mark.parametrize("name", ["topics", "compared"])
def test_what_is_not_shown_of_a_week_turns_by_month(name: str) -> None:
    assert "Week" not in titles(ALL[name])
    assert not [title for title in titles(ALL[name]) if "week" in title]


def test_a_whole_day_without_anybody_is_one_line_and_there_are_five_at_most() -> None:
    never = {
        24 * day + hour: Cover(hours=4 + hour % 2, covered=0, coaches=0)
        for day in range(7)
        for hour in (9, 10, 14)
    }
    said = body_text(figures_hours.hours(PEN, replace(f.HOURS, coverage=never), today=f.TODAY))
    half = {**never, 9: Cover(hours=4, covered=4, coaches=4)}
    other = body_text(figures_hours.hours(PEN, replace(f.HOURS, coverage=half), today=f.TODAY))

    assert "donderdag, heel de dag: nooit iemand\nen nog 3\n" in said
    assert said.count("nooit iemand") == 4
    assert "maandag van 10 tot 11 uur: nooit iemand\n" in other


def test_a_department_without_what_was_noted_shows_the_bots_questions() -> None:
    said = body_text(ALL["compared, bot alone"])

    assert "Kinderopvang: 40 vragen via de bot." in said
    assert "40 bot, 0 genoteerd" not in said
    assert "Hier staan altijd alle diensten." in said


def test_how_many_of_the_small_ones_asked_is_not_hidden_but_unknown() -> None:
    only = replace(
        f.COMPARED,
        asked=f.SUMMER,
        rows=(*f.COMPARED.rows[:1], replace(f.COMPARED.rows[2], solved=share_of(9))),
    )
    said = body_text(figures_compared.compared(PEN, only, f.FOURTEEN, today=f.TODAY))

    assert "te weinig" not in said.lower()


def share_of(n: int) -> Share:
    return Share(part=n, n=n)


def test_a_month_without_questions_is_over_and_promises_nothing() -> None:
    empty = f.an_overview(
        totals=Totals(),
        before=Totals(),
        details=None,
        earlier=None,
        this_year=Totals(asked=3),
        asked=f.OCTOBER,
    )
    said = body_text(overview(empty))

    assert first_text(overview(empty)) == "Vorige maand: geen vragen."
    assert "Evenveel" not in said
    assert "Meer volgt" not in said
    assert "te weinig" not in said


def test_forty_departments_are_typed() -> None:
    post = ALL["topics of forty departments"]

    assert inputs(post) == []
    assert (
        "Een andere dienst? Typ bijvoorbeeld: cijfers onderwerpen Dienst 00 met een lange naam."
        in body_text(post)
    )
    assert asked_by(ALL["figures of forty departments"], "Heel de stad").department is None


def test_what_can_be_typed_is_of_the_same_department_and_period() -> None:
    whose, long = (Whose(department=one, name=name) for one, name in (f.FORTY[3], f.FOURTEEN[3]))
    said = body_text(overview(f.an_overview(whose=whose, asked=f.SUMMER), f.FORTY))

    assert f"Je kan ook typen: cijfers {whose.name} kwartaal 3 van 2026." in said
    assert f"Je kan ook typen: cijfers {long.name}." in body_text(overview(f.an_overview(whose=long)))
    assert "Je kan ook typen" not in body_text(overview(f.LITTLE))  # it is no more, and has no name to type
    assert "Je kan ook typen: cijfers oktober 2026." in body_text(overview(f.LITTLE, ()))


# --- the network, facts, own figures, what waits ------------------------------------------------------


def test_the_network_names_what_is_lacking() -> None:
    said = body_text(ALL["network"])

    assert first_text(ALL["network"]) == "Er zijn nu 121 actieve digicoaches."
    assert "Minder dan 2 digicoaches: 1\nZwembaden" in said
    assert "Geen vervanger voor het aanspreekpunt: 2\nKinderopvang\nZwembaden" in said
    assert "Zwembaden: Bad Noord" in said
    assert rows(ALL["network"])["actief per 100 collega's"] == ["6,1 (van 2.000)"]
    assert "Geen aanspreekpunt" not in said


def test_a_network_that_lacks_nothing_is_praised() -> None:
    assert "Mooi zo!" in body_text(ALL["network, fine"])


def test_every_fact_has_a_label_and_its_value_of_two_years() -> None:
    table = rows(ALL["facts"])

    assert set(figures_facts.LABELS) == set(FACT_KEYS)
    assert table["vragen samen"] == ["2.474", "900"]
    assert table["gemiddelde tijd van hulp"] == ["12 min", "nog niet genoeg gemeten"]
    assert table["toestellen"] == ["nog niet gemeten", "nog niet gemeten"]
    assert len(table) == len(FACT_KEYS) + 1


def test_sentences_to_paste_have_their_n_and_source() -> None:
    said = figures_facts.sentences(PEN, f.FACTS)

    assert said[0] == "Feiten van 2026, geteld op 23 november 2026."
    assert "Hulp via de bot duurde gemiddeld 12 min. (Gerekend op 412. Bron: vragen via de bot.)" in said
    assert said[-1] == "Nog niet gemeten: toestellen, screening, opleidingen, activiteiten."


def test_a_fact_of_a_part_of_the_year_says_which() -> None:
    said = figures_facts.sentences(PEN, f.PART_FACTS)
    table = rows(ALL["facts, in part"])

    assert table["gemiddelde tijd van hulp"][0] == "12 min (januari tot en met oktober)"
    assert any(
        one.startswith("Hulp via de bot duurde gemiddeld 12 min (januari tot en met oktober).")
        for one in said
    )
    assert "2026 loopt nog. 2025 is een heel jaar." in body_text(ALL["facts, in part"])


def test_a_part_that_nobody_measured_has_a_name_of_its_own() -> None:
    last = figures_facts.sentences(PEN, f.NO_FACTS)[-1]

    assert "vragen via de bot" in last
    assert "waarvan" not in last


def test_a_source_without_a_text_is_left_out() -> None:
    [fact] = [replace(one, source="") for one in f.FACTS.facts if one.key == "minutes"]

    said = figures_facts.sentences(PEN, replace(f.FACTS, facts=(fact,)))

    assert said[1] == "Hulp via de bot duurde gemiddeld 12 min. (Gerekend op 412)"


def test_own_figures_thank_and_say_who_sees_them() -> None:
    said = body_text(ALL["my figures"])

    assert said.startswith("Deze week hielp je 6 collega's. Merci!")
    assert "Alleen jij ziet dit." in said
    assert "In 2026 hielp je 56 keer." in said
    assert "beoordelen" not in said


def test_a_year_without_help_is_not_counted_out() -> None:
    none = replace(f.MINE, totals=Totals(), year=Totals())

    assert "0 keer" not in body_text(figures_mine.mine(PEN, none, today=f.TODAY))


def test_a_month_long_ago_is_named() -> None:
    mine = replace(f.MINE, asked=Period(date(2026, 3, 1), Kind.MONTH), is_running=False)

    assert first_text(figures_mine.mine(PEN, mine, today=f.TODAY)).startswith("In maart 2026 hielp je 6")


# --- when a line is not clear -------------------------------------------------------------------------


def test_an_ambiguous_department_is_chosen_by_a_tap() -> None:
    ask = Ask(figures=Figures.HOURS, period=f.OCTOBER)
    post = figures_talk.which_department(
        PEN, ask, [(DepartmentId("sport"), "Sport"), (DepartmentId("spel"), "Spel en sport")]
    )

    assert asked_by(post, "Sport") == replace(ask, department=DepartmentId("sport"))
    assert titles(post) == ["Sport", "Spel en sport"]


def test_an_export_of_an_ambiguous_department_stays_an_export() -> None:
    post = figures_talk.which_department(
        PEN, Ask(figures=Figures.EXPORT), [(DepartmentId("sport"), "Sport")] * 2
    )

    assert {one["verb"] for one in buttons(post)} == {
        FiguresExportAction.model_fields["verb"].default,
    }


def test_what_was_perhaps_meant_is_a_button_each() -> None:
    post = figures_talk.unclear(PEN, ["cijfers vorige maand", "cijfers vorig jaar"], ["vorgie"])

    assert first_text(post) == "Bedoel je ...?"
    assert "Dit woord ken ik niet: vorgie." in body_text(post)
    assert [one["data"]["line"] for one in buttons(post)] == titles(post)  # type: ignore[index]


@pytest.mark.parametrize("why", Why)
def test_a_refused_period_says_why_and_what_to_type(why: Why) -> None:
    said = body_text(figures_talk.refused(PEN, RefusedPeriod(why=why, said="week 60"), today=f.TODAY))

    assert re.search(r"ijvoorbeeld: cijfers (deze week|vorige maand|2026)\.", said)


def test_what_is_forbidden_reads_as_what_is_unknown() -> None:
    assert body_text(figures_talk.not_yours(PEN)) == "Dat kan ik hier niet tonen. Typ hulp voor wat wel kan."


@pytest.mark.parametrize("name", [name for name, post in ALL.items() if "Vet" in body_text(post)])
def test_what_people_named_cannot_become_markup(name: str) -> None:
    shown = [str(node["text"]) for node in walk(ALL[name].card) if node.get("type") == "TextBlock"]

    assert not any(sign in text for text in shown for sign in ("**", "](", "<at>", "http://"))


def test_harm_in_names_was_tried() -> None:
    assert len([name for name, post in ALL.items() if "Vet" in body_text(post)]) >= 8
