"""The rules that the use cases keep to, from the settings of the operator."""

from bot.domain.drafting import DraftTimes
from bot.domain.weekly_times import Schedule
from bot.services.rules import Rules
from bot.services.tip_times import TipTimes
from bot.settings import Settings


def rules_of(settings: Settings) -> Rules:
    """What the use cases keep to, as the operator set it."""
    return Rules(
        policy=settings.policy(),
        zone=settings.zone,
        open_limit=settings.open_limit,
        questions_limit=settings.questions_limit,
        unsent_after=settings.unsent_after,
        draft_lapses_after=settings.draft_lapses_after,
        belongs_after=settings.belongs_after,
        department_after=settings.department_after,
        default_department=settings.default_department,
    )


def draft_times(rules: Rules) -> DraftTimes:
    """When drafts must next be looked at."""
    return DraftTimes(
        unsent_after=rules.unsent_after,
        lapses_after=rules.draft_lapses_after,
        belongs_after=rules.belongs_after,
        department_after=rules.department_after,
        retry_after=rules.policy.retry_after,
    )


def tip_times(settings: Settings) -> TipTimes:
    """When the weekly tip comes."""
    schedule = Schedule(weekday=settings.tip_day, at=settings.tip_time, zone=settings.zone)
    return TipTimes(schedule=schedule, city_days=settings.city_days)
