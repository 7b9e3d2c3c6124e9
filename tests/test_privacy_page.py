"""The page for the data protection officer says what the software does."""

import re
from dataclasses import fields
from datetime import timedelta
from pathlib import Path

from bot.command_line import read_arguments
from bot.domain.audit import KEPT as AUDIT_KEPT
from bot.domain.channel_posts import LIKED_FOR
from bot.domain.forgetting_people import HEARD_FOR
from bot.domain.keeping import DEFAULT_KEEPING
from bot.domain.people import PersonRecord
from bot.domain.team import FORMER_KEPT, LASTS
from bot.services.forgetting import _FIRST_WHOLE_AFTER, EVERY
from bot.services.silent_people import AT_ONCE
from bot.settings import Settings

PAGE = (Path(__file__).parents[1] / "docs" / "privacy.md").read_text(encoding="utf-8")
PERIODS = {
    "DIGICOACH_TEXT_KEPT": "7 dagen",
    "DIGICOACH_ASKERS_KEPT": "30 dagen",
    "DIGICOACH_COACHES_KEPT": "90 dagen",
    "DIGICOACH_EVENTS_KEPT": "760 dagen",
    "DIGICOACH_LEAVERS_KEPT": "30 dagen",
    "DIGICOACH_SILENT_KEPT": "400 dagen",
    "DIGICOACH_DRAFT_LAPSES_AFTER": "24 uur",
}


PERSON_FIELDS = {
    "Naam, e-mailadres, dienst, taal": (
        *("id", "name", "email", "languages", "reads", "reference", "loss", "heard_at", "used_at"),
        *(
            "department",
            "roster_department",
            "roles",
            "helps_in",
            "joined_in",
            "left_in",
            "role_confirmed_at",
        ),
    ),
    "Laatst gegeven plek en nummer": ("place", "phone"),
    "Wie de laatste keer hielp": ("last_helper", "last_helped_at"),
    "Welke berichten al gelezen zijn": ("heard",),
    "Een vraag die getypt maar": ("draft",),
    "Wie vroeg": ("open_requests",),
    "Wie een rol gaf of wegnam": ("role_changes",),
    "Wat de bot nog te zeggen heeft": (
        "notices",
        "clock",
        "confirming",
        "tips_told",
        "wake_at",
        "drafts_lapsed",
    ),
}
SWITCHES = {"is_welcomed", "wants_week_question", "wants_thanks", "wants_week_figures", "wants_tips"}
ROWS = [line for line in PAGE.splitlines() if line.startswith("| ") and line.count("|") == 6]
"""Those of the table of what is kept."""


def rows_of(variable: str) -> list[str]:
    return [line for line in ROWS if f"`{variable}`" in line]


def row_about(begin: str) -> str:
    [row] = [line for line in ROWS if line.startswith(f"| {begin}")]
    return row


def in_days(time: timedelta) -> str:
    assert time % timedelta(days=1) == timedelta(0)
    return f"{time.days} dagen"


def test_every_setting_that_the_page_names_exists():
    named = set(re.findall(r"`(DIGICOACH_[A-Z_]+)`", PAGE))

    assert named <= set(Settings.variables())


def test_every_period_on_the_page_is_the_default_of_its_setting():
    settings = Settings.read({}, is_local=True)
    fields = {field.alias: name for name, field in Settings.model_fields.items()}
    for variable, said in PERIODS.items():
        seconds = getattr(settings, fields[variable]).total_seconds()
        number, unit = said.split()
        assert seconds == int(number) * {"dagen": 86_400, "uur": 3_600}[unit], variable
        rows = rows_of(variable)
        assert rows, variable
        assert all(said in row for row in rows), variable


def test_the_places_that_hold_somebody_beside_questions_are_told_of():
    for begin, said in (
        ("Laatst gegeven plek en nummer", in_days(DEFAULT_KEEPING.text_for)),
        ("Wie de laatste keer hielp", in_days(DEFAULT_KEEPING.coach_for)),
        ("Welke berichten al gelezen zijn", in_days(HEARD_FOR)),
        ("Wie een rol gaf of wegnam", f"laatste {AUDIT_KEPT} regels"),
        ("Een uitnodiging", in_days(LASTS)),
        ("Wie bij een dienst ophield", f"laatste {FORMER_KEPT}"),
        ("Nieuws en portretten", in_days(DEFAULT_KEEPING.coach_for)),
        ("Wie een tip in een kanaal", f"laatste {LIKED_FOR} tips"),
    ):
        assert said in row_about(begin), begin


def test_every_field_of_a_person_is_told_of_or_said_to_be_no_more_than_a_switch():
    told = {name for names in PERSON_FIELDS.values() for name in names}
    assert told | SWITCHES == {field.name for field in fields(PersonRecord)}
    for begin in PERSON_FIELDS:
        assert row_about(begin)


def test_how_silence_and_looks_are_counted_is_said_as_it_is():
    assert f"hoogstens {AT_ONCE} per dag" in PAGE
    assert "drie uur na de start" in PAGE
    assert timedelta(hours=3) == _FIRST_WHOLE_AFTER
    assert timedelta(minutes=15) >= EVERY
    assert "binnen het kwartier" in PAGE


def test_the_command_that_the_page_names_exists():
    assert "`python app.py shorten-terms`" in PAGE
    assert read_arguments(["shorten-terms"]).command == "shorten-terms"
