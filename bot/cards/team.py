"""Who the digicoaches of a department are: for its contact point, for a digicoach, and for who wants help."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.cards.actions import PlainAction
from bot.cards.elements import Element, button, buttons, heading, lines, named, paragraph, small
from bot.cards.pen import Pen
from bot.cards.portrait_parts import likes_said, when_said
from bot.cards.team_actions import TeamAction
from bot.cards.writing import user_text
from bot.domain.post import Post
from bot.domain.team_overview import Band, CoachSeen

SHOWN = 25
_BANDS = {Band.LITTLE: "team-band-little", Band.MEDIUM: "team-band-medium", Band.MUCH: "team-band-much"}


@dataclass(frozen=True, slots=True, kw_only=True)
class CoachesShown:
    """What a card shows of a department; `asked` and `invited` are names."""

    department: str
    coaches: tuple[CoachSeen, ...]
    today: date
    asked: tuple[str, ...] = ()
    invited: tuple[str, ...] = ()


def for_contact(pen: Pen, shown: CoachesShown) -> Post:
    """*Onze digicoaches*, for who runs them: who can help, and roughly how much each did."""
    t = pen.texts
    body: list[Element] = [heading(t("team", department=pen.name(shown.department)))]
    if shown.coaches:
        seen = shown.coaches[:SHOWN]
        said = ((pen.name(one.name), f"{_now(pen, one, shown.today)} {t(_BANDS[one.band])}") for one in seen)
        body += [named(said), *_more(pen, shown), small(t("team-bands"))]
    else:
        body.append(paragraph(t("team-nobody")))
    waiting = [
        t("team-asks", name=pen.name(name), word=t("team-welcome-word", name=pen.name(name)))
        for name in shown.asked[:SHOWN]
    ]
    waiting += [t("team-invited-waits", name=pen.name(name)) for name in shown.invited]
    body += [lines(waiting)] if waiting else []
    actions = [button(t("team-invite-button"), TeamAction(verb="team.ask_name"), is_main=True)]
    if shown.coaches:
        actions.append(button(t("team-remove-button"), TeamAction(verb="team.ask_whom")))
    return pen.post([*body, *buttons(actions)], t("team-summary"))


def for_coach(pen: Pen, shown: CoachesShown) -> Post:
    """The same for a coach: names and when they help, nothing of what anybody did."""
    t = pen.texts
    body: list[Element] = [heading(t("team", department=pen.name(shown.department)))]
    if shown.coaches:
        said = (
            (pen.name(one.name), _told(pen, one) or when_said(pen, one.weeks))
            for one in shown.coaches[:SHOWN]
        )
        body += [named(said), *_more(pen, shown)]
    else:
        body.append(paragraph(t("team-nobody")))
    return pen.post(body, t("team-summary"))


def for_worker(pen: Pen, shown: CoachesShown) -> Post:
    """*Wie zijn mijn digicoaches*: names, places, when they help, and whether somebody can now."""
    t = pen.texts
    body: list[Element] = [heading(t("team-mine", department=pen.name(shown.department)))]
    if not shown.coaches:
        body += [paragraph(t("team-nobody")), paragraph(t("team-ask-anyway"))]
    else:
        free = sum(one.is_free for one in shown.coaches)
        said = (
            (pen.name(one.name), _told(pen, one) or _where_and_when(pen, one))
            for one in shown.coaches[:SHOWN]
        )
        body += [paragraph(_somebody(pen, shown, free)), named(said), *_more(pen, shown)]
    ask = button(t("ask-button"), PlainAction(verb="ask.start"), is_main=True)
    return pen.post([*body, *buttons([ask])], t("team-summary"))


def _somebody(pen: Pen, shown: CoachesShown, free: int) -> str:
    if free:
        return pen.texts("team-free", count=free)
    back = [one.back_at for one in shown.coaches if one.back_at is not None and one.is_reachable]
    if not back:
        return pen.texts("team-none-free")
    return pen.texts("team-free-later", moment=pen.moment(min(back), shown.today))


def _now(pen: Pen, seen: CoachSeen, today: date) -> str:
    """Whether this coach can help now, and else when."""
    t = pen.texts
    if seen.is_free:
        return t("team-can-help")
    if not seen.is_reachable:
        return t("team-not-reachable")
    if seen.back_at is None:
        return t("team-away")
    when = pen.when(seen.back_at, today)
    return t("team-paused", when=when) if seen.is_paused else t("team-back", when=when)


def _where_and_when(pen: Pen, seen: CoachSeen) -> str:
    parts: Sequence[str] = [pen.name(seen.place)] if seen.place else []
    return ", ".join([*parts, when_said(pen, seen.weeks)])


def _told(pen: Pen, seen: CoachSeen) -> str:
    """Where and when they help, and what they tell of themself; empty for who tells nothing."""
    if seen.portrait is None:
        return ""
    words = seen.portrait
    likes, about = likes_said(pen, words.topics), user_text(words.about)
    parts = [f"{_where_and_when(pen, seen)}."]
    parts += [pen.texts("portrait-likes", topics=likes)] if likes else []
    parts += [pen.texts("portrait-says", about=about)] if about else []
    return " ".join(parts)


def _more(pen: Pen, shown: CoachesShown) -> list[Element]:
    more = len(shown.coaches) - SHOWN
    return [paragraph(pen.texts("team-more", count=more))] if more > 0 else []
