"""The page for the data protection officer says what the software does."""

import re
from pathlib import Path

from bot.settings import Settings

PAGE = (Path(__file__).parents[1] / "docs" / "privacy.md").read_text(encoding="utf-8")
PERIODS = {
    "DIGICOACH_TEXT_KEPT": "7 dagen",
    "DIGICOACH_ASKERS_KEPT": "30 dagen",
    "DIGICOACH_COACHES_KEPT": "90 dagen",
    "DIGICOACH_EVENTS_KEPT": "760 dagen",
    "DIGICOACH_LEAVERS_KEPT": "30 dagen",
    "DIGICOACH_DRAFT_LAPSES_AFTER": "24 uur",
}


def row_of(variable: str) -> str:
    [row] = [line for line in PAGE.splitlines() if line.startswith("|") and f"`{variable}`" in line]
    return row


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
        assert said in row_of(variable), variable
