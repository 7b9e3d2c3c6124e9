"""The figures once more, as slow and plain as their definitions read: over raw histories, sharing no code with the bot.

Everything is counted over the whole period at once, by the names of events alone; the bot counts days and unites them.
"""

from collections import Counter, defaultdict
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

GHENT = ZoneInfo("Europe/Brussels")
ENDS_WAIT = {"accepted", "handed_over", "cancelled"}
ENDS_HELP = {"released", "freed", "resolved", "handed_over", "cancelled", "reopened"}


def naive(requests, *, as_of, target, pseudonym):
    """All figures of `requests`, by the names of the fields of `Figures`."""
    asked = [one for one in requests if one.source == "asked" and not is_gone(one)]
    noted = [one for one in requests if one.source == "noted" and one.history[-1].kind != "unnoted"]
    weekly = [one for one in requests if one.source == "weekly"]
    over = [one for one in asked if ended(one) != "not_yet" and has(one, "accepted")]
    taken = [one for one in asked if has(one, "accepted")]
    lost = [one for one in asked if ended(one) == "cancelled" and not has(one, "accepted")]
    judged = [one for one in asked if ended(one) != "by_tip" or has(one, "accepted")]
    votes = [
        (one, next(x.is_up for x in one.history if x.kind == "rated")) for one in asked if has(one, "rated")
    ]

    def who(people):
        return {pseudonym(person) for person in people}

    return {
        "asked": len(asked),
        "noted": len(noted),
        "weekly": sum(one.history[-1].colleagues for one in weekly),
        "weekly_answers": len(weekly),
        **{
            name: sum(ended(one) == name for one in asked)
            for name in ("solved", "handed_over", "cancelled", "by_tip", "not_yet")
        },
        "expired": sum(ended(one) == "handed_over" and one.history[-1].by is None for one in asked),
        "waiting": times([waited(one) for one in taken]),
        "searched": times([searched(one, as_of) for one in taken]),
        "in_time": Counter(in_time(one, as_of, target) for one in judged),
        "in_searched_time": Counter(in_searched_time(one, as_of, target) for one in judged),
        "patience": times([one.history[-1].at - one.sent_at for one in lost]),
        "helping": times([help_of(one) for one in over if not is_guess(one)]),
        "estimated": times([help_of(one) for one in over if is_guess(one)]),
        "noted_helping": times([minutes_or_less(tapped(one)) for one in noted]),
        "topics": topics(asked, noted, who),
        "manners": Counter(manner(one) for one in taken if manner(one)),
        "on_phone": sum(one.asker.is_phone for one in asked),
        "for_colleague": sum(one.for_whom is not None for one in asked),
        "called_solved": sum(has(one, "resolved") for one in asked),
        "reopened": sum(went_on(one) for one in asked),
        "confirmed": sum(has(one, "confirmed") for one in asked),
        "lapsed": sum(has(one, "lapsed") for one in asked),
        "thumbs_up": sum(up for _, up in votes),
        "thumbs_down": sum(not up for _, up in votes),
        "askers": who(one.asker.id for one in asked),
        "coaches": who(x.by.id for one in asked for x in one.history if x.kind in {"accepted", "taken_over"}),
        "noters": who(
            [x.history[0].by.id for x in noted]
            + [x.history[0].by.id for x in weekly if x.history[-1].colleagues]
        ),
        "raters": who(one.asker.id for one, _ in votes),
        "hours": Counter(local(one.sent_at).weekday() * 24 + local(one.sent_at).hour for one in asked),
        "weeks": loads(over, noted, weekly, pseudonym),
    }


def is_gone(one):
    last = one.history[-1]
    return last.kind == "moved" or (
        last.kind == "cancelled" and not last.tip and last.at - one.sent_at < timedelta(seconds=30)
    )


def ended(one):
    kinds = [x.kind for x in one.history]
    if kinds[-1] == "cancelled" and one.history[-1].tip:
        return "by_tip"
    if kinds[-1] in {"cancelled", "handed_over"}:
        return kinds[-1]
    if "confirmed" in kinds or "lapsed" in kinds:
        return "solved"
    turns = [x for x in kinds if x in {"resolved", "not_solved", "reopened", "asked_again"}]
    return "solved" if turns[-1:] == ["resolved"] else "not_yet"


def has(one, kind):
    return any(x.kind == kind for x in one.history)


def waited(one):
    return next(x.at for x in one.history if x.kind == "accepted") - one.sent_at


def searched(one, as_of):
    """The seconds between each two events in which the search ran."""
    runs, spent, previous = True, timedelta(0), one.sent_at
    for x in one.history:
        if runs:
            spent += x.at - previous
        previous = x.at
        if x.kind in ENDS_WAIT:
            return spent
        if x.kind == "sent":
            runs = x.starts_at is None
        if x.kind in {"search_started", "offered_alone"}:
            runs = True
        if x.kind == "ladder_ended":
            runs = False
    return spent + (as_of - previous if runs else timedelta(0))


def in_time(one, as_of, target):
    if as_of - one.sent_at < target:
        return "not_due"
    return "within" if has(one, "accepted") and waited(one) <= target else "missed"


def in_searched_time(one, as_of, target):
    starts_at = one.history[0].starts_at
    begins = [x.at for x in before_taken(one) if x.kind in {"search_started", "offered_alone"}]
    began_at = one.sent_at if starts_at is None else (begins or [starts_at])[0]
    if as_of - began_at < target:
        return "not_due"
    if has(one, "accepted"):
        return "within" if searched(one, as_of) <= target else "missed"
    return "not_due" if ended(one) == "not_yet" and searched(one, as_of) < target else "missed"


def before_taken(one):
    found = []
    for x in one.history:
        if x.kind in ENDS_WAIT:
            break
        found.append(x)
    return found


def shares(one):
    """Who helped for how long: the time after each event goes to whoever was helping then, unless it rested."""
    given, helper, last, works, previous = defaultdict(timedelta), None, None, False, None
    for x in one.history:
        if works:
            given[helper] += x.at - previous
        previous = x.at
        if x.kind in {"accepted", "taken_over"}:
            helper = last = x.by.id
            works = True
        elif x.kind == "asked_again":
            helper, works = last, True
        elif x.kind == "resumed":
            works = helper is not None
        elif x.kind == "parked":
            works = False
        elif x.kind in ENDS_HELP:
            helper, works = None, False
    return given


def tapped(one):
    minutes = None
    for x in one.history:
        if x.kind in {"reopened", "asked_again"}:
            minutes = None
        elif x.kind == "noted" or (x.kind == "corrected" and x.minutes is not None):
            minutes = x.minutes
    return minutes


def minutes_or_less(minutes):
    return timedelta(minutes=min(minutes, 120))


def help_of(one):
    if tapped(one) is not None:
        return minutes_or_less(tapped(one))
    return min(sum(shares(one).values(), timedelta(0)), timedelta(hours=2))


def is_guess(one):
    """Nobody tapped it, and time closed it last or it took too long to be believed."""
    if tapped(one) is not None:
        return False
    ends = [x for x in one.history if x.kind in {"resolved", "reopened", "asked_again"}]
    closed_by_time = bool(ends) and ends[-1].kind == "resolved" and ends[-1].is_estimated
    return closed_by_time or sum(shares(one).values(), timedelta(0)) > one.policy.estimate_over


def times(many):
    """Whole minutes, half a minute up, and the exact sum."""
    return Counter(int((one.total_seconds() + 30) // 60) for one in many), sum(many, timedelta(0))


def manner(one):
    said = None
    for x in one.history:
        if x.kind in {"accepted", "taken_over", "asked_again", "released", "freed", "reopened"}:
            said = None
        elif x.kind in {"manner_chosen", "parked"}:
            said = x.manner or said
    return said


def went_on(one):
    solved_at = None
    for x in one.history:
        if x.kind == "resolved":
            solved_at = x.at
        elif x.kind in {"reopened", "asked_again", "handed_over"} and solved_at is not None:
            if x.at - solved_at <= timedelta(days=7):
                return True
            solved_at = None
    return False


def holder(one):
    found = None
    for x in one.history:
        if x.kind in {"accepted", "taken_over"}:
            found = x.by.id
        elif x.kind in {"released", "freed", "reopened"}:
            found = None
    return found


def topics(asked, noted, who):
    found = {}
    for topic in {one.topic for one in [*asked, *noted]}:
        mine = [one for one in asked if one.topic == topic]
        beside = [one for one in noted if one.topic == topic]
        takers = [x.by.id for one in mine for x in one.history if x.kind in {"accepted", "taken_over"}]
        found[topic] = {
            "asked": len(mine),
            "noted": len(beside),
            "solved": sum(ended(one) == "solved" for one in mine),
            "handed_over": sum(ended(one) == "handed_over" for one in mine),
            "askers": who(one.asker.id for one in mine),
            "coaches": who(takers),
            "noters": who(one.history[0].by.id for one in beside),
        }
    return found


def loads(over, noted, weekly, pseudonym):
    """By week and coach: how many questions asked, noted and counted, and the time of it."""
    rows = [(one, holder(one), (1, 0, 0), own_time(one)) for one in over if holder(one)]
    rows += [(one, one.history[0].by.id, (0, 1, 0), minutes_or_less(tapped(one))) for one in noted]
    rows += [
        (one, one.history[0].by.id, (0, 0, one.history[-1].colleagues), timedelta(0))
        for one in weekly
        if one.history[-1].colleagues
    ]
    found = defaultdict(dict)
    for one, coach, numbers, time in rows:
        year, week, _ = local(one.sent_at).date().isocalendar()
        mine = found[f"{year}-W{week:02}"]
        known = mine.get(pseudonym(coach), (0, 0, 0, timedelta(0)))
        mine[pseudonym(coach)] = (*(a + b for a, b in zip(known, numbers, strict=False)), known[3] + time)
    return dict(found)


def own_time(one):
    if tapped(one) is not None:
        return minutes_or_less(tapped(one))
    return min(shares(one)[holder(one)], timedelta(hours=2))


def local(at: datetime):
    assert at.tzinfo is UTC
    return at.astimezone(GHENT)
